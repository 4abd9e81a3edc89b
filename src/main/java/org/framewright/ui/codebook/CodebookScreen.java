package org.framewright.ui.codebook;

import org.framewright.codebook.drafting.DraftHistory;
import org.framewright.codebook.drafting.DraftItem;
import org.framewright.project.Project;
import org.framewright.ui.codebook.editor.CodebookViewModel;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.form.FieldFocus;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.AppScreen;
import org.framewright.ui.shell.navigation.Route;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;

/// The codebook of a project.
public final class CodebookScreen extends AppScreen {

    /// The screen's state between visits.
    ///
    /// @param history the changes that can be undone and redone
    /// @param typing the field of the editor that has the keyboard
    record CodebookState(OutlineViewModel.State outline, Optional<DraftHistory> history, Optional<FieldFocus> typing) {}

    public CodebookScreen(AppContext app, Project project, Route.Codebook route) {
        var tasks = app.workers().saving();
        var model =
                new CodebookViewModel(
                        project,
                        tasks,
                        app.texts(),
                        project.isCoderPackage() ? ProjectAccess.READING : ProjectAccess.of(project));
        var saved = app.navigator().state(CodebookState.class);
        var lines = new OutlineViewModel(model, app.texts(), saved.map(CodebookState::outline));
        var application = new DraftApplication(model, project, tasks, app.texts());
        var menu = new ArrayList<>(new CodebookFiles(model, tasks, app.texts(), app.files()).actions());
        Stream.of(
                        Action.of("codebook.action.discard", "Shortcut+D", model::discard),
                        Action.of("codebook.action.take-back", "Shortcut+Shift+B", application::undo))
                .map(it -> it.withAccess(model.access(), app.texts().get("codebook.read-only-hint")))
                .forEach(menu::add);
        var view = new CodebookView(model, lines, application, app.texts(), menu);
        super(
                new Route.Codebook(),
                app.texts().get("codebook.window-title", project.name()),
                view,
                model,
                () -> Optional.of(new CodebookState(lines.state(), model.history(), FieldFocus.find(view))));
        route.address()
                .<DraftItem>map(DraftItem.CodebookPart::new)
                .or(() -> saved.map(it -> it.outline().selected()))
                .ifPresent(model::selectOnLoad);
        saved.flatMap(CodebookState::history).ifPresent(model::resume);
        model.load(time -> {
            // a user who returns from another screen has seen the draft
            if (saved.isEmpty()) {
                model.showNotification(
                        Notification.hint(app.texts().get("codebook.draft-found", app.times().format(time)))
                                .withChoice(app.texts().get("codebook.go-on"), () -> {})
                                .withChoice(app.texts().get("codebook.discard"), model::discard));
            }
            saved.flatMap(CodebookState::typing).ifPresent(it -> it.restore(view));
        });
    }
}
