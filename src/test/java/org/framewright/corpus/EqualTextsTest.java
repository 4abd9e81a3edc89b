package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportItem.ItemPlace;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.files.DateOrder;
import org.framewright.files.Limits;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleSummary;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What becomes of an agency's copy that several outlets have printed word for word.
final class EqualTextsTest {

    private static final String COPY =
            """
            Ferry is late

            The ferry to Lerwin was two hours late on Monday, because fog lay over the strait and the pilot
            stayed ashore. The harbour master said that nobody was hurt, and that the next one goes at noon.
            """;
    private static final String LATER = "\nA second ferry was sent from Skarn in the afternoon.\n";

    @TempDir Path folder;

    private Project project;
    private CorpusService corpus;
    private Path texts;

    @BeforeEach
    void open() throws IOException {
        project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"),
                        CodebookSource.readJson(CodebookSource.SHIPPED.getFirst()),
                        TestProject.installation(folder));
        corpus = project.corpus();
        texts = Files.createDirectory(folder.resolve("texts"));
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void textThatAnotherOutletPrintedComesInAndThatIsSaid() {
        write("a.txt", COPY);
        write("b.txt", COPY);
        write("c.txt", COPY);
        var table = table("file,outlet,date", "a,Courier,2024-03-04", "b,Lantern,2024-03-04", "c,,2024-03-04");

        var report = importAll(table, ImportSettings.USUAL);

        assertThat(report.added()).containsExactly("a", "b");
        assertThat(report.notes())
                .containsExactly(
                        Problem.of(CorpusProblem.REPRINT, path("b.txt"), "a"),
                        Problem.of(CorpusProblem.SAME_TEXT, path("c.txt"), path("a.txt")));
        assertThat(corpus.articles())
                .extracting(ArticleSummary::outlet, it -> corpus.article(it.id()).text())
                .containsExactly(tuple("Courier", COPY), tuple("Lantern", COPY));
        assertThat(project.check()).isEmpty();
    }

    /// The article that is there was described as the first row says.
    @Nightly
    @ParameterizedTest
    @CsvSource({
        "Courier,2024-03-04, Lantern,2024-03-04, true",
        "Courier,2024-03-04, Courier,2024-03-05, true",
        "Courier,2024-03-04, courier ,2024-03-04, false",
        "Courier,2024-03-04, ,2024-03-05, true",
        "Courier,2024-03-04, Lantern,, true",
        "Courier,2024-03-04, Courier,, false",
        "Courier,2024-03-04, ,, false",
        ",, Lantern,2024-03-04, false",
        "Courier,spring, Courier,summer, false",
        "Courier,2024-03-04, Courier,summer, false",
        "Courier,2024-03-04, Courier,04/03/2024, false",
        "Courier,2024-03-04, Courier,03/04/2024, true",
        "Courier (Lerwin),2024-03-04, Courier,2024-03-04, false",
        "Courier,2024-03-04, Courier,March 2024, false",
        "Courier,March 2024, Courier,2024-03-04, false",
        "Courier,2024-03, Courier,März 2024, false",
        "Courier,2024-03-04, Courier,April 2024, true",
        "Courier,April 2024, Courier,2024-03-04, true",
        "Courier,03/2024, Courier,April 2024, true",
        "Courier,March 2024, Lantern,March 2024, true",
        "Courier,March 2024, ,, false",
        "Courier,March/April 2024, Courier,2024-05-04, false",
    })
    void onlyAnotherOutletOrAnotherDayMakeAnotherPublication(
            @Nullable String outlet,
            @Nullable String date,
            @Nullable String otherOutlet,
            @Nullable String otherDate,
            boolean another) {
        var settings = ImportSettings.USUAL.withOutlet("Courier (Lerwin)", "Courier").withDates(DateOrder.DAY_FIRST);
        write("a.txt", COPY);
        importAll(table("file,outlet,date", row("a", outlet, date)), ImportSettings.USUAL);
        write("b.txt", COPY.replace("\n", "\r\n"));

        var report = importAll(table("file,outlet,date", row("b", otherOutlet, otherDate)), settings);

        assertThat(report.added()).isEqualTo(another ? List.of("b") : List.of());
    }

    private static String row(String file, @Nullable String outlet, @Nullable String date) {
        return file + "," + Objects.toString(outlet, "") + "," + Objects.toString(date, "");
    }

