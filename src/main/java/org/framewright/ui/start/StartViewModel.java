package org.framewright.ui.start;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.RunningPrograms;
import org.framewright.project.sample.SampleAdjudication;
import org.framewright.project.sample.SampleProject;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.safekeeping.backup.FoundBackups;
import org.framewright.safekeeping.encryption.EncryptionProblem;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.HubJoin;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.ui.shell.SupervisorPreference;
import org.framewright.ui.shell.navigation.OpenRequest;
import org.framewright.ui.shell.navigation.Route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The ways to begin: a new project, an existing one, a recent one, or the sample.
public final class StartViewModel extends ScreenModel {

    private static final OpenRequest.Target TEAM = new OpenRequest.Target.OtherScreen(new Route.Team());

    private final AppContext app;
    private final TaskRunner tasks;
    final ScreenJobs jobs;
    private final DecryptionPrompt decryption;
    private final Consumer<OpenRequest.OpenedProject> onOpened;
    private final Consumer<Project> onUnwanted;

    /// The recent projects, the latest first; empty until [#load] has read them.
    final ObservableList<Recent> recent = FXCollections.observableArrayList();

    /// Begins with nothing open. Each project is opened on a thread of its own.
    ///
    /// @param onOpened takes over a project that was opened
    /// @param onUnwanted takes over one that was given up while it was being opened
    StartViewModel(AppContext app, Consumer<OpenRequest.OpenedProject> onOpened, Consumer<Project> onUnwanted) {
        super(app.texts());
        this.app = app;
        this.tasks = app.workers().reading();
        this.jobs = app.workers().jobs().withTasks(tasks);
        this.decryption = new DecryptionPrompt(app, jobs, this::open, this::failed);
        this.onOpened = onOpened;
        this.onUnwanted = onUnwanted;
    }

    /// A recent project.
    ///
    /// @param changed the time of the last change, in words; empty where the file is not there any more
    public record Recent(Path file, Optional<String> changed) {

        public boolean exists() {
            return changed.isPresent();
        }

        public String name() {
            return fileName(file);
        }

        public String folder() {
            return String.valueOf(file.getParent());
        }
    }

    /// Reads the recent projects, and whether they are still there.
    public void load() {
        tasks.run(
                () -> app.recentProjects().list().stream().map(file -> new Recent(file, changed(file))).toList(),
                recent::setAll,
                this::failed);
    }

