package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Reads the speaker from the words around an English verb.
record EnglishPhrases(SentenceTokens words) {

    private static final int LONGEST_HEAD = 14;
    private static final int LONGEST_APPOSITION = 22;

    private static final Set<String> CONJUNCTIONS =
            Set.of("after", "before", "while", "when", "because", "since", "until", "once", "if", "although", "though");
    private static final Set<String> QUANTIFIERS =
            Set.of(
                    "two", "three", "four", "others", "some", "many", "most", "few", "several", "both", "all",
                    "another", "each");

    /// The beginning of a verb's words: “has said”, “had just told”; adverbs before them do not belong to it.
    public int cueStart(int verb) {
        int start = verb;
        for (int i = verb - 1;
                i >= 0 && (EnglishVocabulary.isAuxiliary(words.lower(i)) || EnglishVocabulary.isAdverb(words.lower(i)));
                i--) {
            start = EnglishVocabulary.isAuxiliary(words.lower(i)) ? i : start;
        }
        return start;
    }

    /// The subject before a verb.
    ///
    /// @param limit the earliest possible beginning of the clause
    /// @param verb the beginning of the verb's words
    public @Nullable TokenRange subjectBefore(int limit, int verb) {
        int end = verb;
        // “Holt today called for …”
        while (end > limit
                && (EnglishVocabulary.isAdverb(words.lower(end - 1))
                        || (end - 1 > limit && isDay(words.lower(end - 1))))) {
            end--;
        }
        if (end <= limit) {
            return null;
        }
        if (words.isMark(end - 1, ",") || words.token(end - 1).isDash()) {
            return apposed(limit, end);
        }
        return head(limit, end);
    }

    /// A subject with its apposition: “Gideon Aldous, who has run the port since 2021,”.
    private @Nullable TokenRange apposed(int limit, int end) {
        int length = 0;
        for (int i = end - 2; i > limit && length <= LONGEST_APPOSITION; i--, length++) {
            if (words.isQuotation(i) || words.isMark(i, ":") || words.isMark(i, ";")) {
                return null;
            }
            if (words.isMark(i, ",") || words.token(i).isDash()) {
                var head = words.token(i).isDash() == words.token(end - 1).isDash() ? head(limit, i) : null;
                if (head != null && (head.from() == limit || startsClause(head.from())) && isProper(head)) {
                    return new TokenRange(head.from(), end);
                }
            }
        }
        return null;
    }

    private boolean startsClause(int i) {
        return !words.isMark(i - 1, ",") || EnglishVocabulary.PREPOSITIONS.contains(words.lower(0));
    }

    private boolean isProper(TokenRange head) {
        return EnglishVocabulary.DETERMINERS.contains(words.lower(head.from()))
                || words.token(head.from()).isCapital()
                || words.token(head.to() - 1).isCapital();
    }

    private @Nullable TokenRange head(int limit, int end) {
        if (end - limit > 2 && isDay(words.lower(end - 1)) && words.lower(end - 2).equals("on")) {
            return head(limit, end - 2);
        }
        int start = end;
        while (start > limit && end - start <= LONGEST_HEAD && isPartOfName(start - 1, limit)) {
            start--;
        }
        if (start > limit && end - start > LONGEST_HEAD) {
            return null;
        }
        if (start > limit && EnglishVocabulary.NO_SUBJECTS.contains(words.lower(start - 1))) {
            return null;
        }
        while (start < end
                && (EnglishVocabulary.LINKS.contains(words.lower(start))
                        || EnglishVocabulary.isAdverb(words.lower(start)))) {
            start++;
        }
        if (start < end && EnglishVocabulary.PREPOSITIONS.contains(words.lower(start))) {
            int name = nameAtEnd(start, end);
            // “after campaigners accused the board”
            start = name == end && CONJUNCTIONS.contains(words.lower(start)) ? start + 1 : name;
        }
        var range = new TokenRange(start, end);
        return isName(range) ? range : null;
    }

