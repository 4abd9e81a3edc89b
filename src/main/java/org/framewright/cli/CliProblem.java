package org.framewright.cli;

import org.framewright.model.ProblemCode;

/// The problems of a command itself.
public enum CliProblem implements ProblemCode {
    /// A share that is none from 0.5 to 1. where: the option; details: what was typed
    NO_THRESHOLD,
    /// The reader of the ids has closed the pipe. where: the file of annotations; details: the last id
    NOBODY_READS,
    /// where: the name
    NO_SUCH_CODER,

    /// where: the file that `--articles` names
    NO_NAMES,

    /// There is nothing to compare. where: the project; details: the number of its codebook's only version
    ONE_VERSION,

    /// where: the file that `--out` names
    OUT_EXISTS,

    /// where: the file that `--out` names
    OUT_UNWRITABLE,
    /// There is neither a file with the passphrase nor a terminal. where: the encrypted file
    NO_PASSPHRASE,
    /// There is neither a file with the password nor a terminal. where: the database
    NO_PASSWORD,
    /// where: the file with the passphrase
    PASSPHRASE_FILE,
    /// The passphrase was typed in two forms. where: the file to be encrypted
    PASSPHRASES_DIFFER,
    /// A report whose ending is none of html, md, csv. No details.
    REPORT_ENDING;

    @Override
    public String bundle() {
        return "problems-cli";
    }
}
