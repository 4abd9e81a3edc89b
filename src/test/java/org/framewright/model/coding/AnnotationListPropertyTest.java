package org.framewright.model.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Fragment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A list after changes answers as a list that is made anew.
class AnnotationListPropertyTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int IDS = 80;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aListAfterChangesFindsWhatANewListFinds(long seed) {
        var random = new Random(seed);
        var present = new ArrayList<Annotation>();
        for (int i = 0; i < IDS / 2; i++) {
            present.add(annotation(random, i));
        }
        present.sort(Annotation.TEXT_ORDER);
        var list = AnnotationList.of(present);
        for (int step = 0; step < 200; step++) {
            var after = change(random, present);
            list = list.with(present, after);
            assertSame(list, AnnotationList.of(new ArrayList<>(present)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameHoldsWhereTwoAnnotationsOfADamagedFileHaveOneId(long seed) {
        var random = new Random(seed);
        var present = new ArrayList<>(List.of(annotation(random, 1), annotation(random, 1), annotation(random, 2)));
        present.sort(Annotation.TEXT_ORDER);
        var list = AnnotationList.of(present);
        var first = present.removeFirst();
        list = list.with(present, Map.of(first.id(), Optional.empty()));
        assertSame(list, AnnotationList.of(new ArrayList<>(present)));
    }

    /// Changes one to three annotations: adds them, replaces them or removes them.
    private static Map<AnnotationId, Optional<Annotation>> change(Random random, List<Annotation> present) {
        var after = new HashMap<AnnotationId, Optional<Annotation>>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            var changed = annotation(random, random.nextInt(IDS));
            boolean removed = present.removeIf(it -> it.id().equals(changed.id()));
            if (removed && random.nextBoolean()) {
                after.put(changed.id(), Optional.empty());
            } else {
                present.add(-Collections.binarySearch(present, changed, Annotation.TEXT_ORDER) - 1, changed);
                after.put(changed.id(), Optional.of(changed));
            }
        }
        return after;
    }

    private static void assertSame(AnnotationList list, AnnotationList anew) {
        assertThat(list).isEqualTo(anew);
        for (int i = 0; i < IDS; i++) {
            var id = id(i);
            assertThat(list.find(id)).isEqualTo(anew.find(id));
            assertThat(list.ownersOf(id)).isEqualTo(anew.ownersOf(id));
            assertThat(list.isFiller(id)).isEqualTo(anew.isFiller(id));
        }
    }

    private static Fragment fragment(int start, int length) {
        return new Fragment(start, start + length, "x".repeat(length));
    }

    private static AnnotationId id(int number) {
        return new AnnotationId("a" + number);
    }

    private static Annotation annotation(Random random, int number) {
        int start = random.nextInt(20);
        var words = new Extent.Passage(List.of(fragment(start, 1 + random.nextInt(9))));
        var annotation = Annotation.of(id(number), "tag", words, NOW);
        for (int i = random.nextInt(3); i > 0; i--) {
            annotation =
                    annotation.withLinks("role" + i, List.of(id(random.nextInt(IDS)), id(random.nextInt(IDS))), NOW);
        }
        return annotation;
    }
}
