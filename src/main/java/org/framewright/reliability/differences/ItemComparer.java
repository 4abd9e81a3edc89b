package org.framewright.reliability.differences;

import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.differences.ComparedItem.CoderStatement;
import org.framewright.reliability.differences.ComparedItem.ItemDifference;
import org.framewright.reliability.differences.ComparedItem.Kind;
import org.framewright.reliability.differences.Disagreement.Statement;
import org.framewright.reliability.matching.AnnotationClusters;
import org.framewright.reliability.matching.AnnotationClusters.AnnotationCluster;
import org.framewright.reliability.matching.AnnotationPairing;
import org.framewright.reliability.query.TagQueries;
import org.framewright.reliability.query.TagQuery;
import org.framewright.reliability.units.AnnotationStatement;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.RatingCell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compares the coders' statements about an article, item by item: with the same units and the same pairs of passages as
/// agreement and [DisagreementFinder].
public final class ItemComparer {

    private final ComparedArticle article;
    private final List<Coder> coders;
    private final TagQueries tagQueries;
    private final List<CoderPair> pairs;
    private final AnnotationPlaces places;
    private final double overlap;

    public ItemComparer(
            ComparedArticle article,
            List<Coder> coders,
            TagQueries tagQueries,
            AnnotationPlaces places,
            double overlap) {
        this.article = article;
        this.coders = coders;
        this.tagQueries = tagQueries;
        this.pairs = CoderPair.allPairs(coders);
        this.places = places;
        this.overlap = overlap;
    }

    public List<ComparedItem> compare() {
        var seen = new HashMap<String, Integer>();
        return Stream.concat(questions(), annotations()).map(it -> withDistinctKeys(it, seen)).toList();
    }

    /// The item with distinct keys: the same words may be marked twice with the same answers.
    private static ComparedItem withDistinctKeys(ComparedItem item, Map<String, Integer> seen) {
        var all = item.statements().stream().map(CoderStatement::exactKey).collect(Collectors.joining("/"));
        int times = seen.merge(item.tag() + "." + item.variable() + "@" + item.place() + all, 1, Integer::sum);
        return times == 1
                ? item
                : new ComparedItem(
                        item.tag(),
                        item.variable(),
                        item.place(),
                        item.statements().stream().map(it -> it.withNumber(times)).toList(),
                        item.differences());
    }

    private Stream<ComparedItem> questions() {
        return tagQueries.tags().stream()
                .filter(it -> it.tag().isAlwaysAsked())
                .flatMap(tagQuery ->
                        tagQuery.units(article)
                                .flatMap(unit ->
                                        tagQuery.variables().stream()
                                                .flatMap(it -> question(tagQuery, it, unit).stream())));
    }

    private Optional<ComparedItem> question(TagQuery tagQuery, Variable variable, Extent unit) {
        var tag = tagQuery.tag().id();
        var cells = new ArrayList<RatingCell>();
        var stands = new ArrayList<CoderStatement>();
        for (int i = 0; i < coders.size(); i++) {
            var coded = article.submissions().get(i);
            var cell = coded.map(it -> it.cellAt(tag, variable.id(), unit)).orElse(RatingCell.EmptyCell.NOT_CODED);
            if (coded.isPresent() && cell.isCoded()) {
                cells.add(cell);
                stands.add(
                        statement(coders.get(i), coded.get(), coded.get().findByUnit(tag, unit), variable.id(), cell));
            }
        }
        if (cells.stream().noneMatch(it -> it.isRating() || it == RatingCell.EmptyCell.NOT_CODABLE)) {
            return Optional.empty();
        }
        var differences = difference(cells).map(it -> new ItemDifference(it, tag, variable.id())).stream().toList();
        return Optional.of(new ComparedItem(tag, variable.id(), unit, stands, differences));
    }

    private static CoderStatement statement(
            Coder coder, CoderSubmission coded, Optional<Annotation> form, String variable, RatingCell cell) {
        var value = form.flatMap(it -> new AnnotationStatement(coded).value(it, variable));
        var statement = DisagreementFinder.statement(cell);
        var answerKey =
                value.map(it -> AnswerScales.key(new RatingCell.RatedCell(it))).orElseGet(() -> word(statement));
        return new CoderStatement(coder, form.stream().toList(), statement, value, answerKey, answerKey);
    }

    /// The word of a statement in keys. Project files contain it in the hash of a decision's basis.
    static String word(Statement statement) {
        return switch (statement) {
            case Statement.AnswerStatement(var value) -> AnswerScales.key(new RatingCell.RatedCell(value));
            case Statement.RelevanceStatement(var relevant, _) -> relevant ? Decision.RELEVANT : Decision.NOT_RELEVANT;
            case Statement.AnswerStatus.NOT_ASKED -> "NOT_ASKED";
            case Statement.AnswerStatus.NOT_CODABLE -> "NOT_CODABLE";
            case Statement.AnswerStatus.UNANSWERED -> "UNANSWERED";
            case Statement.AnswerStatus.MARKED -> "MARKED";
            case Statement.AnswerStatus.NOT_MARKED -> "NOT_MARKED";
        };
    }

    private Stream<ComparedItem> annotations() {
        var clusters = new AnnotationClusters(article, pairs, places, overlap).find(tagQueries.tags());
        return clusters.stream().filter(it -> it.root() == it).map(it -> item(it, clusters));
    }

