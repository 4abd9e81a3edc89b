package org.framewright.reliability.figures;

import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.agreement.passages.alpha.AlphaU;
import org.framewright.agreement.passages.alpha.TagPresence;
import org.framewright.reliability.figures.DetectionAgreement.MarkCount;
import org.framewright.reliability.figures.DetectionAgreement.TokenCoverage;
import org.framewright.reliability.matching.PairOfTag;
import org.framewright.reliability.matching.TagMarks;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.MeasureQuery;
import org.framewright.reliability.query.TagQueries;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.RelevanceVariable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Makes figures of what was compared.
public final class AgreementReporter {

    private final MeasureQuery measures;
    private final FigureCalculator measuring;
    private final VariableReporter variables;
    private final AgreementQuery selection;
    private final TagQueries chosen;

    public AgreementReporter(MeasureQuery measures, AgreementQuery selection, TagQueries chosen) {
        this.measures = measures;
        this.measuring = new FigureCalculator(measures, chosen.tags().size(), selection.draws(), selection.seed());
        this.variables = new VariableReporter(measuring, chosen.asked());
        this.selection = selection;
        this.chosen = chosen;
    }

    public TagAgreement tag(TagComparison comparison) {
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

    private DetectionAgreement found(TagComparison comparison) {
        var marks = comparison.marks();
        boolean rated = selection.variable() == null && measures.rates();
        if (comparison.isPassage()) {
            return passages(marks, comparison.pairs(), rated);
        }
        return new DetectionAgreement(
                marked(marks),
                List.of(),
                List.of(),
                0,
                null,
                rated ? measuring.comparison(marks.present(), AnswerScales.PRESENCE) : null,
                rated && !comparison.isOnce() ? measuring.comparison(marks.numbers(), AnswerScales.NUMBER) : null,
                comparison.isPaired()
                        ? comparison.pairs().stream().map(AgreementReporter::coverage).toList()
                        : List.of());
    }

    private DetectionAgreement passages(TagMarks marks, List<PairOfTag> pairs, boolean rated) {
        boolean measured = selection.variable() == null && measures.finds();
        var corpus = corpus(List.of(marks));
        return new DetectionAgreement(
                marked(marks),
                measured ? measuring.found(corpus, pairs.stream().map(PairOfTag::coverage).toList()) : List.of(),
                measured && pairs.size() > 1 ? measuring.overPairs(corpus, pairs) : List.of(),
                measured ? AlphaU.of(corpus).united() : 0,
                rated ? measuring.presence(marks.coders(), TagPresence.perSentence(corpus, marks.sentences())) : null,
                rated ? measuring.presence(marks.coders(), TagPresence.perArticle(corpus)) : null,
                null,
                pairs.stream().map(AgreementReporter::coverage).toList());
    }

    private static List<MarkCount> marked(TagMarks marks) {
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
    @Nullable
    public MeasuredRatings relevance(RelevanceVariable relevance) {
        boolean asked = selection.tag() == null && selection.variable() == null && measures.rates();
        return asked && relevance.isDoubted() ? measuring.comparison(relevance.rows(), AnswerScales.PRESENCE) : null;
    }

    /// All passage tags together and told apart; nothing where that is not what was asked for.
    public List<AgreementFigure> overall(List<TagComparison> comparisons) {
        var passages = comparisons.stream().filter(TagComparison::isPassage).toList();
        boolean asked = selection.tag() == null && selection.variable() == null;
        return asked && measures.finds() && !passages.isEmpty()
                ? measuring.found(
                        corpus(passages.stream().map(TagComparison::marks).toList()),
                        PairOfTag.overTags(passages.stream().map(TagComparison::pairs).toList()))
                : List.of();
    }

    private MarkedCorpus corpus(List<TagMarks> marks) {
        return TagMarks.corpus(marks, chosen.tags().size());
    }
}
