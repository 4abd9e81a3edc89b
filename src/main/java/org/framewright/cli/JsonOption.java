package org.framewright.cli;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.function.Consumer;

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

    /// Prints a list as JSON where that is asked for, else line by line.
    ///
    /// @param none key of the sentence that there is nothing to list
    /// @return the exit code of a command that has done its work
    public <T> int printList(Console console, List<T> list, String none, Consumer<T> line) {
        return print(
                console,
                list,
                () -> {
                    if (list.isEmpty()) {
                        console.printText(none);
                    } else {
                        list.forEach(line);
                    }
                });
    }
}
