import java.util.Locale;

/// A platform that Framewright runs on, and what its native libraries are called by those who make them.
enum Platform {
    LINUX_X64("linux-x64", "linux", "Linux/x86_64"),
    LINUX_AARCH64("linux-aarch64", "linux-aarch64", "Linux/aarch64"),
    MACOS_X64("macos-x64", "mac", "Mac/x86_64"),
    MACOS_AARCH64("macos-aarch64", "mac-aarch64", "Mac/aarch64"),
    WINDOWS_X64("windows-x64", "win", "Windows/x86_64");

    private final String label;
    private final String javafx;
    private final String sqlite;

    Platform(String label, String javafx, String sqlite) {
        this.label = label;
        this.javafx = javafx;
        this.sqlite = sqlite;
    }

    static Platform ofThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (system.startsWith("windows")) {
            return WINDOWS_X64;
        }
        if (system.startsWith("mac")) {
            return arm ? MACOS_AARCH64 : MACOS_X64;
        }
        return arm ? LINUX_AARCH64 : LINUX_X64;
    }

    String label() {
        return label;
    }

    /// The classifier of JavaFX's jars.
    String javafx() {
        return javafx;
    }

    /// The folder of SQLite's library in its jar, below `org/sqlite/native`.
    String sqlite() {
        return sqlite;
    }

    boolean isWindows() {
        return this == WINDOWS_X64;
    }

    boolean isMac() {
        return this == MACOS_X64 || this == MACOS_AARCH64;
    }
}
