package org.framewright.ui.start;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.project.Project;
import org.framewright.project.SampleProject;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.ui.controls.Job;
import org.framewright.ui.controls.Jobs;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Tasks;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.ui.shell.Wish;
import org.framewright.wording.Texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// The start: a new project, one that there is, one of the last, or the sample.
public final class StartViewModel extends ScreenModel {

    private final ProjectDoor door;
    private final Tasks tasks;
    private final Jobs jobs;
    private final Obstacles obstacles;
    private final Texts texts;
    private final Ways ways;
    private final ObservableList<Recent> recent = FXCollections.observableArrayList();

    /// Begins with nothing open.
    ///
    /// @param tasks on which projects are opened; each of them on a thread of its own
    public StartViewModel(ProjectDoor door, Tasks tasks, Jobs jobs, Obstacles obstacles, Texts texts, Ways ways) {
        this.door = door;
        this.tasks = tasks;
        this.jobs = jobs.on(tasks);
        this.obstacles = obstacles;
        this.texts = texts;
        this.ways = ways;
    }

    /// Where one goes from here.
    ///
    /// @param opened takes over a project that was opened
    /// @param unwanted takes over one that was given up while it was being opened
    /// @param backups shows the backups of a project file
    /// @param takeIn opens the first file, and takes the second, a package, in there
    public record Ways(
            Consumer<Arrival> opened,
            Consumer<Project> unwanted,
            Consumer<Path> backups,
            BiConsumer<Path, Path> takeIn) {}

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

    /// The projects that were opened last, the latest first; empty until [#load] has looked for them.
    public ObservableList<Recent> recent() {
        return recent;
    }

    /// Looks which projects were opened last, and whether they are still there.
    public void load() {
        tasks.run(
                () -> door.recent().stream().map(file -> new Recent(file, Files.exists(file))).toList(),
                recent::setAll,
                failure -> say(Notice.of(failure, texts)));
    }

    public void open(Path file) {
        open(Wish.toWorkIn(file));
    }

    /// Opens a project where its work is organised.
    public void supervise(Path file) {
        open(Wish.toWorkIn(file).going(new Wish.To.There(new Route.Team())));
    }

    /// Opens a project; where that can't be, says why, and which other ways there are.
    public void open(Wish wish) {
        run(wish, door::open);
    }

    /// Makes the sample project in a folder, or opens the one that is there.
    public void sample(Path folder) {
        run(Wish.toWorkIn(folder.resolve(SampleProject.NAME)), _ -> door.sample(folder));
    }

    /// Shows the backups of a project file, which may be gone.
    public void backups(Path file) {
        ways.backups().accept(file);
    }

    /// Of which a project is opened, which can be given up.
    public Jobs jobs() {
        return jobs;
    }

    /// Gives up what is being opened.
    @Override
    public void leave(Runnable then) {
        jobs.leave(then, _ -> {});
    }

    private void run(Wish wish, Function<Wish, Project> work) {
        if (jobs.runningProperty().get()) {
            return;
        }
        dismissNotice();
        var words = new Job.Words(texts.get("start.opening", nameOf(wish.file())), texts.get("start.given-up"));
        jobs.run(
                Job.reading("open", words, _ -> arrive(wish, work.apply(wish)))
                        .givenUp(it -> ways.unwanted().accept(it.project())),
                ways.opened(),
                failure -> failed(wish, failure));
    }

    private Arrival arrive(Wish wish, Project project) {
        var news = Notice.together(wish.news(), remarks(project));
        return new Arrival(project, wish.to(), Notice.together(news, workedOnElsewhere(project)));
    }

    /// A package of a project that this computer has already.
    private Optional<Notice> workedOnElsewhere(Project project) {
        return door.placeOfWork(project)
                .map(work ->
                        Notice.remark(texts.get("start.worked-on-elsewhere", work))
                                .offering(
                                        texts.get("start.take-in-there"),
                                        () -> ways.takeIn().accept(work, project.file())));
    }

    private Optional<Notice> remarks(Project project) {
        var remarks = project.remarks();
        if (remarks.isEmpty()) {
            return Optional.empty();
        }
        var notice = Notice.remark(obstacles.sentences(remarks));
        boolean older = remarks.stream().anyMatch(it -> it.code() == SafekeepingProblem.OLDER_THAN_BACKUP);
        return Optional.of(
                older ? notice.offering(texts.get("start.show-backups"), () -> backups(project.file())) : notice);
    }

    private void failed(Wish wish, Tasks.Failure failure) {
        if (failure instanceof Tasks.Failure.Cancelled) {
            say(Notice.of(failure, texts));
        } else {
            refused(wish, failure);
        }
    }

    private void refused(Wish wish, Tasks.Failure failure) {
        var obstacle = obstacles.notice(wish, failure, this::open);
        var said = Notice.together(wish.news(), Optional.of(obstacle)).orElse(obstacle);
        say(said);
        if (said.choices().isEmpty()) {
            tasks.run(() -> door.hasBackups(wish.file()), has -> offerBackups(wish.file(), said, has), _ -> {});
        }
    }

    private void offerBackups(Path file, Notice said, boolean has) {
        if (has && noticeProperty().get().equals(Optional.of(said))) {
            say(said.offering(texts.get("start.show-backups"), () -> backups(file)));
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.framewright$", "");
    }
}
