package org.framewright.ui.workspace;

import org.framewright.coding.panel.CodingFocus;
import org.framewright.model.article.ArticleId;
import org.framewright.ui.controls.form.FieldFocus;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.workspace.article.ArticleViewModel.ViewPosition;
import org.framewright.ui.workspace.article.selection.TextSelection;
import org.framewright.ui.workspace.list.ArticleArrangement;

import java.util.Optional;

/// The state of the workspace that survives a visit to another screen.
///
/// @param article the open article
/// @param typing the field of the panel with unfinished text
/// @param arrangement of the list of articles
public record WorkspaceState(
        CoderRoundId coderRoundId,
        Optional<ArticleId> article,
        Optional<ArticleSpot> spot,
        Optional<FieldFocus> typing,
        ArticleArrangement arrangement) {

    /// A place in the article.
    ///
    /// @param selection the cursor, and the selected words
    /// @param focus the place in the panel
    /// @param viewPosition the visible part of the text
    public record ArticleSpot(TextSelection selection, CodingFocus focus, ViewPosition viewPosition) {}
}
