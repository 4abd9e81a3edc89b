package org.framewright.agreement;

import java.util.Arrays;
import java.util.Optional;

/// The reasons why a measure has no figure for some data.
public enum UndefinedReason {
    /// There are fewer than two coders.
    NEEDS_TWO_CODERS("NEEDS_TWO_CODERS"),
    /// All answers were given under another version of the codebook, where the question meant something else or was not asked.
    OTHER_VERSION("OTHER_VERSION"),
    /// No coder has answered.
    NOBODY_ANSWERED("NOBODY_ANSWERED"),
    /// There are two coders or more, and no unit that two coders have rated.
    NO_SHARED_UNIT("NO_SHARED_UNIT"),
    /// The measure is defined for exactly two coders.
    ONLY_TWO_CODERS("ONLY_TWO_CODERS"),
    /// All compared answers are the same, so that disagreement can't be told from chance.
    NO_VARIATION("NO_VARIATION"),
    /// The measure's distances are between numbers.
    NEEDS_NUMBERS("NEEDS_NUMBERS"),
    /// The measure's distances are between numbers none of which is below zero.
    NEEDS_NO_NEGATIVE_NUMBERS("NEEDS_NO_NEGATIVE_NUMBERS"),
    /// The measure's weights are between categories in an order, and sets have none.
    NEEDS_AN_ORDER("NEEDS_AN_ORDER"),
    /// No coder marked a passage.
    NOTHING_MARKED("NOTHING_MARKED"),
    /// The coder marked nothing.
    NOTHING_MARKED_BY_CODER("NOTHING_MARKED_BY_CODER"),
    /// The reference marked nothing.
    NOTHING_MARKED_BY_REFERENCE("NOTHING_MARKED_BY_REFERENCE"),
    /// No compared coder uses the category.
    NOT_USED("NOT_USED"),
    /// The coder never uses the category.
    NOT_USED_BY_CODER("NOT_USED_BY_CODER"),
    /// The reference never uses the category.
    NOT_USED_BY_REFERENCE("NOT_USED_BY_REFERENCE"),
    /// There is no unit that the reference has an answer to, and that was asked of the coder.
    NOTHING_TO_COMPARE("NOTHING_TO_COMPARE"),
    /// The measure counts unmarked text too, and the lengths of the articles are unknown.
    NEEDS_LENGTHS("NEEDS_LENGTHS"),
    /// The best alignment of so many passages can't be found in reasonable time, and another would be a wrong figure.
    TOO_MUCH_TO_ALIGN("TOO_MUCH_TO_ALIGN");

    private final String id;

    UndefinedReason(String id) {
        this.id = id;
    }

    /// The name in project files.
    public String id() {
        return id;
    }

    /// The reason of this name.
    public static Optional<UndefinedReason> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
    }
}
