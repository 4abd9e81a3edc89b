package org.framewright.cli.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewright.cli.Typed;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbers in the sentences of the paragraph on the method, computed again from the exported tables by other code, of studies
/// that are drawn by seeds.
final class MethodParagraphPropertyTest {

    private static final List<String> DONE = List.of("submitted", "not_relevant");

    @TempDir Path folder;

    @Test
    void numbersInSentencesAreThoseOfTheExportedTables() throws IOException {
        for (int seed = 1; seed <= Rigour.draws(4, 40); seed++) {
            var home = Files.createDirectories(folder.resolve("study-" + seed));
            var study = RandomStudy.make(home, seed);
            run(home, "export", study.file(), "--out", home.resolve("tables"));
            for (var round : List.of("Pilot", "Main")) {
                check(home, study, round, "seed " + seed + ", " + round + ": ");
            }
        }
    }

    private static void check(Path home, RandomStudy study, String round, String where) throws IOException {
        var codings =
                rows(home, "coding_versions.csv").stream()
                        .filter(it -> it.get("round").equals(round) && it.get("latest").equals("1"))
                        .filter(it -> it.get("coder_kind").equals("coder") && DONE.contains(it.get("status")))
                        .toList();
        var byArticle =
                codings.stream()
                        .collect(Collectors.groupingBy(it -> it.get("article"), TreeMap::new, Collectors.toList()));
        var alone = byArticle.values().stream().filter(it -> it.size() == 1).count();
        byArticle.values().removeIf(it -> it.size() < 2);
        var paragraph = paragraph(home, study, round);

        assertThat(paragraph)
                .as(where)
                .contains(
                        "In the round “%s” (%s), %d articles were each coded by %s (%s)."
                                .formatted(
                                        round,
                                        round.equals("Pilot") ? "pilot" : "main study",
                                        byArticle.size(),
                                        study.coders().size() == 2
                                                ? "both coders"
                                                : "at least 2 of the " + study.coders().size() + " coders",
                                        String.join(", ", study.coders())));
        assertThat(
                        number(
                                paragraph,
                                "(\\d+) further articles? (?:was|were) not compared, because (?:it|each) was submitted by only one coder"))
                .as(where + "alone")
                .isEqualTo((int) alone);
        var open =
                rows(home, "coding_versions.csv").stream()
                        .filter(it -> it.get("round").equals(round) && it.get("latest").equals("1"))
                        .filter(it -> it.get("coder_kind").equals("coder") && !DONE.contains(it.get("status")))
                        .count();
        assertThat(number(paragraph, "(\\d+) codings? in the round w(?:as|ere) not submitted"))
                .as(where + "open")
                .isEqualTo((int) open);
        origin(paragraph, study, byArticle, where);
        excluded(home, paragraph, where);
        relevance(paragraph, byArticle, where);
        units(home, paragraph, round, byArticle, where);
        adjudication(home, paragraph, round, where);
    }

    private static void origin(
            String paragraph, RandomStudy study, Map<String, List<CSVRecord>> byArticle, String where) {
        var all = byArticle.values().stream().flatMap(List::stream).toList();
        var packaged = all.stream().filter(it -> study.packaged().contains(it.get("coder"))).toList();
        var imported = all.stream().filter(it -> study.imported().contains(it.get("coder"))).toList();
        assertThat(all.stream().filter(it -> !it.get("imported_by").isEmpty())).as(where).isEqualTo(imported);
        int local = all.size() - packaged.size() - imported.size();
        var names = packaged.stream().map(it -> it.get("coder")).collect(Collectors.toCollection(TreeSet::new));
        if (!packaged.isEmpty()) {
            assertThat(paragraph)
                    .as(where + "origin")
                    .contains(
                            count(packaged, all)
                                    + " came from the coders’ own packages (%s)".formatted(String.join(", ", names)));
        }
        assertThat(paragraph.contains(" imported from annotation files."))
                .as(where + "imported")
                .isEqualTo(!imported.isEmpty());
        if (!imported.isEmpty()) {
            assertThat(paragraph)
                    .as(where)
                    .contains(
                            count(imported, all)
                                    + (imported.size() == 1 ? " was" : " were")
                                    + " imported from annotation files.");
        }
        assertThat(
                        number(
                                paragraph,
                                "(\\d+|other) (?:compared codings? |codings? )?(?:was|were) created in the project file"))
                .as(where + "local")
                .isEqualTo(local);
    }

    private static String count(List<CSVRecord> some, List<CSVRecord> all) {
        return some.size() == all.size()
                ? "All compared codings (%d)".formatted(all.size())
                : "%d of the %d compared codings".formatted(some.size(), all.size());
    }

