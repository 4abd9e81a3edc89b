package org.framewright.reliability.rated;

/// An answer that occurs, or may occur.
///
/// @param label what it is called; empty where its kind says all
/// @param group what several answers have in common, such as the kind of an actor; empty for none
public record RatedCategory(Kind kind, String label, String group) {

    /// What an answer is.
    public enum Kind {
        /// One that has a name.
        NAMED,
        /// "Not codable", where the codebook has that as a category.
        NOT_CODABLE,
        /// The coder has not found the passage, where that counts.
        NOT_FOUND,
        /// The coder has found it, where that is what is asked.
        FOUND,
        /// The article does not belong into the study, where that is what is asked.
        NOT_RELEVANT,
        /// It does.
        RELEVANT,
        /// A set of nothing.
        NONE
    }

    public static RatedCategory named(String label) {
        return new RatedCategory(Kind.NAMED, label, "");
    }
}
