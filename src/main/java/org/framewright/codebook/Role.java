package org.framewright.codebook;

import java.util.List;

/// A named place of a tag that other annotations fill.
///
/// @param accepts ids of the tags whose annotations may fill it
/// @param min how many are needed; fewer is an open question
/// @param max how many there may be; [Integer#MAX_VALUE] for any number
/// @param retired whether it is no longer offered; what fills it stays
public record Role(
        String id, String label, List<String> accepts, int min, int max, boolean retired, Guidance guidance) {
    public Role {
        accepts = List.copyOf(accepts);
    }
}
