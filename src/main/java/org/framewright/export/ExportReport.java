package org.framewright.export;

import java.nio.file.Path;
import java.util.List;

/// What an export wrote.
///
/// @param folder where it lies
/// @param files in the order in which they were written
public record ExportReport(Path folder, List<Written> files) {

    /// A file of the export.
    ///
    /// @param rows how many it has, its header apart
    public record Written(String name, long rows) {}

    public ExportReport {
        files = List.copyOf(files);
    }

    public Path file(Written written) {
        return folder.resolve(written.name());
    }
}
