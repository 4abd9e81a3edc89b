package org.framewright.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe.PairRule;
import org.framewright.model.study.Round;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.BackupProblem;
import org.framewright.safekeeping.backup.BackupRestore;
import org.framewright.safekeeping.backup.FoundBackups;
import org.framewright.support.Carrier;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;
import org.framewright.team.assign.AssignmentTransfer.TransferRequest;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.merge.MergeService;
import org.framewright.team.packages.PackageStatus;
import org.framewright.team.packages.UpdateReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a supervisor is told of files before they are merged, of what came back, and of who needs a new package.
@ExtendWith(CarrierResolver.class)
final class FilesLookedAtTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "org", "framewright", "sample");

    @TempDir private Path folder;
    private Carrier carrier;
    private Path study;

    @BeforeEach
    void makeStudy(Carrier carrier) {
        this.carrier = carrier;
        study = folder.resolve("study.framewright");
        try (var project = ProjectOpener.create(study, CodebookSource.readJson("news-framing"), installation(study))) {
            var texts = List.of(TEXTS.resolve("01-wire-report.txt"), TEXTS.resolve("04-tabloid.txt"));
            project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE);
            project.study().addCoder("Ada", Coder.Kind.CODER);
            project.study().addCoder("Ben", Coder.Kind.CODER);
        }
    }

    @Test
    void aMergeThatIsStoppedHalfWayHasTheFilesThatItSaysAndNothingOfTheOthers() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project));
        var ben = packageFor("Ben", 1);
        in(ben, project -> code(project));
        var atSecondFile = new StoppedAt(0.5);
        var sent = carrier.toSupervisor("Ada", ada);
        var files = List.of(sent, carrier.toSupervisor("Ben", ben));

        in(
                study,
                project -> {
                    assertThatExceptionOfType(Refusal.class)
                            .isThrownBy(() -> project.team().merge().mergeEach(files, atSecondFile))
                            .satisfies(it ->
                                    assertThat(it.problems())
                                            .containsExactly(
                                                    Problem.of(
                                                            MergeProblem.MERGE_STOPPED,
                                                            files.getLast().toString(),
                                                            "1")));
                    return null;
                });

        assertThat(atSecondFile.wasReached()).isTrue();
        assertThat(annotations(study)).isOne();
        assertThat(received()).hasSize(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aMergeMakesABackupOfTheProjectBefore() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project));
        in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))));

        var backups = FoundBackups.of(installation(study).safekeeping().folder(), study).own();
        assertThat(backups).isNotEmpty();
        assertThat(annotations(backups.getFirst().file())).isZero();
        assertThat(annotations(study)).isOne();
    }

    @Test
    void aFileThatCantBeReadIsOneLineAndTheOthersAreLookedAt() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project));
        var letter = Files.writeString(folder.resolve("letter.framewright"), "Dear all,");

        var sent = carrier.toSupervisor("Ada", ada);
        var empty = Files.createFile(folder.resolve("empty.framewright"));
        var files = List.of(letter, sent, study, sent, empty);
        var looked = in(study, project -> project.team().merge().preview(files, ProgressListener.NONE));

        assertThat(looked.rejected())
                .extracting(it -> it.file().getFileName() + " " + it.problems().getFirst().code())
                .containsExactly(
                        "letter.framewright NOT_A_PROJECT",
                        "study.framewright SAME_FILE",
                        "empty.framewright FILE_EMPTY");
        assertThat(looked.rejected().getLast().problems().getLast())
                .as("its coder has backups, the supervisor none")
                .isEqualTo(Problem.of(MergeProblem.SEND_AGAIN, empty.toString()));
        assertThat(looked.accepted()).containsExactly(sent);
        assertThat(looked.report().files())
                .singleElement()
                .satisfies(it -> assertThat(it.basePackage().orElseThrow().number()).isEqualTo(1));
        assertThat(annotations(study)).isZero();
    }

    @Test
    void aFileThatIsRefusedDoesNotStopTheMergeOfTheOthers() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project));
        var ben = packageFor("Ben", 1);
        var sent = carrier.toSupervisor("Ada", ada);
        var foreign = carrier.toSupervisor("Ben", ben);
        var files = List.of(folder.resolve("gone.framewright"), foreign, sent);

        var merged =
                in(
                        study,
                        project -> {
                            var adas = project.study().coder("Ada").orElseThrow().id();
                            return project.team()
                                    .merge()
                                    .withCheck((file, coder) -> {
                                        if (!coder.equals(adas)) {
                                            throw new Refusal(MergeProblem.OTHER_CODERS_PACKAGE, file.toString());
                                        }
                                    })
                                    .mergeEach(files, ProgressListener.NONE);
                        });

        assertThat(merged.rejected()).extracting(it -> it.file()).containsExactly(files.getFirst(), foreign);
        assertThat(merged.report().files()).singleElement().satisfies(it -> assertThat(it.coders()).contains("Ada"));
        assertThat(annotations(study)).isOne();
        assertThat(faults()).isEmpty();
    }

    @Test
    void whatCameBackIsRememberedWithItsFile() throws IOException {
        var ada = packageFor("Ada", 1);
        in(ada, project -> code(project));
        // a file: a hub's have names of their own
        var mailed = Files.copy(ada, folder.resolve("ada (2) final.framewright"));
        in(study, project -> project.team().merge().merge(List.of(mailed)));

        assertThat(received())
                .singleElement()
                .satisfies(it ->
                        assertThat(List.of(it.file(), it.taken(), it.codings()))
                                .containsExactly("ada (2) final.framewright", 1, 1));
        assertThat(faults()).isEmpty();
    }

    @Test
    void aPackageIsNeededAfterWhatConcernsItsCoderAndByNobodyElse() throws IOException {
        packageFor("Ada", 1);
        assertThat(needed()).containsExactly("Ben");
        packageFor("Ben", 1);
        assertThat(needed()).isEmpty();

        in(study, project -> project.actors().add(new ActorEditor.Supervisor(), ActorDetails.of("Harbour board")));
        in(study, project -> project.team().members().markAsLeft("Ben"));

        assertThat(needed()).containsExactly("Ada");
        assertThat(standings())
                .first()
                .satisfies(it ->
                        assertThat(it.pending()).isEqualTo(new PackageStatus.PendingChanges(0, 0, 0, 0, 1, 0, 0, 0)))
                .satisfies(it -> assertThat(it.articles()).isEqualTo(2));
    }

    @Test
    void actorsThatAreJoinedAndSeparatedAgainAreNoChange() throws IOException {
        var editor = new ActorEditor.Supervisor();
        var actors =
                in(
                        study,
                        project ->
                                Stream.of("Harbour board", "The board")
                                        .map(it -> project.actors().add(editor, ActorDetails.of(it)).actor().id())
                                        .toList());
        packageFor("Ada", 1);
        for (var expected : List.of(1, 0, 1)) {
            in(
                    study,
                    project ->
                            expected == 1
                                    ? project.actors().match(editor, actors.getFirst(), actors.getLast())
                                    : project.actors().separate(editor, actors.getFirst()));
            assertThat(standings().getFirst().pending().actors()).isEqualTo(expected);
        }
    }

    @Test
    void aBatchThatIsUndoneIsNoReasonForAPackageEvenIfItsArticlesAreCodedInAnotherRound() throws IOException {
        giveEverything("Ada");
        in(
                study,
                project ->
                        project.team()
                                .rounds()
                                .add("Again", Round.Purpose.RELIABILITY, Optional.empty(), Round.Settings.PLAIN));
        packageFor("Ada", 1);
        packageFor("Ben", 1);
        giveEverything("Ada", "Again");
        assertThat(standings().getFirst().pending().given()).isEqualTo(2);

        in(
                study,
                project -> {
                    project.team().transfers().withdrawBatch("Again", "all of Ada");
                    return project;
                });
        assertThat(standings().getFirst().pending().isEmpty()).isTrue();
        assertThat(needed()).isEmpty();
    }

    @Test
    void aRoundThatIsClosedAndReopenedIsNoReasonForAPackage() throws IOException {
        giveEverything("Ada");
        packageFor("Ada", 1);
        for (var expected : List.of(1, 0)) {
            in(
                    study,
                    project ->
                            expected == 1
                                    ? project.team().rounds().close("Main")
                                    : project.team().rounds().reopen("Main"));
            assertThat(standings().getFirst().pending().rounds()).isEqualTo(expected);
        }
    }

    /// Shown to fail before: a coder went on coding what had left the study.
    @Test
    void exclusionOfACodersArticleIsAReasonForAPackage() throws IOException {
        giveEverything("Ada");
        var ada = packageFor("Ada", 1);
        packageFor("Ben", 1);
        var names = List.of("04-tabloid");

        in(study, project -> project.team().members().exclude(names, "an opinion piece"));

        assertThat(needed()).containsExactly("Ada");
        assertThat(standings().getFirst().pending().withdrawn()).isEqualTo(1);
        include(names);
        assertThat(needed()).isEmpty();

        // the coder is told, too
        in(study, project -> project.team().members().exclude(names, "an opinion piece"));
        var second = packageFor("Ada", 2);
        var excluded = in(ada, project -> project.team().packages().update(second));
        assertThat(excluded.given()).isZero();
        assertThat(excluded.withdrawn()).isEqualTo(1);
        include(names);
        assertThat(needed()).containsExactly("Ada");
        var third = packageFor("Ada", 3);
        var included = in(ada, project -> project.team().packages().update(third));
        assertThat(included.given()).isEqualTo(1);
        assertThat(included.withdrawn()).isZero();
    }

    @Test
    void exclusionReachesACoderInARoundWithoutAssignments() throws IOException {
        var ada = packageFor("Ada", 1);
        var names = List.of("04-tabloid");
        assertThat(worklist(ada, "Ada")).hasSize(2);

        in(study, project -> project.team().members().exclude(names, "an opinion piece"));

        assertThat(needed()).contains("Ada");
        assertThat(standings().getFirst().pending().withdrawn()).isEqualTo(1);
        update(ada, "Ada", 2);
        assertThat(worklist(ada, "Ada")).containsExactly("01-wire-report");

        include(names);
        update(ada, "Ada", 3);
        assertThat(worklist(ada, "Ada")).hasSize(2);
        assertThat(worklist(packageFor("Ben", 1), "Ben")).hasSize(2);
    }

    /// Shown to fail before: the coder's file had the article already, or all of its articles were to be coded.
    @Test
    void whatIsGivenToAnotherIsCodedNoMoreUntilItComesBack() throws IOException {
        giveEverything("Ada");
        var ada = packageFor("Ada", 1);
        var ben = packageFor("Ben", 1);
        assertThat(worklist(ada, "Ada")).hasSize(2);

        giveFrom("Ada", "Ben", "04-tabloid");
        update(ada, "Ada", 2);
        update(ben, "Ben", 2);
        assertThat(worklist(ada, "Ada")).containsExactly("01-wire-report");
        assertThat(worklist(ben, "Ben")).containsExactly("04-tabloid");

        giveFrom("Ben", "Ada", "04-tabloid");
        update(ada, "Ada", 3);
        update(ben, "Ben", 3);
        assertThat(worklist(ada, "Ada")).hasSize(2);
        assertThat(worklist(ben, "Ben")).isEmpty();

        giveFrom("Ada", "Ben");
        update(ada, "Ada", 4);
        assertThat(worklist(ada, "Ada")).isEmpty();

        giveFrom("Ben", "Ada", "04-tabloid");
        update(ada, "Ada", 5);
        assertThat(worklist(ada, "Ada")).containsExactly("04-tabloid");
    }

    /// Shown to fail before: who got nothing went on with everything.
    @Test
    void aRoundThatOthersAloneGetIsCodedNoMoreUntilItIsOpenToAllAgain() throws IOException {
        var ada = packageFor("Ada", 1);
        giveEverything("Ben");
        assertThat(needed()).contains("Ada");
        assertThat(update(ada, "Ada", 2).withdrawn()).isEqualTo(2);
        assertThat(worklist(ada, "Ada")).isEmpty();
        var bytes = Files.readString(ada, StandardCharsets.ISO_8859_1);
        assertThat(bytes).as("the name of what another got").doesNotContain("all of Ben");
        assertThat(worklist(packageFor("Ben", 1), "Ben")).hasSize(2);
        assertThat(needed()).isEmpty();

        in(
                study,
                project -> {
                    project.team().transfers().withdrawBatch("Main", "all of Ben");
                    return true;
                });
        assertThat(needed()).contains("Ada");
        assertThat(update(ada, "Ada", 3).given()).isEqualTo(2);
        assertThat(worklist(ada, "Ada")).hasSize(2);

        in(ada, FilesLookedAtTest::code);
        in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))));
        assertThat(annotations(study)).isOne();
        giveEverything("Ben");
        update(ada, "Ada", 4);
        assertThat(worklist(ada, "Ada")).containsExactly("01-wire-report");
    }

    private void giveEverything(String coder) {
        giveEverything(coder, "Main");
    }

    private void giveEverything(String coder, String round) {
        in(
                study,
                project ->
                        project.team()
                                .assignments()
                                .assign(
                                        new AssignmentRequest(
                                                round,
                                                "all of " + coder,
                                                List.of(coder),
                                                List.of(),
                                                Optional.empty(),
                                                "0",
                                                1,
                                                PairRule.ROTATING,
                                                "",
                                                1)));
    }

    private UpdateReport update(Path file, String coder, int number) throws IOException {
        var newer = packageFor(coder, number);
        return in(file, project -> project.team().packages().update(newer));
    }

    private void giveFrom(String coder, String to, String... articles) {
        in(
                study,
                project ->
                        project.team()
                                .transfers()
                                .reassign(
                                        new TransferRequest("Main", coder, Optional.empty(), List.of(articles), false),
                                        to));
    }

    private List<String> worklist(Path file, String coder) {
        return in(
                file,
                project ->
                        project
                                .worklist()
                                .articles(
                                        new CoderRound(
                                                project.study().coder(coder).orElseThrow(),
                                                project.study().rounds().getFirst()))
                                .stream()
                                .map(ArticleSummary::name)
                                .toList());
    }

    private void include(List<String> names) {
        in(
                study,
                project -> {
                    project.team().members().include(names);
                    return true;
                });
    }

    @Test
    void whoseTwoDevicesWereBroughtTogetherNeedsAPackageForBothOfThem() throws IOException {
        var ada = packageFor("Ada", 1);
        packageFor("Ben", 1);
        in(ada, project -> code(project));
        var second = Files.copy(ada, folder.resolve("second.framewright"));
        in(ada, project -> project.coding().undo(desk(project)));
        in(second, project -> code(project));
        in(
                study,
                project ->
                        project.team()
                                .merge()
                                .merge(List.of(carrier.toSupervisor("Ada", ada), carrier.toSupervisor("Ada", second))));

        assertThat(needed()).containsExactly("Ada");
        assertThat(standings().getFirst().pending().reconciled()).isEqualTo(1);
    }

    @Test
    void aPackageCanBeLookedIntoBeforeItIsTakenIn() throws IOException {
        var ada = packageFor("Ada", 1);
        in(study, project -> project.actors().add(new ActorEditor.Supervisor(), ActorDetails.of("Harbour board")));
        var newer = packageFor("Ada", 2);

        var looked = in(ada, project -> project.team().packages().dryRun(newer, Optional.empty()));

        assertThat(looked.number()).isEqualTo(2);
        int before = in(ada, project -> project.team().packages().latestTaken().orElseThrow().number());
        assertThat(before).isEqualTo(1);
        var taken = in(ada, project -> project.team().packages().update(newer));
        assertThat(taken).isEqualTo(looked);
    }

    /// A package has the identity of its project: opened on the supervisor's computer, its backups stood among the project's.
    @Test
    void aPackagesBackupIsNoneOfItsProject() throws IOException {
        var ada = packageFor("Ada", 1);
        var safekeeping = new SafekeepingContext(folder.resolve("state"), Clock.systemUTC());
        var here = new Installation("here", safekeeping);
        Backup own;
        Backup packages;
        try (var project = ProjectOpener.open(study, here)) {
            own = project.backUp().orElseThrow();
        }
        try (var project = ProjectOpener.open(ada, here)) {
            packages = project.backUp().orElseThrow();
        }
        assertThat(FoundBackups.of(safekeeping.folder(), study).own()).containsExactly(own);
        assertThat(FoundBackups.of(safekeeping.folder(), ada).own()).containsExactly(packages);
        var refusal =
                catchThrowableOfType(Refusal.class, () -> new BackupRestore(safekeeping).restore(packages, study));
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly(BackupProblem.OTHER_PROJECT);
    }

    private List<String> needed() {
        return standings().stream().filter(PackageStatus::isNeeded).map(it -> it.coder().name()).toList();
    }

    private List<PackageStatus> standings() {
        return in(study, project -> project.team().packages().statuses());
    }

    private List<MergeService.ReceivedFile> received() {
        return in(study, project -> project.team().merge().received());
    }

    private List<Problem> faults() {
        return in(study, Project::check);
    }

    /// Somebody who stops when it is so far.
    private static final class StoppedAt implements ProgressListener {

        private final double share;
        private boolean reached;

        StoppedAt(double share) {
            this.share = share;
        }

        boolean wasReached() {
            return reached;
        }

        @Override
        public void update(int done, int total) {
            reached = reached || done >= share * total;
        }

        @Override
        public boolean isCancelled() {
            return reached;
        }
    }

    private Path packageFor(String coder, int number) throws IOException {
        var file = folder.resolve(coder + number).resolve(coder + ".framewright");
        Files.createDirectories(file.getParent());
        in(study, project -> project.team().packages().make(project.study().coder(coder).orElseThrow(), file));
        carrier.toCoder(coder, file);
        return file;
    }

    private static Object code(Project project) {
        var words = new Extent.Passage(List.of(project.coding().article(desk(project)).fragment(10, 19)));
        return project.coding().code(desk(project), "attribution", words, Optional.empty());
    }

    private static CodingKey desk(Project project) {
        var coder = project.study().coder("Ada").or(() -> project.study().coder("Ben")).orElseThrow();
        return new CoderRound(coder, project.study().rounds().getFirst())
                .key(project.corpus().articles().getFirst().id());
    }

    private static int annotations(Path file) {
        return in(file, project -> project.coding().snapshot(desk(project)).annotations().size());
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
