package org.framewright.growth;

import org.framewright.cli.Typed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A command on an input of any size, in the worst shape that we can think of for it.
///
/// @param name the command and the shape
/// @param smallest the least size that is measured
/// @param most the largest exponent that is allowed
/// @param prepared makes the input in a folder and gives the command
record GrowthCase(String name, int smallest, double most, Preparation prepared) {

    private static final double NEARLY_STRAIGHT = 1.3;

    /// Two coders' passages that all overlap are matched by comparing each with each, up to a bound.
    private static final double EACH_WITH_EACH = 2.1;

    /// Whether the work stops at a bound, in a sentence.
    boolean isBounded() {
        return most > NEARLY_STRAIGHT;
    }

    private GrowthCase(String name, int smallest, Preparation prepared) {
        this(name, smallest, NEARLY_STRAIGHT, prepared);
    }

    private static final String SENTENCE = "“We have waited,” Maren Holt of the union said on day %d. ";

    private static final String PASSAGE =
            """
            {"id":"quotation","label":"Quotation","key":"Q","colour":"blue","unit":"passage","occurs":"many"}
            """;
    private static final String ARTICLE =
            """
            {"id":"t","label":"T","unit":"article","occurs":"once","variables":[%s]}
            """;

    /// Makes an input.
    @FunctionalInterface
    interface Preparation {

        /// @param size of the input
        /// @return the command's words
        List<Object> prepare(Path folder, int size) throws IOException;
    }

    @Override
    public String toString() {
        return name;
    }

    static List<GrowthCase> all() {
        var all = new ArrayList<GrowthCase>();
        all.addAll(documents());
        all.addAll(tables());
        all.addAll(annotations());
        all.addAll(ratings());
        all.addAll(codebooks());
        all.addAll(actors());
        return all;
    }

    private static List<GrowthCase> documents() {
        return List.of(
                document("text, one paragraph", "txt", 500, n -> repeat(n, SENTENCE::formatted)),
                document("text, one word", "txt", 4_000, n -> "Ferries " + "x".repeat(10 * n)),
                document("text, paragraphs", "txt", 500, n -> repeat(n, i -> SENTENCE.formatted(i) + "\n\n")),
                document("text, quotations that nobody closes", "txt", 500, n -> repeat(n, i -> "He said “" + i + " ")),
                document("web page, elements in each other", "html", 500, n -> "<div>".repeat(n) + page(3)),
                document("web page, one paragraph", "html", 500, n -> page(1) + repeat(n, SENTENCE::formatted)),
                document(
                        "web page, emphasis that nobody closes",
                        "html",
                        500,
                        n -> page(3) + repeat(n, i -> "<b><i>" + i)),
                document(
                        "web page, links",
                        "html",
                        500,
                        n -> page(3) + repeat(n, i -> "<a href='/%d'>x</a>".formatted(i))),
                document(
                        "web page, teasers, notes and blocks of text",
                        "html",
                        500,
                        n ->
                                page(3)
                                        + repeat(
                                                n,
                                                i ->
                                                        "<div class=teaser><a href=x>x</a></div><p>Read also: %d</p><div class=entry-content>%s</div>"
                                                                .formatted(i, SENTENCE.formatted(i)))),
                document(
                        "RTF, one paragraph",
                        "rtf",
                        500,
                        n -> "{\\rtf1\\ansi " + repeat(n, i -> "Day " + i + ". ") + "}"),
                document(
                        "RTF, groups beside each other",
                        "rtf",
                        500,
                        n -> "{\\rtf1\\ansi " + repeat(n, i -> "{\\b Day " + i + ".} ") + "}"),
                document(
                        "mail, lines",
                        "eml",
                        500,
                        n ->
                                "Subject: Ferries\nContent-Type: text/plain\n\n"
                                        + repeat(n, i -> SENTENCE.formatted(i) + "\n")));
    }

    private static List<GrowthCase> tables() {
        return List.of(
                document("CSV, articles", "csv", 100, n -> "title,text\n" + repeat(n, i -> i + "," + quoted(i) + "\n")),
                document(
                        "CSV, articles of one text",
                        "csv",
                        100,
                        n -> "title,text\n" + repeat(n, i -> i + "," + quoted(1) + "\n")),
                document(
                        "CSV, one field",
                        "csv",
                        500,
                        n -> "title,text\nOne,\"" + repeat(n, SENTENCE::formatted) + "\"\n"),
                document(
                        "JSONL, articles",
                        "jsonl",
                        100,
                        n -> repeat(n, i -> "{\"title\":\"%d\",\"text\":%s}%n".formatted(i, quoted(i)))));
    }

