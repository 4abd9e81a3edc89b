package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.framewright.agreement.FigureRounding;
import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.ProgressListener;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureEstimate;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.support.LargerStudy;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.framewright.ui.agreement.figures.FigureFormatter;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the window shows of agreement, the report, its CSV and the command say, too: percent agreement, alpha, its interval, one
/// more measure, and of how many units.
@ParameterizedClass
@ValueSource(booleans = {false, true})
final class SameFiguresTest {

    private static final int DRAWS = 1000;
    private static final String MORE = UnitMeasure.GWET_AC.id();

    @Parameter boolean larger;

    @TempDir Path folder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final FigureFormatter words = new FigureFormatter(texts, Locale.ENGLISH);
    private Path file;
    private List<FigureLine> lines = List.of();

    @BeforeEach
    void sample() {
        file = folder.resolve("study.framewright");
        if (larger) {
            LargerStudy.make(file, LargerStudy.ARTICLES);
        } else {
            SampleProject.make(file, TestProject.installation(folder));
        }
        try (var project = ProjectOpener.view(file, TestProject.installation(folder))) {
            var codings = project.agreement().read(AgreementQuery.ALL, ProgressListener.NONE);
            var figures = AgreementReporter.report(codings, AgreementOverview.measures(MORE), 0);
            var drawn = AgreementReporter.report(codings, AgreementOverview.intervalMeasures(), DRAWS);
            lines =
                    AgreementOverview.withAlpha(
                                    AgreementOverview.lines(figures, codings, MORE),
                                    AgreementOverview.lines(drawn, codings, MORE))
                            .stream()
                            .filter(it -> it.kind() != FigureLine.Kind.WORDS)
                            .toList();
        }
        assertThat(lines).hasSizeGreaterThan(larger ? 4 : 20);
    }

    @Test
    void f1OfPassagesIsThatOfTheCountsBesideIt() {
        var found = lines.stream().filter(it -> it.kind() == FigureLine.Kind.FOUND).toList();
        assertThat(found).hasSizeGreaterThan(larger ? 0 : 3);
        for (var line : found) {
            double both = line.compared();
            double alone = line.units() - both;
            if (line.coders().size() > 2) {
                continue; // a mean over pairs
            }
            assertThat(shown(line.percent())).as(line.key()).isEqualTo(words.number(2 * both / (2 * both + alone)));
        }
    }

    @Test
    void pageHasTheRowsOfTheScreen() throws IOException {
        var page = written("report.md").lines().toList();
        for (var line : lines) {
            // the page has a role's variables below its tag
            var path = line.group().split(" › ", 2);
            var label = path.length > 1 ? path[1] + " › " + words.label(line) : words.label(line);
            var group = page.indexOf("| **" + path[0] + "** |" + "  |".repeat(larger ? 7 : 5));
            var after = page.subList(Math.max(group, 0), page.size()).stream();
            if (line.kind() == FigureLine.Kind.FOUND) {
                assertThat(page.stream().filter(it -> it.matches("\\| " + line.group() + "(<br>.*)? \\|.*")))
                        .as(line.key())
                        .anySatisfy(it -> assertThat(it).contains(shown(line.percent()), shown(line.alpha())));
            } else {
                var row =
                        after.filter(it -> it.startsWith("| " + label + " |") || it.startsWith("| " + label + "<br>"))
                                .findFirst();
                assertThat(row.map(it -> List.of(it.split(" *\\| *", -1))))
                        .as(line.key())
                        .hasValueSatisfying(it ->
                                assertThat(it.subList(3, larger ? 8 : 7))
                                        .containsExactlyElementsOf(
                                                Stream.of(
                                                                Stream.of(
                                                                        line.compared() == line.units()
                                                                                ? "" + line.compared()
                                                                                : line.compared()
                                                                                        + " of "
                                                                                        + line.units(),
                                                                        shown(line.percent()),
                                                                        shown(line.alpha())),
                                                                larger
                                                                        ? Stream.of(
                                                                                interval(line).isEmpty()
                                                                                        ? range(line)
                                                                                        : interval(line))
                                                                        : Stream.<String>of(),
                                                                Stream.of(shown(line.additional())))
                                                        .flatMap(at -> at)
                                                        .toList()));
            }
        }
    }

