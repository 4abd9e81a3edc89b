package org.framewright.model.coding;

import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;

import java.util.List;
import java.util.stream.Collectors;

/// The extent of an annotation: the whole article, one of its segments as a whole, a passage, or an implied content
/// without words of its own.
public sealed interface Extent {

    /// The separator of a broken passage's fragments in one shown text.
    String JOINT = " … ";

    /// The article as a whole.
    record WholeArticle() implements Extent {}

    /// A headline, paragraph or sentence of the article as a whole.
    ///
    /// @param number the segment's, counted from 1 within its kind
    record OfSegment(Segment.Kind kind, int number) implements Extent {

        public OfSegment {
            if (number < 1) {
                throw new IllegalArgumentException("segments count from 1, not " + number);
            }
        }
    }

    /// One or more ranges of the article's text, in text order, that neither overlap nor touch.
    ///
    /// @param fragments at least one
    record Passage(List<Fragment> fragments) implements Extent {

        public Passage {
            if (fragments.isEmpty()) {
                throw new IllegalArgumentException("a passage has at least one fragment");
            }
            fragments = fragments.stream().sorted().toList();
            for (int i = 1; i < fragments.size(); i++) {
                if (fragments.get(i).start() <= fragments.get(i - 1).end()) {
                    throw new IllegalArgumentException("a passage's fragments neither overlap nor touch");
                }
            }
        }
    }

    /// A content that the text implies without words (the source of a quotation without a named speaker).
    record Implied() implements Extent {}

    /// The fragments, in text order; empty where the extent has none.
    default List<Fragment> fragments() {
        return switch (this) {
            case Passage(var fragments) -> fragments;
            case WholeArticle(), OfSegment _ -> List.of();
            case Implied() -> List.of();
        };
    }

    /// Whether the extent is a unit of the article, and neither a marked nor an implied passage.
    default boolean isUnit() {
        return switch (this) {
            case WholeArticle(), OfSegment _ -> true;
            case Passage _, Implied() -> false;
        };
    }

    /// The exact words, fragments joined by [#JOINT]; empty where the extent has none.
    default String text() {
        var fragments = fragments();
        return fragments.size() == 1
                ? fragments.getFirst().text()
                : fragments.stream().map(Fragment::text).collect(Collectors.joining(JOINT));
    }
}
