package org.framewright.suggest;

import org.framewright.suggest.LabelFinder.Label;
import org.framewright.suggest.Suggestion.SpeechForm;
import org.framewright.suggest.Token.TokenRange;

import java.util.ArrayList;
import java.util.List;

/// The speech that a finder has found in an article, in text order.
public final class SpeechCollector {

    /// The smallest number of words of a quotation without a named speaker: fewer words are a way of writing.
    public static final int FEWEST_WORDS = 3;

    private final List<Speech> found = new ArrayList<>();

    public List<Speech> found() {
        return found;
    }

    /// Adds speech, unless it has no words.
    public Speech add(Speech speech) {
        if (!speech.content().isEmpty()) {
            found.add(speech);
        }
        return speech;
    }

    /// Adds a quotation without a cue and a source.
    public Speech addQuotation(SentenceTokens words, int token) {
        return add(
                new Speech(
                        words,
                        SpeechForm.DIRECT,
                        AttributionPattern.MARKS_ALONE,
                        List.of(),
                        AttributionMatch.NOBODY,
                        List.of(new TokenRange(token, token + 1))));
    }

    /// Adds the speech behind a label: “LOHNE: “I was carrying a pot.””, without quotation marks with the rest of its paragraph.
    public Speech addLabelled(Label label, List<List<Token>> sentences) {
        var words = new SentenceTokens(sentences.getFirst());
        int from = label.from();
        while (words.isMark(from, ",") && from + 1 < words.size()) {
            from++;
        }
        boolean quoted = words.isQuotation(label.from());
        var speech =
                add(
                        new Speech(
                                words,
                                quoted ? SpeechForm.DIRECT : SpeechForm.INDIRECT,
                                AttributionPattern.LABEL,
                                List.of(new TokenRange(label.colon(), label.colon() + 1)),
                                label.source(),
                                List.of(new TokenRange(from, quoted ? from + 1 : words.size()))));
        for (var sentence : quoted ? List.<List<Token>>of() : sentences.subList(1, sentences.size())) {
            speech.extend(sentence.getLast().end());
        }
        return speech;
    }

    /// Whether the last speech ends with a token.
    public boolean endsWith(Token token) {
        return !found.isEmpty() && found.getLast().content().getLast().end() == token.end();
    }

    /// Whether speech behind the first pieces contains an index of the article.
    ///
    /// @param before the number of those pieces
    public boolean isInSpeech(int index, int before) {
        return found.stream().skip(before).anyMatch(it -> it.contains(index));
    }
}
