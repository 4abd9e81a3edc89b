package org.framewright.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.store.StoreProblem;
import org.framewright.store.query.StudyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

class ProjectFilesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What? yes.framewright",
                "a#b.framewright",
                "50% & more=1.framewright",
                "ميناء 👩‍🔧.framewright",
                "x?cache_size=7"
            })
    void aProjectMayHaveAnyName(String name) {
        var file = folder.resolve(name);
        create(file);

        try (var opened = open(file)) {
            assertThat(new StudyStore(opened.database()).identity()).isEqualTo("id");
        }
        assertThat(files()).containsExactly(file);
    }

    @Test
    void anExistingFileIsNotTouched() throws IOException {
        var file = Files.writeString(folder.resolve("thesis.framewright"), "mine");

        assertRefused(StoreProblem.FILE_EXISTS, () -> create(file));
        assertThat(file).hasContent("mine");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void whatFailsWhileAProjectIsMadeLeavesNothingBehind() {
        var file = folder.resolve("new.framewright");

        assertThatThrownBy(() ->
                        ProjectFiles.create(
                                file,
                                "id",
                                Instant.EPOCH,
                                _ -> {
                                    throw new Refusal(StoreProblem.DISK_FULL, "");
                                }))
                .isInstanceOf(Refusal.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aNewerVersionThatIsOnlyInTheWriteAheadLogIsRefusedToo() throws IOException, SQLException {
        var file = folder.resolve("newer.framewright");
        create(file);
        try (var newer = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = newer.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA user_version = 99");
            // as after a kill: the log was never folded into the file
            var killed = Files.createDirectory(folder.resolve("killed"));
            Files.copy(file, killed.resolve("newer.framewright"));
            Files.copy(folder.resolve("newer.framewright-wal"), killed.resolve("newer.framewright-wal"));

            assertRefused(StoreProblem.NEWER_VERSION, () -> open(killed.resolve("newer.framewright")).close());
        }
    }

    @Test
    void aMissingFileIsNotMade() {
        var file = folder.resolve("missing.framewright");

        assertRefused(StoreProblem.FILE_MISSING, () -> open(file).close());
        assertThat(file).doesNotExist();
    }

    @Test
    void anEmptyFileStaysEmpty() throws IOException {
        var file = Files.createFile(folder.resolve("empty.framewright"));

        assertRefused(StoreProblem.FILE_EMPTY, () -> open(file).close());
        assertThat(file).isEmptyFile();
    }

    /// What a sync program may bring: the file as it was, and the log of a later day that only has pages which the file lacks.
    @Test
    void theLogOfALaterStateIsRefusedAlsoWhereTheFileReadsAsSound() throws IOException, SQLException {
        var file = folder.resolve("study.framewright");
        create(file);
        var later = Files.copy(file, folder.resolve("later"));
        var log = Path.of(file + "-wal");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + later);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            for (int i = 100; i < 300; i++) {
                statement.execute("INSERT INTO article_text (sha256, text) VALUES ('%d', '%2000d')".formatted(i, i));
            }
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("UPDATE article_text SET text = replace(text, ' ', '-') WHERE sha256 = '299'");
            Files.copy(Path.of(later + "-wal"), log);
        }
        var bytes = List.of(Files.readAllBytes(file), Files.readAllBytes(log));

        assertRefused(SafekeepingProblem.LOG_OF_OTHER_STATE, () -> open(file));
        assertRefused(SafekeepingProblem.LOG_OF_OTHER_STATE, () -> ProjectFiles.view(file, safekeeping()));
        assertThat(List.of(Files.readAllBytes(file), Files.readAllBytes(log)))
                .usingRecursiveComparison()
                .isEqualTo(bytes);
    }

    private ProjectFile open(Path file) {
        return ProjectFiles.open(file, safekeeping());
    }

    private SafekeepingContext safekeeping() {
        return new SafekeepingContext(folder.resolveSibling("state"), Clock.systemUTC());
    }

    private static void create(Path file) {
        ProjectFiles.create(file, "id", Instant.EPOCH, _ -> {});
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static void assertRefused(ProblemCode code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems()).extracting(Problem::code).containsExactly(code));
    }
}
