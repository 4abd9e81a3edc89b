package org.framewright.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.files.document.DocumentProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class RaisedLimitsTest {

    @TempDir Path folder;

    private Project project;

    @BeforeEach
    void open() {
        project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"),
                        CodebookSource.readJson(CodebookSource.SHIPPED.getFirst()),
                        TestProject.installation(folder));
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Path profile(String json) throws IOException {
        return Files.writeString(folder.resolve("import-profile.json"), json);
    }

    private ImportReport importFile(Path file) {
        var settings = ImportProfile.beside(project.file(), ImportSettings.USUAL);
        return project.corpus().importFiles(List.of(file), Optional.empty(), settings, ProgressListener.NONE);
    }

    @Test
    void mailWithMorePartsThanUsualComesInOnceTheLimitIsRaised() throws IOException {
        var mail =
                new StringBuilder("Subject: Harbour\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n");
        mail.append("--b\nContent-Type: text/plain\n\nThe harbour board met on Monday.\n");
        mail.append("--b\nContent-Type: image/png\n\nx\n".repeat((int) Limit.MAIL_PARTS.usual()));
        var file = Files.writeString(folder.resolve("mail.eml"), mail.append("--b--\n"));
        var refusal = Problem.of(DocumentProblem.TOO_MANY_PARTS, file.toString(), Limit.MAIL_PARTS.usual());

        assertThat(importFile(file).problems()).containsExactly(refusal);

        profile("{\"limits\": {\"mail-parts\": 2000}}");
        assertThat(importFile(file).added()).containsExactly("mail");
        assertThat(project.corpus().article(project.corpus().articles().getFirst().id()).text())
                .contains("The harbour board met on Monday.");
    }

    @Test
    void zipFileHoldsNoMoreFilesThanALoweredLimit() throws IOException {
        var zip = folder.resolve("texts.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var name : List.of("a.txt", "b.txt")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(("The harbour board met: " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        profile("{\"limits\": {\"zip-files\": 1}}");

        assertThat(importFile(zip).problems())
                .containsExactly(Problem.of(CorpusProblem.ARCHIVE_TOO_MANY_FILES, zip.toString(), 1L));

        profile("{\"limits\": {\"zip-files\": 2}}");
        assertThat(importFile(zip).added()).containsExactly("a", "b");
    }

    @Nightly
    @Test
    void unreadableFileBeyondTheUsualSizeIsRecordedWithItsHashUnderARaisedLimit() throws IOException {
        var texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.txt"), "The harbour board met on Monday.");
        try (var broken = new RandomAccessFile(texts.resolve("broken.docx").toFile(), "rw")) {
            broken.setLength(Limit.DOCUMENT_BYTES.usual() + 1);
        }
        profile("{\"limits\": {\"document-bytes\": 60000000}}");

        assertThat(importFile(texts).added()).containsExactly("a");
        assertThat(project.corpus().omissions()).singleElement().satisfies(it -> assertThat(it.sha256()).hasSize(64));
    }

    @Test
    void profileKeepsLimitsAndRefusesThoseThatThereAreNot() throws IOException {
        var raised = new Limits(Map.of(Limit.PAGES, 5_000L, Limit.SECONDS, 60L));
        var file = profile("{\"limits\": {\"pages\": 5000, \"seconds\": 60}}");

        var settings = ImportProfile.read(file);
        assertThat(settings.limits()).isEqualTo(raised);
        ImportProfile.save(settings, file);
        assertThat(ImportProfile.read(file)).isEqualTo(settings);

        for (var wrong : List.of("\"levels\": 300", "\"pages\": 0", "\"pages\": 100001", "\"pages\": -5")) {
            profile("{\"limits\": {" + wrong + "}}");
            assertThatThrownBy(() -> ImportProfile.read(file))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            it ->
                                    assertThat(it.problems())
                                            .extracting(Problem::code)
                                            .containsExactly(CorpusProblem.NO_LIMIT));
        }
        assertThat(Limits.parse("pages=100000")).contains(new Limits(Map.of(Limit.PAGES, 100_000L)));
        assertThat(Limits.parse("pages")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Map.of(Limit.PAGES, 0L)));
    }

    @Test
    void pageOnImportingListsEachLimitWithWhatItIsAndCanBe() throws IOException {
        var page = Files.readString(Path.of("docs/import.md"));
        var number = NumberFormat.getIntegerInstance(Locale.ENGLISH);

        assertThat(Limit.values())
                .allSatisfy(it ->
                        assertThat(page)
                                .contains(
                                        "| `%s` | %s | %s |"
                                                .formatted(
                                                        it.key(),
                                                        number.format(it.usual()),
                                                        number.format(it.largest()))));
    }
}
