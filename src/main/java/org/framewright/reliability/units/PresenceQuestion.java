package org.framewright.reliability.units;

import org.framewright.agreement.passages.TagPresence;
import org.framewright.agreement.units.AlphaMetric;
import org.framewright.agreement.units.UnitRatings;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.codings.TagComparison;
import org.framewright.reliability.matching.TagMarks;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;
import org.framewright.reliability.rated.RatedVariable.RatedUnit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The question whether, or how often, a tag is present. Its ratings are the ratings of `AgreementReporter`, with
/// names.
///
/// @param tags the number of tags of which passages are marked
public record PresenceQuestion(TagComparison comparison, int tags, List<RatedArticle> articles) {

    private static final String IN_SENTENCE = "found-in-sentence";

    public Optional<RatedVariable> findVariable(String about) {
        if (!comparison.hasDetection()) {
            return Optional.empty();
        }
        var marks = comparison.marks();
        if (about.startsWith("number-in-")) {
            return Optional.of(variable(marks.numbers(), AnswerScales.NUMBER));
        }
        if (!comparison.isPassage()) {
            return Optional.of(variable(marks.presence(), AnswerScales.PRESENCE));
        }
        var corpus = TagMarks.corpus(List.of(marks), tags);
        var ratings =
                about.equals(IN_SENTENCE)
                        ? TagPresence.perSentence(corpus, marks.sentences())
                        : TagPresence.perArticle(corpus);
        var units =
                IntStream.range(0, ratings.units())
                        .mapToObj(it -> unit(ratings.cluster(it).orElse(it), new Extent.WholeArticle()))
                        .toList();
        return Optional.of(variable(ratings, units, AnswerScales.PRESENCE));
    }

    private RatedVariable variable(VariableRows rows, AnswerScales scales) {
        var units = rows.askedRows().stream().map(it -> unit(it.article(), it.at())).toList();
        return variable(rows.ratings(scales), units, scales);
    }

    private RatedUnit unit(int article, Extent at) {
        return new RatedUnit(article, at, IntStream.range(0, comparison.marks().coders().size()).boxed().toList());
    }

    private RatedVariable variable(UnitRatings ratings, List<RatedUnit> units, AnswerScales scales) {
        boolean counts = scales.equals(AnswerScales.NUMBER);
        return new RatedVariable(
                new RatedVariable.RatedQuestion(
                        comparison.tagQuery().tag().label(), "", AlphaMetric.of(scales.comparedAs()), !counts, false),
                comparison.marks().coders(),
                counts
                        ? ratings.categories().labels().stream().map(RatedCategory::named).toList()
                        : List.of(
                                new RatedCategory(RatedCategory.Kind.NOT_FOUND, "", ""),
                                new RatedCategory(RatedCategory.Kind.FOUND, "", "")),
                articles,
                units,
                ratings);
    }
}
