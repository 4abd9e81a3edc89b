package org.framewright.cli;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.util.Properties;

/// The version that was built, as Maven wrote it into `build.properties`.
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        var build = new Properties();
        try (var in = BuildVersion.class.getResourceAsStream("/org/framewright/build.properties")) {
            if (in != null) {
                build.load(in);
            }
        }
        return new String[] {build.getProperty("version", "unknown")};
    }
}
