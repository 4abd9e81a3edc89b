package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.english.CueVerb.VerbForm;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Reads the speaker from the words around an English verb.
record EnglishPhrases(SentenceTokens words) {

    private static final int LONGEST_HEAD = 14;
    private static final int LONGEST_CLAUSE = 30;
    private static final int LONGEST_TIME = 5;
    private static final int LONGEST_APPOSITION = 22;

    private static final Set<String> CONJUNCTIONS =
            Set.of("after", "before", "while", "when", "because", "since", "until", "once", "if", "although", "though");
    private static final Set<String> QUANTIFIERS =
            Set.of(
                    "one", "two", "three", "four", "others", "some", "many", "most", "few", "several", "both", "all",
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
        int end = withoutTime(limit, verb);
        if (end <= limit) {
            return null;
        }
        if (words.isMark(end - 1, ",") || words.token(end - 1).isDash() || words.endsWithComma(end - 1)) {
            return apposed(limit, end);
        }
        return head(limit, end);
    }

    /// The end of a subject without the adverbs and the time behind it: “Holt today called for”, “Dent on Monday defended”.
    private int withoutTime(int limit, int verb) {
        int end = verb;
        for (int i = end - 1; i > limit && i >= end - LONGEST_TIME; i--) {
            boolean adverb = EnglishVocabulary.isAdverb(words.lower(i)) || words.lower(i).equals("neither");
            if (adverb && i == end - 1) {
                end = i;
            } else if (new TimeFinder(words).end(i) == end) {
                int start = Set.of("on", "in").contains(words.lower(i - 1)) && i - 1 > limit ? i - 1 : i;
                boolean published = words.lower(start - 1).endsWith("ed") && !words.token(start - 1).isCapital();
                end = published ? end : start;
            }
        }
        return EnglishVocabulary.isAdverb(words.lower(limit)) && end == limit + 1 ? limit : end;
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
                    return new TokenRange(head.from(), isCircumstance(i + 1, end) ? i : end);
                }
            }
        }
        return null;
    }

    /// Whether words behind a name are no apposition: “, speaking in Lerwin,”, “, for his part,”, “, however,”.
    private boolean isCircumstance(int i, int end) {
        var word = words.lower(i);
        return (word.endsWith("ing") && !word.equals("including") && i + 2 < end)
                || EnglishVocabulary.PREPOSITIONS.contains(word)
                || EnglishVocabulary.isAdverb(word)
                || Set.of("however", "though", "meanwhile", "too").contains(word);
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
        int start = end;
        while (start > limit && end - start <= LONGEST_CLAUSE && isPartOfName(start - 1, limit)) {
            start--;
        }
        boolean pronoun = end - start > 1 && EnglishVocabulary.PRONOUNS.contains(words.lower(end - 1));
        start = pronoun ? end - 1 : behindConjunction(start, end);
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

    /// The beginning of the last clause: in “put off a vote after engineers warned”, of “engineers”.
    private int behindConjunction(int from, int end) {
        for (int i = end - 2; i > from; i--) {
            if (CONJUNCTIONS.contains(words.lower(i)) && hasPredicate(from, i) && isName(new TokenRange(i + 1, end))) {
                return i + 1;
            }
        }
        return from;
    }

    boolean hasPredicate(int from, int to) {
        for (int i = from; i < to; i++) {
            var word = words.lower(i);
            if (EnglishVocabulary.VERBS.contains(word)
                    || EnglishVocabulary.PASTS.contains(word)
                    || (word.endsWith("ed") && word.length() > 4 && !words.token(i).isCapital())
                    || EnglishVocabulary.verb(word).filter(it -> it.form() == VerbForm.PAST).isPresent()) {
                return true;
            }
        }
        return false;
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
                && !EnglishVocabulary.LINKS.contains(last)
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
}
