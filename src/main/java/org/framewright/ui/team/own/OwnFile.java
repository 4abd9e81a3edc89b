package org.framewright.ui.team.own;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.framewright.project.Project;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.Jobs;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.Route;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What a coder does with their own file: takes newer packages in, and makes a copy to be sent back.
public final class OwnFile {

    private final AppContext app;
    private final Route again;
    private final OwnFileViewModel model;

    /// @param say shows a notice on the screen
    /// @param again where what there is after a package was taken in is shown
    public OwnFile(AppContext app, Project project, Jobs jobs, Consumer<Notice> say, Route again) {
        this.app = app;
        this.again = again;
        this.model =
                new OwnFileViewModel(
                        project,
                        jobs,
                        app.texts(),
                        new OwnFileViewModel.Ways(
                                say,
                                this::goAgain,
                                words ->
                                        Clipboard.getSystemClipboard()
                                                .setContent(Map.of(DataFormat.PLAIN_TEXT, words))));
    }

    public List<Action> actions() {
        return List.of(
                Action.of("workspace.action.take-in", "Shortcut+Shift+O", this::takeIn),
                Action.of("workspace.action.send-back", "Shortcut+Shift+B", this::sendBack));
    }

    public void takeIn() {
        model.takeIn(app.prompts().files().projects("exchange.own.take-in-title"));
    }

    public void takeIn(Path newer) {
        model.takeIn(List.of(newer));
    }

    public void sendBack() {
        app.prompts().files().folder("exchange.own.send-title").ifPresent(model::sendBack);
    }

    /// Shows what there is after a package was taken in: rounds may be set otherwise, and there may be a newer one.
    private void goAgain(Notice notice) {
        app.frame().navigator().go(again);
        // behind everything that leaving waits for
        app.workers()
                .saving()
                .run(
                        () -> notice,
                        app.frame().say(),
                        failure -> app.frame().say().accept(Notice.of(failure, app.texts())));
    }
}
