package org.framewright.ui;

import javafx.scene.Parent;
import javafx.stage.Stage;

import org.framewright.project.Project;
import org.framewright.ui.common.Action;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.Notice;
import org.framewright.ui.common.WindowFileDialogs;
import org.framewright.ui.corpus.ImportViewModel;
import org.framewright.ui.export.ExportViewModel;
import org.framewright.ui.start.CoderView;
import org.framewright.ui.start.CoderViewModel;
import org.framewright.ui.start.ProjectDoor;
import org.framewright.ui.start.StartView;
import org.framewright.ui.start.StartViewModel;
import org.framewright.ui.workspace.WorkspaceView;
import org.framewright.ui.workspace.WorkspaceViewModel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Builds the screens, by hand.
final class Wiring {

    private final Surroundings around;
    private final Consumer<Place> go;
    private final Runnable switchTheme;
    private final FileDialogs dialogs;
    private final StartViewModel start;

    Wiring(Surroundings around, Consumer<Place> go, Runnable switchTheme, Stage stage) {
        this.around = around;
        this.go = go;
        this.switchTheme = switchTheme;
        this.dialogs = new WindowFileDialogs(stage, around.texts());
        this.start =
                new StartViewModel(
                        new ProjectDoor(around.installation(), around.recent()),
                        around.tasks(),
                        around.texts(),
                        project -> go.accept(new Place.Coders(project)));
    }

    Screen screen(Place place) {
        return switch (place) {
            case Place.Start() -> Screen.of(start(), start::say);
            case Place.Coders(var project) -> coders(project);
            case Place.Workspace workspace -> workspace(workspace);
        };
    }

    String title(Place place) {
        return switch (place) {
            case Place.Start() -> around.texts().get("start.title");
            case Place.Coders(var project) -> title(project);
            case Place.Workspace(var project, _) -> title(project);
        };
    }

    void openAtOnce(Path file) {
        start.open(file);
    }

    /// Behind everything that is still to be written.
    void closeWhenWritten(Project project) {
        around.background().execute(project::close);
    }

    private String title(Project project) {
        return around.texts().get("workspace.window-title", project.name());
    }

    private Parent start() {
        start.load();
        return new StartView(start, around.texts(), dialogs);
    }

    private Screen coders(Project project) {
        var viewModel =
                new CoderViewModel(
                        project.study(),
                        around.tasks(),
                        around.texts(),
                        seat -> go.accept(new Place.Workspace(project, seat)));
        var view = new CoderView(viewModel, around.texts(), project.name(), () -> go.accept(new Place.Start()));
        viewModel.load();
        return Screen.of(view, viewModel::say);
    }

    private Screen workspace(Place.Workspace place) {
        var project = place.project();
        var viewModel =
                new WorkspaceViewModel(project.coding(), place.seat(), around.tasks(), around.texts(), around.clock());
        var imports =
                new ImportViewModel(
                        project.corpus(), around.longTasks(), around.texts(), viewModel::say, viewModel::load);
        var exports = new ExportViewModel(project, around.longTasks(), around.texts(), viewModel::say);
        var menu =
                new ArrayList<Action>(
                        List.of(
                                Action.of(
                                        "workspace.action.import",
                                        "Shortcut+I",
                                        () -> imports.importFiles(dialogs.articles())),
                                Action.of(
                                        "workspace.action.import-folder",
                                        "Shortcut+Shift+I",
                                        () ->
                                                dialogs.folder("workspace.import-title")
                                                        .ifPresent(it -> imports.importFiles(List.of(it)))),
                                Action.of(
                                        "workspace.action.export",
                                        "Shortcut+E",
                                        () -> viewModel.leave(exports::export)),
                                Action.of(
                                        "workspace.action.coder",
                                        "Shortcut+L",
                                        () -> go.accept(new Place.Coders(project))),
                                Action.of("workspace.action.theme", "Shortcut+T", switchTheme),
                                Action.of("workspace.action.close", "Shortcut+W", () -> go.accept(new Place.Start()))));
        var view =
                new WorkspaceView(
                        viewModel,
                        around.texts(),
                        around.locale(),
                        new WorkspaceView.Frame(
                                project.name(),
                                menu,
                                imports.progress(),
                                () -> imports.importFiles(dialogs.articles())));
        viewModel.load();
        return new Screen(
                view,
                viewModel::say,
                then -> {
                    if (imports.progress().runningProperty().get() || exports.isRunning()) {
                        viewModel.say(Notice.hint(around.texts().get("workspace.hint.still-running")));
                    } else {
                        viewModel.leave(then);
                    }
                });
    }
}
