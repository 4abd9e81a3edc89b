package org.framewright.ui;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.framewright.model.Problem;
import org.framewright.project.Project;
import org.framewright.ui.adjudication.Sought;
import org.framewright.ui.common.Access;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.LongTask;
import org.framewright.ui.common.Moments;
import org.framewright.ui.common.Notice;
import org.framewright.ui.safekeeping.BackupsDoor;
import org.framewright.ui.safekeeping.BackupsView;
import org.framewright.ui.safekeeping.BackupsViewModel;
import org.framewright.ui.start.Arrival;
import org.framewright.ui.start.CoderView;
import org.framewright.ui.start.CoderViewModel;
import org.framewright.ui.start.NewProjectView;
import org.framewright.ui.start.NewProjectViewModel;
import org.framewright.ui.start.Obstacles;
import org.framewright.ui.start.ProjectDoor;
import org.framewright.ui.start.Sitting;
import org.framewright.ui.start.StartView;
import org.framewright.ui.start.StartViewModel;
import org.framewright.ui.start.Wish;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Builds the screens, by hand.
final class Wiring {

    private final Surroundings around;
    private final Frame frame;
    private final FileDialogs dialogs;
    private final WorkspaceWiring workspaces;
    private final CodebookWiring codebooks;
    private final SearchWiring searches;
    private final TeamWiring teams;
    private final AgreementWiring agreements;
    private final AdjudicationWiring adjudications;
    private final StartViewModel start;
    private final NewProjectViewModel fresh;
    private final ExportWiring exports;
    private final SpreadsheetWiring spreadsheets;
    private final OwnFileWiring ownFiles;
    private Optional<Waiting> waiting = Optional.empty();

    /// A package that is taken in as soon as a project is open.
    private record Waiting(Path project, Path newer) {}

    /// What screens ask of the window.
    ///
    /// @param go leaves for another place, once nothing would be lost
    /// @param goAtOnce leaves without asking
    /// @param say shows a notice on whatever screen is shown
    record Frame(Consumer<Place> go, Consumer<Place> goAtOnce, Consumer<Notice> say, Runnable switchTheme) {}

    Wiring(Surroundings around, Frame frame, FileDialogs dialogs) {
        this.around = around;
        this.frame = frame;
        this.dialogs = dialogs;
        this.workspaces = new WorkspaceWiring(around, frame, dialogs, this::open);
        this.codebooks = new CodebookWiring(around, frame, dialogs, moments());
        this.searches = new SearchWiring(around, frame);
        this.teams = new TeamWiring(around, frame, dialogs, moments());
        this.agreements = new AgreementWiring(around, frame, dialogs);
        this.adjudications = new AdjudicationWiring(around, frame);
        this.exports = new ExportWiring(around, frame, dialogs);
        this.spreadsheets = new SpreadsheetWiring(around, frame, dialogs);
        this.ownFiles = new OwnFileWiring(around, frame, dialogs);
        this.start =
                new StartViewModel(
                        new ProjectDoor(around.installation(), around.recent()),
                        around.openings(),
                        new Obstacles(around.texts(), moments()),
                        around.texts(),
                        new StartViewModel.Ways(this::arrive, this::close, this::showBackups, this::takeIn));
        this.fresh = new NewProjectViewModel(around.openings(), around.texts(), this::make);
    }

    Screen screen(Place place) {
        return switch (place) {
            case Place.Start() -> start();
            case Place.NewProject() -> newProject();
            case Place.Coders(var project) -> coders(project);
            case Place.Workspace workspace -> workspaces.screen(workspace);
            case Place.Search search -> searches.screen(search);
            case Place.Actors actors -> workspaces.screen(actors);
            case Place.Codebook codebook -> codebooks.screen(codebook);
            case Place.Team team -> teams.screen(team);
            case Place.Agreement agreement -> agreements.screen(agreement);
            case Place.Adjudication adjudication -> adjudications.screen(adjudication);
            case Place.Export export -> exports.screen(export);
            case Place.Spreadsheet spreadsheet -> spreadsheets.screen(spreadsheet);
            case Place.Backups backups -> backups(backups);
        };
    }

    String title(Place place) {
        return switch (place) {
            case Place.Start() -> around.texts().get("start.title");
            case Place.NewProject() -> around.texts().get("start.new-title");
            case Place.Coders(var project) -> workspaces.title(project);
            case Place.Workspace(var project, _, _, _, _) -> workspaces.title(project);
            case Place.Search(var project, _) -> around.texts().get("search.window-title", project.name());
            case Place.Actors(var project, _, _) -> around.texts().get("actors.window-title", project.name());
            case Place.Codebook(var project, _, _) -> around.texts().get("codebook.window-title", project.name());
            case Place.Team(var project, _, _, _) -> around.texts().get("team.window-title", project.name());
            case Place.Agreement(var project, _, _) -> around.texts().get("agreement.window-title", project.name());
            case Place.Adjudication(var project, _, _) ->
                    around.texts().get("adjudication.window-title", project.name());
            case Place.Export(var project, _) -> around.texts().get("export.window-title", project.name());
            case Place.Spreadsheet _ -> around.texts().get("spreadsheet.window-title");
            case Place.Backups(var file, _, _) -> around.texts().get("safekeeping.window-title", door(file).name());
        };
    }

    void openAtOnce(Path file) {
        start.open(file);
    }

    /// Closes a project behind everything that is still to be written.
    void close(Project project) {
        close(project, () -> {}, () -> {});
    }

