package org.framewright.corpus.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.corpus.duplicates.WordComparison.Kind;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.Collectors;

/// Where two texts differ.
final class WordComparisonTest {

    @Test
    void eachWordThatDiffersIsMarked() {
        assertThat(
                        marked(
                                "Some 640 dockers stopped work on Monday.",
                                "Nearly 700 dockers stopped work early on Monday."))
                .isEqualTo("-[Some 640 ]+[Nearly 700 ]dockers stopped work +[early ]on Monday.");
    }

    @Test
    void punctuationIsMarkedAndWhiteSpaceIsNot() {
        assertThat(marked("“Go home,” she said.", "\n “Go   home”\n\nshe said!\n"))
                .isEqualTo("“Go home-[,]” she said-[.]+[!\n]");
    }

    @Test
    void charactersOfScriptsWithoutSpacesAreMarkedOneByOne() {
        assertThat(marked("十一艘船在锚地等待", "十二艘船在港外等待")).isEqualTo("十-[一]+[二]艘船在-[锚地]+[港外]等待");
        assertThat(marked("a 😀 b", "a 😃 b")).isEqualTo("a -[😀 ]+[😃 ]b");
    }

    @Test
    void anEmptyTextAndABlankOneHaveTheirChunks() {
        assertThat(marked("", "")).isEmpty();
        assertThat(marked("", "new")).isEqualTo("+[new]");
        assertThat(marked(" \n", "new")).isEqualTo("-[ \n]+[new]");
        assertThat(marked(" \n", "\t")).isEqualTo(" \n");
    }

    @Test
    void aSentenceThatWasWrittenAnewIsOneDifference() {
        assertThat(
                        marked(
                                "The harbour was quiet, they said. It rained.",
                                "Nobody in the whole town moved, it seems. It rained."))
                .isEqualTo(
                        "-[The harbour was quiet, they said]+[Nobody in the whole town moved, it seems]. It rained.");
    }

    @Test
    void aWordThatStayedBetweenTwoOthersIsMarkedAsSuch() {
        assertThat(marked("three small ships", "four small boats"))
                .isEqualTo("-[three ]+[four ]small -[ships]+[boats]");
    }

    @Test
    void chunksPutTogetherAreTheTexts() {
        var random = new Random(31);
        for (int i = 0; i < Rigour.draws(300, 3_000); i++) {
            roundTrip(anything(random), anything(random));
        }
        var made = new FictionalTexts(32);
        for (int i = 0; i < 50; i++) {
            var text = made.text(400);
            assertThat(roundTrip(text, made.edited(text, 0.05)).complete()).isTrue();
        }
    }

    @Test
    void noFewerWordsCouldGoAndCome() {
        var random = new Random(33);
        for (int i = 0; i < Rigour.draws(300, 3_000); i++) {
            var first = letters(random);
            var second = letters(random);
            assertThat(common(first.chars().toArray(), second.chars().toArray()))
                    .isEqualTo(longestCommon(first.split(""), second.split("")));
        }
    }

    @Nightly
    @Test
    void longTextsThatHaveLittleInCommonEndInChunksThatDiffer() {
        var made = new FictionalTexts(34);
        var compared =
                roundTrip("Same lede. " + made.text(60_000) + " End.", "Same lede. " + made.text(60_000) + " End.");
        assertThat(compared.complete()).isFalse();
        assertThat(compared.chunks()).hasSize(4);
    }

    @Nightly
    @Test
    void aLongTextWithFewDifferencesIsComparedWhole() {
        var made = new FictionalTexts(35);
        var text = made.text(200_000);
        var compared = roundTrip(text, made.edited(text, 0.001));
        assertThat(compared.complete()).isTrue();
    }

    private static WordComparison roundTrip(String first, String second) {
        var compared = WordComparison.of(first, second);
        int i = 0;
        int j = 0;
        for (var chunk : compared.chunks()) {
            assertThat(chunk.firstStart()).isEqualTo(i);
            assertThat(chunk.secondStart()).isEqualTo(j);
            i = chunk.firstEnd();
            j = chunk.secondEnd();
            if (chunk.kind() == Kind.BOTH) {
                assertThat(unspaced(first.substring(chunk.firstStart(), i)))
                        .isEqualTo(unspaced(second.substring(chunk.secondStart(), j)));
            } else {
                assertThat(chunk.kind() == Kind.FIRST ? j - chunk.secondStart() : i - chunk.firstStart()).isZero();
            }
        }
        assertThat(i).isEqualTo(first.length());
        assertThat(j).isEqualTo(second.length());
        return compared;
    }

    private static String unspaced(String text) {
        return text.replaceAll("[\\s\u200b\ufeff]", "");
    }

    /// In words of the first text where both have them.
    private static String marked(String first, String second) {
        return roundTrip(first, second).chunks().stream()
                .map(it ->
                        switch (it.kind()) {
                            case BOTH -> first.substring(it.firstStart(), it.firstEnd());
                            case FIRST -> "-[" + first.substring(it.firstStart(), it.firstEnd()) + "]";
                            case SECOND -> "+[" + second.substring(it.secondStart(), it.secondEnd()) + "]";
                        })
                .collect(Collectors.joining());
    }

    private static String anything(Random random) {
        var alphabet = "ab .,\n\u200bé港口ส\u0e31😀\ud83d\u00ad\u0301ｶﾞ".toCharArray();
        return random.ints(random.nextInt(30), 0, alphabet.length)
                .mapToObj(it -> String.valueOf(alphabet[it]))
                .collect(Collectors.joining());
    }

    private static String letters(Random random) {
        return random.ints(1 + random.nextInt(25), 0, 4)
                .mapToObj(it -> "abcd".substring(it, it + 1))
                .collect(Collectors.joining());
    }

    private static int common(int[] first, int[] second) {
        var script = EditScript.of(first, second);
        int common = 0;
        int i = 0;
        for (int j = 0; i < first.length || j < second.length; ) {
            var kind = script.kindAt(i, j);
            int length = script.lengthAt(i, j);
            common += kind == Kind.BOTH ? length : 0;
            i += kind == Kind.SECOND ? 0 : length;
            j += kind == Kind.FIRST ? 0 : length;
        }
        return common;
    }

    private static int longestCommon(String[] first, String[] second) {
        var longest = new int[first.length + 1][second.length + 1];
        for (int i = 1; i <= first.length; i++) {
            for (int j = 1; j <= second.length; j++) {
                longest[i][j] =
                        first[i - 1].equals(second[j - 1])
                                ? longest[i - 1][j - 1] + 1
                                : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[first.length][second.length];
    }
}
