package org.framewright.ui.workspace.coding;

import javafx.scene.layout.VBox;

import org.framewright.model.coding.Coding;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
import org.framewright.wording.Texts;

/// The state of the article at the end of the coding panel, where it is not the usual one.
public final class StateNote extends VBox {

    private final Texts texts;
    private final ParagraphLabel words = Nodes.withId("standing", new ParagraphLabel(""), "standing");

    public StateNote(CodingSessionViewModel session, Texts texts) {
        this.texts = texts;
        getStyleClass().add("state-note");
        var discard =
                new PlainButton(
                        texts.get("workspace.action.discard-correction"),
                        "discard-correction",
                        session.completionActions::discardCorrection);
        getChildren().addAll(words, discard);
        session.contentProperty()
                .subscribe(content ->
                        content.ifPresent(it -> {
                            var snapshot = it.snapshot();
                            boolean unchanged = !snapshot.isSubmitted() && snapshot.isUnchangedCorrection();
                            words.setText(
                                    unchanged
                                            ? texts.get("workspace.correction-unchanged")
                                            : snapshot.coding().map(this::describe).orElse(""));
                            Nodes.show(discard, unchanged);
                            Nodes.show(this, !words.getText().isEmpty());
                        }));
        Nodes.show(this, false);
    }

    /// The words for the state: a correction is open, or the article is set aside, not relevant, or submitted with open questions.
    private String describe(Coding coding) {
        var note = coding.note();
        return switch (note.standing()) {
            case DEFAULT ->
                    !note.reason().isEmpty()
                            ? texts.get("workspace.submitted-anyway", note.reason())
                            : coding.version() > 1 && !coding.isSubmitted() ? texts.get("workspace.correcting") : "";
            case SET_ASIDE ->
                    note.reason().isEmpty()
                            ? texts.get("workspace.is-set-aside")
                            : texts.get("workspace.set-aside", note.reason());
            case NOT_RELEVANT -> texts.get("workspace.not-relevant", note.reason());
        };
    }
}
