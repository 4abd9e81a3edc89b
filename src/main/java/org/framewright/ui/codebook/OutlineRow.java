package org.framewright.ui.codebook;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.Colour;
import org.framewright.codebook.drafting.DraftItem;

import java.util.Optional;

/// A line of the outline at the left.
///
/// @param depth how far it is set in
/// @param words what people call it; may be empty
/// @param sign its key or its code; may be empty
/// @param colour of a tag
/// @param fold whether what is below it is shown; empty where nothing is
/// @param state what is to be seen of it at a glance
public record OutlineRow(
        DraftItem item,
        int depth,
        Kind kind,
        String words,
        String sign,
        Optional<Colour> colour,
        Optional<Boolean> fold,
        State state) {

    /// The same with a key and a colour.
    OutlineRow withTag(Tag tag) {
        return new OutlineRow(
                item,
                depth,
                kind,
                words,
                tag.hasKey() ? String.valueOf(tag.key()) : "",
                Optional.of(tag.colour()),
                fold,
                state);
    }

    /// The same with a code.
    OutlineRow withSign(String code) {
        return new OutlineRow(item, depth, kind, words, code, colour, fold, state);
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

    /// What is to be seen of something at a glance.
    ///
    /// @param isNew whether it is new in the draft
    /// @param retired whether it is retired, or something it stands in is
    /// @param unanswered whether it is a question to the study that has no answer yet
    /// @param mistakes how many it has, those of what is folded away below it among them
    public record State(boolean isNew, boolean retired, boolean unanswered, int mistakes) {}
}