    @Test
    void tableOfTheReportAndTheCommandsHaveThemInFullPrecision() throws IOException {
        var measures = String.join(",", AgreementOverview.measures(MORE));
        var said = Typed.in(folder, "agreement", file, "--csv", "--bootstrap", DRAWS, "--measure", measures).out();
        assertThat(written("report.csv").lines()).containsExactlyElementsOf(said.lines().toList());

        for (var line : lines) {
            var rows =
                    rows(said).stream()
                            .filter(it -> it.get("tag").equals(line.tag()) && it.get("about").equals(line.about()))
                            .toList();
            for (var estimate :
                    Stream.of(line.percent(), line.alpha(), line.additional()).flatMap(Optional::stream).toList()) {
                var measure = estimate.pairs() == null ? estimate.measure() : estimate.measure() + " mean";
                var of =
                        rows.stream()
                                .filter(it ->
                                        line.kind() == FigureLine.Kind.FOUND
                                                || it.get("coders")
                                                        .equals(
                                                                estimate.pairs() == null
                                                                        ? String.join("; ", line.coders())
                                                                        : ""))
                                .filter(it ->
                                        it.get("measure").equals(measure)
                                                || it.get("measure").startsWith(measure + " (of ")
                                                || it.get("measure").equals(estimate.measure() + " (1 pair)"))
                                .toList();
                assertThat(of).as(line.key()).isNotEmpty();
                assertThat(rounded(of.getFirst().get("value"))).isEqualTo(typed(shown(Optional.of(estimate))));
                var interval = estimate.interval();
                if (interval != null) {
                    assertThat(of.getLast().get("ci95_low")).isEqualTo(full(interval.low()));
                    assertThat(of.getLast().get("ci95_high")).isEqualTo(full(interval.high()));
                }
                if (line.kind() != FigureLine.Kind.FOUND && estimate.pairs() == null) {
                    assertThat(of.getFirst().get("compared")).isEqualTo("" + line.compared());
                }
            }
        }
    }

    @Test
    void commandSaysThem() {
        var measures = String.join(",", AgreementOverview.measures(MORE));
        var said = Typed.in(folder, "agreement", file, "--bootstrap", DRAWS, "--measure", measures).out();
        for (var line : lines) {
            var section = section(said, line);
            for (var estimate :
                    Stream.of(line.percent(), line.alpha(), line.additional()).flatMap(Optional::stream).toList()) {
                assertThat(section)
                        .as(line.key())
                        .containsPattern(
                                estimate.measure()
                                        + (estimate.pairs() == null ? "" : "( mean( \\(of \\d\\))?| \\(1 pair\\))")
                                        + " +"
                                        + Pattern.quote(typed(said(estimate))));
                var interval = estimate.interval();
                if (interval != null) {
                    assertThat(section).contains(typed(interval(line)));
                }
            }
        }
    }

    /// Whoever doubts the figure of all coders computes it from the exported ratings with another program.
    @Test
    void figureOfAllCodersIsThatOfTheExportedRatings() throws IOException {
        assumeTrue(larger);
        var typed = Typed.in(folder, "export", file, "--out", folder.resolve("exported"), "--table", "reliability");
        assertThat(typed.exit()).as(typed.err()).isZero();
        var rows = Files.readAllLines(folder.resolve("exported/reliability/quote__form.csv"));
        var ratings =
                Files.writeString(
                        folder.resolve("ratings.csv"),
                        IntStream.range(0, rows.size())
                                .mapToObj(it ->
                                        (it == 0 ? "unit" : "" + it) + "," + rows.get(it).replace("\uFEFF", "") + "\n")
                                .collect(Collectors.joining()));
        var said = Typed.in(folder, "agreement", "--ratings", ratings, "--scale", "nominal", "--csv").out();

        var line = lines.stream().filter(it -> it.kind() == FigureLine.Kind.POOLED).findFirst().orElseThrow();

        var ofRatings =
                rows(said).stream()
                        .filter(it -> it.get("measure").equals("krippendorff-alpha"))
                        .findFirst()
                        .orElseThrow();
        assertThat(typed(shown(line.alpha()))).isEqualTo(rounded(ofRatings.get("value"))).isNotEqualTo("–");
    }

