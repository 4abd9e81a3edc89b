package org.framewright.model;

/// A named stretch of the study.
///
/// @param name unique in the project
/// @param codebookVersion the codebook version that codings of this round follow
public record Round(RoundId id, String name, Purpose purpose, int codebookVersion) {

    /// The same round, whose codings follow another version of the codebook from now on.
    public Round under(int version) {
        return new Round(id, name, purpose, version);
    }

    /// What a round is for.
    public enum Purpose {
        TRAINING,
        PILOT,
        RELIABILITY,
        MAIN
    }
}
