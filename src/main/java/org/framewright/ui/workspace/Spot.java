package org.framewright.ui.workspace;

import org.framewright.coding.CodingView.OpenQuestion;
import org.framewright.model.AnnotationId;
import org.framewright.ui.workspace.article.Selection;
import org.framewright.ui.workspace.article.Sight;
import org.framewright.ui.workspace.coding.Focus;

/// A place in an article that somebody wants to go to.
public sealed interface Spot {

    /// A stretch of the text, which is selected.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    record Words(int start, int end) implements Spot {}

    /// Something that the coder has coded, which is shown.
    record Coded(AnnotationId annotation) implements Spot {}

    /// A question that is open, which is asked.
    record Open(OpenQuestion question) implements Spot {}

    /// Everything as somebody has left it, to look at something else.
    ///
    /// @param words the cursor, and what was selected
    /// @param focus where in the panel they were
    /// @param sight what was to be seen of the text
    record AsLeft(Selection words, Focus focus, Sight sight) implements Spot {}
}
