package org.framewright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.coding.state.EntryStamp;
import org.framewright.model.actor.Actor;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.support.Nightly;
import org.framewright.support.RandomCoder;
import org.framewright.support.RandomCoder.Daring;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.framewright.support.UsualCases;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// What a coder sees after a change is worked out from what was known before it; it is what reading the project again shows.
class CodingCachePropertyTest {

    private static final int GESTURES = 150;
    private static final String TEXT =
            """
            Ministers defend the gates

            The mayor said on Monday that the gates would stay closed. "We have no choice", she told reporters.

            Critics called the plan a wall of paper. A study of the institute found no effect, its author Jo Lund wrote.
            """;

    @TempDir Path folder;

    @Nightly
    @ParameterizedTest
    @UsualCases(4)
    @CsvSource({
        "1, news-framing",
        "2, attribution",
        "3, policy-frames",
        "4, framing-functions",
        "5, generic-frames",
        "6, news-sources",
        "7, war-peace",
        "8, quotations",
        "9, news-framing",
        "10, attribution"
    })
    void aCodingAfterAChangeIsAsReadAnew(long seed, String codebook) throws IOException {
        try (var project = project(codebook)) {
            var random = new Random(seed);
            var here = project.seat("Ada");
            var elsewhere = service(project);
            var hand = new RandomCoder(project.coding, here, random, Daring.CORRECTS);
            var otherHand = new RandomCoder(elsewhere, here, random, Daring.CORRECTS);
            var other = new RandomCoder(project.coding, project.seat("Ben"), random, Daring.CORRECTS);
            for (int i = 0; i < GESTURES; i++) {
                switch (random.nextInt(12)) {
                    case 0 -> otherHand.work(project.articles.summaries(), 1);
                    case 1 -> other.work(project.articles.summaries(), 1);
                    default -> hand.work(project.articles.summaries(), 1);
                }
                for (var article : project.articles.summaries()) {
                    var key = here.key(article.id());
                    var anew = service(project);
                    assertThat(project.coding.snapshot(key)).isEqualTo(anew.snapshot(key));
                    assertThat(anew.article(key).id()).isEqualTo(article.id());
                }
            }
        }
    }

    @ParameterizedTest
    @UsualCases(2)
    @CsvSource({"1, attribution", "2, news-framing", "3, quotations", "4, news-sources", "5, policy-frames"})
    void whatIsWrongAfterAChangeIsFoundFromTheChangeAlone(long seed, String codebook) throws IOException {
        try (var project = project(codebook)) {
            var random = new Random(seed);
            var here = project.seat("Ada");
            var article = project.articles.article(project.articles.summaries().getFirst().id());
            var key = here.key(article.id());
            new RandomCoder(project.coding, here, random, Daring.CODES).work(project.articles.summaries(), GESTURES);
            var valid = project.coding.snapshot(key).annotations();
            var actors = project.study.actors().all().stream().map(Actor::id).collect(Collectors.toSet());
            int wrong = 0;
            for (int i = 0; i < GESTURES; i++) {
                var changed = new ArrayList<Annotation>();
                var annotations = edit(valid, article, changed, random);
                var all = AnnotationRules.problems(project.coding.codebook(key), article, annotations, actors);

                assertThat(
                                AnnotationRules.problems(
                                        project.coding.codebook(key), article, annotations, actors, changed))
                        .containsExactlyInAnyOrderElementsOf(all);
                wrong += all.isEmpty() ? 0 : 1;
            }
            assertThat(wrong).isBetween(GESTURES / 5, GESTURES - 1);
        }
    }

    /// One annotation added, removed or changed without a look at the rules.
    private static List<Annotation> edit(
            List<Annotation> valid, Article article, List<Annotation> changed, Random random) {
        var annotations = new ArrayList<>(valid);
        var one = valid.get(random.nextInt(valid.size()));
        var other = valid.get(random.nextInt(valid.size()));
        changed.add(one);
        annotations.remove(one);
        if (random.nextInt(4) == 0) {
            return annotations;
        }
        int start = random.nextInt(article.text().length() - 12);
        var words =
                new Extent.Passage(List.of(new Fragment(start, start + 9, article.text().substring(start, start + 9))));
        var now = one.modified();
        var edited =
                switch (random.nextInt(6)) {
                    case 0 -> one.withExtent(random.nextBoolean() ? other.extent() : words, now);
                    case 1 -> one.withLinks("source", List.of(other.id(), new AnnotationId("nowhere")), now);
                    case 2 -> one.withValue("stance", new Value.Numeric(BigDecimal.TEN), now);
                    case 3 -> Annotation.of(new AnnotationId("new"), other.tag(), other.extent(), now);
                    case 4 -> Annotation.of(one.id(), other.tag(), one.extent(), now);
                    default -> one.withMemo("again", now);
                };
        changed.add(edited);
        annotations.add(edited);
        annotations.sort(Annotation.TEXT_ORDER);
        return annotations;
    }

    private TestProject project(String codebook) throws IOException {
        var project = TestProject.create(folder, Files.readString(Path.of("annotation-schemas", codebook + ".json")));
        project.add(Samples.article("gates", TEXT));
        project.add(Samples.article("other", TEXT + "\nOne more, said Lund.\n"));
        return project;
    }

    private static CodingService service(TestProject project) {
        return new CodingService(
                project.database,
                project.articles,
                project.codings,
                project.study,
                project.actors,
                project.ledger,
                new EntryStamp("test", TestProject.CLOCK, () -> "other-" + System.identityHashCode(new Object())));
    }
}
