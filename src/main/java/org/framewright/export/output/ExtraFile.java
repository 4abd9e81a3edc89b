package org.framewright.export.output;

import org.framewright.store.ProjectDatabase;

import java.io.IOException;
import java.io.Writer;

/// A file that another package adds to an export: computed from the same state of the project, and moved into place together with
/// the rest.
///
/// @param name the file's name
public record ExtraFile(String name, ContentWriter content) {

    /// Writes the file's content.
    @FunctionalInterface
    public interface ContentWriter {

        /// Writes the content, and returns its length.
        ///
        /// @param state the project, to be read only
        /// @param to writes UTF-8; closed by the caller
        /// @return how many rows or lines were written
        long write(ProjectDatabase state, Writer to) throws IOException;
    }
}