    private Optional<String> changed(Path file) {
        try {
            return Optional.of(app.times().formatCapitalized(Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    public void open(Path file) {
        open(OpenRequest.open(file));
    }

    /// Opens a project on the team's screen.
    public void openTeam(Path file) {
        open(OpenRequest.open(file).withTarget(TEAM));
    }

    /// Opens a project; after a failure, reports the reason and the alternatives.
    public void open(OpenRequest request) {
        run(request, this::openOrCreate);
    }

    /// Makes the sample project in a folder, with a tour, or opens the existing one.
    public void sample(Path folder) {
        var sample = OpenRequest.open(folder.resolve(SampleProject.NAME));
        run(
                Files.exists(sample.file()) ? sample : sample.withTarget(new OpenRequest.Target.SampleTour()),
                request -> {
                    if (Files.notExists(request.file())) {
                        SampleProject.make(request.file(), app.installation(), SampleAdjudication::decide);
                    }
                    return openOrCreate(request);
                });
    }

    /// Joins a hub, and opens the new file.
    void join() {
        if (!jobs.runningProperty().get()) {
            dismissNotification();
            new HubJoin(app, jobs, this::open, this::failed).run();
        }
    }

    /// Shows the backups of a project file, which may be gone.
    public void backups(Path file) {
        app.navigator().go(new Route.Backups(file, List.of()));
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(then, _ -> {});
    }

    private void run(OpenRequest request, Function<OpenRequest, Project> work) {
        if (jobs.runningProperty().get()) {
            return;
        }
        dismissNotification();
        var jobTexts =
                new BackgroundJob.JobTexts(
                        texts.get("start.opening", fileName(request.file())), texts.get("start.given-up"));
        jobs.run(
                BackgroundJob.reading("open", jobTexts, _ -> toOpenedProject(request, work.apply(request)))
                        .onUnwanted(it -> onUnwanted.accept(it.project())),
                onOpened,
                failure -> failed(request, failure));
    }

    /// A project, which is made first for a request with a codebook.
    private Project openOrCreate(OpenRequest request) {
        var file = request.file();
        var installation = app.installation();
        if (FileEncryption.isEncrypted(file)) {
            throw new Refusal(EncryptionProblem.PASSPHRASE_NEEDED, file.toString());
        }
        var project =
                request.codebook()
                        .map(it ->
                                ProjectOpener.create(
                                        DecryptionPrompt.withEnding(file),
                                        it,
                                        texts.get("start.first-round"),
                                        installation))
                        .orElseGet(() ->
                                switch (request.mode()) {
                                    case WORK -> ProjectOpener.open(file, installation);
                                    case READ -> ProjectOpener.view(file, installation);
                                    case TAKE_OVER -> ProjectOpener.takeOver(file, installation);
                                });
        app.recentProjects().add(project.file());
        return project;
    }

    private OpenRequest.OpenedProject toOpenedProject(OpenRequest request, Project project) {
        var notification =
                Notification.merge(
                        Notification.merge(request.notification(), notSupervisedHere(request, project)),
                        warnings(project));
        return new OpenRequest.OpenedProject(
                project, target(request, project), Notification.merge(notification, openCopyNotification(project)));
    }

    private Optional<Notification> notSupervisedHere(OpenRequest request, Project project) {
        return request.target().equals(TEAM) && project.isCoderPackage()
                ? Optional.of(Notification.hint(texts.get("start.coders-own")))
                : Optional.empty();
    }

    /// The team in place of the choice of the coder, where the project is supervised on this computer; never in a coder's own
    /// file.
    private OpenRequest.Target target(OpenRequest request, Project project) {
        if (request.target().equals(TEAM) && project.isCoderPackage()) {
            return new OpenRequest.Target.CoderChoice();
        }
        return request.target() instanceof OpenRequest.Target.CoderChoice
                        && !project.isCoderPackage()
                        && new SupervisorPreference(app.preferences(), project.study().identity()).isSupervised()
                ? TEAM
                : request.target();
    }

    /// The notification about a package whose project this computer has already.
    private Optional<Notification> openCopyNotification(Project project) {
        var newer = project.file();
        return project.team()
                .packages()
                .findEarlierFile(app.recentProjects().list())
                .map(work ->
                        Notification.warning(texts.get("start.worked-on-elsewhere", work))
                                .withChoice(texts.get("start.take-in-there"), () -> openUpdate(work, newer)));
    }

    private void openUpdate(Path work, Path newer) {
        app.navigator()
                .go(new Route.Start(OpenRequest.open(work).withTarget(new OpenRequest.Target.PackageUpdate(newer))));
    }

    private Optional<Notification> warnings(Project project) {
        var warnings = project.warnings();
        if (warnings.isEmpty()) {
            return Optional.empty();
        }
        var notification = Notification.warning(formatProblems(warnings));
        boolean older = warnings.stream().anyMatch(it -> it.code() == SafekeepingProblem.OLDER_THAN_BACKUP);
        return Optional.of(
                older
                        ? notification.withChoice(texts.get("start.show-backups"), () -> backups(project.file()))
                        : notification);
    }

    private void failed(OpenRequest request, TaskRunner.Failure failure) {
        if (failure instanceof TaskRunner.Failure.Cancelled) {
            failed(failure);
        } else if (failure.isBecauseOf(EncryptionProblem.PASSPHRASE_NEEDED)) {
            decryption.decrypt(request.file());
        } else {
            showRefusal(request, failure);
        }
    }

    private void showRefusal(OpenRequest request, TaskRunner.Failure failure) {
        showOtherWindow(request.file(), failure);
        var obstacle = refusalNotification(request, failure);
        var newNotification = Notification.merge(request.notification(), Optional.of(obstacle)).orElse(obstacle);
        showNotification(newNotification);
        if (newNotification.choices().isEmpty()) {
            tasks.run(
                    () -> hasBackups(request.file()),
                    has -> showWithBackups(request.file(), newNotification, has),
                    _ -> {});
        }
    }

    /// Brings another window to the front that has the project open.
    private void showOtherWindow(Path file, TaskRunner.Failure failure) {
        if (failure instanceof TaskRunner.Failure.Refused(var refusal)
                && refusal.problems().getFirst().code() == SafekeepingProblem.OPEN_ELSEWHERE) {
            var programs = new RunningPrograms(app.installation().safekeeping().folder());
            tasks.run(() -> programs.show(file), _ -> {}, this::failed);
        }
    }

    /// Whether there is a backup for a file's place; the file may be gone.
    private boolean hasBackups(Path file) {
        return !FoundBackups.of(app.installation().safekeeping().folder(), file).all().isEmpty();
    }

    private void showWithBackups(Path file, Notification newNotification, boolean has) {
        if (has && noticeProperty().get().equals(Optional.of(newNotification))) {
            showNotification(newNotification.withChoice(texts.get("start.show-backups"), () -> backups(file)));
        }
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.framewright$", "");
    }

    /// The obstacle, in words, and the ways around it.
    private Notification refusalNotification(OpenRequest request, TaskRunner.Failure failure) {
        if (!(failure instanceof TaskRunner.Failure.Refused(var refusal))) {
            return Notification.of(failure, texts);
        }
        var notification = Notification.problem(formatProblems(refusal.problems()));
        for (var mode : alternatives(refusal.problems().getFirst())) {
            notification = notification.withChoice(modeLabel(mode), () -> open(request.withMode(mode)));
        }
        return notification;
    }

    private static List<OpenRequest.OpenMode> alternatives(Problem problem) {
        return switch (problem.code()) {
            case SafekeepingProblem.OPEN_ELSEWHERE, SafekeepingProblem.CANNOT_LOCK ->
                    List.of(OpenRequest.OpenMode.READ);
            case SafekeepingProblem.OPEN_ON_ANOTHER_COMPUTER ->
                    List.of(OpenRequest.OpenMode.READ, OpenRequest.OpenMode.TAKE_OVER);
            case SafekeepingProblem.MUST_BE_MIGRATED -> List.of(OpenRequest.OpenMode.WORK);
            default -> List.of();
        };
    }

    private String modeLabel(OpenRequest.OpenMode mode) {
        return switch (mode) {
            case WORK -> texts.get("start.open-to-work");
            case READ -> texts.get("start.open-to-read");
            case TAKE_OVER -> texts.get("start.open-anyway");
        };
    }

    private String formatProblems(List<Problem> problems) {
        return Notification.format(problems.stream().map(this::withFormattedTimes).toList(), texts);
    }

    /// The problem with its times in words.
    private Problem withFormattedTimes(Problem problem) {
        return new Problem(problem.code(), problem.where(), problem.details().stream().map(this::modeLabel).toList());
    }

    private String modeLabel(String detail) {
        try {
            return app.times().format(Instant.parse(detail));
        } catch (DateTimeException noTime) {
            return detail;
        }
    }
}
