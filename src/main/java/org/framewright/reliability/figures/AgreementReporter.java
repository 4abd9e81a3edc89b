package org.framewright.reliability.figures;

import org.framewright.agreement.passages.AlphaU;
import org.framewright.agreement.passages.MarkedCorpus;
import org.framewright.agreement.passages.TagPresence;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement.MarkCount;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement.TokenCoverage;
import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement;
import org.framewright.reliability.figures.AgreementReport.TagAgreement;
import org.framewright.reliability.matching.PairTag;
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
    private final FigureCalculator calculator;
    private final VariableReporter variables;
    private final AgreementQuery query;
    private final TagQueries tagQueries;

    public AgreementReporter(MeasureQuery measures, AgreementQuery query, TagQueries tagQueries) {
        this.measures = measures;
        this.calculator = new FigureCalculator(measures, tagQueries.tags().size(), query.draws(), query.seed());
        this.variables = new VariableReporter(calculator, tagQueries.queriedTags());
        this.query = query;
        this.tagQueries = tagQueries;
    }

    public TagAgreement tag(TagComparison comparison) {
        var tag = comparison.tagQuery().tag();
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
                comparison.hasDetection() ? detection(comparison) : null,
                variables.variables(comparison),
                roles);
    }

    private DetectionAgreement detection(TagComparison comparison) {
        var marks = comparison.marks();
        boolean rated = query.variable() == null && measures.hasUnitMeasures();
        if (comparison.isPassage()) {
            return passages(marks, comparison.pairs(), rated);
        }
        return new DetectionAgreement(
                markCounts(marks),
                List.of(),
                List.of(),
                0,
                null,
                rated ? calculator.comparison(marks.presence(), AnswerScales.PRESENCE) : null,
                rated && !comparison.isAnsweredOnce()
                        ? calculator.comparison(marks.numbers(), AnswerScales.NUMBER)
                        : null,
                comparison.isPaired()
                        ? comparison.pairs().stream().map(AgreementReporter::coverage).toList()
                        : List.of());
    }

    private DetectionAgreement passages(TagMarks marks, List<PairTag> pairs, boolean rated) {
        boolean measured = query.variable() == null && measures.hasPassageMeasures();
        var corpus = corpus(List.of(marks));
        return new DetectionAgreement(
                markCounts(marks),
                measured
                        ? calculator.passageFigures(corpus, pairs.stream().map(PairTag::coverage).toList())
                        : List.of(),
                measured && pairs.size() > 1 ? calculator.overPairs(corpus, pairs) : List.of(),
                measured ? AlphaU.compute(corpus).united() : 0,
                rated ? calculator.presence(marks.coders(), TagPresence.perSentence(corpus, marks.sentences())) : null,
                rated ? calculator.presence(marks.coders(), TagPresence.perArticle(corpus)) : null,
                null,
                pairs.stream().map(AgreementReporter::coverage).toList());
    }

    private static List<MarkCount> markCounts(TagMarks marks) {
        return IntStream.range(0, marks.coders().size())
                .mapToObj(it ->
                        new MarkCount(
                                marks.coders().get(it),
                                marks.annotations(it),
                                marks.withoutWords(it),
                                marks.outside(it)))
                .toList();
    }

    private static TokenCoverage coverage(PairTag pair) {
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
        boolean asked = query.tag() == null && query.variable() == null && measures.hasUnitMeasures();
        return asked && relevance.hasIrrelevant()
                ? calculator.comparison(relevance.rows(), AnswerScales.PRESENCE)
                : null;
    }

    /// All passage tags together and told apart; nothing where that is not what was asked for.
    public List<AgreementFigure> overall(List<TagComparison> comparisons) {
        var passages = comparisons.stream().filter(TagComparison::isPassage).toList();
        boolean asked = query.tag() == null && query.variable() == null;
        return asked && measures.hasPassageMeasures() && !passages.isEmpty()
                ? calculator.passageFigures(
                        corpus(passages.stream().map(TagComparison::marks).toList()),
                        PairTag.overTags(passages.stream().map(TagComparison::pairs).toList()))
                : List.of();
    }

    private MarkedCorpus corpus(List<TagMarks> marks) {
        return TagMarks.corpus(marks, tagQueries.tags().size());
    }
}
