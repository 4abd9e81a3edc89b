package org.framewright.export.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

final class NestedPassagesTest {

    @Test
    void theShortestLongerPassageIsFoundAsByLookingAtAll() {
        var random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            var annotations =
                    IntStream.range(0, 12).mapToObj(it -> passage(it, random)).sorted(Annotation.TEXT_ORDER).toList();
            for (var inner : annotations) {
                var passages = NestedPassages.of(annotations, inner.tag());

                assertThat(passages.around(inner)).as("round %s", round).isEqualTo(byAll(annotations, inner));
            }
        }
    }

    private static Optional<Annotation> byAll(List<Annotation> annotations, Annotation inner) {
        return annotations.stream()
                .filter(it -> it.tag().equals(inner.tag()) && length(it) > length(inner))
                .filter(outer ->
                        inner.extent().fragments().stream()
                                .allMatch(words ->
                                        outer.extent().fragments().stream()
                                                .anyMatch(
                                                        it -> it.start() <= words.start() && words.end() <= it.end())))
                .min(Comparator.comparingInt(NestedPassagesTest::length));
    }

    private static int length(Annotation annotation) {
        return annotation.extent().fragments().stream().mapToInt(Fragment::length).sum();
    }

    private static Annotation passage(int number, Random random) {
        int start = random.nextInt(20);
        int end = start + 1 + random.nextInt(12);
        int more = end + 1 + random.nextInt(4);
        var first = new Fragment(start, end, "x".repeat(end - start));
        var second = new Fragment(more, more + 3, "xxx");
        return Annotation.of(
                new AnnotationId("a" + number),
                random.nextBoolean() ? "attribution" : "frame",
                new Extent.Passage(random.nextInt(3) == 0 ? List.of(first, second) : List.of(first)),
                Instant.EPOCH);
    }
}
