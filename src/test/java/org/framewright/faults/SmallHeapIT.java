package org.framewright.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.Main;
import org.framewright.support.Contents;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A file that needs more memory than the program has, in a program with a heap of 40 MB: the command ends in a sentence, and the
/// project is what it was before.
///
/// Seen to fail with the lack of memory taken for any other failure.
@Nightly
final class SmallHeapIT {

    @TempDir Path folder;

    private Path project;
    private Contents before;

    private record Answer(int exit, String out, String err) {}

    @BeforeEach
    void makeProject() throws IOException, InterruptedException {
        project = folder.resolve("study.framewright");
        var article = Files.writeString(folder.resolve("a.txt"), "Dockers walked out on Monday.\n");
        assertThat(type("new", project).exit()).isZero();
        assertThat(type("import", project, article).exit()).isZero();
        assertThat(type("coder", "add", project, "Ada").exit()).isZero();
        before = Contents.of(project);
    }

    @Test
    void anImportOfATableThatIsTooLarge() throws IOException, InterruptedException {
        var words = "Dockers walked out. ".repeat(1_500);
        var file =
                write(
                        "articles.csv",
                        Stream.concat(Stream.of("id,text"), rows(1_200).map(it -> "b" + it + ",\"" + words + "\"")));

        var answer = type("import", project, file);
        assertThat(answer.err())
                .startsWith(file + " was not imported: it needs more memory than Framewright has")
                .contains("FRAMEWRIGHT_JAVA_OPTIONS=-Xmx4g");
        assertThat(answer.exit()).isEqualTo(1);
        requireUnchanged();
    }

    @Test
    void anImportOfTooManyAnnotations() throws IOException, InterruptedException {
        var line = "{\"id\":\"k-%d\",\"article\":\"a\",\"coder\":\"Ada\",\"tag\":\"cue\",\"fragments\":[[0,7]]}";
        var file = write("annotations.jsonl", rows(150_000).map(line::formatted));

        requireOneSentence(type("annotations", "import", project, file));
        requireUnchanged();
    }

    @Test
    void agreementOfASpreadsheetThatIsTooLarge() throws IOException, InterruptedException {
        var file = write("ratings.csv", Stream.concat(Stream.of("unit,Ada,Ben"), rows(300_000).map(it -> it + ",1,2")));

        requireOneSentence(type("agreement", file));
    }

    private static void requireOneSentence(Answer answer) {
        assertThat(answer.err())
                .startsWith("Cancelled: this needs more memory than Framewright has.")
                .contains("FRAMEWRIGHT_JAVA_OPTIONS=-Xmx4g");
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.exit()).isEqualTo(1);
    }

    /// The next command works, and finds nothing wrong.
    private void requireUnchanged() throws IOException, InterruptedException {
        assertThat(Contents.of(project)).isEqualTo(before);
        var check = type("check", project);
        assertThat(check.err()).isEmpty();
        assertThat(check.exit()).isZero();
        assertThat(Path.of(project + "-wal")).doesNotExist();
    }

    private static Stream<Integer> rows(int count) {
        return IntStream.range(0, count).boxed();
    }

    private Path write(String name, Stream<String> lines) throws IOException {
        return Files.write(folder.resolve(name), (Iterable<String>) lines::iterator);
    }

    private Answer type(Object... words) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx40m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(Stream.of(words).map(String::valueOf).toList());
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
        return new Answer(exit, Files.readString(out), Files.readString(err));
    }
}
