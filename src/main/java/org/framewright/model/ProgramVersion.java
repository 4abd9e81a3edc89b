package org.framewright.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of this build, from `build.properties`, which Maven writes.
public final class ProgramVersion {

    private ProgramVersion() {}

    /// The version number alone.
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

    /// The name of the program with its version number, for documents that name their maker.
    public static String ofProgram() {
        return "Framewright " + number();
    }
}
