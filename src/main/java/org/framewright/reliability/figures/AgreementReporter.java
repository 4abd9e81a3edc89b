package org.framewright.reliability.figures;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.UndefinedReason;
import org.framewright.agreement.passages.AlphaU;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.passages.TagPresence;
import org.framewright.agreement.passages.TokenAlpha;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.codebook.TagRole;
import org.framewright.codebook.Variable;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.codings.TagComparison;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement.MarkCount;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement.TokenCoverage;
import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.figures.AgreementReport.PairSpread;
import org.framewright.reliability.figures.AgreementReport.PairSpread.PairOutcome;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement.Slots;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement.TextCoverage;
import org.framewright.reliability.figures.AgreementReport.TagAgreement;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.matching.PairLabels;
import org.framewright.reliability.matching.PairTag;
import org.framewright.reliability.matching.PairTag.PairRole;
import org.framewright.reliability.matching.PooledLabels;
import org.framewright.reliability.matching.PooledTag;
import org.framewright.reliability.matching.TagMarks;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.query.MeasureQuery;
import org.framewright.reliability.query.TagQueries;
import org.framewright.reliability.units.AnswerScales;
import org.framewright.reliability.units.RelevanceVariable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Reports the agreement in compared data: the figures of each tag, its variables and roles, and of all passages.
public final class AgreementReporter {

    private final MeasureQuery measures;
    private final FigureCalculator calculator;
    private final AgreementQuery query;
    private final TagQueries tagQueries;

    /// @throws org.framewright.model.Refusal where no measure fits the queried tags
    public AgreementReporter(MeasureQuery measures, AgreementQuery query, TagQueries tagQueries) {
        measures.requireFit(tagQueries, query);
        this.measures = measures;
        this.calculator =
                new FigureCalculator(measures, tagQueries.tags().size(), query.draws(), query.seed(), query.weights());
        this.query = query;
        this.tagQueries = tagQueries;
    }

    /// The report on data, with the figures of some measures.
    ///
    /// @param measures ids of measures; empty for all that apply
    /// @param draws how often to draw articles with replacement for bootstrap intervals; 0 for none
    /// @throws org.framewright.model.Refusal where there is no such measure, or none that fits; or the thread was interrupted
    public static AgreementReport report(ComparisonData data, List<String> measures, int draws) {
        var query = data.query().withMeasures(measures).withDraws(draws);
        return new AgreementReporter(MeasureQuery.of(query), query, data.tagQueries()).report(data);
    }

    /// The report on data.
    public AgreementReport report(ComparisonData data) {
        var report =
                data.reportWithoutFigures()
                        .withFigures(
                                relevance(data.relevanceVariable()),
                                data.comparisons().stream().map(this::tag).toList(),
                                overall(data.comparisons()));
        return withDetails(report, data);
    }

    private static AgreementReport withDetails(AgreementReport report, ComparisonData data) {
        List<VariableConfusion> confusions = new ArrayList<>();
        List<VariableDifferences> differences = new ArrayList<>();
        FigureSections.answered(report)
                .forEach(subject ->
                        data.ratings(subject.tag(), subject.about())
                                .ifPresent(rated -> {
                                    VariableConfusion.of(subject, rated).ifPresent(confusions::add);
                                    VariableDifferences.of(subject, rated).ifPresent(differences::add);
                                }));
        return report.withDetails(confusions, differences);
    }

    private TagAgreement tag(TagComparison comparison) {
        var tag = comparison.tagQuery().tag();
        var roles = new ArrayList<RoleAgreement>();
        for (int i = 0; i < tag.roles().size(); i++) {
            if (comparison.isPaired()) {
                roles.add(role(tag.roles().get(i), i, comparison));
            }
        }
        return new TagAgreement(
                tag.id(),
                tag.label(),
                tag.unit(),
                tag.occurs(),
                comparison.marks().compared(),
                comparison.hasDetection() ? detection(comparison) : null,
                variables(comparison),
                roles);
    }

