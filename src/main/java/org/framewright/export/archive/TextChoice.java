package org.framewright.export.archive;

/// Whether the articles' texts may leave the project: their copyright is mostly somebody else's.
public enum TextChoice {
    /// A file for each text.
    TEXTS,
    /// No text, and no words of marked passages either; places and hashes are enough for whoever has the texts.
    HASHES
}
