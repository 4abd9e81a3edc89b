package org.framewright.ui.workspace.article;

import org.framewright.model.AnnotationId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How much each mark is to be seen, given what is selected. Where what is selected has no passage here, and neither
/// has anything connected with it, everything stays as it is.
final class Emphases {

    private final @Nullable AnnotationId selected;
    private final Connection connection;
    private final boolean anyStands;

    /// What lies within what is selected: it is a part of that, and has to be read with it.
    private final Set<AnnotationId> within;

    Emphases(List<Mark> marks, @Nullable AnnotationId selected, Connection connection) {
        this.selected = selected;
        this.connection = connection;
        var standing = marks.stream().filter(mark -> stands(mark.id())).toList();
        this.anyStands = !standing.isEmpty();
        this.within =
                marks.stream()
                        .filter(mark -> standing.stream().anyMatch(it -> it.holds(mark)))
                        .map(Mark::id)
                        .collect(Collectors.toSet());
    }

    Piece.Emphasis of(AnnotationId id) {
        if (!anyStands) {
            return Piece.Emphasis.PLAIN;
        }
        if (id.equals(selected)) {
            return Piece.Emphasis.CHOSEN;
        }
        if (connection.has(id)) {
            return Piece.Emphasis.COMPANION;
        }
        return within.contains(id) ? Piece.Emphasis.WITHIN : Piece.Emphasis.DIMMED;
    }

    private boolean stands(AnnotationId id) {
        return id.equals(selected) || connection.has(id);
    }
}
