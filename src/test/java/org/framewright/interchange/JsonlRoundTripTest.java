package org.framewright.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.corpus.CorpusService;
import org.framewright.model.ProgressListener;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.ArticleNote.ArticleStatus;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a project says as JSONL, a fresh project with the same articles says again, byte for byte but for the origin: what was made
/// by hand in the first is imported in the second.
final class JsonlRoundTripTest {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");

    private static final List<String> PIECES =
            List.of(
                    "word ", "“No”", ". ", "🚢", "👷🏽‍♂️", "e\u0301", "مرحبا ", "漢字", "\n", "\n\n", "\u00A0", "\"",
                    "\\", "\u2028");

    private static final List<String> TEXTS =
            List.of(
                    "plain",
                    "two\nlines",
                    "\"quoted\" \\ / \t",
                    "🚢 emoji",
                    "\u202Bعربي",
                    " spaces ",
                    "null",
                    "{}",
                    "\u007F");

    @TempDir private Path folder;

    @Test
    void theSampleSurvives() throws IOException {
        try (var one = sampleProject("one");
                var other = sampleProject("other")) {
            var lines = Files.readString(SAMPLE.resolve("codings.jsonl"));

            var report = one.jsonl.importFile(SAMPLE.resolve("codings.jsonl"));
            var written = one.written();

            assertThat(report.skipped()).isZero();
            assertThat(written.lines()).hasSize((int) lines.lines().count());
            assertThat(report.annotations() + report.codings() + report.actors().size())
                    .isEqualTo((int) lines.lines().count());
            other.read(written);
            assertThat(other.written()).isEqualTo(written);
            assertThat(one.read(lines).skipped()).isEqualTo((int) lines.lines().count());
            assertThat(one.written()).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverIsCodedSurvives(long seed) {
        var random = new Random(seed);
        var articles = articles(random);
        try (var one = JsonlProject.create(folder, "one").with(articles).withCoders("Ben", "Ada").withSecondRound();
                var other = JsonlProject.create(folder, "other").withCoders("Ada", "Ben").withSecondRound()) {
            fill(one, articles, random);
            var written = one.written();
            Collections.reverse(Arrays.asList(articles));
            other.with(articles);

            other.read(shuffled(written, random));

            assertThat(other.written()).isEqualTo(JsonlProject.asImported(written));
            assertThat(annotations(other))
                    .isEqualTo(annotations(one).stream().map(JsonlRoundTripTest::asImported).toList());
            assertThat(one.read(written).skipped()).isEqualTo((int) written.lines().count());
        }
    }

    private static Annotation asImported(Annotation annotation) {
        return annotation.origin() == Annotation.Origin.HAND
                ? annotation.withOrigin(Annotation.Origin.IMPORTED)
                : annotation;
    }

    private JsonlProject sampleProject(String name) {
        var project = JsonlProject.create(folder, name).withCoders("Ada", "Ben");
        var ids = new AtomicInteger();
        var report =
                new CorpusService(
                                project.project.articles,
                                project.project.ledger,
                                new EntryAuthor("supervisor", "test"),
                                () -> name + ids.incrementAndGet())
                        .importFiles(
                                articleFiles(), Optional.of(SAMPLE.resolve("metadata.csv")), ProgressListener.NONE);
        assertThat(report.problems()).isEmpty();
        return project;
    }

    private static List<Path> articleFiles() {
        try {
            return Files.readAllLines(SAMPLE.resolve("index.txt")).stream().map(SAMPLE::resolve).toList();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Article[] articles(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(i -> {
                    var text =
                            IntStream.range(0, 5 + random.nextInt(60))
                                    .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                                    .collect(Collectors.joining());
                    return Samples.article("article 🚢 " + i, i + text);
                })
                .toArray(Article[]::new);
    }

    /// Codings of two coders in the second round, some of them submitted, some with a second version.
    private static void fill(JsonlProject into, Article[] articles, Random random) {
        var changes = new ArrayList<Change>();
        var actors = new ArrayList<ActorId>();
        for (var name : List.of("Hamas", "أحمد", "José \"Pepe\"")) {
            var coder = into.project.study.coders().get(random.nextInt(2)).id();
            var actor =
                    Actor.of(new ActorId("actor " + name), name)
                            .withDetails(
                                    name,
                                    random.nextBoolean() ? Actor.Kind.PERSON : Actor.Kind.UNKNOWN,
                                    random.nextBoolean() ? "" : TEXTS.get(3),
                                    random.nextBoolean() ? List.of() : List.of("a.k.a. " + name, name + " 🚢"))
                            .withOwner(random.nextBoolean() ? null : coder);
            changes.add(new ActorAdded(actor));
            actors.add(actor.id());
        }
        changes.add(new ActorsMatched(new ActorMatch(actors.get(0), actors.get(2), random.nextBoolean())));
        changes.add(new ActorsMatched(new ActorMatch(actors.get(2), actors.get(1), random.nextBoolean())));
        int number = 0;
        for (var article : articles) {
            for (var coder : into.project.study.coders()) {
                int codingVersions = random.nextInt(3);
                for (int codingVersion = 1; codingVersion <= codingVersions; codingVersion++) {
                    boolean submitted = codingVersion < codingVersions || random.nextBoolean();
                    var coding =
                            Coding.open(
                                            new CodingId("coding-" + number++),
                                            article.id(),
                                            coder.id(),
                                            into.project.study.rounds().getLast().id(),
                                            codingVersion,
                                            2,
                                            TestProject.CLOCK.instant())
                                    .withNote(note(false, random))
                                    .withSeconds(random.nextInt(2) * 61L);
                    changes.add(new CodingOpened(coding));
                    annotations(coder.name() + codingVersion + article.name().length(), article, actors, random)
                            .values()
                            .stream()
                            .map(it -> new AnnotationAdded(coding.id(), it))
                            .forEach(changes::add);
                    if (submitted) {
                        var last = note(true, random);
                        changes.add(new CodingChanged(coding, coding.submit(TestProject.CLOCK.instant(), last)));
                    }
                }
            }
        }
        into.write(Change.of(changes));
    }

    private static ArticleNote note(boolean submitted, Random random) {
        var standing =
                random.nextBoolean()
                        ? ArticleStatus.DEFAULT
                        : submitted ? ArticleStatus.NOT_RELEVANT : ArticleStatus.SET_ASIDE;
        var memo = random.nextInt(3) == 0 ? pick(TEXTS, random) : "";
        return new ArticleNote(
                memo, random.nextInt(3) == 0, standing, standing == ArticleStatus.DEFAULT ? "" : "why 🚢");
    }

    private static SequencedMap<AnnotationId, Annotation> annotations(
            String prefix, Article article, List<ActorId> actors, Random random) {
        var annotations = new LinkedHashMap<AnnotationId, Annotation>();
        for (int i = random.nextInt(12); i > 0; i--) {
            var id =
                    new AnnotationId(
                            prefix + "-" + article.textSha256().substring(0, 8) + "-" + random.nextInt(100_000));
            boolean whole = random.nextInt(3) == 0;
            var created = Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(1_000_000_000));
            var annotation =
                    new Annotation(
                            id,
                            whole ? "whole" : "passage",
                            whole ? new Extent.WholeArticle() : passage(article, random),
                            whole ? values(actors, random) : new LinkedHashMap<>(),
                            whole ? new LinkedHashMap<>() : links(annotations, random),
                            random.nextInt(4) == 0 ? pick(TEXTS, random) : "",
                            random.nextInt(4) == 0,
                            random.nextBoolean() ? Annotation.Origin.HAND : Annotation.Origin.SUGGESTED,
                            created,
                            created.plusMillis(random.nextInt(2) * 1500L));
            annotations.put(id, annotation);
        }
        return annotations;
    }

    private static Extent passage(Article article, Random random) {
        var fragments = new ArrayList<Fragment>();
        int length = article.text().length();
        for (int from = random.nextInt(length); from < length && fragments.size() < 3; from += 2 + random.nextInt(9)) {
            int to = from + 1 + random.nextInt(8);
            if (article.isRange(from, to)) {
                fragments.add(article.fragment(from, to));
                from = to;
            }
        }
        return fragments.isEmpty() ? new Extent.Implied() : new Extent.Passage(fragments);
    }

    private static SequencedMap<String, List<AnnotationId>> links(
            SequencedMap<AnnotationId, Annotation> earlier, Random random) {
        var passages =
                new ArrayList<>(
                        earlier.values().stream()
                                .filter(it -> it.tag().equals("passage"))
                                .map(Annotation::id)
                                .toList());
        Collections.shuffle(passages, random);
        var links = new LinkedHashMap<String, List<AnnotationId>>();
        links.put("others", passages.subList(0, passages.isEmpty() ? 0 : random.nextInt(passages.size())));
        links.put("first", passages.subList(0, Math.min(passages.size(), random.nextInt(2))));
        return links;
    }

    private static SequencedMap<String, Value> values(List<ActorId> actors, Random random) {
        var all =
                new ArrayList<String>(
                        List.of("tone", "themes", "degrees", "share", "flag", "who", "crowd", "note", "day"));
        Collections.shuffle(all, random);
        var values = new LinkedHashMap<String, Value>();
        for (var variable : all.subList(0, random.nextInt(all.size() + 1))) {
            values.put(variable, value(variable, actors, random));
        }
        return values;
    }

    private static Value value(String variable, List<ActorId> actors, Random random) {
        return switch (variable) {
            case "tone" -> random.nextBoolean() ? new Value.Category("low") : new Value.NotCodable();
            case "themes" -> new Value.Categories(pick(List.of(List.of(), List.of("a"), List.of("a", "c")), random));
            case "degrees" ->
                    new Value.Numeric(new BigDecimal(pick(List.of("-10.5", "0.00", "1000", "1e-7", "12.50"), random)));
            case "share" -> new Value.Numeric(new BigDecimal(pick(List.of("1E+20", "0.1", "100", "7"), random)));
            case "flag" -> new Value.Category(random.nextBoolean() ? "yes" : "no");
            case "who" -> new Value.Actor(pick(actors, random));
            case "crowd" -> new Value.ActorSet(List.of(pick(actors, random), pick(actors, random)));
            case "note" -> new Value.Text(pick(TEXTS, random));
            case "day" -> new Value.Day(LocalDate.of(1900 + random.nextInt(200), 2, 28));
            default -> throw new IllegalArgumentException(variable);
        };
    }

    private static <T> T pick(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    private static String shuffled(String lines, Random random) {
        var list = new ArrayList<>(lines.lines().toList());
        Collections.shuffle(list, random);
        return String.join("\r\n", list);
    }

    /// Everything but ids that a project gives itself.
    private static List<Annotation> annotations(JsonlProject project) {
        return project.project.codings.all().stream()
                .flatMap(coding -> project.project.codings.annotations(coding.id()).stream())
                .map(it -> it.withoutValue("who", it.modified()).withoutValue("crowd", it.modified()))
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .toList();
    }
}
