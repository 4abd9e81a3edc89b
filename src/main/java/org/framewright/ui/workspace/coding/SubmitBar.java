package org.framewright.ui.workspace.coding;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.model.coding.Coding;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.stream.Collectors;

/// The end of the coding panel: the state of the article where it is not the usual one, the open questions, with a link to their list, and
/// the button that submits.
public final class SubmitBar extends VBox {

    /// The number of questions that are named.
    private static final int MOST = 3;

    private final Texts texts;
    private final Button open;
    private final ParagraphLabel state = Nodes.withId("standing", new ParagraphLabel(""), "standing");

    public SubmitBar(CodingSessionViewModel session, Texts texts, Button submit) {
        this.texts = texts;
        this.open = Nodes.hgrow(new PlainButton("", "what-is-open", session::showOpen).asLink().notFocusTraversable());
        getStyleClass().add("submit-bar");
        // its key submits from everywhere
        submit.setFocusTraversable(false);
        open.setMinWidth(0);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinHeight(USE_PREF_SIZE);
        WordPieces.wrapWherePossible(open);
        state.managedProperty().bind(state.visibleProperty());
        getChildren().addAll(state, Nodes.withStyle(new HBox(open, submit), "submit-row"));
        setVisible(false);
        session.contentProperty().subscribe(content -> content.ifPresent(this::show));
    }

    private void show(PanelContent content) {
        setVisible(true);
        var snapshot = content.snapshot();
        state.setText(snapshot.coding().map(this::describeState).orElse(""));
        state.setVisible(!state.getText().isEmpty());
        var questions = snapshot.openQuestions();
        var words = questions.stream().map(it -> OpenList.describe(it.question(), texts)).distinct().toList();
        var first = words.stream().limit(MOST).collect(Collectors.joining(", "));
        boolean none = questions.isEmpty();
        int warnings = none ? content.warnings().size() : 0;
        open.setText(
                WordPieces.isolate(
                        none
                                ? nothingOpen(warnings, texts)
                                : texts.get("workspace.open-what", questions.size(), first, words.size() - MOST)));
        open.setDisable(none && warnings == 0);
        open.setVisible(!none || !snapshot.isFixed());
    }

    /// The words for the state: a correction is open, or the article is set aside, not relevant, or submitted with open questions.
    private String describeState(Coding coding) {
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

    /// The sentence that no question is open, with the number of warnings if there are any.
    public static String nothingOpen(int warnings, Texts texts) {
        return warnings == 0 ? texts.get("workspace.nothing-open") : texts.get("workspace.warning-count", warnings);
    }
}
