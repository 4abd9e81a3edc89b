package org.framewright.suggest.english;

import org.framewright.suggest.FullStop;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.english.CueVerb.VerbForm;
import org.framewright.suggest.english.EnglishVocabulary.Cue;

import java.util.List;
import java.util.Set;

/// Finds the beginning and end of reported speech in a sentence, and judges whether words read like speech.
public record ClauseFinder(SentenceTokens words) {

    private static final Set<String> WITH_PARTICLE = Set.of("point", "points", "pointed", "make", "makes", "made");

    private static final Set<String> LINKS =
            Set.of(
                    "and",
                    "but",
                    "while",
                    "whereas",
                    "after",
                    "before",
                    "as",
                    "when",
                    "although",
                    "though",
                    "which",
                    "who");

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
        if (from >= words.size() || words.isMark(from, ".") || words.isMark(from, ";") || words.isMark(from, ",")) {
            return true;
        }
        if (!EnglishVocabulary.PREPOSITIONS.contains(words.lower(from))
                && !EnglishVocabulary.TIMES.contains(words.lower(from))) {
            return false;
        }
        int end = from;
        while (end < words.size() && words.isWord(end)) {
            end++;
        }
        return end - from <= 6
                && (end == words.size() || words.isMark(end, ".") || words.isMark(end, ","))
                && (EnglishVocabulary.TIMES.contains(words.lower(from)) || new EnglishPhrases(words).endsName(from));
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
        for (int i = from + 1; begins && i < Math.min(end, from + 12); i++) {
            if (EnglishVocabulary.VERBS.contains(words.lower(i)) || (i > from + 1 && words.lower(i).endsWith("ed"))) {
                return true;
            }
        }
        return false;
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
            case "?", "!", "…" -> true;
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

    /// The end of the speech: the sentence's end, or the place before “, adding”, “ - but”, “and denied”, “, according to”.
    int end(int from) {
        int end = from;
        if (isSubordinate(from)) {
            while (end < words.size() && !words.isMark(end, ",") && !endsClause(from, end)) {
                end++;
            }
            return trim(from, end);
        }
        while (end < words.size() && !endsClause(from, end)) {
            end++;
        }
        return trim(from, end);
    }

    /// Whether the sentence begins with “After”, and its comma comes later.
    private boolean isSubordinate(int from) {
        if (!List.of("after", "while", "although", "though", "when", "as", "before", "since", "if")
                .contains(words.lower(0))) {
            return false;
        }
        for (int i = 1; i < from; i++) {
            if (words.isMark(i, ",")) {
                return false;
            }
        }
        return from > 1;
    }

    boolean endsClause(int from, int i) {
        if (words.isMark(i, ";")) {
            return true;
        }
        var it = words.token(i);
        if (it.isDash() && i > from && words.token(i - 1).end() < it.start()) {
            return true;
        }
        boolean comma = words.isMark(i, ",");
        int word = comma ? i + 1 : i;
        var lower = words.lower(word);
        if (comma && (lower.equals("according") || isParticiple(word))) {
            return true;
        }
        if (words.lower(word + 1).equals("that")) {
            return false; // “…, and that she understood it”
        }
        if (List.of("and", "but").contains(lower) && i > from && (isCueBehind(word + 1) || isParticiple(word + 1))) {
            return true;
        }
        return comma && i > from && ((LINKS.contains(lower) && hasCueSoon(word + 1)) || isBeforeSpeech(word));
    }

    /// Whether a short subject with a verb of speech is at a token, and speech follows: “, an official said they had”.
    private boolean isBeforeSpeech(int from) {
        for (int i = from + 1; i < Math.min(words.size(), from + 6) && words.isWord(i); i++) {
            if (EnglishVocabulary.cue(words.lower(i)).filter(it -> it == Cue.FREE).isPresent()) {
                return !isClauseEnd(i + 1);
            }
        }
        return false;
    }

    private boolean isParticiple(int i) {
        return EnglishVocabulary.verb(words.lower(i))
                .filter(it -> it.form() == VerbForm.PARTICIPLE && (it.isOf("speech") || it.isOf("act")))
                .isPresent();
    }

    /// Whether a verb that attributes words is at a token, or behind its auxiliaries.
    private boolean isCueBehind(int from) {
        int i = from;
        while (List.of("has", "have", "had", "will", "would").contains(words.lower(i)) && i < from + 2) {
            i++;
        }
        boolean attitude =
                EnglishVocabulary.verb(words.lower(i)).filter(it -> !it.isOf("act") && !it.isOf("speech")).isPresent();
        return (isFiniteCue(i) && !attitude) || List.of("refused", "declined").contains(words.lower(i));
    }

    private boolean isFiniteCue(int i) {
        if (EnglishVocabulary.cue(words.lower(i)).isPresent()) {
            return true;
        }
        var form = EnglishVocabulary.verb(words.lower(i)).map(CueVerb::form);
        return form.filter(it -> it == VerbForm.PAST).isPresent()
                || (form.filter(it -> it == VerbForm.THIRD).isPresent() && isComplement(i + 1));
    }

    private boolean isComplement(int i) {
        var word = words.lower(i);
        return words.isQuotation(i)
                || EnglishVocabulary.DETERMINERS.contains(word)
                || EnglishVocabulary.PRONOUNS.contains(word)
                || List.of("that", "to", "him", "her", "them").contains(word)
                || (words.isWord(i) && words.token(i).isCapital());
    }

    /// Whether another clause with an attributing verb begins at a token: “, and its authors expect”, “, which Holt calls”.
    private boolean hasCueSoon(int from) {
        for (int i = from; i < Math.min(words.size(), from + 8) && words.isWord(i); i++) {
            if (i > from && isFiniteCue(i) && !words.token(i).isCapital()) {
                return true;
            }
        }
        return false;
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

    /// Whether the source is in a relative clause: “the hum that people here say they notice”.
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