    /// The same.
    ///
    /// @param closed runs when it is closed
    /// @param noticed runs when it is closed, and there is something to say of it
    void close(Project project, Runnable closed, Runnable noticed) {
        searches.forget();
        teams.forget(project);
        agreements.forget(project);
        adjudications.forget(project);
        var ending = workspaces.endUpkeep(project);
        around.tasks()
                .run(
                        () -> {
                            ending.run();
                            project.close();
                            return project;
                        },
                        _ -> closed.run(),
                        failure -> {
                            noticed.run();
                            frame.say()
                                    .accept(
                                            workspaces.withRescued(
                                                    Notice.of(failure, around.texts()), Optional::empty));
                        });
    }

    /// What is shown while the last project is closed.
    Parent closing() {
        var words = new Label(around.texts().get("common.closing"));
        var closing = new VBox(words, new ProgressBar());
        closing.getStyleClass().add("closing");
        return closing;
    }

    private void arrive(Arrival arrival) {
        var project = arrival.project();
        frame.go()
                .accept(
                        arrival.sitting()
                                .<Place>map(at -> Place.Workspace.again(project, at))
                                .orElseGet(() -> new Place.Coders(project)));
        arrival.news().ifPresent(frame.say());
    }

    private Screen start() {
        start.load();
        var view =
                new StartView(
                        start,
                        around.texts(),
                        dialogs,
                        () -> frame.go().accept(new Place.NewProject()),
                        () -> frame.go().accept(new Place.Spreadsheet(new Place.Start())));
        return Screen.of(view, start::say);
    }

    private Screen newProject() {
        fresh.load();
        var view = new NewProjectView(fresh, around.texts(), dialogs, () -> frame.go().accept(new Place.Start()));
        return Screen.of(view, fresh::say);
    }

    private void make(Path file, String codebook) {
        frame.go().accept(new Place.Start());
        start.create(file, codebook);
    }

    private Screen coders(Project project) {
        var viewModel =
                new CoderViewModel(
                        project,
                        around.tasks(),
                        around.texts(),
                        project.isReadOnly() ? Access.READING : Access.WRITING,
                        seat -> frame.go().accept(new Place.Workspace(project, seat, Optional.empty())));
        var progress = new LongTask();
        var own = ownFiles.of(project, progress, viewModel::say, Optional::empty);
        var view =
                new CoderView(
                        viewModel,
                        around.texts(),
                        project.name(),
                        new CoderView.Ways(
                                supervising(project),
                                () -> frame.go().accept(new Place.Codebook(project, Optional.empty())),
                                new CoderView.OfOwnFile(
                                        () -> ownFiles.takeIn(own), () -> ownFiles.sendBack(own), progress),
                                () -> frame.go().accept(new Place.Start())));
        viewModel.load();
        waiting.filter(it -> it.project().equals(project.file())).ifPresent(it -> own.takeIn(List.of(it.newer())));
        waiting = Optional.empty();
        return new Screen(
                view,
                viewModel::say,
                then -> {
                    if (progress.runningProperty().get()) {
                        viewModel.say(Notice.hint(around.texts().get("exchange.still-running")));
                    } else {
                        then.run();
                    }
                });
    }

    private CoderView.Supervising supervising(Project project) {
        var here = new Place.Coders(project);
        return new CoderView.Supervising(
                () -> frame.go().accept(new Place.Team(project, Optional.empty())),
                () -> frame.go().accept(new Place.Agreement(project, Optional.empty())),
                () -> frame.go().accept(new Place.Adjudication(project, here, Sought.ANYTHING)),
                () -> frame.go().accept(new Place.Export(project, here)));
    }

    /// Opens the project that somebody works in, and takes a package in there.
    private void takeIn(Path project, Path newer) {
        waiting = Optional.of(new Waiting(project, newer));
        openFrom(project, Optional.empty());
    }

    private void showBackups(Path file) {
        frame.go().accept(new Place.Backups(file, Optional.empty(), List.<Problem>of()));
    }

    private Screen backups(Place.Backups place) {
        var ways =
                new BackupsViewModel.Ways(
                        () -> goBack(place),
                        file -> openFrom(file, Optional.empty()),
                        notice -> restored(place, notice));
        var viewModel = new BackupsViewModel(door(place.file()), around.openings(), around.texts(), ways);
        var view = new BackupsView(viewModel, around.texts(), moments(), dialogs);
        viewModel.load(place.found());
        return new Screen(view, viewModel::say, viewModel::leave);
    }

    private void goBack(Place.Backups place) {
        if (place.from().isPresent()) {
            openFrom(place.file(), place.from());
        } else {
            frame.go().accept(new Place.Start());
        }
    }

    private void openFrom(Path file, Optional<Sitting> sitting) {
        frame.go().accept(new Place.Start());
        open(new Wish(file, Wish.How.WORK, sitting, Optional.empty()));
    }

    private void open(Wish wish) {
        start.open(wish);
    }

    private void restored(Place.Backups place, Notice notice) {
        frame.go().accept(new Place.Start());
        open(new Wish(place.file(), Wish.How.WORK, place.from(), Optional.of(notice)));
    }

    private Moments moments() {
        return new Moments(around.texts(), around.locale(), around.clock(), ZoneId.systemDefault());
    }

    private BackupsDoor door(Path file) {
        return new BackupsDoor(around.installation(), file, around.clock().withZone(ZoneId.systemDefault()));
    }
}
