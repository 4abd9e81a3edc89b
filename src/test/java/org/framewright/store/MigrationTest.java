package org.framewright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.flywaydb.core.api.FlywayException;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.coding.Extent;
import org.framewright.project.ProjectChecks;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.CheckProblem;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.safekeeping.backup.BackupRestore;
import org.framewright.safekeeping.backup.BackupService;
import org.framewright.safekeeping.backup.FoundBackups;
import org.framewright.store.schema.FileHeader;
import org.framewright.store.schema.ProjectSchema;
import org.framewright.support.Contents;
import org.framewright.support.EveryKind;
import org.framewright.support.NewerProgram;
import org.framewright.support.Nightly;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A [NewerProgram] opens the files of this one, with all that they hold; and a migration that fails leaves the old file whole.
///
/// What protects: Flyway runs a migration, `user_version` with it, and its own note of it in one transaction of SQLite's.
/// Shown to fail without it: with `executeInTransaction=false` for a migration, [#fullDiskLeavesTheOldFile] found files with
/// a new index and the old version.
final class MigrationTest {

    private static final int MOST_PAGES = 200;
    private static final String TABLES =
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'flyway%' ORDER BY name";

    /// Columns of the newer version alone.
    private static final Set<String> LATER = Set.of("round.colour");

    @TempDir Path folder;
    @TempDir Path account;

    private Path file;

    @BeforeEach
    void makeProject() {
        file = EveryKind.makeToWorkWith(folder);
    }

    @Test
    void newerProgramOpensAFileWithAllThatItHolds() {
        NewerProgram.run(OpensAFile.class, file);
    }

    private static final class OpensAFile implements Consumer<Path> {
        @Override
        public void accept(Path file) {
            var installation = TestProject.installation(file.getParent());
            var before = Contents.of(file).rows();
            assertThat(ProjectChecks.check(file, installation))
                    .containsExactly(Problem.of(CheckProblem.OLDER_VERSION, file.toString(), NewerProgram.VERSION - 1));

            try (var project = ProjectOpener.open(file, installation)) {
                var backup = FoundBackups.of(installation.safekeeping().folder(), file).own().getFirst();
                assertThat(backup.reason()).isEqualTo(BackupReason.BEFORE_MIGRATION);
                assertThat(Contents.of(backup.file()).rows()).isEqualTo(before);
                assertThat(project.warnings())
                        .containsExactly(Problem.of(SafekeepingProblem.MIGRATED, file.toString(), backup.file()));
                assertThat(project.study().coders()).extracting("name").containsExactly("Reference", "Ada", "Bén 🚢");
                assertThat(project.corpus().articles())
                        .extracting("title")
                        .containsExactly("Dockers walk out", "Ferries 🚢 stop");
                assertThat(project.check()).isEmpty();
            }
            assertThat(FileHeader.check(file).version()).isEqualTo(ProjectSchema.VERSION);
            assertThat(ProjectChecks.check(file, installation)).isEmpty();
            try (var project = ProjectOpener.open(file, installation)) {
                assertThat(project.warnings()).isEmpty();
            }
        }
    }

    @Test
    void thisProgramRefusesWhatANewerOneHasMigrated() {
        NewerProgram.run(Migrates.class, file);
        var before = Contents.of(file);

        var refused = catchThrowableOfType(Refusal.class, () -> TestProject.open(file));

        assertThat(refused.problems())
                .containsExactly(
                        Problem.of(
                                StoreProblem.NEWER_VERSION,
                                file.toString(),
                                NewerProgram.VERSION,
                                ProjectSchema.VERSION));
        assertThat(Contents.of(file)).isEqualTo(before);
    }

    private static final class Migrates implements Consumer<Path> {
        @Override
        public void accept(Path file) {
            ProjectOpening.migrate(file);
        }
    }

    @Test
    void migratingKeepsEveryRow() throws SQLException {
        var before = rows(file);

        NewerProgram.run(Migrates.class, file);

        assertThat(rows(file)).containsExactlyElementsOf(before);
    }

    @Test
    void migratedFileKeepsTheReferencesToItsArticles() throws SQLException {
        NewerProgram.run(Migrates.class, file);

        try (var connection = ProjectConnections.openWriter(file);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM article")).hasMessageContaining("FOREIGN KEY");
        }
    }

    @Test
    void olderFileIsReadInACopyAndStaysAsItIs() {
        NewerProgram.run(ReadsACopy.class, file);
    }

    private static final class ReadsACopy implements Consumer<Path> {
        @Override
        public void accept(Path file) {
            var safekeeping = TestProject.installation(file.getParent()).safekeeping();
            var before = Contents.of(file);

            var refused = catchThrowableOfType(Refusal.class, () -> ProjectFiles.view(file, safekeeping));
            assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly(SafekeepingProblem.MUST_BE_MIGRATED);
            for (var viewed :
                    List.of(
                            ProjectFiles.viewOfAnyVersion(file, safekeeping),
                            ProjectFiles.viewOfCopy(file, safekeeping))) {
                try (viewed) {
                    assertThat(viewed.database().summary()).isEqualTo(ProjectCopy.summary(file));
                    assertThat(viewed.database().file()).isNotEqualTo(file);
                }
            }
            assertThat(Contents.of(file)).isEqualTo(before);
        }
    }

