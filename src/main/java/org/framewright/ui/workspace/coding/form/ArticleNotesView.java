package org.framewright.ui.workspace.coding.form;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.model.ArticleNote;
import org.framewright.model.ArticleNote.ArticleStatus;
import org.framewright.ui.controls.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.workspace.coding.CodingSessionViewModel;
import org.framewright.wording.Texts;

/// The coder's notes on the article as a whole, below its questions.
public final class ArticleNotesView extends VBox {

    public final MemoField memo;

    public ArticleNotesView(CodingSessionViewModel session, Texts texts) {
        var completionActions = session.completionActions;
        var article = session.content().article().id();
        var note = completionActions.note();
        getStyleClass().addAll("form", "article-notes");
        setId("article-notes");
        setDisable(session.isFixed());
        var heading = Nodes.withStyle(new Label(texts.get("workspace.article-notes")), "tag-label");
        getChildren().add(heading);
        if (note.standing() != ArticleStatus.USUAL || !note.reason().isEmpty()) {
            getChildren().add(statusLabel(note, texts));
        }
        var unsure = FormView.unsure(texts.get("workspace.unsure-article"), note.unsure(), completionActions::unsure);
        unsure.setId("unsure-article");
        memo =
                new MemoField(
                        article,
                        texts.get("workspace.memo-article"),
                        note.memo(),
                        () -> session.content().article().id().equals(article),
                        completionActions::memo);
        memo.setId("memo-article");
        getChildren().addAll(unsure, memo);
        GuidanceBox.replies(session.content().rulings().findAnswersAboutArticle(), texts).ifPresent(getChildren()::add);
    }

    private static Label statusLabel(ArticleNote note, Texts texts) {
        var words =
                switch (note.standing()) {
                    case USUAL -> texts.get("workspace.submitted-anyway", note.reason());
                    case SET_ASIDE ->
                            note.reason().isEmpty()
                                    ? texts.get("workspace.is-set-aside")
                                    : texts.get("workspace.set-aside", note.reason());
                    case NOT_RELEVANT -> texts.get("workspace.not-relevant", note.reason());
                };
        return Nodes.withId("standing", ParagraphLabel.whole(words, "standing"));
    }
}
