package org.framewright.suggest;

import java.util.List;

/// The tokens of a sentence. An index outside the sentence is no word and no mark.
public final class SentenceTokens {

    private final List<Token> tokens;

    public SentenceTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isOf(List<Token> sentence) {
        return tokens.getFirst().equals(sentence.getFirst());
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public String lower(int i) {
        return 0 <= i && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    public boolean isMark(int i, String mark) {
        return 0 <= i && i < tokens.size() && tokens.get(i).is(mark);
    }

    public boolean isQuotation(int i) {
        return 0 <= i && i < tokens.size() && tokens.get(i).isQuotation();
    }

    /// Whether a quotation can be a name or a title.
    public boolean isTitle(int i) {
        return isQuotation(i) && tokens.get(i).title();
    }

    public boolean isWord(int i) {
        return 0 <= i && i < tokens.size() && tokens.get(i).isWord();
    }

    public boolean isNumber(int i) {
        return 0 <= i && i < tokens.size() && tokens.get(i).isNumber();
    }

    /// Whether a quotation has a comma before its closing mark.
    public boolean endsWithComma(int i) {
        return isQuotation(i) && tokens.get(i).text().equals(",");
    }

    /// The first quotation in a range; -1 without one.
    public int quotationIn(int from, int end) {
        for (int i = from; i < end; i++) {
            if (isQuotation(i)) {
                return i;
            }
        }
        return -1;
    }
}
