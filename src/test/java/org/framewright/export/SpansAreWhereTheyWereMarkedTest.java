package org.framewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.support.Samples;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whatever an article is written in, the exported offsets name the very words that were marked.
class SpansAreWhereTheyWereMarkedTest {

    private static final List<String> PIECES =
            List.of(
                    "a", "Z", " ", "\n", "\n\n", ",", "\"", "“", "é", "e\u0301", "ß", "🦀", "👩‍🚒", "🇳🇴", "𝔉",
                    "قالت", "שלום", "\u200F", "新聞", ";", "\t", "=1+1", " … ");

    private static final int ARTICLES = 12;
    private static final int PASSAGES = 15;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 20260302, 77})
    void spansAreWhereTheyWereMarked(long seed) {
        var random = new Random(seed);
        Map<String, Article> articles = new HashMap<>();
        Map<String, Extent> marked = new HashMap<>();
        try (var exported = new ExportedProject(folder)) {
            for (int i = 0; i < ARTICLES; i++) {
                var article = exported.project.add(Samples.article("article " + i, i + text(random)));
                articles.put(article.name(), article);
                var key = exported.desk("Ada", article);
                for (int j = 0; j < PASSAGES; j++) {
                    var fragments = fragments(random, article);
                    var id = exported.code(key, "quote", fragments);
                    // a mark of a pair would stay out
                    var passage = new Extent.Passage(List.of(fragments));
                    exported.project.coding.setWords(key, new AnnotationId(id), passage);
                    marked.put(id, passage);
                }
            }
            exported.export();

            var rows = exported.table("spans.csv");
            assertThat(rows).extracting(row -> row.get("annotation")).hasSameElementsAs(marked.keySet());
            assertThat(rows)
                    .allSatisfy(row -> {
                        var text = articles.get(row.get("article")).text();
                        int[] codePoints = text.codePoints().toArray();
                        assertThat(row.get("text"))
                                .isEqualTo(marked.get(row.get("annotation")).text())
                                .isEqualTo(
                                        Arrays.stream(row.get("fragments_cp").split(" "))
                                                .map(range -> range.split("-"))
                                                .map(it -> substring(codePoints, it[0], it[1]))
                                                .collect(Collectors.joining(" … ")));
                        assertThat(substring(codePoints, row.get("start_cp"), row.get("end_cp")))
                                .isEqualTo(
                                        text.substring(
                                                Integer.parseInt(row.get("start_utf16")),
                                                Integer.parseInt(row.get("end_utf16"))))
                                .startsWith(row.get("text").split(" … ", 2)[0]);
                    });
        }
    }

    private static String substring(int[] codePoints, String start, String end) {
        int from = Integer.parseInt(start);
        return new String(codePoints, from, Integer.parseInt(end) - from);
    }

    private static String text(Random random) {
        return IntStream.range(0, 60 + random.nextInt(200))
                .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    /// One to three fragments that neither overlap nor touch, between whole characters.
    private static Fragment[] fragments(Random random, Article article) {
        int count = article.text().codePointCount(0, article.text().length());
        int wanted = 1 + random.nextInt(3);
        var fragments = new ArrayList<Fragment>();
        int from = random.nextInt(count / 2);
        while (fragments.size() < wanted && from < count) {
            int to = Math.min(count, from + 1 + random.nextInt(8));
            var text = article.text();
            fragments.add(article.fragment(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)));
            from = to + 1 + random.nextInt(8);
        }
        return fragments.toArray(Fragment[]::new);
    }
}
