package org.framewright.project.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.DecisionChoice;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.project.ProjectOpener;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.support.TestProject;
import org.framewright.team.RulingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the demo decides is in the data set, with how, from whom and why; and coders are compared as if nobody had decided anything.
final class SampleAdjudicationTest {

    @TempDir private Path folder;

    @Test
    void decisionsAreExportedWithWhoseAnswerItIsAndWhy() throws IOException {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = ProjectOpener.open(file, TestProject.installation(folder))) {
            SampleAdjudication.decide(project);

            assertThat(project.check()).isEmpty();
            project.exports().exportAll(folder.resolve("exports"));
            assertThat(Files.readAllLines(folder.resolve("exports").resolve("adjudicated.csv")))
                    .anyMatch(it ->
                            it.contains(",relevant,Relevant,no,")
                                    && it.matches(
                                            ".+,taken,Ada,The strike is only mentioned in passing,case-[0-9a-f]{12},(letters|names)?"))
                    .anyMatch(it ->
                            it.contains(",origin,Origin,own,")
                                    && it.matches(".+,undisputed,Ada\\|Ben,,case-[0-9a-f]{12},(letters|names)?"));
            assertThat(project.agreement().disagreements(AgreementQuery.ALL, ProgressListener.NONE).coders())
                    .extracting(it -> it.coder())
                    .containsExactly("Ada", "Ben");
        }
    }

    @Test
    void whatIsDecidedToBeNothingHasARow() throws IOException {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = ProjectOpener.open(file, TestProject.installation(folder))) {
            var service = project.adjudication();
            var article = project.corpus().findByName("01-wire-report").orElseThrow();
            var key = new CoderRound(service.adjudicator("Reference"), service.defaultRound()).key(article.id());
            service.readCases(key).cases().stream()
                    .filter(it -> it.isDisputed())
                    .forEach(it -> service.decide(key, it, new DecisionChoice.RejectAll(), "nobody can know"));

            project.exports().exportAll(folder.resolve("exports"));
            assertThat(Files.readAllLines(folder.resolve("exports").resolve("adjudicated.csv")))
                    .anyMatch(it ->
                            it.matches(
                                    ".*,sourcing,Sourcing,,,[a-z-]+,[^,]+,,,Reference,[^,]+,none,,nobody can know,case-[0-9a-f]{12},(letters|names)?"))
                    .anyMatch(it ->
                            it.matches(
                                    ".*,passage,,attribution,Attribution,,.+,,,,,Reference,[^,]+,none,,nobody can know,case-[0-9a-f]{12},(letters|names)?"));
        }
    }

    @Test
    void whatIsTakenFromACoderWhoHasNotMarkedItHasARowAndRulingsAreExported() throws IOException {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(folder));
        try (var project = ProjectOpener.open(file, TestProject.installation(folder))) {
            var service = project.adjudication();
            var article = project.corpus().findByName("01-wire-report").orElseThrow();
            var key = new CoderRound(service.adjudicator("Reference"), service.defaultRound()).key(article.id());
            var missed =
                    service.readCases(key).cases().stream()
                            .filter(it -> !it.item().isQuestion())
                            .filter(it ->
                                    it.item().statements().stream().anyMatch(statement -> !statement.hasStatement()))
                            .findFirst()
                            .orElseThrow();
            var without =
                    missed.item().statements().stream()
                            .filter(it -> !it.hasStatement())
                            .findFirst()
                            .orElseThrow()
                            .coder();
            service.decide(key, missed, new DecisionChoice.CoderAnswer(without), "it is a heading");
            project.team()
                    .rulings()
                    .add(
                            new RulingService.RulingRequest(
                                    Optional.of(new CodebookAddress.TagAddress("attribution")),
                                    "",
                                    "Headings are not quoted",
                                    Optional.empty(),
                                    Optional.empty()));

            project.exports().exportAll(folder.resolve("exports"));
            assertThat(Files.readAllLines(folder.resolve("exports").resolve("adjudicated.csv")))
                    .anyMatch(it ->
                            it.matches(
                                    ".*,passage,,"
                                            + missed.item().tag()
                                            + ",[^,]+,,.+,,,,,Reference,[^,]+,taken,"
                                            + without.name()
                                            + ",it is a heading,case-[0-9a-f]{12},(letters|names)?"));
            assertThat(Files.readAllLines(folder.resolve("exports").resolve("rulings.csv")))
                    .hasSize(2)
                    .last()
                    .asString()
                    .matches("[^,]+,[^,]+,1,attribution,,,,Headings are not quoted");
        }
    }
}
