package org.framewright.ui.workspace;

import org.framewright.model.ArticleId;
import org.framewright.ui.shell.SeatId;
import org.framewright.ui.workspace.article.Selection;
import org.framewright.ui.workspace.article.Sight;
import org.framewright.ui.workspace.coding.Focus;

import java.util.Optional;

/// How a coder has left the workspace, to look at something else.
///
/// @param article on the desk
/// @param typing where the panel was being typed in
/// @param arrangement of the list of articles
public record WorkspaceState(
        SeatId seat, Optional<ArticleId> article, Optional<ArticleSpot> at, Optional<Typing> typing, Arrangement arrangement) {

    /// Where in the article.
    ///
    /// @param words the cursor, and what was selected
    /// @param focus where in the panel they were
    /// @param sight what was to be seen of the text
    public record ArticleSpot(Selection words, Focus focus, Sight sight) {}

    /// A field that has the keyboard.
    ///
    /// @param caret where in it
    public record Typing(String field, int caret) {}
}
