package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Sha256;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.article.ImportOmission;
import org.framewright.model.article.ImportOmission.OmissionCause;
import org.framewright.model.change.ArticleChange.ImportRecord;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What imports leave out, as the project remembers it for the paper's flow chart.
final class ImportOmissionTest {

    private static final String LONG =
            IntStream.range(0, 60).mapToObj("word%d"::formatted).collect(Collectors.joining(" "));

    @TempDir private Path folder;
    private Path texts;
    private TestProject project;
    private CorpusService corpus;

    @BeforeEach
    void openProject() throws IOException {
        texts = Files.createDirectory(folder.resolve("texts"));
        project = TestProject.create(folder);
        var count = new AtomicInteger();
        corpus =
                new CorpusService(
                        project.articles,
                        project.ledger,
                        new EntryAuthor("supervisor", "test"),
                        () -> "article-" + count.incrementAndGet());
    }

    @AfterEach
    void closeProject() {
        project.close();
    }

    @Test
    void eachReasonIsRemembered() throws IOException {
        write("a.txt", "One.\n");
        write("b.txt", "One.\r\n");
        write("broken.docx", "no such thing");
        write("c.txt", LONG + " more");
        write("d.txt", LONG);
        write("e.txt", "Unwanted.");
        write("other/a.txt", "Another one.");

        importAll("e.txt");

        assertThat(corpus.omissions())
                .extracting(ImportOmission::file, ImportOmission::cause, ImportOmission::sameAs)
                .containsExactly(
                        tuple("b.txt", OmissionCause.SAME_TEXT, "a"),
                        tuple("broken.docx", OmissionCause.UNREADABLE, ""),
                        tuple("d.txt", OmissionCause.NEAR_DUPLICATE, "c"),
                        tuple("e.txt", OmissionCause.BY_HAND, ""),
                        tuple("a.txt", OmissionCause.NAME_TAKEN, ""));
        assertThat(corpus.omissions()).extracting(ImportOmission::sha256).allMatch(it -> it.length() == 64);
    }

    /// It has one sentence more than the article that comes in: to call it the same text would be untrue.
    @Test
    void theSameTextAsOneThatIsLeftOutIsLeftOutForTheSameReason() throws IOException {
        write("c.txt", LONG + " more");
        write("d.txt", LONG + "\n");
        write("e.txt", LONG + "\r\n");

        importAll();

        assertThat(corpus.omissions())
                .extracting(ImportOmission::file, ImportOmission::cause, ImportOmission::sameAs)
                .containsExactly(
                        tuple("d.txt", OmissionCause.NEAR_DUPLICATE, "c"),
                        tuple("e.txt", OmissionCause.NEAR_DUPLICATE, "c"));
    }

    @Test
    void theSameImportAgainFindsNothingMore() throws IOException {
        write("a.txt", "One.\n");
        write("b.txt", "One.\r\n");
        write("copy/a.txt", "One.\n");
        write("broken.docx", "no such thing");
        write("e.txt", "Unwanted.");
        importAll("e.txt");
        var first = corpus.omissions();
        long revision = project.ledger.lastRevision();

        importAll("e.txt");

        assertThat(first).extracting(ImportOmission::file).containsExactly("b.txt", "broken.docx", "e.txt");
        assertThat(corpus.omissions()).isEqualTo(first);
        assertThat(project.ledger.lastRevision()).isEqualTo(revision);
    }

    @Test
    void anotherFileWithKnownTextsIsFoundThoughNothingOfItComesIn() throws IOException {
        write("a.txt", "One.\n");
        importAll();
        write("b.txt", "One.\r\n");

        importAll();

        assertThat(corpus.omissions())
                .containsExactly(
                        new ImportOmission("b.txt", Sha256.hex("One.\r\n"), 1, "b", OmissionCause.SAME_TEXT, "a"));
    }

    @Test
    void copyOfAFileUnderAnotherNameIsTheSameFile() throws IOException {
        write("a.txt", "One.\n");
        write("b.txt", "One.\n");
        importAll();
        write("c.txt", "One.\n");
        write("d.txt", "Unwanted.");
        write("e.txt", "Unwanted.");

        importAll("d.txt", "e.txt");

        assertThat(corpus.omissions()).extracting(ImportOmission::file).containsExactly("d.txt");
    }

    @Test
    void articleThatWasRenamedOnItsImportIsNotFoundAgain() throws IOException {
        write("a.txt", "One.\n");
        try (var preview =
                corpus.preview(List.of(texts), Optional.empty(), ImportSettings.USUAL, ProgressListener.NONE)
                        .orElseThrow()) {
            var place = preview.items().getFirst().place();
            corpus.importArticles(preview.with(preview.choices().withName(place, "harbour")), ProgressListener.NONE);
        }

        importAll();

        assertThat(corpus.articles()).extracting(ArticleSummary::name).containsExactly("harbour");
        assertThat(corpus.omissions()).isEmpty();
    }

