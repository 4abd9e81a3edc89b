package org.framewright.suggest;

import org.framewright.model.article.Fragment;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A suggestion for a coder: words of an article that may be coded. It is a guess from the text alone.
///
/// @param pattern the reason for the suggestion
/// @param content the speech, or the words of a credit; in text order, never empty
/// @param cue the words of saying; may be empty
/// @param source the words that name the speaker; empty without such words
/// @param speaker the likely speaker; null where the article gives no name
public record Suggestion(
        Kind kind,
        SpeechForm form,
        AttributionPattern pattern,
        List<Fragment> content,
        List<Fragment> cue,
        List<Fragment> source,
        @Nullable Speaker speaker) {

    /// The kinds of suggestions.
    public enum Kind {
        /// Words in quotation marks, with the speech around them.
        QUOTATION,
        /// Speech without quotation marks, with a clear verb or “according to”.
        INDIRECT_SPEECH,
        /// A byline, or a line that names a news agency.
        CREDIT
    }

    /// The form of speech.
    public enum SpeechForm {
        DIRECT,
        INDIRECT,
        /// Partly in quotation marks.
        MIXED
    }

    public Suggestion {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = source.stream().map(Suggestion::withoutLastMark).toList();
    }

    /// The comma or dash behind a name belongs to the sentence, as in a selection by hand.
    private static Fragment withoutLastMark(Fragment it) {
        var words = it.text().replaceFirst("(?<=.)(?:,|\\s+[–—-])$", "");
        return new Fragment(it.start(), it.start() + words.length(), words);
    }

    /// The suggestion with other content.
    public Suggestion withContent(List<Fragment> changed) {
        return new Suggestion(kind, form, pattern, changed, cue, source, speaker);
    }

    public Suggestion withCue(List<Fragment> changed) {
        return new Suggestion(kind, form, pattern, content, changed, source, speaker);
    }

    /// A likely speaker.
    ///
    /// @param name the fullest name in the article: “Maren Holt” for “Holt”
    /// @param antecedent whether the place has “she”, “the minister” or no words, so that the name is from an earlier place
    public record Speaker(String name, boolean antecedent) {}
}
