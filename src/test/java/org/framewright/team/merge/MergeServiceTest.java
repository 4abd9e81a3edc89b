package org.framewright.team.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingFlag;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.FoundBackups;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Carrier;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.framewright.team.RulingService;
import org.framewright.team.assign.AssignmentService;
import org.framewright.team.assign.AssignmentTransfer;
import org.framewright.team.merge.MergeReport.ChangeCounts;
import org.framewright.team.merge.MergeReport.MergeOutcome.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A supervisor, Ada, Ben, and files that go between them.
@ExtendWith(CarrierResolver.class)
public class MergeServiceTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "org", "framewright", "sample");

    @TempDir private Path folder;
    private Carrier carrier;
    private Path study;
    private int packages = 1;

    @BeforeEach
    void makeStudy(Carrier carrier) throws IOException {
        this.carrier = carrier;
        study = folder.resolve("study.framewright");
        try (var project = ProjectOpener.create(study, CodebookSource.readJson("news-framing"), installation(study))) {
            var texts = List.of(TEXTS.resolve("01-wire-report.txt"), TEXTS.resolve("04-tabloid.txt"));
            assertThat(project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE).problems())
                    .isEmpty();
            project.study().addCoder("Ada", Coder.Kind.CODER);
            project.study().addCoder("Ben", Coder.Kind.CODER);
        }
    }

    @Test
    void whatACoderDoesInAPackageIsInTheProjectAfterTheMergeAndCanBeUndoneThere() throws IOException {
        var ada = packageFor("Ada", 1);
        var id = in(ada, project -> code(project, 10));

        var report = in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))));

        assertThat(report.files().getFirst().counts()).isEqualTo(new ChangeCounts(1, 0, 0));
        assertThat(annotations(study)).extracting(Annotation::id).containsExactly(id);
        assertThat(FoundBackups.of(installation(study).safekeeping().folder(), study).own())
                .extracting(Backup::reason)
                .contains(BackupReason.BEFORE_MERGE);
        in(study, project -> project.coding().undo(desk(project)));
        assertThat(annotations(study)).isEmpty();
    }

    @Test
    void anOlderFileOfACoderDoesNotUndoWhatCameSince() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        var older = Files.copy(ada, folder.resolve("older.framewright"));
        in(ada, project -> project.coding().undo(desk(project)));
        in(ada, project -> code(project, 30));
        in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))));
        var after = annotations(study);

        var report = in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", older))));

        assertThat(report.files().getFirst().codings()).isEmpty();
        assertThat(report.files().getFirst().unchanged()).isEqualTo(1);
        assertThat(annotations(study)).isEqualTo(after);
    }

    @Test
    void anActorWhomACoderHasAddedComesToTheProjectEvenIfNobodyNamesThemAndTheSameFromTwoDevicesIsOne()
            throws IOException {
        var ada = packageFor("Ada", 1);
        var second = Files.copy(ada, folder.resolve("second.framewright"));
        in(ada, project -> project.coding().findOrAddActor(desk(project), "Maren Holt"));
        in(second, project -> project.coding().findOrAddActor(desk(project), "Maren Holt"));

        var report =
                in(
                        study,
                        project ->
                                project.team()
                                        .merge()
                                        .merge(
                                                List.of(
                                                        carrier.toSupervisor("Ada", ada),
                                                        carrier.toSupervisor("Ada", second))));

        assertThat(report.files()).allSatisfy(it -> assertThat(it.actors()).containsExactly("Maren Holt"));
        var actors = in(study, project -> project.actors().actors());
        assertThat(actors.all()).extracting(it -> actors.resolvedName(it.id())).containsOnly("Maren Holt").hasSize(2);
    }

    @Test
    void anActorWhomTwoCodersHaveAddedStandsTwiceUntilTheyAreJoinedAtOnceOrById() throws IOException {
        var ada = packageFor("Ada", 1);
        var ben = packageFor("Ben", 1);
        for (var file : List.of(ada, ben)) {
            in(file, project -> project.coding().findOrAddActor(desk(project), "residents"));
            in(
                    file,
                    project ->
                            project.coding()
                                    .findOrAddActor(desk(project), file.equals(ada) ? "The Mayor" : "the mayor"));
        }
        in(
                study,
                project ->
                        project.team()
                                .merge()
                                .merge(List.of(carrier.toSupervisor("Ada", ada), carrier.toSupervisor("Ben", ben))));

        assertThat(in(study, project -> project.actors().namesakes()).size()).isEqualTo(2);
        var residents =
                in(study, project -> project.actors().actors().all()).stream()
                        .filter(it -> it.name().equals("residents"))
                        .map(it -> it.id().value())
                        .toList();
        var supervisor = new ActorEditor.Supervisor();
        var ids = residents.getFirst() + " (Ada), " + residents.getLast() + " (Ben)";
        assertThatThrownBy(() -> in(study, project -> project.actors().requireActor("Residents")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it ->
                                assertThat(it.problems())
                                        .containsExactly(
                                                Problem.of(CodingProblem.SEVERAL_OF_NAME, "Residents", 2, ids)));
        in(
                study,
                project -> {
                    var actors = project.actors();
                    return actors.match(
                            supervisor,
                            actors.requireActor(residents.get(1)).id(),
                            actors.requireActor(residents.get(0)).id());
                });
        var joined = in(study, project -> project.actors().joinNamesakes(supervisor));

        assertThat(joined.actors().size()).isEqualTo(1);
        assertThat(in(study, project -> project.actors().proposals()).isEmpty()).isTrue();
        assertThat(in(study, Project::check).isEmpty()).isTrue();
    }

    @Test
    void aDryRunSaysWhatWouldComeAndChangesNothing() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));

        var report =
                in(
                        study,
                        project ->
                                project.team()
                                        .merge()
                                        .preview(List.of(carrier.toSupervisor("Ada", ada)), ProgressListener.NONE)
                                        .report());

        assertThat(report.files().getFirst().codings())
                .singleElement()
                .satisfies(it -> assertThat(it.outcome().orElseThrow().kind()).isEqualTo(Kind.NEW));
        assertThat(annotations(study)).isEmpty();
    }

    @Test
    void whatWasImportedAtOneOfTwoDevicesIsKnownAsImportedAfterBothAreMerged() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        var second = Files.copy(ada, folder.resolve("second.framewright"));
        in(ada, project -> code(project, 30));
        var lines =
                Files.writeString(
                        folder.resolve("laptop.jsonl"),
                        """
                        {"id": "x", "article": "01-wire-report", "coder": "Ada", "tag": "source", "fragments": [[50, 59]]}
                        """);
        in(second, project -> project.jsonl().importFile(lines));
        var files = List.of(carrier.toSupervisor("Ada", ada), carrier.toSupervisor("Ada", second));

        in(study, project -> project.team().merge().merge(files));

        in(study, project -> project.exports().exportAll(folder.resolve("tables")));
        assertThat(Files.readString(folder.resolve("tables").resolve("coding_versions.csv")))
                .contains(",laptop.jsonl\r\n");
        assertThat(Files.readString(folder.resolve("tables").resolve("spans.csv"))).contains(",imported,");
        packages++;
        var newer = packageFor("Ada", packages);
        for (var device : List.of(ada, second)) {
            in(device, project -> project.team().packages().update(newer));
        }
        var again = List.of(carrier.toSupervisor("Ada", ada), carrier.toSupervisor("Ada", second));
        assertThat(in(study, project -> project.team().merge().merge(again)).files())
                .allSatisfy(it -> assertThat(it.codings()).isEmpty());
    }

    @Test
    void answersThatDifferBetweenTwoDevicesStayAsTheyCameFirstAndAreListed() throws IOException {
        var ada = packageFor("Ada", 1);
        var id = in(ada, project -> code(project, 10));
        var second = Files.copy(ada, folder.resolve("second.framewright"));
        in(ada, project -> answer(project, id, "direct"));
        in(second, project -> answer(project, id, "indirect"));
        in(second, project -> project.coding().setMemo(desk(project), id, "heard again"));

        var report =
                in(
                        study,
                        project ->
                                project.team()
                                        .merge()
                                        .merge(
                                                List.of(
                                                        carrier.toSupervisor("Ada", ada),
                                                        carrier.toSupervisor("Ada", second))));

        var joined = report.files().get(1).codings().getFirst().outcome().orElseThrow();
        assertThat(joined.kind()).isEqualTo(Kind.RECONCILED);
        assertThat(joined.conflicts())
                .singleElement()
                .satisfies(it ->
                        assertThat(List.of(it.what(), it.here(), it.there()))
                                .containsExactly("attribution.form", "direct", "indirect"));
        var annotation = annotations(study).getFirst();
        assertThat(annotation.value("form")).contains(new Value.Category("direct"));
        assertThat(annotation.memo()).isEqualTo("heard again");
        assertThat(annotation.flags()).contains(CodingFlag.UNSURE);
    }

    @Test
    void answerThatIsNotCodableAtOneOfTwoDevicesIsListedInWords() throws IOException {
        in(
                study,
                project -> {
                    var json = project.codebook().json(1).replaceFirst("\"version\": *1", "\"version\": 2");
                    return project.codebook()
                            .apply(json.replaceFirst("(\"id\": *\"form\",)", "$1 \"notCodable\": \"missing\","));
                });
        var ada = packageFor("Ada", 1);
        var id = in(ada, project -> code(project, 10));
        var second = Files.copy(ada, folder.resolve("second.framewright"));
        in(ada, project -> answer(project, id, "direct"));
        in(second, project -> project.coding().answer(desk(project), id, "form", Optional.of(new Value.NotCodable())));

        var report =
                in(
                        study,
                        project ->
                                project.team()
                                        .merge()
                                        .merge(
                                                List.of(
                                                        carrier.toSupervisor("Ada", ada),
                                                        carrier.toSupervisor("Ada", second))));

        assertThat(report.files().get(1).codings().getFirst().outcome().orElseThrow().conflicts())
                .singleElement()
                .satisfies(it -> assertThat(List.of(it.here(), it.there())).containsExactly("direct", "not codable"));
    }

    @Test
    void whatWasSubmittedStaysAndWorkAtAnotherDeviceBecomesAPassToCorrect() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        var second = Files.copy(ada, folder.resolve("second.framewright"));
        in(ada, project -> project.coding().submit(desk(project), "done for today"));
        in(second, project -> code(project, 60));

        var report =
                in(
                        study,
                        project ->
                                project.team()
                                        .merge()
                                        .merge(
                                                List.of(
                                                        carrier.toSupervisor("Ada", second),
                                                        carrier.toSupervisor("Ada", ada))));

        assertThat(report.files().get(1).codings().getFirst().outcome().orElseThrow().kind())
                .isEqualTo(Kind.TO_CORRECT);
        assertThat(report.files().get(1).counts())
                .as("the passage that is in the further version came with the first file")
                .isEqualTo(new ChangeCounts(0, 0, 0));
        var snapshot = in(study, project -> project.coding().snapshot(desk(project)));
        assertThat(snapshot.coding().orElseThrow().version()).isEqualTo(2);
        assertThat(snapshot.coding().orElseThrow().status()).isEqualTo(Coding.Status.OPEN);
        assertThat(snapshot.annotations()).hasSize(2);
        assertThat(in(study, Project::check)).isEmpty();
    }

    @Test
    void aCorrectionThatWasBegunAtTwoDevicesIsOneWithTheWorkOfBoth() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        in(ada, project -> code(project, 30));
        in(ada, project -> project.coding().submit(desk(project), "done for today"));
        var second = Files.copy(ada, folder.resolve("second.framewright"));
        in(ada, project -> project.coding().correct(desk(project)));
        in(ada, project -> answer(project, annotationAt(project, 10), "direct"));
        in(second, project -> project.coding().correct(desk(project)));
        in(second, project -> project.coding().delete(desk(project), annotationAt(project, 30)));
        in(second, project -> code(project, 60));

        var report = merge(ada, second);

        assertThat(report.files().get(1).codings().getFirst().outcome().orElseThrow().kind())
                .isEqualTo(Kind.RECONCILED);
        assertThat(latestVersion(study)).isEqualTo(2);
        assertThat(annotations(study))
                .extracting(MergeServiceTest::describe)
                .containsExactlyInAnyOrder("10 direct", "60");
        assertThat(merge(second).files().getFirst().codings()).isEmpty();
        takeIn(ada, second);
        assertThat(List.of(annotations(ada), annotations(second))).containsOnly(annotations(study));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDiscardedCorrectionIsGoneForTheSupervisorTooAlsoWhereItWasMergedBefore(boolean isMerged) throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        in(ada, project -> project.coding().submit(desk(project), "done for today"));
        in(ada, project -> project.coding().correct(desk(project)));
        if (isMerged) {
            merge(ada);
            assertThat(latestVersion(study)).isEqualTo(2);
        }

        in(ada, project -> project.coding().discardCorrection(desk(project)));
        merge(ada);

        assertThat(latestVersion(study)).isEqualTo(1);
        assertThat(annotations(study)).isEqualTo(annotations(ada)).hasSize(1);
        assertThat(in(study, Project::check)).isEmpty();
        in(ada, project -> project.coding().correct(desk(project)));
        in(ada, project -> code(project, 60));
        merge(ada);
        assertThat(annotations(study)).isEqualTo(annotations(ada)).hasSize(2);
    }

    /// Whoever opens the further version must find the correction in it, or it is lost with the next submission.
    @Nightly
    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void workOnASubmittedArticleFromAnotherDeviceComesIntoItsCorrection(boolean isSubmitted, boolean isSecondFirst)
            throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        in(ada, project -> code(project, 30));
        var second = Files.copy(ada, folder.resolve("second.framewright"));
        in(ada, project -> project.coding().submit(desk(project), "done for today"));
        in(ada, project -> project.coding().correct(desk(project)));
        in(ada, project -> answer(project, annotationAt(project, 10), "direct"));
        in(ada, project -> project.coding().delete(desk(project), annotationAt(project, 30)));
        if (isSubmitted) {
            in(ada, project -> project.coding().submit(desk(project), "done again"));
        }
        in(second, project -> code(project, 60));

        var report = isSecondFirst ? merge(second, ada) : merge(ada, second);

        assertThat(report.files().get(1).codings())
                .extracting(it -> it.outcome().orElseThrow().kind())
                .contains(Kind.TO_CORRECT);
        assertThat(latestVersion(study)).isEqualTo(isSubmitted ? 3 : 2);
        assertThat(annotations(study))
                .extracting(MergeServiceTest::describe)
                .containsExactlyInAnyOrder("10 direct", "60");
        in(second, project -> code(project, 80));
        takeIn(ada, second);
        merge(second, ada);
        takeIn(ada, second);
        assertThat(List.of(annotations(ada), annotations(second))).containsOnly(annotations(study));
        assertThat(annotations(study))
                .extracting(MergeServiceTest::describe)
                .containsExactlyInAnyOrder("10 direct", "60", "80");
    }

    private MergeReport merge(Path... files) {
        var sent = Stream.of(files).map(it -> carrier.toSupervisor("Ada", it)).toList();
        return in(study, project -> project.team().merge().merge(sent));
    }

    private void takeIn(Path... devices) throws IOException {
        packages++;
        var newer = packageFor("Ada", packages);
        for (var device : devices) {
            in(device, project -> project.team().packages().update(newer));
            assertThat(in(device, Project::check)).isEmpty();
        }
        assertThat(in(study, Project::check)).isEmpty();
    }

    private static int latestVersion(Path file) {
        return in(file, project -> project.coding().snapshot(desk(project)).coding().orElseThrow().version());
    }

    private static AnnotationId annotationAt(Project project, int from) {
        return project.coding().snapshot(desk(project)).annotations().stream()
                .filter(it -> start(it) == from)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String describe(Annotation annotation) {
        var form = annotation.value("form").map(it -> it instanceof Value.Category(var id) ? " " + id : " " + it);
        return start(annotation) + form.orElse("");
    }

    private static int start(Annotation annotation) {
        return ((Extent.Passage) annotation.extent()).fragments().getFirst().start();
    }

    @Test
    void aPackageTakenInBringsWhatTheSupervisorSaysAndLeavesTheWork() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        in(
                study,
                project -> {
                    project.study().changeSettings("Main", it -> new Round.Settings(true, it.timed(), it.order()));
                    return project.actors().add(new ActorEditor.Supervisor(), details("Harbour board"));
                });
        var newer = packageFor("Ada", 2);
        var before = annotations(ada);

        var report = in(ada, project -> project.team().packages().update(newer));

        assertThat(report.number()).isEqualTo(2);
        assertThat(annotations(ada)).isEqualTo(before);
        var round = in(ada, project -> project.study().rounds().getFirst());
        assertThat(round.settings().suggestions()).isTrue();
        var actors = in(ada, project -> project.actors().actors());
        assertThat(actors.findByName("Harbour board")).isPresent();
        assertThat(refused(ada, project -> project.team().packages().update(newer)))
                .containsExactly(MergeProblem.NOT_NEWER);
    }

    @Test
    void aFileOfAnotherProjectIsRefusedAndNothingChanges() {
        var other = folder.resolve("other").resolve("other.framewright");
        assertThat(other.getParent().toFile().mkdirs()).isTrue();
        ProjectOpener.create(other, CodebookSource.readJson("news-framing"), installation(other)).close();

        assertThat(refused(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", other)))))
                .containsExactly(MergeProblem.OTHER_PROJECT);
        // on the supervisor's computer alone
        assertThat(refused(study, project -> project.team().merge().merge(List.of(study))))
                .containsExactly(MergeProblem.SAME_FILE);
    }

    @Test
    void somebodyElsesPackageIsNotTakenIn() throws IOException {
        var ada = packageFor("Ada", 1);
        var ben = packageFor("Ben", 1);

        assertThat(refused(ada, project -> project.team().packages().update(ben)))
                .containsExactly(MergeProblem.OTHER_CODERS_PACKAGE);
        assertThat(refused(study, project -> project.team().packages().update(ben)))
                .containsExactly(MergeProblem.NOT_A_CODERS);
        assertThat(refused(ada, project -> project.team().packages().update(study)))
                .containsExactly(MergeProblem.NO_PACKAGE);
    }

    @Nightly
    @Test
    void workOfACoderWhomTheProjectDoesNotHaveIsListedAndTheRestOfACopyComesIn() throws IOException {
        var copy = Files.copy(study, folder.resolve("copy.framewright"));
        in(copy, project -> code(project, 10));
        in(
                copy,
                project -> {
                    var cay = project.study().addCoder("Cay", Coder.Kind.CODER);
                    var key = new CoderRound(cay, project.study().rounds().getFirst()).key(article(project));
                    return project.coding().code(key, "attribution", words(project, 80), Optional.empty());
                });

        var sent = carrier.toSupervisor("Ada", copy);
        var codings =
                in(study, project -> project.team().merge().withCopies(List.of(sent)).merge(List.of(sent)))
                        .files()
                        .getFirst()
                        .codings();

        assertThat(codings)
                .filteredOn(it -> it.outcome().isEmpty())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.problems())
                                .extracting(Problem::code)
                                .containsExactly(MergeProblem.UNKNOWN_CODER));
        assertThat(annotations(study)).hasSize(1);
    }

    @Test
    void workOnAnArticleThatWasTakenBackComesInAndIsSaid() throws IOException {
        in(study, MergeServiceTest::giveToAda);
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        var request = new AssignmentTransfer.TransferRequest("Main", "Ada", Optional.empty(), List.of(), false);
        var moved = in(study, project -> project.team().transfers().reassign(request, "Ben").report());
        assertThat(moved.packed()).isEqualTo(moved.moved()).hasSize(2);

        var came =
                in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))))
                        .files()
                        .getFirst()
                        .codings();

        assertThat(came).singleElement().satisfies(it -> assertThat(it.isUnassigned()).isTrue());
        assertThat(annotations(study)).hasSize(1);
    }

    private static Object giveToAda(Project project) {
        return project.team()
                .assignments()
                .assign(
                        new AssignmentService.AssignmentRequest(
                                "Main",
                                "Week 1",
                                List.of("Ada"),
                                List.of(),
                                Optional.empty(),
                                "0",
                                2,
                                DrawRecipe.PairRule.ROTATING,
                                "",
                                1));
    }

    @Test
    void workInAClosedRoundWaitsUntilItIsReopened() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        close(study);

        var refused =
                in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))))
                        .files()
                        .getFirst()
                        .codings();

        assertThat(refused.getFirst().problems()).extracting(Problem::code).containsExactly(MergeProblem.ROUND_CLOSED);
        assertThat(annotations(study)).isEmpty();
    }

    @Test
    void workUnderAnOlderVersionOfTheCodebookFitsAndAStrangersVersionDoesNot() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project, 10));
        var stranger = Files.copy(study, folder.resolve("stranger.framewright"));
        in(study, project -> apply(project, "Voice"));
        in(stranger, project -> apply(project, "Tone of voice"));
        in(stranger, project -> code(project, 40));

        var fits = in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))));
        var sent = carrier.toSupervisor("Ada", stranger);
        var not = in(study, project -> project.team().merge().withCopies(List.of(sent)).merge(List.of(sent)));

        assertThat(fits.files().getFirst().codings().getFirst().outcome()).isPresent();
        assertThat(not.files().getFirst().codings().getFirst().problems())
                .extracting(Problem::code)
                .containsExactly(MergeProblem.UNKNOWN_VERSION);
        assertThat(in(study, Project::check)).isEmpty();
    }

    /// Byte by byte: what lies in free pages or in the ledger counts, too.
    @Test
    void nothingOfAnotherCoderIsInAPackage() throws IOException {
        in(
                study,
                project -> {
                    var ben =
                            new CoderRound(
                                    project.study().coder("Ben").orElseThrow(), project.study().rounds().getFirst());
                    var key = ben.key(article(project));
                    var id = project.coding().code(key, "attribution", words(project, 10), Optional.empty()).id();
                    project.coding().setMemo(key, id, "bens-memo");
                    var answer = new Value.Category("direct");
                    project.coding().answer(key, id, "form", Optional.of(answer));
                    project.coding().findOrAddActor(key, "bens-actor");
                    project.coding().notes().setMemo(key, "bens-note");
                    project.coding().notes().setAside(key, "bens-reason");
                    project.team()
                            .rulings()
                            .add(
                                    new RulingService.RulingRequest(
                                            CodebookAddress.parse("attribution"),
                                            "",
                                            "ruled for all",
                                            Optional.of(id.value()),
                                            Optional.empty()));
                    var last = project.corpus().articles().getLast();
                    var ada = new CoderRound(project.study().coders().getFirst(), project.study().rounds().getFirst());
                    project.coding().notes().setMemo(ada.key(last.id()), "adas-note");
                    return project.team().members().exclude(List.of(last.name()), "bens-exclusion: Ben says so");
                });
        var ids = in(study, project -> project.study().coder("Ben").orElseThrow().id().value());

        var bytes = Files.readString(packageFor("Ada", 1), StandardCharsets.ISO_8859_1);

        assertThat(bytes).contains("ruled for all", "adas-note").doesNotContain("bens-", "Ben says", "\"Ben\"", ids);
    }

    private Path packageFor(String coder, int number) throws IOException {
        var file = folder.resolve(coder + number).resolve(coder + ".framewright");
        Files.createDirectories(file.getParent());
        in(study, project -> project.team().packages().make(project.study().coder(coder).orElseThrow(), file));
        carrier.toCoder(coder, file);
        return file;
    }

    private static ActorDetails details(String name) {
        return ActorDetails.of(name);
    }

    private static Object apply(Project project, String label) {
        var newest = project.codebook().newest();
        var json = project.codebook().json(newest.version());
        var next = json.replaceFirst("\"version\": *" + newest.version(), "\"version\": " + (newest.version() + 1));
        return project.codebook().apply(next.replaceFirst("\"label\": *\"Form\"", "\"label\": \"" + label + "\""));
    }

    private static void close(Path file) {
        try (var test = TestProject.open(file)) {
            var round = test.study.rounds().getFirst();
            test.ledger.append(
                    new EntryAuthor("supervisor", "test"),
                    new RoundChanged(round, round.close(Instant.parse("2026-04-01T00:00:00Z"))));
        }
    }

    private static AnnotationId code(Project project, int from) {
        return project.coding().code(desk(project), "attribution", words(project, from), Optional.empty()).id();
    }

    private static Extent.Passage words(Project project, int from) {
        return new Extent.Passage(List.of(project.coding().article(desk(project)).fragment(from, from + 9)));
    }

    private static Object answer(Project project, AnnotationId id, String form) {
        return project.coding().answer(desk(project), id, "form", Optional.of(new Value.Category(form)));
    }

    private static CodingKey desk(Project project) {
        var ada = project.study().coders().getFirst();
        return new CoderRound(ada, project.study().rounds().getFirst()).key(article(project));
    }

    private static ArticleId article(Project project) {
        return project.corpus().articles().getFirst().id();
    }

    private static List<Annotation> annotations(Path file) {
        return in(file, project -> project.coding().snapshot(desk(project)).annotations());
    }

    private static List<ProblemCode> refused(Path file, Function<Project, Object> work) {
        try (var project = ProjectOpener.open(file, installation(file))) {
            var refusal = catchThrowableOfType(Refusal.class, () -> work.apply(project));
            return refusal.problems().stream().map(Problem::code).toList();
        }
    }

    private static <T> T in(Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, installation(file))) {
            return work.apply(project);
        }
    }

    private static Installation installation(Path file) {
        var name = String.valueOf(file.getParent().getFileName()) + file.getFileName();
        return new Installation(name, new SafekeepingContext(file.resolveSibling("state " + name), Clock.systemUTC()));
    }
}
