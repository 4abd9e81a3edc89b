package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.CHARACTER;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.Direction.BACKWARD;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.Direction.FORWARD;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.SENTENCE;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.WORD;

import org.framewright.model.Article;
import org.framewright.model.ArticlePart;
import org.framewright.model.Segment;
import org.framewright.suggest.SuggestionFinder;
import org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a passage that goes to the end of its sentence ends.
final class SentenceSelectionTest {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");

    private final ArticleViewModel viewModel = new ArticleViewModel();

    @Test
    void theFullStopOfASentenceIsTakenInByCharacterAlone() {
        viewModel.show(Composed.article("Nobody spoke 😀 then.\n\nAt the café, all was still."));
        viewModel.selection.moveTo(0);
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).isEqualTo("Nobody spoke 😀 then");
        viewModel.selection.extend(CHARACTER, FORWARD);
        assertThat(selection()).isEqualTo("Nobody spoke 😀 then.");
        viewModel.selection.extend(CHARACTER, BACKWARD);
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selection()).startsWith("Nobody spoke 😀 then.").endsWith("At");
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selection()).isEqualTo("Nobody spoke 😀 then");
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
    void theMouseSelectsASentenceWithoutItsFullStopWhereverItPoints() {
        var text = "One goes. Two wait.";
        viewModel.show(Composed.article(text));
        viewModel.selection.selectBetween(SENTENCE, text.indexOf('.'), text.indexOf('.'));
        assertThat(selection()).isEqualTo("One goes");
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

    private static boolean isRestStop(Article article, int from, int to) {
        return article.text().substring(from, to).matches("\\.?");
    }

    private String selection() {
        return viewModel.selection.firstFragment().orElseThrow().text();
    }
}
