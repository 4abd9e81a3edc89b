package org.framewright.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command that started this program, to start it once more.
///
/// @param words the words before the program's own arguments
public record ProgramCommand(List<String> words) {

    private static final String MAIN_CLASS = "org.framewright.Main";

    public ProgramCommand {
        words = List.copyOf(words);
    }

    /// The command of this process; empty where the system does not tell it, as on Windows without a package's launcher.
    public static Optional<ProgramCommand> ofThisProcess() {
        var info = ProcessHandle.current().info();
        return of(
                Optional.ofNullable(System.getProperty("jpackage.app-path")),
                info.command(),
                info.arguments().map(List::of).orElseGet(List::of));
    }

    /// @param launcher the program of a package, which needs no other words
    /// @param java the Java machine
    /// @param arguments of the Java machine and of the program
    static Optional<ProgramCommand> of(Optional<String> launcher, Optional<String> java, List<String> arguments) {
        int main = arguments.indexOf(MAIN_CLASS);
        return launcher.map(it -> new ProgramCommand(List.of(it)))
                .or(() -> java.filter(_ -> main >= 0).map(it -> ofMainClass(it, arguments.subList(0, main + 1))));
    }

    private static ProgramCommand ofMainClass(String java, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(java);
        words.addAll(arguments);
        return new ProgramCommand(words);
    }

    /// Starts the program with a window of its own, and does not wait for it.
    ///
    /// @throws UncheckedIOException where it can't be started
    public void openWindow() {
        var command = new ArrayList<>(words);
        command.add("--new-window");
        try {
            var window =
                    new ProcessBuilder(command)
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            window.getOutputStream().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
