package org.framewright.ui.team.giving;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.team.TeamTools;

/// The next batch: at the left what is asked for, at the right what comes of it, or the articles it is drawn from.
final class DrawPane extends BorderPane {

    private final DrawForm form;
    private final PoolPane articles;
    private final BatchPreviewPane preview;
    private final ToggleGroup sides = new ToggleGroup();
    private final ToggleButton previewed;
    private final ToggleButton oneByOne;

    DrawPane(DrawViewModel viewModel, TeamTools tools) {
        this.form = new DrawForm(viewModel, tools);
        this.articles = new PoolPane(viewModel.pool, tools);
        this.preview = new BatchPreviewPane(viewModel, tools);
        getStyleClass().add("draw");
        this.previewed = side(tools.texts().get("team.give.preview"), "give-preview");
        this.oneByOne = side(tools.texts().get("team.give.one-by-one"), "give-articles");
        sides.selectToggle(previewed);
        sides.selectedToggleProperty().subscribe(_ -> show());
        var scrolled = StyleClasses.with(new ColumnScroll(form), "draw-form");
        setLeft(scrolled);
        var line = StyleClasses.with(new FlowPane(previewed, oneByOne), "team-line");
        var stack = new StackPane(preview, articles);
        VBox.setVgrow(stack, Priority.ALWAYS);
        var right = StyleClasses.with(new VBox(line, stack), "team-part");
        setCenter(right);
    }

    void takeKeyboard() {
        form.takeKeyboard();
    }

    Action assignAction() {
        return preview.giving;
    }

    /// Shows the articles to choose from, or what comes of it again.
    void showArticles() {
        if (oneByOne.isSelected()) {
            sides.selectToggle(previewed);
            form.takeKeyboard();
        } else {
            sides.selectToggle(oneByOne);
            articles.takeKeyboard();
        }
    }

    void focusFilter() {
        form.focusFilter();
    }

    private ToggleButton side(String words, String id) {
        var side = new ToggleButton(words);
        side.setId(id);
        side.setToggleGroup(sides);
        side.setMinWidth(USE_PREF_SIZE);
        side.setFocusTraversable(false);
        side.setOnAction(_ -> side.setSelected(true));
        return side;
    }

    private void show() {
        preview.setVisible(!oneByOne.isSelected());
        articles.setVisible(oneByOne.isSelected());
    }
}
