package org.framewright.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.change.Change;
import org.framewright.model.change.CompoundChange;
import org.framewright.project.ProjectChecks;
import org.framewright.store.ledger.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is tested with every kind of entry is tested with every kind that there is: replayed, checked, salvaged.
class EveryKindTest {

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void make() {
        file = EveryKind.make(folder);
    }

    @Test
    void everyKindOfChangeIsInIt() {
        var entries = new ArrayList<LedgerEntry>();
        try (var project = TestProject.open(file)) {
            project.ledger.forEach(entries::add);
        }
        assertThat(entries.stream().flatMap(it -> all(it.change())).map(Change::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(changes());
    }

    @Nightly
    @Test
    void itIsWholeAndItsLedgerGivesWhatItsTablesHold() {
        assertThat(ProjectChecks.check(file, TestProject.installation(folder))).isEmpty();
    }

    private static List<Class<? extends Change>> changes() {
        return StoredTypes.cases(Change.class).stream()
                .<Class<? extends Change>>map(it -> it.asSubclass(Change.class))
                .toList();
    }

    private static Stream<Change> all(Change change) {
        return change instanceof CompoundChange(var changes)
                ? Stream.concat(Stream.of(change), changes.stream().flatMap(EveryKindTest::all))
                : Stream.of(change);
    }
}
