package org.framewright;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folder in which a user's platform expects a program's state between runs.
final class StateFolder {
    private StateFolder() {}

    static Path ofThisUser() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")), System.getenv());
    }

    /// Beside the log; only macOS and Windows keep logs in a folder of their own.
    static Path of(String os, Path home, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        Path log = LogFolder.of(os, home, environment);
        if (system.startsWith("mac")) {
            return log.resolve("../../Application Support/Framewright").normalize();
        }
        return system.startsWith("windows") ? log.resolveSibling("State") : log;
    }
}
