package org.framewright.suggest;

import org.framewright.model.Fragment;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Something in an article that a coder may want to code. A guess, made from the text alone.
///
/// @param content what is said, or a credit as it stands; in text order, never empty
/// @param cue the words that say that it is said; may be empty
/// @param source the words that name who says it; empty where nothing does
/// @param speaker who that is likely to be; null where the article gives no name
public record Suggestion(
        Kind kind,
        SpeechForm form,
        List<Fragment> content,
        List<Fragment> cue,
        List<Fragment> source,
        @Nullable Speaker speaker) {

    /// What finds it.
    public enum Kind {
        /// Words in quotation marks, with all that is said besides.
        QUOTATION,
        /// Speech without quotation marks, with a clear verb or “according to”.
        INDIRECT_SPEECH,
        /// A byline, or a line that names a news agency.
        CREDIT
    }

    /// How something is said.
    public enum SpeechForm {
        DIRECT,
        INDIRECT,
        /// Partly in quotation marks.
        MIXED
    }

    public Suggestion {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
    }

    /// The same of other words.
    Suggestion withContent(List<Fragment> changed) {
        return new Suggestion(kind, form, changed, cue, source, speaker);
    }

    /// Who is likely to speak.
    ///
    /// @param name as full as the article gives it: “Maren Holt” for “Holt”
    /// @param antecedent whether the article says “she”, “the minister” or nothing at that place, so that the name is from before
    public record Speaker(String name, boolean antecedent) {}
}
