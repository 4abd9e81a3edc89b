package org.framewright.suggest.english;

import org.framewright.suggest.FullStop;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;

import java.util.List;
import java.util.Set;

/// Finds the beginning and end of reported speech in a sentence, and judges whether words read like speech.
public record ClauseFinder(SentenceTokens words) {

    private static final Set<String> WITH_PARTICLE = Set.of("point", "points", "pointed", "make", "makes", "made");

    /// Forms of the past that are nouns as well: “announced a cut”.
    private static final Set<String> NOUNS = Set.of("cut", "hit", "set");

    /// Pronouns that are no objects.
    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we");

    boolean isAlone(int index) {
        for (int i = index + 1; i < words.size(); i++) {
            if (words.isWord(i) || words.isQuotation(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the clause ends after a verb, apart from a time and a place.
    boolean isClauseEnd(int from) {
        return endsAt(from, true);
    }

    /// Whether the sentence ends after a verb, apart from a time and a place.
    boolean isSentenceEnd(int from) {
        return endsAt(from, false);
    }

    private boolean endsAt(int from, boolean comma) {
        if (isEnd(from, comma)) {
            return true;
        }
        boolean time = new TimeFinder(words).end(from) > from || EnglishVocabulary.TIMES.contains(words.lower(from));
        if (!EnglishVocabulary.PREPOSITIONS.contains(words.lower(from)) && !time) {
            return false;
        }
        int end = from;
        while (end < words.size() && words.isWord(end)) {
            end++;
        }
        return end - from <= 6 && isEnd(end, comma) && (time || new EnglishPhrases(words).endsName(from));
    }

    private boolean isEnd(int i, boolean comma) {
        return i >= words.size() || words.isMark(i, ".") || words.isMark(i, ";") || (comma && words.isMark(i, ","));
    }

    boolean looksLikeClause(int from, int end) {
        var first = words.lower(from);
        boolean begins =
                words.isQuotation(from)
                        || EnglishVocabulary.DETERMINERS.contains(first)
                        || EnglishVocabulary.PRONOUNS.contains(first)
                        || first.equals("there")
                        || words.token(from).isCapital()
                        || words.isNumber(from)
                        || !EnglishVocabulary.PREPOSITIONS.contains(first);
        begins &= words.isWord(from + 1) || words.isQuotation(from) || words.isQuotation(from + 1);
        if (begins && (SUBJECTS.contains(first) || isContraction(first))) {
            return true;
        }
        for (int i = from + 1; begins && i < Math.min(end, from + 12); i++) {
            var word = words.lower(i);
            boolean named = i > from + 1 || EnglishVocabulary.PRONOUNS.contains(first) || words.token(from).isCapital();
            if (EnglishVocabulary.VERBS.contains(word)
                    || (EnglishVocabulary.PASTS.contains(word) && !NOUNS.contains(word))
                    || (named && word.endsWith("ed") && !words.token(i).isCapital())) {
                return true;
            }
        }
        return false;
    }

    /// “it’s”, “they’ll”
    private static boolean isContraction(String word) {
        int mark = Math.max(word.indexOf('’'), word.indexOf('\''));
        return mark > 0
                && (EnglishVocabulary.PRONOUNS.contains(word.substring(0, mark)) || word.startsWith("there"))
                && Set.of("s", "re", "ll", "ve", "d").contains(word.substring(mark + 1));
    }

    int contentStart(int from) {
        int start = from;
        while (start < words.size()
                && ((!words.isWord(start) && !words.isQuotation(start))
                        || List.of("but", "and").contains(words.lower(start)))) {
            start++;
        }
        return start;
    }

    /// The end of the speech without marks that do not belong to it. A question or exclamation mark belongs to it, and a
    /// bracket whose other half is in it.
    public int trim(int from, int end) {
        int last = end;
        while (last > from && !words.isWord(last - 1) && !words.isQuotation(last - 1) && !belongs(from, last - 1)) {
            last--;
        }
        return last;
    }

    private boolean belongs(int from, int mark) {
        return switch (words.token(mark).text()) {
            case "?", "!", "…", "%", "°", "€", "£" -> true;
            case ")" -> isOpen(from, mark, "(", ")");
            case "]" -> isOpen(from, mark, "[", "]");
            case "." -> mark > from && words.token(mark).start() == words.token(mark - 1).end() && isOfWord(mark - 1);
            default -> false;
        };
    }

    private boolean isOpen(int from, int until, String opening, String closing) {
        int open = 0;
        for (int i = from; i < until; i++) {
            open += words.isMark(i, opening) ? 1 : 0;
            open -= open > 0 && words.isMark(i, closing) ? 1 : 0;
        }
        return open > 0;
    }

    /// Whether the stop after a token belongs to the word or to further stops: “the U.S.”, “and so on...”.
    private boolean isOfWord(int token) {
        return words.isMark(token, ".") || (words.isWord(token) && FullStop.isAbbreviated(words.token(token).text()));
    }

    /// The end of the speech behind a cue: the sentence's end, or the place before “, adding”, “ - but”, “and denied”, “, he said”.
    ///
    /// @param cue the verb, or a negative index for a cue without a verb
    int end(int from, int cue) {
        return trim(from, new ClauseEndFinder(words, this, cue).end(from));
    }

    int end(int from) {
        return end(from, -1);
    }

    /// Whether a comma begins words that close the sentence and attribute all before them: “, according to aides”, “, he said”.
    boolean isClosing(int comma) {
        return words.isMark(comma, ",")
                && (words.lower(comma + 1).equals("according")
                        || new ClauseEndFinder(words, this, -1).isClosing(comma));
    }

    boolean isPassive(int start, int verb) {
        for (int i = start; i < verb; i++) {
            if (List.of("is", "are", "was", "were", "be", "been").contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb of speech is denied, or lacks its particle: “would not confirm that”, “cannot say whether”.
    boolean isDenied(int limit, int verb) {
        if (WITH_PARTICLE.contains(words.lower(verb)) && cueEnd(verb) == verb + 1) {
            return true; // “makes” alone, “pointed” alone
        }
        return isNegated(Math.max(limit, verb - 3), verb);
    }

    /// Whether a range of tokens has “not”, “never” or a word like “didn’t”.
    boolean isNegated(int from, int to) {
        for (int i = from; i < to; i++) {
            var word = words.lower(i);
            if (List.of("not", "cannot", "never").contains(word) || word.endsWith("n’t") || word.endsWith("n't")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the source is in a relative clause: “the hum that people here say they notification”.
    boolean isRelative(TokenRange source) {
        return words.lower(source.from() - 1).equals("that")
                && EnglishVocabulary.cue(words.lower(source.from() - 2)).isEmpty();
    }

    /// The end of a verb with its particle: “pointed out”, “made clear”.
    int cueEnd(int verb) {
        var next = words.lower(verb + 1);
        return next.equals("out") || next.equals("clear") ? verb + 2 : verb + 1;
    }
}
