package org.framewright.suggest.english;

import org.framewright.suggest.Token;

import java.util.List;

/// The place and day before an article's first sentence: “LERWIN, March 4 (HPA) - ”.
final class Dateline {

    private static final int LONGEST = 14;

    private Dateline() {}

    /// The first token behind a dateline; the unchanged index without one.
    static int end(List<Token> tokens, int from) {
        if (from >= tokens.size() || !isUpperCase(tokens.get(from))) {
            return from;
        }
        for (int i = from + 1; i < Math.min(tokens.size() - 1, from + LONGEST); i++) {
            var it = tokens.get(i);
            if (it.isDash()) {
                while (i < tokens.size() && tokens.get(i).isDash()) {
                    i++;
                }
                return i;
            }
            boolean part = it.isWord() ? it.isCapital() || it.isNumber() : ",.()/".contains(it.text());
            if (!part || it.isQuotation()) {
                return from;
            }
        }
        return from;
    }

    private static boolean isUpperCase(Token token) {
        return token.isWord()
                && token.text().length() > 2
                && token.text().codePoints().noneMatch(Character::isLowerCase)
                && token.isCapital();
    }
}
