package org.framewright.ui.workspace.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.CHARACTER;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.Direction.BACKWARD;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.Direction.FORWARD;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.PARAGRAPH;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.PIECE;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.SENTENCE;
import static org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep.WORD;

import org.framewright.codebook.Tag;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.support.Samples;
import org.framewright.ui.workspace.article.selection.CaretNavigation.CaretStep;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

final class ArticleViewModelTest {

    private static final String TEXT =
            "“We have waited,” she said. Nobody spoke 😀 then.\n\nAt the café\u0301, all was still.";

    private final Article article = Composed.article(TEXT);
    private final ArticleViewModel viewModel = showing(article);

    @Test
    void everyPassageIsReachedAtEachOfItsCharactersHoweverManyLieThere() {
        var story = CodedStory.of();
        var shown = new ArticleViewModel();
        shown.show(story.article());
        shown.setMarks(story.marks());
        int most = 0;
        for (int index = 0; index < story.article().text().length(); index++) {
            shown.select(null);
            var reached = new HashSet<AnnotationId>();
            var here = shown.annotationsAt(index);
            most = Math.max(most, here.size());
            for (int i = 0; i < here.size(); i++) {
                shown.selectAt(index);
                reached.add(shown.selected.get());
            }
            assertThat(reached).containsExactlyInAnyOrderElementsOf(here);
        }
        assertThat(most).isEqualTo(4);
    }

    @Test
    void caretBeginsAtTheFirstWord() {
        viewModel.show(Composed.article("\n\n  First."));

        assertThat(caret()).isEqualTo(4);
    }

