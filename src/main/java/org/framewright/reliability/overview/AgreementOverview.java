package org.framewright.reliability.overview;

import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.codebook.Tag;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement;
import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.figures.AgreementReport.PairSpread;
import org.framewright.reliability.figures.AgreementReport.RoleAgreement;
import org.framewright.reliability.figures.AgreementReport.TagAgreement;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.figures.FigureSections;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays a project's agreement out in lines, in the order of the codebook: for each tag first the found units, then the answers,
/// then the roles.
public final class AgreementOverview {

    private final AgreementReport report;
    private final ComparisonData codings;
    private final String additionalMeasure;
    private final List<FigureLine> lines = new ArrayList<>();

    private AgreementOverview(AgreementReport report, ComparisonData codings, String additionalMeasure) {
        this.report = report;
        this.codings = codings;
        this.additionalMeasure = additionalMeasure;
    }

    /// The measures in the lines.
    ///
    /// @param additionalMeasure the id of one more measure
    public static List<String> measures(String additionalMeasure) {
        return Stream.of(
                        UnitMeasure.PERCENT_AGREEMENT.id(),
                        UnitMeasure.KRIPPENDORFF_ALPHA.id(),
                        PassageMeasure.F1_MATCHED.id(),
                        PassageMeasure.ALPHA_U.id(),
                        PassageMeasure.TOKEN_ALPHA_ROLES.id(),
                        PassageMeasure.AGR_ROLES.id(),
                        additionalMeasure)
                .distinct()
                .toList();
    }

    /// The measures with intervals in the lines.
    public static List<String> intervalMeasures() {
        return List.of(UnitMeasure.KRIPPENDORFF_ALPHA.id(), PassageMeasure.ALPHA_U.id());
    }

    /// The lines of the overview.
    ///
    /// @param report with all measures of the lines
    /// @param codings the data of the report
    /// @param additionalMeasure the id of one more measure
    public static List<FigureLine> lines(AgreementReport report, ComparisonData codings, String additionalMeasure) {
        var overview = new AgreementOverview(report, codings, additionalMeasure);
        overview.addRelevance();
        report.tags().forEach(overview::add);
        return List.copyOf(overview.lines);
    }

    /// The lines with the estimates of alpha of other lines.
    public static List<FigureLine> withAlpha(List<FigureLine> lines, List<FigureLine> drawn) {
        var alpha = new HashMap<String, FigureEstimate>();
        drawn.forEach(line -> line.alpha().ifPresent(it -> alpha.put(line.key(), it)));
        return lines.stream()
                .map(it -> Optional.ofNullable(alpha.get(it.key())).map(at -> it.withAlpha(Optional.of(at))).orElse(it))
                .toList();
    }

    private void addRelevance() {
        var compared = report.relevance();
        if (compared != null && !compared.figures().isEmpty()) {
            var of = new Topic("", FigureSections.RELEVANCE, "", "");
            var warnings = FigureWarning.of(codings.relevance());
            lines.add(
                    line(
                            of,
                            FigureLine.Kind.RELEVANCE,
                            FigureLine.CountedUnit.ARTICLE,
                            Optional.empty(),
                            List.of(compared),
                            List.of(),
                            warnings));
        }
    }

    private void add(TagAgreement tag) {
        var found = tag.found();
        if (found != null) {
            if (!found.figures().isEmpty()) {
                add(tag, found);
            }
            var unit = unit(tag.unit() == Tag.Unit.PASSAGE ? Tag.Unit.ARTICLE : tag.unit());
            add(tag, "found-in-sentence", FigureLine.Kind.USED, FigureLine.CountedUnit.SENTENCE, found.bySentence());
            if (tag.unit() != Tag.Unit.PASSAGE) {
                add(tag, "found-in-" + word(unit), FigureLine.Kind.USED, unit, found.byUnit());
                add(tag, "number-in-" + word(unit), FigureLine.Kind.NUMBER, unit, found.numbers());
            }
        }
        tag.variables().forEach(it -> add(tag, it.variable(), tag.label(), it.label(), it));
        for (var role : tag.roles()) {
            addWords(tag, role);
            role.variables()
                    .forEach(it ->
                            add(
                                    tag,
                                    role.role() + "/" + it.tag() + "/" + it.variable(),
                                    group(tag, role),
                                    it.label(),
                                    it));
        }
    }

    private void add(TagAgreement tag, DetectionAgreement found) {
        int alone = found.coverage().stream().mapToInt(it -> it.onlyFirst() + it.onlySecond()).sum();
        int both = found.coverage().stream().mapToInt(DetectionAgreement.TokenCoverage::both).sum();
        lines.add(
                new FigureLine(
                        tag.tag(),
                        "found",
                        tag.label(),
                        "",
                        FigureLine.Kind.FOUND,
                        FigureLine.CountedUnit.PASSAGE,
                        Optional.empty(),
                        coders(),
                        both + alone,
                        both,
                        estimate(PassageMeasure.F1_MATCHED.id(), found.figures(), List.of()),
                        estimate(PassageMeasure.ALPHA_U.id(), found.figures(), List.of()),
                        estimate(additionalMeasure, found.figures(), List.of()),
                        alone > 0 ? List.of(new FigureWarning(FigureWarning.Kind.FOUND_BY_ONE, alone)) : List.of()));
    }

