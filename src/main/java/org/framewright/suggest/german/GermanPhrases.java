package org.framewright.suggest.german;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.jspecify.annotations.Nullable;

/// Reads the noun phrases and the times of a German sentence.
final class GermanPhrases {

    private static final int LONGEST_PHRASE = 22;

    private static final int MOST_ADJECTIVES = 5;

    private final SentenceTokens words;

    /// The ends of noun phrases plus 1, by their first token; 0 where no phrase is read yet.
    private final int[] ends;

    GermanPhrases(SentenceTokens words) {
        this.words = words;
        ends = new int[words.size()];
    }

    String lower(int i) {
        return words.lower(i);
    }

    int size() {
        return words.size();
    }

    /// Whether a noun or a name is at a token: a word with a capital that is no function word at the sentence’s beginning.
    boolean isNoun(int i) {
        return words.isWord(i)
                && words.token(i).isCapital()
                && !words.isNumber(i)
                && !(isBeginning(i)
                        && (GermanVocabulary.isFunctionWord(lower(i))
                                || (GermanVocabulary.isFinite(lower(i)) && !words.isWord(i - 1))));
    }

    private boolean isBeginning(int i) {
        return i == 0 || !words.isWord(i - 1);
    }

    boolean isMark(int i) {
        return i >= size() || (!words.isWord(i) && !words.isQuotation(i));
    }

    /// The end of the noun phrase that begins at a token, with genitives and prepositions behind it; the token itself
    /// where no phrase begins.
    int nounPhrase(int from) {
        if (from < 0 || from >= ends.length) {
            return from;
        }
        if (ends[from] == 0) {
            ends[from] = readNounPhrase(from) + 1;
        }
        return ends[from] - 1;
    }