    @Test
    void movingByWordStopsAtWordsAndNeverBetweenOneAndItsPunctuation() {
        var stops = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            viewModel.selection.move(WORD, FORWARD);
            stops.append(TEXT.codePointAt(caret()) > 0xFFFF ? "😀" : TEXT.charAt(caret()));
        }
        assertThat(stops).hasToString("hwssNs😀t");
        viewModel.selection.move(WORD, BACKWARD);
        assertThat(TEXT.substring(caret())).startsWith("😀 then.");
    }

    @Test
    void aSelectionTakesPunctuationWithItsWordAndGivesItBackWithIt() {
        viewModel.show(Composed.article("He told reporters, on Monday.”"));
        viewModel.selection.moveTo(3);
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selected()).as("the comma behind the last word is no part of it").containsExactly("told reporters");
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selected()).containsExactly("told");
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selected()).isEmpty();
        for (int i = 0; i < 4; i++) {
            viewModel.selection.extend(WORD, FORWARD);
        }
        assertThat(selected()).containsExactly("told reporters, on Monday.”");
        viewModel.selection.extend(CHARACTER, BACKWARD);
        assertThat(selected()).containsExactly("told reporters, on Monday.");
    }

    @Test
    void extendingByWordSelectsNoWhiteSpaceAroundTheWords() {
        place("have");
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selected()).containsExactly("have");
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selected()).containsExactly("have waited,”");
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selection()).isEqualTo("have");
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selected()).isEmpty();
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selected()).containsExactly("“We");
    }

    @Test
    void aSelectionThatGrowsBackwardsShrinksToWordsAsWell() {
        place("she");
        viewModel.selection.extend(WORD, BACKWARD);
        viewModel.selection.extend(WORD, BACKWARD);
        viewModel.selection.extend(WORD, BACKWARD);
        assertThat(selected()).containsExactly("“We have waited,”");
        viewModel.selection.extend(WORD, FORWARD);
        assertThat(selected()).containsExactly("have waited,”");
    }

    @Test
    void extendingBySentenceSelectsTheArticlesOwnSentences() {
        viewModel.selection.extend(SENTENCE, FORWARD);
        assertThat(selection()).isEqualTo("“We have waited,” she said.");
        viewModel.selection.extend(SENTENCE, FORWARD);
        assertThat(selection()).isEqualTo("“We have waited,” she said. Nobody spoke 😀 then.");
        viewModel.selection.move(SENTENCE, BACKWARD);
        assertThat(TEXT.substring(caret())).startsWith("Nobody");
    }

    @Test
    void extendingByParagraphReachesItsEndAndThenTheNextOnes() {
        place("Nobody");
        viewModel.selection.extend(PARAGRAPH, FORWARD);
        assertThat(selection()).isEqualTo("Nobody spoke 😀 then.");
        viewModel.selection.extend(PARAGRAPH, FORWARD);
        assertThat(selection()).endsWith("all was still.");
        viewModel.selection.move(PARAGRAPH, BACKWARD);
        assertThat(TEXT.substring(caret())).startsWith("At the");
    }

    @Test
    void movingByCharacterSkipsNeitherPairsNorCombiningMarksNorTheGapBetweenParagraphs() {
        place("😀");
        viewModel.selection.move(CHARACTER, FORWARD);
        assertThat(TEXT.substring(caret())).startsWith(" then.");
        viewModel.selection.move(CHARACTER, BACKWARD);
        assertThat(TEXT.substring(caret())).startsWith("😀");

        place("\n\nAt");
        viewModel.selection.move(CHARACTER, FORWARD);
        assertThat(TEXT.substring(caret())).startsWith("At the");
        viewModel.selection.move(CHARACTER, BACKWARD);
        assertThat(TEXT.substring(caret())).startsWith("\n\nAt");

        viewModel.selection.moveTo(TEXT.indexOf("é\u0301"));
        viewModel.selection.extend(CHARACTER, FORWARD);
        assertThat(selected()).containsExactly("é\u0301");
    }

    @Test
    void noIndexLeadsIntoACharacter() {
        int emoji = TEXT.indexOf("😀");
        viewModel.selection.moveTo(emoji + 1);
        assertThat(caret()).isEqualTo(emoji);
        viewModel.selection.extendTo(TEXT.indexOf("\u0301"));
        assertThat(TEXT.charAt(caret())).isEqualTo('é');
        viewModel.selection.moveTo(10_000);
        assertThat(caret()).isEqualTo(TEXT.length());
        viewModel.selection.moveTo(-3);
        assertThat(caret()).isZero();
    }

    @Test
    void movesStopAtBothEndsOfTheArticle() {
        for (var step : CaretStep.values()) {
            viewModel.selection.moveTo(0);
            viewModel.selection.move(step, BACKWARD);
            assertThat(caret()).as("%s back from the beginning", step).isZero();
            viewModel.selection.moveTo(TEXT.length());
            viewModel.selection.move(step, FORWARD);
            assertThat(caret()).as("%s on from the end", step).isEqualTo(TEXT.length());
        }
    }

    @Test
    void draggingFromWordToWordSelectsBothWholeWhicheverCameFirst() {
        viewModel.selection.selectBetween(PIECE, TEXT.indexOf("ave"), TEXT.indexOf("ted,"));
        assertThat(selection()).isEqualTo("have waited");
        viewModel.selection.selectBetween(PIECE, TEXT.indexOf("ted,"), TEXT.indexOf("ave"));
        assertThat(selection()).isEqualTo("have waited");
        assertThat(caret()).isEqualTo(TEXT.indexOf("have"));
    }

    @Test
    void draggingOverASpaceAloneSelectsNothing() {
        int space = TEXT.indexOf(" have");
        viewModel.selection.selectBetween(PIECE, space, space);

        assertThat(viewModel.selection.isPresent()).isFalse();
    }

    @Test
    void selectedFragmentIsTrimmedOfOuterWhiteSpace() {
        viewModel.selection.moveTo(TEXT.indexOf(" she"));
        viewModel.selection.extendTo(TEXT.indexOf("Nobody"));

        assertThat(viewModel.selection.firstFragment()).contains(Samples.words(article, "she said."));
    }

    @Test
    void nothingButWhiteSpaceIsNoFragment() {
        viewModel.selection.moveTo(TEXT.indexOf("\n\nAt"));
        viewModel.selection.extendTo(TEXT.indexOf("At the"));

        assertThat(viewModel.selection.isPresent()).isTrue();
        assertThat(viewModel.selection.fragments()).isEmpty();
    }

    @Test
    void aBrokenQuotationIsSelectedInSeveralFragments() {
        select("We have waited,");
        viewModel.selection.addFragment();
        place("Nobody");
        viewModel.selection.extend(WORD, FORWARD);

        assertThat(selected()).containsExactly("We have waited,", "Nobody");
        viewModel.selection.clear();
        assertThat(selected()).isEmpty();
    }

    @Test
    void fragmentsThatMeetBecomeOne() {
        select("have");
        viewModel.selection.addFragment();
        select("waited");
        viewModel.selection.addFragment();
        select("ave wait");

        assertThat(selected()).containsExactly("have waited");
    }

    @Test
    void clickingAgainSelectsWhatElseLiesThere() {
        viewModel.setMarks(
                marks(on("outer", "attribution", "We have waited,"), on("inner", "frame-evidence", "have waited")));
        int there = TEXT.indexOf("waited");

        assertThat(viewModel.annotationsAt(there)).extracting(AnnotationId::value).containsExactly("inner", "outer");
        viewModel.selectAt(there);
        assertThat(selectedAnnotation()).isEqualTo("inner");
        viewModel.selectAt(there);
        assertThat(selectedAnnotation()).isEqualTo("outer");
        viewModel.selectAt(there);
        assertThat(selectedAnnotation()).isEqualTo("inner");
        viewModel.selectAt(TEXT.indexOf("Nobody"));
        assertThat(viewModel.selected.get()).isNull();
    }

    @Test
    void clickingAgainComesToEachSuggestionThatIsOutlinedThereThoughTheCurrentOneHasMore() {
        viewModel.setGhosts(
                new SuggestionMarks(List.of(ghost(0, 40, 0, 1), ghost(10, 20, 20, 60), ghost(5, 25, 25, 50)), -1));

        assertThat(IntStream.range(0, 4).map(_ -> viewModel.selectGhostAt(15).orElseThrow()))
                .containsExactly(1, 2, 0, 1);
        assertThat(viewModel.selectGhostAt(55)).as("what is outlined for the current one alone").hasValue(1);
        assertThat(viewModel.selectGhostAt(61)).isEmpty();
    }

    private static SuggestionMarks.Ghost ghost(int start, int end, int from, int to) {
        return new SuggestionMarks.Ghost(
                List.of(new SuggestionMarks.ColouredRange(start, end, Tag.Colour.GREY)),
                List.of(new SuggestionMarks.ColouredRange(from, to, Tag.Colour.GREY)));
    }

    @Test
    void goingFromPassageToPassageFollowsTheText() {
        viewModel.setMarks(
                marks(
                        on("c", "cue", "said"),
                        on("a", "attribution", "We have waited,"),
                        on("f", "frame-evidence", "have waited")));

        viewModel.selectNext();
        assertThat(selectedAnnotation()).isEqualTo("a");
        assertThat(caret()).isEqualTo(TEXT.indexOf("We"));
        viewModel.selectNext();
        viewModel.selectNext();
        viewModel.selectNext();
        assertThat(selectedAnnotation()).isEqualTo("c");
        viewModel.selectPrevious();
        assertThat(selectedAnnotation()).isEqualTo("f");
    }

    @Test
    void goingToAPassageDropsTheTextThatIsSelectedForItMustNotBecomeThePassages() {
        viewModel.setMarks(marks(on("c", "cue", "said")));
        select("We");
        viewModel.selectNext();

        assertThat(selected()).isEmpty();
        assertThat(selectedAnnotation()).isEqualTo("c");
    }

    @Test
    void anAnnotationThatIsGoneIsNoLongerSelected() {
        viewModel.setMarks(marks(on("c", "cue", "said"), on("a", "attribution", "We")));
        viewModel.select(new AnnotationId("c"));
        viewModel.setMarks(marks(on("a", "attribution", "We")));

        assertThat(viewModel.selected.get()).isNull();
    }

    @Test
    void anAnnotationMayBeSelectedBeforeItsMarkIsThere() {
        viewModel.select(new AnnotationId("new"));
        viewModel.setMarks(marks(on("c", "cue", "said")));

        assertThat(selectedAnnotation()).isEqualTo("new");
    }

    @Test
    void anotherArticleBeginsAfresh() {
        viewModel.setMarks(marks(on("c", "cue", "said")));
        viewModel.selectNext();
        select("We");
        viewModel.show(Composed.article("Other."));

        assertThat(viewModel.selected.get()).isNull();
        assertThat(viewModel.marks.get()).isSameAs(AnnotationMarks.NONE);
        assertThat(viewModel.selection.isPresent()).isFalse();
        viewModel.show(null);
        viewModel.selection.move(WORD, FORWARD);
        assertThat(viewModel.selection.fragments()).isEmpty();
    }

    @Test
    void anArticleWithoutTextCanBeShown() {
        viewModel.show(Composed.article(" \n"));
        viewModel.selection.extend(WORD, FORWARD);
        viewModel.selection.selectBetween(PIECE, 0, 1);

        assertThat(viewModel.selection.fragments()).isEmpty();
    }

    private static ArticleViewModel showing(Article article) {
        var viewModel = new ArticleViewModel();
        viewModel.show(article);
        return viewModel;
    }

    private void place(String before) {
        viewModel.selection.moveTo(TEXT.indexOf(before));
    }

    private void select(String words) {
        viewModel.selection.moveTo(TEXT.indexOf(words));
        viewModel.selection.extendTo(TEXT.indexOf(words) + words.length());
    }

    private int caret() {
        return viewModel.selection.get().caret();
    }

    private String selection() {
        var span = viewModel.selection.get().current();
        return TEXT.substring(span.start(), span.end());
    }

    private List<String> selected() {
        return viewModel.selection.fragments().stream().map(Fragment::text).toList();
    }

    private String selectedAnnotation() {
        return viewModel.selected.get().value();
    }

    private static AnnotationMarks marks(Annotation... annotations) {
        return Composed.marks(List.of(annotations));
    }

    private Annotation on(String id, String tag, String words) {
        return Composed.annotation(id, tag, Samples.words(article, words));
    }
}
