package org.framewright.export.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.export.ExportShape;
import org.framewright.export.ExportedProject;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe.PairRule;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;
import org.framewright.team.assign.SampleService.SampleMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The strata and sampling probabilities in `analysis.csv`, of all articles that were drawn: one coder submits each of them.
final class SamplingProbabilitiesTest {

    @TempDir private Path folder;
    private Project project;
    private CoderRound ada;

    @BeforeEach
    void makeStudy() throws IOException {
        project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"),
                        CodebookSource.readJson("news-framing"),
                        TestProject.installation(folder));
        ada = new CoderRound(project.study().addCoder("Ada", Coder.Kind.CODER), project.study().rounds().getFirst());
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void probabilityIsThatOfTheSampleTimesThatOfTheBatches() throws IOException {
        add("Courier", 20);
        add("Post", 10);
        project.team().samples().draw(new SampleMethod.RandomArticles(15, "outlet"), 7, _ -> "not in the sample");
        assign("Week 1", 6, "outlet", List.of());
        assign("Week 2", 3, "", List.of());

        var sampled = sampled();

        // 15 of 30, then 6 of 15 and 3 of 9: each article of the sample had a chance of 9 in 15
        assertThat(sampled.values()).hasSize(9).extracting(it -> it.get("sampling_probability")).containsOnly("0.3");
        assertThat(strata(sampled, "sample_stratum")).containsOnlyKeys("Courier", "Post");
        assertThat(strata(sampled, "batch_stratum")).isEqualTo(Map.of("Courier", 4L, "Post", 2L, "", 3L));
    }

    @Test
    void articlesOfALaterImportHadNoChanceInEarlierBatches() throws IOException {
        add("Courier", 10);
        assign("Week 1", 4, "", List.of());
        var early = names();
        add("Post", 6);
        assign("Week 2", 6, "", List.of());

        var sampled = sampled();

        assertThat(sampled).hasSize(10);
        // 1 - 6/10 x 6/12, and 6/12
        sampled.forEach((name, row) ->
                assertThat(row)
                        .as(name)
                        .containsEntry("sampling_probability", early.contains(name) ? "0.7" : "0.5")
                        .containsEntry("batch_stratum", ""));
    }

    @Test
    void daysOfConstructedWeeksAreDrawnByWeekday() throws IOException {
        add("Courier", 42);
        project.team().samples().draw(new SampleMethod.ConstructedWeeks(2), 7, _ -> "not in the sample");

        var sampled = sampled();

        assertThat(sampled).hasSize(14);
        assertThat(sampled.values()).extracting(it -> it.get("sampling_probability")).containsOnly("0.3333333");
        assertThat(strata(sampled, "sample_stratum"))
                .hasSize(7)
                .containsEntry("monday", 2L)
                .containsEntry("sunday", 2L);
    }

    @Test
    void whereNothingWasDrawnThereIsNoProbability() throws IOException {
        add("Courier", 4);

        assertThat(sampled().values()).hasSize(4).extracting(it -> it.get("sampling_probability")).containsOnly("");
    }

    @Test
    void whereArticlesWereChosenByHandTheProbabilityIsUnknown() throws IOException {
        add("Courier", 8);
        assign("Week 1", 4, "outlet", List.of());
        var drawn = project.worklist().articles(ada).stream().map(ArticleSummary::name).toList();
        assign("Week 2", 2, "", names().stream().filter(it -> !drawn.contains(it)).limit(3).toList());

        var sampled = sampled();

        assertThat(sampled.values()).hasSize(6).extracting(it -> it.get("sampling_probability")).containsOnly("");
        assertThat(strata(sampled, "batch_stratum")).isEqualTo(Map.of("Courier", 4L, "", 2L));
    }

    /// Imports articles, each of a day of its own.
    private void add(String outlet, int number) throws IOException {
        var texts = Files.createDirectory(folder.resolve(outlet));
        var rows = new ArrayList<>(List.of("file,outlet,date"));
        for (int day = 0; day < number; day++) {
            var name = "%s-%02d.txt".formatted(outlet, day);
            Files.writeString(texts.resolve(name), "Day " + day + " in the " + outlet + "\n");
            rows.add(name + "," + outlet + "," + LocalDate.of(2024, 1, 1).plusDays(day));
        }
        var metadata = Files.write(folder.resolve(outlet + ".csv"), rows);
        project.corpus().importFiles(List.of(texts), Optional.of(metadata), ProgressListener.NONE);
    }

    private List<String> names() {
        return project.corpus().articles().stream().map(ArticleSummary::name).toList();
    }

    private void assign(String batch, int number, String strata, List<String> among) {
        project.team()
                .assignments()
                .assign(
                        new AssignmentRequest(
                                "Main",
                                batch,
                                List.of("Ada"),
                                among,
                                Optional.of(number),
                                "0",
                                1,
                                PairRule.ROTATING,
                                strata,
                                4711));
    }

    /// The rows of `analysis.csv`, by article, after Ada has submitted all her articles.
    private Map<String, Map<String, String>> sampled() {
        for (var article : project.worklist().articles(ada)) {
            project.coding().submit(ada.key(article.id()), "made up");
        }
        var data = folder.resolve("data");
        project.exports().exportTables(data, ExportSelection.STUDY, ExportShape.USUAL);
        return ExportedProject.rows(data.resolve("analysis.csv")).stream()
                .collect(Collectors.toMap(it -> it.getOrDefault("article", ""), it -> it));
    }

    private static Map<String, Long> strata(Map<String, Map<String, String>> sampled, String column) {
        return sampled.values().stream()
                .collect(Collectors.groupingBy(it -> it.getOrDefault(column, ""), Collectors.counting()));
    }
}
