package org.framewright.reliability.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.article.Fragment;
import org.framewright.reliability.suggestions.ArticleComparison.ComparedAttribution;
import org.framewright.reliability.suggestions.SuggestionReport.GroupKind;
import org.framewright.reliability.suggestions.SuggestionReport.GroupResult;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.Suggestion;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Suggestions beside attributions of a text whose words are counted by hand.
class ArticleComparisonTest {

    private static final String TEXT =
            "“We waited,” she said. Holt hopes to go. Nobody came, he said. The “port” was shut.";

    private final CodedAttribution waited = coded("“We waited,”", "said", "she");
    private final CodedAttribution going = coded("to go", "hopes", "Holt");
    private final CodedAttribution port = coded("“port”", "", "");

    @Test
    void suggestionIsRightWhereItSharesALetterAndMarksAtItsEdgesDoNotCount() {
        var compared =
                compare(
                        List.of(
                                suggested("We waited", "said", "she"),
                                suggested("hopes to", "hopes", "Holt"),
                                suggested("Nobody came", "said", "he")),
                        List.of(waited, going, port));

        assertThat(compared.suggestions()).extracting(it -> it.isRight()).containsExactly(true, true, false);
        assertThat(compared.suggestions()).extracting(it -> it.edges()).containsExactly(true, false, false);
        assertThat(compared.suggestions()).extracting(it -> it.source()).containsExactly(true, true, false);
        assertThat(compared.coded()).extracting(ComparedAttribution::found).containsExactly(true, true, false);
    }

    @Test
    void sourceAndCueAreRightWhereNeitherHasAny() {
        var compared =
                compare(List.of(suggested("“port”", "", ""), suggested("to go", "", "she")), List.of(port, going));

        assertThat(compared.suggestions()).extracting(it -> it.source()).containsExactly(true, false);
        assertThat(compared.suggestions()).extracting(it -> it.cue()).containsExactly(true, false);
    }

    @Test
    void ofContentsWithinContentsTheOneWithTheSameCueIsMeant() {
        var outer = coded("Holt hopes to go. Nobody came", "said", "he");
        var compared = compare(List.of(suggested("to go", "hopes", "Holt")), List.of(outer, going));

        assertThat(compared.suggestions().getFirst().attribution()).contains(going);
    }

    @Test
    void groupsAreCountedByKindPatternMarksAndOutlet() {
        var compared =
                compare(
                        List.of(suggested("We waited", "said", "she"), suggested("Nobody came", "said", "he")),
                        List.of(waited, going, port));
        var results = new SuggestionReporter(List.of(compared, compared), 1).results();

        assertThat(results)
                .extracting(it ->
                        it.kind()
                                + " "
                                + it.name()
                                + " "
                                + it.precision().count()
                                + "/"
                                + it.precision().of()
                                + " "
                                + it.recall().count()
                                + "/"
                                + it.recall().of())
                .containsExactly(
                        "ALL  2/4 2/6",
                        "KIND indirect-speech 2/4 0/0",
                        "PATTERN cue-before 2/4 0/0",
                        "MARKS with-marks 0/0 2/4",
                        "MARKS without-marks 0/0 0/2",
                        "OUTLET Courier 2/4 2/6");
        var all = results.getFirst();
        assertThat(all.precision().share()).isEqualTo(.5);
        assertThat(all.precision().low()).as("both articles are alike").isEqualTo(.5);
        assertThat(result(results, GroupKind.MARKS).precision().share()).as("no suggestion has one").isNull();
    }

    private static GroupResult result(List<GroupResult> results, GroupKind kind) {
        return results.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    /// The interval of a mean over articles of one case each is that of a binomial share, within what 1,000 draws allow.
    @Test
    void intervalOfOneCaseForEachArticleIsThatOfAShare() {
        var random = new Random(20_261_124);
        int[] counts = IntStream.range(0, 400).map(_ -> random.nextInt(10) < 7 ? 1 : 0).toArray();
        int[] cases = counts.clone();
        Arrays.fill(cases, 1);
        var share = CountedShare.of(counts, cases, 1);
        double p = Arrays.stream(counts).sum() / 400.0;
        double half = 1.96 * Math.sqrt(p * (1 - p) / 400);

        assertThat(share.share()).isEqualTo(p);
        assertThat(share.low()).isNotNull().isCloseTo(p - half, org.assertj.core.data.Offset.offset(.01));
        assertThat(share.high()).isNotNull().isCloseTo(p + half, org.assertj.core.data.Offset.offset(.01));
    }

    @Test
    void shareWithoutACaseIsUndefinedAndThatOfOneArticleHasNoInterval() {
        assertThat(CountedShare.of(new int[] {0, 0}, new int[] {0, 0}, 1))
                .isEqualTo(new CountedShare(0, 0, null, null, null));
        assertThat(CountedShare.of(new int[] {3, 0}, new int[] {4, 0}, 1))
                .isEqualTo(new CountedShare(3, 4, .75, null, null));
    }

    private static ArticleComparison compare(List<Suggestion> suggestions, List<CodedAttribution> coded) {
        return ArticleComparison.compare("a", "Courier", suggestions, coded);
    }

    private static Suggestion suggested(String content, String cue, String source) {
        return new Suggestion(
                Suggestion.Kind.INDIRECT_SPEECH,
                Suggestion.SpeechForm.INDIRECT,
                AttributionPattern.CUE_BEFORE,
                words(content),
                words(cue),
                words(source),
                null);
    }

    private static CodedAttribution coded(String content, String cue, String source) {
        return new CodedAttribution(words(content), words(cue), words(source));
    }

    private static List<Fragment> words(String words) {
        int start = TEXT.indexOf(words);
        return words.isEmpty() ? List.of() : List.of(new Fragment(start, start + words.length(), words));
    }
}
