package org.framewright.interchange;

import java.util.List;

/// What taking in a file of annotations did.
///
/// @param annotations how many were added
/// @param codings how many were begun
/// @param submitted how many were submitted
/// @param skipped how many lines said what the project said already
/// @param actors the names of the actors that were made, in order
public record JsonlReport(int annotations, int codings, int submitted, int skipped, List<String> actors) {

    public JsonlReport {
        actors = List.copyOf(actors);
    }
}
