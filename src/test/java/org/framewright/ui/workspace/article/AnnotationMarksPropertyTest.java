package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.coding.AnnotationList;
import org.framewright.support.RandomCoder;
import org.framewright.support.RandomCoder.Daring;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Marks are updated by what a change touches; they are what drawing all annotations gives.
class AnnotationMarksPropertyTest {

    private static final int GESTURES = 120;
    private static final String TEXT =
            """
            The mayor said on Monday that the gates would stay closed. "We have no choice", she told reporters.

            Critics called the plan a wall of paper. A study of the institute found no effect, its author wrote.
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"1, news-framing, 500", "2, attribution, 500", "3, news-sources, 0", "4, policy-frames, 500"})
    void marksAfterAChangeAreThoseOfAllAnnotations(long seed, String codebook, int fewestKept) throws IOException {
        var json = Files.readString(Path.of("annotation-schemas", codebook + ".json"));
        try (var project = TestProject.create(folder, json)) {
            var article = project.add(Samples.article("gates", TEXT));
            var round = project.seat("Ada");
            var key = round.key(article.id());
            var coder = new RandomCoder(project.coding, round, new Random(seed), Daring.CODES);
            var known = project.coding.codebook(key);
            var marks = AnnotationMarks.of(known, List.of(), it -> "Actor " + it.value());
            int kept = 0;
            for (int i = 0; i < GESTURES; i++) {
                coder.work(project.articles.summaries(), 1);
                var annotations = project.coding.snapshot(key).annotations();
                Set<AnnotationMark> before = Collections.newSetFromMap(new IdentityHashMap<>());
                before.addAll(marks.list);
                marks = marks.update(known, annotations, it -> "Actor " + it.value());
                var all = AnnotationMarks.of(known, AnnotationList.of(annotations), it -> "Actor " + it.value());

                assertThat(marks.list).isEqualTo(all.list);
                assertThat(marks.units).isEqualTo(all.units);
                for (var annotation : annotations) {
                    assertThat(marks.connection(annotation.id())).isEqualTo(all.connection(annotation.id()));
                }
                kept += (int) marks.list.stream().filter(before::contains).count();
            }
            assertThat(kept).isGreaterThanOrEqualTo(fewestKept);
        }
    }
}
