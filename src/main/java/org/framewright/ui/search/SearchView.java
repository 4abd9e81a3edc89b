package org.framewright.ui.search;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.framewright.model.article.ArticleId;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.shell.navigation.Route.ArticlePosition;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.function.BiConsumer;

/// The search over the whole window: words in the texts, or the coder's annotations.
public final class SearchView extends BorderPane implements ScreenView {

    private final SearchViewModel viewModel;
    private final TextsPane inTexts;
    private final CodedPane coded;
    private final List<Action> actions;
    private final List<Action> editing;

    /// @param open opens an article at a position
    public SearchView(
            SearchViewModel viewModel,
            Texts texts,
            ScreenPrompts prompts,
            BiConsumer<ArticleId, ArticlePosition> open) {
        this.viewModel = viewModel;
        this.inTexts =
                new TextsPane(
                        viewModel.inTexts,
                        texts,
                        it -> open.accept(it.article().id(), new ArticlePosition.TextPosition(it.start(), it.end())));
        this.coded =
                new CodedPane(
                        viewModel.coded,
                        texts,
                        prompts,
                        it ->
                                open.accept(
                                        it.passage().article().id(),
                                        new ArticlePosition.AnnotationPosition(it.passage().annotation().id())));
        this.actions =
                List.of(
                        Action.of("search.in-texts", "Shortcut+1", () -> viewModel.inCodings.set(false)),
                        Action.of("search.in-codings", "Shortcut+2", () -> viewModel.inCodings.set(true)),
                        Action.of("search.words", "Shortcut+F", this::focusQuery).withKey("Shortcut+Shift+F"),
                        Action.of("search.recode-key", "F2", coded::showRecoding));
        this.editing = List.of(Action.of("search.undo", "Shortcut+Z", viewModel.coded::undo));
        setId("search");
        getStyleClass().add("search");
        setTop(
                new ScreenHeader(texts.get("search.title"), texts, viewModel::showNotification)
                        .choices(
                                new TabBar<>(
                                        List.of(false, true),
                                        it -> it ? "search-codings" : "search-texts",
                                        it -> texts.get(it ? "search.in-codings" : "search.in-texts"),
                                        viewModel.inCodings,
                                        viewModel.inCodings::set)));
        setCenter(new StackPane(inTexts, coded));
        viewModel.inCodings.subscribe(it -> {
            inTexts.setVisible(!it);
            coded.setVisible(it);
            takeKeyboard();
        });
    }

    @Override
    public void takeKeyboard() {
        if (viewModel.inCodings.get()) {
            coded.takeKeyboard();
        } else {
            inTexts.takeKeyboard();
        }
    }

    private void focusQuery() {
        if (viewModel.inCodings.get()) {
            coded.focusFilter();
        } else {
            inTexts.focusQuery();
        }
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("search.title", actions), new ActionGroup(ActionGroup.EDIT, editing));
    }
}
