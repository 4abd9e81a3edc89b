package org.framewright.cli.option;

import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.Console;
import org.framewright.model.Refusal;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// `--password-file`: a file with the password of a database's role in its first line. Without the file, the command
/// asks at the terminal. A password is never an argument: other users of the computer can read the command line.
public final class HubPasswordOption {

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "hub-password-file")
    private Optional<Path> file = Optional.empty();

    /// The password.
    ///
    /// @param database for the question at the terminal
    /// @throws Refusal where there is no password, or its file can't be read
    public String read(Console console, String database) {
        return file.map(PassphraseOption::firstLine)
                .or(() -> console.askPassphrase("hub-password-of", Path.of(database)))
                .orElseThrow(() -> new Refusal(CliProblem.NO_PASSWORD, database));
    }
}
