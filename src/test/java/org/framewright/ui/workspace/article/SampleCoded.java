package org.framewright.ui.workspace.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Variable;
import org.framewright.corpus.CorpusService;
import org.framewright.model.CodePoints;
import org.framewright.model.ProgressListener;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.TestProject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A shipped sample article with what one of the sample's coders coded in it.
record SampleCoded(Article article, AnnotationMarks marks) {

    private static final Path SAMPLE = Path.of("src", "main", "resources", "org", "framewright", "sample");

    /// @param folder for the project file that the article is imported into
    static SampleCoded of(String name, String coder, Path folder) throws IOException {
        var article = imported(name, folder);
        var annotations = new ArrayList<Annotation>();
        var points = new CodePoints(article.text());
        var json = JsonMapper.builder().build();
        for (var line : Files.readAllLines(SAMPLE.resolve("codings.jsonl"))) {
            var node = json.readTree(line);
            boolean wanted =
                    node.has("id")
                            && node.path("article").asText().equals(name)
                            && node.path("coder").asText().equals(coder)
                            && node.path("codingVersion").asInt() == 1;
            if (wanted) {
                annotations.add(annotation(Composed.codebook(), article, points, node));
            }
        }
        return new SampleCoded(article, AnnotationMarks.of(Composed.codebook(), annotations, ActorId::value));
    }

    private static Article imported(String name, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var project = TestProject.create(folder)) {
            var count = new AtomicInteger();
            var corpus =
                    new CorpusService(
                            project.articles,
                            project.ledger,
                            new EntryAuthor("supervisor", "test"),
                            () -> "article-" + count.incrementAndGet());
            corpus.importFiles(List.of(SAMPLE), Optional.of(SAMPLE.resolve("metadata.csv")), ProgressListener.NONE);
            return corpus.findByName(name).orElseThrow();
        }
    }

    private static Annotation annotation(Codebook codebook, Article article, CodePoints points, JsonNode node) {
        var fragments = new ArrayList<Fragment>();
        for (var range : node.path("fragments")) {
            fragments.add(article.fragment(points.toUtf16(range.get(0).asInt()), points.toUtf16(range.get(1).asInt())));
        }
        var tag = codebook.requireTag(node.path("tag").asText());
        var values = new LinkedHashMap<String, Value>();
        for (var entry : node.path("values").properties()) {
            var scale = tag.variable(entry.getKey()).orElseThrow().scale();
            if (entry.getValue().isTextual() && scale != Variable.Scale.TEXT) {
                values.put(
                        entry.getKey(),
                        scale == Variable.Scale.ACTOR
                                ? new Value.Actor(new ActorId(entry.getValue().asText()))
                                : new Value.Category(entry.getValue().asText()));
            }
        }
        var links = new LinkedHashMap<String, List<AnnotationId>>();
        for (var entry : node.path("links").properties()) {
            var ids = new ArrayList<AnnotationId>();
            entry.getValue().forEach(id -> ids.add(new AnnotationId(id.asText())));
            links.put(entry.getKey(), ids);
        }
        return new Annotation(
                new AnnotationId(node.path("id").asText()),
                tag.id(),
                fragments.isEmpty() ? new Extent.Implied() : new Extent.Passage(fragments),
                values,
                links,
                "",
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
