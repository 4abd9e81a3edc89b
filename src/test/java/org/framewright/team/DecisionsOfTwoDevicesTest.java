package org.framewright.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.ArticleCases;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.Decision.DecisionMethod;
import org.framewright.model.coding.DeviceConflict;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.support.Carrier;
import org.framewright.support.Nightly;
import org.framewright.support.UsualCases;
import org.framewright.team.merge.MergeReport.MergeOutcome;
import org.framewright.team.merge.MergeReport.MergeOutcome.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One supervisor decides at two computers, each with a copy of the project: what was decided comes together, or is listed.
@ExtendWith(CarrierResolver.class)
final class DecisionsOfTwoDevicesTest {

    private static final String ARTICLE = "01-wire-report";

    @TempDir private Path folder;
    private Carrier carrier;
    private Path here;
    private Path laptop;

    @BeforeEach
    void copy(Carrier carrier) throws IOException {
        this.carrier = carrier;
        here = folder.resolve("here.framewright");
        laptop = folder.resolve("laptop.framewright");
        SampleProject.make(here, installation(here));
        in(here, project -> project.adjudication().adjudicator("Reference"));
        Files.copy(here, laptop);
    }

    @Test
    void whatEachDeviceHasDecidedHoldsOnceTheyAreTogether() {
        decide(here, 0, take("Ada"), "here");
        decide(laptop, 1, take("Ben"), "there");
        decide(laptop, 2, new DecisionChoice.RejectAll(), "nor that");

        var joined = merge();

        assertThat(joined.conflicts()).isEmpty();
        assertThat(decided())
                .filteredOn(it -> it.way() != Decision.DecisionMethod.UNDISPUTED)
                .extracting(Decision::reason)
                .containsExactlyInAnyOrder("here", "there", "nor that");
        assertThat(disputed(here).subList(0, 3)).noneMatch(AdjudicationCase::isOpen);
        assertThat(made()).allSatisfy(it -> assertThat(annotations(here)).extracting(Annotation::id).contains(it));
        assertThat(in(here, Project::check)).isEmpty();
        assertThat(again()).isEmpty();
    }

    @Nightly
    @Test
    void whatWasDecidedBeforeTheCopyAndTakenBackAtOneIsOpenAtBoth() throws IOException {
        decide(here, 1, take("Ada"), "at first");
        Files.delete(laptop);
        Files.copy(here, laptop);
        in(laptop, project -> project.adjudication().withdraw(desk(project), disputed(project).get(1)));
        decide(here, 0, take("Ada"), "");

        merge();

        assertThat(disputed(here).get(0).isOpen()).isFalse();
        assertThat(disputed(here).get(1).isOpen()).isTrue();
        assertThat(in(here, Project::check)).isEmpty();
    }

    @Test
    void whatBothHaveDecidedTheSameIsThereOnce() {
        for (var file : List.of(here, laptop)) {
            in(file, project -> project.adjudication().decideUndisputed(desk(project)));
            decide(file, 1, take("Ada"), file.equals(here) ? "" : "she is right");
        }
        var alone = annotations(here).stream().map(it -> it.tag() + it.extent() + it.values()).sorted().toList();

        var joined = merge();

        assertThat(joined.conflicts()).isEmpty();
        assertThat(annotations(here).stream().map(it -> it.tag() + it.extent() + it.values()).sorted())
                .containsExactlyElementsOf(alone);
        assertThat(disputed(here).get(1).decision()).map(Decision::reason).contains("she is right");
        assertThat(in(here, Project::check)).isEmpty();
    }

    @Test
    void relevanceDecidedDifferentlyStaysAsItIsHereAndIsListed() throws IOException {
        in(
                here,
                project -> {
                    var key = new CoderRound(project.study().coder("Ben").orElseThrow(), desk(project).round());
                    project.coding().correct(key.key(desk(project).article()));
                    return project.coding().submitNotRelevant(key.key(desk(project).article()), "about football");
                });
        Files.delete(laptop);
        Files.copy(here, laptop);
        decide(here, 0, take("Ada"), "");
        decide(laptop, 0, take("Ben"), "");

        var joined = merge();

        assertThat(joined.conflicts())
                .extracting(DeviceConflict::what, DeviceConflict::here, DeviceConflict::there)
                .containsExactly(tuple("relevance", "RELEVANT", "NOT_RELEVANT"));
        assertThat(disputed(here).getFirst().decision()).map(Decision::isNotRelevant).contains(false);
        assertThat(in(here, Project::check)).isEmpty();
    }