    private boolean isPartOfName(int i, int limit) {
        var it = words.token(i);
        if (!it.isWord()) {
            return it.is(")") || it.is("(") || it.is("&") || it.is("'") || it.is("’");
        }
        if (it.lower().equals("and") || it.lower().equals("or")) {
            return i > limit
                    && words.isWord(i - 1)
                    && (words.token(i - 1).isCapital() || i - limit <= 4)
                    && !hasVerb(new TokenRange(limit, i));
        }
        return !EnglishVocabulary.BOUNDARIES.contains(it.lower());
    }

    /// The beginning of the last name: in “In a statement issued by his office in Gaza Haniyeh”, of “Haniyeh”.
    private int nameAtEnd(int from, int end) {
        int capital = end;
        while (capital > from && words.token(capital - 1).isCapital()) {
            capital--;
        }
        int determiner = end - 1;
        while (determiner > from && !EnglishVocabulary.DETERMINERS.contains(words.lower(determiner))) {
            determiner--;
        }
        while (determiner > from + 2 && words.lower(determiner - 1).equals("of")) {
            int before = determiner - 2;
            while (before > from && !EnglishVocabulary.DETERMINERS.contains(words.lower(before))) {
                before--;
            }
            if (before == from) {
                break;
            }
            determiner = before;
        }
        if (end - capital > 1 && capital > from && EnglishVocabulary.PREPOSITIONS.contains(words.lower(capital - 1))) {
            capital++; // “in Gaza Haniyeh”
        }
        return determiner > from && (capital == end || capital <= determiner + 1) ? determiner : capital;
    }

    /// Whether a subject is a study, a poll or a document.
    public boolean isResult(TokenRange subject) {
        return EnglishVocabulary.RESULTS.contains(headWord(subject));
    }

    /// The last word of a subject before “of” and the like.
    public String headWord(TokenRange subject) {
        int end = subject.from();
        while (end < subject.to()
                && words.isWord(end)
                && !EnglishVocabulary.PREPOSITIONS.contains(words.lower(end))
                && !words.lower(end).equals("of")
                && !words.lower(end).equals("who")) {
            end++;
        }
        return end == subject.from() ? "" : words.lower(end - 1);
    }

    /// Whether words can name a speaker: a pronoun, a name, or a noun, without a verb or a preposition.
    public boolean isName(TokenRange range) {
        if (range.isEmpty() || range.size() > LONGEST_APPOSITION) {
            return false;
        }
        var first = words.lower(range.from());
        var last = words.lower(range.to() - 1);
        if (range.size() == 1) {
            return EnglishVocabulary.PRONOUNS.contains(first) || QUANTIFIERS.contains(first) || isNoun(first);
        }
        return !last.endsWith("’s")
                && !last.endsWith("'s")
                && !EnglishVocabulary.PREPOSITIONS.contains(first)
                && !EnglishVocabulary.DETERMINERS.contains(last)
                && !EnglishVocabulary.PREPOSITIONS.contains(last)
                && !EnglishVocabulary.VERBS.contains(first)
                && !last.equals("i")
                && !hasVerb(range);
    }

    /// Whether a single word can name a speaker: “Medics”, “Police”.
    private static boolean isNoun(String word) {
        return word.length() > 1
                && !EnglishVocabulary.NO_SUBJECTS.contains(word)
                && !EnglishVocabulary.DETERMINERS.contains(word)
                && !EnglishVocabulary.VERBS.contains(word)
                && !EnglishVocabulary.PREPOSITIONS.contains(word)
                && !EnglishVocabulary.TIMES.contains(word)
                && EnglishVocabulary.cue(word).isEmpty();
    }

    boolean hasVerb(TokenRange range) {
        boolean relative = false;
        for (int i = range.from(); i < range.to(); i++) {
            relative |= words.lower(i).equals("who");
            if (!relative
                    && (EnglishVocabulary.VERBS.contains(words.lower(i))
                            || (EnglishVocabulary.cue(words.lower(i)).isPresent()
                                    && i > range.from()
                                    && !words.token(i).isCapital()
                                    && !words.lower(i).endsWith("s")))) {
                return true;
            }
        }
        return false;
    }

