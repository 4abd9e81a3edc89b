package org.framewright.safekeeping.encryption;

import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.List;

/// Encrypted files that another program has made, with a passphrase that is tried out in a moment.
public final class CheapEncryption {

    private static final int WORK_FACTOR = 8;

    private CheapEncryption() {}

    /// Encrypts a file as it is.
    ///
    /// @return the encrypted file
    public static Path encrypt(Path clear, Path encrypted, String words) throws IOException {
        var recipient = new PassphraseRecipient(new Passphrase(words), WORK_FACTOR, () -> {});
        var file = FileChannel.open(encrypted, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = new StandardEncryptingChannelFactory().newEncryptingChannel(file, List.of(recipient));
                var stream = Channels.newOutputStream(channel)) {
            Files.copy(clear, stream);
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
        return encrypted;
    }
}