    private int readNounPhrase(int from) {
        int end = noun(from);
        while (end > from && end - from < LONGEST_PHRASE) {
            int next = attribute(end);
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private int attribute(int end) {
        if (words.isMark(end, "(")) {
            for (int i = end + 1; i < Math.min(size(), end + 7); i++) {
                if (words.isMark(i, ")")) {
                    return i + 1;
                }
            }
            return end;
        }
        var word = lower(end);
        boolean name = words.isQuotation(end) && words.isTitle(end) && words.token(end).words() <= 4;
        if (name) {
            return end + 1;
        }
        if (GermanVocabulary.GENITIVES.contains(word) && !word.equals("des") && isPronoun(end)) {
            return end;
        }
        if (GermanVocabulary.GENITIVES.contains(word)) {
            return noun(end);
        }
        if (GermanVocabulary.ATTRIBUTES.contains(word) && !isTimePhrase(end)) {
            int next = noun(end + 1);
            return next > end + 1 ? next : end;
        }
        if (word.equals("und") || word.equals("sowie") || words.isMark(end, "&")) {
            int next = noun(end + 1);
            return next > end + 1 && !isPronoun(end + 1) && !GermanVocabulary.isFinite(lower(next)) ? next : end;
        }
        return end;
    }

    private boolean isPronoun(int i) {
        return noun(i) == i + 1 && !isNoun(i);
    }

    /// The end of a noun with the words before it.
    private int noun(int from) {
        int i = from;
        while (GermanVocabulary.isDeterminer(lower(i)) && i - from < 3) {
            i++;
        }
        int adjectives = i;
        while (i - adjectives < MOST_ADJECTIVES && isAdjective(i)) {
            boolean ordinal = words.isNumber(i) && words.isMark(i + 1, ".") && words.isWord(i + 2);
            i += ordinal ? 2 : 1;
        }
        int noun = i;
        while (i - noun < 7 && isNoun(i) && !(i > noun && isTime(i)) && !(i == noun && i == from && isTime(i))) {
            i += isAbbreviated(i) ? 2 : 1;
        }
        if (i > noun) {
            return isParticle(i) ? i + 2 : i;
        }
        if (isParticle(from)) {
            return from + 2; // “so de Holt”
        }
        if (isNoun(from)) {
            return name(from); // “Klaasen sagte”: its ending is no adjective’s
        }
        var first = lower(from);
        boolean alone =
                GermanVocabulary.PRONOUNS.contains(first)
                        || GermanVocabulary.OBJECTS.contains(first)
                        || lower(from + 1).equals("beiden");
        return alone ? from + (lower(from + 1).equals("beiden") ? 2 : 1) : from;
    }

    /// Whether a word with a capital is an abbreviation before a name: “Prof. Dr. Holt”.
    private boolean isAbbreviated(int i) {
        return words.isMark(i + 1, ".")
                && isNoun(i + 2)
                && (lower(i).length() == 1 || GermanVocabulary.ABBREVIATIONS.contains(lower(i)));
    }

    private int name(int from) {
        int end = isAbbreviated(from) ? from + 2 : from + 1;
        while (end - from < 9 && isNoun(end) && !isTime(end)) {
            end += isAbbreviated(end) ? 2 : 1;
        }
        return isTime(from) ? from : isParticle(end) ? end + 2 : end;
    }

    private boolean isParticle(int i) {
        return lower(i).matches("de|van|di|da|del|al") && isNoun(i + 1);
    }

    private boolean isAdjective(int i) {
        var word = lower(i);
        return words.isNumber(i)
                || (words.isWord(i)
                        && (!words.token(i).isCapital() || i == 0)
                        && word.matches("\\p{L}{2,}(?:e|en|er|es|em|-)")
                        && !GermanVocabulary.isFunctionWord(word)
                        && !(GermanVocabulary.isFinite(word) && !isNoun(i + 1)));
    }

    boolean isTime(int i) {
        var word = lower(i);
        // “Sommer nennt das …” is a name, “im Sommer” a time
        boolean name =
                word.matches("sommer|winter|herbst|tag|abend|mai|august|morgen")
                        && words.isWord(i)
                        && words.token(i).isCapital()
                        && (!words.isWord(i - 1)
                                || GermanVocabulary.isFinite(lower(i - 1))
                                || (words.token(i - 1).isCapital()
                                        && !GermanVocabulary.TIMES.contains(lower(i - 1))
                                        && i > 1));
        return GermanVocabulary.TIMES.contains(word) && !name;
    }

    /// Whether a preposition leads to a time, or to the occasion of speech: “am Montag”, “in einem Interview”.
    boolean isTimePhrase(int preposition) {
        return timeEnd(preposition) > preposition;
    }

    private int timeEnd(int preposition) {
        if (!GermanVocabulary.TIME_PREPOSITIONS.contains(lower(preposition))) {
            return preposition;
        }
        for (int i = preposition + 1; i < Math.min(size(), preposition + 5); i++) {
            if (words.isMark(i, ".") && words.isNumber(i - 1)) {
                continue; // “am 3. Mai”
            }
            if (!words.isWord(i)) {
                return preposition;
            }
            boolean year = words.isNumber(i) && words.token(i).text().length() == 4 && !isNoun(i + 1);
            if (isTime(i) || year) {
                return i + 1;
            }
            if (GermanVocabulary.OCCASIONS.contains(lower(i))) {
                int more = lower(i + 1).matches("mit|der|des|von|vor") ? noun(i + 2) : i + 1;
                return Math.max(i + 1, more);
            }
            if (isNoun(i)) {
                return preposition;
            }
        }
        return preposition;
    }

    /// The first token after adverbs, times and occasions.
    int skipAdverbials(int from, int end) {
        int i = from;
        while (i < end) {
            if ((GermanVocabulary.ADVERBS.contains(lower(i)) && !words.token(i).isCapital()) || isTime(i)) {
                i++;
            } else if (isTimePhrase(i)) {
                i = Math.min(end, timeEnd(i));
            } else {
                break;
            }
        }
        return i;
    }

    /// The end of a range without adverbs and times at its end.
    int trimAdverbials(int from, int end) {
        int last = end;
        while (last > from && GermanVocabulary.ADVERBS.contains(lower(last - 1))) {
            last--;
        }
        for (int i = Math.max(from, last - 4); i < last; i++) {
            boolean day = lower(last - 1).endsWith("tag") || lower(last - 1).endsWith("woch");
            if (day && isTimePhrase(i) && timeEnd(i) == last && i > from) {
                return i;
            }
        }
        return last;
    }

    /// Whether words can be a subject by their first word.
    boolean isNominative(TokenRange range) {
        if (range.isEmpty()) {
            return false;
        }
        var first = lower(range.from());
        boolean alone = range.size() == 1;
        if (alone && (GermanVocabulary.PRONOUNS.contains(first) || first.equals("die"))) {
            return true;
        }
        if (alone && GermanVocabulary.OBJECTS.contains(first)) {
            return false;
        }
        return GermanVocabulary.NOMINATIVES.contains(first)
                || isNoun(range.from())
                || isParticle(range.from())
                || words.isNumber(range.from())
                || (isAdjective(range.from()) && !first.endsWith("en") && !first.endsWith("em"));
    }

    /// The subject behind a verb: “sagte am Montag der Minister”.
    ///
    /// @return null where no noun phrase that can be a subject follows
    @Nullable TokenRange subjectAfter(int from, int end) {
        int i = from;
        while (i < end && (lower(i).equals("sich") || (lower(i).equals("es") && !isMark(i + 1)))) {
            i++;
        }
        i = skipAdverbials(i, end);
        int to = Math.min(end, nounPhrase(i));
        var subject = new TokenRange(i, to);
        return to > i && isNominative(subject) ? subject : null;
    }
}
