package org.framewright.export.tables;

import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;

import java.util.List;
import java.util.Optional;

/// One tag's passages in a coding, to find the passage that contains another.
final class NestedPassages {

    /// The passages in order of their start.
    private final List<Annotation> passages;

    /// For each passage, the furthest end of all passages up to it.
    private final int[] furthest;

    private NestedPassages(List<Annotation> passages) {
        this.passages = passages;
        furthest = new int[passages.size()];
        int end = 0;
        for (int i = 0; i < furthest.length; i++) {
            end = Math.max(end, end(passages.get(i)));
            furthest[i] = end;
        }
    }

    /// The passages among annotations.
    ///
    /// @param annotations in text order
    static NestedPassages of(List<Annotation> annotations, String tag) {
        return new NestedPassages(annotations.stream().filter(it -> it.tag().equals(tag) && length(it) > 0).toList());
    }

    /// The shortest longer passage whose words contain all words of an annotation; of several the first.
    Optional<Annotation> around(Annotation inner) {
        int length = length(inner);
        if (length == 0) {
            return Optional.empty();
        }
        var shortest = Optional.<Annotation>empty();
        int least = Integer.MAX_VALUE;
        for (int i = countUpTo(start(inner)) - 1; i >= 0 && furthest[i] >= end(inner); i--) {
            var outer = passages.get(i);
            int size = length(outer);
            if (size > length && size <= least && contains(outer, inner)) {
                shortest = Optional.of(outer);
                least = size;
            }
        }
        return shortest;
    }

    /// The number of passages that start up to a place.
    private int countUpTo(int start) {
        int low = 0;
        int high = passages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(passages.get(middle)) <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean contains(Annotation outer, Annotation inner) {
        return inner.extent().fragments().stream().allMatch(words -> isWithin(words, outer));
    }

    private static boolean isWithin(Fragment words, Annotation outer) {
        return outer.extent().fragments().stream()
                .anyMatch(it -> it.start() <= words.start() && words.end() <= it.end());
    }

    private static int start(Annotation annotation) {
        return annotation.extent().fragments().getFirst().start();
    }

    private static int end(Annotation annotation) {
        return annotation.extent().fragments().getLast().end();
    }

    private static int length(Annotation annotation) {
        int length = 0;
        for (var fragment : annotation.extent().fragments()) {
            length += fragment.length();
        }
        return length;
    }
}
