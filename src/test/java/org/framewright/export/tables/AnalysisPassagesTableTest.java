package org.framewright.export.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.export.ExportedProject;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.support.Rigour;
import org.framewright.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `analysis_passages.csv`: each passage that counts is there once, with its article and what fills its roles.
final class AnalysisPassagesTableTest {

    private static final String FILE = "analysis_passages.csv";
    private static final String TEXT =
            "“We stay,” said Ana. The port is closed, according to the union. Nobody knows for how long.";
    private static final List<String> WORDS = List.of("We stay", "The port is closed", "Nobody knows", "for how long");

    @TempDir Path folder;

    private ExportedProject exported;
    private Article strike;

    @BeforeEach
    void open() {
        exported = new ExportedProject(folder);
        strike = exported.project.add(published("strike"));
    }

    @AfterEach
    void close() {
        exported.close();
    }

    @Test
    void thePassagesOfTheReferenceCountOnceWithOutletDateAndSource() {
        for (var coder : List.of("Ada", "Ben")) {
            quote(desk(coder), "We stay", "Ana", "direct");
            submit(desk(coder));
        }
        quote(gold(), "We stay", "Ana", "indirect");
        submit(gold());
        exported.export();

        assertThat(rows("quote"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row)
                                .containsEntry("article", "strike")
                                .containsEntry("outlet", "Courier")
                                .containsEntry("date", "2024-03-04")
                                .containsEntry("genre", "report")
                                .containsEntry("unit_id", "strike/Main/quote/1")
                                .containsEntry("text", "We stay")
                                .containsEntry("start_cp", "1")
                                .containsEntry("end_cp", "8")
                                .containsEntry("value_origin", "reference")
                                .containsEntry("value_coder", "Gold")
                                .containsEntry("coders", "2")
                                .containsEntry("found_by", "2")
                                .containsEntry("found_share", "1")
                                .containsEntry("quote__form_of_it", "20")
                                .containsEntry("its_who__n", "1")
                                .containsEntry("its_who__first_text", "Ana")
                                .containsEntry("its_who__named", "1"));
        assertThat(rows("speaker")).singleElement().satisfies(row -> assertThat(row).containsEntry("text", "Ana"));
    }

    @Test
    void ofSeveralCodersWhatMoreThanHalfHaveFoundCounts() {
        quote(desk("Ada"), "The port is closed", "the union", "indirect");
        quote(desk("Ben"), "The port is closed", "the union", "indirect");
        quote(desk("Cyd"), "The port is closed, according to", "union", "direct");
        exported.code(desk("Ada"), "mark", words("Nobody knows"));
        exported.code(desk("Ben"), "mark", words("Nobody knows"));
        exported.code(desk("Ada"), "mark", words("We stay"));
        List.of("Ada", "Ben", "Cyd").forEach(it -> submit(desk(it)));
        exported.export();

        assertThat(rows("quote"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row)
                                .containsEntry("text", "The port is closed")
                                .containsEntry("value_origin", "majority")
                                .containsEntry("value_coder", "")
                                .containsEntry("found_by", "3")
                                .containsEntry("quote__form_of_it", "20")
                                .containsEntry("its_who__first_text", "the union"));
        assertThat(rows("mark"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row)
                                .containsEntry("text", "Nobody knows")
                                .containsEntry("found_by", "2")
                                .containsEntry("found_share", "0.6666667"));
    }

