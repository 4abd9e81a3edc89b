package org.framewright.codebook;

import java.util.List;

/// A named place of a tag that other annotations fill.
///
/// @param accepts ids of the tags whose annotations may fill it
/// @param min the number of needed fillers; with fewer, the question is open
/// @param max the largest number of fillers; [Integer#MAX_VALUE] for any number
/// @param retired whether coders are no longer offered the role; existing fillers stay
public record TagRole(
        String id, String label, List<String> accepts, int min, int max, boolean retired, Guidance guidance) {
    public TagRole {
        accepts = List.copyOf(accepts);
    }

    public TagRole withId(String value) {
        return new TagRole(value, label, accepts, min, max, retired, guidance);
    }

    public TagRole withLabel(String value) {
        return new TagRole(id, value, accepts, min, max, retired, guidance);
    }

    public TagRole withAccepts(List<String> value) {
        return new TagRole(id, label, value, min, max, retired, guidance);
    }

    public TagRole withMin(int value) {
        return new TagRole(id, label, accepts, value, max, retired, guidance);
    }

    public TagRole withMax(int value) {
        return new TagRole(id, label, accepts, min, value, retired, guidance);
    }

    public TagRole withRetired(boolean value) {
        return new TagRole(id, label, accepts, min, max, value, guidance);
    }

    public TagRole withGuidance(Guidance value) {
        return new TagRole(id, label, accepts, min, max, retired, value);
    }
}
