package org.framewright.ui.workspace.coding;

import javafx.scene.layout.VBox;

import org.framewright.coding.CodingView;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.PlainButton;
import org.framewright.wording.Texts;

import java.time.Instant;

/// Says at the top of the panel why nothing can be answered: the coding is submitted, or its round closed. Where that can be,
/// a correction begins here.
final class FixedNote extends VBox {

    FixedNote(DeskViewModel desk, Texts texts) {
        var view = desk.sheet().view();
        getStyleClass().add(view.isSubmitted() ? "submitted-note" : "closed-note");
        setId("fixed-note");
        view.closed().ifPresent(when -> add(closed(view, when, texts)));
        if (view.isSubmitted()) {
            add(submitted(view.open().size(), texts));
            var correct = new PlainButton(texts.get("workspace.correct"), "correct", () -> desk.finishing().correct());
            correct.setDisable(desk.isReadOnly());
            getChildren().add(correct);
        }
    }

    private void add(String words) {
        var label = new ParagraphLabel(words);
        getChildren().add(label);
    }

    private static String closed(CodingView view, Instant when, Texts texts) {
        long date = when.toEpochMilli();
        return view.isSubmitted()
                ? texts.get("workspace.closed-submitted", date)
                : texts.get("workspace.closed-note", date);
    }

    /// @param open how many questions a newer version of the codebook asks
    private static String submitted(int open, Texts texts) {
        return open == 0 ? texts.get("workspace.submitted-note") : texts.get("workspace.asked-note", open);
    }
}
