package org.framewright.export;

import org.framewright.model.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The files that an export wrote, and its omissions.
///
/// @param folder the export's folder
/// @param files in the order in which they were written
/// @param removed the names of the files of the last export to this folder that this export doesn't have: they are gone
/// @param leftOut the missing parts of the selection, each with the reason
/// @param key the file that tells which coder has which letter; empty where coders have their names
public record ExportReport(
        Path folder, List<WrittenFile> files, List<String> removed, List<Problem> leftOut, Optional<Path> key) {

    /// A file of the export.
    ///
    /// @param rows the number of rows without the header
    public record WrittenFile(String name, long rows) {

        /// The file's folder inside the export's folder.
        public Optional<String> folder() {
            int end = name.indexOf('/');
            return end < 0 ? Optional.empty() : Optional.of(name.substring(0, end));
        }
    }

    public ExportReport {
        files = List.copyOf(files);
        removed = List.copyOf(removed);
        leftOut = List.copyOf(leftOut);
    }

    static ExportReport of(Path folder, List<WrittenFile> files, List<String> removed, List<Problem> leftOut) {
        return new ExportReport(folder, files, removed, leftOut, Optional.empty());
    }

    ExportReport withKey(Optional<Path> written) {
        return new ExportReport(folder, files, removed, leftOut, written);
    }

    public Path file(WrittenFile written) {
        return folder.resolve(written.name());
    }
}
