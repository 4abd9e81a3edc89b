package org.framewright.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;

import org.framewright.model.article.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class SegmentJsonTest {

    private static final TypeReference<List<Segment>> SEGMENTS = new TypeReference<>() {};

    private final ModelJson json = ModelJson.STRICT;

    @Test
    void segmentsAreStoredAsWords() {
        var segments =
                List.of(
                        new Segment(Segment.Kind.HEADLINE, 1, 0, 16),
                        new Segment(Segment.Kind.PARAGRAPH, 1, 18, 99),
                        new Segment(Segment.Kind.SENTENCE, 20, 37, 2_000_000_000));

        assertThat(json.write(segments)).isEqualTo("[\"H1:0-16\",\"P1:18-99\",\"S20:37-2000000000\"]");
        assertThat(json.read(json.write(segments), SEGMENTS)).isEqualTo(segments);
    }

    @Test
    void objectIsNoSegment() {
        assertThatThrownBy(
                        () -> json.read("[{\"kind\":\"SENTENCE\",\"number\":3,\"start\":306,\"end\":435}]", SEGMENTS))
                .isInstanceOf(ModelJson.BrokenJson.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S",
                "X1:2-3",
                "S:2-3",
                "S1-2:3",
                "S1:2",
                "S1:2-",
                "S1:99999999999-3",
                "Sa:2-3",
                "S1:2-3 ",
                "s1:2-3",
                "S1:-2-3"
            })
    void anythingElseIsNoSegment(String words) {
        assertThatThrownBy(() -> json.read("[\"" + words + "\"]", SEGMENTS)).isInstanceOf(ModelJson.BrokenJson.class);
    }
}
