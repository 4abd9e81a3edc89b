package org.framewright.cli;

import picocli.CommandLine.Option;

/// `--json`: the result for programs instead of people.
public final class JsonOption {

    @Option(names = "--json", descriptionKey = "json")
    private boolean wanted;

    public boolean isWanted() {
        return wanted;
    }
}
