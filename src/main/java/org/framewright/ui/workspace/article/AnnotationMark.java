package org.framewright.ui.workspace.article;

import org.framewright.codebook.Tag;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.workspace.article.selection.TextRange;

import java.util.List;
import java.util.Optional;

/// The drawing of one annotation on the page.
///
/// @param fragments at least one, in text order
/// @param label its words in the margin, in full; empty where another mark's label includes it
/// @param comparison of several coders' passages; empty for a mark of one coding
public record AnnotationMark(
        AnnotationId id,
        List<Fragment> fragments,
        Stroke stroke,
        Tag.Colour colour,
        String label,
        Optional<Comparison> comparison) {

    /// The result of a comparison of coders on a passage.
    public enum Comparison {
        ALIKE,
        DIFFERENT,
        /// Whatever they say, the passage is decided.
        DECIDED
    }

    /// A mark of one coding.
    AnnotationMark(AnnotationId id, List<Fragment> fragments, Stroke stroke, Tag.Colour colour, String label) {
        this(id, fragments, stroke, colour, label, Optional.empty());
    }

    /// The style of a passage.
    public enum Stroke {
        /// A tinted ground, for annotations with roles.
        TINT,
        /// A solid line under the words, for fillers of a first role.
        SOLID,
        /// A dashed line under the words, for fillers of a second role.
        DASHED,
        /// A line below the others, for everything else.
        LANE
    }

    public AnnotationMark {
        if (fragments.isEmpty()) {
            throw new IllegalArgumentException("a mark has at least one fragment");
        }
        fragments = fragments.stream().sorted().toList();
    }

    /// The first UTF-16 index, inclusive.
    public int start() {
        return fragments.getFirst().start();
    }

    /// The last UTF-16 index, exclusive, gaps between fragments included.
    int end() {
        return fragments.getLast().end();
    }

    /// Whether the left margin has a stripe for it: a filler is included in its owner's, and further words of a compared passage in that of
    /// the first ones.
    boolean hasStripe() {
        return (stroke == Stroke.TINT || stroke == Stroke.LANE) && (comparison.isEmpty() || !label.isEmpty());
    }

    /// From the first to the last index.
    TextRange range() {
        return new TextRange(start(), end());
    }

    public boolean covers(int index) {
        return fragments.stream().anyMatch(fragment -> fragment.contains(index));
    }

    /// Whether another mark is within this one, and has other words.
    boolean holds(AnnotationMark other) {
        return length() > other.length()
                && other.fragments.stream()
                        .allMatch(inner ->
                                fragments.stream()
                                        .anyMatch(it -> it.start() <= inner.start() && inner.end() <= it.end()));
    }

    public int length() {
        return fragments.stream().mapToInt(Fragment::length).sum();
    }
}
