package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.framewright.export.tools.AgreementTool;
import org.framewright.export.tools.ToolVariable;
import org.framewright.export.tools.ToolVariable.RatingLevel;
import org.framewright.export.tools.ToolVariable.ToolUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// R runs the scripts for its packages on published data, and comes to the published figures: `mvn verify -Pnightly -Dpart=statistics`.
final class StatisticsPackagesCheck {

    private static final Path RUN =
            Path.of("src/test/resources/org/framewright/statistics/packages.R").toAbsolutePath();

    @TempDir Path folder;

    /// Krippendorff (2011), "Computing Krippendorff's alpha-reliability": four coders, twelve units, and alpha for each metric.
    @ParameterizedTest
    @EnumSource(
            value = AgreementTool.class,
            names = {"IRR", "KRIPPENDORFFSALPHA", "TIDYCOMM"})
    void rComesToThePublishedFigures(AgreementTool tool) throws IOException, InterruptedException {
        var prepared = tool.prepare(Stream.of(RatingLevel.values()).map(StatisticsPackagesCheck::variable).toList());
        for (var file : prepared.files()) {
            Files.writeString(folder.resolve(file.name()), file.text());
        }

        var output = run(folder.resolve("run_" + tool.id() + ".R"));

        assertThat(alpha(output, "nominal")).isCloseTo(0.743, within(0.0005));
        assertThat(alpha(output, "interval")).isCloseTo(0.849, within(0.0005));
        assertThat(alpha(output, "ratio")).isCloseTo(0.797, within(0.0005));
        if (tool != AgreementTool.KRIPPENDORFFSALPHA || output.contains("not installed")) {
            assertThat(alpha(output, "ordinal")).isCloseTo(0.815, within(0.0005));
        }
        System.out.println(tool.id() + " in R: " + output.lines().findFirst().orElse(""));
    }

    private static ToolVariable variable(RatingLevel level) {
        var rows =
                List.of(
                        "1 1 - 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4", "1 1 2 1",
                        "2 2 2 2", "- 5 5 5", "- - 1 1", "- - 3 -");
        var units =
                IntStream.range(0, rows.size())
                        .mapToObj(i ->
                                new ToolUnit(
                                        "u" + (i + 1),
                                        "article",
                                        "Main",
                                        Arrays.stream(rows.get(i).split(" "))
                                                .map(it -> it.equals("-") ? "" : it)
                                                .toList()))
                        .toList();
        var name = "is_" + level.name().toLowerCase(Locale.ROOT);
        return new ToolVariable(name, "scales", level, List.of("A", "B", "C", "D"), units);
    }

    private static double alpha(String output, String level) {
        return output.lines()
                .filter(it -> it.contains(" " + level + " "))
                .map(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(output));
    }

    private String run(Path script) throws IOException, InterruptedException {
        var log = folder.resolve("log");
        try {
            var process =
                    new ProcessBuilder("Rscript", RUN.toString(), script.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        } catch (IOException missing) {
            assumeTrue(false, "Rscript is not installed");
        }
        return Files.readString(log);
    }
}
