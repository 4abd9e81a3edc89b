package org.framewright.cli;

import picocli.CommandLine.Option;

/// `--json`: the result for programs instead of people.
public final class JsonOption {

    @Option(names = "--json", descriptionKey = "json")
    private boolean wanted;

    public boolean isWanted() {
        return wanted;
    }

    /// Prints a result as JSON where that is asked for, else in words.
    ///
    /// @return the exit code of a command that has done its work
    public int print(Console console, Object result, Runnable words) {
        if (wanted) {
            console.json(result);
        } else {
            words.run();
        }
        return 0;
    }
}
