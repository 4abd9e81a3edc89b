package org.framewright.cli.option;

import org.framewright.cli.command.Console;
import org.framewright.safekeeping.encryption.Passphrase;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// `--encrypt`: whether a new file is encrypted. `--passphrase-file` has the same effect.
public final class EncryptOption {

    @Option(names = "--encrypt", descriptionKey = "encrypt")
    private boolean encrypt;

    @Mixin private final PassphraseOption passphrase = new PassphraseOption();

    /// The passphrase for a new file; empty for a plain one.
    public Optional<Passphrase> passphrase(Console console, Path made) {
        return encrypt || passphrase.isGiven() ? Optional.of(passphrase.create(console, made)) : Optional.empty();
    }
}
