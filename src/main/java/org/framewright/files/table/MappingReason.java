package org.framewright.files.table;

/// The reason for a column's field.
public enum MappingReason {
    /// By its name.
    NAME,
    /// By its cells.
    CONTENT,
    /// It is kept under its own name.
    OWN_NAME,
    /// It has no values, and is left out.
    EMPTY,
    /// Its values are too long for metadata, and it is left out.
    LONG,
    /// It may be the text, as another column is, and is left out.
    SECOND_TEXT,
    /// It is inside objects of JSON and blank in most rows, and is left out.
    RARE,
    /// It has no name, and is left out.
    UNNAMED,
    /// A person has said so.
    SAID
}
