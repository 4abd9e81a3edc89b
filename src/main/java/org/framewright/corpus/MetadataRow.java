package org.framewright.corpus;

import java.util.SequencedMap;

/// What the metadata say of one file.
///
/// @param line where the row begins, counted from 1
/// @param file the file as the row names it
/// @param values by column, in the columns' order; an empty text where the cell is blank
record MetadataRow(long line, String file, SequencedMap<String, String> values) {

    /// The name of the article that the row is about.
    String article() {
        return FileNameParser.article(file);
    }
}
