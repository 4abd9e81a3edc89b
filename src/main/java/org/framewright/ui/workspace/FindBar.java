package org.framewright.ui.workspace;

import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.wording.Texts;

/// The search within the article: the words, the options, the number of hits. Enter goes to the next, Shift+Enter to the
/// previous one, Escape back to the text with the hit selected.
final class FindBar extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final FindViewModel viewModel;

    /// The least width of the number of hits, so that it stays in one line.
    private static final double LEAST_STATE = 76;

    private final Runnable returnFocus;
    private final TextField words = Nodes.withId("find-words", new TextField());

    FindBar(FindViewModel viewModel, Texts texts, Runnable returnFocus) {
        this.viewModel = viewModel;
        this.returnFocus = returnFocus;
        setId("find-bar");
        getStyleClass().add("find-bar");
        words.setPromptText(texts.get("workspace.find-prompt"));
        words.textProperty().bindBidirectional(viewModel.words);
        var state = Nodes.fillWidth(Nodes.withId("find-state", ParagraphLabel.whole("")));
        state.setStyle("-fx-min-width: " + Zoom.toEm(LEAST_STATE));
        viewModel.state.subscribe(it -> {
            state.setText(it.sentence());
            state.pseudoClassStateChanged(WRONG, it.wrong());
        });
        getChildren()
                .addAll(
                        words,
                        toggle("find-expression", ".*", texts.get("workspace.find-expression"), viewModel.expression),
                        toggle("find-case", "Aa", texts.get("workspace.find-match-case"), viewModel.matchCase),
                        button("find-previous", "↑", texts.get("workspace.find-previous"), () -> viewModel.step(-1)),
                        button("find-next", "↓", texts.get("workspace.find-next"), () -> viewModel.step(1)),
                        state,
                        button("find-close", "×", texts.get("workspace.find-close"), this::close));
        visibleProperty().bind(viewModel.open);
        managedProperty().bind(viewModel.open);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void open() {
        viewModel.open();
        Nodes.focusText(words);
    }

    boolean hasKeyboard() {
        return getChildren().stream().anyMatch(Node::isFocused);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            viewModel.step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void close() {
        viewModel.close();
        returnFocus.run();
    }

    private static ToggleButton toggle(String id, String sign, String says, Property<Boolean> chosen) {
        var toggle = withSign(new ToggleButton(sign), "filter-chip", id, says);
        toggle.selectedProperty().bindBidirectional(chosen);
        return toggle;
    }

    private static Button button(String id, String sign, String says, Runnable action) {
        var button = withSign(new Button(sign), "flat-sign", id, says);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static <B extends ButtonBase> B withSign(B button, String style, String id, String says) {
        button.getStyleClass().add(style);
        button.setId(id);
        button.setTooltip(new Tooltip(says));
        button.setAccessibleText(says);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
