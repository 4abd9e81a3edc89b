package org.framewright.codebook.revision;

import org.framewright.codebook.CodebookAddress;

import java.util.List;

/// A difference between a version of a codebook and the version before.
///
/// @param address the place in the newer version
/// @param from the places in the older version; several for a merged category, empty for a new place
/// @param oldValue the older version's value, in a few words; may be empty, like `newValue`
public record CodebookDifference(
        Kind kind, CodebookAddress address, List<CodebookAddress> from, String oldValue, String newValue) {

    /// The kinds of difference.
    public enum Kind {
        /// The place is new.
        ADDED,
        /// The place has another id.
        RENAMED,
        /// The place has another label on screen.
        RELABELLED,
        /// Another tag asks the variable.
        MOVED,
        /// Several categories are one.
        MERGED,
        /// A category is split into several.
        SPLIT,
        /// The variable has another scale.
        RESCALED,
        /// The variable has another meaning.
        REDEFINED,
        /// Answers are asked for again.
        ASKED_AGAIN,
        /// The place is no longer offered.
        RETIRED,
        /// The place is offered again.
        OFFERED_AGAIN,
        /// An answer is now required.
        REQUIRED,
        /// An answer is no longer required.
        NOT_REQUIRED,
        /// The question has another condition.
        CONDITION,
        /// Other numbers or counts are allowed, or the rule for "not codable" differs.
        LIMITS,
        /// Description, rule or examples differ.
        GUIDANCE,
        /// Key, colour, group, or position in the list differs.
        LOOK
    }

    public CodebookDifference {
        from = List.copyOf(from);
    }
}
