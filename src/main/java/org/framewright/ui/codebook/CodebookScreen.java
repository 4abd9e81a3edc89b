package org.framewright.ui.codebook;

import org.framewright.codebook.drafting.DraftItem;
import org.framewright.project.Project;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.ProjectAccess;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.AppScreen.ScreenParts;
import org.framewright.ui.shell.Route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The codebook of a project.
public final class CodebookScreen implements AppScreen {

    private final AppContext app;
    private final Project project;
    private final CodebookViewModel model;
    private final OutlineViewModel lines;
    private final CodebookView view;

    public CodebookScreen(AppContext app, Project project, Route.Codebook route) {
        this.app = app;
        this.project = project;
        this.model =
                new CodebookViewModel(
                        project,
                        app.workers().saving(),
                        app.texts(),
                        project.isCoderPackage() ? ProjectAccess.READING : ProjectAccess.of(project));
        var files = new CodebookFiles(model, app.workers().saving(), app.texts());
        var saved = app.host().navigator().state(OutlineViewModel.State.class);
        this.lines = new OutlineViewModel(model, app.texts(), saved);
        var application = new DraftApplication(model, project, app.workers().saving(), app.texts());
        this.view = new CodebookView(model, lines, application, app.texts(), menu(files, application));
        route.address()
                .<DraftItem>map(DraftItem.CodebookPart::new)
                .or(() -> saved.map(OutlineViewModel.State::selected))
                .ifPresent(model::selectOnLoad);
        model.load(time -> {
            // who has only been elsewhere knows of the draft
            if (saved.isEmpty()) {
                model.showNotice(draftNotice(time));
            }
        });
    }

    private List<Action> menu(CodebookFiles files, DraftApplication application) {
        return List.of(
                Action.of(
                        "codebook.action.import",
                        "Shortcut+O",
                        () -> app.prompts().files().codebookOfAnyForm().ifPresent(files::open)),
                saveAction("codebook.action.export", "Shortcut+S", CodebookFiles.FileFormat.JSON, files),
                saveAction("codebook.action.export-csv", "Shortcut+Shift+C", CodebookFiles.FileFormat.CSV, files),
                saveAction("codebook.action.export-qdc", "Shortcut+Shift+Q", CodebookFiles.FileFormat.QDC, files),
                saveAction("codebook.action.export-html", "Shortcut+Shift+H", CodebookFiles.FileFormat.HTML, files),
                saveAction("codebook.action.export-md", "Shortcut+Shift+M", CodebookFiles.FileFormat.MARKDOWN, files),
                Action.of("codebook.action.discard", "Shortcut+D", model::discard),
                Action.of("codebook.action.take-back", "Shortcut+Shift+B", application::undo));
    }

    private Action saveAction(String label, String key, CodebookFiles.FileFormat form, CodebookFiles files) {
        return Action.of(
                label,
                key,
                () ->
                        model.currentCodebook()
                                .flatMap(it ->
                                        app.prompts().files().saveFile("codebook.export-title", form.fileName(it)))
                                .ifPresent(it -> files.save(form, it)));
    }

    /// The draft that was kept is shown; what can be done with it is said.
    private Notice draftNotice(Instant time) {
        return Notice.hint(app.texts().get("codebook.draft-found", app.times().format(time)))
                .withChoice(app.texts().get("codebook.go-on"), () -> {})
                .withChoice(app.texts().get("codebook.discard"), model::discard);
    }

    @Override
    public Optional<Object> state() {
        return Optional.of(lines.state());
    }

    @Override
    public ScreenParts parts() {
        return new ScreenParts(
                new Route.Codebook(), app.texts().get("codebook.window-title", project.name()), view, model);
    }
}
