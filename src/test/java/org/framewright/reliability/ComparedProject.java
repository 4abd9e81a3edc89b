package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.DetectionAgreement;
import org.framewright.reliability.figures.AgreementReport.MeasuredRatings;
import org.framewright.reliability.figures.AgreementReport.TagAgreement;
import org.framewright.reliability.figures.AgreementReport.VariableAgreement;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A project in which several people code the same articles, and what is found out about their agreement.
public final class ComparedProject implements AutoCloseable {

    static final String CODEBOOK =
            """
            {"format": 1, "id": "compared", "version": 1, "title": "Compared", "tags": [
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                 {"id": "relevant", "label": "Relevant", "scale": "boolean"},
                 {"id": "tone", "label": "Tone", "scale": "ordinal", "notCodable": "category",
                  "when": {"variable": "relevant", "is": ["yes"]}, "categories": [
                   {"id": "against", "code": 0, "label": "Against"}, {"id": "neutral", "code": 1, "label": "Neutral"},
                   {"id": "for", "code": 2, "label": "For"}]},
                 {"id": "mood", "label": "Mood", "scale": "nominal", "notCodable": "missing", "categories": [
                   {"id": "calm", "code": 1, "label": "Calm"}, {"id": "angry", "code": 2, "label": "Angry"}]},
                 {"id": "topics", "label": "Topics", "scale": "set", "categories": [
                   {"id": "pay", "code": 1, "label": "Pay"}, {"id": "safety", "code": 2, "label": "Safety"}]},
                 {"id": "degrees", "label": "Degrees", "scale": "interval"},
                 {"id": "since", "label": "Since", "scale": "date"},
                 {"id": "remark", "label": "Remark", "scale": "text"}]},
              {"id": "event", "label": "Event", "unit": "article", "occurs": "many", "variables": [
                 {"id": "place", "label": "Place", "scale": "text"}]},
              {"id": "quote", "label": "Quote", "unit": "passage", "occurs": "many",
               "roles": [{"id": "who", "label": "Who", "accepts": ["speaker"]}],
               "variables": [
                 {"id": "form", "label": "Form", "scale": "nominal", "categories": [
                   {"id": "direct", "code": 1, "label": "Direct"}, {"id": "indirect", "code": 2, "label": "Indirect"}]},
                 {"id": "irony", "label": "Irony", "scale": "boolean", "when": {"variable": "form", "is": ["indirect"]}},
                 {"id": "length", "label": "Length", "scale": "ratio"}]},
              {"id": "speaker", "label": "Speaker", "unit": "passage", "occurs": "many", "implied": true, "variables": [
                 {"id": "name", "label": "Name", "scale": "actor", "notCodable": "missing"}]}]}\
            """;

    public final TestProject project;

    public ComparedProject(Path folder) {
        this(folder, CODEBOOK);
    }

    ComparedProject(Path folder, String codebook) {
        this.project = TestProject.create(folder, codebook);
    }

    /// An article whose lines are paragraphs of one sentence each.
    public Article article(String name, String text, ArticlePart... parts) {
        var plain = Samples.article(name, text);
        var segments = new ArrayList<Segment>();
        for (var paragraph : plain.segments()) {
            segments.add(paragraph);
            segments.add(new Segment(Segment.Kind.SENTENCE, paragraph.number(), paragraph.start(), paragraph.end()));
        }
        return project.add(
                new Article(
                        plain.id(),
                        name,
                        text,
                        plain.textSha256(),
                        plain.originalSha256(),
                        List.of(parts),
                        segments,
                        plain.metadata()));
    }

    public CodingKey desk(String coder, Article article) {
        return project.seat(coder).key(article.id());
    }

    /// Answers a question about the whole article.
    public void answer(CodingKey key, String variable, Value value) {
        project.coding.answer(key, "frame", variable, Optional.of(value));
    }

    public void answer(CodingKey key, String variable, String category) {
        answer(key, variable, new Value.Category(category));
    }

    AnnotationId mark(CodingKey key, String tag, Fragment... words) {
        return project.coding.code(key, tag, extent(words), Optional.empty()).id();
    }

    /// Marks a quote.
    public AnnotationId quote(CodingKey key, Fragment words, String form) {
        var id = mark(key, "quote", words);
        project.coding.answer(key, id, "form", Optional.of(new Value.Category(form)));
        return id;
    }

    /// Links a speaker to a quote; without words an implied one.
    public AnnotationId speaker(CodingKey key, AnnotationId quote, String name, Fragment... words) {
        var id = project.coding.codeFor(key, "speaker", extent(words), quote).id();
        project.coding.answer(key, id, "name", Optional.of(project.coding.findOrAddActor(key, name)));
        return id;
    }

    private static Extent extent(Fragment... words) {
        return words.length == 0 ? new Extent.Implied() : new Extent.Passage(List.of(words));
    }

    public void submit(CodingKey... desks) {
        for (var key : desks) {
            project.coding.submit(key, "whatever is open");
        }
    }

    AgreementReport report(AgreementQuery query) {
        return new AgreementService(project.database, IntegrityCheck.ofRecords()).report(query);
    }

    TagAgreement tag(String id) {
        return tag(id, AgreementQuery.ALL);
    }

    TagAgreement tag(String id, AgreementQuery query) {
        return report(query).tags().stream().filter(it -> it.tag().equals(id)).findFirst().orElseThrow();
    }

    VariableAgreement variable(String tag, String id) {
        return variable(tag(tag), id);
    }

    static VariableAgreement variable(TagAgreement tag, String id) {
        return variable(tag.variables(), id);
    }

    static VariableAgreement variable(List<VariableAgreement> variables, String id) {
        return variables.stream().filter(it -> it.variable().equals(id)).findFirst().orElseThrow();
    }

    /// Of all coders at once.
    public static MeasuredRatings together(VariableAgreement variable) {
        return Optional.ofNullable(variable.together()).orElseThrow();
    }

    static DetectionAgreement found(TagAgreement tag) {
        return Optional.ofNullable(tag.found()).orElseThrow();
    }

    public static double value(List<AgreementFigure> figures, String measure) {
        var outcome = outcome(figures, measure);
        assertThat(outcome).as(measure).isInstanceOf(MeasureOutcome.Defined.class);
        return ((MeasureOutcome.Defined) outcome).value();
    }

    static MeasureOutcome outcome(List<AgreementFigure> figures, String measure) {
        return figures.stream().filter(it -> it.measure().equals(measure)).findFirst().orElseThrow().outcome();
    }

    @Override
    public void close() {
        project.close();
    }
}
