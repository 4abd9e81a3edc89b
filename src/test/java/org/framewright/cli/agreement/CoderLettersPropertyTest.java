package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.cli.Typed;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Letters in place of coders' names tell nothing of the names: studies that are drawn by seeds, and the same studies with names in the
/// opposite order, also in the ids of annotations and in the ledger, give the same files, byte by byte.
final class CoderLettersPropertyTest {

    /// The names in the opposite order.
    private static final Map<String, String> RENAMED =
            Map.of("Ada", "Zoe", "Ben", "Yun", "Chidi", "Xavi", "Dana", "Wim");

    /// Coders one after the other, no pairs one after the other.
    private static final Pattern LIST = Pattern.compile("(?<!– )\\b[A-Z](?:[,;] [A-Z]\\b(?! –))+");

    private static final Pattern PAIR = Pattern.compile("\\b[A-Z] – [A-Z]\\b");

    @TempDir Path folder;

    @Test
    void otherNamesInTheOppositeOrderGiveTheSameFiles() throws Exception {
        for (int seed = 1; seed <= Rigour.draws(1, 40); seed++) {
            var where = "seed " + seed + ", ";
            var home = Files.createDirectories(folder.resolve("study-" + seed));
            var study = RandomStudy.make(home, seed);
            run(home, "round", "close", study.file(), "Pilot");
            var other = Files.createDirectories(home.resolve("other")).resolve(study.file().getFileName());
            Files.copy(study.file(), other);
            rename(other);

            var files = letteredFiles(study.file());

            assertThat(files.keySet()).as(where).contains("archive/agreement/round-2-when-closed.csv", "rounds.csv");
            letteredFiles(other).forEach((name, text) -> assertThat(text).as(where + name).isEqualTo(files.get(name)));
            files.forEach((name, text) -> {
                assertThat(LIST.matcher(text).results().map(it -> it.group()))
                        .as(where + name)
                        .allSatisfy(it -> assertThat(it.split("[,;] ")).isSorted());
                assertThat(PAIR.matcher(text).results().map(it -> it.group()))
                        .as(where + name)
                        .allSatisfy(it -> assertThat(it.split(" – ")).isSorted());
                assertThat(text).as(where + name).doesNotContain(RENAMED.keySet());
            });
        }
    }

    /// First and second of a pair change places with the letters: the counts of passages that only one of them has, and all figures.
    @Test
    void everyFigureIsThatOfTheNamedCoders() throws Exception {
        for (int seed = 1; seed <= Rigour.draws(1, 40); seed++) {
            var home = Files.createDirectories(folder.resolve("figures-" + seed));
            var study = RandomStudy.make(home, seed);
            for (var round : List.of("Pilot", "Main")) {
                var where = "seed " + seed + ", " + round;
                var named = report(home, study.file(), round, "named.csv");
                var lettered = report(home, study.file(), round, "lettered.csv", "--letters");
                run(home, "export", study.file(), "--letters", "--out", home.resolve("data"));
                var key =
                        rows(Files.readString(home.resolve("data key.csv"))).stream()
                                .collect(Collectors.toMap(it -> it.get("coder"), it -> it.get("letter")));

                assertThat(figures(lettered, Map.of())).as(where).isEqualTo(figures(named, key)).isNotEmpty();
            }
        }
    }

    private static List<CSVRecord> report(Path home, Path project, String round, String name, String... more)
            throws IOException {
        var out = home.resolve(round + "-" + name);
        run(
                home,
                Stream.concat(Stream.of("agreement", project, "--round", round, "--report", out), Arrays.stream(more))
                        .toArray());
        return rows(Files.readString(out));
    }

    /// Figures by subject, coders and measure.
    private static Map<String, List<String>> figures(List<CSVRecord> rows, Map<String, String> key) {
        var figures = new TreeMap<String, List<String>>();
        for (var row : rows) {
            var coders =
                    Arrays.stream(row.get("coders").split("; ")).map(it -> key.getOrDefault(it, it)).sorted().toList();
            var subject = Stream.of("tag", "about", "measure", "by").map(row::get).collect(Collectors.joining("/"));
            figures.computeIfAbsent(subject + coders, _ -> new ArrayList<>())
                    .addAll(
                            Stream.of("compared", "units", "value", "se", "ci95_low", "ci95_high", "undefined")
                                    .map(row::get)
                                    .map(CoderLettersPropertyTest::rounded)
                                    .toList());
        }
        return figures;
    }

    /// Sums have another order where coders have one.
    private static String rounded(String cell) {
        return cell.matches("-?\\d+\\.\\d+(E-?\\d+)?") ? "%.9f".formatted(Double.parseDouble(cell)) : cell;
    }

    /// All that can be written with letters, by name.
    private static SequencedMap<String, String> letteredFiles(Path project) throws IOException {
        var home = project.resolveSibling("out");
        Files.createDirectories(home);
        run(home, "archive", project, "--letters", "--texts", "--out", home.resolve("study.zip"));
        run(home, "export", project, "--letters", "--warnings", "--every-round", "--out", home.resolve("tables"));
        run(home, "export", project, "--letters", "--format", "jsonl", "--out", home.resolve("lines"));
        run(home, "article", "print", project, "--letters", "--out", home.resolve("print.html"));
        for (var ending : List.of("html", "md", "csv")) {
            for (var round : List.of("Pilot", "Main")) {
                var out = home.resolve(round + "." + ending);
                run(home, "agreement", project, "--letters", "--round", round, "--report", out);
            }
            var out = home.resolve("rounds." + ending);
            run(home, "agreement", project, "--letters", "--round", "Pilot", "--round", "Main", "--report", out);
        }
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(home.resolve("study.zip").toFile());
                var walk = Files.walk(home)) {
            for (var entry : zip.stream().toList()) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                files.put("archive/" + entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
            walk.filter(Files::isRegularFile)
                    .filter(it -> it.toString().matches(".*\\.(csv|html|md|jsonl|R|do|sps)"))
                    .filter(it -> !it.toString().endsWith(" key.csv"))
                    .sorted()
                    .forEach(it -> files.put(home.relativize(it).toString(), text(it)));
        }
        return files;
    }

    /// Renames coders in every text of every table.
    private static void rename(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            var columns = new ArrayList<String[]>();
            try (var found =
                    statement.executeQuery(
                            """
                            SELECT of.name, of_column.name
                              FROM sqlite_schema AS of JOIN pragma_table_info(of.name) AS of_column
                             WHERE of.type = 'table' AND of_column.type = 'TEXT' AND of.name NOT LIKE '%flyway%'\
                            """)) {
                while (found.next()) {
                    columns.add(new String[] {found.getString(1), found.getString(2)});
                }
            }
            for (var column : columns) {
                for (var name : RENAMED.entrySet()) {
                    statement.executeUpdate(
                            "UPDATE \"%1$s\" SET \"%2$s\" = replace(\"%2$s\", '%3$s', '%4$s') WHERE instr(\"%2$s\", '%3$s')"
                                    .formatted(column[0], column[1], name.getKey(), name.getValue()));
                }
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (var parser =
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv))) {
            return parser.getRecords();
        }
    }

    private static void run(Path home, Object... words) {
        var typed = Typed.in(home, words);
        assertThat(typed.exit()).as(List.of(words) + ": " + typed.err()).isZero();
    }
}
