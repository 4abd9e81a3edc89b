package org.framewright.ui.workspace;

import org.framewright.model.ArticleId;
import org.framewright.ui.shell.CoderRoundId;
import org.framewright.ui.workspace.article.ArticleViewModel.ViewPosition;
import org.framewright.ui.workspace.article.selection.TextSelection;
import org.framewright.ui.workspace.coding.CodingFocus;

import java.util.Optional;

/// How a coder has left the workspace, to look at something else.
///
/// @param article the open one
/// @param typing where the panel was being typed in
/// @param arrangement of the list of articles
public record WorkspaceState(
        CoderRoundId coderRoundId,
        Optional<ArticleId> article,
        Optional<ArticleSpot> spot,
        Optional<FieldFocus> typing,
        ArticleArrangement arrangement) {

    /// Where in the article.
    ///
    /// @param selection the cursor, and what was selected
    /// @param focus where in the panel they were
    /// @param viewPosition what was to be seen of the text
    public record ArticleSpot(TextSelection selection, CodingFocus focus, ViewPosition viewPosition) {}

    /// A field that has the keyboard.
    ///
    /// @param caret where in it
    public record FieldFocus(String field, int caret) {}
}
