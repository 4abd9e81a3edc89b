package org.framewright.ui.shell;

import org.framewright.coding.CodingSnapshot.OpenQuestion;
import org.framewright.model.AnnotationId;

/// A place in an article that somebody wants to go to.
public sealed interface ArticlePosition {

    /// A stretch of the text, which is selected.
    ///
    /// @param start first UTF-16 index, inclusive
    /// @param end last UTF-16 index, exclusive
    record TextPosition(int start, int end) implements ArticlePosition {}

    /// Something that the coder has coded, which is shown.
    record AnnotationPosition(AnnotationId annotation) implements ArticlePosition {}

    /// A question that is open, which is asked.
    record QuestionPosition(OpenQuestion question) implements ArticlePosition {}
}
