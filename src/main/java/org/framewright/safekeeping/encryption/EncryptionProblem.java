package org.framewright.safekeeping.encryption;

import org.framewright.model.ProblemCode;

/// The reasons why a file is not encrypted or decrypted. The place is the encrypted file.
public enum EncryptionProblem implements ProblemCode {
    /// The file is not in age's format, or its first line is damaged. No details.
    NOT_ENCRYPTED,
    /// The file is encrypted for a key, or as text, which this program does not read. No details.
    OTHER_ENCRYPTION,
    /// The derivation of the key would need too much memory and time. details: the memory in MB, the limit in MB
    TOO_COSTLY,
    /// The file is encrypted, and no passphrase was given. No details.
    PASSPHRASE_NEEDED,
    /// The passphrase does not fit, or the lines that belong to it were changed. No details.
    WRONG_PASSPHRASE,
    /// The file was changed, or lacks its end. No details.
    CHANGED,
    /// details: the smallest number of characters
    PASSPHRASE_TOO_SHORT,
    /// A person has stopped the work; no file was left. No details.
    STOPPED;

    @Override
    public String bundle() {
        return "problems-encryption";
    }
}
