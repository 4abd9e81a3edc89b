package org.framewright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

final class StateFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void followsThePlatform() {
        assertThat(StateFolder.of("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".local/state/framewright"));
        assertThat(StateFolder.of("Linux", HOME, Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo(Path.of("/state/framewright"));
        assertThat(StateFolder.of("Mac OS X", HOME, Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/Framewright"));
        assertThat(StateFolder.of("Windows 11", HOME, Map.of()))
                .isEqualTo(HOME.resolve("AppData/Local/Framewright/State"));
    }
}