    @Test
    void reprintIsLeftOutOrLinkedAsIsWanted() {
        twoOutlets();
        try (var preview = preview(Optional.of(outlets()), treated(DuplicateTreatment.FIRST))) {
            assertThat(statuses(preview)).containsExactly(ImportItemStatus.NEW, ImportItemStatus.REPRINT_LEFT_OUT);
            assertThat(preview.items().getLast().sameAs()).contains("a");
            assertThat(preview.notes()).containsExactly(Problem.of(CorpusProblem.REPRINT_LEFT_OUT, path("b.txt"), "a"));
            var wanted = preview.with(preview.choices().with(Set.of(new ItemPlace(path("b.txt"), 1)), true));
            assertThat(statuses(wanted)).containsExactly(ImportItemStatus.NEW, ImportItemStatus.REPRINT);
        }

        var report = importAll(outlets(), treated(DuplicateTreatment.LINK));

        assertThat(report.added()).containsExactly("a", "b");
        assertThat(corpus.findByName("b").orElseThrow().metadata()).containsEntry(Article.DUPLICATE_OF, "a");
        assertThat(corpus.findByName("a").orElseThrow().metadata()).doesNotContainKey(Article.DUPLICATE_OF);
    }

    @Test
    void correctingTheOutletChangesWhatBecomesOfAReprint() {
        twoOutlets();
        var settings = ImportSettings.USUAL;
        try (var preview = preview(Optional.of(outlets()), settings)) {
            assertThat(statuses(preview)).containsExactly(ImportItemStatus.NEW, ImportItemStatus.REPRINT);
            var place = Set.of(new ItemPlace(path("b.txt"), 1));
            var corrected = preview.with(preview.choices().withValue(place, Article.OUTLET, "Courier"));
            assertThat(statuses(corrected)).containsExactly(ImportItemStatus.NEW, ImportItemStatus.SAME);
            var called = preview.with(settings.withOutlet("Lantern", "Courier"), ProgressListener.NONE);
            assertThat(statuses(called)).containsExactly(ImportItemStatus.NEW, ImportItemStatus.SAME);
        }
        try (var preview = preview(Optional.empty(), settings)) {
            assertThat(statuses(preview)).containsExactly(ImportItemStatus.NEW, ImportItemStatus.SAME);
            var choices =
                    preview.choices()
                            .withValue(Set.of(new ItemPlace(path("a.txt"), 1)), Article.OUTLET, "Courier")
                            .withValue(Set.of(new ItemPlace(path("b.txt"), 1)), Article.OUTLET, "Lantern");
            assertThat(corpus.importArticles(preview.with(choices), ProgressListener.NONE).added())
                    .containsExactly("a", "b");
        }
        assertThat(importAll(Optional.empty(), settings).added()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DuplicateTreatment.class)
    void sameImportTwiceAddsNothing(DuplicateTreatment treatment) {
        write("a.txt", COPY);
        write("b.txt", COPY);
        write("c.txt", COPY);
        write("d.txt", COPY + LATER);
        write("e.txt", COPY + LATER);
        write("more/a.txt", COPY);
        var table =
                table(
                        "file,outlet,date",
                        "a,Courier,2024-03-04",
                        "b,Lantern,2024-03-04",
                        "c,,",
                        "d,Courier,2024-03-05",
                        "e,Lantern,2024-03-05");
        var settings = treated(treatment);

        var report = importAll(table, settings);

        assertThat(report.added()).hasSize(treatment == DuplicateTreatment.FIRST ? 1 : 4);
        for (var other : DuplicateTreatment.values()) {
            if (treatment != DuplicateTreatment.FIRST || other == treatment) {
                assertThat(importAll(table, treated(other)).added()).isEmpty();
                assertThat(importAll(Optional.empty(), treated(other)).added()).isEmpty();
            }
        }
    }

    /// Otherwise the second import would find two outlets where the first one has found none.
    @Test
    void reprintIsComparedWithTheMetadataThatTheImportItselfGives() {
        write("m.txt", COPY);
        importAll(Optional.empty(), ImportSettings.USUAL);
        write("b.txt", COPY.replace("\n", "\r\n"));
        var table = table("file,outlet", "m,Courier", "b,Lantern");

        var report = importAll(table, ImportSettings.USUAL);

        assertThat(report.added()).containsExactly("b");
        assertThat(report.described()).containsExactly("m");
        var again = importAll(table, ImportSettings.USUAL);
        assertThat(again.added()).isEmpty();
        assertThat(again.described()).isEmpty();
    }

    @Test
    void sameFileIsThereWhateverItsMetadataAreAndThatIsSaid() {
        write("a.txt", COPY);
        importAll(table("file,outlet", "a,Courier"), ImportSettings.USUAL);
        write("b.txt", COPY);
        try (var preview = preview(Optional.of(outlets()), ImportSettings.USUAL)) {
            assertThat(statuses(preview)).containsExactly(ImportItemStatus.SAME, ImportItemStatus.KNOWN);
            assertThat(preview.notes()).contains(Problem.of(CorpusProblem.SAME_ORIGIN, path("b.txt"), "a"));
        }
    }

    @Test
    void sameNameAndTextInTwoFoldersAreOneArticleUnlessItIsRenamed() {
        write("Courier/a.txt", COPY);
        write("Lantern/a.txt", COPY);
        var settings = byFolder();
        try (var preview = preview(Optional.empty(), settings)) {
            assertThat(statuses(preview)).containsExactly(ImportItemStatus.NEW, ImportItemStatus.SAME);
            assertThat(preview.problems()).isEmpty();
            var renamed =
                    preview.with(preview.choices().withName(new ItemPlace(path("Lantern/a.txt"), 1), "a of Lantern"));
            assertThat(statuses(renamed)).containsExactly(ImportItemStatus.NEW, ImportItemStatus.REPRINT);
            assertThat(corpus.importArticles(renamed, ProgressListener.NONE).added())
                    .containsExactly("a", "a of Lantern");
        }
        assertThat(importAll(Optional.empty(), settings).added()).isEmpty();
    }

    @Test
    void reprintOfWhatIsLeftOutAsNearlyTheSameIsLeftOutToo() {
        write("a.txt", COPY + LATER);
        write("b.txt", COPY);
        write("c.txt", COPY);
        var table = table("file,outlet", "a,Courier", "b,Lantern", "c,Beacon");
        try (var preview = preview(Optional.of(table), treated(DuplicateTreatment.FIRST))) {
            assertThat(statuses(preview))
                    .containsExactly(
                            ImportItemStatus.NEW, ImportItemStatus.NEAR_LEFT_OUT, ImportItemStatus.NEAR_LEFT_OUT);
            var without = preview.with(preview.choices().with(Set.of(new ItemPlace(path("a.txt"), 1)), false));
            assertThat(statuses(without))
                    .containsExactly(
                            ImportItemStatus.LEFT_OUT, ImportItemStatus.NEW, ImportItemStatus.REPRINT_LEFT_OUT);
        }
    }

    /// As many reprints as near-duplicates are looked for among, and more.
    @Test
    void manyReprintsHideNoNearDuplicate() {
        var lines = new ArrayList<String>(List.of("file,outlet"));
        for (int i = 100; i < 200; i++) {
            write("a" + i + ".txt", COPY);
            lines.add("a" + i + ",Outlet " + i);
        }
        assertThat(importAll(table(lines.toArray(new String[0])), ImportSettings.USUAL).added()).hasSize(100);
        write("b.txt", COPY + LATER);
        try (var preview = preview(Optional.empty(), treated(DuplicateTreatment.KEEP))) {
            assertThat(preview.items().getLast().status()).isEqualTo(ImportItemStatus.NEAR);
            assertThat(preview.items().getLast().sameAs()).contains("a100");
        }
    }

    private void twoOutlets() {
        write("a.txt", COPY);
        write("b.txt", COPY);
    }

    private Path outlets() {
        return table("file,outlet", "a,Courier", "b,Lantern");
    }

    private static ImportSettings treated(DuplicateTreatment treatment) {
        return ImportSettings.USUAL.withDuplicates(treatment, Optional.of(0.7));
    }

    /// The folder of a file is its outlet.
    private static ImportSettings byFolder() {
        return new ImportSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("{outlet}/*"),
                new LinkedHashMap<>(),
                Optional.empty(),
                DuplicateTreatment.KEEP,
                Optional.empty(),
                false,
                Limits.USUAL,
                new LinkedHashMap<>());
    }

    private static List<ImportItemStatus> statuses(ImportPreview preview) {
        return preview.items().stream().map(ImportItem::status).toList();
    }

    private ImportPreview preview(Optional<Path> table, ImportSettings settings) {
        return corpus.preview(List.of(texts), table, settings, ProgressListener.NONE).orElseThrow();
    }

    private ImportReport importAll(Path table, ImportSettings settings) {
        return importAll(Optional.of(table), settings);
    }

    private ImportReport importAll(Optional<Path> table, ImportSettings settings) {
        var report = corpus.importFiles(List.of(texts), table, settings, ProgressListener.NONE);
        assertThat(report.problems()).isEmpty();
        return report;
    }

    private Path table(String... lines) {
        return put(folder.resolve("table.csv"), String.join("\n", lines) + "\n");
    }

    private void write(String name, String text) {
        put(texts.resolve(name), text);
    }

    private static Path put(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String path(String name) {
        return texts.resolve(name).toString();
    }
}
