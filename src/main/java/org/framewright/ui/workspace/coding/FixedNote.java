package org.framewright.ui.workspace.coding;

import javafx.scene.layout.VBox;

import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.wording.Texts;

/// The reason why nothing can be answered: the coding is submitted (a newer codebook may ask more), or its round closed. A correction begins here.
final class FixedNote extends VBox {

    FixedNote(CodingSessionViewModel session, Texts texts) {
        var snapshot = session.content().snapshot();
        boolean submitted = snapshot.isSubmitted();
        setId("fixed-note");
        getStyleClass().add(submitted ? "submitted-note" : "closed-note");
        snapshot.closedAt()
                .ifPresent(when -> {
                    var key = submitted ? "workspace.closed-submitted" : "workspace.closed-note";
                    getChildren().add(new ParagraphLabel(texts.get(key, when.toEpochMilli())));
                });
        if (submitted) {
            int asked = snapshot.openQuestions().size();
            var correct =
                    new PlainButton(texts.get("workspace.correct"), "correct", session.completionActions::correct);
            correct.setDisable(session.queue.isReadOnly());
            getChildren()
                    .addAll(
                            new ParagraphLabel(
                                    texts.get(asked == 0 ? "workspace.submitted-note" : "workspace.asked-note", asked)),
                            correct);
        }
    }
}
