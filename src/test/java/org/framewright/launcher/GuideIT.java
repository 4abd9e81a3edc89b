package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The guide's examples, typed one after the other: the answer is what the guide prints, to the character.
@DisabledOnOs(OS.WINDOWS)
final class GuideIT {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");
    private static final Pattern BLOCK = Pattern.compile("^```console\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir Path folder;

    private record Example(String typed, String answer) {}

    @Test
    void examplesOfTheGuideAnswerAsItSays() throws IOException {
        layOutFiles();
        var launcher = new Launcher(folder);

        var examples = examples();
        var answered = new ArrayList<Example>();
        for (var example : examples) {
            var answer = launcher.type(words(example.typed()).toArray());
            answered.add(new Example(example.typed(), answer.out() + answer.err()));
        }

        assertThat(answered).containsExactlyElementsOf(examples);
        assertThat(folder.resolve("exports/demo/pictures/workspace-light.png")).isNotEmptyFile();
    }

    private void layOutFiles() throws IOException {
        var articles = Files.createDirectory(folder.resolve("articles"));
        for (var name : Files.readAllLines(SAMPLE.resolve("index.txt"))) {
            Files.copy(SAMPLE.resolve(name), articles.resolve(name));
        }
        Files.copy(SAMPLE.resolve("metadata.csv"), folder.resolve("articles.csv"));
        Files.copy(SAMPLE.resolve("codings.jsonl"), folder.resolve("codings.jsonl"));
        Files.writeString(
                folder.resolve("more.jsonl"),
                """
                {"id":"more-1","article":"08-business-daily","coder":"Ada","tag":"cue","fragments":[[0,5]]}
                {"id":"more-2","article":"08-business-daily","coder":"Ada","tag":"cue","fragments":[[6,9]]}
                """);
    }

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        var blocks = BLOCK.matcher(Files.readString(Path.of("docs/guide/command-line.md")));
        while (blocks.find()) {
            for (var part : blocks.group(1).split("(?m)^\\$ ./framewright ", -1)) {
                int end = part.indexOf('\n');
                if (end > 0) {
                    examples.add(new Example(part.substring(0, end), part.substring(end + 1)));
                }
            }
        }
        assertThat(examples).hasSizeGreaterThan(10);
        return examples;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(word -> word.group(1) == null ? word.group(2) : word.group(1)).toList();
    }
}
