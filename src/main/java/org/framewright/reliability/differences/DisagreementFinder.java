package org.framewright.reliability.differences;

import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.model.Annotation;
import org.framewright.model.Coder;
import org.framewright.model.Extent;
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

/// Where coders differ, by the same rules by which agreement compares them: the same units, the same pairs of passages.
public final class DisagreementFinder {

    private final TagQueries chosen;
    private final List<String> coders;
    private final List<CoderPair> pairs;
    private final double overlap;
    private final List<Disagreement> all = new ArrayList<>();

    public DisagreementFinder(TagQueries chosen, List<Coder> coders, AgreementQuery selection) {
        this.chosen = chosen;
        this.coders = coders.stream().map(Coder::name).toList();
        this.pairs = CoderPair.of(coders);
        this.overlap = selection.overlap();
    }

    /// Those found so far, in the order of articles, and then of the codebook.
    public List<Disagreement> all() {
        return List.copyOf(all);
    }

    public void add(ComparedArticle article, AnnotationPlaces places) {
        for (var asked : chosen.tags()) {
            if (asked.isAnsweredOnce()) {
                asked.units(article).forEach(unit -> addUnit(article, asked, unit));
            } else if (asked.isPaired()) {
                pairs.forEach(pair -> addPair(article, asked, pair, places));
            }
        }
    }

    /// What all coders say of one unit, side by side.
    private void addUnit(ComparedArticle article, TagQuery asked, Extent unit) {
        var tag = asked.tag().id();
        if (!asked.tag().isAlwaysAsked()) {
            var begun = begun(article, tag, unit);
            if (begun.stream().map(DisagreementSide::said).distinct().count() > 1) {
                add(article, tag, "", Kind.MARKED, begun);
            }
        }
        for (var variable : asked.variables()) {
            var cells = new ArrayList<RatingCell>();
            var sides = new ArrayList<DisagreementSide>();
            for (int i = 0; i < coders.size(); i++) {
                var coded = article.coded().get(i);
                if (coded.isEmpty()) {
                    continue;
                }
                var cell = coded.get().cellAt(tag, variable.id(), unit);
                if (cell.isCoded()) {
                    cells.add(cell);
                    var annotation = coded.get().at(tag, unit).map(Annotation::id);
                    sides.add(new DisagreementSide(coders.get(i), annotation, Optional.of(unit), said(cell)));
                }
            }
            addWhereDifferent(article, tag, variable, cells, sides);
        }
    }

    /// Who has begun the form about a paragraph or sentence, and who has not.
    private List<DisagreementSide> begun(ComparedArticle article, String tag, Extent unit) {
        return IntStream.range(0, coders.size())
                .boxed()
                .flatMap(i -> article.coded().get(i).stream().map(it -> begun(coders.get(i), it.at(tag, unit), unit)))
                .toList();
    }

    private static DisagreementSide begun(String coder, Optional<Annotation> form, Extent unit) {
        var said = form.isPresent() ? Statement.Without.MARKED : Statement.Without.NOT_MARKED;
        return new DisagreementSide(coder, form.map(Annotation::id), Optional.of(unit), said);
    }

    private void addPair(ComparedArticle article, TagQuery asked, CoderPair pair, AnnotationPlaces places) {
        var id = asked.tag().id();
        var first = article.coded().get(pair.first()).filter(it -> it.tag(id).isPresent());
        var second = article.coded().get(pair.second()).filter(it -> it.tag(id).isPresent());
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        var two = new Two(article, pair, first.get(), second.get());
        var pairing = asked.pairing(two.first(), two.second(), places, overlap);
        pairing.onlyFirst().forEach(it -> add(article, id, "", Kind.MARKED, two.one(it)));
        pairing.onlySecond().forEach(it -> add(article, id, "", Kind.MARKED, two.other(it)));
        for (var both : pairing.pairs()) {
            asked.variables().forEach(variable -> addAnswers(two, id, variable, both));
            asked.tag().roles().forEach(role -> addFillers(two, id, role, both, places));
        }
    }

    private void addAnswers(Two two, String tag, Variable variable, AnnotationPairing.Both both) {
        var cells =
                List.of(
                        two.first().cell(tag, variable.id(), both.first()),
                        two.second().cell(tag, variable.id(), both.second()));
        if (cells.stream().allMatch(RatingCell::isCoded)) {
            var sides =
                    List.of(
                            side(two.pair().names().getFirst(), both.first(), said(cells.getFirst())),
                            side(two.pair().names().getLast(), both.second(), said(cells.getLast())));
            addWhereDifferent(two.article(), tag, variable, cells, sides);
        }
    }

    private void addFillers(Two two, String tag, TagRole role, AnnotationPairing.Both both, AnnotationPlaces places) {
        for (var accepted : role.accepts()) {
            var ofFirst = two.first().fillers(both.first(), role.id(), accepted);
            var ofSecond = two.second().fillers(both.second(), role.id(), accepted);
            var slots = AnnotationPairing.ofSlots(ofFirst, ofSecond, places, overlap);
            slots.onlyFirst().forEach(it -> add(two.article(), tag, role.id(), Kind.FILLED, two.one(it)));
            slots.onlySecond().forEach(it -> add(two.article(), tag, role.id(), Kind.FILLED, two.other(it)));
        }
    }

    /// Two coders' codings of an article.
    private record Two(ComparedArticle article, CoderPair pair, CoderSubmission first, CoderSubmission second) {

        /// What only the first has.
        List<DisagreementSide> one(Annotation theirs) {
            return List.of(
                    side(pair.names().getFirst(), theirs, Statement.Without.MARKED), without(pair.names().getLast()));
        }

        /// What only the second has.
        List<DisagreementSide> other(Annotation theirs) {
            return List.of(
                    without(pair.names().getFirst()), side(pair.names().getLast(), theirs, Statement.Without.MARKED));
        }

        private static DisagreementSide without(String coder) {
            return new DisagreementSide(coder, Optional.empty(), Optional.empty(), Statement.Without.NOT_MARKED);
        }
    }

    private static DisagreementSide side(String coder, Annotation annotation, Statement said) {
        return new DisagreementSide(coder, Optional.of(annotation.id()), Optional.of(annotation.extent()), said);
    }

    /// What is left open, or not codable, is no rating, and so differs from none.
    private void addWhereDifferent(
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
        all.add(new Disagreement(of.id(), of.name(), tag, about, kind, sides));
    }

    /// What a coder says who says that.
    static Statement said(RatingCell cell) {
        return switch (cell) {
            case RatingCell.RatedCell(var value) -> new Statement.Answered(value);
            case RatingCell.NotFound() -> Statement.Without.NOT_MARKED;
            case RatingCell.EmptyCell gap ->
                    switch (gap) {
                        case NOT_ASKED -> Statement.Without.NOT_ASKED;
                        case NOT_CODABLE -> Statement.Without.NOT_CODABLE;
                        case UNANSWERED, UNDECIDED, NOT_CODED, OTHER_VERSION -> Statement.Without.UNANSWERED;
                    };
        };
    }
}
