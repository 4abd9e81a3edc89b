package org.framewright.ui.workspace.article;

import org.framewright.model.AnnotationId;
import org.framewright.model.Fragment;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lays the marks onto the blocks: pure, and linear in the number of marks.
final class Pieces {

    private final List<Block> blocks;
    private final MarkEmphases emphases;
    private final List<List<Piece>> byBlock = new ArrayList<>();

    private Pieces(List<Block> blocks, MarkEmphases emphases) {
        this.blocks = blocks;
        this.emphases = emphases;
        blocks.forEach(_ -> byBlock.add(new ArrayList<>()));
    }

    /// @param marks in text order
    static Pieces of(List<Block> blocks, List<Mark> marks, @Nullable AnnotationId selected, Connection connection) {
        var pieces = new Pieces(blocks, new MarkEmphases(marks, selected, connection));
        marks.forEach(mark -> mark.lane().ifPresent(it -> pieces.add(mark, it.number(), false)));
        var below = marks.stream().filter(mark -> mark.stroke() == Mark.Stroke.LANE && mark.lane().isEmpty()).toList();
        var lanes = Lanes.of(below.stream().map(mark -> new Lanes.LaneStretch(mark.start(), mark.end())).toList(), 0);
        IntStream.range(0, lanes.length).forEach(i -> pieces.add(below.get(i), lanes[i], false));
        int tintedTo = 0;
        for (var mark : marks) {
            if (mark.stroke() == Mark.Stroke.TINT) {
                pieces.add(mark, 0, mark.start() < tintedTo);
                tintedTo = Math.max(tintedTo, mark.end());
            } else if (mark.stroke() != Mark.Stroke.LANE) {
                pieces.add(mark, 0, false);
            }
        }
        return pieces;
    }

    /// The pieces of a block, in the order in which they are drawn.
    List<Piece> of(int block) {
        return byBlock.get(block);
    }

    private void add(Mark mark, int lane, boolean nested) {
        for (var fragment : mark.fragments()) {
            int i = Math.max(0, Blocks.indexAt(blocks, fragment.start()));
            for (; i < blocks.size() && blocks.get(i).start() < fragment.end(); i++) {
                if (blocks.get(i).meets(fragment.start(), fragment.end())) {
                    byBlock.get(i).add(piece(mark, fragment, blocks.get(i), lane, nested));
                }
            }
        }
    }

    private Piece piece(Mark mark, Fragment fragment, Block block, int lane, boolean nested) {
        return new Piece(
                mark.id(),
                mark.stroke(),
                mark.colour(),
                Math.max(fragment.start(), block.start()),
                Math.min(fragment.end(), block.end()),
                lane,
                mark.lane().map(Mark.Lane::manner),
                nested,
                emphases.of(mark.id()));
    }

    /// How much each mark is to be seen, given what is selected. Where what is selected has no passage here, and neither
    /// has anything connected with it, everything stays as it is.
    static final class MarkEmphases {

        private final @Nullable AnnotationId selected;
        private final Connection connection;
        private final boolean anyStands;

        /// What lies within what is selected: it is a part of that, and has to be read with it.
        private final Set<AnnotationId> within;

        MarkEmphases(List<Mark> marks, @Nullable AnnotationId selected, Connection connection) {
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
}