    private static List<GrowthCase> annotations() {
        var all = new ArrayList<GrowthCase>();
        for (var shape : PassageShape.values()) {
            all.add(
                    new GrowthCase(
                            "annotations import, " + shape,
                            100,
                            (folder, n) -> {
                                study(folder, n);
                                return List.of(
                                        "annotations",
                                        "import",
                                        project(folder),
                                        passages(folder, shape, n, List.of("Ada")));
                            }));
            for (var command : List.of("check", "export", "agreement", "disagreements")) {
                boolean matches = !command.equals("check") && shape == PassageShape.OVERLAPPING;
                all.add(
                        new GrowthCase(
                                command + ", " + shape,
                                50,
                                matches ? EACH_WITH_EACH : NEARLY_STRAIGHT,
                                (folder, n) -> {
                                    study(folder, n);
                                    var file = passages(folder, shape, n, List.of("Ada", "Ben"));
                                    run(folder, "annotations", "import", project(folder), file);
                                    return command.equals("export")
                                            ? List.of(command, project(folder), "--out", folder.resolve("exports"))
                                            : List.of(command, project(folder));
                                }));
            }
        }
        return all;
    }

    private static List<GrowthCase> ratings() {
        return List.of(
                spreadsheet("ratings, all equal", n -> "unit,A,B\n" + repeat(n, i -> i + ",1,1\n")),
                spreadsheet(
                        "ratings, all different",
                        n -> "unit,A,B\n" + repeat(n, i -> "%d,a%d,b%d%n".formatted(i, i, i))),
                spreadsheet(
                        "ratings by many coders",
                        n ->
                                "unit"
                                        + repeat(n / 20, i -> ",C" + i)
                                        + "\n"
                                        + repeat(20, u -> u + repeat(n / 20, i -> "," + (i + u) % 3) + "\n")));
    }

    private static List<GrowthCase> codebooks() {
        return List.of(
                codebook("codebook, categories", n -> variable("q", "", n)),
                codebook(
                        "codebook, a chain of conditions",
                        n ->
                                IntStream.range(0, n)
                                        .mapToObj(i -> variable("q" + i, i % 150 == 0 ? "" : condition(i - 1), 2))
                                        .collect(Collectors.joining(","))),
                codebook(
                        "codebook, a star of conditions",
                        n ->
                                IntStream.range(0, n)
                                        .mapToObj(i -> variable("q" + i, i == 0 ? "" : condition(0), 2))
                                        .collect(Collectors.joining(","))));
    }

    private static List<GrowthCase> actors() {
        return List.of(
                actorList("actors of names that begin alike", i -> "Union of Dockers " + i),
                actorList("actors of one surname", i -> "N" + i + " Holt"),
                actorList("actors, all different", i -> Integer.toString(i, 36) + "q" + Integer.toString(i * 7919, 36)),
                new GrowthCase(
                        "actor import, actors with ten other names",
                        1_000,
                        (folder, n) -> {
                            run(folder, "new", project(folder), "--codebook", "attribution");
                            var list =
                                    write(
                                            folder,
                                            "actors.csv",
                                            "name,aliases\n" + repeat(n, i -> "Actor " + i + "," + names(i) + "\n"));
                            return List.of("actor", "import", project(folder), list);
                        }));
    }

    private static String names(int actor) {
        return IntStream.range(0, 10).mapToObj(i -> "name" + actor + "-" + i).collect(Collectors.joining("|"));
    }

    private static GrowthCase document(String name, String ending, int smallest, IntFunction<String> content) {
        return new GrowthCase(
                "import, " + name,
                smallest,
                (folder, n) -> {
                    run(folder, "new", project(folder), "--codebook", "quotations");
                    return List.of("import", project(folder), write(folder, "article." + ending, content.apply(n)));
                });
    }

    private static GrowthCase spreadsheet(String name, IntFunction<String> content) {
        return new GrowthCase(
                "agreement, " + name,
                500,
                (folder, n) -> List.of("agreement", write(folder, "ratings.csv", content.apply(n))));
    }

