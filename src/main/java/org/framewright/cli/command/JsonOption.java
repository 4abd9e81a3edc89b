package org.framewright.cli.command;

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

    /// Prints a result as JSON with the option, else in words.
    ///
    /// @return the exit code of a successful command
    public int print(Console console, Object result, Runnable words) {
        if (wanted) {
            console.json(result);
        } else {
            words.run();
        }
        return 0;
    }

    /// Prints a list as JSON with the option, else line by line.
    ///
    /// @param none key of the sentence for an empty list
    /// @return the exit code of a successful command
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
