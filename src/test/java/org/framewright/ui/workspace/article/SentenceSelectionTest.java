package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.CHARACTER;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.Direction.BACKWARD;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.Direction.FORWARD;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.PARAGRAPH;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.SENTENCE;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.WORD;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.framewright.suggest.SuggestionFinder;
import org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep;
import org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.Direction;
import org.framewright.ui.workspace.article.selection.CaretNavigation.PassageEnd;
import org.framewright.ui.workspace.article.selection.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Where a passage that goes to the end of its sentence ends.
final class SentenceSelectionTest {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");

    private static final List<String> WORDS =
            List.of(
                    "Smith,",
                    "said",
                    "says:",
                    "went.",
                    "went?",
                    "“We",
                    "waited,”",
                    "gone.”",
                    "\"They",
                    "wait\"",
                    "(2024)",
                    "U.S.",
                    "well-known",
                    "1,900",
                    "Port",
                    "café;",
                    "«Nous",
                    "partons.»");

    private final ArticleViewModel viewModel = new ArticleViewModel();

    @Test
    void theFullStopOfASentenceComesWithTheWholeSentenceElseByCharacterAlone() {
        viewModel.show(Composed.article("Nobody spoke 😀 then.\n\nAt the café, all was still."));
        viewModel.selection.moveTo(0);
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).isEqualTo("Nobody spoke 😀 then.");
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).startsWith("Nobody spoke 😀 then.").endsWith("At");
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selection()).isEqualTo("Nobody spoke 😀 then.");
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selection()).as("the stop goes with the last word").isEqualTo("Nobody spoke 😀");

        viewModel.selection.moveTo("Nobody ".length());
        viewModel.selection.extend(SENTENCE, FORWARD);
        assertThat(selection()).isEqualTo("spoke 😀 then");
        viewModel.selection.extend(CHARACTER, FORWARD);
        assertThat(selection()).isEqualTo("spoke 😀 then.");
        viewModel.selection.moveTo("Nobody spoke 😀 then".length());
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selection()).isEqualTo("then");
        viewModel.selection.extend(SENTENCE, BACKWARD);
        assertThat(selection()).as("back to the beginning").isEqualTo("Nobody spoke 😀 then.");
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).as("less again").isEqualTo("spoke 😀 then");
    }

    @Test
    void theCommaBehindWordsIsTakenInByCharacterAloneAndThatWithinAQuotationWithItsMark() {
        viewModel.show(Composed.article("Smith, a docker, said: “We wait,” and left; others (1,900 men), too."));
        viewModel.selection.moveTo(0);
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).isEqualTo("Smith");
        viewModel.selection.extend(CHARACTER, FORWARD);
        assertThat(selection()).isEqualTo("Smith,");
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).isEqualTo("Smith, a docker");
        viewModel.selection.collapse();
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).isEqualTo("said");
        viewModel.selection.collapse();
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).isEqualTo("“We wait,”");
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).isEqualTo("“We wait,” and left");
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).endsWith("(1,900 men)");
        viewModel.selection.extend(WORD, BACKWARD);
        viewModel.selection.extend(WORD, BACKWARD);
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selection()).as("back past the semicolon").isEqualTo("“We wait,” and left");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "One soldier was also killed. | One soldier was also killed.",
                "At dawn ground forces withdrew, | At dawn ground forces withdrew",
                "They met in the U.S. | They met in the U.S.",
                "Was anybody killed? | Was anybody killed?",
                "“We go. They wait.” | “We go. They wait.”",
                "\"We go. They wait. | \"We go. They wait.",
                "“We go. They wait, | “We go. They wait,",
                "She said: “We go. They wait. | She said: “We go. They wait."
            })
    void theSameWordsAreTheSamePassageByEveryWay(String text, String passage) {
        viewModel.show(Composed.article(text + "\n\nNobody came."));
        var selected = new LinkedHashMap<String, String>();
        for (var step : List.of(WORD, SENTENCE, PARAGRAPH)) {
            selected.put(step + " forward", grow(step, FORWARD, 0, text.length()));
            selected.put(step + " back from the end", grow(step, BACKWARD, text.length(), text.length()));
            selected.put(step + " back from the next", grow(step, BACKWARD, text.length() + 2, text.length()));
        }
        for (var step : List.of(WORD, CaretStep.PIECE)) {
            viewModel.selection.moveTo(0);
            viewModel.selection.extendTo(step, text.length());
            selected.put(step + " to a place", selection());
            viewModel.selection.moveTo(text.length());
            viewModel.selection.extendTo(step, 0);
            selected.put(step + " to a place, back", selection());
        }
        for (int past : List.of(1, 0)) {
            viewModel.selection.selectBetween(CaretStep.PIECE, 0, text.length() - past);
            selected.put("drag to " + past, selection());
            viewModel.selection.selectBetween(CaretStep.PIECE, text.length() - past, 0);
            selected.put("drag back from " + past, selection());
            var begun = List.of(new TextRange(0, 8));
            viewModel.selection.selectMoved(begun, new PassageEnd(0, false), CaretStep.PIECE, text.length() - past);
            selected.put("end dragged to " + past, selection());
        }
        viewModel.selection.selectBetween(PARAGRAPH, 2, 2);
        selected.put("clicks", selection());
        viewModel.selection.selectBetween(SENTENCE, 2, text.length() - 2);
        selected.put("clicks and drag", selection());
        assertThat(selected).allSatisfy((way, words) -> assertThat(words).as(way).isEqualTo(passage));

        viewModel.selection.selectMoved(
                List.of(new TextRange(0, 8)), new PassageEnd(0, false), CHARACTER, text.length() - 1);
        assertThat(selection()).as("by character").isEqualTo(text);
        viewModel.selection.moveTo(text.length() - 2);
        if (viewModel.selection.selectQuotation() && passage.startsWith(selection().substring(0, 1))) {
            assertThat(selection()).as("the quotation").isEqualTo(passage);
        }
    }

    /// Over random texts. Seeded; a failure names its text.
    @Test
    void wordsAreTheSamePassageFromEitherEndByKeyAndByMouse() {
        var random = new Random(20261123);
        for (int round = 0; round < 400; round++) {
            var text =
                    Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                            .limit(2 + random.nextInt(14))
                            .collect(Collectors.joining(" "));
            viewModel.show(Composed.article(text + "\n\nNobody came."));
            var starts = IntStream.range(0, text.length()).filter(i -> i == 0 || text.charAt(i - 1) == ' ').toArray();
            int first = random.nextInt(starts.length);
            int last = first + random.nextInt(starts.length - first);
            int start = starts[first];
            int end = last + 1 < starts.length ? starts[last + 1] - 1 : text.length();

            viewModel.selection.moveTo(start);
            viewModel.selection.extendTo(WORD, end);
            var words = viewModel.selection.fragments();
            viewModel.selection.moveTo(start);
            viewModel.selection.extendTo(WORD, starts[last] + 1);
            assertThat(viewModel.selection.fragments()).as("within the last word: " + text).isEqualTo(words);
            viewModel.selection.moveTo(end);
            viewModel.selection.extendTo(WORD, start);
            assertThat(viewModel.selection.fragments()).as("back: " + text).isEqualTo(words);
            viewModel.selection.moveTo(end);
            IntStream.rangeClosed(first, last).forEach(_ -> viewModel.selection.extend(WORD, BACKWARD));
            assertThat(viewModel.selection.fragments()).as("back by key: " + text).isEqualTo(words);
            viewModel.selection.moveTo(start);
            IntStream.rangeClosed(first, last).forEach(_ -> viewModel.selection.extend(WORD, FORWARD));
            assertThat(viewModel.selection.fragments()).as("by key: " + text).isEqualTo(words);
            viewModel.selection.selectBetween(CaretStep.PIECE, start, end - 1);
            assertThat(viewModel.selection.fragments()).as("drag: " + text).isEqualTo(words);
            viewModel.selection.moveTo(end);
            viewModel.selection.extendTo(CaretStep.PIECE, start);
            assertThat(viewModel.selection.fragments()).as("click with Shift: " + text).isEqualTo(words);
        }
    }

    private String grow(CaretStep step, Direction direction, int from, int length) {
        viewModel.selection.moveTo(from);
        int last = length - 1;
        for (int i = 0; i < length; i++) {
            int caret = viewModel.selection.get().caret();
            if (direction == FORWARD ? caret < last : caret > 0) {
                viewModel.selection.extend(step, direction);
            }
        }
        return selection();
    }

    @Test
    void theStopOfAQuotationThatIsNeverClosedGoesWithAWholeSentenceOfItOrAllItsWords() {
        var text = "She said: “We go. They wait.";
        viewModel.show(Composed.article(text));
        viewModel.selection.moveTo(text.indexOf("They"));
        viewModel.selection.extend(SENTENCE, FORWARD);
        assertThat(selection()).isEqualTo("They wait.");
        viewModel.selection.moveTo(text.indexOf("We go"));
        viewModel.selection.extend(PARAGRAPH, FORWARD);
        assertThat(selection()).as("its mark alone is outside").isEqualTo("We go. They wait.");
        viewModel.selection.moveTo(text.length());
        viewModel.selection.extend(SENTENCE, BACKWARD);
        assertThat(selection()).isEqualTo("They wait.");
        viewModel.selection.extend(SENTENCE, BACKWARD);
        assertThat(selection()).isEqualTo(text);
    }

    @Test
    void anEndThatIsDraggedHasTheStopWithAWholeSentenceAndTheCommaByCharacterAlone() {
        var text = "Then ground forces withdrew, they said. Nobody came.";
        viewModel.show(Composed.article(text));
        var passage = List.of(new TextRange(5, text.indexOf(", they")));
        var end = new PassageEnd(0, false);
        viewModel.selection.selectMoved(passage, end, CaretStep.PIECE, text.indexOf(" Nobody"));
        assertThat(selection()).isEqualTo("ground forces withdrew, they said");
        viewModel.selection.selectMoved(passage, end, CaretStep.PIECE, text.indexOf(","));
        assertThat(selection()).isEqualTo("ground forces withdrew");
        viewModel.selection.selectMoved(passage, end, CHARACTER, text.indexOf(","));
        assertThat(selection()).isEqualTo("ground forces withdrew,");

        var second = List.of(new TextRange(text.indexOf("Nobody"), text.length()));
        viewModel.selection.selectMoved(second, end, CaretStep.PIECE, text.indexOf("said"));
        assertThat(selection()).as("dragged before the beginning").isEqualTo("said");
        viewModel.selection.selectMoved(second, new PassageEnd(0, true), CaretStep.PIECE, text.indexOf("came"));
        assertThat(selection()).as("no whole sentence").isEqualTo("came");
        var last = List.of(new TextRange(text.indexOf("came"), text.length() - 1));
        viewModel.selection.selectMoved(last, new PassageEnd(0, true), CaretStep.PIECE, text.indexOf("Nobody"));
        assertThat(selection()).as("a whole one").isEqualTo("Nobody came.");
        viewModel.selection.selectMoved(second, new PassageEnd(0, true), CHARACTER, text.indexOf("came"));
        assertThat(selection()).as("by character the other end stays").isEqualTo("came.");
    }

    /// Whoever codes by hand marks the same words as a suggestion: otherwise agreement by exact words would tell them apart.
    @Test
    void aSuggestionToTheEndOfASentenceIsWhatTheSentenceKeySelects() throws IOException {
        int compared = 0;
        for (var name : Files.readAllLines(SAMPLE.resolve("index.txt")).stream().filter(it -> !it.isBlank()).toList()) {
            var article = Composed.article(Files.readString(SAMPLE.resolve(name)));
            viewModel.show(article);
            for (var suggestion : SuggestionFinder.find(article)) {
                var last = suggestion.content().getLast();
                boolean toTheEnd =
                        article.segments(Segment.Kind.SENTENCE)
                                .anyMatch(it ->
                                        it.start() <= last.start()
                                                && last.end() <= it.end()
                                                && isRestStop(article, last.end(), it.end()));
                if (toTheEnd) {
                    viewModel.selection.moveTo(last.start());
                    viewModel.selection.extend(SENTENCE, FORWARD);
                    assertThat(viewModel.selection.fragments()).as(name).containsExactly(last);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    @Test
    void aHeadlineWithoutAFullStopEndsWithItsLine() {
        var headline = "Port shut";
        viewModel.show(
                Composed.article(
                        headline + "\n\nBy Ann Reed\n\nNobody came. All was still.",
                        new ArticlePart(ArticlePart.Kind.HEADLINE, 0, headline.length())));
        viewModel.selection.moveTo(0);
        viewModel.selection.extend(SENTENCE, FORWARD);
        assertThat(selection()).isEqualTo(headline);
        viewModel.selection.moveTo(5);
        viewModel.selection.extend(SENTENCE, FORWARD);
        assertThat(selection()).isEqualTo("shut");
        viewModel.selection.moveTo(headline.length() + 2);
        viewModel.selection.extend(SENTENCE, FORWARD);
        assertThat(selection()).isEqualTo("By Ann Reed");
    }

    @Test
    void theMouseTakesTheFullStopWithTheWholeSentenceAloneWhereverItPoints() {
        var text = "One goes. Two wait.";
        viewModel.show(Composed.article(text));
        viewModel.selection.selectBetween(SENTENCE, text.indexOf('.'), text.indexOf('.'));
        assertThat(selection()).isEqualTo("One goes.");
        int wait = text.indexOf("wait");
        viewModel.selection.selectBetween(CaretStep.PIECE, wait, text.length() - 1);
        assertThat(selection()).as("a drag onto the stop").isEqualTo("wait");
        viewModel.selection.selectBetween(CaretStep.PIECE, wait, text.length());
        assertThat(selection()).as("a drag past it").isEqualTo("wait");
        viewModel.selection.selectBetween(CaretStep.CHARACTER, wait, text.length() - 1);
        assertThat(selection()).as("by character").isEqualTo("wait.");
    }

    @Test
    void theMouseLeavesTheCommaBehindAQuotationOutAndTakesItsMark() {
        var text = "“We wait”, she said.";
        viewModel.show(Composed.article(text));
        viewModel.selection.selectBetween(CaretStep.PIECE, 0, text.indexOf('”'));
        assertThat(selection()).isEqualTo("“We wait”");
        viewModel.selection.selectBetween(CaretStep.PIECE, 0, text.indexOf(','));
        assertThat(selection()).as("a few pixels further").isEqualTo("“We wait”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "She said, “We cut all areas,” and left. | “We cut all areas,”",
                "She said, \"We cut all areas,\" and left. | \"We cut all areas,\""
            })
    void aDragOverAQuotationThatTakesOneOfItsMarksTakesBoth(String text, String quotation) {
        viewModel.show(Composed.article(text));
        int first = text.indexOf(quotation);
        int last = first + quotation.length() - 1;
        int word = text.indexOf("areas");
        for (int from = first; from <= first + 2; from++) {
            for (int to = word; to <= last; to++) {
                var words = from == first || to == last ? quotation : "We cut all areas";
                viewModel.selection.selectBetween(CaretStep.PIECE, from, to);
                assertThat(selection()).as("%d to %d", from, to).isEqualTo(words);
                viewModel.selection.selectBetween(CaretStep.PIECE, to, from);
                assertThat(selection()).as("%d back to %d", to, from).isEqualTo(words);
            }
        }
        viewModel.selection.selectBetween(CHARACTER, first + 1, last);
        assertThat(selection()).as("by character").isEqualTo(quotation.substring(1));
    }

    private static boolean isRestStop(Article article, int from, int to) {
        return article.text().substring(from, to).matches("\\.?");
    }

    private String selection() {
        return viewModel.selection.firstFragment().orElseThrow().text();
    }
}
