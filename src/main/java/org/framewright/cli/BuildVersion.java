package org.framewright.cli;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version that was built, as Maven wrote it into `build.properties`.
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {read()};
    }

    /// The version, as a document names it.
    static String number() {
        try {
            return read();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read() throws IOException {
        var build = new Properties();
        try (var in = BuildVersion.class.getResourceAsStream("/org/framewright/build.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return build.getProperty("version", "unknown");
    }
}
