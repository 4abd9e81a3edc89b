package org.framewright.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

final class NaturalOrderTest {

    @Test
    void numbersInNamesAreOrderedByTheirValue() {
        assertThat(
                        Stream.of(
                                        "art10",
                                        "b",
                                        "art2",
                                        "art2-10",
                                        "art2-9",
                                        "art",
                                        "art02",
                                        "art10000000000000000000000")
                                .sorted(NaturalOrder::compare))
                .containsExactly(
                        "art", "art02", "art2", "art2-9", "art2-10", "art10", "art10000000000000000000000", "b");
    }
}
