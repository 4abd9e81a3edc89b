package org.framewright.export;

import org.framewright.model.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What an export wrote.
///
/// @param folder the export's folder
/// @param files in the order in which they were written
/// @param leftOut which parts of the selection are missing, and why
public record ExportReport(Path folder, List<WrittenFile> files, List<Problem> leftOut) {

    /// A file of the export.
    ///
    /// @param rows how many it has, its header apart
    public record WrittenFile(String name, long rows) {

        /// The folder in which it lies, within the export's.
        public Optional<String> folder() {
            int end = name.indexOf('/');
            return end < 0 ? Optional.empty() : Optional.of(name.substring(0, end));
        }
    }

    public ExportReport {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    public Path file(WrittenFile written) {
        return folder.resolve(written.name());
    }
}
