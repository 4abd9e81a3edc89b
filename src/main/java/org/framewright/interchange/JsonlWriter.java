package org.framewright.interchange;

import org.framewright.coding.state.StudyService;
import org.framewright.interchange.CodingReference.CountedArticle;
import org.framewright.interchange.JsonlLine.CodingLine;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.query.ArticleReader.AnnotatedCoding;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes all actors, codings and annotations of a project. Actors come by name, each after the actors that it is read as. Codings
/// come by article, coder, round and version of the coding, each before its annotations in text order. The same content gives the
/// same bytes.
final class JsonlWriter {

    private static final Comparator<Annotation> ORDER =
            Comparator.<Annotation>comparingInt(it -> first(it).map(Fragment::start).orElse(-1))
                    .thenComparingInt(it -> first(it).map(Fragment::end).orElse(-1))
                    .thenComparing(Annotation.BY_UNIT)
                    .thenComparing(it -> it.id().value());

    private final ArticleStore articles;
    private final CodingStore codings;
    private final StudyService study;
    private final JsonlFormat format = new JsonlFormat();

    JsonlWriter(ArticleStore articles, CodingStore codings, StudyService study) {
        this.articles = articles;
        this.codings = codings;
        this.study = study;
    }

    void write(OutputStream out) throws IOException {
        var coders = study.coders();
        var rounds = study.rounds();
        var actors = new ActorNames(study.actors(), () -> "");
        for (var actor : ActorLines.list(study.actors(), coders)) {
            line(actor, out);
        }
        var coded = codings.all().stream().map(Coding::article).collect(Collectors.toSet());
        try (var reader = articles.reader()) {
            for (var summary :
                    articles.summaries().stream()
                            .filter(it -> coded.contains(it.id()))
                            .sorted(Comparator.comparing(ArticleSummary::name))
                            .toList()) {
                var read = reader.read(summary.id(), _ -> true);
                var article = CountedArticle.of(read.article());
                var ordered =
                        read.annotatedCodings().stream()
                                .map(it -> new ReferencedCoding(it, reference(article, it.coding(), coders, rounds)))
                                .sorted(ReferencedCoding.ORDER)
                                .toList();
                for (var placed : ordered) {
                    write(placed.coding(), placed.reference(), actors, out);
                }
            }
        }
    }

    private static CodingReference reference(
            CountedArticle article, Coding coding, List<Coder> coders, List<Round> rounds) {
        return new CodingReference(
                article,
                coders.stream().filter(it -> it.id().equals(coding.coder())).findFirst().orElseThrow(),
                rounds.stream().filter(it -> it.id().equals(coding.round())).findFirst().orElseThrow(),
                coding.version());
    }

    private record ReferencedCoding(AnnotatedCoding coding, CodingReference reference) {

        static final Comparator<ReferencedCoding> ORDER =
                Comparator.<ReferencedCoding, String>comparing(it -> it.reference().coder().name())
                        .thenComparing(it -> it.reference().round().name())
                        .thenComparingInt(it -> it.reference().codingVersion());
    }

    private void write(AnnotatedCoding annotatedCoding, CodingReference reference, ActorNames actors, OutputStream out)
            throws IOException {
        var coding = annotatedCoding.coding();
        line(
                CodingLine.of(
                        new JsonlLine.LinePlace(
                                reference.article().article().name(),
                                reference.coder().name(),
                                reference.round().name(),
                                coding.version()),
                        coding.isSubmitted() ? JsonlLine.LineStatus.SUBMITTED : JsonlLine.LineStatus.OPEN,
                        coding.codebookVersion(),
                        coding.note(),
                        coding.seconds()),
                out);
        var lines = new AnnotationLines(study.codebook(coding.codebookVersion()), reference, actors);
        for (var annotation : annotatedCoding.annotations().stream().sorted(ORDER).toList()) {
            line(lines.line(annotation), out);
        }
    }

    private void line(JsonlLine line, OutputStream out) throws IOException {
        out.write((format.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Fragment> first(Annotation annotation) {
        return annotation.extent().fragments().stream().findFirst();
    }
}
