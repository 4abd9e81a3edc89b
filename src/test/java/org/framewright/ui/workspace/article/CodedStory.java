package org.framewright.ui.workspace.article;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.support.Samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// A fictional article in which sources speak in all the ways that are hard to draw, coded.
record CodedStory(Article article, AnnotationMarks marks) {

    private static final String HEADLINE = "Lerwin dockers keep the gates shut as talks go into a third day";
    private static final String BYLINE = "From our correspondent in Lerwin, with NPA";
    private static final String CAPTION =
            "Idle cranes over the container quay on Thursday. Number three, second from the left, is the one that the dockers"
                    + " won’t work under. Photograph: Q. Ros / Lerwin Harbour Museum";

    private static final String UNCLOSED =
            """
            “I have driven number three for twenty-two years, and I know how she sounds when something is wrong.

            “She has sounded wrong since November.

            “I told the foreman, and the foreman told the office. That is as far as it got.\
            """;

    private static final String TEXT =
            """
            %s

            %s

            %s

            Dockers at the port of Lerwin refused to go back to work on Thursday, the NPA news agency reports.

            The Harbour Herald quoted the chairwoman of the union, Marta Devlin, as saying “the gates stay shut until crane three has been inspected by somebody who does not own it”.

            “We have waited for eleven months,” she said, “and we were patient. Patience does not mend a brake.”

            Harbour master Tomas Oke called the walkout “unlawful” and promised that every ship would be unloaded by Friday.

            A person close to the talks, who asked not to be named, said the company was ready to pay for a second inspection but feared a precedent.

            In the afternoon the port authority published its own report. It said the last test had found no fault in any of the nine cranes.

            In an open letter the crane driver Edda Holm wrote: %s

            The authority did not comment on the letter. Ferries were expected to run until midnight.
            """
                    .formatted(HEADLINE, BYLINE, CAPTION, UNCLOSED);

    static CodedStory of() {
        var article =
                Composed.article(
                        TEXT,
                        part(ArticlePart.Kind.HEADLINE, HEADLINE),
                        part(ArticlePart.Kind.BYLINE, BYLINE),
                        part(ArticlePart.Kind.CAPTION, CAPTION));
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(Article.OUTLET, "The Lerwin Courier");
        metadata.put(Article.DATE, "2024-03-14");
        metadata.put(Article.SECTION, "News");
        var known =
                new Article(
                        article.id(),
                        article.name(),
                        article.text(),
                        "",
                        "",
                        article.parts(),
                        article.segments(),
                        metadata);
        return new CodedStory(known, Composed.marks(annotations(known)));
    }

    private static List<Annotation> annotations(Article article) {
        var coding = new Coding(article, new ArrayList<>());
        coding.attribution(
                "agency",
                coding.passage("s-agency", "source", "the NPA news agency"),
                coding.passage("c-agency", "cue", "reports"),
                "Dockers at the port of Lerwin refused to go back to work on Thursday");
        coding.attribution(
                "outer",
                coding.passage("s-outer", "source", "The Harbour Herald"),
                coding.passage("c-outer", "cue", "quoted"),
                "the chairwoman of the union, Marta Devlin, as saying “the gates stay shut until crane three has been"
                        + " inspected by somebody who does not own it”");
        coding.attribution(
                "inner",
                coding.passage("s-inner", "source", "the chairwoman of the union, Marta Devlin"),
                coding.passage("c-inner", "cue", "as saying"),
                "“the gates stay shut until crane three has been inspected by somebody who does not own it”");
        coding.evidence("f-legality", "legality", "until crane three has been inspected");
        coding.evidence("f-fairness", "fairness-and-equality", "inspected by somebody who does not own it");
        coding.attribution(
                "broken",
                coding.passage("s-pronoun", "source", "she"),
                coding.passage("c-broken", "cue", "said"),
                "“We have waited for eleven months,”",
                "“and we were patient. Patience does not mend a brake.”");
        var master = coding.passage("s-master", "source", "Harbour master Tomas Oke");
        coding.attribution("called", master, coding.passage("c-called", "cue", "called"), "the walkout “unlawful”");
        coding.attribution(
                "promised",
                master,
                coding.passage("c-promised", "cue", "promised"),
                "that every ship would be unloaded by Friday");
        coding.attribution(
                "anonymous",
                coding.passage("s-anonymous", "source", "A person close to the talks, who asked not to be named,"),
                coding.passageAfter("c-anonymous", "cue", "not to be named", "said"),
                "the company was ready to pay for a second inspection but feared a precedent");
        coding.attribution(
                "implied",
                coding.impliedSource("s-implied"),
                coding.passageAfter("c-implied", "cue", "It ", "said"),
                "the last test had found no fault in any of the nine cranes");
        coding.attribution(
                "unclosed",
                coding.passage("s-unclosed", "source", "the crane driver Edda Holm"),
                coding.passage("c-unclosed", "cue", "wrote"),
                UNCLOSED);
        coding.evidence("f-byline", "policy-prescription-and-evaluation", "with NPA");
        coding.evidence("f-caption", "cultural-identity", "the dockers won’t work under. Photograph: Q. Ros");
        return coding.annotations();
    }

    /// What has been coded so far; each verb adds to it.
    private record Coding(Article article, List<Annotation> annotations) {

        AnnotationId passage(String id, String tag, String words) {
            return add(Composed.annotation(id, tag, Samples.words(article, words)));
        }

        AnnotationId passageAfter(String id, String tag, String before, String words) {
            int start = article.text().indexOf(words, article.text().indexOf(before) + before.length());
            return add(Composed.annotation(id, tag, article.fragment(start, start + words.length())));
        }

        AnnotationId impliedSource(String id) {
            return add(
                    Annotation.of(new AnnotationId(id), "source", new Extent.Implied(), Instant.EPOCH)
                            .withValue("naming", new Value.Category("collective"), Instant.EPOCH));
        }

        void evidence(String id, String frame, String words) {
            add(
                    Composed.annotation(id, "frame-evidence", Samples.words(article, words))
                            .withValue("frame", new Value.Category(frame), Instant.EPOCH));
        }

        void attribution(String id, AnnotationId source, AnnotationId cue, String... content) {
            var fragments = Stream.of(content).map(words -> Samples.words(article, words)).toArray(Fragment[]::new);
            add(
                    Composed.annotation(id, "attribution", fragments)
                            .withLinks("source", List.of(source), Instant.EPOCH)
                            .withLinks("cue", List.of(cue), Instant.EPOCH));
        }

        private AnnotationId add(Annotation annotation) {
            annotations.add(annotation);
            return annotation.id();
        }
    }

    private static ArticlePart part(ArticlePart.Kind kind, String words) {
        int start = TEXT.indexOf(words);
        return new ArticlePart(kind, start, start + words.length());
    }
}
