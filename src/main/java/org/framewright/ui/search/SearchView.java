package org.framewright.ui.search;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.model.ArticleId;
import org.framewright.ui.controls.Action;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.Prompts;
import org.framewright.ui.shell.ScreenView;
import org.framewright.ui.shell.Spot;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// The search over the whole window: words in the texts, or what the coder has coded.
public final class SearchView extends BorderPane implements ScreenView {

    private static final List<String> KEYS_SHOWN =
            List.of("search.in-texts", "search.in-codings", "search.words", "search.recode-key");

    private final SearchViewModel viewModel;
    private final Texts texts;
    private final Ways ways;
    private final TextsPane inTexts;
    private final CodedPane coded;
    private final List<Action> actions;

    /// Where one can go from here.
    ///
    /// @param open an article, at a place in it
    /// @param back to the article that one comes from
    public record Ways(BiConsumer<ArticleId, Spot> open, Runnable back) {}

    public SearchView(SearchViewModel viewModel, Texts texts, Prompts prompts, Ways ways) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.ways = ways;
        this.inTexts =
                new TextsPane(
                        viewModel.inTexts(),
                        texts,
                        it -> ways.open().accept(it.article().id(), new Spot.Words(it.start(), it.end())));
        this.coded =
                new CodedPane(
                        viewModel.coded(),
                        texts,
                        prompts,
                        it ->
                                ways.open()
                                        .accept(
                                                it.passage().article().id(),
                                                new Spot.Coded(it.passage().annotation().id())));
        this.actions =
                List.of(
                        Action.of("search.in-texts", "Shortcut+1", () -> viewModel.inCodingsProperty().set(false)),
                        Action.of("search.in-codings", "Shortcut+2", () -> viewModel.inCodingsProperty().set(true)),
                        Action.of("search.words", "Shortcut+F", this::focusWords),
                        Action.of("search.again", "Shortcut+Shift+F", this::focusWords),
                        Action.of("search.recode-key", "F2", coded::showRecoding),
                        Action.of("search.undo", "Shortcut+Z", viewModel.coded()::undo),
                        Action.of("search.back", "Shortcut+W", ways.back()));
        setId("search");
        getStyleClass().add("search");
        setTop(header());
        setCenter(new StackPane(inTexts, coded));
        viewModel
                .inCodingsProperty()
                .subscribe(it -> {
                    inTexts.setVisible(!it);
                    coded.setVisible(it);
                    takeKeyboard();
                });
    }

    @Override
    public Parent pane() {
        return this;
    }

    private Node header() {
        var title = new Label(texts.get("search.title"));
        title.getStyleClass().add("screen-title");
        var sides = new ToggleGroup();
        var texted = side("search.in-texts", "search-texts", sides);
        var codings = side("search.in-codings", "search-codings", sides);
        texted.setOnAction(_ -> viewModel.inCodingsProperty().set(false));
        codings.setOnAction(_ -> viewModel.inCodingsProperty().set(true));
        viewModel.inCodingsProperty().subscribe(it -> sides.selectToggle(it ? codings : texted));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var back = new Button(texts.get("search.back"));
        back.setId("search-back");
        back.getStyleClass().add("link");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> ways.back().run());
        var line = new HBox(title, texted, codings, gap, back);
        line.getStyleClass().add("screen-line");
        var keys = new Label(texts.get("search.keys", keys()));
        keys.getStyleClass().add("guidance");
        var header = new VBox(line, keys);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private String keys() {
        return actions.stream()
                .filter(it -> KEYS_SHOWN.contains(it.id()))
                .map(it -> texts.get("search.key", it.keysInWords(), texts.get(it.id())))
                .collect(Collectors.joining("   "));
    }

    private ToggleButton side(String words, String id, ToggleGroup group) {
        var side = new ToggleButton(texts.get(words));
        side.setId(id);
        side.setToggleGroup(group);
        side.setMinWidth(USE_PREF_SIZE);
        return side;
    }

    @Override
    public void takeKeyboard() {
        if (viewModel.inCodingsProperty().get()) {
            coded.focus();
        } else {
            inTexts.focus();
        }
    }

    private void focusWords() {
        if (viewModel.inCodingsProperty().get()) {
            coded.focusFilter();
        } else {
            inTexts.focusWords();
        }
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("search.title", actions));
    }

    @Override
    public boolean escape() {
        return false;
    }
}
