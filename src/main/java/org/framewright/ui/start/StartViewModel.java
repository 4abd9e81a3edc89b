package org.framewright.ui.start;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.model.Problem;
import org.framewright.project.Project;
import org.framewright.project.SampleProject;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.safekeeping.backup.FoundBackups;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.OpenRequest;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The start: a new project, one that there is, one of the last, or the sample.
public final class StartViewModel extends ScreenModel {

    private final AppContext app;
    private final Texts texts;
    private final TaskRunner tasks;
    final ScreenJobs jobs;
    private final Consumer<OpenedProject> opened;
    private final Consumer<Project> unwanted;

    /// The projects that were opened last, the latest first; empty until [#load] has looked for them.
    final ObservableList<Recent> recent = FXCollections.observableArrayList();

    /// Begins with nothing open. Each project is opened on a thread of its own.
    ///
    /// @param opened takes over a project that was opened
    /// @param unwanted takes over one that was given up while it was being opened
    StartViewModel(AppContext app, Consumer<OpenedProject> opened, Consumer<Project> unwanted) {
        this.app = app;
        this.texts = app.texts();
        this.tasks = app.workers().opening();
        this.jobs = app.workers().jobs().on(tasks);
        this.opened = opened;
        this.unwanted = unwanted;
    }

    /// A project that was opened before.
    ///
    /// @param there whether the file is still there
    public record Recent(Path file, boolean there) {

        public String name() {
            return nameOf(file);
        }

        public String folder() {
            return String.valueOf(file.getParent());
        }
    }

    /// Looks which projects were opened last, and whether they are still there.
    public void load() {
        tasks.run(
                () -> app.recent().list().stream().map(file -> new Recent(file, Files.exists(file))).toList(),
                recent::setAll,
                failure -> say(Notice.of(failure, texts)));
    }

    public void open(Path file) {
        open(OpenRequest.toWorkIn(file));
    }

    /// Opens a project where its work is organised.
    public void supervise(Path file) {
        open(OpenRequest.toWorkIn(file).going(new OpenRequest.Target.OtherScreen(new Route.Team())));
    }

    /// Opens a project; where that can't be, says why, and which other ways there are.
    public void open(OpenRequest wish) {
        run(wish, this::opened);
    }

    /// Makes the sample project in a folder, or opens the one that is there.
    public void sample(Path folder) {
        run(
                OpenRequest.toWorkIn(folder.resolve(SampleProject.NAME)),
                wish -> {
                    if (Files.notExists(wish.file())) {
                        SampleProject.make(wish.file(), app.installation());
                    }
                    return opened(wish);
                });
    }

    /// Shows the backups of a project file, which may be gone.
    public void backups(Path file) {
        app.frame().navigator().go(new Route.Backups(file, List.of()));
    }

    /// Gives up what is being opened.
    @Override
    public void leave(Runnable then) {
        jobs.leave(then, _ -> {});
    }

    private void run(OpenRequest wish, Function<OpenRequest, Project> work) {
        if (jobs.runningProperty().get()) {
            return;
        }
        dismissNotice();
        var words =
                new BackgroundJob.JobTexts(
                        texts.get("start.opening", nameOf(wish.file())), texts.get("start.given-up"));
        jobs.run(
                BackgroundJob.reading("open", words, _ -> arrive(wish, work.apply(wish)))
                        .givenUp(it -> unwanted.accept(it.project())),
                opened,
                failure -> failed(wish, failure));
    }

    /// A project that is made first where it is to be made.
    private Project opened(OpenRequest wish) {
        var file = wish.file();
        var installation = app.installation();
        var project =
                wish.codebook()
                        .map(it -> Project.create(named(file), it, installation))
                        .orElseGet(() ->
                                switch (wish.how()) {
                                    case WORK -> Project.open(file, installation);
                                    case READ -> Project.view(file, installation);
                                    case TAKE_OVER -> Project.takeOver(file, installation);
                                });
        app.recent().add(project.file());
        return project;
    }

    private static Path named(Path file) {
        return file.toString().endsWith(ProjectFiles.ENDING) ? file : Path.of(file + ProjectFiles.ENDING);
    }

