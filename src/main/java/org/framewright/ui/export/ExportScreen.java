package org.framewright.ui.export;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.framewright.project.Project;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenParts;

import java.nio.file.Path;
import java.util.Map;

/// What leaves the project as data sets.
public final class ExportScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final ExportViewModel model;
    private final ExportView view;

    public ExportScreen(AppContext app, Project project) {
        this.app = app;
        this.project = project;
        this.model =
                new ExportViewModel(
                        project, app.workers().lasting(), app.workers().jobs(), app.texts(), app.preferences());
        var ways = new ExportView.Ways(this::open, this::copy);
        this.view = new ExportView(model, app.texts(), app.prompts().files(), ways);
        model.load();
    }

    private void open(Path folder) {
        app.workers()
                .saving()
                .run(
                        () -> app.prompts().files().show(folder),
                        shown -> {
                            if (!shown) {
                                model.say(Notice.hint(app.texts().get("export.no-folder-opened", folder.toString())));
                            }
                        },
                        failure -> model.say(Notice.of(failure, app.texts())));
    }

    private void copy(String words) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, words));
        model.say(Notice.hint(app.texts().get("export.copied")));
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(new Route.Export(), app.texts().get("export.window-title", project.name()), view, model);
    }
}
