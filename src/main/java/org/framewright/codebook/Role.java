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

    public Role withId(String changed) {
        return new Role(changed, label, accepts, min, max, retired, guidance);
    }

    public Role withLabel(String changed) {
        return new Role(id, changed, accepts, min, max, retired, guidance);
    }

    public Role withAccepts(List<String> changed) {
        return new Role(id, label, changed, min, max, retired, guidance);
    }

    public Role withMin(int changed) {
        return new Role(id, label, accepts, changed, max, retired, guidance);
    }

    public Role withMax(int changed) {
        return new Role(id, label, accepts, min, changed, retired, guidance);
    }

    public Role withRetired(boolean changed) {
        return new Role(id, label, accepts, min, max, changed, guidance);
    }

    public Role withGuidance(Guidance changed) {
        return new Role(id, label, accepts, min, max, retired, changed);
    }
}