    @Test
    void packedFileThatCannotBeOpenedIsAnUnreadableFile() throws IOException {
        write("a.txt", "One.\n");
        write("broken.zip", "no such thing");
        try (var preview =
                corpus.preview(List.of(texts), Optional.empty(), ImportSettings.USUAL, ProgressListener.NONE)
                        .orElseThrow()) {
            assertThat(preview.items())
                    .extracting(ImportItem::status)
                    .containsExactly(ImportItemStatus.NEW, ImportItemStatus.UNREADABLE);
            assertThat(preview.items().getLast().warnings())
                    .extracting(Problem::code)
                    .containsExactly(CorpusProblem.BROKEN_ARCHIVE);
            assertThat(preview.problems()).isEmpty();
        }

        importAll();

        assertThat(corpus.omissions())
                .containsExactly(
                        new ImportOmission(
                                "broken.zip",
                                Sha256.hex("no such thing"),
                                1,
                                "broken.zip",
                                OmissionCause.UNREADABLE,
                                ""));
    }

    @Test
    void whatComesInLaterWasNotLeftOut() throws IOException {
        write("broken.docx", "no such thing");
        write("e.txt", "Unwanted.");
        write("f.txt", "Wanted.");
        importAll("e.txt");
        assertThat(corpus.omissions()).hasSize(2);
        Files.delete(texts.resolve("broken.docx"));
        write("broken.txt", "Such a thing.");

        takeAll();

        assertThat(corpus.omissions()).isEmpty();
    }

    @Test
    void whatSomebodyDecidedCountsAtTheNextImportUntilItIsTakenIn() throws IOException {
        write("c.txt", LONG + " more");
        write("d.txt", LONG);
        write("e.txt", "Unwanted.");
        importAll("e.txt");
        var first = corpus.omissions();

        var report = corpus.importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);

        assertThat(report.added()).isEmpty();
        assertThat(report.notes())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        CorpusProblem.SAME_TEXT,
                        CorpusProblem.REPETITION_LEFT_OUT_BEFORE,
                        CorpusProblem.LEFT_OUT_BEFORE);
        assertThat(report.notes())
                .filteredOn(it -> it.code() == CorpusProblem.REPETITION_LEFT_OUT_BEFORE)
                .singleElement()
                .satisfies(it -> assertThat(it.details()).containsExactly("c"));
        assertThat(corpus.omissions()).isEqualTo(first);

        takeAll();
        assertThat(corpus.articles()).extracting(ArticleSummary::name).containsExactly("c", "d", "e");
    }

    @Test
    void thousandsLeftOutAreSeveralEntriesOfSomeHundredKilobytes() throws IOException {
        var rows =
                IntStream.range(0, 2_500)
                        .mapToObj(it -> "\"Port news of the day, in as many words as it takes\",%d".formatted(it))
                        .collect(Collectors.joining("\n", "text,id\n", "\n"));
        write("all.csv", rows);

        importAll();

        assertThat(corpus.omissions()).hasSize(2_499);
        assertThat(project.ledger.findByKind(ImportRecord.class)).hasSize(3);
    }

    @Test
    void theTableNamesEachArticleAndItsReason() {
        var omissions =
                List.of(
                        new ImportOmission("a, b.docx", "00ff", 2, "a, b-2", OmissionCause.SAME_TEXT, "“c”"),
                        new ImportOmission("d.pdf", "", 1, "d", OmissionCause.UNREADABLE, ""));

        assertThat(OmissionCsv.write(omissions))
                .isEqualTo(
                        """
                        name,file,number,reason,same_as,sha256\r
                        "a, b-2","a, b.docx",2,same-text,“c”,00ff\r
                        d,d.pdf,1,unreadable,,\r
                        """);
    }

    @Test
    void namesAreCutSoThatAnEntryStaysSmall() {
        var omission = new ImportOmission("🚢".repeat(300), "", 1, "n" + "🚢".repeat(300), OmissionCause.BY_HAND, "");

        assertThat(omission.file()).hasSize(200);
        assertThat(omission.name()).hasSize(199);
    }

    private void importAll(String... leftOut) {
        var settings = ImportSettings.USUAL.withDuplicates(DuplicateTreatment.FIRST, Optional.empty());
        try (var preview =
                corpus.preview(List.of(texts), Optional.empty(), settings, ProgressListener.NONE).orElseThrow()) {
            var places =
                    preview.items().stream()
                            .filter(it -> Set.of(leftOut).contains(it.place().fileName()))
                            .map(ImportItem::place)
                            .collect(Collectors.toSet());
            corpus.importArticles(preview.with(preview.choices().with(places, false)), ProgressListener.NONE);
        }
    }

    /// Imports all that can be, also what was left out before.
    private void takeAll() {
        try (var preview =
                corpus.preview(List.of(texts), Optional.empty(), ImportSettings.USUAL, ProgressListener.NONE)
                        .orElseThrow()) {
            var places = preview.items().stream().map(ImportItem::place).collect(Collectors.toSet());
            corpus.importArticles(preview.with(preview.choices().with(places, true)), ProgressListener.NONE);
        }
    }

    private void write(String name, String text) throws IOException {
        var file = texts.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
