package org.framewright.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Refusal;
import org.framewright.store.ProjectOpening;
import org.framewright.store.StoreProblem;
import org.framewright.store.WriteGuard;
import org.framewright.support.Contents;
import org.framewright.support.EveryKind;
import org.framewright.support.NewerProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Shown to fail without the protection: with the fingerprint not compared, all strange files were opened.
final class ExpectedSchemaTest {

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void makeProject() {
        file = EveryKind.make(folder);
    }

    @Test
    void fingerprintOfEachVersionIsThatOfAFreshFile() throws SQLException {
        assertThat(ProjectSchema.VERSION).isEqualTo(1);
        var fresh = ExpectedSchema.fingerprint(ProjectSchema.expected(ProjectSchema.VERSION));

        assertThat(SchemaFingerprints.of(ProjectSchema.VERSION)).contains(fresh);
        assertThat(fingerprint(file)).isEqualTo(fresh);
    }

    @Test
    void fileThatANewerProgramHasMigratedHasTheTablesOfItsFreshOnes() {
        NewerProgram.run(MigratesAndCompares.class, folder);
    }

    private static final class MigratesAndCompares implements Consumer<Path> {
        @Override
        public void accept(Path folder) {
            assertThat(ProjectSchema.VERSION).isEqualTo(NewerProgram.VERSION);
            var migrated = folder.resolve("test.framewright");
            ProjectOpening.migrate(migrated);
            var fresh = folder.resolve("fresh.framewright");
            ProjectOpening.create(fresh, "fresh", "2026-03-02T09:00:00Z");
            try {
                assertThat(fingerprint(migrated)).isEqualTo(fingerprint(fresh));
                assertThat(SchemaFingerprints.of(NewerProgram.VERSION)).contains(fingerprint(fresh));
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CREATE TRIGGER spy AFTER INSERT ON coder BEGIN DELETE FROM article; END | STRANGE_OBJECT | trigger | spy
                    CREATE TRIGGER article AFTER INSERT ON coder BEGIN SELECT 1; END        | STRANGE_OBJECT | trigger | article
                    CREATE TRIGGER harmless AFTER INSERT ON coder WHEN 0 BEGIN SELECT 1; END| STRANGE_OBJECT | trigger | harmless
                    CREATE VIEW mine AS SELECT 1                                            | STRANGE_OBJECT | view    | mine
                    CREATE TABLE notes (note)                                               | STRANGE_OBJECT | table   | notes
                    CREATE INDEX quick ON coder (kind)                                      | STRANGE_OBJECT | index   | quick
                    DROP VIEW codings                                                       | OBJECT_MISSING | view    | codings
                    DROP INDEX ledger_of_coding                                             | OBJECT_MISSING | index   | ledger_of_coding
                    ALTER TABLE actor ADD COLUMN born TEXT                                  | OBJECT_CHANGED | table   | actor
                    """)
    void whatDiffersIsNamedAndTheFileIsAsItWas(String sql, StoreProblem code, String type, String name) {
        damage(sql);
        var before = Contents.of(file);

        assertThatThrownBy(() -> ProjectOpening.open(file, WriteGuard.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .singleElement()
                                        .satisfies(problem -> {
                                            assertThat(problem.code()).isEqualTo(code);
                                            assertThat(problem.details()).startsWith(type, name);
                                        }));
        assertThat(Contents.of(file)).isEqualTo(before);
    }

    /// The texts of another encoding would be other bytes to every check of the file.
    @Test
    void fileWithTextsInUtf16IsRefusedAndStaysAsItIs() throws IOException, SQLException {
        var other = folder.resolve("utf-16.framewright");
        var config = new SQLiteConfig();
        config.setEncoding(SQLiteConfig.Encoding.UTF16);
        try (var connection = config.createConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE project (name TEXT)");
            statement.execute("PRAGMA application_id = " + FileHeader.APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + ProjectSchema.VERSION);
        }
        var before = Files.readAllBytes(other);

        assertThatThrownBy(() -> FileHeader.check(other))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().code())
                                        .isEqualTo(StoreProblem.OTHER_TEXT_ENCODING));
        assertThat(other).hasBinaryContent(before);
    }

    @Test
    void triggerThatPassesForSqlitesOwnIsRefused() {
        damage(
                "PRAGMA writable_schema = ON",
                "INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_stat9', 'coder', 0,"
                        + " 'CREATE TRIGGER sqlite_stat9 AFTER INSERT ON coder BEGIN DELETE FROM article; END')");

        assertThatThrownBy(() -> ProjectOpening.open(file, WriteGuard.NONE)).isInstanceOf(Refusal.class);
    }

    @Test
    void nameThatWouldWriteOnTheTerminalIsShownInOneLine() {
        damage("CREATE VIEW \"\u001b[2J" + "x".repeat(300) + "\n\u202e\" AS SELECT 1");

        assertThatThrownBy(() -> ProjectOpening.open(file, WriteGuard.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().details().get(1))
                                        .hasSizeLessThan(70)
                                        .doesNotContain("\u001b", "\n", "\u202e"));
    }

    @Test
    void figuresForPlanningAreNothingStrange() {
        damage("ANALYZE");

        ProjectOpening.open(file, WriteGuard.NONE).close();
    }

    private static String fingerprint(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return ExpectedSchema.fingerprint(
                    ExpectedSchema.objects(org.jdbi.v3.core.Jdbi.create(connection).open(), "main"));
        }
    }

    private void damage(String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
