package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class NewAndCoderTest {
    @TempDir Path folder;

    @Test
    void newMakesAProjectUnderTheNameAsTyped() {
        var made = Typed.in(folder, "new", file("study"));

        assertThat(made.exit()).isZero();
        assertThat(made.out()).isEqualTo(file("study") + " created with the codebook news-framing (version 1).\n");
        assertThat(made.err()).isEmpty();
        assertThat(file("study")).isNotEmptyFile();
        assertThat(Typed.in(folder, "coder", "list", file("study")).out()).startsWith("No coders yet.");
    }

    @Test
    void existingFileIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(file("study.framewright"), "mine");

        var refused = Typed.in(folder, "new", file("study.framewright"));

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("already exists").containsOnlyOnce("\n");
        assertThat(file("study.framewright")).hasContent("mine");
    }

    @Test
    void codebookWithAnUnknownScaleIsRefusedAndNothingIsMade() throws IOException {
        var shipped = Files.readString(Path.of("annotation-schemas", "news-framing.json"));
        var codebook = Files.writeString(file("mine.json"), shipped.replace("\"ordinal\"", "\"vague\""));

        var refused = Typed.in(folder, "new", file("study"), "--codebook", codebook);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("vague").contains("ordinal");
        assertThat(file("study")).doesNotExist();
    }

    @Test
    void codebookThatIsNoneIsRefusedInASentence() throws IOException {
        Files.write(file("picture.json"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        Files.createDirectory(file("a-folder"));

        for (var codebook : new String[] {file("picture.json").toString(), file("a-folder").toString(), "nothing"}) {
            var refused = Typed.in(folder, "new", file("study"), "--codebook", codebook);

            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err())
                    .startsWith(codebook.endsWith("a-folder") ? "Can’t read " + codebook : codebook)
                    .containsOnlyOnce("\n")
                    .doesNotContain("Exception");
        }
        assertThat(file("study")).doesNotExist();
    }

    @Test
    void ownCodebookFileMayBeginWithAByteOrderMark() throws IOException {
        var shipped = Files.readString(Path.of("annotation-schemas", "news-framing.json"));
        var own = shipped.replaceFirst("\"id\": *\"news-framing\"", "\"id\": \"my-own\"");
        var codebook = Files.writeString(file("mine.json"), "\uFEFF" + own);

        assertThat(Typed.in(folder, "new", file("study"), "--codebook", codebook).out()).contains("my-own");
    }

    @Test
    void questionsOfTheCodebookAreAnsweredOrSaidWithTheirIds() {
        var asked = Typed.in(folder, "new", file("study"), "--codebook", "policy-frames", "--answer", "issue=Climate");
        var unknown =
                Typed.in(
                        folder,
                        "new",
                        file("study"),
                        "--codebook",
                        "policy-frames",
                        "--answer",
                        "contra=x",
                        "--answer",
                        "pro=");
        var placeless =
                Typed.in(
                        folder,
                        "new",
                        file("study"),
                        "--codebook",
                        "generic-frames",
                        "--position",
                        "Peace; pro is for it");
        assertThat(placeless.err()).contains("Remove --position");
        var positions = Typed.in(folder, "new", file("positions"), "--position", "Peace; pro is for it");
        assertThat(positions.exit()).isZero();
        assertThat(Typed.in(folder, "codebook", "document", file("positions")).out()).contains("Peace; pro is for it");
        var none = Typed.in(folder, "new", file("study"), "--answer", "pro=x");

        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).contains("counts as pro", "--answer pro=TEXT").containsOnlyOnce("\n");
        assertThat(unknown.err()).contains("“contra”", "issue, pro", "--answer issue=TEXT", "--answer pro=TEXT");
        assertThat(none.err()).contains("no study definitions");
        assertThat(file("study")).doesNotExist();

        var made =
                Typed.in(
                        folder,
                        "new",
                        file("study"),
                        "--codebook",
                        "policy-frames",
                        "--answer",
                        "issue=Climate, as in \"warming\"",
                        "--answer",
                        "pro=Less carbon = pro");
        assertThat(made.out()).contains("policy-frames");
        try (var project = ProjectOpener.view(file("study"), TestProject.installation(folder))) {
            assertThat(project.study().codebook(1).questions())
                    .extracting(it -> it.answer())
                    .containsExactly("Climate, as in \"warming\"", "Less carbon = pro");
        }
    }

    @Test
    void codersAreAddedAndListedInOrder() {
        Typed.in(folder, "new", file("study"));

        var ada = Typed.in(folder, "coder", "add", file("study"), "Ada");
        var truth = Typed.in(folder, "coder", "add", file("study"), "  Tru\u0301th ", "--kind", "reference", "--json");

        assertThat(ada).isEqualTo(new Typed(0, "Ada added as coder.\n", ""));
        assertThat(truth.out()).contains("\"name\" : \"Trúth\"", "\"kind\" : \"reference\"");
        assertThat(Typed.in(folder, "coder", "list", file("study")).out())
                .isEqualTo("Ada (coder)\nTrúth (reference)\n");
    }

    @Test
    void nameInUseIsRefused() {
        Typed.in(folder, "new", file("study"));
        Typed.in(folder, "coder", "add", file("study"), "Ada");

        var refused = Typed.in(folder, "coder", "add", file("study"), "ada");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("already in use").containsOnlyOnce("\n");
    }

    @Test
    void wrongUsageIsASentenceAndExitCodeTwo() {
        for (var words :
                new Object[][] {{"new"}, {"coder"}, {"coder", "add", "p"}, {"nwe"}, {"new", "p", "--cdebook"}}) {
            var typed = Typed.in(folder, words);

            assertThat(typed.exit()).isEqualTo(2);
            assertThat(typed.out()).isEmpty();
            assertThat(typed.err().lines()).hasSizeBetween(2, 3).last().asString().startsWith("See “framewright");
        }
    }

    @Test
    void whatNobodyThoughtOfIsOneSentenceThatNamesTheLog() throws IOException {
        var unlogged = Typed.in(folder, file("study.framewright"));
        Files.createFile(file("framewright.log"));
        var logged = Typed.in(folder, file("study.framewright"));

        assertThat(logged.exit()).isEqualTo(1);
        assertThat(logged.err())
                .endsWith("Details are in the log: " + file("framewright.log") + "\n")
                .containsOnlyOnce("\n");
        assertThat(unlogged.exit()).isEqualTo(1);
        assertThat(unlogged.err()).contains("could not be logged: " + file("framewright.log")).containsOnlyOnce("\n");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
