package org.framewright.ui.workspace.coding;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.stream.Collectors;

/// The end of the coding panel: what is still open, which leads to the list of it, and the button that submits.
public final class SubmitBar extends HBox {

    /// The number of questions that are named.
    private static final int MOST = 3;

    private final Texts texts;
    private final Button open;

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
        getChildren().addAll(open, submit);
        setVisible(false);
        session.contentProperty().subscribe(content -> content.ifPresent(this::show));
    }

    private void show(PanelContent content) {
        setVisible(true);
        var snapshot = content.snapshot();
        var questions = snapshot.openQuestions();
        var words = questions.stream().map(it -> OpenList.describe(it.question(), texts)).distinct().toList();
        var first = words.stream().limit(MOST).collect(Collectors.joining(", "));
        boolean none = questions.isEmpty();
        int remarks = none ? content.remarks().size() : 0;
        open.setText(
                WordPieces.isolate(
                        none
                                ? nothingOpen(remarks, texts)
                                : texts.get("workspace.open-what", questions.size(), first, words.size() - MOST)));
        open.setDisable(none && remarks == 0);
        open.setVisible(!none || !snapshot.isFixed());
    }

    /// That no question is open, with the number of remarks where there are any.
    public static String nothingOpen(int remarks, Texts texts) {
        return remarks == 0 ? texts.get("workspace.nothing-open") : texts.get("workspace.remark-count", remarks);
    }
}
