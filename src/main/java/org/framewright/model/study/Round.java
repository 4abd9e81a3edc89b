package org.framewright.model.study;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A named phase of the study.
///
/// @param name unique in the project
/// @param codebookVersion the codebook version that codings of this round follow
/// @param settings for the work of its coders
/// @param closed the time of closing, after which its codings can't be changed; null while it is open
public record Round(
        RoundId id, String name, Purpose purpose, int codebookVersion, Settings settings, @Nullable Instant closed) {

    /// The settings of a round. A setting that changes the procedure applies to all its coders and to all articles.
    ///
    /// @param suggestions whether coders see suggestions from the text
    /// @param timed whether the working time of each article is measured; coders see that it is
    /// @param order the order of each coder's articles
    public record Settings(boolean suggestions, boolean timed, ArticleOrder order) {

        /// The settings of a round with only the articles and the codebook.
        public static final Settings PLAIN = new Settings(false, false, ArticleOrder.IMPORTED);
    }

    /// The order of coding articles.
    public enum ArticleOrder {
        /// The order of their import, for all coders.
        IMPORTED,
        /// A random order for each coder, always the same for that coder.
        RANDOM
    }

    /// A round with only the articles and the codebook.
    public Round(RoundId id, String name, Purpose purpose, int codebookVersion) {
        this(id, name, purpose, codebookVersion, Settings.PLAIN, null);
    }

    /// The round with other settings.
    public Round withSettings(Settings value) {
        return new Round(id, name, purpose, codebookVersion, value, closed);
    }

    /// The round with another version of the codebook for its codings.
    public Round withCodebookVersion(int version) {
        return new Round(id, name, purpose, version, settings, closed);
    }

    /// The round with another purpose.
    public Round withPurpose(Purpose value) {
        return new Round(id, name, value, codebookVersion, settings, closed);
    }

    public boolean isClosed() {
        return closed != null;
    }

    /// The round, closed at a time.
    public Round close(Instant when) {
        return new Round(id, name, purpose, codebookVersion, settings, when);
    }

    /// The round, open.
    public Round reopen() {
        return new Round(id, name, purpose, codebookVersion, settings, null);
    }

    /// The purpose of a round.
    public enum Purpose {
        TRAINING,
        PILOT,
        RELIABILITY,
        MAIN
    }
}
