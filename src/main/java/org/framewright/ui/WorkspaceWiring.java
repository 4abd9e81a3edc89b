package org.framewright.ui;

import org.framewright.project.Project;
import org.framewright.ui.common.Access;
import org.framewright.ui.common.Action;
import org.framewright.ui.common.FileDialogs;
import org.framewright.ui.common.Notice;
import org.framewright.ui.corpus.ImportViewModel;
import org.framewright.ui.export.ExportViewModel;
import org.framewright.ui.start.Sitting;
import org.framewright.ui.workspace.WorkspaceView;
import org.framewright.ui.workspace.WorkspaceViewModel;

import java.util.List;
import java.util.Optional;

/// Builds the screen at which articles are coded, by hand.
final class WorkspaceWiring {

    private final Surroundings around;
    private final Wiring.Frame frame;
    private final FileDialogs dialogs;

    WorkspaceWiring(Surroundings around, Wiring.Frame frame, FileDialogs dialogs) {
        this.around = around;
        this.frame = frame;
        this.dialogs = dialogs;
    }

    String title(Project project) {
        return around.texts()
                .get(
                        project.isReadOnly() ? "workspace.window-title-read-only" : "workspace.window-title",
                        project.name());
    }

    Screen screen(Place.Workspace place) {
        var project = place.project();
        var access = project.isReadOnly() ? Access.READING : Access.WRITING;
        var viewModel =
                new WorkspaceViewModel(
                        project.coding(), place.seat(), around.tasks(), around.texts(), around.clock(), access);
        var imports =
                new ImportViewModel(
                        project.corpus(), around.longTasks(), around.texts(), viewModel::say, viewModel::load);
        var exports = new ExportViewModel(project, around.longTasks(), around.texts(), viewModel::say);
        var view =
                new WorkspaceView(
                        viewModel,
                        around.texts(),
                        around.locale(),
                        new WorkspaceView.Frame(
                                project.name(),
                                menu(place, viewModel, imports, exports),
                                imports.progress(),
                                () -> imports.importFiles(dialogs.articles())));
        viewModel.load(place.article());
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

    private List<Action> menu(
            Place.Workspace place, WorkspaceViewModel viewModel, ImportViewModel imports, ExportViewModel exports) {
        return List.of(
                Action.of(
                        "workspace.action.import",
                        "Shortcut+I",
                        () -> writing(place, viewModel, () -> imports.importFiles(dialogs.articles()))),
                Action.of(
                        "workspace.action.import-folder",
                        "Shortcut+Shift+I",
                        () ->
                                writing(
                                        place,
                                        viewModel,
                                        () ->
                                                dialogs.folder("workspace.import-title")
                                                        .ifPresent(it -> imports.importFiles(List.of(it))))),
                Action.of("workspace.action.export", "Shortcut+E", () -> viewModel.leave(exports::export)),
                Action.of("workspace.action.backups", "Shortcut+B", () -> goToBackups(place, viewModel)),
                Action.of(
                        "workspace.action.coder",
                        "Shortcut+L",
                        () -> frame.go().accept(new Place.Coders(place.project()))),
                Action.of("workspace.action.theme", "Shortcut+T", frame.switchTheme()),
                Action.of("workspace.action.close", "Shortcut+W", () -> frame.go().accept(new Place.Start())));
    }

    /// Does what changes the project, where it may be changed.
    private void writing(Place.Workspace place, WorkspaceViewModel viewModel, Runnable work) {
        if (place.project().isReadOnly()) {
            viewModel.say(Notice.hint(around.texts().get("workspace.hint.read-only")));
        } else {
            work.run();
        }
    }

    private void goToBackups(Place.Workspace place, WorkspaceViewModel viewModel) {
        var sitting = new Sitting(place.seat(), viewModel.articles().currentProperty().get());
        frame.go().accept(new Place.Backups(place.project().file(), Optional.of(sitting), List.of()));
    }
}
