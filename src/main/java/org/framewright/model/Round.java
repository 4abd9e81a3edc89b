package org.framewright.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A named stretch of the study.
///
/// @param name unique in the project
/// @param codebookVersion the codebook version that codings of this round follow
/// @param settings how its coders work
/// @param closed when it was closed, and its codings frozen; null while it is open
public record Round(
        RoundId id, String name, Purpose purpose, int codebookVersion, Settings settings, @Nullable Instant closed) {

    /// The settings of a round. A setting that changes the procedure holds for all its coders and for all articles.
    ///
    /// @param suggestions whether coders see the rules' proposals from the text
    /// @param timed whether the working time of each article is measured; coders see that it is
    /// @param order the order of each coder's articles
    public record Settings(boolean suggestions, boolean timed, ArticleOrder order) {

        /// Nothing but the article and the codebook.
        public static final Settings PLAIN = new Settings(false, false, ArticleOrder.IMPORTED);

        public Settings withSuggestions(boolean value) {
            return new Settings(value, timed, order);
        }

        public Settings withTimed(boolean value) {
            return new Settings(suggestions, value, order);
        }

        public Settings withOrder(ArticleOrder value) {
            return new Settings(suggestions, timed, value);
        }
    }

    /// In which order articles are coded.
    public enum ArticleOrder {
        /// As they were imported, for everybody.
        IMPORTED,
        /// At random, a different order for each coder, each time the same.
        RANDOM
    }

    /// A round in which nothing but the article and the codebook is used.
    public Round(RoundId id, String name, Purpose purpose, int codebookVersion) {
        this(id, name, purpose, codebookVersion, Settings.PLAIN, null);
    }

    /// The same round, with other settings from now on.
    public Round withSettings(Settings value) {
        return new Round(id, name, purpose, codebookVersion, value, closed);
    }

    /// The same round, whose codings follow another version of the codebook from now on.
    public Round withCodebookVersion(int version) {
        return new Round(id, name, purpose, version, settings, closed);
    }

    /// The same round, with another purpose.
    public Round withPurpose(Purpose value) {
        return new Round(id, name, value, codebookVersion, settings, closed);
    }

    public boolean isClosed() {
        return closed != null;
    }

    /// The same round, closed at a time.
    public Round close(Instant when) {
        return new Round(id, name, purpose, codebookVersion, settings, when);
    }

    /// The same round, open.
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
