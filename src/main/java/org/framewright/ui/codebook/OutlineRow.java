package org.framewright.ui.codebook;

import org.framewright.codebook.Tag;
import org.framewright.codebook.drafting.DraftItem;

import java.util.Optional;

/// A line of the outline.
///
/// @param depth its indentation
/// @param words its label; may be empty
/// @param sign its code; may be empty
/// @param tag for its badge; empty where the line is no tag
/// @param fold whether the lines below it are shown; empty without any
/// @param state its signs
public record OutlineRow(
        DraftItem item,
        int depth,
        Kind kind,
        String words,
        String sign,
        Optional<Tag> tag,
        Optional<Boolean> fold,
        State state) {

    OutlineRow withTag(Tag tag) {
        return new OutlineRow(item, depth, kind, words, sign, Optional.of(tag), fold, state);
    }

    OutlineRow withSign(String code) {
        return new OutlineRow(item, depth, kind, words, code, tag, fold, state);
    }

    public enum Kind {
        CODEBOOK,
        GROUP,
        TAG,
        ROLE,
        VARIABLE,
        CATEGORY,
        QUESTION,
        SCORE,
        AID,
        SUGGESTION
    }

    /// The state of an item.
    ///
    /// @param isNew whether it is new in the draft
    /// @param retired whether it is retired, or an item around it is
    /// @param unanswered whether it is a question to the study without an answer yet
    /// @param mistakes their number, with those of the folded items below it
    public record State(boolean isNew, boolean retired, boolean unanswered, int mistakes) {}
}
