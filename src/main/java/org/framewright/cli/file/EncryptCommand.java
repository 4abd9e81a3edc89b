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

/// `encrypt`: encrypts a file with a passphrase.
@Command(name = "encrypt")
public final class EncryptCommand extends JsonCommand {

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "encrypt-file")
    @SuppressWarnings("NullAway.Init") // picocli's to fill
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "encrypt-out")
    private Optional<Path> out = Optional.empty();

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    private record Result(Path file, Path encrypted) {}

    public EncryptCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var encrypted = out.orElseGet(() -> Path.of(file + FileEncryption.ENDING));
        try (var progress = console.progressPrinter("percent-done")) {
            new FileEncryption(passphrase.create(console, encrypted), installation().safekeeping(), progress::update)
                    .encrypt(file, encrypted);
        }
        if (json.isWanted()) {
            console.json(new Result(file, encrypted));
        } else {
            console.printText("encrypted", encrypted);
        }
        return 0;
    }
}
