package org.framewright.cli;

import picocli.CommandLine.Option;

/// `--json`: the result for programs instead of people.
final class JsonOption {

    @Option(names = "--json", descriptionKey = "json")
    private boolean wanted;

    boolean wanted() {
        return wanted;
    }
}
