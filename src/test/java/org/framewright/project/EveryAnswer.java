package org.framewright.project;

import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A study that asks everything that can be asked, in several scripts and with names that are too long for most programs; two of three coders code
/// each article, in turn. Some answers are not codable, some not asked, some not given; texts have line ends, quotes and what looks like a formula.
/// Answers are drawn with a fixed seed, mostly the same for both coders.
final class EveryAnswer {

    private static final long SEED = 20261121;
    private static final int ARTICLES = 30;
    private static final double SAME = 0.75;
    private static final List<String> CODERS = List.of("Ада", "Ben \"B.\" O'Hara", "陳, C.");
    private static final List<String> REMARKS =
            List.of(
                    "two\\nlines, and a comma",
                    "“curly” and \\\"straight\\\"",
                    "=1+1",
                    " blanks at the ends ",
                    "tab\\there; semicolon",
                    "-9",
                    "NA",
                    "🦀 за́мок שלום");

    private final Random random = new Random(SEED);
    private final List<String> lines = new ArrayList<>();
    private int annotations;

    private EveryAnswer() {}

    static Project make(Path file, Installation installation) {
        try {
            var codebook = Files.readString(Path.of("src/test/resources/org/framewright/statistics/everything.json"));
            var project = ProjectOpener.create(file, codebook, installation);
            CODERS.forEach(it -> project.study().addCoder(it, Coder.Kind.CODER));
            var made = new EveryAnswer();
            var texts = Files.createDirectory(file.resolveSibling("texts of everything"));
            for (int i = 0; i < ARTICLES; i++) {
                made.article(texts, i);
            }
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            project.jsonl().importFile(Files.write(texts.resolve("codings.jsonl"), made.lines));
            return project;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void article(Path texts, int number) throws IOException {
        var name = "article " + (number + 1) + ", “Streik”";
        Files.writeString(
                texts.resolve(name + ".txt"),
                "🦀 Headline " + number + "\n\nThe port is shut, they said. It opens again.\n");
        var truth = answers();
        for (int i = 0; i < 2; i++) {
            var coder = CODERS.get((number + i) % CODERS.size());
            var other = answers();
            var said =
                    IntStream.range(0, truth.size())
                            .mapToObj(at -> (random.nextDouble() < SAME ? truth : other).get(at))
                            .filter(it -> !it.isEmpty())
                            .collect(Collectors.joining(","));
            line(name, coder, "article-level-assessment", "", said);
            if (random.nextDouble() < SAME) {
                line(name, coder, "claim", ",\"fragments\":[[12,28]]", one("strength", "weak", "strong"));
            }
            lines.add("{\"article\":\"%s\",\"coder\":\"%s\",\"status\":\"submitted\"}".formatted(name, json(coder)));
        }
    }

    /// One answer to each question, in the codebook's order; empty for none.
    private List<String> answers() {
        return List.of(
                one("relevant", "yes", "yes", "no"),
                maybe(one("blame", "yes", "no")),
                maybe(one("disagreement", "yes", "no")),
                maybe(one("primary-frame-of-the-whole-article-as-understood", "economic", "political", "human")),
                random.nextBoolean()
                        ? one("primary-frame-of-the-whole-article-as-intended", "economic", "political")
                        : "",
                maybe(one("tone", "negative", "mixed", "positive", "glowing")),
                maybe("\"temperature-of-the-debate\":" + (random.nextInt(60) - 20) / 4.0),
                "\"share-of-the-page\":" + random.nextInt(9) * 12.5,
                maybe("\"topics\":[" + topics() + "]"),
                "\"since\":\"2024-02-" + (10 + random.nextInt(19)) + "\"",
                maybe(one("who", "Марен Холт", "The \\\"Union\\\", Lerwin", "O'Hara")),
                one("remark", REMARKS.toArray(String[]::new)),
                random.nextInt(3) == 0 ? "" : one("if", "yes", "no"));
    }

    private String topics() {
        return Stream.of("strike", "wages", "port")
                .filter(_ -> random.nextBoolean())
                .map(it -> '"' + it + '"')
                .collect(Collectors.joining(","));
    }

    private String one(String variable, String... of) {
        return "\"" + variable + "\":\"" + of[random.nextInt(of.length)] + '"';
    }

    /// Now and then not codable.
    private String maybe(String answer) {
        var variable = answer.substring(0, answer.indexOf(':'));
        return random.nextInt(8) == 0 ? variable + ":{\"missing\":\"not-codable\"}" : answer;
    }

    private void line(String article, String coder, String tag, String more, String values) {
        lines.add(
                "{\"id\":\"e-%03d\",\"article\":\"%s\",\"coder\":\"%s\",\"tag\":\"%s\"%s,\"values\":{%s}}"
                        .formatted(++annotations, article, json(coder), tag, more, values));
    }

    private static String json(String text) {
        return text.replace("\"", "\\\"");
    }
}
