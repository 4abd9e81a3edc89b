package org.framewright.team;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.coding.Value;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.support.Carrier;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Of what was decided and submitted, just that is open again which rests on something that has changed since.
@ExtendWith(CarrierResolver.class)
final class DecisionsReopenedTest {

    private static final String ARTICLE = "01-wire-report";

    @TempDir private Path folder;
    private Carrier carrier;
    private Path study;

    @BeforeEach
    void adjudicate(Carrier carrier) {
        this.carrier = carrier;
        study = folder.resolve("study.framewright");
        SampleProject.make(study, installation(study));
        in(
                study,
                project -> {
                    var service = project.adjudication();
                    var ada = project.study().coder("Ada").orElseThrow();
                    service.adjudicator("Reference");
                    var key = desk(project, "Reference");
                    service.decideUndisputed(key);
                    service.readCases(key).cases().stream()
                            .filter(AdjudicationCase::isOpen)
                            .forEach(it -> service.decide(key, it, new DecisionChoice.CoderAnswer(ada), "because"));
                    return service.finish(key, "open on purpose");
                });
        assertThat(open()).isEmpty();
    }

    @Nightly
    @Test
    void aMergedFileOpensTheDecisionThatRestedOnTheAnswerThatItsCoderHasChanged() throws IOException {
        var file = Files.copy(study, folder.resolve("ben.framewright"));
        in(
                file,
                project -> {
                    var ben = desk(project, "Ben");
                    project.coding().correct(ben);
                    project.coding().answer(ben, "sourcing", "balance", Optional.of(new Value.Category("one-sided")));
                    return project.coding().submit(ben, "as before");
                });

        var sent = carrier.toSupervisor("Ben", file);
        in(study, project -> project.team().merge().withCopies(List.of(sent)).merge(List.of(sent)));

        assertThat(open()).containsExactly("sourcing.balance CHANGED because");
        assertThat(in(study, Project::check)).isEmpty();
    }

    @Nightly
    @Test
    void aMergedFileThatChangesWhatIsNotComparedOpensNothing() throws IOException {
        var file = Files.copy(study, folder.resolve("ben.framewright"));
        in(
                file,
                project -> {
                    var ben = desk(project, "Ben");
                    var snapshot = project.coding().correct(ben);
                    project.coding().setMemo(ben, snapshot.annotations().getFirst().id(), "I stand by it");
                    return project.coding().submit(ben, "as before");
                });

        var sent = carrier.toSupervisor("Ben", file);
        in(study, project -> project.team().merge().withCopies(List.of(sent)).merge(List.of(sent)));

        assertThat(open()).isEmpty();
    }

    @Test
    void aVersionOfTheCodebookOpensTheDecisionsAboutWhatItReadsDifferently() {
        in(
                study,
                project ->
                        project.codebook()
                                .apply(version2(project, "{\"step\": \"ask-again\", \"what\": \"sourcing.balance\"}")));

        assertThat(open()).containsExactly("sourcing.balance CHANGED because");
    }

    @Nightly
    @Test
    void aVersionOfTheCodebookThatReadsNothingDifferentlyOpensNothing() {
        in(
                study,
                project ->
                        project.codebook()
                                .apply(
                                        version2(project, "")
                                                .replaceFirst("\"label\": *\"Form\"", "\"label\": \"How\"")));

        assertThat(open()).isEmpty();
    }

    private static String version2(Project project, String step) {
        return project.codebook()
                .json(1)
                .replaceFirst(
                        "\"version\": *1", "\"version\": 2, \"mapping\": {\"from\": 1, \"steps\": [" + step + "]}");
    }

    private List<String> open() {
        return in(
                study,
                project ->
                        project.adjudication().readCases(desk(project, "Reference")).cases().stream()
                                .filter(it -> it.state() != State.DECIDED)
                                .map(it ->
                                        it.item().tag()
                                                + "."
                                                + it.item().variable()
                                                + " "
                                                + it.state()
                                                + " "
                                                + it.decision().map(decision -> decision.reason()).orElse(""))
                                .toList());
    }

    private static CodingKey desk(Project project, String coder) {
        var article = project.corpus().findByName(ARTICLE).orElseThrow();
        var who = project.study().coder(coder).orElseThrow();
        return new CoderRound(who, project.study().rounds().getFirst()).key(article.id());
    }

    private static <T> T in(Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, installation(file))) {
            return work.apply(project);
        }
    }

    private static Installation installation(Path file) {
        var name = String.valueOf(file.getFileName());
        return new Installation(name, new SafekeepingContext(file.resolveSibling("state " + name), Clock.systemUTC()));
    }
}
