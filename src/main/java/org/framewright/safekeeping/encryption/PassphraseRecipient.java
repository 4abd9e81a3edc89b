package org.framewright.safekeeping.encryption;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import javax.crypto.AEADBadTagException;

/// The lines of an encrypted file's header about its passphrase, `scrypt` in age's specification: the file's key,
/// encrypted by a key that scrypt derives from the passphrase.
///
/// @param workFactor the exponent of scrypt's cost, of a header that [AgeHeader] has checked or for a new file
/// @param cancellation as in [Scrypt]
record PassphraseRecipient(Passphrase passphrase, int workFactor, Runnable cancellation)
        implements RecipientStanzaReader, RecipientStanzaWriter {

    private static final String TYPE = "scrypt";
    private static final String LABEL = "age-encryption.org/v1/scrypt";
    private static final int SALT = 16;

    private record Stanza(List<String> arguments, EncryptedFileKey key) implements RecipientStanza {

        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public List<String> getArguments() {
            return arguments;
        }

        @Override
        public byte[] getBody() {
            return key.getEncoded();
        }
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var encrypted = new FileKeyEncryptorFactory().newFileKeyEncryptor().getEncryptedFileKey(fileKey, key(salt));
        var arguments =
                List.of(Base64.getEncoder().withoutPadding().encodeToString(salt), Integer.toString(workFactor));
        return List.of(new Stanza(arguments, encrypted));
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> stanzas) throws GeneralSecurityException {
        var stanza = stanzas.iterator().next();
        var salt = decode(stanza.getArguments().getFirst());
        try {
            return new FileKeyDecryptorFactory()
                    .newFileKeyDecryptor()
                    .getFileKey(new EncryptedFileKey(stanza.getBody()), key(salt));
        } catch (AEADBadTagException wrong) {
            throw new UnsupportedRecipientStanzaException("another passphrase");
        }
    }

    private static byte[] decode(String salt) throws GeneralSecurityException {
        try {
            return Base64.getDecoder().decode(salt);
        } catch (IllegalArgumentException changed) {
            throw new GeneralSecurityException(changed);
        }
    }

    private CipherKey key(byte[] salt) throws GeneralSecurityException {
        var label = LABEL.getBytes(StandardCharsets.US_ASCII);
        var labelled = ByteBuffer.allocate(label.length + salt.length).put(label).put(salt).array();
        return new CipherKey(new Scrypt(workFactor, cancellation).derive(passphrase.bytes(), labelled));
    }
}
