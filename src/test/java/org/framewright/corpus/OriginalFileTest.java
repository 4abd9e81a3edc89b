package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.CorpusService.ImportReport.ImportOutcome;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.ProjectSalvage;
import org.framewright.project.ProjectSalvage.SalvageSources;
import org.framewright.safekeeping.CheckProblem;
import org.framewright.support.Documents;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The files that an import keeps in the project.
final class OriginalFileTest {

    private static final ImportSettings KEEPING = ImportSettings.USUAL.withFiles(true);

    @TempDir private Path folder;
    private Path texts;
    private Path file;
    private Project project;

    @BeforeEach
    void openProject() throws IOException {
        texts = Files.createDirectory(folder.resolve("texts"));
        file = folder.resolve("study.framewright");
        project = ProjectOpener.create(file, CodebookSource.readJson("news-framing"), TestProject.installation(folder));
    }

    @AfterEach
    void closeProject() {
        project.close();
    }

    @Test
    void fileComesBackByteForByte() throws IOException {
        write("a.html", Documents.PAGE);
        write("b.txt", "\uFEFFOne.\r\nTwo.\r\n");

        importAll(KEEPING);

        assertThat(original("a")).isEqualTo(Documents.PAGE.getBytes(UTF_8));
        assertThat(original("b")).isEqualTo("\uFEFFOne.\r\nTwo.\r\n".getBytes(UTF_8));
        var kept = project.corpus().original(project.corpus().findByName("a").orElseThrow());
        assertThat(kept.name()).isEqualTo("a.html");
        assertThat(kept.bytes()).isEqualTo(Documents.PAGE.getBytes(UTF_8).length);
        assertThat(project.check()).isEmpty();
    }

    @Test
    void fileOfManyArticlesIsKeptOnceAndOneInAZipFileByItself() throws IOException {
        var rows = "text,headline\nThe harbour stayed empty on Monday.,One\nThe ferries sail again at last.,Two\n";
        write("all.csv", rows);
        try (var zip = new ZipOutputStream(Files.newOutputStream(texts.resolve("more.zip")))) {
            zip.putNextEntry(new ZipEntry("inner/c.txt"));
            zip.write("Packed.".getBytes(UTF_8));
        }

        importAll(KEEPING);

        assertThat(original("all-1")).isEqualTo(original("all-2")).isEqualTo(rows.getBytes(UTF_8));
        assertThat(original("c")).isEqualTo("Packed.".getBytes(UTF_8));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void nothingIsKeptWhereThatIsNotWanted() {
        write("a.txt", "One.");

        importAll(ImportSettings.USUAL);

        assertThat(count()).isZero();
        assertRefused(CorpusProblem.ORIGINAL_MISSING);
    }

    @Test
    void fileOfAnArticleThatIsLeftOutIsNotKept() {
        write("a.txt", "One.\n");
        write("b.txt", "One.\r\n");

        importAll(KEEPING);

        assertThat(count()).isOne();
    }

    @Test
    void fileOfAnArticleThatIsThereIsKeptAtALaterImport() throws IOException {
        write("a.txt", "One.");
        importAll(ImportSettings.USUAL);

        try (var preview = preview(KEEPING)) {
            assertThat(preview.hasWork()).isTrue();
            assertThat(preview.notes())
                    .contains(Problem.of(CorpusProblem.FILES_KEPT, texts.resolve("a.txt").toString(), 1));
            project.corpus().importArticles(preview, ProgressListener.NONE);
        }

        assertThat(original("a")).isEqualTo("One.".getBytes(UTF_8));
        assertThat(project.corpus().articles()).hasSize(1);
    }

    @Test
    void fileThatIsChangedMeanwhileStopsTheImport() {
        write("a.txt", "One.");
        write("b.txt", "Two.");
        try (var preview = preview(KEEPING)) {
            write("b.txt", "Three.");

            assertThatThrownBy(() -> project.corpus().importArticles(preview, ProgressListener.NONE))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            it ->
                                    assertThat(it.problems())
                                            .extracting(Problem::code)
                                            .containsExactly(CorpusProblem.FILE_CHANGED));
        }
        assertThat(project.corpus().articles()).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void importThatIsCancelledWhileFilesAreKeptLeavesNothing() {
        write("a.txt", "One.");
        write("b.txt", "Two.");
        try (var preview = preview(KEEPING)) {
            var report =
                    project.corpus()
                            .importArticles(
                                    preview,
                                    new ProgressListener() {
                                        private boolean cancelled;

                                        @Override
                                        public void update(int done, int total) {
                                            assertThat(total).isEqualTo(2);
                                            cancelled = true;
                                        }

                                        @Override
                                        public boolean isCancelled() {
                                            return cancelled;
                                        }
                                    });

            assertThat(report.outcome()).isEqualTo(ImportOutcome.CANCELLED);
        }
        assertThat(project.corpus().articles()).isEmpty();
        assertThat(count()).isZero();
    }

    @Nightly
    @Test
    void fileThatIsTooLongComesInAndIsNotKept() throws IOException {
        try (var writer = Files.newBufferedWriter(texts.resolve("long.csv"))) {
            writer.write("text,raw\n");
            for (int row = 0; row < 11; row++) {
                writer.write("The harbour stayed empty on day %d.,%s\n".formatted(row, "x".repeat(4_700_000)));
            }
        }

        var report = importAll(KEEPING);

        assertThat(report.added()).hasSize(11);
        assertThat(report.notes()).extracting(Problem::code).contains(CorpusProblem.TOO_LARGE_TO_KEEP);
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE original_file SET packed = x'00'",
                "UPDATE original_file SET packed = x''",
                "UPDATE original_file SET packed = zeroblob(60000000)",
                "UPDATE original_file SET packed = substr(packed, 1, length(packed) - 6)",
                "UPDATE original_file SET bytes = bytes - 1",
                "UPDATE original_file SET bytes = -1",
                "UPDATE original_file SET bytes = 9000000000000000000"
            })
    void whatIsNotTheImportedFileIsNamedAndNotWritten(String damage) throws SQLException {
        write("a.txt", "One.");
        importAll(KEEPING);
        project.close();
        execute(damage);
        project = ProjectOpener.open(file, TestProject.installation(folder));

        assertRefused(CorpusProblem.ORIGINAL_DAMAGED);
        assertThat(project.check()).containsExactly(Problem.of(CheckProblem.FILE_ALTERED, "a.txt"));
    }

