package org.framewright.safekeeping;

import org.framewright.model.ProblemCode;

/// Why a project is not opened, or not written to any more, and what a person is told when it is opened. The place is the
/// project file.
public enum SafekeepingProblem implements ProblemCode {
    /// Another program on this computer has it open. details: user, host, since (ISO-8601)
    OPEN_ELSEWHERE,
    /// Another computer has it open, or was switched off while it had. details: user, host, since (ISO-8601)
    OPEN_ON_ANOTHER_COMPUTER,
    /// It, or its folder, can't be written to.
    CANNOT_LOCK,
    /// It is of an older version, and what is only read is not brought up to date.
    MUST_BE_MIGRATED,

    /// What was open is not there any more. details: where the work was saved
    FILE_GONE,
    /// Another file has taken its place. details: where the work was saved
    FILE_REPLACED,
    /// Something else has written into it, or cut it. details: where the work was saved
    FILE_CHANGED,
    /// Its write-ahead log was taken away or written into. details: where the work was saved
    LOG_CHANGED,
    /// It may not be written to any more. details: where the work was saved
    FILE_WRITE_PROTECTED,
    /// Another computer has taken the project over. details: where the work was saved
    TAKEN_OVER,
    /// Any of these, and the work could not be saved elsewhere.
    NOT_RESCUED,

    /// It was brought up to date. details: its backup
    MIGRATED,
    /// It lacks what its newest backup has. details: how many ledger entries, when the backup was made (ISO-8601)
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
