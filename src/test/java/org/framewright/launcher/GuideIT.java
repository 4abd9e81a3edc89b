package org.framewright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.support.NextVersion;
import org.framewright.support.Nightly;
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

/// The guide's examples, typed one after the other: the answer is what the guide prints, to the character. A dozen of them are
/// starts of the program, the others go to one process.
@Nightly
@DisabledOnOs(OS.WINDOWS)
final class GuideIT {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");

    /// In the order in which their examples go on from each other.
    private static final List<Path> PAGES =
            List.of(Path.of("docs/guide/command-line.md"), Path.of("docs/guide/when-something-goes-wrong.md"));

    private static final Pattern BLOCK = Pattern.compile("^```console\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final int STARTS = 12;

    @TempDir Path folder;

    private record Example(String typed, String answer) {}

    @Test
    void examplesOfTheGuideAnswerAsItSays() throws IOException {
        layOutFiles();
        var launcher = new Launcher(folder);

        var examples = examples();
        var answered = new ArrayList<Example>();
        try (var session = launcher.session()) {
            for (var example : examples) {
                var words = words(example.typed()).toArray();
                boolean starts = answered.size() % (examples.size() / STARTS) == 0 || drawsPictures(example);
                var answer = starts ? launcher.type(words) : session.type(words);
                answered.add(new Example(example.typed(), answer.out() + answer.err()));
            }
        }

        assertThat(answered).containsExactlyElementsOf(examples);
        assertThat(folder.resolve("exports/demo/pictures/workspace-light.png")).isNotEmptyFile();
    }

    /// JavaFX can be started once in a process.
    private static boolean drawsPictures(Example example) {
        return example.typed().startsWith("demo");
    }

    private void layOutFiles() throws IOException {
        var articles = Files.createDirectory(folder.resolve("articles"));
        for (var name : Files.readAllLines(SAMPLE.resolve("index.txt"))) {
            Files.copy(SAMPLE.resolve(name), articles.resolve(name));
        }
        Files.copy(SAMPLE.resolve("metadata.csv"), folder.resolve("articles.csv"));
        Files.copy(SAMPLE.resolve("codings.jsonl"), folder.resolve("codings.jsonl"));
        Files.writeString(
                folder.resolve("ratings.csv"),
                """
                unit,Ada,Ben,Cy,Dee
                1,1,1,,1
                2,2,2,3,2
                3,3,3,3,3
                4,3,3,3,3
                5,2,2,2,2
                6,1,2,3,4
                7,4,4,4,4
                8,1,1,2,1
                9,2,2,2,2
                10,,5,5,5
                11,,,1,1
                12,,,3,
                """);
        Files.writeString(
                folder.resolve("passages.jsonl"),
                """
                {"article":"one","coder":"Ada","tag":"source","fragments":[[75,145]]}
                {"article":"one","coder":"Ada","tag":"source","fragments":[[220,250]]}
                {"article":"one","coder":"Ben","tag":"source","fragments":[[70,150]]}
                {"article":"one","coder":"Ben","tag":"source","fragments":[[205,225]]}
                {"article":"one","coder":"Ben","tag":"source","fragments":[[250,270]]}
                {"article":"two","coder":"Ada","tag":"cue","fragments":[[10,14]]}
                {"article":"two","coder":"Ben","tag":"cue","fragments":[[10,14]]}
                """);
        Files.writeString(folder.resolve("next.json"), NextVersion.ofNewsFraming());
        Files.writeString(folder.resolve("lengths.csv"), "article,length\none,300\ntwo,120\n");
        Files.writeString(
                folder.resolve("more.jsonl"),
                """
                {"id":"more-1","article":"08-business-daily","coder":"Ada","tag":"cue","fragments":[[0,5]]}
                {"id":"more-2","article":"08-business-daily","coder":"Ada","tag":"cue","fragments":[[6,9]]}
                """);
    }

    private static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        for (var page : PAGES) {
            var blocks = BLOCK.matcher(Files.readString(page));
            while (blocks.find()) {
                for (var part : blocks.group(1).split("(?m)^\\$ ./framewright ", -1)) {
                    int end = part.indexOf('\n');
                    if (end > 0) {
                        examples.add(new Example(part.substring(0, end), part.substring(end + 1)));
                    }
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