    @Test
    void packagesDoNotCarryFiles() {
        write("a.txt", "One.");
        importAll(KEEPING);
        var forAda = folder.resolve("ada.framewright");

        project.team().packages().make(project.study().addCoder("Ada", Coder.Kind.CODER), forAda);

        try (var ada = ProjectOpener.view(forAda, TestProject.installation(folder))) {
            var article = ada.corpus().findByName("a").orElseThrow();
            assertThatThrownBy(() -> ada.corpus().original(article)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void filesAreSalvagedWithTheProject() throws IOException {
        write("a.html", Documents.PAGE.repeat(20));
        write("b.txt", "One.");
        importAll(KEEPING);
        var expected = original("a");
        project.close();
        var damaged = Files.copy(file, folder.resolve("damaged.framewright"));

        var report =
                ProjectSalvage.salvage(
                        damaged, Optional.empty(), SalvageSources.NOTHING, TestProject.installation(folder));

        project = ProjectOpener.open(report.project(), TestProject.installation(folder));
        assertThat(report.losses()).isEmpty();
        assertThat(original("a")).isEqualTo(expected);
        assertThat(original("b")).isEqualTo("One.".getBytes(UTF_8));
        assertThat(project.check()).isEmpty();
    }

    private byte[] original(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        project.corpus().original(project.corpus().findByName(name).orElseThrow()).writeTo(out);
        return out.toByteArray();
    }

    private void assertRefused(CorpusProblem code) {
        var article = project.corpus().findByName("a").orElseThrow();
        assertThatThrownBy(() -> project.corpus().original(article))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problems()).containsExactly(Problem.of(code, "a")));
    }

    private ImportReport importAll(ImportSettings settings) {
        try (var preview = preview(settings)) {
            return project.corpus().importArticles(preview, ProgressListener.NONE);
        }
    }

    private ImportPreview preview(ImportSettings settings) {
        return project.corpus()
                .preview(List.of(texts), Optional.empty(), settings, ProgressListener.NONE)
                .orElseThrow();
    }

    private int count() {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM original_file")) {
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(String name, String text) {
        try {
            Files.writeString(texts.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