    private static GrowthCase codebook(String name, IntFunction<String> variables) {
        return new GrowthCase(
                "codebook validate, " + name,
                50,
                (folder, n) -> {
                    var tag = ARTICLE.formatted(variables.apply(n));
                    return List.of("codebook", "validate", write(folder, "large.json", codebook(tag)));
                });
    }

    private static GrowthCase actorList(String name, IntFunction<String> names) {
        return new GrowthCase(
                "actor matches, " + name,
                100,
                (folder, n) -> {
                    run(folder, "new", project(folder), "--codebook", "attribution");
                    var list = write(folder, "actors.csv", "name\n" + repeat(n, i -> names.apply(i) + "\n"));
                    run(folder, "actor", "import", project(folder), list);
                    return List.of("actor", "matches", project(folder));
                });
    }

    /// Where the passages of an article lie.
    private enum PassageShape {
        OVERLAPPING {
            @Override
            String fragment(int i, int n) {
                return "[[10,%d]]".formatted(20 + n % 7);
            }
        },
        /// Each overlaps the thirty before it.
        STAIRCASE {
            @Override
            String fragment(int i, int n) {
                return "[[%d,%d]]".formatted(4 * i, 4 * i + 120);
            }
        },
        APART {
            @Override
            String fragment(int i, int n) {
                return "[[%d,%d]]".formatted(4 * i, 4 * i + 3);
            }
        };

        abstract String fragment(int i, int n);

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static void study(Path folder, int n) throws IOException {
        run(folder, "new", project(folder), "--codebook", write(folder, "codebook.json", codebook(PASSAGE)));
        var article = write(folder, "one.txt", "Ferries\n\n" + repeat(n, SENTENCE::formatted));
        run(folder, "import", project(folder), article);
        run(folder, "coder", "add", project(folder), "Ada");
        run(folder, "coder", "add", project(folder), "Ben");
    }

    private static Path passages(Path folder, PassageShape shape, int n, List<String> coders) throws IOException {
        var lines = new StringBuilder();
        for (var coder : coders) {
            for (int i = 0; i < n; i++) {
                lines.append(
                        "{\"id\":\"%s-%d\",\"article\":\"one\",\"coder\":\"%s\",\"tag\":\"quotation\",\"fragments\":%s}\n"
                                .formatted(coder.toLowerCase(Locale.ROOT), i, coder, shape.fragment(i, n)));
            }
            lines.append(
                    "{\"article\":\"one\",\"coder\":\"%s\",\"status\":\"submitted\",\"version\":1}\n".formatted(coder));
        }
        return write(folder, "passages.jsonl", lines.toString());
    }

    private static String codebook(String tag) {
        return """
        {"format":2,"id":"large","version":1,"title":"Large","language":"en","tags":[%s]}
        """
                .formatted(tag);
    }

    private static String variable(String id, String condition, int categories) {
        return "{\"id\":\"%s\",\"label\":\"%s\",\"scale\":\"nominal\"%s,\"categories\":[%s]}"
                .formatted(
                        id,
                        id,
                        condition,
                        IntStream.range(0, categories)
                                .mapToObj(i -> "{\"id\":\"c%d\",\"label\":\"C%d\",\"code\":%d}".formatted(i, i, i + 1))
                                .collect(Collectors.joining(",")));
    }

    private static String condition(int on) {
        return ",\"when\":{\"variable\":\"q%d\",\"is\":[\"c0\"]}".formatted(on);
    }

    private static String page(int paragraphs) {
        return "<title>Ferries</title>" + repeat(paragraphs, i -> "<p>" + SENTENCE.formatted(i));
    }

    private static String quoted(int i) {
        return "\"The ferries stopped for day %d. The union has waited, Maren Holt said.\"".formatted(i);
    }

    private static String repeat(int times, IntFunction<String> words) {
        return IntStream.range(0, times).mapToObj(words).collect(Collectors.joining());
    }

    private static Path project(Path folder) {
        return folder.resolve("study.framewright");
    }

    private static Path write(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void run(Path folder, Object... words) {
        var typed = Typed.in(folder, words);
        if (typed.exit() != 0) {
            throw new AssertionError(List.of(words) + ": " + typed.err());
        }
    }
}
