package org.framewright.model;

/// A named stretch of the study.
///
/// @param name unique in the project
/// @param codebookVersion the codebook version that codings of this round follow
/// @param settings how its coders work
public record Round(RoundId id, String name, Purpose purpose, int codebookVersion, Settings settings) {

    /// How the coders of a round work. What changes the procedure holds for all of them and for all articles.
    ///
    /// @param suggestions whether they are shown what rules propose from the text
    /// @param timed whether it is kept how long each article was worked on; they see that it is
    public record Settings(boolean suggestions, boolean timed) {

        /// Nothing but the article and the codebook.
        public static final Settings PLAIN = new Settings(false, false);
    }

    /// One in which nothing but the article and the codebook is used.
    public Round(RoundId id, String name, Purpose purpose, int codebookVersion) {
        this(id, name, purpose, codebookVersion, Settings.PLAIN);
    }

    /// The same round, whose coders work in another way from now on.
    public Round working(Settings changed) {
        return new Round(id, name, purpose, codebookVersion, changed);
    }

    /// The same round, whose codings follow another version of the codebook from now on.
    public Round under(int version) {
        return new Round(id, name, purpose, version, settings);
    }

    /// What a round is for.
    public enum Purpose {
        TRAINING,
        PILOT,
        RELIABILITY,
        MAIN
    }
}