    private static void excluded(Path home, String paragraph, String where) throws IOException {
        var articles = rows(home, "articles.csv");
        var reasons = new HashMap<String, Integer>();
        for (var article : articles) {
            if (!article.get("excluded").isEmpty()) {
                reasons.merge(article.get("excluded"), 1, Integer::sum);
            }
        }
        int all = reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            assertThat(paragraph).as(where).doesNotContain("in the corpus");
            return;
        }
        assertThat(paragraph)
                .as(where)
                .containsPattern(
                        "Of the %d articles in the corpus, %d (was|were) excluded from the study"
                                .formatted(articles.size(), all));
        reasons.forEach((reason, count) -> assertThat(paragraph).as(where).contains(count + " as “" + reason + "”"));
    }

    /// Krippendorff's alpha for nominal data, by his matrix of coincidences.
    private static void relevance(String paragraph, Map<String, List<CSVRecord>> byArticle, String where) {
        var values =
                byArticle.values().stream()
                        .map(it -> it.stream().map(coding -> coding.get("status")).toList())
                        .toList();
        if (values.stream().flatMap(List::stream).noneMatch("not_relevant"::equals)) {
            assertThat(paragraph).as(where).doesNotContain("For relevance (whether articles belong");
            return;
        }
        // a half goes up, and the last digits of a sum hang on its order
        var alpha = BigDecimal.valueOf(alpha(values)).setScale(9, RoundingMode.HALF_EVEN);
        var worded = "alpha was " + alpha.setScale(3, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
        assertThat(paragraph.substring(paragraph.indexOf("For relevance (whether articles belong")))
                .as(where)
                .contains(worded);
    }

    private static double alpha(List<List<String>> units) {
        var totals = new HashMap<String, Double>();
        double observed = 0;
        double n = 0;
        for (var unit : units) {
            for (int i = 0; i < unit.size(); i++) {
                totals.merge(unit.get(i), 1.0, Double::sum);
                n++;
                for (int j = 0; j < unit.size(); j++) {
                    observed += i != j && !unit.get(i).equals(unit.get(j)) ? 1.0 / (unit.size() - 1) : 0;
                }
            }
        }
        double all = n;
        double expected = totals.values().stream().mapToDouble(it -> it * (all - it)).sum() / (all - 1);
        return 1 - observed / expected;
    }

    private static void units(
            Path home, String paragraph, String round, Map<String, List<CSVRecord>> byArticle, String where)
            throws IOException {
        var relevant = new ArrayList<String>();
        byArticle.forEach((article, codings) -> {
            if (codings.stream().filter(it -> it.get("status").equals("submitted")).count() > 1) {
                relevant.add(article);
            }
        });
        var rows =
                rows(home, "codings_long.csv").stream()
                        .filter(it -> it.get("round").equals(round) && it.get("status").equals("submitted"))
                        .filter(it -> it.get("coder_kind").equals("coder") && relevant.contains(it.get("article")))
                        .toList();
        var counts =
                Stream.of("article__tone", "article__photo")
                        .mapToInt(variable ->
                                (int)
                                        rows.stream()
                                                .filter(it -> isAnswer(it.get(variable)))
                                                .collect(
                                                        Collectors.groupingBy(
                                                                it -> it.get("article"), Collectors.counting()))
                                                .values()
                                                .stream()
                                                .filter(it -> it > 1)
                                                .count())
                        .filter(it -> it > 0)
                        .summaryStatistics();
        if (counts.getCount() == 0) {
            assertThat(paragraph).as(where + "units").doesNotContain("units with at least two answers");
            return;
        }
        var expected =
                counts.getMin() == counts.getMax()
                        ? "was %d.".formatted(counts.getMin())
                        : "ranged from %d to %d.".formatted(counts.getMin(), counts.getMax());
        assertThat(paragraph)
                .as(where + "units")
                .contains(
                        (counts.getCount() == 1 ? "1 variable was" : "%d variables were".formatted(counts.getCount()))
                                + " coded by at least two coders; the number of units with at least two answers "
                                + expected);
    }

    private static boolean isAnswer(String cell) {
        return !cell.isEmpty() && !cell.startsWith("-");
    }

    private static void adjudication(Path home, String paragraph, String round, String where) throws IOException {
        var decided =
                rows(home, "adjudicated.csv").stream()
                        .filter(it -> it.get("round").equals(round) && !it.get("way").isEmpty())
                        .toList();
        if (decided.isEmpty()) {
            assertThat(paragraph).as(where).doesNotContain(" of this round in ", " in this round in ");
            return;
        }
        int decisions = decided.stream().map(it -> it.get("case")).distinct().toList().size();
        // all decisions, where they are as many as the decided cases: the same number, of cases
        var cases = Pattern.compile("adjudication: (\\d+) of ").matcher(paragraph);
        assertThat(cases.find()).as(where).isTrue();
        var number = decisions == 1 ? "1 " : decisions + " ";
        assertThat(paragraph)
                .as(where)
                .contains(
                        Integer.parseInt(cases.group(1)) == decisions
                                ? "decided %s of this round in ".formatted(number + (decisions == 1 ? "case" : "cases"))
                                : "made %s in this round in "
                                        .formatted(number + (decisions == 1 ? "decision" : "decisions")));
        var articles = decided.stream().map(it -> it.get("article")).distinct().toList();
        long references =
                rows(home, "coding_versions.csv").stream()
                        .filter(it -> it.get("round").equals(round) && it.get("latest").equals("1"))
                        .filter(it -> it.get("coder_kind").equals("reference") && DONE.contains(it.get("status")))
                        .filter(it -> articles.contains(it.get("article")))
                        .count();
        assertThat(paragraph)
                .as(where + "references")
                .contains(
                        articles.size() == 1
                                ? references == 0
                                        ? "No reference coding of the adjudicated article is currently submitted"
                                        : "The reference coding of the adjudicated article has been submitted"
                                : "Of the "
                                        + articles.size()
                                        + " articles with decided cases, "
                                        + (references == 0
                                                ? "none has"
                                                : references == 1 ? "1 has" : references + " have")
                                        + " a submitted reference coding");
        var ways =
                decided.stream()
                        .collect(Collectors.groupingBy(MethodParagraphPropertyTest::way, Collectors.counting()));
        var words =
                Map.of(
                        "undisputed", "as coded unanimously by the coders",
                        "single", "as coded by the only coder with an answer",
                        "taken", "as coded by one of the coders (",
                        "majority", "as coded by a majority of the coders",
                        "own", "with a combined answer or the adjudicator’s own",
                        "none", "with no correct answer");
        checkTaken(where, paragraph, decided);
        words.forEach((way, said) -> {
            if (ways.containsKey(way)) {
                assertThat(paragraph).as(where + "adjudication").contains(" %d %s".formatted(ways.get(way), said));
            } else {
                assertThat(paragraph).as(where + "adjudication").doesNotContain(said);
            }
        });
    }

    /// How many decisions for one coder follow whom.
    private static void checkTaken(String where, String paragraph, List<CSVRecord> decided) {
        var taken = decided.stream().filter(it -> List.of("taken", "single").contains(way(it))).toList();
        taken.stream()
                .collect(
                        Collectors.groupingBy(
                                MethodParagraphPropertyTest::way,
                                Collectors.groupingBy(MethodParagraphPropertyTest::from, Collectors.counting())))
                .forEach((way, byCoder) ->
                        byCoder.forEach((coder, count) ->
                                assertThat(paragraph)
                                        .as(where + way)
                                        .containsPattern("[( ]" + coder + ": " + count + "[,)]")));
        var alone = taken.stream().filter(it -> !it.get("from").contains("|")).toList();
        var byCoder =
                alone.stream().collect(Collectors.groupingBy(MethodParagraphPropertyTest::from, Collectors.counting()));
        long most = byCoder.values().stream().mapToLong(it -> it).max().orElse(0);
        boolean oneSided = alone.size() >= 10 && most * 3 > alone.size() * 2L;
        assertThat(paragraph.contains("Most decisions in favour of a single coder followed"))
                .as(where + "one-sided")
                .isEqualTo(oneSided);
    }

    private static String from(CSVRecord row) {
        return row.get("from").replace("|", " + ");
    }

    /// Answers of one coder, the only one with answers in the article, are a way of their own.
    private static String way(CSVRecord row) {
        return row.get("way").equals("undisputed") && !row.get("from").contains("|") ? "single" : row.get("way");
    }

    private static int number(String paragraph, String pattern) {
        var found = Pattern.compile(pattern).matcher(paragraph);
        return !found.find() ? 0 : found.group(1).equals("other") ? 1 : Integer.parseInt(found.group(1));
    }

    private static String paragraph(Path home, RandomStudy study, String round) throws IOException {
        var file = home.resolve(round + ".md");
        run(home, "agreement", study.file(), "--round", round, "--report", file, "--bootstrap", 10);
        var page = Files.readString(file).replace("\\", "");
        return page.substring(page.indexOf("## Method"), page.indexOf("## References"));
    }

    private static List<CSVRecord> rows(Path home, String table) throws IOException {
        try (var reader = Files.newBufferedReader(home.resolve("tables").resolve(table))) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }

    private static void run(Path home, Object... words) {
        var typed = Typed.in(home, words);
        assertThat(typed.exit()).as(List.of(words) + ": " + typed.err()).isZero();
    }
}
