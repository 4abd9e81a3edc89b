package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.export.archive.ArchiveCheck;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.hub.CarrierResolver;
import org.framewright.interchange.InterchangeProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.project.ProjectSalvage.SalvageSources;
import org.framewright.reliability.report.ReportWording;
import org.framewright.safekeeping.backup.BackupRestore;
import org.framewright.search.SearchQuery;
import org.framewright.support.Carrier;
import org.framewright.support.TestProject;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Two articles of one text are coded by two coders, each in another way, and go every way that a project goes: nothing of the one
/// comes to the other.
@ExtendWith(CarrierResolver.class)
final class EqualArticlesTest {

    private static final String TEXT =
            """
            Ferry is late

            The ferry to Lerwin was two hours late, because of fog. “Nobody was hurt,” said Maren Holt.
            """;
    private static final List<String> CODED =
            List.of("Ada, a: two hours", "Ada, b: Maren Holt", "Ben, a: fog", "Ben, b: Lerwin", "Ben, b: The ferry");

    @TempDir private Path folder;
    private Path study;

    @BeforeEach
    void codeArticles(Carrier carrier) throws IOException {
        study = folder.resolve("study.framewright");
        var texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.txt"), TEXT);
        Files.writeString(texts.resolve("b.txt"), TEXT);
        var table = Files.writeString(folder.resolve("table.csv"), "file,outlet\na,Courier\nb,Lantern\n");
        var book = CodebookSource.readJson("news-framing");
        try (var project = ProjectOpener.create(study, book, TestProject.installation(folder))) {
            project.corpus().importFiles(List.of(texts), Optional.of(table), ProgressListener.NONE);
            project.study().addCoder("Ada", Coder.Kind.CODER);
            project.study().addCoder("Ben", Coder.Kind.CODER);
            code(project, "Ben", "a", "fog");
            code(project, "Ben", "b", "The ferry");
            code(project, "Ben", "b", "Lerwin");
        }
        var handedOut = folder.resolve("ada.framewright");
        in(study, project -> project.team().packages().make(coder(project, "Ada"), handedOut));
        carrier.toCoder("Ada", handedOut);
        in(
                handedOut,
                project -> {
                    assertThat(project.corpus().articles()).extracting(ArticleSummary::name).containsExactly("a", "b");
                    code(project, "Ada", "a", "two hours");
                    return code(project, "Ada", "b", "Maren Holt");
                });
        in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", handedOut))));
    }

    @Test
    void mergedFileBringsEachCodingToItsArticle() {
        assertThat(coded(study)).isEqualTo(CODED);
    }

    @Test
    void exportsTellTheTwoApart() throws IOException {
        var exported = in(study, project -> project.exports().exportAll(folder.resolve("export"))).folder();

        assertThat(Files.readAllLines(exported.resolve("articles.csv"))).hasSize(3);
        assertThat(Files.readAllLines(exported.resolve("annotations.jsonl")))
                .filteredOn(it -> it.contains("\"fragments\""))
                .extracting(it -> it.replaceAll(".*\"article\":\"(.)\",\"coder\":\"(...)\".*", "$2 $1"))
                .containsExactly("Ada a", "Ben a", "Ada b", "Ben b", "Ben b");
        assertThat(
                        in(study, project -> project.jsonl().importFile(exported.resolve("annotations.jsonl")))
                                .annotations())
                .as("all of them are there")
                .isZero();
    }

