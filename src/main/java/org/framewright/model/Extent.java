package org.framewright.model;

import java.util.List;
import java.util.stream.Collectors;

/// What an annotation is about: the whole article, a passage of it, or something that has no words of its own.
public sealed interface Extent {

    /// How fragments of a broken passage are joined where one text is shown.
    String JOINT = " … ";

    /// The article as a whole.
    record WholeArticle() implements Extent {}

    /// One or more stretches of the article's text, in text order, that neither overlap nor touch.
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

    /// Meant by the text, but without words in it (the source of a quotation that names nobody).
    record Implied() implements Extent {}

    /// The fragments, in text order; empty where the extent has none.
    default List<Fragment> fragments() {
        return switch (this) {
            case Passage(var fragments) -> fragments;
            case WholeArticle() -> List.of();
            case Implied() -> List.of();
        };
    }

    /// The exact words, fragments joined by [#JOINT]; empty where the extent has none.
    default String text() {
        return fragments().stream().map(Fragment::text).collect(Collectors.joining(JOINT));
    }
}
