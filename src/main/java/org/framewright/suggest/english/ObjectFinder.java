package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;

import java.util.Set;

/// Judges the words behind a verb as its object, and finds the object’s end.
record ObjectFinder(SentenceTokens words) {

    private static final int LONGEST_TIME = 5;

    private static final Set<String> OBJECTS =
            Set.of(
                    "it",
                    "him",
                    "her",
                    "them",
                    "me",
                    "us",
                    "you",
                    "this",
                    "that",
                    "these",
                    "those",
                    "what",
                    "nothing",
                    "everything",
                    "anything",
                    "himself",
                    "herself",
                    "themselves",
                    "itself",
                    "how",
                    "why",
                    "nobody",
                    "no");

    boolean isNounAt(int i) {
        return EnglishVocabulary.DETERMINERS.contains(words.lower(i))
                || OBJECTS.contains(words.lower(i))
                || words.token(i).isCapital()
                || words.isNumber(i);
    }

    boolean isObject(int i) {
        boolean determined = EnglishVocabulary.DETERMINERS.contains(words.lower(i));
        if (EnglishVocabulary.NO_OBJECTS.contains(words.lower(determined ? i + 1 : i))) {
            return false;
        }
        if (words.isQuotation(i)) {
            return true;
        }
        var word = words.lower(i);
        return words.isWord(i)
                && (isNounAt(i)
                        || (Set.of("later", "earlier", "more", "fewer", "less").contains(word) && words.isWord(i + 1))
                        || (word.length() > 2
                                && !EnglishVocabulary.PREPOSITIONS.contains(word)
                                && !EnglishVocabulary.BOUNDARIES.contains(word)
                                && !EnglishVocabulary.VERBS.contains(word)
                                && !EnglishVocabulary.isAdverb(word)
                                && !EnglishVocabulary.TIMES.contains(word)
                                && !Set.of("and", "or", "of", "out", "off", "back", "down", "away").contains(word)));
    }

    boolean isState(int i) {
        return words.isWord(i) && !words.token(i).isCapital() && isObject(i) && !isNounAt(i);
    }

    /// Whether a name or description of an object follows it: “it a mess”, “Clinton a liar”, “the plan an insult”.
    boolean hasObjectPredicate(int from) {
        int end = from + 1;
        if (EnglishVocabulary.DETERMINERS.contains(words.lower(from)) && words.isWord(end)) {
            end++;
        } else if (words.token(from).isCapital()) {
            while (words.isWord(end) && words.token(end).isCapital()) {
                end++;
            }
        }
        var next = words.lower(end);
        boolean pronoun = Set.of("him", "her", "them", "it", "me", "us", "you").contains(words.lower(from));
        return Set.of("a", "an", "as", "too", "not", "unfit").contains(next)
                || (pronoun && !words.isMark(end, ".") && isObject(end));
    }

    /// Whether “and” with another quotation follows.
    boolean goesOn(int i) {
        return Set.of("and", "or").contains(words.lower(i)) && words.isQuotation(i + 1);
    }

    /// “said nothing about it”, but not “said nothing had changed”
    boolean isNothing(int from) {
        return Set.of("nothing", "little").contains(words.lower(from))
                && Set.of("about", "of", "on", "more", "else").contains(words.lower(from + 1));
    }

    /// Whether words behind an object are about the occasion of the utterance: “at a rally on Sunday”, “in an interview”.
    boolean isOccasion(int i) {
        return words.lower(i).equals("during")
                || new TimeFinder(words).end(i) > i
                || (Set.of("at", "in", "on", "after", "before").contains(words.lower(i))
                        && new EnglishPhrases(words).leadsToTime(i));
    }

    /// The end of an object without the circumstances of the act: “on Monday”, “as he left”, “after a vote”.
    int end(String kind, int from, int end) {
        int last = end;
        for (int i = from + 1; i < last; i++) {
            var word = words.lower(i);
            boolean object = !words.lower(from).equals("to") && !words.lower(from).equals("not");
            if (Set.of("because", "although", "though").contains(word)
                    || (object && Set.of("while", "after", "when").contains(word))
                    || (object && isTimeBefore(i))
                    || (object && kind.equals("act") && word.equals("during"))
                    || (word.equals("as") && hasVerbSoon(i + 1))) {
                last = words.isMark(i - 1, ",") ? i - 1 : i;
            }
        }
        return kind.equals("act") || kind.equals("speech") ? withoutTime(from, last) : last;
    }

    /// “days after”, but not “within days”.
    private boolean isTimeBefore(int i) {
        return Set.of("hours", "days").contains(words.lower(i))
                && Set.of("after", "before", "later", "earlier").contains(words.lower(i + 1));
    }

    private boolean hasVerbSoon(int from) {
        for (int i = from; i < Math.min(words.size(), from + 9) && !words.isQuotation(i); i++) {
            var word = words.lower(i);
            if (i > from && (EnglishVocabulary.VERBS.contains(word) || (word.endsWith("ed") && word.length() > 4))) {
                return true;
            }
        }
        return EnglishVocabulary.PRONOUNS.contains(words.lower(from));
    }

    /// The end of words without a time at their end: “on Monday”, “late Sunday night”, “last month”.
    private int withoutTime(int from, int end) {
        int last = end > from + 1 && words.lower(end - 1).equals("again") ? end - 1 : end;
        var times = new TimeFinder(words);
        for (int i = Math.max(from + 1, last - LONGEST_TIME); i < last; i++) {
            boolean preposition = Set.of("on", "in", "at", "since").contains(words.lower(i));
            int time = preposition ? i + 1 : i;
            boolean month = time == last - 1 && EnglishVocabulary.TIMES.contains(words.lower(time)) && !isHoliday(time);
            if (month || (times.end(time) == last && last > time)) {
                return i;
            }
        }
        return last;
    }

    /// “Labor Day”
    private boolean isHoliday(int i) {
        return words.lower(i).equals("day") && words.token(i).isCapital();
    }
}
