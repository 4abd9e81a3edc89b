package org.framewright.cli.file;

import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonCommand;
import org.framewright.cli.option.PassphraseOption;
import org.framewright.safekeeping.encryption.FileEncryption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;

/// `decrypt`: decrypts a file that was encrypted with a passphrase.
@Command(name = "decrypt")
public final class DecryptCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "decrypt-file")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "decrypt-out")
    private Optional<Path> out = Optional.empty();

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    private record Result(Path file, Path decrypted) {}

    public DecryptCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var decrypted = out.orElseGet(() -> FileEncryption.decryptedPath(file));
        FileEncryption.requireEncrypted(file);
        try (var progress = console.progressPrinter("percent-done")) {
            new FileEncryption(passphrase.read(console, file), installation().safekeeping(), progress::update)
                    .decrypt(file, decrypted);
        }
        if (json.isWanted()) {
            console.json(new Result(file, decrypted));
        } else {
            console.printText("decrypted", decrypted);
        }
        return 0;
    }
}
