package org.framewright.ui.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.adjudication.AdjudicatedProject;
import org.framewright.model.actor.Actors;
import org.framewright.ui.workspace.article.AnnotationMark;
import org.framewright.ui.workspace.article.AnnotationMark.Manner;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How coders' passages are drawn beside each other.
final class LaneMarksTest {

    @TempDir private Path folder;

    @Test
    void aSpeakerThatAllHaveMarkedAlikeIsDrawnSoThoughTheEndsOfTheStatementDiffer() {
        try (var adjudicated = AdjudicatedProject.create(folder, AdjudicatedProject.CODEBOOK.formatted(1, ""))) {
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
            var marks = new LaneMarks(cases, formatter).marks(quote).list;

            assertThat(manners(marks, "she")).containsExactly(Manner.MATCHED, Manner.MATCHED);
            assertThat(manners(marks, "“We stay,”")).containsExactly(Manner.SHIFTED);
        }
    }

    private static List<Manner> manners(List<AnnotationMark> marks, String words) {
        return marks.stream()
                .filter(it -> it.fragments().getFirst().text().equals(words))
                .flatMap(it -> Optional.ofNullable(it.lane()).orElseThrow().stream())
                .map(AnnotationMark.Lane::manner)
                .toList();
    }
}
