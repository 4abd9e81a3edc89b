package org.framewright.store;

import org.framewright.model.ProblemCode;

/// The problems of a project file. The place is the file.
public enum StoreProblem implements ProblemCode {
    FILE_MISSING,
    FILE_EMPTY,
    NOT_A_PROJECT,
    /// The file stores its texts in UTF-16: no Framewright has written it. No details.
    OTHER_TEXT_ENCODING,
    /// The file is encrypted with a passphrase or a key. No details.
    ENCRYPTED,
    /// details: the file's version, the newest that this program knows
    NEWER_VERSION,
    /// As [#NEWER_VERSION]; details: as there, and the program that made or migrated the file, with its version
    NEWER_PROGRAM,
    /// A program from before the first release has written the file. No details.
    UNRELEASED_VERSION,
    /// No Framewright has ever written such a version. details: the file's version
    UNKNOWN_VERSION,
    /// The identity is not of the form that Framewright gives; it could name a file elsewhere. No details.
    STRANGE_IDENTITY,
    FILE_EXISTS,
    FOLDER_MISSING,
    CANNOT_CREATE,
    CANNOT_OPEN,
    READ_ONLY,
    /// The project was opened to be read. No details.
    OPENED_TO_READ,
    DISK_FULL,
    /// The disk refuses the write; the system does not state the reason.
    NOT_TAKEN,
    BUSY,
    DAMAGED,
    /// The thread was interrupted while the file was read or copied. No details.
    INTERRUPTED,
    /// A row is no record.
    UNREADABLE,
    /// A value is longer than the limit of a project.
    TOO_LARGE,
    /// details: its type, its name, the number of differences between the tables
    STRANGE_OBJECT,
    /// details: as [#STRANGE_OBJECT]
    OBJECT_MISSING,
    /// details: as [#STRANGE_OBJECT]
    OBJECT_CHANGED,
    /// details: SQLite's name for the failure
    FAILED,
    /// Another writer has changed the same row meanwhile. No details.
    CHANGED_MEANWHILE,
    /// Another row still refers to the row to be removed. No details.
    STILL_USED;

    @Override
    public String bundle() {
        return "problems-store";
    }
}
