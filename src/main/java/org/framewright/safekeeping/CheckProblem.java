package org.framewright.safekeeping;

import org.framewright.model.ProblemCode;

/// The problems inside a project file. Each constant names the meaning of the place.
public enum CheckProblem implements ProblemCode {
    /// place: the file; details: its version. The check stops here.
    OLDER_VERSION,
    /// place: the file; details: SQLite's message
    PAGES_DAMAGED,
    /// place: the table; details: the table that it points to, the number of rows
    POINTS_NOWHERE,
    /// place: the file
    IDENTITY_MISSING,
    /// place: the object's name; details: its type
    STRANGE_OBJECT,
    /// place: the object's name; details: its type
    OBJECT_MISSING,
    /// place: the object's name; details: its type
    OBJECT_CHANGED,
    /// place: the table; details: the row's id
    ROW_UNREADABLE,
    /// place: the article
    TEXT_CHANGED,
    /// place: the name of a file that the project keeps
    FILE_ALTERED,
    /// place: the article; details: the kind of part, start, end (UTF-16)
    PART_OUTSIDE_TEXT,
    /// place: the article; details: the kind of segment, its number, start, end (UTF-16)
    SEGMENT_OUTSIDE_TEXT,
    /// place: the article; details: the kind of segments
    SEGMENTS_MISNUMBERED,
    /// place: the first revision that is missing; details: the last, the number of them
    LEDGER_GAP,
    /// place: the revision
    LEDGER_ENTRY_UNREADABLE,
    /// place: the revision
    LEDGER_ENTRY_MISLABELLED,
    /// place: the revision
    LEDGER_ENTRY_NO_INVERSE,
    /// place: the revision
    LEDGER_NOT_APPLICABLE,
    /// place: the row; details: its table
    NOT_IN_LEDGER,
    /// place: the row; details: its table
    LOST,
    /// place: the row; details: its table
    DIFFERS_FROM_LEDGER,
    /// place: the table; details: the number of differences that were not listed
    MORE_DIFFERENCES;

    @Override
    public String bundle() {
        return "problems-safekeeping";
    }
}
