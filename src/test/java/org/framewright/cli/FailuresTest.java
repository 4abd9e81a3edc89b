package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What goes wrong in a command, in words.
final class FailuresTest {

    @TempDir Path folder;

    /// Screens that need more memory than there is.
    private record Greedy() implements Screens {

        @Override
        public Optional<Problem> obstacle() {
            return Optional.empty();
        }

        @Override
        public void open(Optional<Path> project) {
            assertThat(new long[Integer.MAX_VALUE]).isEmpty();
        }

        @Override
        public List<Path> pictures(Path project, Path folder) {
            return List.of();
        }
    }

    @Test
    void commandThatNeedsMoreMemoryThanThereIsEndsInASentence() {
        var typed = Typed.in(folder, new Greedy());

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err())
                .startsWith("This needs more memory than Framewright has.")
                .contains("FRAMEWRIGHT_JAVA_OPTIONS=-Xmx4g");
    }
}
