package org.framewright.codebook.revision;

import org.framewright.codebook.CodebookAddress;

import java.util.List;

/// Something in which a version of a codebook differs from the one before.
///
/// @param address where in the newer version
/// @param from what it was in the older version, or was made of; empty for what is new
/// @param oldValue what the older version has there, in a few words; may be empty, like `after`
public record CodebookDifference(
        Kind kind, CodebookAddress address, List<CodebookAddress> from, String oldValue, String newValue) {

    /// What differs.
    public enum Kind {
        /// It is new.
        ADDED,
        /// It has another id.
        RENAMED,
        /// It is called otherwise on screen.
        RELABELLED,
        /// Another tag asks it.
        MOVED,
        /// Several categories are one.
        MERGED,
        /// A category is several.
        SPLIT,
        /// Another scale.
        RESCALED,
        /// It means something else.
        REDEFINED,
        /// Answers are asked for again.
        ASKED_AGAIN,
        /// It is no longer offered.
        RETIRED,
        /// It is offered again.
        OFFERED_AGAIN,
        /// An answer is required by now.
        REQUIRED,
        /// An answer is no longer required.
        NOT_REQUIRED,
        /// It is asked under another condition.
        CONDITION,
        /// Other numbers are allowed, other counts, or "not codable" otherwise.
        LIMITS,
        /// Description, rule or examples.
        GUIDANCE,
        /// Key, colour, group, or place in the list.
        LOOK
    }

    public CodebookDifference {
        from = List.copyOf(from);
    }
}
