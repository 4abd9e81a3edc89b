package org.framewright.fuzz;

import org.framewright.model.Problem;

import java.nio.file.Path;
import java.util.List;

/// What the program does with a file that somebody else has made.
@FunctionalInterface
interface InputTrial extends AutoCloseable {

    /// Reads a file through the program's public door.
    ///
    /// @return why it was refused, where that is no [org.framewright.model.Refusal]; empty for an accepted file
    List<Problem> read(Path input) throws Exception;

    /// The files that a refused input leaves as they are, byte for byte; the input is one of them in any case.
    default List<Path> kept() {
        return List.of();
    }

    /// Makes the files that are kept what they were, after an accepted input.
    default void restore() throws Exception {}

    @Override
    default void close() {}
}
