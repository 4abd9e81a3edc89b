package org.framewright.export.dictionary;

import java.util.List;

/// A file that was written.
///
/// @param widths for each column, how many bytes its longest cell takes in UTF-8
/// @param rows how many it has, its header apart
public record MeasuredFile(DataFile file, List<Integer> widths, long rows) {

    public MeasuredFile {
        widths = List.copyOf(widths);
    }
}
