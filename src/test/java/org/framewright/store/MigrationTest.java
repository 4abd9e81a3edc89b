package org.framewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.flywaydb.core.api.FlywayException;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.framewright.store.schema.FileHeader;
import org.framewright.store.schema.ProjectSchema;
import org.framewright.support.Contents;
import org.framewright.support.Nightly;
import org.framewright.support.OlderSegments;
import org.framewright.support.SchemaFiles;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Files of every version that was ever released open, with all that they hold; and a migration that fails leaves the old
/// file whole.
///
/// What protects: Flyway runs a migration, `user_version` with it, and its own note of it in one transaction of SQLite's.
/// Shown to fail without it: with `executeInTransaction=false` for a migration, [#fullDiskLeavesTheOldFile] found files with
/// a new index and the old version.
final class MigrationTest {

    private static final int MOST_PAGES = 200;
    private static final String TABLES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'flyway%' ORDER BY name";

    /// Columns that older versions lack.
    private static final Set<String> LATER =
            Set.of(
                    "actor.kind",
                    "actor.affiliation",
                    "actor.aliases",
                    "actor.owner",
                    "actor.wikidata",
                    "coding.note",
                    "coding.seconds",
                    "round.suggestions",
                    "round.timed",
                    "round.article_order",
                    "round.closed",
                    "coder.left_at");

    @TempDir Path folder;
    @TempDir Path account;

    static List<Integer> versions() {
        return SchemaFiles.versions();
    }

    static IntStream older() {
        return IntStream.range(1, ProjectSchema.VERSION);
    }

