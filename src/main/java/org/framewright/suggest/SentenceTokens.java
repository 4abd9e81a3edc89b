package org.framewright.suggest;

import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.english.EnglishVocabulary;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// Reads the speaker from the tokens around a verb.
public final class SentenceTokens {

    private static final int LONGEST_HEAD = 14;
    private static final int LONGEST_APPOSITION = 22;

    private static final Set<String> CONJUNCTIONS =
            Set.of("after", "before", "while", "when", "because", "since", "until", "once", "if", "although", "though");
    private static final Set<String> QUANTIFIERS =
            Set.of(
                    "two", "three", "four", "others", "some", "many", "most", "few", "several", "both", "all",
                    "another", "each");

    private final List<Token> tokens;

    public SentenceTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isOf(List<Token> sentence) {
        return tokens.getFirst().equals(sentence.getFirst());
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    public String lower(int i) {
        return 0 <= i && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    public boolean isMark(int i, String mark) {
        return 0 <= i && i < tokens.size() && tokens.get(i).is(mark);
    }

    public boolean isQuotation(int i) {
        return 0 <= i && i < tokens.size() && tokens.get(i).isQuotation();
    }

    /// Whether a quotation can be a name or a title.
    public boolean isTitle(int i) {
        return isQuotation(i) && tokens.get(i).title();
    }

    public boolean isWord(int i) {
        return 0 <= i && i < tokens.size() && tokens.get(i).isWord();
    }

    public boolean isNumber(int i) {
        return 0 <= i && i < tokens.size() && tokens.get(i).isNumber();
    }

    /// The beginning of a verb's words: “has said”, “had just told”; adverbs before them do not belong to it.
    public int cueStart(int verb) {
        int start = verb;
        for (int i = verb - 1;
                i >= 0 && (EnglishVocabulary.isAuxiliary(lower(i)) || EnglishVocabulary.isAdverb(lower(i)));
                i--) {
            start = EnglishVocabulary.isAuxiliary(lower(i)) ? i : start;
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
                && (EnglishVocabulary.isAdverb(lower(end - 1)) || (end - 1 > limit && isDay(lower(end - 1))))) {
            end--;
        }
        if (end <= limit) {
            return null;
        }
        if (isMark(end - 1, ",") || token(end - 1).isDash()) {
            return apposed(limit, end);
        }
        return head(limit, end);
    }

    /// A subject with its apposition: “Gideon Aldous, who has run the port since 2021,”.
    private @Nullable TokenRange apposed(int limit, int end) {
        int words = 0;
        for (int i = end - 2; i > limit && words <= LONGEST_APPOSITION; i--, words++) {
            if (isQuotation(i) || isMark(i, ":") || isMark(i, ";")) {
                return null;
            }
            if (isMark(i, ",") || token(i).isDash()) {
                var head = token(i).isDash() == token(end - 1).isDash() ? head(limit, i) : null;
                if (head != null && (head.from() == limit || startsClause(head.from())) && isProper(head)) {
                    return new TokenRange(head.from(), end);
                }
            }
        }
        return null;
    }

    private boolean startsClause(int i) {
        return !isMark(i - 1, ",") || EnglishVocabulary.PREPOSITIONS.contains(lower(0));
    }

    private boolean isProper(TokenRange head) {
        return EnglishVocabulary.DETERMINERS.contains(lower(head.from()))
                || token(head.from()).isCapital()
                || token(head.to() - 1).isCapital();
    }

    private @Nullable TokenRange head(int limit, int end) {
        if (end - limit > 2 && isDay(lower(end - 1)) && lower(end - 2).equals("on")) {
            return head(limit, end - 2);
        }
        int start = end;
        while (start > limit && end - start <= LONGEST_HEAD && isPartOfName(start - 1, limit)) {
            start--;
        }
        if (start > limit && end - start > LONGEST_HEAD) {
            return null;
        }
        if (start > limit && EnglishVocabulary.NO_SUBJECTS.contains(lower(start - 1))) {
            return null;
        }
        while (start < end
                && (EnglishVocabulary.LINKS.contains(lower(start)) || EnglishVocabulary.isAdverb(lower(start)))) {
            start++;
        }
        if (start < end && EnglishVocabulary.PREPOSITIONS.contains(lower(start))) {
            int name = nameAtEnd(start, end);
            // “after campaigners accused the board”
            start = name == end && CONJUNCTIONS.contains(lower(start)) ? start + 1 : name;
        }
        var range = new TokenRange(start, end);
        return isName(range) ? range : null;
    }

    private boolean isPartOfName(int i, int limit) {
        var it = token(i);
        if (!it.isWord()) {
            return it.is(")") || it.is("(") || it.is("&") || it.is("'") || it.is("’");
        }
        if (it.lower().equals("and") || it.lower().equals("or")) {
            return i > limit
                    && isWord(i - 1)
                    && (token(i - 1).isCapital() || i - limit <= 4)
                    && !hasVerb(new TokenRange(limit, i));
        }
        return !EnglishVocabulary.BOUNDARIES.contains(it.lower());
    }

    /// The beginning of the last name: in “In a statement issued by his office in Gaza Haniyeh”, of “Haniyeh”.
    private int nameAtEnd(int from, int end) {
        int capital = end;
        while (capital > from && token(capital - 1).isCapital()) {
            capital--;
        }
        int determiner = end - 1;
        while (determiner > from && !EnglishVocabulary.DETERMINERS.contains(lower(determiner))) {
            determiner--;
        }
        while (determiner > from + 2 && lower(determiner - 1).equals("of")) {
            int before = determiner - 2;
            while (before > from && !EnglishVocabulary.DETERMINERS.contains(lower(before))) {
                before--;
            }
            if (before == from) {
                break;
            }
            determiner = before;
        }
        if (end - capital > 1 && capital > from && EnglishVocabulary.PREPOSITIONS.contains(lower(capital - 1))) {
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
                && isWord(end)
                && !EnglishVocabulary.PREPOSITIONS.contains(lower(end))
                && !lower(end).equals("of")
                && !lower(end).equals("who")) {
            end++;
        }
        return end == subject.from() ? "" : lower(end - 1);
    }

    /// Whether words can name a speaker: a pronoun, a name, or a noun, without a verb or a preposition.
    public boolean isName(TokenRange range) {
        if (range.isEmpty() || range.size() > LONGEST_APPOSITION) {
            return false;
        }
        var first = lower(range.from());
        var last = lower(range.to() - 1);
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
            relative |= lower(i).equals("who");
            if (!relative
                    && (EnglishVocabulary.VERBS.contains(lower(i))
                            || (EnglishVocabulary.cue(lower(i)).isPresent()
                                    && i > range.from()
                                    && !token(i).isCapital()
                                    && !lower(i).endsWith("s")))) {
                return true;
            }
        }
        return false;
    }

    /// The subject after a verb: “said Piotr Wójcik, a student, shouldering …”.
    public @Nullable TokenRange subjectAfter(int from) {
        int i = from;
        if (!isWord(i)
                || !(token(i).isCapital()
                        || EnglishVocabulary.DETERMINERS.contains(lower(i))
                        || EnglishVocabulary.PRONOUNS.contains(lower(i))
                        || isNoun(i))) {
            return null;
        }
        if (EnglishVocabulary.PRONOUNS.contains(lower(i))) {
            return new TokenRange(i, i + 1);
        }
        while (i < tokens.size() && i - from < LONGEST_HEAD && goesOn(from, i)) {
            i++;
        }
        if (i == from) {
            return null;
        }
        if (isMark(i, ",")) {
            int end = appositionEnd(i + 1);
            if (end > i + 1) {
                return new TokenRange(from, end);
            }
        }
        return new TokenRange(from, i);
    }

    private boolean isNoun(int i) {
        return lower(i).length() > 3
                && !EnglishVocabulary.PREPOSITIONS.contains(lower(i))
                && !EnglishVocabulary.BOUNDARIES.contains(lower(i))
                && !EnglishVocabulary.isAdverb(lower(i))
                && !EnglishVocabulary.TIMES.contains(lower(i))
                && !lower(i).endsWith("ing");
    }

    private boolean goesOn(int from, int i) {
        var word = lower(i);
        if (!isWord(i)) {
            return isMark(i, "&")
                    || (isMark(i, ".")
                            && isWord(i + 1)
                            && i > from
                            && token(i).start() == token(i - 1).end()
                            && token(i + 1).isCapital());
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
        if ((EnglishVocabulary.TIMES.contains(word) && !token(i).isCapital()) || isDay(word)) {
            return false;
        }
        return !EnglishVocabulary.BOUNDARIES.contains(word);
    }

    private static boolean isDay(String word) {
        return word.endsWith("day") && word.length() > 3 && EnglishVocabulary.TIMES.contains(word);
    }

    /// Whether a preposition leads to a time, an occasion of speech or a number, and not to more of the name.
    public boolean endsName(int preposition) {
        return leadsToTime(preposition) || isNumber(preposition + 1);
    }

    public boolean leadsToTime(int preposition) {
        for (int i = preposition + 1; i < Math.min(tokens.size(), preposition + 5) && isWord(i); i++) {
            if (EnglishVocabulary.TIMES.contains(lower(i)) || EnglishVocabulary.OCCASIONS.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    /// The end of “, a student,” with its comma, if an apposition follows; else the unchanged index.
    private int appositionEnd(int from) {
        var first = lower(from);
        boolean begins =
                EnglishVocabulary.DETERMINERS.contains(first)
                        || EnglishVocabulary.RELATIVES.contains(first)
                        || (isNumber(from) && isMark(from + 1, ","))
                        || (isNoun(from) && !token(from).isCapital() && !first.endsWith("ed"));
        if (!begins) {
            return from;
        }
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_APPOSITION); i++) {
            if (isMark(i, ",")) {
                return i + 1;
            }
            if (!isWord(i)) {
                return i;
            }
        }
        return from;
    }
}
