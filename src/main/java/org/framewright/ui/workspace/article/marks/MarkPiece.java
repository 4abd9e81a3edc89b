package org.framewright.ui.workspace.article.marks;

import org.framewright.codebook.Tag;
import org.framewright.model.AnnotationId;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is drawn of one mark's fragment in one block. A value, so that a block whose pieces are still the same need not
/// be drawn again.
///
/// @param start first UTF-16 index in the article, inclusive, inside the block
/// @param end last UTF-16 index in the article, exclusive, inside the block
/// @param lane from 0, where several lines lie below each other
/// @param manner of a coder's passage among those of others; empty elsewhere
/// @param nested whether it lies on another tint
public record MarkPiece(
        AnnotationId id,
        AnnotationMark.Stroke stroke,
        Tag.Colour colour,
        int start,
        int end,
        int lane,
        Optional<AnnotationMark.Manner> manner,
        boolean nested,
        Emphasis emphasis) {

    /// How much a mark is to be seen.
    public enum Emphasis {
        /// Nothing is selected.
        PLAIN,
        /// Something else is.
        DIMMED,
        /// It lies within what is selected.
        WITHIN,
        /// It belongs to what is selected.
        COMPANION,
        /// It is selected.
        CHOSEN;

        boolean isProminent() {
            return this == CHOSEN || this == COMPANION;
        }
    }

    /// Whether two lists have the same words of the same marks, however these are to be seen.
    public static boolean haveSameWords(List<MarkPiece> some, List<MarkPiece> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> some.get(i).hasSameWords(others.get(i)));
    }

    private boolean hasSameWords(MarkPiece other) {
        return id.equals(other.id) && start == other.start && end == other.end;
    }
}
