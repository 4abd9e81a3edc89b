package org.framewright.ui.workspace.coding.form;

import javafx.scene.layout.VBox;

import org.framewright.ui.workspace.coding.actions.CodingSessionViewModel;
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
        getChildren().addAll(FormView.notesLine(unsure, memo, texts), memo);
        GuidanceBox.replies(session.content().rulings().findAnswersAboutArticle(), texts).ifPresent(getChildren()::add);
    }
}
