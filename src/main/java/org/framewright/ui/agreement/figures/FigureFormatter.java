package org.framewright.ui.agreement.figures;

import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.BootstrapResult;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.reliability.figures.AgreementReport.PairSpread;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.FigureWarning;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Figures of agreement in words.
///
/// @param locale of the numbers
public record FigureFormatter(Texts texts, Locale locale) {

    /// The most pairs that a note names; the page of a variable shows each.
    private static final int MOST_NAMED_PAIRS = 3;

    private static final char MINUS = '−';

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /// A figure with three places, or the reason for none.
    public String format(MeasureOutcome outcome) {
        return switch (outcome) {
            case MeasureOutcome.Defined(double value, _, _) -> number(value);
            case MeasureOutcome.Undefined(var reason) ->
                    texts.get("agreement.none", texts.get("agreement.reason." + reason.name()));
        };
    }

    /// A figure with three places; a dash for none.
    public String brief(MeasureOutcome outcome) {
        return outcome instanceof MeasureOutcome.Defined(double value, _, _) ? number(value) : "–";
    }

    public String number(double value) {
        return withMinus(String.format(locale, "%.3f", FigureRounding.round(value)));
    }

    private static String withMinus(String number) {
        return number.replace('-', MINUS);
    }

    /// Figures as programs read them: with a hyphen for minus.
    static String toCopy(String figures) {
        return figures.replace(MINUS, '-');
    }

    /// A figure with two places, for narrow cells.
    public String shortNumber(double value) {
        return withMinus(String.format(locale, "%.2f", FigureRounding.round(value)));
    }

    /// The measure with its figure and interval, in a sentence.
    public String sentence(FigureEstimate estimate) {
        var interval = estimate.interval();
        var figure = texts.get("agreement.figure", measure(estimate.measure()), format(estimate.outcome()));
        var pairs = estimate.pairs();
        if (pairs != null) {
            return texts.get(
                    "agreement.with-range",
                    figure,
                    number(pairs.low()),
                    number(pairs.high()),
                    pairs.pairs(),
                    pairs.of());
        }
        if (interval == null) {
            return estimate.tooFew() ? texts.get("agreement.too-few", figure, BootstrapResult.FEWEST) : figure;
        }
        return texts.get("agreement.with-interval", figure, number(interval.low()), number(interval.high()));
    }

    public String label(RatedCategory category) {
        return switch (category.kind()) {
            case NAMED -> category.label();
            case NOT_CODABLE -> texts.get("agreement.category.not-codable");
            case NOT_FOUND -> texts.get("agreement.category.not-found");
            case FOUND -> texts.get("agreement.category.found");
            case NOT_RELEVANT -> texts.get("agreement.category.not-relevant");
            case RELEVANT -> texts.get("agreement.category.relevant");
            case NONE -> category.label().isEmpty() ? texts.get("agreement.category.none") : category.label();
        };
    }

    public String measure(String id) {
        return texts.get("agreement.measure." + id);
    }

    public String label(FigureLine line) {
        return switch (line.kind()) {
            case FOUND -> texts.get("agreement.line.found");
            case RELEVANCE -> texts.get("agreement.line.relevance");
            case USED -> texts.constant("agreement.line.used.", line.unit());
            case NUMBER -> texts.constant("agreement.line.number.", line.unit());
            case ANSWERS -> line.label();
            case POOLED -> WordPieces.isolate(texts.get("agreement.line.pooled", line.label()));
            case WORDS -> texts.get("agreement.line.words");
        };
    }

    public String units(FigureLine line) {
        return texts.constant("agreement.unit.", line.unit());
    }

    public String scale(FigureLine line) {
        return line.comparedAs().map(it -> texts.get("agreement.scale." + it)).orElse("");
    }

    /// The assessment of the thresholds on a line, in plain words; empty for a line without a figure for them.
    public String assessment(FigureLine line, AlphaThresholds thresholds) {
        return line.alpha().map(it -> assessment(it, thresholds)).orElse("");
    }

