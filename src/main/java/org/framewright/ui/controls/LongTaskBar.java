package org.framewright.ui.controls;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.framewright.wording.Texts;

/// How far something long is, with a way to stop it; takes no room while nothing runs.
public final class LongTaskBar extends HBox {

    public LongTaskBar(LongTask task, Texts texts) {
        getStyleClass().add("long-task-bar");
        setId("long-task");
        var bar = new ProgressBar();
        bar.progressProperty().bind(task.doneProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var cancel = new Button(texts.get("common.cancel"));
        cancel.setOnAction(_ -> task.cancel());
        cancel.setId("cancel");
        var what = new Label();
        what.textProperty().bind(task.whatProperty().map(it -> it.isEmpty() ? texts.get("common.working") : it));
        getChildren().addAll(what, bar, cancel);
        visibleProperty().bind(task.runningProperty());
        managedProperty().bind(task.runningProperty());
    }
}