    @Test
    void whatTheyHaveDecidedDifferentlyStaysAsItIsHereAndIsListed() {
        decide(here, 0, take("Ada"), "");
        decide(laptop, 0, take("Ben"), "");
        decide(here, 1, new DecisionChoice.RejectAll(), "");
        decide(laptop, 1, take("Ben"), "");
        decide(here, 4, take("Ada"), "");
        decide(laptop, 4, take("Ben"), "");
        var before = annotations(here).stream().map(it -> it.tag() + it.extent() + it.values()).toList();

        var joined = merge();

        var cases = disputed(here);
        assertThat(annotations(here).stream().map(it -> it.tag() + it.extent() + it.values()))
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(List.of(cases.get(0), cases.get(1), cases.get(4)))
                .extracting(it -> it.decision().orElseThrow().way())
                .containsExactly(DecisionMethod.TAKEN, DecisionMethod.NOTHING, DecisionMethod.TAKEN);
        assertThat(joined.conflicts())
                .extracting(DeviceConflict::what)
                .containsExactlyInAnyOrder("sourcing.balance", "attribution", "attribution");
        assertThat(joined.conflicts()).allSatisfy(it -> assertThat(it.there()).isNotEmpty());
        assertThat(in(here, Project::check)).isEmpty();
    }

    @Test
    void whatTheOtherDeviceDecidesAfterTheReferenceWasSubmittedIsAFurtherVersionInWhichTheRestHolds()
            throws IOException {
        in(here, project -> decideAll(project, 1));
        Files.delete(laptop);
        Files.copy(here, laptop);
        in(here, project -> decideAll(project, 0));
        in(here, project -> project.adjudication().finish(desk(project), "open on purpose"));
        var submitted = decided().size();
        in(
                laptop,
                project ->
                        project.adjudication()
                                .decide(
                                        desk(project),
                                        disputed(project).getFirst(),
                                        new DecisionChoice.RejectAll(),
                                        "no"));

        var joined = merge();

        assertThat(joined.conflicts()).hasSize(1);
        assertThat(decided()).hasSize(submitted);
        assertThat(joined.kind()).isEqualTo(Kind.TO_CORRECT);
        assertThat(disputed(here)).noneMatch(AdjudicationCase::isOpen);
    }

    @Test
    void aSubmittedReferenceTakesWhatTheOtherDeviceHasDecidedBesidesIntoAFurtherVersion() throws IOException {
        in(here, project -> decideAll(project, 0));
        in(here, project -> project.adjudication().finish(desk(project), "open on purpose"));
        Files.delete(laptop);
        Files.copy(here, laptop);
        in(here, project -> withdrawn(project, 1));
        var all = decided().size();
        in(
                here,
                project ->
                        project.adjudication()
                                .decide(
                                        desk(project),
                                        disputed(project).get(1),
                                        new DecisionChoice.RejectAll(),
                                        "none"));
        decide(laptop, 0, new DecisionChoice.RejectAll(), "nor there");

        var sent = carrier.toSupervisor("Reference", laptop);
        var report = in(here, project -> project.team().merge().withCopies(List.of(sent)).merge(List.of(sent)));

        assertThat(report.files().getFirst().codings())
                .as("one correction, with the decisions of both")
                .allSatisfy(it -> assertThat(it.problems()).isEmpty());
        assertThat(decided()).hasSize(all + 1);
    }

    @Nightly
    @Test
    void aFurtherVersionKeepsDecisionsOfBoth() {
        decide(laptop, 1, take("Ben"), "there");
        in(laptop, project -> decideAll(project, 0));
        decide(here, 0, take("Ada"), "here");
        in(laptop, project -> project.adjudication().finish(desk(project), "open on purpose"));

        var joined = merge();

        assertThat(joined.kind()).isIn(Kind.TO_CORRECT, Kind.RECONCILED);
        assertThat(disputed(here)).noneMatch(AdjudicationCase::isOpen);
        assertThat(in(here, Project::check)).isEmpty();
    }

