package org.framewright.reliability.external;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.files.LineReader.NumberedLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

final class PassagesParserTest {

    private final PassagesParser parser = new PassagesParser("p.jsonl", Map.of(), Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"codingVersion", "pass"})
    void laterVersionOfACodingReplacesTheEarlierOneByEitherName(String property) {
        add("{\"article\":\"x\",\"coder\":\"bo\",\"tag\":\"claim\",\"fragments\":[[0,9]]}");
        add("{\"article\":\"x\",\"coder\":\"ann\",\"tag\":\"claim\",\"fragments\":[[0,4]]}");
        add(
                "{\"article\":\"x\",\"coder\":\"ann\",\"%s\":2,\"tag\":\"claim\",\"fragments\":[[0,9]]}"
                        .formatted(property));

        var byCoder = parser.read(List.of(), Optional.empty()).corpus().articles().getFirst().byCoder();

        assertThat(byCoder).hasSize(2).containsOnly(byCoder.getFirst());
    }

    private void add(String line) {
        parser.add(new NumberedLine("p.jsonl:1", line));
    }
}
