package org.framewright.cli.command;

import org.framewright.model.ProblemCode;

/// The problems of a command itself.
public enum CliProblem implements ProblemCode {
    /// A share outside 0.5 to 1. where: the option; details: the typed text
    NO_THRESHOLD,
    /// The reader of the ids has closed the pipe. where: the file of annotations; details: the last id
    NOBODY_READS,
    /// where: the name
    NO_SUCH_CODER,

    /// where: the file that `--articles` names
    NO_NAMES,

    /// There is nothing to compare. where: the project; details: the number of its codebook's only version
    ONE_VERSION,

    /// where: the file to be written
    OUT_EXISTS,

    /// where: the file to be written
    OUT_UNWRITABLE,
    /// where: the file to be written; details: its folder
    OUT_FOLDER_MISSING,
    /// No passphrase from a file or at a terminal. where: the encrypted file
    NO_PASSPHRASE,
    /// No password from a file or at a terminal. where: the database
    NO_PASSWORD,
    /// where: the file with the passphrase or password
    PASSPHRASE_FILE,
    /// The passphrase was typed in two forms. where: the file to be encrypted
    PASSPHRASES_DIFFER,
    /// A report whose ending is none of html, md, csv. where: its file
    REPORT_ENDING;

    @Override
    public String bundle() {
        return "problems-cli";
    }
}