    private DetectionAgreement detection(TagComparison comparison) {
        var marks = comparison.marks();
        boolean rated = query.variable() == null && measures.hasUnitMeasures();
        if (comparison.isPassage()) {
            return passages(comparison, rated);
        }
        return new DetectionAgreement(
                markCounts(marks),
                List.of(),
                List.of(),
                0,
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

    private DetectionAgreement passages(TagComparison comparison, boolean rated) {
        var marks = comparison.marks();
        var pairs = comparison.pairs();
        boolean hasRoles = !comparison.tagQuery().tag().roles().isEmpty();
        boolean measured = query.variable() == null && measures.hasPassageMeasures();
        var corpus = corpus(List.of(marks));
        return new DetectionAgreement(
                markCounts(marks),
                measured
                        ? calculator.passageFigures(corpus, pairs.stream().map(PairTag::coverage).toList(), hasRoles)
                        : List.of(),
                measured && pairs.size() > 1 ? calculator.overPairs(corpus, pairs, hasRoles) : List.of(),
                measured ? AlphaU.compute(corpus).united() : 0,
                measured && measures.passageMeasures(hasRoles).contains(PassageMeasure.TOKEN_ALPHA_ROLES)
                        ? TokenAlpha.countAmbiguous(corpus)
                        : 0,
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

    /// The figures of relevance; null where relevance was not asked for, or no coder has found an article not relevant.
    private @Nullable MeasuredRatings relevance(RelevanceVariable relevance) {
        boolean asked = query.tag() == null && query.variable() == null && measures.hasUnitMeasures();
        return asked && relevance.hasIrrelevant()
                ? calculator.comparison(relevance.rows(), AnswerScales.PRESENCE)
                : null;
    }

    /// The figures of all passage tags together and told apart; empty where these were not asked for.
    private List<AgreementFigure> overall(List<TagComparison> comparisons) {
        var passages = comparisons.stream().filter(TagComparison::isPassage).toList();
        boolean asked = query.tag() == null && query.variable() == null;
        return asked && measures.hasPassageMeasures() && !passages.isEmpty()
                ? calculator.passageFigures(
                        corpus(passages.stream().map(TagComparison::marks).toList()),
                        PairTag.overTags(passages.stream().map(TagComparison::pairs).toList()),
                        false)
                : List.of();
    }

    private MarkedCorpus corpus(List<TagMarks> marks) {
        return TagMarks.corpus(marks, tagQueries.tags().size());
    }

    /// The variables of a tag.
    private List<VariableAgreement> variables(TagComparison comparison) {
        if (!measures.hasUnitMeasures()) {
            return List.of();
        }
        var tag = comparison.tagQuery().tag().id();
        var variables = comparison.tagQuery().variables().stream();
        if (comparison.isAnsweredOnce()) {
            return variables.map(it -> answeredOnce(tag, it, comparison)).toList();
        }
        return comparison.isPaired()
                ? variables
                        .map(it ->
                                matched(
                                        tag,
                                        it,
                                        labels(comparison.pairs()),
                                        comparison.pooled().map(PooledTag::labels)))
                        .toList()
                : List.of();
    }

    private static List<PairLabels> labels(List<PairTag> pairs) {
        return pairs.stream().map(PairTag::labels).toList();
    }

    private VariableAgreement answeredOnce(String tag, Variable variable, TagComparison comparison) {
        var together = comparison.rows(variable);
        var pairs = comparison.pairs();
        return calculator.variable(
                tag,
                variable,
                Optional.of(together),
                pairs.size() > 1 ? pairs.stream().map(it -> together.ofPair(it.pair())).toList() : List.of(),
                Optional.empty());
    }

    private VariableAgreement matched(
            String tag, Variable variable, List<PairLabels> labels, Optional<PooledLabels> pooled) {
        var rows = labels.stream().map(it -> it.rows(variable)).toList();
        return rows.size() == 1
                ? calculator.variable(tag, variable, Optional.of(rows.getFirst()), List.of(), pooled)
                : calculator.variable(tag, variable, Optional.empty(), rows, pooled);
    }

    /// A role, with the variables of its fillers.
    ///
    /// @param index the role's place among its tag's roles
    private RoleAgreement role(TagRole role, int index, TagComparison comparison) {
        var pairs = comparison.pairs();
        var roles = pairs.stream().map(it -> it.roles().get(index)).toList();
        var texts = new ArrayList<TextCoverage>();
        var slots = new ArrayList<Slots>();
        for (int i = 0; i < pairs.size(); i++) {
            var names = pairs.get(i).pair().names();
            texts.add(texts(names, roles.get(i)));
            roles.get(i)
                    .fillers()
                    .forEach((tag, it) -> slots.add(new Slots(names, tag, it.both(), it.onlyFirst(), it.onlySecond())));
        }
        return new RoleAgreement(
                role.id(),
                role.label(),
                texts,
                pairs.size() > 1 ? PairSpread.of(RoleAgreement.OVERLAP, overlaps(texts)).orElse(null) : null,
                slots,
                fillerVariables(role, roles, tag -> comparison.pooled().map(it -> it.findFillers(index, tag))));
    }

    private static List<PairOutcome> overlaps(List<TextCoverage> texts) {
        return texts.stream().map(it -> new PairOutcome(it.coders(), it.overlap())).toList();
    }

    private static TextCoverage texts(List<String> names, PairRole role) {
        var overlap =
                role.annotations() == 0
                        ? MeasureOutcome.undefined(UndefinedReason.NOTHING_MARKED)
                        : new MeasureOutcome.Defined(role.overlaps() / role.annotations());
        return new TextCoverage(names, role.annotations(), role.bothEmpty(), overlap);
    }

    /// @param pooled all coders' answers about fillers with a tag
    private List<VariableAgreement> fillerVariables(
            TagRole role, List<PairRole> roles, Function<String, Optional<PooledLabels>> pooled) {
        if (!measures.hasUnitMeasures()) {
            return List.of();
        }
        return tagQueries.queriedTags().tags().stream()
                .filter(it -> role.accepts().contains(it.tag().id()))
                .flatMap(filler ->
                        filler.variables().stream()
                                .map(variable -> {
                                    var tag = filler.tag().id();
                                    return matched(
                                            tag,
                                            variable,
                                            roles.stream().map(it -> it.findFillers(tag)).toList(),
                                            pooled.apply(tag));
                                }))
                .toList();
    }
}