    @Nightly
    @ParameterizedTest
    @UsualCases(1)
    @ValueSource(longs = {1, 2, 3})
    void whateverTheyHaveDecidedItIsAsIfItWereDecidedAtOne(long seed) throws IOException {
        var alone = Files.copy(here, folder.resolve("alone.framewright"));
        var random = new Random(seed);
        var first = decideSome(here, random);
        var second = decideSome(laptop, random);

        merge();

        var together = new TreeMap<>(second);
        together.putAll(first);
        together.forEach((index, choice) -> decide(alone, index, choice, ""));
        var cases = disputed(here);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(cases.get(i).isOpen()).as("case %s", i).isEqualTo(!together.containsKey(i));
        }
        assertThat(said(here)).containsExactlyInAnyOrderElementsOf(said(alone));
        assertThat(in(here, Project::check)).isEmpty();
        assertThat(again()).isEmpty();
    }

    /// Decides, and tells which case how.
    private static Map<Integer, Chosen> decideSome(Path file, Random random) {
        var decided = new TreeMap<Integer, Chosen>();
        int cases = disputed(file).size();
        for (int i = 0; i < cases; i++) {
            var choice = random.nextInt(4);
            if (choice > 0) {
                Chosen chosen =
                        choice == 1
                                ? take("Ada")
                                : choice == 2 ? take("Ben") : (_, _) -> new DecisionChoice.RejectAll();
                decide(file, i, chosen, "");
                decided.put(i, chosen);
            }
        }
        return decided;
    }

    /// What fills roles apart, which is found again by its place.
    private static List<String> said(Path file) {
        return annotations(file).stream()
                .filter(it -> !List.of("source", "cue").contains(it.tag()))
                .filter(it -> !it.values().isEmpty())
                .map(it -> it.tag() + it.extent() + new TreeMap<>(it.values()))
                .toList();
    }

    @Nightly
    @Test
    void aClosedRoundTakesWhatWasDecidedElsewhere() {
        decide(laptop, 1, take("Ben"), "there");
        in(here, project -> project.team().rounds().close("Main"));

        assertThat(merge().kind()).isEqualTo(Kind.NEW);
        assertThat(disputed(here).get(1).isOpen()).isFalse();
    }

    private static Object withdrawn(Project project, int index) {
        return project.adjudication().withdraw(desk(project), disputed(project).get(index));
    }

    private static ArticleCases decideAll(Project project, int from) {
        var service = project.adjudication();
        if (!service.readCases(desk(project)).undisputed().isEmpty()) {
            service.decideUndisputed(desk(project));
        }
        disputed(project).stream()
                .skip(from)
                .filter(AdjudicationCase::isOpen)
                .forEach(it -> service.decide(desk(project), it, take("Ada").apply(project, it), ""));
        return service.readCases(desk(project));
    }

    private List<AnnotationId> made() {
        return decided().stream().flatMap(it -> it.made().stream()).toList();
    }

    private MergeOutcome merge() {
        var sent = carrier.toSupervisor("Reference", laptop);
        var report = in(here, project -> project.team().merge().withCopies(List.of(sent)).merge(List.of(sent)));
        var codings = report.files().getFirst().codings();
        assertThat(codings).hasSize(1);
        assertThat(codings.getFirst().problems()).isEmpty();
        return codings.getFirst().outcome().orElseThrow();
    }

    /// What the same file would still bring.
    private List<?> again() {
        var sent = carrier.toSupervisor("Reference", laptop);
        return in(
                here,
                project ->
                        project.team()
                                .merge()
                                .withCopies(List.of(sent))
                                .preview(List.of(sent), ProgressListener.NONE)
                                .report()
                                .files()
                                .getFirst()
                                .codings());
    }

    private List<Decision> decided() {
        return in(
                here,
                project ->
                        project.adjudication().readCases(desk(project)).cases().stream()
                                .flatMap(it -> it.decision().stream())
                                .toList());
    }

    private interface Chosen extends BiFunction<Project, AdjudicationCase, DecisionChoice> {}

    private static Chosen take(String coder) {
        return (project, _) -> new DecisionChoice.CoderAnswer(project.study().coder(coder).orElseThrow());
    }

    private static void decide(Path file, int index, DecisionChoice choice, String reason) {
        decide(file, index, (_, _) -> choice, reason);
    }

    private static void decide(Path file, int index, Chosen choice, String reason) {
        in(
                file,
                project -> {
                    var about = disputed(project).get(index);
                    return project.adjudication().decide(desk(project), about, choice.apply(project, about), reason);
                });
    }

    private static List<AdjudicationCase> disputed(Path file) {
        return in(file, DecisionsOfTwoDevicesTest::disputed);
    }

    private static List<AdjudicationCase> disputed(Project project) {
        return project.adjudication().readCases(desk(project)).cases().stream()
                .filter(AdjudicationCase::isDisputed)
                .toList();
    }

    private static List<Annotation> annotations(Path file) {
        return in(file, project -> view(project).annotations());
    }

    private static CodingSnapshot view(Project project) {
        return project.coding().snapshot(desk(project));
    }

    private static CodingKey desk(Project project) {
        var article = project.corpus().findByName(ARTICLE).orElseThrow();
        var reference = project.study().coder("Reference").orElseThrow();
        return new CoderRound(reference, project.study().rounds().getFirst()).key(article.id());
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
