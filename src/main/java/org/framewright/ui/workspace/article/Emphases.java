package org.framewright.ui.workspace.article;

import org.framewright.model.AnnotationId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// How much each mark is to be seen, given what is selected. Where what is selected has no passage here, and neither
/// has anything connected with it, everything stays as it is.
final class Emphases {

    private final @Nullable AnnotationId selected;
    private final Connection connection;
    private final boolean anyStands;

    Emphases(List<Mark> marks, @Nullable AnnotationId selected, Connection connection) {
        this.selected = selected;
        this.connection = connection;
        this.anyStands = marks.stream().anyMatch(mark -> stands(mark.id()));
    }

    Piece.Emphasis of(AnnotationId id) {
        if (!anyStands) {
            return Piece.Emphasis.PLAIN;
        }
        if (id.equals(selected)) {
            return Piece.Emphasis.CHOSEN;
        }
        return connection.has(id) ? Piece.Emphasis.COMPANION : Piece.Emphasis.DIMMED;
    }

    private boolean stands(AnnotationId id) {
        return id.equals(selected) || connection.has(id);
    }
}
