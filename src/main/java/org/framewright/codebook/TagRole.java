package org.framewright.codebook;

import java.util.List;

/// A named place of a tag that other annotations fill.
///
/// @param accepts ids of the tags whose annotations may fill it
/// @param min how many are needed; fewer is an open question
/// @param max how many there may be; [Integer#MAX_VALUE] for any number
/// @param retired whether it is no longer offered; what fills it stays
public record TagRole(
        String id, String label, List<String> accepts, int min, int max, boolean retired, Guidance guidance) {
    public TagRole {
        accepts = List.copyOf(accepts);
    }

    public TagRole withId(String changed) {
        return new TagRole(changed, label, accepts, min, max, retired, guidance);
    }

    public TagRole withLabel(String changed) {
        return new TagRole(id, changed, accepts, min, max, retired, guidance);
    }

    public TagRole withAccepts(List<String> changed) {
        return new TagRole(id, label, changed, min, max, retired, guidance);
    }

    public TagRole withMin(int changed) {
        return new TagRole(id, label, accepts, changed, max, retired, guidance);
    }

    public TagRole withMax(int changed) {
        return new TagRole(id, label, accepts, min, changed, retired, guidance);
    }

    public TagRole withRetired(boolean changed) {
        return new TagRole(id, label, accepts, min, max, changed, guidance);
    }

    public TagRole withGuidance(Guidance changed) {
        return new TagRole(id, label, accepts, min, max, retired, changed);
    }
}