    @Test
    void anArticleThatDoesNotBelongToTheStudyHasNoPassages() {
        exported.code(desk("Ada"), "mark", words("We stay"));
        submit(desk("Ada"));
        exported.project.coding.submitNotRelevant(desk("Ben"), "sports");
        exported.project.coding.submitNotRelevant(desk("Cyd"), "sports");
        exported.export();
        assertThat(exported.table(FILE)).isEmpty();

        exported.export(new ExportSelection(List.of(), List.of("Ada", "Ben"), false));
        assertThat(exported.table(FILE)).as("as many say the one as the other").isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, Rigour.draws(4, 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsCodedEachPassageThatCountsIsThereOnce(int seed) {
        var random = new Random(seed);
        var articles =
                new ArrayList<>(IntStream.range(0, 4).mapToObj(i -> exported.project.add(published("a" + i))).toList());
        articles.add(strike);
        var references = new HashSet<String>();
        for (var article : articles) {
            for (var coder : List.of("Ada", "Ben", "Cyd")) {
                if (random.nextInt(5) > 0) {
                    draw(exported.desk(coder, article), article, random);
                }
            }
            if (random.nextInt(3) == 0) {
                draw(gold(article), article, random);
                references.add(article.name());
            }
        }
        exported.export();

        var rows = exported.table(FILE);
        assertThat(rows).extracting(it -> it.get("unit_id")).doesNotHaveDuplicates().doesNotContain("");
        var spans = exported.table("spans.csv");
        for (var article : articles) {
            var counted = rows.stream().filter(it -> it.get("article").equals(article.name())).toList();
            var coded = spans.stream().filter(it -> it.get("article").equals(article.name())).toList();
            if (references.contains(article.name())) {
                var reference = coded.stream().filter(it -> it.get("coder_kind").equals("reference")).toList();
                assertThat(places(counted)).as("seed %d", seed).isEqualTo(places(reference));
            } else {
                long coders = coded.stream().map(it -> it.get("coder")).distinct().count();
                var found =
                        coded.stream().collect(Collectors.groupingBy(it -> it.get("unit_id"), Collectors.counting()));
                found.values().removeIf(it -> it * 2 <= coders);
                assertThat(counted)
                        .as("seed %d", seed)
                        .extracting(it -> it.get("unit_id"))
                        .containsExactlyInAnyOrderElementsOf(found.keySet());
            }
        }
    }

    /// How often each place has a tag.
    private static Map<String, Integer> places(List<Map<String, String>> rows) {
        var times = new HashMap<String, Integer>();
        for (var row : rows) {
            times.merge(row.get("tag") + " " + row.get("start_cp") + "-" + row.get("end_cp"), 1, Integer::sum);
        }
        return times;
    }

    private void draw(CodingKey key, Article article, Random random) {
        // without any, a coder has found nothing, and is in no row of the spans
        exported.code(key, "mark", Samples.words(article, WORDS.getFirst()));
        for (int i = 0; i < random.nextInt(5); i++) {
            var words = Samples.words(article, WORDS.get(random.nextInt(WORDS.size())));
            var tag = List.of("quote", "speaker", "mark").get(random.nextInt(3));
            exported.code(key, tag, words);
        }
        submit(key);
    }

    private static Article published(String name) {
        return Samples.article(
                name, TEXT, Map.of(Article.OUTLET, "Courier", Article.DATE, "2024-03-04", "genre", "report"));
    }

    private void quote(CodingKey key, String content, String speaker, String form) {
        var quote = code(key, "quote", content);
        var who = code(key, "speaker", speaker);
        var coding = exported.project.coding;
        coding.answer(key, quote, "form-of-it", Optional.of(new Value.Category(form)));
        coding.answer(key, who, "named", Optional.of(new Value.Category("yes")));
        coding.link(key, quote, who);
    }

    private AnnotationId code(CodingKey key, String tag, String words) {
        return exported.project.coding.code(key, tag, new Extent.Passage(List.of(words(words))), Optional.empty()).id();
    }

    private Fragment words(String words) {
        return Samples.words(strike, words);
    }

    private CodingKey desk(String coder) {
        return exported.desk(coder, strike);
    }

    private CodingKey gold() {
        return gold(strike);
    }

    private CodingKey gold(Article article) {
        var study = exported.project.study;
        var gold = study.coder("Gold").orElseGet(() -> study.addCoder("Gold", Coder.Kind.REFERENCE));
        return new CoderRound(gold, study.round("Main")).key(article.id());
    }

    private void submit(CodingKey key) {
        exported.project.coding.submit(key, "the rest is open");
    }

    private List<Map<String, String>> rows(String tag) {
        return exported.table(FILE).stream().filter(it -> it.get("tag").equals(tag)).toList();
    }
}
