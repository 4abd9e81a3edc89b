package org.framewright.reliability;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.PseudoRecall;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.reliability.ReferenceAgreement.CategoryResult;
import org.framewright.reliability.ReferenceAgreement.CoderResult;
import org.framewright.reliability.ReferenceAgreement.Confusion;
import org.framewright.reliability.ReferenceAgreement.FoundResult;
import org.framewright.reliability.ReferenceAgreement.RoleResult;
import org.framewright.reliability.ReferenceAgreement.TagResult;
import org.framewright.reliability.ReferenceAgreement.VariableResult;
import org.framewright.reliability.codings.AdjudicationSummary;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.CodingSelection;
import org.framewright.reliability.codings.TagComparison;
import org.framewright.reliability.figures.FigureSections;
import org.framewright.reliability.matching.PairLabels;
import org.framewright.reliability.matching.PairTag;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.RatingCell;
import org.framewright.reliability.units.RelevanceVariable;
import org.framewright.reliability.units.VariableRows;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.StudyStore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compares coders with the reference, in one reading of the project. Rows and pairs are made by the same classes as
/// for agreement; in a pair, the coder is first, and the reference second.
public final class ReferenceComparer {

    private ReferenceComparer() {}

    /// Compares coders with the reference.
    ///
    /// @param counts the coders' codings to compare
    public static ReferenceAgreement compare(
            ProjectDatabase state,
            AgreementQuery query,
            String reference,
            Predicate<Coding> counts,
            ProgressListener progress) {
        boolean named = !query.coders().isEmpty();
        var coderNames =
                (named ? query.coders().stream() : defaultCoders(state)).filter(it -> !it.equals(reference)).toList();
        if (coderNames.isEmpty()) {
            throw new Refusal(ReliabilityProblem.REFERENCE_ALONE, reference);
        }
        var fullQuery = query.withCoders(Stream.concat(coderNames.stream(), Stream.of(reference)).toList());
        var standard =
                new StudyStore(state)
                        .coders().stream().filter(it -> it.name().equals(reference)).map(Coder::id).toList();
        var selection = new CodingSelection(state, fullQuery, counts.or(it -> standard.contains(it.coder())));
        var roundCodings = selection.roundCodings();
        var coders = roundCodings.coders();
        int place = indexOf(coders, reference);
        if (place < 0 || roundCodings.countArticles(coders.get(place)) == 0) {
            throw new Refusal(ReliabilityProblem.NO_REFERENCE, roundCodings.round().name(), reference);
        }
        var pairs = CoderPair.pairsWithReference(place, coders);
        var comparisons = TagComparison.read(selection, pairs, query, progress);
        var relevance = RelevanceVariable.of(roundCodings, selection.submittedArticles());
        boolean relevanceCounts = query.tag() == null && query.variable() == null && relevance.hasIrrelevant();
        return new ReferenceAgreement(
                roundCodings.round().name(),
                reference,
                query.overlap(),
                selection.codebook().version(),
                IntStream.range(0, pairs.size())
                        .mapToObj(pair -> {
                            var coder = coders.get(pairs.get(pair).first());
                            return new CoderResult(
                                    coder.name(),
                                    countShared(roundCodings.codings(), coder, coders.get(place)),
                                    relevanceCounts ? relevance(relevance.rows().ofPair(pairs.get(pair))) : null,
                                    comparisons.stream().map(it -> tag(it, it.pairs().get(pair))).toList());
                        })
                        .filter(it ->
                                named
                                        || it.articles() > 0
                                        || Optional.ofNullable(it.relevance()).filter(at -> at.units() > 0).isPresent())
                        .toList(),
                Stream.concat(
                                selection.leftOut().stream()
                                        .map(it ->
                                                it.code() == ReliabilityProblem.NOT_RELEVANT
                                                        ? new Problem(
                                                                ReliabilityProblem.NOT_RELEVANT_REFERENCE,
                                                                it.where(),
                                                                it.details())
                                                        : it),
                                findFollowed(AdjudicationSummary.of(state, roundCodings.round()), reference).stream())
                        .toList());
    }

