package org.framewright.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.framewright.model.article.ArticleId;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.TabBar;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.shell.navigation.Route.ArticlePosition;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// The search over the whole window: words in the texts, or the coder's annotations.
public final class SearchView extends BorderPane implements ScreenView {

    private final SearchViewModel viewModel;
    private final TextsPane inTexts;
    private final Optional<CodedPane> coded;
    private final Label sentence = Nodes.withId("search-state", new Label());
    private final Runnable chooseCoder;
    private final List<Action> actions;
    private final List<Action> editing;

    /// @param open opens an article at a position
    public SearchView(
            SearchViewModel viewModel,
            Texts texts,
            ScreenPrompts prompts,
            BiConsumer<ArticleId, ArticlePosition> open,
            Runnable chooseCoder) {
        this.viewModel = viewModel;
        this.inTexts =
                new TextsPane(
                        viewModel.inTexts,
                        texts,
                        it -> open.accept(it.article().id(), new ArticlePosition.TextPosition(it.start(), it.end())));
        this.coded =
                viewModel.coded.map(coded ->
                        new CodedPane(
                                coded,
                                texts,
                                prompts,
                                it ->
                                        open.accept(
                                                it.passage().article().id(),
                                                new ArticlePosition.AnnotationPosition(
                                                        it.passage().annotation().id()))));
        this.chooseCoder = chooseCoder;
        this.actions =
                List.of(
                        Action.of("search.in-texts", "Shortcut+1", () -> showCodings(false)),
                        Action.of("search.in-codings", "Shortcut+2", () -> showCodings(true)),
                        Action.of("search.words", "Shortcut+F", this::focusQuery).withKey("Shortcut+Shift+F"),
                        Action.of("search.recode-key", "F2", () -> coded.ifPresent(CodedPane::showRecoding)));
        this.editing =
                List.of(Action.of("search.undo", "Shortcut+Z", () -> viewModel.coded.ifPresent(CodedViewModel::undo)));
        setId("search");
        getStyleClass().add("search");
        setTop(
                new ScreenHeader(texts.get("search.title"), texts, viewModel::showNotification)
                        .choices(choices())
                        .tools(tools())
                        .line(sentence)
                        .tools(
                                new TabBar<>(
                                        List.of(false, true),
                                        it -> it ? "search-codings" : "search-texts",
                                        it -> texts.get(it ? "search.in-codings" : "search.in-texts"),
                                        viewModel.inCodings,
                                        this::showCodings)));
        var panes = new StackPane(inTexts);
        coded.ifPresent(panes.getChildren()::add);
        setCenter(panes);
        viewModel.inCodings.subscribe(it -> {
            sentence.textProperty()
                    .bind(
                            it && coded.isPresent()
                                    ? coded.get().sentence.textProperty()
                                    : inTexts.sentence.textProperty());
            // what is hidden is not laid out: a long table takes long
            Nodes.show(inTexts, !it);
            Nodes.show(inTexts.query, !it);
            Nodes.show(inTexts.order, !it);
            coded.ifPresent(pane -> {
                Nodes.show(pane, it);
                Nodes.show(pane.filters, it);
                Nodes.show(pane.recoding, it);
            });
            takeKeyboard();
        });
    }

    private Node[] choices() {
        return Stream.concat(Stream.of(inTexts.query), coded.stream().map(it -> it.filters)).toArray(Node[]::new);
    }

    private Node[] tools() {
        return Stream.concat(Stream.of(inTexts.order), coded.stream().map(it -> it.recoding)).toArray(Node[]::new);
    }

    /// Shows the texts or the codings; those are of a coder, who is asked for where there is none yet.
    private void showCodings(boolean codings) {
        if (codings && coded.isEmpty()) {
            chooseCoder.run();
        } else {
            viewModel.inCodings.set(codings);
        }
    }

    @Override
    public void takeKeyboard() {
        if (viewModel.inCodings.get()) {
            coded.ifPresent(CodedPane::takeKeyboard);
        } else {
            inTexts.takeKeyboard();
        }
    }

    private void focusQuery() {
        if (viewModel.inCodings.get()) {
            coded.ifPresent(CodedPane::focusFilter);
        } else {
            inTexts.focusQuery();
        }
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("search.title", actions), new ActionGroup(ActionGroup.EDIT, editing));
    }
}
