package org.framewright.suggest;

import org.framewright.suggest.Suggestion.SpeechForm;

import java.util.ArrayList;
import java.util.List;

/// Something said, as the finder finds it: token by token, until no more of it follows.
final class Speech {

    private final Phrases phrases;
    private final SpeechForm form;
    private final List<Range> cue;
    private final Range source;
    private final List<Token> parts = new ArrayList<>();

    Speech(Phrases phrases, SpeechForm form, List<Range> cue, Range source, List<Range> content) {
        this.phrases = phrases;
        this.form = form;
        this.cue = cue;
        this.source = source;
        content.forEach(it -> goOn(phrases, it));
    }

    /// More of the same, from this sentence or the next.
    void goOn(Phrases of, Range more) {
        if (!more.isEmpty()) {
            int start = of.at(more.from()).start();
            parts.add(new Token(Token.Kind.QUOTATION, start, of.at(more.to() - 1).end(), "", 0));
        }
    }

    boolean isOf(Phrases sentence) {
        return phrases.equals(sentence);
    }

    SpeechForm form() {
        return form;
    }

    Range source() {
        return source;
    }

    List<Token> content() {
        return parts;
    }

    List<Token> sourceTokens() {
        return tokens(source);
    }

    /// The tokens of the cue, one list for each of its parts.
    List<List<Token>> cueTokens() {
        return cue.stream().map(this::tokens).toList();
    }

    Phrases sentence() {
        return phrases;
    }

    private List<Token> tokens(Range range) {
        var tokens = new ArrayList<Token>();
        for (int i = range.from(); i < range.to(); i++) {
            tokens.add(phrases.at(i));
        }
        return tokens;
    }
}
