package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.command.WindowLauncher;
import org.framewright.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What goes wrong in a command, in words.
final class FailureReporterTest {

    @TempDir Path folder;

    /// Screens that need more memory than there is.
    private record Greedy(Runnable work) implements WindowLauncher {

        @Override
        public Optional<Problem> obstacle() {
            return Optional.empty();
        }

        @Override
        public boolean openInRunning(Optional<Path> project) {
            return false;
        }

        @Override
        public void open(Optional<Path> project, Optional<Locale> language) {
            work.run();
        }

        @Override
        public List<Path> pictures(Path project, Path folder) {
            return List.of();
        }
    }

    /// Seen to fail: picocli's own sentences repeat what was typed, and did so as it was.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "check study.framewright %s",
                "agreement --seed %s",
                "agreement plan --threshold %s study.framewright",
                "round add study.framewright R --purpose %s",
                "new study.framewright --codebook %s",
                "%s"
            })
    void nothingThatWasTypedSteersTheTerminal(String command) {
        var words = command.formatted("a\u001b[2Jb\u202ec\u0007\u009bd\re").split(" ", -1);
        var typed = Typed.in(folder, (Object[]) words);

        assertThat(typed.exit()).isPositive();
        assertThat(typed.err()).contains("\ufffd").doesNotContain("\u001b", "\u202e", "\u0007", "\u009b", "\r");
    }

    /// Seen to fail: picocli's sentences had straight marks, the program's own have others.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "decrypt | Missing required parameter: “FILE”",
                "article exclude p.framewright a | Missing required option: “--reason=TEXT”",
                "agreement p.framewright --seed many | Invalid value for option “--seed”: “many” is not a whole number.",
                "agreement p.framewright --seed it's | Invalid value for option “--seed”: “it's” is not a whole number.",
                "agreement p.framewright --from 2026-13-45 | “2026-13-45” is not a valid day"
            })
    void whatWasTypedIsQuotedAsInAllOtherSentences(String command, String sentence) {
        assertThat(Typed.in(folder, (Object[]) command.split(" ")).err()).contains(sentence);
    }

    @Test
    void commandThatNeedsMoreMemoryThanThereIsEndsInASentence() {
        Runnable large = () -> assertThat(new long[Integer.MAX_VALUE]).isEmpty();
        for (var work : List.<Runnable>of(large, () -> CompletableFuture.runAsync(large).join())) {
            var typed = Typed.in(folder, new Greedy(work));

            assertThat(typed.exit()).isEqualTo(1);
            assertThat(typed.err())
                    .startsWith("Cancelled: this needs more memory than Framewright has.")
                    .contains("FRAMEWRIGHT_JAVA_OPTIONS=-Xmx4g");
        }
    }

    @Test
    void commandThatIsDeeperThanTheStackEndsInASentence() {
        var typed = Typed.in(folder, new Greedy(FailureReporterTest::deeper));

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err())
                .startsWith("Cancelled: the file or expression is nested too deeply for Framewright.")
                .contains("FRAMEWRIGHT_JAVA_OPTIONS=-Xss16m");
    }

    @SuppressWarnings("InfiniteRecursion") // overflows the stack
    private static void deeper() {
        deeper();
    }
}
