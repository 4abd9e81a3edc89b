package org.framewright.adjudication;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.EntryStamp;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.reliability.AgreementService;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.query.DecisionStore;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A project with a form and quotes whose speakers fill a role, three coders, and somebody who adjudicates.
public final class AdjudicatedProject implements AutoCloseable {

    static final String TEXT = "“We stay,” she said. “We go,” he said. “Who knows,” they said.";
    public static final String CODEBOOK =
            """
            {"format": 1, "id": "adjudicated", "version": %d, "title": "Adjudicated", "tags": [
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                 {"id": "mood", "label": "Mood", "scale": "nominal", "categories": [
                   {"id": "calm", "code": 1, "label": "Calm"}, {"id": "angry", "code": 2, "label": "Angry"}%s]},
                 {"id": "warning", "label": "Warning", "scale": "text"}]},
              {"id": "quote", "label": "Quote", "unit": "passage", "occurs": "many",
               "roles": [{"id": "who", "label": "Who", "accepts": ["speaker"], "max": 3},
                         {"id": "within", "label": "Within", "accepts": ["quote"]}],
               "variables": [
                 {"id": "form", "label": "Form", "scale": "nominal", "categories": [
                   {"id": "direct", "code": 1, "label": "Direct"}, {"id": "indirect", "code": 2, "label": "Indirect"}]}]},
              {"id": "speaker", "label": "Speaker", "unit": "passage", "occurs": "many", "implied": true, "variables": [
                 {"id": "named", "label": "Named", "scale": "boolean"}]}]}\
            """;

    public final TestProject project;
    public final AdjudicationService service;
    final DecisionStore decisions;

    private AdjudicatedProject(TestProject project) {
        this.project = project;
        var count = new AtomicInteger();
        this.decisions = new DecisionStore(project.database);
        this.service =
                new AdjudicationService(
                        new AgreementService(project.database, IntegrityCheck.ofRecords()),
                        project.coding,
                        project.worklist,
                        project.study,
                        decisions,
                        new EntryStamp("test", TestProject.CLOCK, () -> "adjudicated-" + count.incrementAndGet()));
    }

    public static AdjudicatedProject create(Path folder) {
        return create(folder, CODEBOOK.formatted(1, ", {\"id\": \"mixed\", \"code\": 3, \"label\": \"Mixed\"}"));
    }

    public static AdjudicatedProject create(Path folder, String codebook) {
        return new AdjudicatedProject(TestProject.create(folder, codebook));
    }

    public Article article(String name) {
        return article(name, TEXT);
    }

    Article article(String name, String text) {
        return project.add(Samples.article(name, text));
    }

    public CodingKey desk(String coder, Article article) {
        return project.seat(coder).key(article.id());
    }

    /// The reference's desk.
    public CodingKey reference(Article article) {
        return new CoderRound(service.adjudicator("Reference"), project.study.rounds().getFirst()).key(article.id());
    }

    public void mood(CodingKey key, String category) {
        project.coding.answer(key, "frame", "mood", Optional.of(new Value.Category(category)));
    }

    public AnnotationId quote(CodingKey key, String words, String form) {
        var id = project.coding.code(key, "quote", words(words), Optional.empty()).id();
        project.coding.answer(key, id, "form", Optional.of(new Value.Category(form)));
        return id;
    }

    public AnnotationId speaker(CodingKey key, AnnotationId quote, String words) {
        return project.coding.code(key, "speaker", words(words), Optional.of(quote)).id();
    }

    public static Extent.Passage words(String words) {
        int start = TEXT.indexOf(words);
        return new Extent.Passage(List.of(new Fragment(start, start + words.length(), words)));
    }

    public void submit(CodingKey... desks) {
        for (var key : desks) {
            project.coding.submit(key, "whatever is open");
        }
    }

    List<Annotation> annotations(CodingKey key) {
        return project.coding.snapshot(key).annotations();
    }

    List<Annotation> annotations(CodingKey key, String tag) {
        return annotations(key).stream().filter(it -> it.tag().equals(tag)).toList();
    }

    Optional<Value> mood(CodingKey key) {
        return project.coding.snapshot(key).findFirst("frame").flatMap(it -> it.value("mood"));
    }

    Coder coder(String name) {
        return project.study.coder(name).orElseThrow();
    }

    @Override
    public void close() {
        project.close();
    }
}
