package org.framewright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

final class LogFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void linuxUsesTheStateFolder() {
        assertThat(LogFolder.of("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".local/state/framewright"));
        assertThat(LogFolder.of("Linux", HOME, Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo(Path.of("/state/framewright"));
    }

    @Test
    void relativeStateFolderIsIgnored() {
        assertThat(LogFolder.of("Linux", HOME, Map.of("XDG_STATE_HOME", "state")))
                .isEqualTo(HOME.resolve(".local/state/framewright"));
    }

    @Test
    void homeOfTheEnvironmentGoesBeforeTheAccounts() {
        assertThat(LogFolder.of("Linux", HOME, Map.of("HOME", "/elsewhere")))
                .isEqualTo(Path.of("/elsewhere/.local/state/framewright"));
    }

    @Test
    void macUsesItsLibrary() {
        assertThat(LogFolder.of("Mac OS X", HOME, Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo(HOME.resolve("Library/Logs/Framewright"));
    }

    @Test
    void windowsUsesLocalApplicationData() {
        assertThat(LogFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "/data/local")))
                .isEqualTo(Path.of("/data/local/Framewright/Logs"));
        assertThat(LogFolder.of("Windows 11", HOME, Map.of()))
                .isEqualTo(HOME.resolve("AppData/Local/Framewright/Logs"));
    }
}
