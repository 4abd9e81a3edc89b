package org.framewright.cli.option;

import org.framewright.cli.command.CliProblem;
import org.framewright.cli.command.Console;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.safekeeping.encryption.Passphrase;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `--passphrase-file`: a file with the passphrase in its first line. Without the file, the command asks at the
/// terminal. A passphrase is never an argument: other users of the computer can read the command line.
public final class PassphraseOption {

    private static final Path STANDARD_INPUT = Path.of("-");
    private static final int LONGEST = 4096;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    private Optional<Path> file = Optional.empty();

    boolean isGiven() {
        return file.isPresent();
    }

    /// The passphrase of an encrypted file.
    ///
    /// @throws Refusal where there is no passphrase, or its file can't be read
    public Passphrase read(Console console, Path encrypted) {
        return file.map(PassphraseOption::firstLine)
                .or(() -> console.askPassphrase("passphrase-of", encrypted))
                .map(Passphrase::new)
                .orElseThrow(() -> new Refusal(CliProblem.NO_PASSPHRASE, encrypted.toString()));
    }

    /// As [#read]; empty for a file that is not encrypted.
    public Optional<Passphrase> readFor(Console console, Path file) {
        return FileEncryption.isEncrypted(file) ? Optional.of(read(console, file)) : Optional.empty();
    }

    /// The passphrase for a new file; at the terminal it is asked for twice.
    ///
    /// @throws Refusal as [#read], or where the two differ
    public Passphrase create(Console console, Path made) {
        var first = read(console, made);
        if (file.isEmpty()) {
            var again = console.askPassphrase("passphrase-again", made).map(Passphrase::new);
            if (!again.equals(Optional.of(first))) {
                throw new Refusal(CliProblem.PASSPHRASES_DIFFER, made.toString());
            }
        }
        return first;
    }

    static String firstLine(Path file) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return firstLine(file, System.in);
            }
            try (var in = Files.newInputStream(file)) {
                return firstLine(file, in);
            }
        } catch (IOException unreadable) {
            throw new Refusal(CliProblem.PASSPHRASE_FILE, file.toString());
        }
    }

    private static String firstLine(Path file, InputStream in) throws IOException {
        var bytes = in.readNBytes(LONGEST);
        var line =
                new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("").replaceFirst("^\\x{feff}", "");
        if (line.isEmpty()) {
            throw new Refusal(CliProblem.PASSPHRASE_FILE, file.toString());
        }
        return line;
    }
}
