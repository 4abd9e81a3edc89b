package org.framewright.suggest;

import org.framewright.suggest.Token.TokenRange;

import java.util.List;
import java.util.Set;

/// Finds the beginning and end of reported speech in a sentence, and judges whether words read like speech.
record ClauseFinder(SpeakerPhrases phrases) {

    private static final Set<String> WITH_PARTICLE = Set.of("point", "points", "pointed", "make", "makes", "made");

    boolean isAlone(int index) {
        for (int i = index + 1; i < phrases.size(); i++) {
            if (phrases.isWord(i) || phrases.isQuotation(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the clause ends after a verb, apart from a time and a place.
    boolean endsHere(int from) {
        if (from >= phrases.size()
                || phrases.isMark(from, ".")
                || phrases.isMark(from, ";")
                || phrases.isMark(from, ",")) {
            return true;
        }
        if (!SpeechVocabulary.PREPOSITIONS.contains(phrases.lower(from))
                && !SpeechVocabulary.TIMES.contains(phrases.lower(from))) {
            return false;
        }
        int end = from;
        while (end < phrases.size() && phrases.isWord(end)) {
            end++;
        }
        return end - from <= 6
                && (end == phrases.size() || phrases.isMark(end, ".") || phrases.isMark(end, ","))
                && (SpeechVocabulary.TIMES.contains(phrases.lower(from)) || phrases.leadsAway(from));
    }

    boolean looksLikeClause(int from, int end) {
        var first = phrases.lower(from);
        boolean begins =
                phrases.isQuotation(from)
                        || SpeechVocabulary.DETERMINERS.contains(first)
                        || SpeechVocabulary.PRONOUNS.contains(first)
                        || first.equals("there")
                        || phrases.token(from).isCapital()
                        || phrases.isNumber(from)
                        || !SpeechVocabulary.PREPOSITIONS.contains(first);
        begins &= phrases.isWord(from + 1) || phrases.isQuotation(from) || phrases.isQuotation(from + 1);
        for (int i = from + 1; begins && i < Math.min(end, from + 12); i++) {
            if (SpeechVocabulary.VERBS.contains(phrases.lower(i))
                    || (i > from + 1 && phrases.lower(i).endsWith("ed"))) {
                return true;
            }
        }
        return false;
    }

    int quotationIn(int from, int end) {
        for (int i = from; i < end; i++) {
            if (phrases.isQuotation(i)) {
                return i;
            }
        }
        return -1;
    }

    int contentStart(int from) {
        int start = from;
        while (start < phrases.size()
                && ((!phrases.isWord(start) && !phrases.isQuotation(start))
                        || List.of("but", "and").contains(phrases.lower(start)))) {
            start++;
        }
        return start;
    }

    /// The end of the speech without marks that do not belong to it. A question or exclamation mark belongs to it, and a
    /// bracket whose other half is in it.
    int trim(int from, int end) {
        int last = end;
        while (last > from && !phrases.isWord(last - 1) && !phrases.isQuotation(last - 1) && !belongs(from, last - 1)) {
            last--;
        }
        return last;
    }

    private boolean belongs(int from, int mark) {
        return switch (phrases.token(mark).text()) {
            case "?", "!", "…" -> true;
            case ")" -> isOpen(from, mark, "(", ")");
            case "]" -> isOpen(from, mark, "[", "]");
            case "." ->
                    mark > from && phrases.token(mark).start() == phrases.token(mark - 1).end() && isOfWord(mark - 1);
            default -> false;
        };
    }

    private boolean isOpen(int from, int until, String opening, String closing) {
        int open = 0;
        for (int i = from; i < until; i++) {
            open += phrases.isMark(i, opening) ? 1 : 0;
            open -= open > 0 && phrases.isMark(i, closing) ? 1 : 0;
        }
        return open > 0;
    }

    /// Whether the stop after a token belongs to the word or to further stops: “the U.S.”, “and so on...”.
    private boolean isOfWord(int token) {
        return phrases.isMark(token, ".")
                || (phrases.isWord(token) && FullStop.isAbbreviated(phrases.token(token).text()));
    }

    /// The end of the speech: the sentence's end, or the place before “, adding”, “ - but”, “and denied”, “, according to”.
    int end(int from) {
        int end = from;
        while (end < phrases.size() && !endsClause(from, end)) {
            end++;
        }
        return trim(from, end);
    }

    boolean endsClause(int from, int i) {
        if (phrases.isMark(i, ";")) {
            return true;
        }
        var it = phrases.token(i);
        if (it.isDash() && i > from && phrases.token(i - 1).end() < it.start()) {
            return true;
        }
        int word = phrases.isMark(i, ",") ? i + 1 : i;
        if (phrases.isMark(i, ",") && List.of("adding", "saying", "according").contains(phrases.lower(word))) {
            return true;
        }
        boolean and = List.of("and", "but").contains(phrases.lower(word));
        return and
                && i > from
                && (SpeechVocabulary.cue(phrases.lower(word + 1)).isPresent()
                        || phrases.lower(word + 1).equals("refused")
                        || phrases.lower(word + 1).equals("declined"));
    }

    boolean isPassive(int start, int verb) {
        for (int i = start; i < verb; i++) {
            if (List.of("is", "are", "was", "were", "be", "been").contains(phrases.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb of speech is denied, or lacks its particle: “would not confirm that”, “cannot say whether”.
    boolean isDenied(int limit, int verb) {
        if (WITH_PARTICLE.contains(phrases.lower(verb)) && cueEnd(verb) == verb + 1) {
            return true; // “makes” alone, “pointed” alone
        }
        for (int i = Math.max(limit, verb - 3); i < verb; i++) {
            var word = phrases.lower(i);
            if (word.equals("not")
                    || word.equals("cannot")
                    || word.equals("never")
                    || word.endsWith("n’t")
                    || word.endsWith("n't")) {
                return true;
            }
        }
        return false;
    }

    /// Whether the source is in a relative clause: “the hum that people here say they notice”.
    boolean isRelative(TokenRange source) {
        return phrases.lower(source.from() - 1).equals("that")
                && SpeechVocabulary.cue(phrases.lower(source.from() - 2)).isEmpty();
    }

    /// The end of a verb with its particle: “pointed out”, “made clear”.
    int cueEnd(int verb) {
        var next = phrases.lower(verb + 1);
        return next.equals("out") || next.equals("clear") ? verb + 2 : verb + 1;
    }
}
