package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.corpus.item.ImportSettings;
import org.framewright.files.DateOrder;
import org.framewright.files.document.DocumentProblem;
import org.framewright.files.table.TableProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.Article;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Documents that say neither a date nor an outlet.
final class MissingMetadataTest {

    private static final String RTF =
            "{\\rtf1\\ansi %sDockers walk out\\par Some 640 dockers stopped work on Monday at Lerwin.\\par}";

    @TempDir private Path folder;
    private Path files;
    private TestProject project;
    private CorpusService corpus;

    @BeforeEach
    void openProject() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
        project = TestProject.create(folder);
        corpus =
                new CorpusService(
                        project.articles, project.ledger, new EntryAuthor("supervisor", "test"), () -> "article-1");
    }

    @AfterEach
    void closeProject() {
        project.close();
    }

    @Test
    void aDocumentWithoutDateAndOutletSaysSo() {
        write("strike.rtf", RTF.formatted(""));

        assertThat(warnings(Optional.empty())).containsExactly(DocumentProblem.NO_DATE, DocumentProblem.NO_OUTLET);
    }

    @Test
    void anAddressAtTheTopOfADocumentIsItsOutlet() {
        write("strike.rtf", RTF.formatted("https://www.lantern.example/harbour/strike\\par "));

        assertThat(warnings(Optional.empty())).containsExactly(DocumentProblem.NO_DATE);
    }

    @Test
    void whatATableGivesIsNotMissing() {
        write("strike.rtf", RTF.formatted(""));
        var table = write("table.csv", "file,outlet,date\nstrike.rtf,Lantern,2024-03-04\n");

        assertThat(warnings(Optional.of(table))).isEmpty();
    }

    @Test
    void whatAPersonGivesIsNotMissing() {
        write("strike.rtf", RTF.formatted(""));
        try (var preview = preview(Optional.empty())) {
            var item = preview.items().getFirst();
            assertThat(preview.warnings()).containsOnlyKeys(ImportWarning.DATE, ImportWarning.OUTLET);

            var corrected = preview.with(preview.choices().withValue(Set.of(item.place()), Article.OUTLET, "Lantern"));

            assertThat(corrected.warnings()).containsOnlyKeys(ImportWarning.DATE);
        }
    }

    @Test
    void aPlainTextHasNoMetadataToMiss() {
        write("strike.txt", "Dockers walk out\n\nSome 640 dockers stopped work.\n");

        assertThat(warnings(Optional.empty())).isEmpty();
    }

    @Test
    void aDateOfATableThatIsNoneOrTwoIsStoredWithAWarning() {
        for (var name : List.of("a", "b", "c", "d")) {
            write(name + ".txt", "Dockers walk out\n\nDay " + name + " of the strike.\n");
        }
        var table = write("t.csv", "file,Date\na,31.02.2024\nb,03/04/2024\nc,2024-03\nd,\n");

        try (var preview = preview(Optional.of(table))) {
            assertThat(preview.notes())
                    .containsExactly(
                            Problem.of(
                                    TableProblem.DATES_NOT_RECOGNISED, table.toString(), 1, 2, 0, "date", "31.02.2024"),
                            Problem.of(TableProblem.AMBIGUOUS_DATES, table.toString(), 1, 3, 0, "date", "03/04/2024"));
            assertThat(preview.with(ImportSettings.USUAL.withDates(DateOrder.DAY_FIRST), ProgressListener.NONE).notes())
                    .extracting(Problem::code)
                    .containsExactly(TableProblem.DATES_NOT_RECOGNISED);
        }
    }

    @Test
    void aRowWhoseHeadlineIsTakenFromItsTextIsCountedAmongThoseWithout() throws IOException {
        var sentence = "Some 640 dockers stopped work on Monday at Lerwin, and nobody knows for how long they will. ";
        Files.writeString(
                files.resolve("rows.csv"),
                "text,domain\n\"%1$s\",a.example\n\"Dockers walk out\n\n%1$s%1$s\",b.example\n\"%1$s%1$s\",c.example\n"
                        .formatted(sentence));

        try (var preview = preview(Optional.empty())) {
            assertThat(preview.notes())
                    .filteredOn(it -> it.code() == TableProblem.ROWS_WITHOUT_HEADLINE)
                    .extracting(Problem::details)
                    .containsExactly(List.of("3", "2–4", "0"));
        }
    }

    private List<ProblemCode> warnings(Optional<Path> table) {
        try (var preview = preview(table)) {
            return preview.items().getFirst().warnings().stream().map(Problem::code).toList();
        }
    }

    private ImportPreview preview(Optional<Path> table) {
        return corpus.preview(List.of(files), table, ImportSettings.USUAL, ProgressListener.NONE).orElseThrow();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString((name.endsWith(".csv") ? folder : files).resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
