package org.framewright;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folder in which a user's platform expects a program's log.
final class LogFolder {
    private LogFolder() {}

    static Path ofThisUser() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")), System.getenv());
    }

    /// @param account the home folder in the system's list of users; `HOME` has precedence, as for every other program
    static Path of(String os, Path account, Map<String, String> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return named(environment, "LOCALAPPDATA", account.resolve("AppData").resolve("Local"))
                    .resolve("Framewright")
                    .resolve("Logs");
        }
        Path home = named(environment, "HOME", account);
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Logs").resolve("Framewright");
        }
        return named(environment, "XDG_STATE_HOME", home.resolve(".local").resolve("state")).resolve("framewright");
    }

    /// The XDG specification has relative paths ignored.
    private static Path named(Map<String, String> environment, String variable, Path otherwise) {
        var named = Path.of(environment.getOrDefault(variable, ""));
        return named.isAbsolute() ? named : otherwise;
    }
}
