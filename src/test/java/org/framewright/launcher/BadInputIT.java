package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.Contents;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What is no good as input is refused in a sentence, and the project is afterwards what it was before, to the byte.
@Nightly
@DisabledOnOs(OS.WINDOWS)
final class BadInputIT {

    private static final byte[] PICTURE = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir static Path folder;

    private static Launcher launcher;
    private static CommandSession session;
    private Contents before;

    @BeforeAll
    static void makeProject() throws IOException {
        launcher = new Launcher(folder);
        session = launcher.session();
        Files.writeString(file("a.txt"), "Dockers walked out 🚢 on Monday.\n");
        done("new", "study.framewright");
        done("import", "study.framewright", "a.txt");
        done("coder", "add", "study.framewright", "Ada");
    }

    @AfterAll
    static void endSession() {
        session.close();
    }

    @BeforeEach
    void remember() {
        before = Contents.of(file("study.framewright"));
    }

    @Test
    void filesThatAreNoArticle() throws IOException {
        Files.write(file("picture.txt"), PICTURE);
        Files.createFile(file("empty.txt"));
        Files.writeString(file("blank.txt"), "\uFEFF \n\n");
        Files.write(file("large.txt"), new byte[50 * 1024 * 1024]);

        assertThat(refused("import", "study.framewright", "picture.txt", "empty.txt", "missing.txt", "large.txt"))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("picture.txt is not text"),
                        line -> assertThat(line).startsWith("empty.txt is empty"),
                        line -> assertThat(line).startsWith("missing.txt doesn’t exist"),
                        line -> assertThat(line).startsWith("large.txt is too large"));
        assertThat(refused("import", "study.framewright", "blank.txt"))
                .singleElement()
                .asString()
                .startsWith("blank.txt is empty");
    }

    @Test
    void oneBadFileAmongGoodOnesKeepsAllOut() throws IOException {
        Files.writeString(file("good.txt"), "Ferries stopped.\n");
        Files.write(file("bad.txt"), PICTURE);

        assertThat(refused("import", "study.framewright", "good.txt", "bad.txt")).hasSize(1);
    }

    @Test
    void codebookWithAnUnknownScale() throws IOException {
        var shipped = Files.readString(Path.of("annotation-schemas", "news-framing.json"));
        Files.writeString(file("mine.json"), shipped.replace("\"ordinal\"", "\"vague\""));

        assertThat(refused("new", "other.framewright", "--codebook", "mine.json"))
                .allSatisfy(line -> assertThat(line).contains("vague", "/scale"));
        assertThat(file("other.framewright")).doesNotExist();
    }

    @Test
    void projectThatIsAPicture() throws IOException {
        Files.write(file("picture.framewright"), PICTURE);

        assertThat(refused("coder", "add", "picture.framewright", "Ada"))
                .containsExactly(
                        "picture.framewright is not a Framewright project. It was not changed. Choose another file.");
        assertThat(file("picture.framewright")).hasBinaryContent(PICTURE);
    }

    @Test
    void projectThatIsEmptyStaysEmpty() throws IOException {
        Files.createFile(file("empty.framewright"));

        assertThat(refused("import", "empty.framewright", "a.txt"))
                .singleElement()
                .asString()
                .startsWith("Can’t open empty.framewright: it is empty (0 bytes)");
        assertThat(file("empty.framewright")).isEmptyFile();
    }

    @Test
    void projectThatIsMissingIsNotMade() {
        assertThat(refused("import", "missing.framewright", "a.txt"))
                .singleElement()
                .asString()
                .startsWith("missing.framewright doesn’t exist");
        assertThat(file("missing.framewright")).doesNotExist();
    }

    @Test
    void projectOfANewerVersion() throws IOException {
        var bytes = Files.readAllBytes(file("study.framewright"));
        // SQLite's user_version: the last byte of four at 60
        bytes[63]++;
        Files.write(file("newer.framewright"), bytes);

        assertThat(refused("coder", "add", "newer.framewright", "Ben"))
                .singleElement()
                .asString()
                .startsWith("newer.framewright is from a newer version of Framewright");
        assertThat(file("newer.framewright")).hasBinaryContent(bytes);
    }

    @Test
    void targetThatCannotBeWritten() throws IOException {
        assertThat(refused("new", "a.txt/study.framewright"))
                .singleElement()
                .asString()
                .startsWith("Can’t create a.txt/study.framewright");
        assertThat(refused("export", "study.framewright", "--out", "a.txt/below"))
                .singleElement()
                .asString()
                .contains("a.txt/below");
        Files.createDirectories(file("taken/spans.csv"));
        assertThat(refused("export", "study.framewright", "--out", "taken"))
                .singleElement()
                .asString()
                .contains("spans.csv");
        assertThat(file("taken")).isDirectoryNotContaining(it -> !it.endsWith("spans.csv"));
    }

    @Test
    void linesThatAreNoAnnotation() throws IOException {
        Files.writeString(
                file("bad.jsonl"),
                """
                {"id":"good","article":"a","coder":"Ada","tag":"cue","fragments":[[0,7]]}
                {"id":"broken","article":"a"
                {"id":"past-the-end","article":"a","coder":"Ada","tag":"cue","fragments":[[0,33]]}
                {"id":"reversed","article":"a","coder":"Ada","tag":"cue","fragments":[[7,0]]}
                {"id":"tag","article":"a","coder":"Ada","tag":"scent","fragments":[[0,7]]}
                {"id":"category","article":"a","coder":"Ada","tag":"cue","fragments":[[0,7]],"values":{"stance":"sour"}}
                {"id":"coder","article":"a","coder":"Eve","tag":"cue","fragments":[[0,7]]}
                {"id":"link","article":"a","coder":"Ada","tag":"attribution","fragments":[[0,7]],"links":{"cue":["none"]}}
                """);

        assertThat(refused("annotations", "import", "study.framewright", "bad.jsonl"))
                .satisfiesExactlyInAnyOrder(
                        line ->
                                assertThat(line)
                                        .startsWith("bad.jsonl, line 2: the line is not valid JSON")
                                        .doesNotContain("Source"),
                        line ->
                                assertThat(line)
                                        .startsWith("bad.jsonl, line 3: the passage from 0 to 33 is not within"),
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                "bad.jsonl, line 4: the passage from 7 to 0 is empty, or ends before"),
                        line -> assertThat(line).startsWith("bad.jsonl, line 5").contains("“scent”"),
                        line -> assertThat(line).startsWith("bad.jsonl, line 6").contains("“sour”"),
                        line -> assertThat(line).startsWith("bad.jsonl, line 7").contains("“Eve”"),
                        line -> assertThat(line).startsWith("bad.jsonl, line 8").contains("“none”"));
    }

    @Test
    void annotationsThatAreAPictureAndAFolder() throws IOException {
        Files.write(file("picture.jsonl"), PICTURE);

        for (var bad : List.of("picture.jsonl", "missing.jsonl", ".")) {
            assertThat(refused("annotations", "import", "study.framewright", bad))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith(bad.equals(".") ? "Can’t read ." : bad));
        }
    }

    @Test
    void fileThatMayNotGrowAnyFurther() throws IOException {
        Files.writeString(file("long.txt"), "word ".repeat(1_800_000));
        var command = launcher.command("import", "study.framewright", "long.txt");
        // the shell counts in blocks of 512 or 1024 bytes; to the program it is a disk that takes no more
        command.command().addAll(0, List.of("/bin/sh", "-c", "ulimit -f 6144; exec \"$0\" \"$@\""));

        assertThat(refused(launcher.type(command)))
                .singleElement()
                .asString()
                .startsWith("The last change to study.framewright was not saved");
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private static void done(Object... words) {
        var answer = session.type(words);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.exit()).isZero();
    }

    /// The sentences of a refusal.
    private List<String> refused(Object... words) {
        return refused(session.type(words));
    }

    private List<String> refused(Launcher.Answer answer) {
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).doesNotContain("Exception", "\tat ");
        assertThat(Contents.of(file("study.framewright"))).isEqualTo(before);
        return answer.err().lines().toList();
    }
}