    /// The subject after a verb: “said Piotr Wójcik, a student, shouldering …”.
    public @Nullable TokenRange subjectAfter(int from) {
        int i = from;
        if (!words.isWord(i)
                || !(words.token(i).isCapital()
                        || EnglishVocabulary.DETERMINERS.contains(words.lower(i))
                        || EnglishVocabulary.PRONOUNS.contains(words.lower(i))
                        || isNoun(i))) {
            return null;
        }
        if (EnglishVocabulary.PRONOUNS.contains(words.lower(i))) {
            return new TokenRange(i, i + 1);
        }
        while (i < words.size() && i - from < LONGEST_HEAD && goesOn(from, i)) {
            i++;
        }
        if (i == from) {
            return null;
        }
        if (words.isMark(i, ",")) {
            int end = appositionEnd(i + 1);
            if (end > i + 1) {
                return new TokenRange(from, end);
            }
        }
        return new TokenRange(from, i);
    }

    private boolean isNoun(int i) {
        return words.lower(i).length() > 3
                && !EnglishVocabulary.PREPOSITIONS.contains(words.lower(i))
                && !EnglishVocabulary.BOUNDARIES.contains(words.lower(i))
                && !EnglishVocabulary.isAdverb(words.lower(i))
                && !EnglishVocabulary.TIMES.contains(words.lower(i))
                && !words.lower(i).endsWith("ing");
    }

    private boolean goesOn(int from, int i) {
        var word = words.lower(i);
        if (!words.isWord(i)) {
            return words.isMark(i, "&")
                    || (words.isMark(i, ".")
                            && words.isWord(i + 1)
                            && i > from
                            && words.token(i).start() == words.token(i - 1).end()
                            && words.token(i + 1).isCapital());
        }
        if (i > from && EnglishVocabulary.PREPOSITIONS.contains(word)) {
            return !word.equals("because")
                    && !word.equals("when")
                    && !word.equals("while")
                    && !word.equals("as")
                    && !word.equals("after")
                    && !word.equals("before")
                    && !word.equals("during")
                    && !endsName(i);
        }
        if ((EnglishVocabulary.TIMES.contains(word) && !words.token(i).isCapital()) || isDay(word)) {
            return false;
        }
        return !EnglishVocabulary.BOUNDARIES.contains(word);
    }

    private static boolean isDay(String word) {
        return word.endsWith("day") && word.length() > 3 && EnglishVocabulary.TIMES.contains(word);
    }

    /// Whether a preposition leads to a time, an occasion of speech or a number, and not to more of the name.
    public boolean endsName(int preposition) {
        return leadsToTime(preposition) || words.isNumber(preposition + 1);
    }

    public boolean leadsToTime(int preposition) {
        for (int i = preposition + 1; i < Math.min(words.size(), preposition + 5) && words.isWord(i); i++) {
            if (EnglishVocabulary.TIMES.contains(words.lower(i))
                    || EnglishVocabulary.OCCASIONS.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// The end of “, a student,” with its comma, if an apposition follows; else the unchanged index.
    private int appositionEnd(int from) {
        var first = words.lower(from);
        boolean begins =
                EnglishVocabulary.DETERMINERS.contains(first)
                        || EnglishVocabulary.RELATIVES.contains(first)
                        || (words.isNumber(from) && words.isMark(from + 1, ","))
                        || (isNoun(from) && !words.token(from).isCapital() && !first.endsWith("ed"));
        if (!begins) {
            return from;
        }
        for (int i = from; i < Math.min(words.size(), from + LONGEST_APPOSITION); i++) {
            if (words.isMark(i, ",")) {
                return i + 1;
            }
            if (!words.isWord(i)) {
                return i;
            }
        }
        return from;
    }
}
