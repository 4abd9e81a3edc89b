package org.framewright.coding.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Extent;
import org.framewright.support.Nightly;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The marks at the edges of a passage, by the rules of its tag.
final class PassageTrimmerTest {

    private static final String FIRST = "Holt said: “We waited for it.”";
    private static final String SECOND = "“Nobody came”, she said.";
    private static final String THIRD = "The port is shut.";

    /// Never closed, and so to the end.
    private static final String FOURTH = "Rask added: “It will stay shut.";

    private static final Article ARTICLE = article();
    private static final String CODEBOOK =
            """
            {"format": 2, "id": "edges", "version": 1, "title": "Edges", "tags": [
              {"id": "mark", "label": "Mark", "unit": "passage", "occurs": "many", %s}]}\
            """;

    @TempDir private Path folder;

    @Nightly
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "as-selected | We waited for it | We waited for it",
                "in | We waited for it | “We waited for it.”",
                "in | We waited for it. | “We waited for it.”",
                "in | “We waited for it.” | “We waited for it.”",
                "in | waited for it | waited for it",
                "in | Nobody came | “Nobody came”",
                "in | she said | she said",
                "in | We waited for it.” | “We waited for it.”",
                "out | “We waited for it.” | We waited for it.",
                "out | We waited for it.” | We waited for it.",
                "as-selected | We waited for it.” | “We waited for it.”",
                "as-selected | “We waited for it | “We waited for it.”",
                "out | “Nobody came” | Nobody came",
                "out | “Nobody came”, she | “Nobody came”, she",
                "in | It will stay shut | “It will stay shut.",
                "in | “It will stay shut. | “It will stay shut.",
                "out | “It will stay shut. | It will stay shut.",
                "as-selected | It will stay shut | It will stay shut"
            })
    void quotationMarksComeWithTheWordsBetweenThemOrAreLeftOut(String rule, String selected, String coded) {
        assertThat(coded("\"quotationMarks\": \"" + rule + "\"", selected)).containsExactly(coded);
    }

    @Nightly
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "as-selected | The port is shut. | The port is shut.",
                "in | The port is shut | The port is shut.",
                "in | port is shut | port is shut.",
                "in | The port | The port",
                "out | The port is shut. | The port is shut",
                "whole-sentence | The port is shut | The port is shut.",
                "whole-sentence | The port is shut. | The port is shut.",
                "whole-sentence | port is shut. | port is shut",
                "whole-sentence | “Nobody came”, she said. The port is shut | “Nobody came”, she said. The port is shut.",
                "whole-sentence | she said. The port is shut. | she said. The port is shut",
                "whole-sentence | she said | she said"
            })
    void fullStopComesWithTheWordsAsTheRuleAsks(String rule, String selected, String coded) {
        assertThat(coded("\"fullStop\": \"" + rule + "\"", selected)).containsExactly(coded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waited for it.” | waited for it",
                "“We waited | We waited",
                "Holt said: “We waited for it.” | Holt said: “We waited for it.”",
                "it.” “Nobody came | it.” “Nobody came",
                "came”, she said | came”, she said"
            })
    void markWhoseOtherOneIsOutsideWithWordsOfTheQuotationStaysOutWithTheStopBeforeIt(String selected, String coded) {
        assertThat(coded("\"quotationMarks\": \"as-selected\"", selected)).containsExactly(coded);
    }

    @Test
    void stretchesOfABrokenQuotationKeepItsMarks() {
        assertThat(coded("\"quotationMarks\": \"as-selected\"", "“We", "it.”")).containsExactly("“We", "it.”");
    }

    @Test
    void eachStretchOfABrokenPassageHasItsMarks() {
        var rules = "\"quotationMarks\": \"in\", \"fullStop\": \"in\"";

        assertThat(coded(rules, "We waited for it", "Nobody came", "The port is shut"))
                .containsExactly("“We waited for it.”", "“Nobody came”", "The port is shut.");
    }

    @Test
    void brokenPassageIsNoWholeSentence() {
        assertThat(coded("\"fullStop\": \"whole-sentence\"", "We waited", "The port is shut."))
                .containsExactly("We waited", "The port is shut");
    }

    private List<String> coded(String rules, String... selected) {
        try (var project = TestProject.create(folder, CODEBOOK.formatted(rules))) {
            project.add(ARTICLE);
            var key = project.seat("Ada").key(ARTICLE.id());
            var words = List.of(selected).stream().map(it -> Samples.words(ARTICLE, it)).toList();
            var made = project.coding.code(key, "mark", new Extent.Passage(words), Optional.empty());
            return made.snapshot().annotation(made.id()).orElseThrow().extent().fragments().stream()
                    .map(Fragment::text)
                    .toList();
        }
    }

    private static Article article() {
        var text = String.join(" ", FIRST, SECOND, THIRD, FOURTH);
        var plain = Samples.article("edges", text);
        return new Article(
                plain.id(),
                plain.name(),
                text,
                plain.textSha256(),
                plain.originalSha256(),
                List.of(),
                List.of(sentence(1, text, FIRST), sentence(2, text, SECOND), sentence(3, text, THIRD)),
                plain.metadata());
    }

    private static Segment sentence(int number, String text, String words) {
        return new Segment(Segment.Kind.SENTENCE, number, text.indexOf(words), text.indexOf(words) + words.length());
    }
}
