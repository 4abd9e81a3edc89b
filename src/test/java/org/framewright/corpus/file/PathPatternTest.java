package org.framewright.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What patterns take out of the paths of files.
final class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "{x}_*, news/a_b_c.txt, {x=a}",
        "*_{x}, news/a_b_c.txt, {x=b_c}",
        "{x}/{y}, news/Lantern/a.txt, '{x=Lantern, y=a}'",
        "{x}/b/{y}, a/b/b/c.txt, '{x=b, y=c}'",
        "{x}/*, a.txt, {}",
        "a{x}, a.txt, {}",
        "{x}-{y}, a-b.txt, '{x=a, y=b}'",
        "{x}, /a.txt, {x=a}"
    })
    void columnsTakeAsLittleAsFitsTheEndOfThePath(String pattern, String path, String values) {
        assertThat(PathPattern.parse(pattern, "here").values(path)).hasToString(values);
    }

    /// Seen to fail: each star was tried at each place for each place of those before it.
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void patternOfManyStarsIsAnsweredAtOnce() {
        var pattern = PathPattern.parse("*a".repeat(40) + "{x}b", "here");

        assertThat(pattern.values("a".repeat(990) + ".txt")).isEmpty();
        assertThat(pattern.values("a".repeat(990) + "b.txt")).containsOnlyKeys("x");
    }

    @Test
    void patternThatNamesAColumnTwiceIsRefused() {
        assertThatThrownBy(() -> PathPattern.parse("{x}-{x}", "here"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it ->
                                assertThat(it.problems())
                                        .containsExactly(Problem.of(CorpusProblem.PATH_COLUMN_TWICE, "here", "x")));
    }

    @Test
    void patternOfMorePiecesThanPathsHaveIsRefused() {
        assertThatThrownBy(() -> PathPattern.parse("*a".repeat(100) + "{x}", "here")).isInstanceOf(Refusal.class);
    }
}