    public String assessment(FigureEstimate estimate, AlphaThresholds thresholds) {
        var assessment = thresholds.assessment(estimate);
        return assessment == AlphaThresholds.Assessment.NONE
                ? format(estimate.outcome())
                : texts.get("agreement.assessment." + assessment.name());
    }

    /// The number of letters of the longest assessment.
    int longestAssessment() {
        return Stream.of(AlphaThresholds.Assessment.values())
                .filter(it -> it != AlphaThresholds.Assessment.NONE)
                .mapToInt(it -> texts.get("agreement.assessment." + it.name()).length())
                .max()
                .orElseThrow();
    }

    /// The warnings on a line; several of a kind as one.
    public String warnings(FigureLine line) {
        var kinds = line.warnings().stream().map(FigureWarning::kind).distinct();
        var known =
                kinds.map(kind -> {
                    var same = line.warnings().stream().filter(it -> it.kind() == kind).toList();
                    return texts.get("agreement.warning." + kind.name(), same.getFirst().count(), same.size());
                });
        // measures that leave out the same pairs are named together
        var somePairs =
                figures(line)
                        .filter(FigureEstimate::isOfSomePairs)
                        .flatMap(it -> Optional.ofNullable(it.pairs()).stream())
                        .collect(Collectors.groupingBy(PairSpread::without, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(this::somePairs);
        return Stream.concat(known, somePairs).collect(Collectors.joining(", "));
    }

    private String somePairs(List<PairSpread> spreads) {
        var one = spreads.getFirst();
        boolean named = one.without().size() <= MOST_NAMED_PAIRS;
        return texts.get(
                "agreement.some-pairs",
                spreads.stream().map(it -> measure(it.measure())).collect(Collectors.joining(", ")),
                one.pairs(),
                one.of(),
                one.without().stream().map(pair -> String.join(" – ", pair)).collect(Collectors.joining(", ")),
                named ? 1 : 0);
    }

    private static Stream<FigureEstimate> figures(FigureLine line) {
        return Stream.of(line.alpha(), line.percent(), line.additional()).flatMap(Optional::stream);
    }

    /// The name of a line, and its tag.
    public String title(FigureLine line) {
        return line.group().isEmpty()
                ? label(line)
                : WordPieces.isolate(texts.get("agreement.page-title", line.group(), label(line)));
    }

    /// The assessment of a line, its additional measure and its warnings, in sentences.
    public String notes(FigureLine line, AlphaThresholds thresholds) {
        var assessed = line.alpha().map(_ -> texts.get("agreement.page-assessment", assessment(line, thresholds)));
        var also = line.additional().map(it -> texts.get("agreement.page-figures", sentence(it)));
        var warnings = Optional.of(warnings(line)).filter(it -> !it.isEmpty());
        var scale =
                Optional.of(scale(line)).filter(it -> !it.isEmpty()).map(it -> texts.get("agreement.page-scale", it));
        return Stream.of(scale, assessed, also, warnings.map(it -> texts.get("agreement.page-warnings", it)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /// The words for the column of percent agreement; another measure in its place is named.
    String percent(Optional<FigureEstimate> estimate) {
        return estimate.filter(it -> !it.measure().equals(UnitMeasure.PERCENT_AGREEMENT.id()))
                .map(it -> texts.get("agreement.instead", texts.get("agreement.short." + it.measure()), cell(estimate)))
                .orElseGet(() -> cell(estimate));
    }

    String cellWithInterval(Optional<FigureEstimate> estimate) {
        return estimate.flatMap(it -> Optional.ofNullable(it.interval()))
                .map(it -> texts.get("agreement.interval", cell(estimate), number(it.low()), number(it.high())))
                .orElseGet(() -> cell(estimate));
    }

    /// The number in a column; empty where there is no figure of that kind.
    String cell(Optional<FigureEstimate> estimate) {
        return estimate.map(
                        it -> it.outcome() instanceof MeasureOutcome.Defined(double value, _, _) ? number(value) : "–")
                .orElse("");
    }
}