    private OpenedProject arrive(OpenRequest wish, Project project) {
        var news = Notice.together(wish.news(), remarks(project));
        return new OpenedProject(project, wish.to(), Notice.together(news, workedOnElsewhere(project)));
    }

    /// A package of a project that this computer has already.
    private Optional<Notice> workedOnElsewhere(Project project) {
        var newer = project.file();
        return project.packages()
                .placeOfWork(app.recent().list())
                .map(work ->
                        Notice.remark(texts.get("start.worked-on-elsewhere", work))
                                .offering(texts.get("start.take-in-there"), () -> takeIn(work, newer)));
    }

    private void takeIn(Path work, Path newer) {
        app.frame()
                .navigator()
                .go(new Route.Start(OpenRequest.toWorkIn(work).going(new OpenRequest.Target.PackageUpdate(newer))));
    }

    private Optional<Notice> remarks(Project project) {
        var remarks = project.remarks();
        if (remarks.isEmpty()) {
            return Optional.empty();
        }
        var notice = Notice.remark(sentences(remarks));
        boolean older = remarks.stream().anyMatch(it -> it.code() == SafekeepingProblem.OLDER_THAN_BACKUP);
        return Optional.of(
                older ? notice.offering(texts.get("start.show-backups"), () -> backups(project.file())) : notice);
    }

    private void failed(OpenRequest wish, TaskRunner.Failure failure) {
        if (failure instanceof TaskRunner.Failure.Cancelled) {
            say(Notice.of(failure, texts));
        } else {
            refused(wish, failure);
        }
    }

    private void refused(OpenRequest wish, TaskRunner.Failure failure) {
        var obstacle = obstacle(wish, failure);
        var said = Notice.together(wish.news(), Optional.of(obstacle)).orElse(obstacle);
        say(said);
        if (said.choices().isEmpty()) {
            tasks.run(() -> hasBackups(wish.file()), has -> offerBackups(wish.file(), said, has), _ -> {});
        }
    }

    /// Whether there is a backup for a file's place; it may be gone.
    private boolean hasBackups(Path file) {
        return !FoundBackups.of(app.installation().keeping().folder(), file).all().isEmpty();
    }

    private void offerBackups(Path file, Notice said, boolean has) {
        if (has && noticeProperty().get().equals(Optional.of(said))) {
            say(said.offering(texts.get("start.show-backups"), () -> backups(file)));
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.framewright$", "");
    }

    /// What stands in the way, in words, and the ways around it.
    private Notice obstacle(OpenRequest wish, TaskRunner.Failure failure) {
        if (!(failure instanceof TaskRunner.Failure.Refused(var refusal))) {
            return Notice.of(failure, texts);
        }
        var notice = Notice.problem(sentences(refusal.problems()));
        for (var way : waysAround(refusal.problems().getFirst())) {
            notice = notice.offering(words(way), () -> open(wish.rather(way)));
        }
        return notice;
    }

    private static List<OpenRequest.OpenMode> waysAround(Problem problem) {
        return switch (problem.code()) {
            case SafekeepingProblem.OPEN_ELSEWHERE, SafekeepingProblem.CANNOT_LOCK ->
                    List.of(OpenRequest.OpenMode.READ);
            case SafekeepingProblem.OPEN_ON_ANOTHER_COMPUTER ->
                    List.of(OpenRequest.OpenMode.READ, OpenRequest.OpenMode.TAKE_OVER);
            case SafekeepingProblem.MUST_BE_MIGRATED -> List.of(OpenRequest.OpenMode.WORK);
            default -> List.of();
        };
    }

    private String words(OpenRequest.OpenMode way) {
        return switch (way) {
            case WORK -> texts.get("start.open-to-work");
            case READ -> texts.get("start.open-to-read");
            case TAKE_OVER -> texts.get("start.open-anyway");
        };
    }

    private String sentences(List<Problem> problems) {
        return Notice.sentences(problems.stream().map(this::readable).toList(), texts);
    }

    /// With times as one would say them.
    private Problem readable(Problem problem) {
        return new Problem(problem.code(), problem.where(), problem.details().stream().map(this::words).toList());
    }

    private String words(String detail) {
        try {
            return app.moments().words(Instant.parse(detail));
        } catch (DateTimeException noTime) {
            return detail;
        }
    }
}
