package org.framewright.safekeeping;

import org.framewright.model.ProblemCode;

/// The reasons against opening a project, or against writing to it any more, and the warnings after opening. The place
/// is the project file.
public enum SafekeepingProblem implements ProblemCode {
    /// Another program on this computer has the project open. details: user, host, since (ISO-8601)
    OPEN_ELSEWHERE,
    /// Another computer has the project open, or was switched off with it open. details: user, host, since (ISO-8601)
    OPEN_ON_ANOTHER_COMPUTER,
    /// The file, or its folder, can't be written to.
    CANNOT_LOCK,
    /// An object with the name of the lock's file is no lock. details: its path
    NO_LOCK,
    /// The file has an older version, and a file that is opened for reading is not migrated.
    MUST_BE_MIGRATED,

    /// The write-ahead log beside the file belongs to another state of the file.
    LOG_OF_OTHER_STATE,

    /// The open file is missing. details: the place of the saved work
    FILE_GONE,
    /// Another file has taken the place of the open file. details: the place of the saved work
    FILE_REPLACED,
    /// Another program has written into the file, or cut it. details: the place of the saved work
    FILE_CHANGED,
    /// The write-ahead log was removed or changed. details: the place of the saved work
    LOG_CHANGED,
    /// The file is write-protected now. details: the place of the saved work
    FILE_WRITE_PROTECTED,
    /// Another computer has taken the project over. details: the place of the saved work
    TAKEN_OVER,
    /// Any of the problems from FILE_GONE to TAKEN_OVER, and the work could not be saved elsewhere.
    NOT_RESCUED,

    /// The file was migrated. details: its backup
    MIGRATED,
    /// The file lacks entries of its newest backup. details: the number of ledger entries, the time of the backup (ISO-8601)
    OLDER_THAN_BACKUP,
    /// The file is in the folder of a sync program. details: the program
    IN_SYNCED_FOLDER,
    /// The file is on another computer. details: the kind of file system
    ON_NETWORK;

    @Override
    public String bundle() {
        return "problems-safekeeping";
    }
}
