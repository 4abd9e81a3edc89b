package org.framewright.ui.workspace.article;

import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.workspace.article.selection.PageBlock;
import org.framewright.ui.workspace.article.selection.PageBlocks;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The marks as pieces of blocks: pure, and linear in the number of marks.
public final class MarkPieces {

    private final List<PageBlock> blocks;
    private final List<List<MarkPiece>> byBlock = new ArrayList<>();

    private MarkPieces(List<PageBlock> blocks) {
        this.blocks = blocks;
        blocks.forEach(_ -> byBlock.add(new ArrayList<>()));
    }

    /// The pieces of all marks, block by block.
    ///
    /// @param marks in text order
    public static MarkPieces of(List<PageBlock> blocks, List<AnnotationMark> marks) {
        var pieces = new MarkPieces(blocks);
        var below = marks.stream().filter(mark -> mark.stroke() == AnnotationMark.Stroke.LANE).toList();
        var lanes =
                LaneAssignment.assign(
                        below.stream().map(mark -> new LaneAssignment.LaneRange(mark.start(), mark.end())).toList(), 0);
        IntStream.range(0, lanes.length).forEach(i -> pieces.add(below.get(i), lanes[i], false));
        int tintedTo = 0;
        for (var mark : marks) {
            if (mark.stroke() == AnnotationMark.Stroke.TINT) {
                pieces.add(mark, 0, mark.start() < tintedTo);
                tintedTo = Math.max(tintedTo, mark.end());
            } else if (mark.stroke() != AnnotationMark.Stroke.LANE) {
                pieces.add(mark, 0, false);
            }
        }
        return pieces;
    }

    /// The pieces of a block, in the order of drawing.
    public List<MarkPiece> of(int block) {
        return byBlock.get(block);
    }

    private void add(AnnotationMark mark, int lane, boolean nested) {
        for (var fragment : mark.fragments()) {
            int i = Math.max(0, PageBlocks.indexAt(blocks, fragment.start()));
            for (; i < blocks.size() && blocks.get(i).start() < fragment.end(); i++) {
                if (blocks.get(i).meets(fragment.start(), fragment.end())) {
                    byBlock.get(i).add(piece(mark, fragment, blocks.get(i), lane, nested));
                }
            }
        }
    }

    private MarkPiece piece(AnnotationMark mark, Fragment fragment, PageBlock block, int lane, boolean nested) {
        return new MarkPiece(
                mark, Math.max(fragment.start(), block.start()), Math.min(fragment.end(), block.end()), lane, nested);
    }

    /// The emphasis of each mark beside the selected one. Where neither the selected annotation nor any connected one has a
    /// passage here, all are plain. A mark within the selected one is read together with it.
    public static final class MarkEmphases {

        private final @Nullable AnnotationId selected;
        private final AnnotationMarks.AnnotationConnection connection;
        private final List<AnnotationMark> prominent;

        public MarkEmphases(
                List<AnnotationMark> marks,
                @Nullable AnnotationId selected,
                AnnotationMarks.AnnotationConnection connection) {
            this.selected = selected;
            this.connection = connection;
            this.prominent =
                    selected == null ? List.of() : marks.stream().filter(mark -> isProminent(mark.id())).toList();
        }

        public Emphasis emphasisOf(AnnotationMark mark) {
            if (prominent.isEmpty()) {
                return Emphasis.PLAIN;
            }
            if (mark.id().equals(selected)) {
                return Emphasis.CHOSEN;
            }
            if (connection.has(mark.id())) {
                return Emphasis.COMPANION;
            }
            return prominent.stream().anyMatch(it -> it.holds(mark)) ? Emphasis.WITHIN : Emphasis.DIMMED;
        }

        private boolean isProminent(AnnotationId id) {
            return id.equals(selected) || connection.has(id);
        }
    }

    /// Interval colouring: puts ranges into as few lanes as possible so that none overlaps another in its lane.
    static final class LaneAssignment {

        /// A range along a line; both ends belong to it.
        record LaneRange(double from, double to) {}

        private LaneAssignment() {}

        /// A lane for each range, from 0.
        ///
        /// @param stretches in order of their beginning
        /// @param gap the least distance of two in the same lane
        static int[] assign(List<LaneRange> stretches, double gap) {
            var lanes = new int[stretches.size()];
            var freeFrom = new ArrayList<Double>();
            for (int i = 0; i < lanes.length; i++) {
                var stretch = stretches.get(i);
                int lane = 0;
                while (lane < freeFrom.size() && freeFrom.get(lane) > stretch.from()) {
                    lane++;
                }
                double free = stretch.to() + gap;
                if (lane == freeFrom.size()) {
                    freeFrom.add(free);
                } else {
                    freeFrom.set(lane, free);
                }
                lanes[i] = lane;
            }
            return lanes;
        }
    }

    /// The emphasis of a mark.
    public enum Emphasis {
        /// Without a selection.
        PLAIN,
        /// Another one is selected.
        DIMMED,
        /// It is within the selected one.
        WITHIN,
        /// It is connected with the selected one.
        COMPANION,
        CHOSEN;

        boolean isProminent() {
            return this == CHOSEN || this == COMPANION;
        }
    }

    /// One mark's fragment in one block. A value, so that a block with unchanged pieces need not be drawn again.
    ///
    /// @param start first UTF-16 index in the article, inclusive, inside the block
    /// @param end last UTF-16 index in the article, exclusive, inside the block
    /// @param lane from 0, where several lines lie below each other
    /// @param nested whether it lies on another tint
    public record MarkPiece(AnnotationMark mark, int start, int end, int lane, boolean nested) {

        /// Whether two lists have the same words of the same marks.
        public static boolean haveSameWords(List<MarkPiece> some, List<MarkPiece> others) {
            return some.size() == others.size()
                    && IntStream.range(0, some.size()).allMatch(i -> some.get(i).hasSameWords(others.get(i)));
        }

        private boolean hasSameWords(MarkPiece other) {
            return mark.id().equals(other.mark.id()) && start == other.start && end == other.end;
        }
    }
}
