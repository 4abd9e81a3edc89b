package org.framewright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.RecodeResult.RecodeTarget;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Annotations of several articles get another answer at once.
class RecodeResultTest {

    private static final String CODEBOOK =
            """
            {"format": 2, "id": "kinds", "version": 1, "title": "Kinds", "tags": [
              {"id": "mark", "label": "Mark", "unit": "passage", "occurs": "many", "variables": [
                {"id": "count", "label": "Count", "scale": "ratio", "min": 0, "max": 100}]}]}\
            """;

    @TempDir Path folder;

    private TestProject project;
    private CodingKey first;
    private CodingKey second;

    @BeforeEach
    void codeInTwoArticles() {
        project = TestProject.create(folder, CODEBOOK);
        first = mark("first");
        second = mark("second");
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void allGetTheAnswerAndAllOfItIsTakenBack() {
        var result = recode(7, targets(first, second));

        assertThat(result).isEqualTo(new RecodeResult(List.of(first, second), 0, List.of()));
        assertThat(counts()).containsExactly(number(7), number(7));
        assertThat(recode(7, targets(first, second)).keys()).as("nothing changes").isEmpty();

        result.undo(project.coding);

        assertThat(counts()).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void whatIsSubmittedStaysAndIsCounted() {
        var previous = targets(first, second);
        project.coding.submit(first, "the count is open");

        assertThat(recode(7, previous))
                .as("submitted meanwhile")
                .isEqualTo(new RecodeResult(List.of(second), 1, List.of()));
        assertThat(recode(8, targets(first, second)).submitted()).isEqualTo(1);
        assertThat(counts()).containsExactly(Optional.empty(), number(8));
    }

    @Test
    void whatIsNoAnswerIsRefusedForEach() {
        var result = recode(101, targets(first, second));

        assertThat(result.keys()).isEmpty();
        assertThat(result.problems()).hasSize(2);
        assertThat(counts()).containsExactly(Optional.empty(), Optional.empty());
    }

    private CodingKey mark(String name) {
        Article article = project.add(Samples.article(name, "Dockers walked out: the " + name + " day."));
        var key = project.seat("Ada").key(article.id());
        var words = new Extent.Passage(List.of(Samples.words(article, "Dockers")));
        assertThat(project.coding.code(key, "mark", words, Optional.empty()).snapshot().annotations()).hasSize(1);
        return key;
    }

    private List<RecodeTarget> targets(CodingKey... desks) {
        return Stream.of(desks)
                .map(it -> {
                    var snapshot = project.coding.snapshot(it);
                    boolean submitted = snapshot.coding().filter(coding -> coding.isSubmitted()).isPresent();
                    return new RecodeTarget(it, snapshot.annotations().getFirst(), submitted);
                })
                .toList();
    }

    private RecodeResult recode(int count, List<RecodeTarget> targets) {
        return RecodeResult.recode(project.coding, targets, "count", _ -> number(count));
    }

    private static Optional<Value> number(int count) {
        return Optional.of(new Value.Numeric(BigDecimal.valueOf(count)));
    }

    private List<Optional<Value>> counts() {
        return Stream.of(first, second)
                .map(it -> project.coding.snapshot(it).annotations().getFirst().value("count"))
                .toList();
    }
}
