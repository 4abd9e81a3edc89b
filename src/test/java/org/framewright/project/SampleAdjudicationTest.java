package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.Choice;
import org.framewright.coding.Seat;
import org.framewright.reliability.Progress;
import org.framewright.reliability.Selection;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the demo decides is in the data set, with how, from whom and why; and coders are compared as if nobody had decided anything.
final class SampleAdjudicationTest {

    @TempDir private Path folder;

    @Test
    void decisionsAreExportedWithWhoseAnswerItIsAndWhy() throws IOException {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = Project.open(file, TestProject.installation(folder))) {
            SampleAdjudication.decide(project);

            assertThat(project.check()).isEmpty();
            project.datasets().all(folder.resolve("exports"));
            assertThat(Files.readAllLines(folder.resolve("exports").resolve("adjudicated.csv")))
                    .anyMatch(it ->
                            it.contains(",relevant,no,")
                                    && it.endsWith(",taken,Ada,The strike is only mentioned in passing"))
                    .anyMatch(it -> it.contains(",origin,own,") && it.endsWith(",undisputed,Ada|Ben,"));
            assertThat(project.agreement().disagreements(Selection.ALL, Progress.NONE).coders())
                    .extracting(it -> it.coder())
                    .containsExactly("Ada", "Ben");
        }
    }

    @Test
    void whatIsDecidedToBeNothingHasARow() throws IOException {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = Project.open(file, TestProject.installation(folder))) {
            var service = project.adjudication();
            var article = project.corpus().named("01-wire-report").orElseThrow();
            var desk = new Seat(service.adjudicator("Reference"), service.usualRound()).desk(article.id());
            service.cases(desk).cases().stream()
                    .filter(it -> it.isDisputed())
                    .forEach(it -> service.decide(desk, it, new Choice.Nothing(), "nobody can know"));

            project.datasets().all(folder.resolve("exports"));
            assertThat(Files.readAllLines(folder.resolve("exports").resolve("adjudicated.csv")))
                    .anyMatch(it -> it.matches(".*,sourcing,,[a-z-]+,,,Reference,[^,]+,none,,nobody can know"))
                    .anyMatch(it -> it.matches(".*,passage,,attribution,,,,,Reference,[^,]+,none,,nobody can know"));
        }
    }
}
