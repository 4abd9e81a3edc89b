package org.framewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.change.Change;
import org.framewright.store.ledger.ChangeJson;
import org.framewright.store.ledger.ModelJson;
import org.framewright.support.StoredTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/// Changes as project files have them: `changes.jsonl` has a line for every kind, and for everything that a change can hold.
final class StoredChangesTest {

    private static final Path LINES = Path.of("src", "test", "resources", "golden", "stored", "changes.jsonl");

    private final ChangeJson json = new ChangeJson(ModelJson.STRICT);

    static List<String> lines() throws IOException {
        return Files.readAllLines(LINES);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void changeOfTodaysFilesIsReadAndWrittenToTheSameByte(String line) {
        var change = json.readWithoutTexts(line);

        assertThat(json.write(change)).isEqualTo(line);
    }

    @Test
    void thereIsALineForEverythingThatAChangeCanHold() throws IOException {
        var held = new HashSet<>();
        var kinds = new HashSet<Class<?>>();
        for (var line : lines()) {
            var change = json.readWithoutTexts(line);
            kinds.add(change.getClass());
            held.addAll(StoredTypes.in(change));
        }

        assertThat(held)
                .as("what is new is stored from now on: add a line to %s as the program writes it", LINES)
                .containsAll(StoredTypes.of(Change.class));
        assertThat(kinds)
                .as("kinds with a line of their own")
                .containsExactlyInAnyOrderElementsOf(StoredTypes.cases(Change.class));
    }
}