    @Nightly
    @Test
    void aHalfGoesUpEverywhere() throws IOException {
        assertThat(words.number(0.3125)).isEqualTo("0.313");
        assertThat(words.number(0.31249999999999994)).isEqualTo("0.313");
        assertThat(words.number(0.0005)).isEqualTo("0.001");
        assertThat(words.number(-0.0004)).isEqualTo("0.000");
        // 2 units of 6 differ; of 12 answers 8 are a: 1 - 11 * 2 / (8 * 4) = .3125
        var ratings =
                Files.writeString(folder.resolve("r.csv"), "unit,A,B\n1,a,a\n2,a,a\n3,a,a\n4,b,a\n5,b,b\n6,b,a\n");
        var typed =
                Typed.in(
                        folder,
                        "agreement",
                        "--ratings",
                        ratings,
                        "--scale",
                        "nominal",
                        "--measure",
                        "krippendorff-alpha");
        assertThat(typed.out()).contains("0.313");
    }

    private static String said(FigureEstimate estimate) {
        return estimate.outcome() instanceof MeasureOutcome.Defined(double value, _, _)
                ? FigureRounding.round(value).toPlainString()
                : "undefined";
    }

    private static String section(String said, FigureLine line) {
        var name = line.tag().isEmpty() ? line.about() : line.tag() + ", " + line.about();
        boolean overPairs = line.alpha().filter(it -> it.pairs() != null).isPresent();
        var coders =
                line.kind() == FigureLine.Kind.POOLED ? ".*" + Pattern.quote(String.join(", ", line.coders())) : "";
        var heading =
                Pattern.compile("\n" + name + "[ ,]" + (overPairs ? ".*over all pairs" : coders)).matcher("\n" + said);
        int start = heading.find() ? heading.start() : -1;
        assertThat(start).as(line.key()).isNotNegative();
        var rest = said.substring(start).lines().toList();
        return String.join("\n", rest.subList(1, rest.size()).stream().takeWhile(it -> it.startsWith(" ")).toList());
    }

    private String shown(Optional<FigureEstimate> estimate) {
        return estimate.map(it ->
                        it.outcome() instanceof MeasureOutcome.Defined(double value, _, _) ? words.number(value) : "–")
                .orElse("");
    }

    private String interval(FigureLine line) {
        return line.alpha()
                .flatMap(it -> Optional.ofNullable(it.interval()))
                .map(it -> words.number(it.low()) + " to " + words.number(it.high()))
                .orElse("");
    }

    private String range(FigureLine line) {
        return line.alpha()
                .flatMap(it -> Optional.ofNullable(it.pairs()))
                .map(it -> words.number(it.low()) + " to " + words.number(it.high()))
                .orElse("");
    }

    @Test
    void figuresOfSomePairsSaySoBesideThoseOfAllAndWhatIsTooLittleHasNoAssessment() throws IOException {
        var page = written("report.md");
        var assessments = lines.stream().map(it -> words.assessment(it, AlphaThresholds.USUAL)).distinct().toList();
        if (larger) {
            assertThat(page)
                    .contains("(or range over pairs)")
                    .contains("Krippendorff’s alpha: mean over 2 of 3 pairs; no ");
            var form = lines.stream().filter(it -> it.about().equals("form")).findFirst().orElseThrow();
            assertThat(words.warnings(form)).contains("Krippendorff’s alpha over 2 of 3 pairs");
            assertThat(assessments).contains("mean over pairs").doesNotContain("too few");
            assertThat(page).contains("For 1 of these articles, only relevance was compared");
        } else {
            assertThat(assessments).contains("too few").doesNotContain("reliable", "tentative", "not reliable");
            assertThat(page).contains("too few").doesNotContain("<br>reliable", "<br>tentative", "<br>not reliable");
        }
    }

    private static String rounded(String full) {
        return full.isEmpty() ? "–" : FigureRounding.round(Double.parseDouble(full)).toPlainString();
    }

    private static String full(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private String written(String name) throws IOException {
        var to = folder.resolve(name);
        var typed = Typed.in(folder, "agreement", file, "--report", to);
        assertThat(typed.exit()).as(typed.err()).isZero();
        return Files.readString(to).replace("\\", "");
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (var parser =
                CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return new ArrayList<>(parser.getRecords());
        }
    }

    /// Commands and tables have a hyphen for minus.
    private static String typed(String figure) {
        return figure.replace('−', '-');
    }
}
