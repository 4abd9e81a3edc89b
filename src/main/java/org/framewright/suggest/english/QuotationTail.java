package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token;
import org.framewright.suggest.Token.TokenRange;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The words after a quotation that name its speaker: “, she said”, “said Piotr Wójcik, a student,”, “, according to …”.
///
/// @param next the first token after the tail
public record QuotationTail(TokenRange source, List<TokenRange> cue, int next) {

    private static final int LONGEST = 30;

    public static boolean follows(List<Token> tokens, int from) {
        return read(new SentenceTokens(tokens), from) != null;
    }

    /// The tail that begins at a token.
    static @Nullable QuotationTail read(SentenceTokens words, int from) {
        var phrases = new EnglishPhrases(words);
        int index = from;
        while (index < words.size() && (words.token(index).is(",") || words.token(index).isDash())) {
            index++;
        }
        if (words.lower(index).equals("according") && words.lower(index + 1).equals("to")) {
            var source = new InvertedSubjectFinder(words).find(index + 2);
            return source == null
                    ? null
                    : new QuotationTail(source, List.of(new TokenRange(index, index + 2)), source.to());
        }
        if (isFinite(words.lower(index))) {
            var source = new InvertedSubjectFinder(words).find(index + 1);
            // not “Lee, who had called it “a mess,” praised the plan”
            boolean object = EnglishVocabulary.verb(words.lower(index)).filter(it -> it.has("act-object")).isPresent();
            return source == null
                            || (object && (words.isWord(from - 2) || !new ClauseFinder(words).isClauseEnd(source.to())))
                    ? null
                    : new QuotationTail(source, List.of(new TokenRange(index, index + 1)), source.to());
        }
        for (int i = index + 1; i < Math.min(words.size(), index + LONGEST); i++) {
            if (!words.isWord(i) && !words.isMark(i, ",") && !"'’()".contains(words.token(i).text())) {
                return null;
            }
            if (words.lower(i).equals("saying") && words.lower(i - 1).equals("as")) {
                return quotedAsSaying(words, index, i);
            }
            if (isFinite(words.lower(i)) && !words.lower(i - 1).equals("to")) {
                int cue = phrases.cueStart(i);
                var source = phrases.subjectBefore(index, cue);
                if (source != null && source.from() == index) {
                    return new QuotationTail(source, List.of(new TokenRange(cue, i + 1)), i + 1);
                }
            }
        }
        return null;
    }

    /// The tail of a quoted source: in “Hamas quoted leader Ismail Haniyeh as saying”, the leader is the speaker.
    private static @Nullable QuotationTail quotedAsSaying(SentenceTokens words, int from, int saying) {
        for (int i = from; i < saying - 2; i++) {
            if (words.lower(i).equals("quoted")) {
                return new QuotationTail(
                        new TokenRange(i + 1, saying - 1),
                        List.of(new TokenRange(i, i + 1), new TokenRange(saying - 1, saying + 1)),
                        saying + 1);
            }
        }
        return null;
    }

    private static boolean isFinite(String lower) {
        return EnglishVocabulary.isSaying(lower);
    }
}
