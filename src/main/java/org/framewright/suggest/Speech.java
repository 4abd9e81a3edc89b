package org.framewright.suggest;

import org.framewright.suggest.Suggestion.SpeechForm;
import org.framewright.suggest.Token.TokenRange;

import java.util.ArrayList;
import java.util.List;

/// A piece of speech while it is found: tokens are added until no more of it follows.
public final class Speech {

    private final SentenceTokens sentence;
    private final SpeechForm form;
    private final AttributionPattern pattern;
    private final List<TokenRange> cue;
    private final TokenRange source;
    private final List<Token> parts = new ArrayList<>();

    public Speech(
            SentenceTokens sentence,
            SpeechForm form,
            AttributionPattern pattern,
            List<TokenRange> cue,
            TokenRange source,
            List<TokenRange> content) {
        this.sentence = sentence;
        this.form = form;
        this.pattern = pattern;
        this.cue = cue;
        this.source = source;
        content.forEach(it -> append(sentence, it));
    }

    /// Adds more of the same speech, from this sentence or the next.
    public void append(SentenceTokens words, TokenRange more) {
        if (!more.isEmpty()) {
            int start = words.token(more.from()).start();
            parts.add(new Token(Token.Kind.QUOTATION, start, words.token(more.to() - 1).end(), "", 0));
        }
    }

    /// Extends the last part up to an index in the article.
    public void extend(int end) {
        var last = parts.removeLast();
        parts.add(new Token(last.kind(), last.start(), end, last.text(), last.words()));
    }

    /// Whether an index of the article is in the content.
    public boolean contains(int index) {
        return parts.stream().anyMatch(it -> it.start() <= index && index < it.end());
    }

    public boolean isOf(SentenceTokens other) {
        return sentence.equals(other);
    }

    public SpeechForm form() {
        return form;
    }

    public AttributionPattern pattern() {
        return pattern;
    }

    public TokenRange source() {
        return source;
    }

    public List<Token> content() {
        return parts;
    }

    List<Token> sourceTokens() {
        return tokens(source);
    }

    /// The tokens of the cue, a list for each of its parts.
    List<List<Token>> cueTokens() {
        return cue.stream().map(this::tokens).toList();
    }

    SentenceTokens sentence() {
        return sentence;
    }

    private List<Token> tokens(TokenRange range) {
        var tokens = new ArrayList<Token>();
        for (int i = range.from(); i < range.to(); i++) {
            tokens.add(sentence.token(i));
        }
        return tokens;
    }
}
