package org.framewright.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.Optional;

/// Shows what there is to say, in the screen and not over it; takes no room while there is nothing.
public final class NoticeBar extends HBox {

    private final Label sentence = new Label();

    /// Shows a notice as long as there is one.
    public NoticeBar(ObservableValue<Optional<Notice>> notice, Runnable dismiss) {
        getStyleClass().add("notice-bar");
        setId("notice");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var close = new Button("×");
        close.setFocusTraversable(false);
        close.setOnAction(_ -> dismiss.run());
        getChildren().addAll(sentence, close);
        notice.subscribe(this::show);
    }

    private void show(Optional<Notice> notice) {
        setVisible(notice.isPresent());
        setManaged(notice.isPresent());
        getStyleClass().removeAll("hint", "problem");
        notice.ifPresent(it -> {
            sentence.setText(it.sentence());
            getStyleClass().add(it.kind() == Notice.Kind.HINT ? "hint" : "problem");
        });
    }
}
