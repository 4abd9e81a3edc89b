package org.framewright.reliability.differences;

import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.reliability.codings.AnnotationPlaces;
import org.framewright.reliability.codings.CoderPair;
import org.framewright.reliability.codings.CoderSubmission;
import org.framewright.reliability.codings.ComparedArticle;
import org.framewright.reliability.differences.Disagreement.DisagreementSide;
import org.framewright.reliability.differences.Disagreement.Kind;
import org.framewright.reliability.differences.Disagreement.Statement;
import org.framewright.reliability.matching.AnnotationPairing;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.TagQueries;
import org.framewright.reliability.query.TagQuery;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.RatingCell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds the disagreements between coders by the same rules as agreement: in the same units, and the same pairs of
/// passages.
public final class DisagreementFinder {

    private final TagQueries tagQueries;
    private final List<String> coders;
    private final List<CoderPair> pairs;
    private final double overlap;
    private final List<Disagreement> disagreements = new ArrayList<>();

    public DisagreementFinder(TagQueries tagQueries, List<Coder> coders, AgreementQuery query) {
        this.tagQueries = tagQueries;
        this.coders = coders.stream().map(Coder::name).toList();
        this.pairs = CoderPair.allPairs(coders);
        this.overlap = query.overlap();
    }

    /// The disagreements found so far, in the order of articles, and then of the codebook.
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }

    public void add(ComparedArticle article, AnnotationPlaces places) {
        for (var tagQuery : tagQueries.tags()) {
            if (tagQuery.isAnsweredOnce()) {
                tagQuery.units(article).forEach(unit -> addUnit(article, tagQuery, unit));
            } else if (tagQuery.isPaired()) {
                pairs.forEach(pair -> addPair(article, tagQuery, pair, places));
            }
        }
    }

    /// Compares the statements of all coders about one unit.
    private void addUnit(ComparedArticle article, TagQuery tagQuery, Extent unit) {
        var tag = tagQuery.tag().id();
        if (!tagQuery.tag().isAlwaysAsked()) {
            var begun = formSides(article, tag, unit);
            if (begun.stream().map(DisagreementSide::statement).distinct().count() > 1) {
                add(article, tag, "", Kind.MARKED, begun);
            }
        }
        for (var variable : tagQuery.variables()) {
            var cells = new ArrayList<RatingCell>();
            var sides = new ArrayList<DisagreementSide>();
            for (int i = 0; i < coders.size(); i++) {
                var coded = article.submissions().get(i);
                if (coded.isEmpty()) {
                    continue;
                }
                var cell = coded.get().cellAt(tag, variable.id(), unit);
                if (cell.isCoded()) {
                    cells.add(cell);
                    var annotation = coded.get().findByUnit(tag, unit).map(Annotation::id);
                    sides.add(new DisagreementSide(coders.get(i), annotation, Optional.of(unit), statement(cell)));
                }
            }
            addIfDifferent(article, tag, variable, cells, sides);
        }
    }

    /// The coders' sides on whether the form about a paragraph or sentence was begun.
    private List<DisagreementSide> formSides(ComparedArticle article, String tag, Extent unit) {
        return IntStream.range(0, coders.size())
                .boxed()
                .flatMap(i ->
                        article.submissions().get(i).stream()
                                .map(it -> formSides(coders.get(i), it.findByUnit(tag, unit), unit)))
                .toList();
    }

    private static DisagreementSide formSides(String coder, Optional<Annotation> form, Extent unit) {
        var said = form.isPresent() ? Statement.AnswerStatus.MARKED : Statement.AnswerStatus.NOT_MARKED;
        return new DisagreementSide(coder, form.map(Annotation::id), Optional.of(unit), said);
    }

    private void addPair(ComparedArticle article, TagQuery tagQuery, CoderPair pair, AnnotationPlaces places) {
        var id = tagQuery.tag().id();
        var first = article.submissions().get(pair.first()).filter(it -> it.tag(id).isPresent());
        var second = article.submissions().get(pair.second()).filter(it -> it.tag(id).isPresent());
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        var two = new SubmissionPair(article, pair, first.get(), second.get());
        var pairing = tagQuery.pair(two.first(), two.second(), places, overlap);
        pairing.onlyFirst().forEach(it -> add(article, id, "", Kind.MARKED, two.sidesOfFirst(it)));
        pairing.onlySecond().forEach(it -> add(article, id, "", Kind.MARKED, two.sidesOfSecond(it)));
        for (var both : pairing.pairs()) {
            tagQuery.variables().forEach(variable -> addAnswers(two, id, variable, both));
            tagQuery.tag().roles().forEach(role -> addFillers(two, id, role, both, places));
        }
    }

    private void addAnswers(
            SubmissionPair submissions, String tag, Variable variable, AnnotationPairing.AnnotationPair annotations) {
        var cells =
                List.of(
                        submissions.first().cell(tag, variable.id(), annotations.first()),
                        submissions.second().cell(tag, variable.id(), annotations.second()));
        if (cells.stream().allMatch(RatingCell::isCoded)) {
            var sides =
                    List.of(
                            side(
                                    submissions.pair().names().getFirst(),
                                    annotations.first(),
                                    statement(cells.getFirst())),
                            side(
                                    submissions.pair().names().getLast(),
                                    annotations.second(),
                                    statement(cells.getLast())));
            addIfDifferent(submissions.article(), tag, variable, cells, sides);
        }
    }

    private void addFillers(
            SubmissionPair submissions,
            String tag,
            TagRole role,
            AnnotationPairing.AnnotationPair annotations,
            AnnotationPlaces places) {
        for (var accepted : role.accepts()) {
            var ofFirst = submissions.first().fillers(annotations.first(), role.id(), accepted);
            var ofSecond = submissions.second().fillers(annotations.second(), role.id(), accepted);
            var slots = AnnotationPairing.bySlot(ofFirst, ofSecond, places, overlap);
            slots.onlyFirst()
                    .forEach(it ->
                            add(submissions.article(), tag, role.id(), Kind.FILLED, submissions.sidesOfFirst(it)));
            slots.onlySecond()
                    .forEach(it ->
                            add(submissions.article(), tag, role.id(), Kind.FILLED, submissions.sidesOfSecond(it)));
        }
    }

    /// Two coders' codings of an article.
    private record SubmissionPair(
            ComparedArticle article, CoderPair pair, CoderSubmission first, CoderSubmission second) {

        /// The sides of an annotation that only the first coder has.
        List<DisagreementSide> sidesOfFirst(Annotation annotation) {
            return List.of(
                    side(pair.names().getFirst(), annotation, Statement.AnswerStatus.MARKED),
                    notMarked(pair.names().getLast()));
        }

        /// The sides of an annotation that only the second coder has.
        List<DisagreementSide> sidesOfSecond(Annotation annotation) {
            return List.of(
                    notMarked(pair.names().getFirst()),
                    side(pair.names().getLast(), annotation, Statement.AnswerStatus.MARKED));
        }

        private static DisagreementSide notMarked(String coder) {
            return new DisagreementSide(coder, Optional.empty(), Optional.empty(), Statement.AnswerStatus.NOT_MARKED);
        }
    }

    private static DisagreementSide side(String coder, Annotation annotation, Statement statement) {
        return new DisagreementSide(coder, Optional.of(annotation.id()), Optional.of(annotation.extent()), statement);
    }

    /// Adds a disagreement where answers differ. An open or not codable answer is no rating, and so differs from no
    /// other answer.
    private void addIfDifferent(
            ComparedArticle article,
            String tag,
            Variable variable,
            List<RatingCell> cells,
            List<DisagreementSide> sides) {
        if (cells.contains(RatingCell.EmptyCell.NOT_ASKED) && cells.stream().anyMatch(RatingCell::isAsked)) {
            add(article, tag, variable.id(), Kind.ASKED, sides);
        } else if (cells.stream().filter(RatingCell::isRating).map(AnswerScales::key).distinct().count() > 1) {
            add(article, tag, variable.id(), Kind.ANSWERS, sides);
        }
    }

    private void add(ComparedArticle article, String tag, String about, Kind kind, List<DisagreementSide> sides) {
        var of = article.article();
        disagreements.add(new Disagreement(of.id(), of.name(), tag, about, kind, sides));
    }

    /// The statement for a rating.
    static Statement statement(RatingCell cell) {
        return switch (cell) {
            case RatingCell.RatedCell(var value) -> new Statement.AnswerStatement(value);
            case RatingCell.NotFound() -> Statement.AnswerStatus.NOT_MARKED;
            case RatingCell.EmptyCell gap ->
                    switch (gap) {
                        case NOT_ASKED -> Statement.AnswerStatus.NOT_ASKED;
                        case NOT_CODABLE -> Statement.AnswerStatus.NOT_CODABLE;
                        case UNANSWERED, UNDECIDED, NOT_CODED, OTHER_VERSION -> Statement.AnswerStatus.UNANSWERED;
                    };
        };
    }
}