    /// A warning where the reference follows one coder so often that the coder's agreement with it says little.
    private static Optional<Problem> findFollowed(AdjudicationSummary decisions, String reference) {
        return decisions
                .mostFollowed()
                .filter(_ -> decisions.adjudicators().contains(reference))
                .map(it -> Problem.of(ReliabilityProblem.REFERENCE_FOLLOWS, it.coder(), it.decisions(), it.all()));
    }

    private static Stream<String> defaultCoders(ProjectDatabase state) {
        return new StudyStore(state)
                .coders().stream().filter(it -> it.kind() == Coder.Kind.CODER && !it.isDeactivated()).map(Coder::name);
    }

    private static int indexOf(List<Coder> coders, String name) {
        return coders.stream().map(Coder::name).toList().indexOf(name);
    }

    private static int countShared(Map<ArticleId, Map<CoderId, Coding>> codings, Coder coder, Coder reference) {
        return (int)
                codings.values().stream()
                        .filter(it -> it.containsKey(coder.id()) && it.containsKey(reference.id()))
                        .count();
    }

    /// @param pair one of the comparison's pairs
    private static TagResult tag(TagComparison comparison, PairTag pair) {
        var tagQuery = comparison.tagQuery();
        return new TagResult(
                tagQuery.tag().id(),
                tagQuery.tag().label(),
                tagQuery.tag().unit(),
                comparison.hasDetection() && comparison.isPaired() ? found(pair.labels()) : null,
                comparison.isPassage() ? PseudoRecall.compute(comparison.marks().corpus(pair.pair())) : null,
                comparison.isPassage() && !tagQuery.tag().roles().isEmpty()
                        ? PseudoRecall.computeRoles(comparison.marks().corpus(pair.pair()))
                        : null,
                comparison.isPaired() ? roles(tagQuery.tag(), pair) : List.of(),
                tagQuery.variables().stream()
                        .filter(_ -> comparison.isPaired())
                        .map(it -> variable(it, rows(comparison, pair, it)))
                        .toList());
    }

    /// The rows of passages that both have marked; of a form, all units, begun or not.
    private static VariableRows rows(TagComparison comparison, PairTag pair, Variable variable) {
        return comparison.isAnsweredOnce() && !comparison.hasDetection()
                ? comparison.rows(variable).ofPair(pair.pair())
                : pair.labels().rows(variable);
    }

    private static FoundResult found(PairLabels labels) {
        return found(labels.both(), labels.onlySecond(), labels.onlyFirst());
    }

    private static FoundResult found(int same, int missed, int additional) {
        return new FoundResult(
                same,
                missed,
                additional,
                share(same, same + additional, UndefinedReason.NOTHING_MARKED_BY_CODER),
                share(same, same + missed, UndefinedReason.NOTHING_MARKED_BY_REFERENCE),
                share(2 * same, 2 * same + missed + additional, UndefinedReason.NOTHING_MARKED));
    }

    private static List<RoleResult> roles(Tag tag, PairTag pair) {
        return IntStream.range(0, tag.roles().size())
                .boxed()
                .flatMap(index ->
                        pair.roles().get(index).fillers().entrySet().stream()
                                .map(it -> {
                                    var role = tag.roles().get(index);
                                    return new RoleResult(role.id(), role.label(), it.getKey(), found(it.getValue()));
                                }))
                .toList();
    }

    /// Both ratings of a compared unit.
    ///
    /// @param coder no rating where the coder gives no answer
    private record RatingPair(RatingCell coder, RatingCell reference) {

        boolean isSame() {
            return coder.isRating() && AnswerScales.key(coder).equals(AnswerScales.key(reference));
        }
    }

    private static VariableResult relevance(VariableRows rows) {
        var categories = new LinkedHashSet<>(List.of(AnswerScales.YES, AnswerScales.NO));
        return compare(FigureSections.RELEVANCE, "", rows, Optional.of(categories), Optional.of(categories));
    }

    private static VariableResult variable(Variable variable, VariableRows rows) {
        boolean choice = variable.scale().isChoice();
        var categories = Optional.of(names(variable)).filter(_ -> choice || variable.scale() == Scale.SET);
        return compare(variable.id(), variable.label(), rows, categories, categories.filter(_ -> choice));
    }

