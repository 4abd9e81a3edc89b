package org.framewright.files.table;

/// Why a column goes where it goes.
public enum MappingReason {
    /// By its name.
    NAME,
    /// By what its cells look like.
    CONTENT,
    /// It is kept under its own name.
    OWN_NAME,
    /// It has no values, and is left out.
    EMPTY,
    /// Its values are too long for metadata, and it is left out.
    LONG,
    /// It may be the text, as another column is, and is left out.
    SECOND_TEXT,
    /// It lies in objects of JSON and is blank in most rows, and is left out.
    RARE,
    /// It has no name, and is left out.
    UNNAMED,
    /// A person has said so.
    SAID
}
