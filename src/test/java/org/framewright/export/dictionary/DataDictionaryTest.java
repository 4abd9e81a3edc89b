package org.framewright.export.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.export.columns.ExportColumn;
import org.framewright.export.selection.VariableFilter;
import org.framewright.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whatever a codebook calls its things, the columns have names that every program takes.
final class DataDictionaryTest {

    private static final List<String> WORDS =
            List.of(
                    "with",
                    "to",
                    "by",
                    "all",
                    "a",
                    "b--c",
                    "b",
                    "c",
                    "in",
                    "if",
                    "tone",
                    "tone--label",
                    "label",
                    "ids",
                    "score");
    private static final List<String> METADATA =
            List.of(
                    "by",
                    "TO",
                    "Words",
                    "Headline",
                    "größe",
                    "Größe",
                    "新聞",
                    "1st page",
                    "a b",
                    "a-b",
                    "",
                    "value",
                    "date ",
                    "metadata_Words",
                    "_n",
                    "x".repeat(80),
                    "x".repeat(81),
                    "strL",
                    "NA",
                    "📰");
    private static final Set<String> RESERVED =
            Set.of(
                    "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with", "if", "in",
                    "using", "strl");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260302, 77, 4711})
    void everyNameIsLegalEverywhereAndUniqueInItsFile(long seed) {
        var dictionary = new DataDictionary(codebook(new Random(seed)), METADATA, Set.of(), VariableFilter.EVERYTHING);

        for (var file : dictionary.files()) {
            assertThat(file.header()).allSatisfy(DataDictionaryTest::assertLegal);
            assertThat(file.header().stream().map(it -> it.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
            assertThat(file.columns()).allSatisfy(it -> assertThat(it.label()).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20260302, 77, 4711})
    void aNameHangsOnTheIdsAloneAndNotOnTheirOrder(long seed) {
        var random = new Random(seed);
        var codebook = codebook(random);
        var tags = new ArrayList<>(codebook.tags());
        Collections.shuffle(tags, random);

        assertThat(named(codebook.withTags(tags))).isEqualTo(named(codebook));
    }

    @Test
    void theSampleHasTheNamesThatItsIdsMake() {
        var dictionary =
                new DataDictionary(
                        new CodebookReader().read(Samples.newsFraming()),
                        List.of("by", "Words"),
                        Set.of(),
                        VariableFilter.EVERYTHING);

        assertThat(dictionary.spans().header())
                .contains("attribution__source__ids", "source__source_type__label", "source__speaker__missing");
        assertThat(dictionary.articles().header()).contains("metadata_by", "metadata_Words");
        assertThat(dictionary.attributions().header())
                .contains("attribution__form", "attribution__source__text", "source__speaker", "cue__stance");
        var tone =
                dictionary.analysis().columns().stream()
                        .filter(it -> it.name().equals("framing__tone"))
                        .findFirst()
                        .orElseThrow();
        assertThat(tone.level()).isEqualTo(ExportColumn.ColumnLevel.ORDINAL);
        assertThat(tone.values()).containsEntry(3, "Neutral");
        assertThat(tone.missing())
                .containsEntry(-96, "[not asked]")
                .containsEntry(-97, "[not codable]")
                .containsEntry(-98, "[coders disagree]")
                .containsEntry(-99, "[not yet coded]");
    }

    @Test
    void whatIsNotAskedForIsNoColumnAndTheOthersKeepTheirNames() {
        var codebook = new CodebookReader().read(Samples.newsFraming());
        var some =
                new DataDictionary(codebook, List.of(), Set.of(), new VariableFilter(List.of("framing.tone", "cue")));

        assertThat(some.spans().header().stream().filter(it -> it.contains("__")))
                .containsExactlyInAnyOrder(
                        "framing__tone", "framing__tone__label", "cue__stance", "cue__stance__label");
    }

    private static Set<String> named(Codebook codebook) {
        return new DataDictionary(codebook, List.of(), Set.of(), VariableFilter.EVERYTHING)
                .answers().list().stream()
                        .map(it ->
                                it.tag()
                                        + "/"
                                        + it.item()
                                        + "/"
                                        + it.category()
                                        + "/"
                                        + it.part()
                                        + "="
                                        + it.column().name())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertLegal(String name) {
        assertThat(name).matches("[A-Za-z_][A-Za-z0-9_]*");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).as(name).isBetween(1, 32);
        assertThat(RESERVED).doesNotContain(name.toLowerCase(Locale.ROOT));
    }

    /// Ids that collide once their hyphens are underscores, that are long, or reserved; labels in every writing.
    private static Codebook codebook(Random random) {
        var tags = new ArrayList<String>();
        var used = new HashSet<String>();
        for (int i = 0; i < 6; i++) {
            var id = id(random, used);
            var own = new HashSet<String>();
            var variables =
                    IntStream.range(0, 5)
                            .mapToObj(_ -> variable(random, id(random, own)))
                            .collect(Collectors.joining(","));
            tags.add(
                    """
                    {"id": "%s", "label": "%s", "unit": "article", "occurs": "once", "variables": [%s]}\
                    """
                            .formatted(id, label(random), variables));
        }
        return new CodebookReader()
                .read(
                        """
                        {"format": 2, "id": "nasty", "version": 1, "title": "Nasty", "tags": [%s]}\
                        """
                                .formatted(String.join(",", tags)));
    }

    private static String variable(Random random, String id) {
        var scale = List.of("text", "ratio", "boolean", "nominal", "set").get(random.nextInt(5));
        var used = new HashSet<String>();
        var categories =
                scale.equals("nominal") || scale.equals("set")
                        ? ", \"categories\": ["
                                + IntStream.range(0, 3)
                                        .mapToObj(i ->
                                                "{\"id\": \"%s\", \"code\": %d, \"label\": \"%s\"}"
                                                        .formatted(id(random, used), i, label(random)))
                                        .collect(Collectors.joining(","))
                                + "]"
                        : "";
        return "{\"id\": \"%s\", \"label\": \"%s\", \"scale\": \"%s\"%s}"
                .formatted(id, label(random), scale, categories);
    }

    private static String id(Random random, Set<String> used) {
        while (true) {
            var id =
                    IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())))
                            .collect(Collectors.joining(random.nextBoolean() ? "-" : "--"));
            var longer = random.nextInt(4) == 0 ? id + "-" + "long-".repeat(7) : id;
            var fit = longer.length() > 60 ? longer.substring(0, 60) : longer;
            if (used.add(fit)) {
                return fit;
            }
        }
    }

    private static String label(Random random) {
        return List.of("Ton", "新聞の枠", "«Größe» $x `y' \\\"z\\\"", "مقالة", "🦀", "x".repeat(200), "a\\nb")
                        .get(random.nextInt(7))
                + random.nextInt(1_000_000);
    }
}