    private ComparedItem item(AnnotationCluster cluster, List<AnnotationCluster> all) {
        var tag = cluster.tagQuery.tag().id();
        var stands = new ArrayList<CoderStatement>();
        for (int i = 0; i < coders.size(); i++) {
            var coded = article.submissions().get(i).filter(it -> it.tag(tag).isPresent());
            if (coded.isPresent()) {
                var theirs = cluster.annotationsOf(i);
                var statements = new AnnotationStatement(coded.get());
                stands.add(
                        new CoderStatement(
                                coders.get(i),
                                theirs.stream().flatMap(it -> statements.withFillers(it).stream()).distinct().toList(),
                                theirs.isEmpty() ? Statement.AnswerStatus.NOT_MARKED : Statement.AnswerStatus.MARKED,
                                Optional.empty(),
                                statements.format(theirs, false),
                                statements.format(theirs, true)));
            }
        }
        var differences = new LinkedHashSet<ItemDifference>();
        all.stream().filter(it -> it.root() == cluster).forEach(it -> addDifferences(it, cluster, differences));
        boolean same = stands.stream().map(CoderStatement::exactKey).distinct().count() == 1;
        if (!same && differences.isEmpty()) {
            // where no rule matches the annotations, the only known difference is that they are different
            differences.add(new ItemDifference(Kind.MARKED, tag, ""));
        }
        return new ComparedItem(tag, "", cluster.first().extent(), stands, List.copyOf(differences));
    }

    private void addDifferences(AnnotationCluster cluster, AnnotationCluster root, Set<ItemDifference> differences) {
        var tag = cluster.tagQuery.tag().id();
        var having =
                IntStream.range(0, coders.size()).filter(i -> !cluster.annotationsOf(i).isEmpty()).boxed().toList();
        long asked =
                article.submissions().stream().flatMap(Optional::stream).filter(it -> it.tag(tag).isPresent()).count();
        // a coder without the filler has not filled the role: that is a difference of the role, below
        if (having.size() < asked && cluster == root) {
            differences.add(new ItemDifference(Kind.MARKED, tag, ""));
        }
        if (having.stream().anyMatch(i -> cluster.annotationsOf(i).size() > 1)) {
            return;
        }
        var annotations = having.stream().map(i -> cluster.annotationsOf(i).getFirst()).toList();
        addEnds(tag, annotations, differences);
        addAnswers(cluster.tagQuery, having, annotations, differences);
        for (int one = 0; one < having.size(); one++) {
            for (int other = one + 1; other < having.size(); other++) {
                addRoles(cluster, having.get(one), having.get(other), differences);
            }
        }
    }

    private static void addEnds(String tag, List<Annotation> annotations, Set<ItemDifference> differences) {
        if (annotations.stream().map(Annotation::extent).distinct().count() > 1) {
            differences.add(new ItemDifference(Kind.ENDS, tag, ""));
        }
    }

    private void addAnswers(
            TagQuery tagQuery, List<Integer> having, List<Annotation> annotations, Set<ItemDifference> differences) {
        var tag = tagQuery.tag().id();
        for (var variable : tagQuery.variables()) {
            var cells =
                    IntStream.range(0, having.size())
                            .mapToObj(i -> coded(having.get(i)).cell(tag, variable.id(), annotations.get(i)))
                            .filter(RatingCell::isCoded)
                            .toList();
            difference(cells).ifPresent(it -> differences.add(new ItemDifference(it, tag, variable.id())));
        }
    }

    private void addRoles(AnnotationCluster cluster, int one, int other, Set<ItemDifference> differences) {
        for (var role : cluster.tagQuery.tag().roles()) {
            for (var accepted : role.accepts()) {
                addFillers(cluster, role, accepted, List.of(one, other), differences);
            }
        }
    }

    private void addFillers(
            AnnotationCluster cluster,
            TagRole role,
            String accepted,
            List<Integer> both,
            Set<ItemDifference> differences) {
        var fillers =
                both.stream()
                        .map(i -> coded(i).fillers(cluster.annotationsOf(i).getFirst(), role.id(), accepted))
                        .toList();
        var slots = AnnotationPairing.bySlot(fillers.getFirst(), fillers.getLast(), places, overlap);
        if (!slots.onlyFirst().isEmpty() || !slots.onlySecond().isEmpty()) {
            differences.add(new ItemDifference(Kind.FILLED, cluster.tagQuery.tag().id(), role.id()));
        }
        for (var pair : slots.pairs()) {
            var two = List.of(pair.first(), pair.second());
            addEnds(accepted, two, differences);
            if (!accepted.equals(cluster.tagQuery.tag().id())) {
                tagQueries.queriedTags().tag(accepted).ifPresent(it -> addAnswers(it, both, two, differences));
            }
        }
    }

    private CoderSubmission coded(int coder) {
        return article.submissions().get(coder).orElseThrow();
    }

    /// The kind of difference between answers to one question.
    private static Optional<Kind> difference(List<RatingCell> cells) {
        if (cells.contains(RatingCell.EmptyCell.NOT_ASKED) && cells.stream().anyMatch(RatingCell::isAsked)) {
            return Optional.of(Kind.ASKED);
        }
        var ratings = cells.stream().filter(RatingCell::isRating).map(AnswerScales::key).distinct().count();
        if (ratings > 1) {
            return Optional.of(Kind.ANSWERS);
        }
        boolean mixed = ratings == 1 && !cells.stream().allMatch(RatingCell::isRating);
        boolean notCodable = ratings == 0 && cells.contains(RatingCell.EmptyCell.NOT_CODABLE);
        return mixed || (notCodable && cells.stream().distinct().count() > 1)
                ? Optional.of(Kind.LEFT_OPEN)
                : Optional.empty();
    }
}
