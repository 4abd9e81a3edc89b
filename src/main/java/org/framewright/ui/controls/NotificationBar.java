package org.framewright.ui.controls;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.framewright.model.ConstantName;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.stream.Stream;

/// Shows a notification; hidden without one. The choices are buttons behind the sentence, or below it where there is little room.
public final class NotificationBar extends HBox {

    private final Label sentence = Nodes.fillWidth(new ParagraphLabel());
    private final HBox choices = Nodes.withStyle(new HBox(), "choices");
    private final Runnable dismiss;
    private final Label key;
    private final Button close = Nodes.withStyle(new Button(), "close");

    /// The least width of a sentence beside choices.
    private static final double LEAST_EM = 22;

    /// Shows a notification as long as there is one.
    ///
    /// @param dismiss takes the notification away, and returns the keyboard
    /// @param keyOfChoices shown beside the choices where there are some; the screen answers it with [#focusChoices]
    public NotificationBar(
            Texts texts, ObservableValue<Optional<Notification>> notification, Runnable dismiss, String keyOfChoices) {
        this.dismiss = dismiss;
        this.key = Nodes.keepWidth(Nodes.withStyle(new Label(keyOfChoices), "key"));
        getStyleClass().add("notification-bar");
        setId("notification");
        close.setText("×");
        close.setAccessibleText(texts.get("common.dismiss"));
        close.setFocusTraversable(false);
        close.setOnAction(_ -> dismiss.run());
        close.defaultButtonProperty().bind(close.focusedProperty());
        getChildren().addAll(sentence, key, choices, close);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onEscape);
        notification.subscribe(this::show);
    }

    /// Gives the keyboard to the first of the choices; without any, to the button that dismisses.
    ///
    /// @return whether there is a choice
    public boolean focusChoices() {
        choices.getChildren().stream().findFirst().orElse(close).requestFocus();
        return !choices.getChildren().isEmpty();
    }

    public boolean hasChoices() {
        return !choices.getChildren().isEmpty();
    }

    /// Whether a notification is shown that does not pass by itself.
    public boolean isStaying() {
        return isVisible() && !getStyleClass().contains("hint");
    }

    /// Whether the notification is a sentence about something done, perhaps with one choice, as the header has them.
    public boolean isShort() {
        boolean passing = getStyleClass().contains("hint") || getStyleClass().contains("done");
        return passing && choices.getChildren().size() <= 1 && !sentence.getText().contains("\n");
    }

    public boolean hasKeyboard() {
        return close.isFocused() || choices.getChildren().stream().anyMatch(it -> it.isFocused());
    }

    private void onEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            dismiss.run();
            event.consume();
        }
    }

    private void show(Optional<Notification> notification) {
        Nodes.show(this, notification.isPresent());
        getStyleClass().removeAll("hint", "done", "warning", "problem");
        choices.getChildren().clear();
        notification.ifPresent(it -> {
            sentence.setText(WordPieces.isolate(it.sentence()));
            getStyleClass().add(ConstantName.of(it.kind()));
            it.choices().forEach(choice -> choices.getChildren().add(button(choice)));
        });
        boolean offered = !choices.getChildren().isEmpty();
        Nodes.show(choices, offered);
        key.setVisible(offered && !key.getText().isEmpty());
        key.setManaged(key.isVisible());
    }

    /// Whether the sentence would have too little room beside the choices, which stand below it then.
    private boolean isNarrow(double width) {
        double least = Math.min(sentence.prefWidth(-1), LEAST_EM * sentence.getFont().getSize());
        return choices.isManaged() && sentenceWidth(width) - widthOfChoices() < least;
    }

    private double sentenceWidth(double width) {
        return width - snappedLeftInset() - snappedRightInset() - close.prefWidth(-1) - getSpacing();
    }

    private double widthOfChoices() {
        return Stream.of(key, choices).filter(Node::isManaged).mapToDouble(it -> it.prefWidth(-1) + getSpacing()).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || !isNarrow(width)) {
            return super.computePrefHeight(width);
        }
        return snappedTopInset()
                + sentence.prefHeight(sentenceWidth(width))
                + getSpacing()
                + choices.prefHeight(-1)
                + snappedBottomInset();
    }

    /// A box would ask for the height of a sentence beside the choices.
    @Override
    protected double computeMinHeight(double width) {
        return width < 0 || !isNarrow(width) ? super.computeMinHeight(width) : computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (!isNarrow(getWidth())) {
            super.layoutChildren();
            return;
        }
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = sentenceWidth(getWidth());
        double height = sentence.prefHeight(width);
        layoutInArea(sentence, left, top, width, height, 0, HPos.LEFT, VPos.TOP);
        layoutInArea(close, left + width + getSpacing(), top, close.prefWidth(-1), height, 0, HPos.RIGHT, VPos.TOP);
        double below = top + height + getSpacing();
        double ofKey = key.isManaged() ? key.prefWidth(-1) + getSpacing() : 0;
        double rest = getHeight() - below - snappedBottomInset();
        layoutInArea(key, left, below, ofKey, rest, 0, HPos.LEFT, VPos.CENTER);
        layoutInArea(choices, left + ofKey, below, width - ofKey, rest, 0, HPos.LEFT, VPos.CENTER);
    }

    private Button button(Notification.NotificationChoice choice) {
        return new PlainButton(
                choice.label(),
                "choice-" + (choices.getChildren().size() + 1),
                () -> {
                    dismiss.run();
                    choice.run().run();
                });
    }
}