    @Test
    void thereIsAFileOfEveryVersion() {
        assertThat(SchemaFiles.versions())
                .as("run SchemaFiles.main once for a new version, and keep what it makes")
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ProjectSchema.VERSION).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void fileOfEveryVersionOpensWithAllThatItHolds(int version) {
        var file = SchemaFiles.copy(version, folder);
        var installation = TestProject.installation(account);

        try (var project = ProjectOpener.open(file, installation)) {
            assertThat(project.study().coders()).extracting("name").containsExactly("Reference", "Ada", "Bén 🚢");
            assertThat(project.corpus().articles())
                    .extracting("title")
                    .containsExactly("Dockers walk out", "Ferries 🚢 stop");
            assertThat(project.check()).isEmpty();
        }
        assertThat(FileHeader.check(file).version()).isEqualTo(ProjectSchema.VERSION);
        assertThat(ProjectChecks.check(file, installation)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("older")
    void migratingKeepsEveryRow(int version) throws SQLException {
        var file = SchemaFiles.copy(version, folder);
        var before = rows(file);

        ProjectOpening.migrate(file);

        assertThat(rows(file)).containsExactlyElementsOf(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void roundsOfOlderFilesAreOpenAndNobodyHasLeft(int version) {
        var file = SchemaFiles.copy(version, folder);

        ProjectOpening.migrate(file);

        try (var database = ProjectOpening.view(file)) {
            assertThat(new StudyStore(database).rounds())
                    .extracting(Round::isClosed, it -> it.settings().order())
                    .containsOnly(tuple(false, Round.ArticleOrder.IMPORTED));
            assertThat(new StudyStore(database).coders()).noneMatch(Coder::hasLeft);
            assertThat(new TeamStore(database).assignments()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void codingsOfOlderFilesHaveNoNotesAndRoundsAreUsual(int version) {
        var file = SchemaFiles.copy(version, folder);

        ProjectOpening.migrate(file);

        try (var database = ProjectOpening.view(file)) {
            assertThat(new StudyStore(database).rounds())
                    .extracting(Round::settings)
                    .containsOnly(Round.Settings.PLAIN);
            assertThat(new CodingStore(database).all()).extracting(Coding::note).containsOnly(ArticleNote.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void actorsOfOlderFilesAreTheRegisters(int version) throws SQLException {
        var file = SchemaFiles.copy(version, folder);

        ProjectOpening.migrate(file);

        try (var database = ProjectOpening.view(file)) {
            var actors = new StudyStore(database).actors();
            assertThat(actors.all())
                    .extracting(Actor::name, Actor::kind, Actor::affiliation, Actor::aliases, Actor::isProvisional)
                    .containsExactly(tuple("Maren Holt", Actor.Kind.UNKNOWN, "", List.of(), false));
            assertThat(actors.matches()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("older")
    void migratedFileTakesATextTwiceAndKeepsTheReferencesToItsArticles(int version) throws SQLException {
        var file = SchemaFiles.copy(version, folder);

        ProjectOpening.migrate(file);

        try (var connection = ProjectConnections.openWriter(file);
                var statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    """
                                    INSERT INTO article (uuid, name, title, text_sha256, original_sha256, parts, segments, metadata,
                                                         revision)
                                    SELECT uuid || '-2', name || '-2', title, text_sha256, original_sha256, parts, segments,
                                           metadata, revision FROM article\
                                    """))
                    .isEqualTo(2);
            assertThatThrownBy(() -> statement.execute("DELETE FROM article")).hasMessageContaining("FOREIGN KEY");
        }
    }

    /// The room grows page by page, so that each statement which needs one meets a full disk.
    @Nightly
    @ParameterizedTest
    @MethodSource("older")
    void fullDiskLeavesTheOldFile(int version) throws SQLException, IOException {
        var file = SchemaFiles.copy(version, folder);
        var before = Contents.of(file);
        int failed = 0;
        for (int pages = pages(file); pages < MOST_PAGES; pages++) {
            var copy = Files.copy(file, folder.resolve(pages + ".framewright"));
            var url = "jdbc:sqlite:file:" + copy + "?mode=rw&max_page_count=" + pages;
            try {
                ProjectSchema.migrate(url);
                // one that finds room in the pages that are there can't meet a full disk
                assertThat(failed > 0).isEqualTo(pages(copy) > pages(file));
                return;
            } catch (FlywayException full) {
                failed++;
                assertThat(Contents.of(copy)).as("%d pages", pages).isEqualTo(before);
                ProjectOpening.migrate(copy);
                ProjectOpening.open(copy, WriteGuard.NONE).close();
            }
        }
        throw new AssertionError("never had room enough");
    }

    @Test
    void migrationThatFindsTheFileInUseIsRefused() throws IOException {
        var file = SchemaFiles.copy(1, folder);
        var bytes = Files.readAllBytes(file);
        try (var reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = reader.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatThrownBy(() -> ProjectOpening.migrate(file))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.problems())
                                            .extracting(Problem::code)
                                            .containsExactly(StoreProblem.BUSY));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    /// Flyway takes longer to load than a project to open.
    @Nightly
    @Test
    void upToDateFileIsOpenedWithoutFlyway() throws IOException, InterruptedException {
        var file = SchemaFiles.copy(ProjectSchema.VERSION, folder);

        assertThat(loadedClasses(file))
                .contains("org.sqlite.")
                .doesNotContain("org.flywaydb.core.Flyway source", "org.flywaydb.core.internal.");
        assertThat(loadedClasses(SchemaFiles.copy(1, folder))).contains("org.flywaydb.core.Flyway source");
    }

    private String loadedClasses(Path file) throws IOException, InterruptedException {
        var log = Files.createTempFile(folder, "classes", ".txt");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xlog:class+load:file=" + log,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Opened.class.getName(),
                                file.toString(),
                                account.toString())
                        .inheritIO()
                        .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(log);
    }

    /// A program that opens a project and ends.
    static final class Opened {
        public static void main(String[] words) {
            ProjectOpener.open(Path.of(words[0]), TestProject.installation(Path.of(words[1]))).close();
        }
    }

    private static int pages(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var row = connection.createStatement().executeQuery("PRAGMA page_count")) {
            return row.getInt(1);
        }
    }

    private static List<String> rows(Path file) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery(TABLES)) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                try (var row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
                    while (row.next()) {
                        var cells = new ArrayList<String>(List.of(table));
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            var column = row.getMetaData().getColumnName(i);
                            if (!LATER.contains(table + "." + column)) {
                                cells.add(
                                        column
                                                + "="
                                                + (column.equals("segments")
                                                        ? OlderSegments.shorten(row.getString(i))
                                                        : row.getString(i)));
                            }
                        }
                        rows.add(String.join("|", cells));
                    }
                }
            }
        }
        return rows;
    }
}
