package org.framewright.export.dictionary;

import java.util.List;

/// A file that was written.
///
/// @param widths for each column, how many bytes its longest cell takes in UTF-8
public record MeasuredFile(DataFile file, List<Integer> widths) {

    public MeasuredFile {
        widths = List.copyOf(widths);
    }
}
