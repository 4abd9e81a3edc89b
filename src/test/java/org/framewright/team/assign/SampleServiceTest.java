package org.framewright.team.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.framewright.team.TeamProblem;
import org.framewright.team.assign.SampleService.DrawnSample;
import org.framewright.team.assign.SampleService.SampleMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A sample out of six weeks of three newspapers, an article of each a day, and what is said of it in the flow chart.
final class SampleServiceTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 42;
    private static final List<String> OUTLETS = List.of("Courier", "Herald", "Post");
    private static final int ALL = DAYS * OUTLETS.size();

    @TempDir private Path folder;
    private Project project;

    @BeforeEach
    void makeCorpus() throws IOException {
        project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"),
                        CodebookSource.readJson("news-framing"),
                        TestProject.installation(folder));
        var texts = Files.createDirectory(folder.resolve("texts"));
        var rows = new ArrayList<>(List.of("file,outlet,date"));
        for (int day = 0; day < DAYS; day++) {
            for (var outlet : OUTLETS) {
                var name = "%s-%02d.txt".formatted(outlet, day);
                Files.writeString(texts.resolve(name), "Day " + day + " in the " + outlet + "\n");
                rows.add(name + "," + outlet + "," + FIRST.plusDays(day));
            }
        }
        var metadata = Files.write(folder.resolve("metadata.csv"), rows);
        project.corpus().importFiles(List.of(texts), Optional.of(metadata), ProgressListener.NONE);
    }

    @AfterEach
    void close() {
        assertThat(project.check()).isEmpty();
        project.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 4711})
    void constructedWeeksHaveEveryWeekdayEquallyOftenAndOfTheseDaysEveryArticle(long seed) {
        var sample = samples().preview(new SampleMethod.ConstructedWeeks(2), seed);

        assertThat(sample.days()).doesNotHaveDuplicates().hasSize(14);
        assertThat(
                        sample.days().stream()
                                .collect(Collectors.groupingBy(LocalDate::getDayOfWeek, Collectors.counting())))
                .hasSize(DayOfWeek.values().length)
                .allSatisfy((_, days) -> assertThat(days).isEqualTo(2));
        assertThat(sample.drawn()).hasSize(14 * OUTLETS.size());
        var days = sample.days().stream().map(it -> "%02d".formatted(it.getDayOfYear() - 1)).toList();
        assertThat(sample.drawn()).allSatisfy(it -> assertThat(days).contains(it.substring(it.length() - 2)));
        assertThat(samples().preview(new SampleMethod.ConstructedWeeks(2), seed)).as("the same seed").isEqualTo(sample);
        assertThat(samples().preview(new SampleMethod.ConstructedWeeks(2), seed + 1)).isNotEqualTo(sample);
    }

    @Nightly
    @ParameterizedTest
    @ValueSource(longs = {1, 42})
    void stratifiedSampleHasItsShareOfEachStratum(long seed) {
        var sample = samples().preview(new SampleMethod.RandomArticles(30, "outlet"), seed);

        var outlets =
                sample.drawn().stream()
                        .collect(Collectors.groupingBy(it -> it.substring(0, it.indexOf('-')), Collectors.counting()));
        assertThat(outlets).isEqualTo(Map.of("Courier", 10L, "Herald", 10L, "Post", 10L));
        assertThat(sample.excluded()).hasSize(ALL - 30).doesNotContainAnyElementsOf(sample.drawn());
    }

    @Test
    void whatIsNotDrawnIsExcludedWithItsReasonAndCountedInTheFlowChart() {
        project.team().members().exclude(List.of("Post-00", "Post-01"), "an obituary");

        var sample = samples().draw(new SampleMethod.RandomArticles(20, ""), 7, SampleServiceTest::reason);

        assertThat(sample.pool()).isEqualTo(ALL - 2);
        assertThat(project.team().members().excluded()).hasSize(ALL - 20);
        var flow = project.team().progress().flow();
        assertThat(flow.imported()).isEqualTo(ALL);
        assertThat(flow.excluded()).containsExactly(Map.entry("an obituary", 2), Map.entry("20 of 124", ALL - 22));
        assertThat(flow.inStudy()).isEqualTo(20);
        assertThat(samples().preview(new SampleMethod.RandomArticles(5, ""), 8).pool())
                .as("a sample of the sample")
                .isEqualTo(20);
    }

    @Test
    void flowChartTellsRelevantFromDisputedAndNotRelevantArticles() {
        var ada = seat("Ada");
        var ben = seat("Ben");
        var gone = seat("Cleo");
        submit(ada, 0);
        submit(ben, 0);
        submit(ada, 1);
        dismiss(ben, 1);
        dismiss(ada, 2);
        dismiss(ben, 2);
        submit(ada, 3);
        submit(gone, 4);
        project.team().members().markAsLeft("Cleo");
        submit(ada, 5);
        var excluded = project.corpus().articles().get(5).name();
        project.team().members().exclude(List.of(excluded), "an obituary");

        var round = project.team().progress().flow().rounds().getFirst();

        assertThat(round)
                .isEqualTo(new ArticleFlow.RoundFlow(project.study().rounds().getFirst(), 0, ALL - 1, 4, 2, 1, 1, 3));
    }

    @Test
    void impossibleSampleIsRefusedAndExcludesNothing() throws IOException {
        refused(() -> draw(new SampleMethod.RandomArticles(ALL + 1, "")), TeamProblem.SAMPLE_TOO_LARGE);
        refused(() -> draw(new SampleMethod.RandomArticles(0, "")), TeamProblem.SAMPLE_TOO_LARGE);
        refused(() -> draw(new SampleMethod.RandomArticles(10, "shoe size")), TeamProblem.NO_SUCH_FIELD);
        refused(() -> draw(new SampleMethod.ConstructedWeeks(7)), TeamProblem.TOO_FEW_WEEKS);
        refused(() -> draw(new SampleMethod.ConstructedWeeks(0)), TeamProblem.TOO_FEW_WEEKS);
        refused(() -> samples().draw(new SampleMethod.RandomArticles(5, ""), 1, _ -> " "), TeamProblem.REASON_MISSING);
        var undated = Files.writeString(folder.resolve("undated.txt"), "Nobody knows when.\n");
        project.corpus().importFiles(List.of(undated), Optional.empty(), ProgressListener.NONE);
        refused(() -> draw(new SampleMethod.ConstructedWeeks(1)), TeamProblem.DATES_MISSING);
        assertThat(project.team().members().excluded()).isEmpty();
    }

    private SampleService samples() {
        return project.team().samples();
    }

    private DrawnSample draw(SampleMethod method) {
        return samples().draw(method, 1, SampleServiceTest::reason);
    }

    private static String reason(DrawnSample sample) {
        return sample.drawn().size() + " of " + sample.pool();
    }

    private CoderRound seat(String name) {
        return new CoderRound(project.study().addCoder(name, Coder.Kind.CODER), project.study().rounds().getFirst());
    }

    private void submit(CoderRound coderRound, int article) {
        project.coding().submit(coderRound.key(project.corpus().articles().get(article).id()), "made up");
    }

    private void dismiss(CoderRound coderRound, int article) {
        project.coding().submitNotRelevant(coderRound.key(project.corpus().articles().get(article).id()), "made up");
    }

    private static void refused(ThrowingCallable verb, ProblemCode code) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems()).extracting(Problem::code).containsExactly(code));
    }
}
