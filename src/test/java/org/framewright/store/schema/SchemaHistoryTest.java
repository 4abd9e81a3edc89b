package org.framewright.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Problem;
import org.framewright.model.ProgramVersion;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.store.FileUri;
import org.framewright.store.StoreProblem;
import org.framewright.support.NewerProgram;
import org.framewright.support.TestProject;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A file names the program that brought it to its version.
final class SchemaHistoryTest {

    private static final int NEXT = ProjectSchema.VERSION + 1;
    private static final String NEWER_ROW =
            "INSERT INTO flyway_schema_history VALUES (%1$d, '%1$d', 'later', 'SQL', 'later.sql', 1, '%2$s', '2027-01-01', 5, 1)";

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void make() {
        file = folder.resolve("Étude à lire.framewright");
        ProjectFiles.create(file, "id", Instant.EPOCH, _ -> {});
    }

    @Test
    void aNewFileNamesThisProgram() throws SQLException {
        assertThat(programs(file)).hasSize(ProjectSchema.VERSION).containsOnly(ProgramVersion.ofProgram());
    }

    @Test
    void aMigratedFileNamesTheProgramsThatMadeAndMigratedIt() throws SQLException {
        execute("UPDATE flyway_schema_history SET installed_by = 'Framewright 0.0.1'");

        NewerProgram.run(Opens.class, file);

        assertThat(programs(file)).containsExactly("Framewright 0.0.1", me());
    }

    private static final class Opens implements Consumer<Path> {
        @Override
        public void accept(Path file) {
            TestProject.open(file).close();
        }
    }

    @Test
    void aFileOfANewerProgramIsRefusedWithItsVersionAndStaysAsItIs() throws SQLException, IOException {
        change("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT", NEWER_ROW.formatted(NEXT, "Framewright 99.1.0"));
        var before = Files.readAllBytes(file);

        var problem = refused();

        assertThat(problem.code()).isEqualTo(StoreProblem.NEWER_PROGRAM);
        assertThat(new Texts(Locale.UK).problem(problem))
                .isEqualTo(
                        "%s is from Framewright 99.1.0, which is newer than this version (file version %d; this version reads up to %d). Install Framewright 99.1.0 or a newer one to open it."
                                .formatted(file, NEXT, ProjectSchema.VERSION));
        assertThat(file).hasBinaryContent(before);
        assertThat(folder.toFile().list()).containsExactly(file.getFileName().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "root", "Framewright", "Framewright 9.1 <b>", "Framewright 9.1\n9.2", "Framewright 99999.1"})
    void aNameThatNoProgramHasIsNotRepeated(String name) throws SQLException {
        change(NEWER_ROW.formatted(NEXT, name));

        assertThat(refused().code()).isEqualTo(StoreProblem.NEWER_VERSION);
    }

    @Test
    void thisProgramIsNotCalledNewer() throws SQLException {
        change(NEWER_ROW.formatted(NEXT, me()));

        assertThat(refused().code()).isEqualTo(StoreProblem.NEWER_VERSION);
    }

    @Test
    void aHistoryThatFlywayDidNotMakeIsNotRead() throws SQLException {
        change(
                "DROP TABLE flyway_schema_history",
                """
                CREATE VIEW flyway_schema_history AS
                WITH RECURSIVE forever(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM forever)
                SELECT 'Framewright 9.1' AS installed_by, n AS installed_rank FROM forever\
                """);

        assertThat(refused().code()).isEqualTo(StoreProblem.NEWER_VERSION);
    }

    private static String me() {
        return ProgramVersion.ofProgram();
    }

    /// Changes the file as a newer program would.
    private void change(String... statements) throws SQLException {
        execute(statements);
        execute("PRAGMA user_version = " + NEXT);
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(FileUri.url(file));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Problem refused() {
        var problems = new ArrayList<Problem>();
        assertThatThrownBy(() -> FileHeader.check(file))
                .isInstanceOfSatisfying(Refusal.class, it -> problems.addAll(it.problems()));
        return problems.getFirst();
    }

    private static List<String> programs(Path file) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(FileUri.url(file));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT installed_by FROM flyway_schema_history ORDER BY installed_rank")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
