package org.framewright.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version that was built, as Maven wrote it into `build.properties`.
public final class ProgramVersion {

    private ProgramVersion() {}

    /// The number alone.
    public static String number() {
        var build = new Properties();
        try (var in = ProgramVersion.class.getResourceAsStream("/org/framewright/build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return build.getProperty("version", "unknown");
    }

    /// With the program's name, as a document says by what it was made.
    public static String ofProgram() {
        return "Framewright " + number();
    }
}