    /// @param categories that count; empty where an answer is no choice
    /// @param confused the categories of which one is chosen, in order; empty where an answer is no choice of one category
    private static VariableResult compare(
            String id,
            String label,
            VariableRows rows,
            Optional<Set<String>> categories,
            Optional<Set<String>> confused) {
        var ratingPairs = new ArrayList<RatingPair>();
        int askedOfOne = 0;
        int withoutReference = 0;
        for (var row : rows.askedRows()) {
            var coder = row.cells().getFirst();
            var reference = row.cells().getLast();
            if (reference.isRating()) {
                if (coder.isRating() || coder.isAsked()) {
                    ratingPairs.add(new RatingPair(coder, reference));
                } else {
                    askedOfOne++;
                }
            } else if (coder.isRating()) {
                if (reference.isAsked()) {
                    withoutReference++;
                } else {
                    askedOfOne++;
                }
            }
        }
        int same = (int) ratingPairs.stream().filter(RatingPair::isSame).count();
        return new VariableResult(
                id,
                label,
                ratingPairs.size(),
                same,
                (int) ratingPairs.stream().filter(it -> !it.coder().isRating()).count(),
                askedOfOne,
                withoutReference,
                share(same, ratingPairs.size(), UndefinedReason.NOTHING_TO_COMPARE),
                categories.map(it -> categories(it, ratingPairs)).orElseGet(List::of),
                confused.map(it -> confusion(it, ratingPairs)).orElseGet(List::of));
    }

    private static List<CategoryResult> categories(Set<String> categories, List<RatingPair> ratingPairs) {
        var names = new LinkedHashSet<>(categories);
        ratingPairs.forEach(it -> names.addAll(members(it.reference())));
        ratingPairs.stream()
                .map(RatingPair::coder)
                .filter(RatingCell::isRating)
                .forEach(it -> names.addAll(members(it)));
        return names.stream().map(it -> category(it, ratingPairs)).toList();
    }

    private static CategoryResult category(String name, List<RatingPair> ratingPairs) {
        int reference = 0;
        int coder = 0;
        int both = 0;
        for (var it : ratingPairs) {
            boolean isReference = members(it.reference()).contains(name);
            boolean isCoder = it.coder().isRating() && members(it.coder()).contains(name);
            reference += isReference ? 1 : 0;
            coder += isCoder ? 1 : 0;
            both += isReference && isCoder ? 1 : 0;
        }
        return new CategoryResult(
                name,
                reference,
                coder,
                both,
                share(both, coder, UndefinedReason.NOT_USED_BY_CODER),
                share(both, reference, UndefinedReason.NOT_USED_BY_REFERENCE),
                share(2 * both, coder + reference, UndefinedReason.NOT_USED));
    }

    private static List<Confusion> confusion(Set<String> categories, List<RatingPair> ratingPairs) {
        var order = new ArrayList<>(categories);
        order.add(ReferenceAgreement.NO_ANSWER);
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        order.forEach(it -> counts.put(it, new LinkedHashMap<>()));
        for (var it : ratingPairs) {
            var coder = it.coder().isRating() ? name(it.coder()) : ReferenceAgreement.NO_ANSWER;
            counts.computeIfAbsent(name(it.reference()), _ -> new LinkedHashMap<>()).merge(coder, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .flatMap(of ->
                        of.getValue().entrySet().stream()
                                .sorted((one, other) ->
                                        Integer.compare(order.indexOf(one.getKey()), order.indexOf(other.getKey())))
                                .map(it -> new Confusion(of.getKey(), it.getKey(), it.getValue())))
                .toList();
    }

    /// The ids of the categories of a variable, in codebook order.
    private static Set<String> names(Variable variable) {
        return AnswerScales.categories(variable)
                .map(AnswerScales::withoutPrefix)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> members(RatingCell cell) {
        return AnswerScales.members(cell).stream()
                .map(AnswerScales::withoutPrefix)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(RatingCell cell) {
        return AnswerScales.withoutPrefix(AnswerScales.key(cell));
    }

    private static MeasureOutcome share(int part, int whole, UndefinedReason otherwise) {
        return whole == 0 ? MeasureOutcome.undefined(otherwise) : new MeasureOutcome.Defined((double) part / whole);
    }
}
