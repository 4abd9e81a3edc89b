package org.framewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.support.EveryKind;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/// How connections are set up. No kill of the program can see whether SQLite waits for the disk, and no honest file what it
/// would allow a hostile one.
///
/// Shown to fail without the protection: with `synchronous` NORMAL, with the journal DELETE, with the schema trusted, and
/// with the limits left at SQLite's own.
final class ConnectionTest {

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void makeProject() {
        file = EveryKind.make(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "journal_mode, wal",
        "synchronous, 2",
        "fullfsync, 1",
        "checkpoint_fullfsync, 1",
        "foreign_keys, 1",
        "trusted_schema, 0",
        "cell_size_check, 1",
        "writable_schema, 0",
        "query_only, 0"
    })
    void writerIsSetUpToLoseNothing(String pragma, String value) {
        try (var database = ProjectOpening.open(file, WriteGuard.NONE)) {
            assertThat(written(database, "PRAGMA " + pragma)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"query_only, 1", "trusted_schema, 0", "cell_size_check, 1"})
    void readersCannotWrite(String pragma, String value) {
        try (var database = ProjectOpening.open(file, WriteGuard.NONE);
                var snapshot = database.snapshot();
                var view = ProjectOpening.view(file)) {
            assertThat(read(database, "PRAGMA " + pragma)).isEqualTo(value);
            assertThat(read(snapshot, "PRAGMA " + pragma)).isEqualTo(value);
            assertThat(read(view, "PRAGMA " + pragma)).isEqualTo(value);
        }
    }

    /// Statements are kept prepared: one that is in use must not be given to a query with the same words.
    @Test
    void aQueryWithinTheSameQueryHasRowsOfItsOwn() {
        var sql = "SELECT id FROM coder ORDER BY id";
        try (var database = ProjectOpening.open(file, WriteGuard.NONE)) {
            var pairs =
                    database.read(handle ->
                            handle.createQuery(sql).mapTo(Long.class).stream()
                                    .flatMap(outer ->
                                            database
                                                    .read(inner -> inner.createQuery(sql).mapTo(Long.class).list())
                                                    .stream()
                                                    .map(each -> List.of(outer, each)))
                                    .toList());
            var ids = database.read(handle -> handle.createQuery(sql).mapTo(Long.class).list());

            assertThat(ids.size()).isGreaterThan(1);
            assertThat(pairs).hasSize(ids.size() * ids.size()).doesNotHaveDuplicates();
        }
    }

    /// A statement that has written must leave nothing open: the work of a replaced file is saved by VACUUM.
    @Test
    void whatIsOpenCanBeSavedAfterAWrite() {
        var saved = folder.resolve("saved.framewright");
        try (var database = ProjectOpening.open(file, WriteGuard.NONE)) {
            database.write(handle ->
                    handle.createUpdate("INSERT INTO tombstone (kind, owner, id, revision) VALUES ('a', 'b', 'c', 1)")
                            .execute());
            database.copyContentsTo(saved);

            assertThat(saved).exists();
        }
    }

    @Test
    void textThatIsTooLongIsSaidToBe() {
        try (var database = ProjectOpening.open(file, WriteGuard.NONE)) {
            assertThatThrownBy(() -> database.read(handle -> one(handle, "SELECT length(zeroblob(100000001))")))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.problems())
                                            .extracting(Problem::code)
                                            .containsExactly(StoreProblem.TOO_LARGE));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SELECT load_extension('x')
                    SELECT readfile('/etc/hostname')
                    ATTACH ':memory:' AS one; ATTACH ':memory:' AS two
                    SELECT 1 LIKE printf('%2000d', 1)
                    SELECT coalesce(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1)
                    """)
    void whatNoProjectNeedsIsNotAllowed(String sql) {
        try (var database = ProjectOpening.open(file, WriteGuard.NONE)) {
            assertThatThrownBy(() ->
                            database.write(handle -> {
                                for (var statement : List.of(sql.split(";", -1))) {
                                    one(handle, statement);
                                }
                                return true;
                            }))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void triggerThatGotInAfterAllDoesNotRun() {
        try (var database = ProjectOpening.open(file, WriteGuard.NONE)) {
            database.write(handle ->
                    handle.execute("CREATE TRIGGER spy AFTER UPDATE ON coder BEGIN DELETE FROM tombstone; END"));

            assertThatThrownBy(() -> database.write(handle -> handle.execute("UPDATE coder SET name = name || '!'")))
                    .isInstanceOf(Refusal.class);
            assertThat(read(database, "SELECT count(*) FROM tombstone")).isEqualTo("1");
        }
    }

    private static String written(ProjectDatabase database, String sql) {
        return database.write(handle -> one(handle, sql));
    }

    private static String read(ProjectDatabase database, String sql) {
        return database.read(handle -> one(handle, sql));
    }

    private static String one(Handle handle, String sql) {
        return sql.strip().startsWith("ATTACH")
                ? String.valueOf(handle.execute(sql))
                : handle.createQuery(sql).mapTo(String.class).one();
    }
}
