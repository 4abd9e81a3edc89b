package org.framewright.ui.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.adjudication.AdjudicatedProject;
import org.framewright.model.actor.Actors;
import org.framewright.ui.workspace.article.AnnotationMark;
import org.framewright.ui.workspace.article.AnnotationMark.Comparison;
import org.framewright.ui.workspace.article.AnnotationMark.Stroke;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the passages of several coders are drawn.
final class CaseMarksTest {

    @TempDir private Path folder;

    private static final String CODEBOOK =
            AdjudicatedProject.CODEBOOK.formatted(1, "").replace("\"title\"", "\"language\": \"en\", \"title\"");

    @Test
    void passageWithDifferentBoundariesIsDrawnOnceForEachAndItsSpeakerOnce() {
        try (var adjudicated = AdjudicatedProject.create(folder, CODEBOOK)) {
            var article = adjudicated.article("first");
            for (var coder : List.of("Ada", "Ben")) {
                var key = adjudicated.desk(coder, article);
                var words = coder.equals("Ada") ? "“We stay,”" : "We stay";
                adjudicated.speaker(key, adjudicated.quote(key, words, "direct"), "she");
                adjudicated.submit(key);
            }
            var cases = adjudicated.service.readCases(adjudicated.reference(article));
            var actors = new Actors(List.of(), List.of());
            var formatter =
                    new CaseFormatter(new Texts(Locale.UK), cases.codebook(), actors, cases.sides().coders(), true);
            var quote =
                    cases.cases().stream()
                            .filter(it -> it.item().tag().equals("quote") && !it.item().isQuestion())
                            .findFirst();
            var marks = new CaseMarks(cases, formatter).marks(quote).list;

            assertThat(marks)
                    .extracting(it -> it.fragments().getFirst().text(), AnnotationMark::stroke, AnnotationMark::label)
                    .containsExactly(
                            tuple("“We stay,”", Stroke.TINT, "boundaries"),
                            tuple("We stay", Stroke.TINT, ""),
                            tuple("she", Stroke.SOLID, ""));
            assertThat(marks)
                    .filteredOn(it -> it.stroke() == Stroke.TINT)
                    .extracting(AnnotationMark::comparison)
                    .containsOnly(Optional.of(Comparison.DIFFERENT));
            var german =
                    new CaseFormatter(new Texts(Locale.GERMAN), cases.codebook(), actors, cases.sides().coders(), true);
            assertThat(new CaseMarks(cases, german).marks(quote).list.getFirst().label()).isEqualTo("Grenzen");
            assertThat(new CaseMarks(cases, formatter).marks(Optional.empty()).list)
                    .as("of another case only the passage")
                    .extracting(AnnotationMark::stroke)
                    .containsOnly(Stroke.TINT);
        }
    }
}
