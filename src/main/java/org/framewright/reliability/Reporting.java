package org.framewright.reliability;

import org.framewright.agreement.passages.AlphaU;
import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.agreement.passages.Presence;
import org.framewright.reliability.FoundAgreement.TokenCoverage;
import org.framewright.reliability.FoundAgreement.MarkCount;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Makes figures of what was compared.
final class Reporting {

    private final MeasureChoice measures;
    private final Measuring measuring;
    private final VariableReporting variables;
    private final Selection selection;
    private final ChosenTags chosen;

    Reporting(MeasureChoice measures, Selection selection, ChosenTags chosen) {
        this.measures = measures;
        this.measuring = new Measuring(measures, chosen.tags().size(), selection.draws(), selection.seed());
        this.variables = new VariableReporting(measuring, chosen.asked());
        this.selection = selection;
        this.chosen = chosen;
    }

    TagAgreement tag(TagComparison comparison) {
        var tag = comparison.asked().tag();
        var roles = new ArrayList<RoleAgreement>();
        for (int i = 0; i < tag.roles().size(); i++) {
            if (comparison.isPaired()) {
                roles.add(variables.role(tag.roles().get(i), i, comparison.pairs()));
            }
        }
        return new TagAgreement(
                tag.id(),
                tag.label(),
                tag.unit(),
                tag.occurs(),
                comparison.marks().compared(),
                comparison.isFound() ? found(comparison) : null,
                variables.of(comparison),
                roles);
    }

    private FoundAgreement found(TagComparison comparison) {
        var marks = comparison.marks();
        boolean rated = selection.variable() == null && measures.rates();
        if (comparison.isPassage()) {
            return passages(marks, comparison.pairs(), rated);
        }
        return new FoundAgreement(
                marked(marks),
                List.of(),
                List.of(),
                0,
                null,
                rated ? measuring.comparison(marks.present(), Scales.PRESENCE) : null,
                rated && !comparison.isOnce() ? measuring.comparison(marks.numbers(), Scales.NUMBER) : null,
                comparison.isPaired() ? comparison.pairs().stream().map(Reporting::coverage).toList() : List.of());
    }

    private FoundAgreement passages(Marks marks, List<PairOfTag> pairs, boolean rated) {
        boolean measured = selection.variable() == null && measures.finds();
        var corpus = corpus(List.of(marks));
        return new FoundAgreement(
                marked(marks),
                measured ? measuring.found(corpus, pairs.stream().map(PairOfTag::coverage).toList()) : List.of(),
                measured && pairs.size() > 1 ? measuring.overPairs(corpus, pairs) : List.of(),
                measured ? AlphaU.of(corpus).united() : 0,
                rated ? measuring.presence(marks.coders(), Presence.perSentence(corpus, marks.sentences())) : null,
                rated ? measuring.presence(marks.coders(), Presence.perArticle(corpus)) : null,
                null,
                pairs.stream().map(Reporting::coverage).toList());
    }

    private static List<MarkCount> marked(Marks marks) {
        return IntStream.range(0, marks.coders().size())
                .mapToObj(it ->
                        new MarkCount(
                                marks.coders().get(it),
                                marks.annotations(it),
                                marks.withoutWords(it),
                                marks.outside(it)))
                .toList();
    }

    private static TokenCoverage coverage(PairOfTag pair) {
        var counted = pair.coverage();
        return new TokenCoverage(
                pair.pair().names(),
                counted.articles(),
                counted.none(),
                counted.both(),
                counted.onlyA(),
                counted.onlyB());
    }

    /// Nothing where that is not what was asked for, or nobody has found an article not relevant.
    @Nullable Comparison relevance(Relevance relevance) {
        boolean asked = selection.tag() == null && selection.variable() == null && measures.rates();
        return asked && relevance.isDoubted() ? measuring.comparison(relevance.rows(), Scales.PRESENCE) : null;
    }

    /// All passage tags together and told apart; nothing where that is not what was asked for.
    List<Figure> overall(List<TagComparison> comparisons) {
        var passages = comparisons.stream().filter(TagComparison::isPassage).toList();
        boolean asked = selection.tag() == null && selection.variable() == null;
        return asked && measures.finds() && !passages.isEmpty()
                ? measuring.found(
                        corpus(passages.stream().map(TagComparison::marks).toList()),
                        PairOfTag.overTags(passages.stream().map(TagComparison::pairs).toList()))
                : List.of();
    }

    private MarkedCorpus corpus(List<Marks> marks) {
        return Marks.corpus(marks, chosen.tags().size());
    }
}