    @Test
    void lineThatNamesAnArticleByATextOfTwoIsRefused() throws IOException {
        var hash = in(study, project -> project.corpus().findByName("a").orElseThrow().textSha256());
        var lines =
                Files.writeString(
                        folder.resolve("lines.jsonl"),
                        "{\"id\":\"x\",\"article\":\"%s\",\"coder\":\"Ada\",\"tag\":\"source\",\"fragments\":[]}\n"
                                .formatted(hash));

        assertThatThrownBy(() -> in(study, project -> project.jsonl().importFile(lines)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(InterchangeProblem.TEXT_OF_SEVERAL));
    }

    @Test
    void archiveHasTheTextOnce() throws IOException {
        var archive = folder.resolve("study.zip");
        var wording = new ReportWording(new Texts(Locale.ENGLISH), "test");
        in(study, project -> project.archiver().write(archive, TextChoice.TEXTS, wording, ProgressListener.NONE));

        assertThat(ArchiveCheck.check(archive, ProgressListener.NONE).problems()).isEmpty();
        try (var zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().filter(it -> it.getName().startsWith("texts/"))).hasSize(1);
        }
    }

    @Test
    void backupIsRestoredWithBoth() {
        var backup = in(study, project -> project.backUp().orElseThrow());
        in(study, project -> code(project, "Ben", "a", "two hours"));

        new BackupRestore(TestProject.installation(folder).safekeeping()).restore(backup, study);

        assertThat(coded(study)).isEqualTo(CODED);
    }

    @Test
    void bothAreSalvagedAlsoWhereTheirTextIsLostAndTheFilesHaveIt() throws IOException {
        var whole = salvage(study, SalvageSources.NOTHING, "whole.framewright");
        assertThat(coded(whole)).isEqualTo(CODED);
        var bytes = Files.readAllBytes(study);
        var damaged = Files.write(folder.resolve("damaged.framewright"), withoutText(bytes));
        var sources = new SalvageSources(Optional.empty(), List.of(folder.resolve("texts")));

        assertThat(coded(salvage(damaged, sources, "mended.framewright"))).isEqualTo(CODED);
    }

    @Test
    void searchFindsTheWordsInBoth() {
        var hits =
                in(
                        study,
                        project ->
                                project.search()
                                        .find(
                                                new SearchQuery("fog", SearchQuery.QueryForm.WORDS, true),
                                                project.corpus().articles().stream()
                                                        .map(ArticleSummary::id)
                                                        .collect(Collectors.toSet()),
                                                _ -> {}));

        assertThat(hits.articles()).isEqualTo(2);
    }

    private Path salvage(Path damaged, SalvageSources sources, String name) {
        var out = Optional.of(folder.resolve(name));
        return ProjectSalvage.salvage(damaged, out, sources, TestProject.installation(folder)).project();
    }

    /// The file with a letter of the text turned into another, so that the text is not the one that was imported.
    private static byte[] withoutText(byte[] file) {
        var bytes = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes.split("hours late", -1)).as("the text is in the file once").hasSize(2);
        return bytes.replace("hours late", "hours lane").getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Who has marked what in which article, of a file without a fault.
    private List<String> coded(Path file) {
        return in(
                file,
                project -> {
                    assertThat(project.check()).isEmpty();
                    return Stream.of("Ada", "Ben")
                            .flatMap(coder -> Stream.of("a", "b").flatMap(it -> coded(project, coder, it)))
                            .toList();
                });
    }

    private static Stream<String> coded(Project project, String coder, String article) {
        return project.coding().snapshot(key(project, coder, article)).annotations().stream()
                .map(Annotation::extent)
                .map(it -> coder + ", " + article + ": " + it.text())
                .sorted();
    }

    private static CodingKey code(Project project, String coder, String article, String words) {
        var key = key(project, coder, article);
        int start = TEXT.indexOf(words);
        var passage = new Extent.Passage(List.of(new Fragment(start, start + words.length(), words)));
        project.coding().code(key, "source", passage, Optional.empty());
        return key;
    }

    private static CodingKey key(Project project, String coder, String article) {
        var id = project.corpus().findByName(article).orElseThrow().id();
        return new CoderRound(coder(project, coder), project.study().rounds().getFirst()).key(id);
    }

    private static Coder coder(Project project, String name) {
        return project.study().coder(name).orElseThrow();
    }

    private <T> T in(Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, TestProject.installation(folder))) {
            return work.apply(project);
        }
    }
}
