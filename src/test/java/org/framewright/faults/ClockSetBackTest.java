package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CodingKey;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.BackupRestore;
import org.framewright.safekeeping.backup.FoundBackups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Between two runs the computer's clock is set back by three days. No order hangs on it: neither that of the ledger, nor
/// what is undone next, nor which backup is the newest.
///
/// Shown to fail without the protection: with backups in the order of their times, the newest was not the last one; where
/// only a backup older than the interval made one due, none was made until the clock had caught up.
final class ClockSetBackTest {

    private static final Instant THURSDAY = Instant.parse("2026-03-05T16:00:00Z");
    private static final Instant MONDAY = THURSDAY.minus(Duration.ofDays(3));

    @TempDir Path folder;

    private Path file;
    private CodingKey key;

    @BeforeEach
    void workOnThursday() {
        file = folder.resolve("study.framewright");
        try (var project = Studies.make(file, at(THURSDAY))) {
            key = Studies.desks(project).getFirst();
            code(project, 4);
            project.backUp();
        }
    }

    @Test
    void whatIsUndoneNextIsWhatWasDoneLast() {
        try (var project = ProjectOpener.open(file, at(MONDAY))) {
            assertThat(project.warnings()).isEmpty();
            var thursdays = project.coding().snapshot(key);
            code(project, 1);

            assertThat(project.coding().undo(key).annotations()).isEqualTo(thursdays.annotations());
            assertThat(project.coding().undo(key).annotations()).isNotEqualTo(thursdays.annotations());
            assertThat(project.coding().redo(key).annotations()).isEqualTo(thursdays.annotations());
            assertThat(project.check()).isEmpty();
        }
        var entries = Book.of(file);
        assertThat(entries.keySet()).first().isEqualTo(1L);
        assertThat(entries.keySet()).last().isEqualTo((long) entries.size());
    }

    @Test
    void theLastBackupIsTheNewestAndStays() {
        var thursdays = backups();
        try (var project = ProjectOpener.open(file, at(MONDAY))) {
            code(project, 1);
            var mondays = project.backUpIfDue();

            assertThat(mondays).isPresent();
            assertThat(backups()).startsWith(mondays.get()).endsWith(thursdays.getLast());
            assertThat(mondays.get().number()).isGreaterThan(thursdays.getFirst().number());
            assertThat(mondays.get().at()).isBefore(thursdays.getFirst().at());
        }
        for (int minutes = 15; minutes < 120; minutes += 15) {
            try (var project = ProjectOpener.open(file, at(MONDAY.plus(Duration.ofMinutes(minutes))))) {
                assertThat(project.warnings()).isEmpty();
                code(project, 1);
                var made = project.backUpIfDue();

                assertThat(made).isPresent();
                assertThat(backups()).startsWith(made.get());
            }
        }
        assertThat(backups()).allMatch(backup -> Files.exists(backup.file()));
        assertThat(backups().stream().map(Backup::revision))
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    @ParameterizedTest
    @EnumSource
    void aVerbIsDoneAsOnAnyDay(Verb verb) throws IOException {
        Verb.Inputs inputs;
        try (var project = ProjectOpener.open(file, at(THURSDAY))) {
            inputs = Verb.Inputs.make(project, folder.resolve("inputs"), at(THURSDAY), 1);
        }
        var out = Files.createDirectory(folder.resolve("out"));
        try (var project = ProjectOpener.open(file, at(MONDAY))) {
            assertThat(project.warnings()).isEmpty();
            var before = Book.of(file);
            verb.run(project, inputs.path(verb, out));

            assertThat(Book.of(file)).containsAllEntriesOf(before);
            assertThat(Book.of(file).size() > before.size()).isEqualTo(verb.writes());
            assertThat(project.check()).isEmpty();
        }
    }

    /// Shown to fail with backups in the order of their times.
    @Test
    void aBackupIsRestoredAndWhatWasThereLiesBesideIt() {
        var thursdays = backups().getFirst();
        try (var project = ProjectOpener.open(file, at(MONDAY))) {
            code(project, 1);
        }
        var kept = new BackupRestore(at(MONDAY).safekeeping()).restore(thursdays, file).orElseThrow();

        assertThat(Book.of(kept)).hasSizeGreaterThan(Book.of(file).size());
        assertThat(backups().getFirst().reason()).isEqualTo(Backup.BackupReason.RESTORED);
        try (var project = ProjectOpener.open(file, at(MONDAY))) {
            assertThat(project.check()).isEmpty();
        }
    }

    private void code(Project project, int gestures) {
        for (int i = 0; i < gestures; i++) {
            project.coding().setMemo(key, cue(project), "memo " + project.coding().snapshot(key).hashCode());
        }
    }

    private AnnotationId cue(Project project) {
        var article = project.coding().article(key);
        var passage = new Extent.Passage(List.of(article.fragment(0, 7)));
        return project.coding()
                .snapshot(key)
                .findFirst("cue")
                .map(Annotation::id)
                .orElseGet(() -> project.coding().code(key, "cue", passage, Optional.empty()).id());
    }

    private List<Backup> backups() {
        return FoundBackups.of(folder.resolve("state"), file).own();
    }

    private Installation at(Instant now) {
        return new Installation(
                "test", new SafekeepingContext(folder.resolve("state"), Clock.fixed(now, ZoneOffset.UTC)));
    }
}
