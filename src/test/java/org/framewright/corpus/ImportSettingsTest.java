package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.item.ImportSettings.DuplicateTreatment;
import org.framewright.files.DateOrder;
import org.framewright.files.FilesProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleSummary;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class ImportSettingsTest {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample/01-wire-report.txt");

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

    private static ImportSettings duplicates(DuplicateTreatment treatment) {
        return ImportSettings.USUAL.withDuplicates(treatment, Optional.empty());
    }

    private List<ImportItemStatus> statuses(ImportSettings settings) {
        try (var preview = preview(settings)) {
            return preview.items().stream().map(ImportItem::status).toList();
        }
    }

    private ImportPreview preview(ImportSettings settings) {
        return corpus.preview(List.of(texts), Optional.empty(), settings, ProgressListener.NONE).orElseThrow();
    }

    private void copyOfWire(String name) throws IOException {
        var wire = Files.readString(SAMPLE);
        Files.writeString(texts.resolve(name), wire.strip() + "\n\nThe port reopens on Tuesday, the board said.\n");
    }

    @Test
    void nearlySameTextIsNamedLeftOutOrLinkedAsIsWanted() throws IOException {
        copyOfWire("a.txt");
        Files.copy(SAMPLE, texts.resolve("b.txt"));
        assertThat(statuses(ImportSettings.USUAL)).containsExactly(ImportItemStatus.NEW, ImportItemStatus.NEW);
        assertThat(statuses(ImportSettings.USUAL.withDuplicates(DuplicateTreatment.KEEP, Optional.of(0.8))))
                .containsExactly(ImportItemStatus.NEW, ImportItemStatus.NEAR);
        assertThat(statuses(duplicates(DuplicateTreatment.FIRST)))
                .containsExactly(ImportItemStatus.NEW, ImportItemStatus.NEAR_LEFT_OUT);

        var report =
                corpus.importFiles(
                        List.of(texts), Optional.empty(), duplicates(DuplicateTreatment.LINK), ProgressListener.NONE);
        assertThat(report.added()).containsExactly("a", "b");
        assertThat(corpus.findByName("b").orElseThrow().metadata()).containsEntry(Article.DUPLICATE_OF, "a");
        assertThat(corpus.findByName("a").orElseThrow().metadata()).doesNotContainKey(Article.DUPLICATE_OF);
    }

    @Test
    void nearlySameTextOfTheProjectIsFoundAndOneThatIsWantedComesIn() throws IOException {
        corpus.importFiles(List.of(SAMPLE), Optional.empty(), ProgressListener.NONE);
        copyOfWire("again.txt");
        try (var preview = preview(duplicates(DuplicateTreatment.FIRST))) {
            var left = preview.items().getFirst();
            assertThat(left.status()).isEqualTo(ImportItemStatus.NEAR_LEFT_OUT);
            assertThat(left.sameAs()).contains("01-wire-report");
            var wanted = preview.with(preview.choices().with(Set.of(left.place()), true));
            assertThat(wanted.items().getFirst().status()).isEqualTo(ImportItemStatus.NEAR);
            assertThat(corpus.importArticles(wanted, ProgressListener.NONE).added()).containsExactly("again");
        }
    }

    /// An abstract often stands before the article.
    @Test
    void theFullestOfNearlySameTextsIsKeptWhateverTheOrderOfTheFiles() throws IOException {
        var wire = Files.readString(SAMPLE).strip();
        Files.writeString(texts.resolve("a.txt"), wire.substring(0, wire.lastIndexOf("\n\n")) + "\n");
        copyOfWire("b.txt");
        Files.copy(SAMPLE, texts.resolve("c.txt"));
        try (var preview = preview(duplicates(DuplicateTreatment.FIRST))) {
            assertThat(preview.items())
                    .extracting(ImportItem::name, ImportItem::status, it -> it.sameAs().orElse(""))
                    .containsExactly(
                            tuple("a", ImportItemStatus.NEAR_LEFT_OUT, "b"),
                            tuple("b", ImportItemStatus.NEW, ""),
                            tuple("c", ImportItemStatus.NEAR_LEFT_OUT, "b"));
        }
        var report =
                corpus.importFiles(
                        List.of(texts), Optional.empty(), duplicates(DuplicateTreatment.LINK), ProgressListener.NONE);
        assertThat(report.added()).containsExactly("a", "b", "c");
        assertThat(corpus.articles()).extracting(ArticleSummary::name).containsExactly("a", "b", "c");
        assertThat(corpus.findByName("a").orElseThrow().metadata()).containsEntry(Article.DUPLICATE_OF, "b");
    }

    @Test
    void whatTheProjectHasStaysThoughAFullerTextIsFound() throws IOException {
        corpus.importFiles(List.of(SAMPLE), Optional.empty(), ProgressListener.NONE);
        copyOfWire("fuller.txt");
        try (var preview = preview(duplicates(DuplicateTreatment.FIRST))) {
            assertThat(preview.items()).extracting(ImportItem::status).containsExactly(ImportItemStatus.NEAR_LEFT_OUT);
        }
    }

    /// Each has the sentences of the one before, apart from some; the third is too far from the first.
    @Test
    void nearDuplicateOfALaterVersionIsNamedAsOneOfThatVersion() throws IOException {
        version("a.txt", 1);
        version("b.txt", 2);
        version("c.txt", 4);
        try (var preview = preview(duplicates(DuplicateTreatment.LINK))) {
            assertThat(preview.items())
                    .extracting(ImportItem::status, it -> it.sameAs().orElse(""))
                    .containsExactly(
                            tuple(ImportItemStatus.NEW, ""),
                            tuple(ImportItemStatus.NEAR, "a"),
                            tuple(ImportItemStatus.NEAR, "b"));
            var kept = preview.with(duplicates(DuplicateTreatment.FIRST), ProgressListener.NONE);
            assertThat(kept.items())
                    .extracting(ImportItem::status)
                    .containsExactly(ImportItemStatus.NEW, ImportItemStatus.NEAR_LEFT_OUT, ImportItemStatus.NEW);
        }
    }

    private void version(String name, int first) throws IOException {
        var text = new StringBuilder();
        for (int i = first; i < first + 20; i++) {
            text.append("The ferry%d leaves quay%d at hour%d.%n".formatted(i, i, i));
        }
        Files.writeString(texts.resolve(name), text.toString());
    }

    @Test
    void whatIsWarnedAboutOfAnArticleIsThereToBeReadWhenItIsLeftOut() throws IOException {
        Files.write(
                texts.resolve("a.txt"), "Mö¾en über Ler¾in\n\nSie sind la¾t.\n".getBytes(StandardCharsets.ISO_8859_1));
        try (var preview = preview(ImportSettings.USUAL)) {
            var warnings = preview.items().getFirst().warnings();
            assertThat(warnings).extracting(Problem::code).containsExactly(CorpusProblem.ENCODING_ASSUMED);
            var without = preview.with(preview.choices().with(Set.of(preview.items().getFirst().place()), false));
            assertThat(without.items().getFirst().warnings()).isEqualTo(warnings);
            assertThat(without.notes()).isEmpty();
        }
    }

    @Test
    void whatIsNearTheOneThatWasLeftOutComesInAsNew() throws IOException {
        copyOfWire("a.txt");
        Files.copy(SAMPLE, texts.resolve("b.txt"));
        try (var preview = preview(duplicates(DuplicateTreatment.LINK))) {
            var without = preview.with(preview.choices().with(Set.of(preview.items().getFirst().place()), false));
            assertThat(without.items().stream().map(ImportItem::status))
                    .containsExactly(ImportItemStatus.LEFT_OUT, ImportItemStatus.NEW);
        }
    }

    @Test
    void theFirstKnownNameOfALanguageBecomesItsTag() throws IOException {
        var names =
                List.of("EN", "GERMAN; DEUTSCH", "Dutch / Nederlands", "English (UK)", "Klingon, Français", "en-GB");
        var table = new StringBuilder("file;language\n");
        for (int i = 0; i < names.size(); i++) {
            Files.writeString(texts.resolve(i + ".txt"), "Story " + i + ".\n");
            table.append(i).append(";\"").append(names.get(i)).append("\"\n");
        }
        var metadata = Files.writeString(folder.resolve("table.csv"), table);

        try (var preview =
                corpus.preview(List.of(texts), Optional.of(metadata), ImportSettings.USUAL, ProgressListener.NONE)
                        .orElseThrow()) {
            assertThat(preview.items().stream().map(it -> it.metadata().get(Article.LANGUAGE)))
                    .containsExactly("en", "de", "nl", "en", "fr", "en-GB");
        }
    }

    @Test
    void outletsLanguagesAndDaysGetOneFormWhereItIsCertainOrSaid() throws IOException {
        Files.writeString(texts.resolve("a.txt"), "One\n\nText.\n");
        Files.writeString(texts.resolve("b.txt"), "Two\n\nText.\n");
        var table =
                Files.writeString(
                        folder.resolve("table.csv"),
                        "file,outlet,date,language\na,Courier (Lerwin),31/12/2024,ENGLISH\nb,Courier (Lerwin),03/04/2024,Klingon\n");
        var settings = ImportSettings.USUAL.withOutlet("Courier (Lerwin)", "Courier");
        try (var preview =
                corpus.preview(List.of(texts), Optional.of(table), settings, ProgressListener.NONE).orElseThrow()) {
            assertThat(preview.items().stream().map(it -> it.metadata().get(Article.OUTLET)))
                    .containsExactly("Courier", "Courier");
            assertThat(preview.items().stream().map(it -> it.metadata().get(Article.DATE)))
                    .containsExactly("2024-12-31", "03/04/2024");
            assertThat(preview.items().stream().map(it -> it.metadata().get(Article.LANGUAGE)))
                    .containsExactly("en", "Klingon");
            assertThat(preview.ambiguousDates()).containsExactly("03/04/2024");
            var said = preview.with(settings.withDates(DateOrder.DAY_FIRST), ProgressListener.NONE);
            assertThat(said.items().getLast().metadata()).containsEntry(Article.DATE, "2024-04-03");
            assertThat(said.ambiguousDates()).isEmpty();
            assertThat(corpus.importArticles(said, ProgressListener.NONE).added()).hasSize(2);
        }
        var again =
                corpus.importFiles(
                        List.of(texts),
                        Optional.of(table),
                        settings.withDates(DateOrder.DAY_FIRST),
                        ProgressListener.NONE);
        assertThat(again.described()).isEmpty();
        assertThat(again.added()).isEmpty();
    }

    @Test
    void tableInTheFolderThatNamesOneOfItsFilesIsItsMetadataAndAnotherTableIsNot() throws IOException {
        Files.writeString(texts.resolve("a.txt"), "One\n\nText.\n");
        Files.writeString(texts.resolve("about.csv"), "file,outlet\na.txt,Courier\n");
        Files.writeString(texts.resolve("links.csv"), "id,title,url\n17,One,https://example.org/1\n");
        try (var preview = preview(ImportSettings.USUAL)) {
            assertThat(preview.items().stream().map(ImportItem::status))
                    .containsExactly(ImportItemStatus.NEW, ImportItemStatus.UNREADABLE);
            assertThat(preview.items().getFirst().metadata()).containsEntry(Article.OUTLET, "Courier");
        }
    }

    @Test
    void pathSaysWhatItsPatternNames() throws IOException {
        var lantern = Files.createDirectories(texts.resolve("The Lantern"));
        Files.writeString(lantern.resolve("2024-03-04_ferries.txt"), "One\n\nText.\n");
        Files.writeString(texts.resolve("loose.txt"), "Two\n\nText.\n");
        var profile = Files.writeString(folder.resolve("p.json"), "{\"path\": \"{outlet}/{date}_*\"}");
        try (var preview = preview(ImportProfile.read(profile))) {
            assertThat(preview.items().getFirst().metadata())
                    .containsEntry(Article.OUTLET, "The Lantern")
                    .containsEntry(Article.DATE, "2024-03-04");
            assertThat(preview.items().getLast().metadata()).isEmpty();
        }
        Files.writeString(profile, "{\"near\": 1e" + "1".repeat(80) + "}");
        assertThatThrownBy(() -> ImportProfile.read(profile)).isInstanceOf(Refusal.class);
        for (var wrong : List.of("{outlet}{date}", "news", "{", "{outlet}*")) {
            Files.writeString(profile, "{\"path\": \"" + wrong + "\"}");
            assertThatThrownBy(() -> ImportProfile.read(profile))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            it ->
                                    assertThat(it.problems().getFirst().code())
                                            .isEqualTo(CorpusProblem.BAD_PATH_PATTERN));
        }
    }

    @Test
    void profileAndRulesBesideTheProjectCount() throws IOException {
        var file = folder.resolve("study.framewright");
        assertThat(ImportProfile.beside(file, ImportSettings.USUAL)).isEqualTo(ImportSettings.USUAL);
        var rules = Files.createDirectory(folder.resolve("import-rules"));
        Files.writeString(folder.resolve("import-profile.json"), "{\"duplicates\": \"first\"}");
        var beside = ImportProfile.beside(file, ImportSettings.USUAL);
        assertThat(beside.duplicates()).isEqualTo(DuplicateTreatment.FIRST);
        assertThat(beside.rules()).contains(rules);
    }

    @Test
    void profileIsReadAsItWasWrittenAndOneWithMistakesIsRefusedWithItsPlace() throws IOException {
        var settings =
                ImportSettings.USUAL
                        .withOutlet("Courier (Lerwin)", "Courier")
                        .withDates(DateOrder.MONTH_FIRST)
                        .withDuplicates(DuplicateTreatment.LINK, Optional.of(0.7))
                        .withFiles(true);
        var file = Files.writeString(folder.resolve("profile.json"), ImportProfile.write(settings));
        assertThat(ImportProfile.read(file)).isEqualTo(settings);
        for (var wrong :
                List.of(
                        List.of("{\"near\": 0.2}", FilesProblem.WRONG_TYPE),
                        List.of("{\"dates\": \"dayfirst\"}", FilesProblem.NOT_ALLOWED),
                        List.of("{\"outlets\": {\"a\": 1}}", FilesProblem.WRONG_TYPE),
                        List.of("{\"duplicates\": \"all\"}", FilesProblem.NOT_ALLOWED))) {
            Files.writeString(file, wrong.getFirst().toString());
            assertThatThrownBy(() -> ImportProfile.read(file))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            it -> assertThat(it.problems().getFirst().code()).isEqualTo(wrong.getLast()));
        }
    }
}
