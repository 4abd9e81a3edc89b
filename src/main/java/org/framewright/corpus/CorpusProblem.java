package org.framewright.corpus;

import org.framewright.model.ProblemCode;

/// What an import has to say about files and metadata. The place is the file, the metadata file with its line, or the
/// article's name. Which of these stop an import and which are only said: [#isNote].
public enum CorpusProblem implements ProblemCode {
    /// no details
    MISSING,
    /// It is neither a file nor a folder. No details.
    NOT_A_FILE,
    /// no details
    UNREADABLE,
    /// details: its size in bytes, the most allowed
    TOO_LARGE,
    /// Nothing in it, or only white space. No details.
    EMPTY,
    /// Not text but a picture, a document or a program. No details.
    BINARY,
    /// details: the encoding that its first bytes announce
    BROKEN_ENCODING,
    /// No encoding fits. No details.
    UNKNOWN_ENCODING,
    /// A file that was named has the ending of something else. No details.
    NOT_A_TEXT_FILE,
    /// details: the name, the most characters allowed
    BAD_NAME,
    /// details: the article's name
    SAME_NAME,
    /// No text file in any of the folders. No details.
    NOTHING_TO_IMPORT,

    /// The metadata are no CSV. details: the line
    BROKEN_CSV,
    /// The metadata have no line with column names. No details.
    NO_HEADER,
    /// No column holds file names. details: the columns that are there
    NO_FILE_COLUMN,
    /// details: the column
    COLUMN_TWICE,
    /// details: the line
    CELL_WITHOUT_COLUMN,
    /// details: the line
    ROW_WITHOUT_NAME,
    /// details: the line, the file it names
    ROW_WITHOUT_FILE,
    /// details: the line, the file it names, the earlier line
    ROW_TWICE,

    /// details: the encoding
    ENCODING_ASSUMED,
    /// A file of a folder is left out because of its ending. No details.
    SKIPPED,
    /// details: what holds the same text: a file, or the name of an article of the project
    SAME_TEXT,
    /// no details
    FILE_WITHOUT_ROW,
    /// An article that was there got new metadata. No details.
    DESCRIBED;

    /// Whether this is said without stopping the import.
    public boolean isNote() {
        return compareTo(ENCODING_ASSUMED) >= 0;
    }
}
