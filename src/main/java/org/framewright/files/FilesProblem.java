package org.framewright.files;

import org.framewright.model.ProblemCode;

/// The problems of a file. The place is the file, or the line in it.
public enum FilesProblem implements ProblemCode {
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
    /// A project of a program for qualitative analysis. No details.
    QDA_PROJECT,
    /// details: the encoding that its first bytes announce
    BROKEN_ENCODING,
    /// No encoding fits. No details.
    UNKNOWN_ENCODING,

    /// A setting is none of the allowed ones. details: the setting, the allowed ones
    NOT_ALLOWED,

    /// It is JSON where a table is needed. No details.
    JSON_NO_TABLE,

    /// It has no sheets to choose from. No details.
    NO_SHEETS,
    /// details: the sheet that was asked for, those that there are
    NO_SUCH_SHEET,
    /// Its name is that of XLSX, and its content is not. No details.
    NOT_XLSX,
    /// It begins like XLSX but is not XLSX, or is damaged. No details.
    BROKEN_XLSX,
    /// It is locked with a password, or of a version of Excel before 2007. No details.
    OLD_EXCEL,
    /// Unpacked it is larger than anything that is read. details: the most bytes allowed
    UNPACKS_TOO_LARGE,
    /// details: the most cells allowed
    TOO_MANY_CELLS,
    /// details: the most columns allowed
    TOO_MANY_COLUMNS,
    /// details: the most characters allowed
    TOO_MUCH_TEXT,
    /// details: the most sheets allowed
    TOO_MANY_SHEETS,

    /// No CSV. details: the line, the delimiter (0: comma, 1: semicolon, 2: tab), the quotation mark
    BROKEN_CSV,
    /// details: the line where it begins, the most characters allowed
    ROW_TOO_LONG,
    /// details: the column
    COLUMN_TWICE,
    /// details: the line
    CELL_WITHOUT_COLUMN,

    /// details: the most bytes allowed
    LINE_TOO_LONG,
    /// The line is no UTF-8. No details.
    NOT_UTF8,
    /// details: the column, what the parser says
    NOT_JSON,
    /// Not an object. No details.
    NOT_AN_OBJECT,
    /// details: the property
    PROPERTY_MISSING,
    /// details: the property
    PROPERTY_UNKNOWN,
    /// details: the property, with `/` before a property inside it
    WRONG_TYPE,
    /// A note, like the three below: NULs in a text were left out. details: how many
    NUL_DROPPED,
    /// Characters can't be read any more, and are replacement characters. details: how many, the line of the first
    CHARACTERS_LOST,
    /// The text was written in another encoding than it was saved in. details: an example
    GARBLED,
    /// details: the encoding that the file declares, the one that it has
    DECLARED_ENCODING_WRONG,
    /// A text has a character that other programs can't read. details: the property, the character
    UNPRINTABLE;

    @Override
    public String bundle() {
        return "problems-files";
    }
}
