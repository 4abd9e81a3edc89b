package org.framewright.safekeeping;

import org.framewright.model.ProblemCode;

/// The reasons for not opening a project, or for not writing to it any more, and the remarks to a person when it is opened. The place is
/// the project file.
public enum SafekeepingProblem implements ProblemCode {
    /// Another program on this computer has it open. details: user, host, since (ISO-8601)
    OPEN_ELSEWHERE,
    /// Another computer has it open, or was switched off while it had. details: user, host, since (ISO-8601)
    OPEN_ON_ANOTHER_COMPUTER,
    /// It, or its folder, can't be written to.
    CANNOT_LOCK,
    /// The file is of an older version, and a file opened to be read is not migrated.
    MUST_BE_MIGRATED,

    /// The open file is not there any more. details: the place where the work was saved
    FILE_GONE,
    /// Another file has taken its place. details: where the work was saved
    FILE_REPLACED,
    /// Another program has written into the file, or cut it. details: the place of the saved work
    FILE_CHANGED,
    /// Its write-ahead log was removed or written into. details: the place of the saved work
    LOG_CHANGED,
    /// It may not be written to any more. details: where the work was saved
    FILE_WRITE_PROTECTED,
    /// Another computer has taken the project over. details: where the work was saved
    TAKEN_OVER,
    /// Any of these, and the work could not be saved elsewhere.
    NOT_RESCUED,

    /// The file was migrated. details: its backup
    MIGRATED,
    /// The file lacks entries of its newest backup. details: the number of ledger entries, the time of the backup (ISO-8601)
    OLDER_THAN_BACKUP,
    /// It lies in a folder that a sync program looks after. details: the program
    IN_SYNCED_FOLDER,
    /// It lies on another computer. details: the kind of file system
    ON_NETWORK;

    @Override
    public String bundle() {
        return "problems-safekeeping";
    }
}
