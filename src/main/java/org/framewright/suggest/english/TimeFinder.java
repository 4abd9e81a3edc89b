package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;

import java.util.Set;

/// Finds the end of words for the time of an utterance: “late Tuesday night”, “two weeks ago”, “earlier this month”.
record TimeFinder(SentenceTokens words) {

    private static final Set<String> DAYS =
            Set.of(
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "today",
                    "yesterday",
                    "tomorrow",
                    "tonight");
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night");
    private static final Set<String> UNITS =
            Set.of(
                    "minute", "hour", "day", "week", "weekend", "month", "quarter", "year", "decade", "spring",
                    "summer", "autumn", "fall", "winter");

    /// The end of a time with a word that stands for nothing else; the unchanged index without one, and where the time is the
    /// subject of a verb: “said next week would be too late”.
    int end(int from) {
        boolean begun = Set.of("late", "early", "earlier", "later", "just").contains(words.lower(from));
        int index = begun ? from + 1 : from;
        int end = Math.max(Math.max(day(index), relative(index)), counted(index));
        if (end == index && Set.of("earlier", "later").contains(words.lower(from))) {
            boolean in = words.lower(index).equals("in") && words.lower(index + 1).equals("the");
            end = in && unit(index + 2) > index + 2 ? index + 3 : index; // “earlier in the day”
        } else if (end == index) {
            return from;
        }
        return EnglishVocabulary.VERBS.contains(words.lower(end)) ? from : end;
    }

    /// “Tuesday”, “Tuesday night”
    private int day(int i) {
        if (!DAYS.contains(words.lower(i))) {
            return i;
        }
        return PARTS.contains(words.lower(i + 1)) ? i + 2 : i + 1;
    }

    /// “last week”, “this fall”, “last Tuesday”
    private int relative(int i) {
        int end = Math.max(unit(i + 1), day(i + 1));
        return end > i + 1 && Set.of("last", "next", "this", "that").contains(words.lower(i)) ? end : i;
    }

    private int unit(int i) {
        return UNITS.contains(words.lower(i)) || PARTS.contains(words.lower(i)) ? i + 1 : i;
    }

    /// “two weeks ago”, “a day earlier”, “several hours later”
    private int counted(int i) {
        int unit = duration(i) - 1;
        return unit >= i && Set.of("ago", "earlier", "later", "before").contains(words.lower(unit + 1)) ? unit + 2 : i;
    }

    /// “weeks”, “several hours”; the unchanged index without such words
    int duration(int i) {
        int unit = i;
        while (unit < i + 3 && isCount(unit)) {
            unit++;
        }
        var word = words.lower(unit);
        boolean time =
                UNITS.contains(word) || (word.endsWith("s") && UNITS.contains(word.substring(0, word.length() - 1)));
        return time ? unit + 1 : i;
    }

    private boolean isCount(int i) {
        return words.isNumber(i)
                || EnglishVocabulary.DETERMINERS.contains(words.lower(i))
                || Set.of("few", "couple", "of", "about").contains(words.lower(i));
    }
}