    private List<String> coders() {
        return report.coders().stream().map(AgreementReport.CoderArticles::coder).toList();
    }

    private void add(
            TagAgreement tag,
            String about,
            FigureLine.Kind kind,
            FigureLine.CountedUnit unit,
            @Nullable MeasuredRatings compared) {
        if (compared != null && !compared.figures().isEmpty()) {
            var of = new Topic(tag.tag(), about, tag.label(), "");
            lines.add(line(of, kind, unit, Optional.empty(), List.of(compared), List.of(), List.of()));
        }
    }

    private void add(TagAgreement tag, String about, String group, String label, VariableAgreement variable) {
        var together = variable.together();
        var compared = together == null ? variable.pairs() : List.of(together);
        if (compared.stream().allMatch(it -> it.figures().isEmpty())) {
            return;
        }
        var warnings = new ArrayList<>(codings.ratings(tag.tag(), about).map(FigureWarning::of).orElseGet(List::of));
        warnings.addAll(FigureWarning.of(compared, variable.offScale()));
        lines.add(
                line(
                        new Topic(tag.tag(), about, group, label),
                        FigureLine.Kind.ANSWERS,
                        unit(tag.unit()),
                        Optional.of(variable.comparison()),
                        compared,
                        together == null ? variable.overPairs() : List.of(),
                        warnings));
        var pooled = variable.pooled();
        if (pooled != null) {
            addPooled(new Topic(tag.tag(), about, group, label), unit(tag.unit()), variable, pooled.ratings());
        }
    }

    private void addPooled(
            Topic topic, FigureLine.CountedUnit unit, VariableAgreement variable, MeasuredRatings pooled) {
        var warnings =
                new ArrayList<>(
                        codings.pooledRatings(topic.tag(), topic.about()).map(FigureWarning::of).orElseGet(List::of));
        warnings.addAll(FigureWarning.of(List.of(pooled), variable.offScale()));
        lines.add(
                line(
                        topic,
                        FigureLine.Kind.POOLED,
                        unit,
                        Optional.of(variable.comparison()),
                        List.of(pooled),
                        List.of(),
                        warnings));
    }

    /// The subject of a line, as in [FigureLine].
    private record Topic(String tag, String about, String group, String label) {}

    private FigureLine line(
            Topic of,
            FigureLine.Kind kind,
            FigureLine.CountedUnit unit,
            Optional<String> comparedAs,
            List<MeasuredRatings> compared,
            List<PairSpread> spreads,
            List<FigureWarning> warnings) {
        var figures = compared.getFirst().figures();
        return new FigureLine(
                of.tag(),
                of.about(),
                of.group(),
                of.label(),
                kind,
                unit,
                comparedAs,
                compared.stream().flatMap(it -> it.coders().stream()).distinct().toList(),
                compared.stream().mapToInt(MeasuredRatings::units).sum(),
                compared.stream().mapToInt(MeasuredRatings::compared).sum(),
                estimate(UnitMeasure.PERCENT_AGREEMENT.id(), figures, spreads),
                estimate(UnitMeasure.KRIPPENDORFF_ALPHA.id(), figures, spreads),
                estimate(additionalMeasure, figures, spreads),
                warnings);
    }

    private static String group(TagAgreement tag, RoleAgreement role) {
        return tag.label() + " › " + role.label();
    }

    private void addWords(TagAgreement tag, RoleAgreement role) {
        if (role.texts().isEmpty()) {
            return;
        }
        var first = role.texts().getFirst();
        var spread = role.textsOverPairs();
        lines.add(
                new FigureLine(
                        tag.tag(),
                        role.role(),
                        group(tag, role),
                        "",
                        FigureLine.Kind.WORDS,
                        unit(tag.unit()),
                        Optional.empty(),
                        role.texts().stream().flatMap(it -> it.coders().stream()).distinct().toList(),
                        role.texts().stream().mapToInt(RoleAgreement.TextCoverage::annotations).sum(),
                        role.texts().stream().mapToInt(RoleAgreement.TextCoverage::annotations).sum(),
                        Optional.of(
                                spread == null
                                        ? FigureEstimate.of(new AgreementFigure(RoleAgreement.OVERLAP, first.overlap()))
                                        : FigureEstimate.of(spread)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    /// The estimate of a measure. Where each two coders have separate units, it is the mean over pairs; where no pair has a
    /// figure, the reason of the first pair.
    private static Optional<FigureEstimate> estimate(
            String measure, List<AgreementFigure> figures, List<PairSpread> spreads) {
        return spreads.stream()
                .filter(it -> it.measure().equals(measure))
                .findFirst()
                .map(FigureEstimate::of)
                .or(() ->
                        figures.stream()
                                .filter(it -> it.measure().equals(measure))
                                .findFirst()
                                .map(FigureEstimate::of));
    }

    private static FigureLine.CountedUnit unit(Tag.Unit unit) {
        return switch (unit) {
            case ARTICLE -> FigureLine.CountedUnit.ARTICLE;
            case HEADLINE -> FigureLine.CountedUnit.HEADLINE;
            case PARAGRAPH -> FigureLine.CountedUnit.PARAGRAPH;
            case SENTENCE -> FigureLine.CountedUnit.SENTENCE;
            case PASSAGE -> FigureLine.CountedUnit.PASSAGE;
        };
    }

    private static String word(FigureLine.CountedUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
