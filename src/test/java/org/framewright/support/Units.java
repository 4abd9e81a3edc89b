package org.framewright.support;

import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A codebook that asks about every kind of unit, and an article that has them.
public final class Units {

    public static final String CODEBOOK =
            """
            {"format": 2, "id": "units", "version": 1, "title": "Units", "tags": [
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                 {"id": "relevant", "label": "Relevant", "scale": "boolean", "required": true}]},
              {"id": "headline-tone", "label": "Tone of the headline", "unit": "headline", "occurs": "once", "variables": [
                 {"id": "tone", "label": "Tone", "scale": "ordinal", "required": true, "categories": [
                   {"id": "against", "code": 1, "label": "Against"}, {"id": "for", "code": 2, "label": "For"}]}]},
              {"id": "technique", "label": "Techniques", "unit": "paragraph", "occurs": "once", "variables": [
                 {"id": "which", "label": "Which", "scale": "set", "required": true, "none": "No technique", "categories": [
                   {"id": "fear", "code": 1, "label": "Fear"}, {"id": "doubt", "code": 2, "label": "Doubt"}]}]},
              {"id": "claim", "label": "Claim", "unit": "article", "occurs": "many", "max": 2, "alignedBy": "by", "variables": [
                 {"id": "by", "label": "By", "scale": "text", "required": true},
                 {"id": "stance", "label": "Stance", "scale": "nominal", "categories": [
                   {"id": "pro", "code": 1, "label": "Pro"}, {"id": "con", "code": 2, "label": "Con"}]}]},
              {"id": "fact", "label": "Fact", "unit": "sentence", "occurs": "many", "variables": [
                 {"id": "checked", "label": "Checked", "scale": "boolean"}]},
              {"id": "mark", "label": "Mark", "key": "M", "unit": "passage", "occurs": "many", "overlap": false,
               "discontinuous": false}]}\
            """;

    private Units() {}

    /// A headline, two paragraphs, three sentences.
    public static Article article(String name) {
        var text = "Dockers walk out\n\nThe port is closed. Ferries wait.\n\nTalks go on.\n\n" + name;
        var plain = Samples.article(name, text);
        return new Article(
                new ArticleId("article-" + name),
                name,
                text,
                plain.textSha256(),
                plain.originalSha256(),
                List.of(new ArticlePart(ArticlePart.Kind.HEADLINE, 0, 16)),
                List.of(
                        segment(Segment.Kind.HEADLINE, 1, text, text.substring(0, 16)),
                        segment(Segment.Kind.PARAGRAPH, 1, text, "The port is closed. Ferries wait."),
                        segment(Segment.Kind.SENTENCE, 1, text, "The port is closed."),
                        segment(Segment.Kind.SENTENCE, 2, text, "Ferries wait."),
                        segment(Segment.Kind.PARAGRAPH, 2, text, "Talks go on."),
                        segment(Segment.Kind.SENTENCE, 3, text, "Talks go on.")),
                new LinkedHashMap<>());
    }

    private static Segment segment(Segment.Kind kind, int number, String text, String words) {
        int start = text.indexOf(words);
        return new Segment(kind, number, start, start + words.length());
    }

    public static Extent headline() {
        return new Extent.OfSegment(Segment.Kind.HEADLINE, 1);
    }

    public static Extent paragraph(int number) {
        return new Extent.OfSegment(Segment.Kind.PARAGRAPH, number);
    }

    public static Extent sentence(int number) {
        return new Extent.OfSegment(Segment.Kind.SENTENCE, number);
    }

    /// Answers what is always asked, so that the coding can be submitted.
    public static void answerTheRest(TestProject project, CodingKey key, String tone) {
        project.coding.answer(key, "frame", "relevant", Optional.of(new Value.Category("yes")));
        project.coding.answer(key, "headline-tone", headline(), "tone", Optional.of(new Value.Category(tone)));
    }

    /// Says which techniques a paragraph uses.
    public static void techniques(TestProject project, CodingKey key, int paragraph, String... techniques) {
        var value = new Value.Categories(List.of(techniques));
        project.coding.answer(key, "technique", paragraph(paragraph), "which", Optional.of(value));
    }

    /// Adds a claim.
    public static AnnotationId claim(TestProject project, CodingKey key, String by, String stance) {
        var id = project.coding.code(key, "claim", new Extent.WholeArticle(), Optional.empty()).id();
        project.coding.answer(key, id, "by", Optional.of(new Value.Text(by)));
        project.coding.answer(key, id, "stance", Optional.of(new Value.Category(stance)));
        return id;
    }
}