    @Test
    void returnedFileOfAnOlderProgramIsMergedWithoutBeingTouched() throws IOException {
        var both = Files.createDirectory(folder.resolve("both"));
        try (var project = TestProject.create(both)) {
            var article = project.add(Samples.article("strike", "Dockers walk out.\n\nNobody said why.\n"));
            var words = new Extent.Passage(List.of(article.fragment(0, 7)));
            project.coding.code(project.seat("Ada").key(article.id()), "attribution", words, Optional.empty());
        }
        Files.copy(both.resolve("test.framewright"), both.resolve("returned.framewright"));

        NewerProgram.run(Merges.class, both);
    }

    private static final class Merges implements Consumer<Path> {
        @Override
        public void accept(Path folder) {
            var study = folder.resolve("test.framewright");
            var returned = folder.resolve("returned.framewright");
            var before = Contents.of(returned);
            try (var project = ProjectOpener.open(study, TestProject.installation(folder))) {
                var merge = project.team().merge().withCopies(List.of(returned));
                var report = merge.merge(List.of(returned)).files().getFirst();

                assertThat(report.codings()).isEmpty();
                assertThat(report.unchanged()).isPositive();
            }
            assertThat(Contents.of(returned)).isEqualTo(before);
        }
    }

    @Test
    void backupOfAnOlderVersionIsRestoredAndOpensAsAlways() {
        NewerProgram.run(Restores.class, file);
    }

    private static final class Restores implements Consumer<Path> {
        @Override
        public void accept(Path file) {
            var safekeeping = new SafekeepingContext(file.resolveSibling("restoring"), TestProject.CLOCK);
            var before = Contents.of(file);
            var older = BackupService.beforeMigration(safekeeping.folder(), file, safekeeping.clock());
            assertThat(Contents.of(file)).isEqualTo(before);
            assertThat(BackupService.readContents(older).problems()).isEmpty();
            ProjectFiles.open(file, safekeeping).close();

            new BackupRestore(safekeeping).restore(older, file);

            assertThat(Contents.of(file).rows()).isEqualTo(before.rows());
            ProjectFiles.open(file, safekeeping).close();
            assertThat(FileHeader.check(file).isOutdated()).isFalse();
        }
    }

    /// The room grows page by page, so that each statement which needs one meets a full disk.
    @Nightly
    @Test
    void fullDiskLeavesTheOldFile() {
        NewerProgram.run(MeetsFullDisks.class, file);
    }

    private static final class MeetsFullDisks implements Consumer<Path> {
        @Override
        public void accept(Path file) {
            try {
                meetFullDisks(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        }

        private static void meetFullDisks(Path file) throws IOException, SQLException {
            var before = Contents.of(file);
            int failed = 0;
            for (int pages = pages(file); pages < MOST_PAGES; pages++) {
                var copy = Files.copy(file, file.resolveSibling(pages + ".framewright"));
                var url = "jdbc:sqlite:file:" + copy + "?mode=rw&max_page_count=" + pages;
                try {
                    ProjectSchema.migrate(url);
                    assertThat(failed).isPositive();
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
    }

    @Test
    void migrationThatFindsTheFileInUseIsRefused() {
        NewerProgram.run(FindsTheFileInUse.class, file);
    }

    private static final class FindsTheFileInUse implements Consumer<Path> {
        @Override
        public void accept(Path file) {
            var before = Contents.of(file);
            try (var reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                    var statement = reader.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");

                var refused = catchThrowableOfType(Refusal.class, () -> ProjectOpening.migrate(file));
                assertThat(refused.problems()).extracting(Problem::code).containsExactly(StoreProblem.BUSY);
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
            assertThat(Contents.of(file)).isEqualTo(before);
        }
    }

    @Test
    void olderFileWithATriggerIsNotMigrated() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER spy AFTER INSERT ON flyway_schema_history BEGIN DELETE FROM article; END");
        }

        NewerProgram.run(FindsATrigger.class, file);
    }

    private static final class FindsATrigger implements Consumer<Path> {
        @Override
        public void accept(Path file) {
            var before = Contents.of(file);

            var refused = catchThrowableOfType(Refusal.class, () -> ProjectOpening.migrate(file));

            assertThat(refused.problems()).extracting(Problem::code).containsExactly(StoreProblem.STRANGE_OBJECT);
            assertThat(Contents.of(file)).isEqualTo(before);
        }
    }

    /// Flyway takes longer to load than a project to open.
    @Nightly
    @Test
    void upToDateFileIsOpenedWithoutFlyway() throws IOException, InterruptedException {
        assertThat(loadedClasses(System.getProperty("java.class.path")))
                .contains("org.sqlite.")
                .doesNotContain("org.flywaydb.core.Flyway source", "org.flywaydb.core.internal.");
        assertThat(loadedClasses(NewerProgram.classPath())).contains("org.flywaydb.core.Flyway source");
    }

    private String loadedClasses(String classPath) throws IOException, InterruptedException {
        var log = Files.createTempFile(folder, "classes", ".txt");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xlog:class+load:file=" + log,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath,
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
                                cells.add(column + "=" + row.getString(i));
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
