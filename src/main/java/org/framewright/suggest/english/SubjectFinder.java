package org.framewright.suggest.english;

import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.english.CueVerb.VerbForm;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;

/// Finds the subject of a verb, also of a verb behind “and”, of a participle, and in a relative clause.
///
/// @param limit the earliest possible beginning of the clause
/// @param earlier the source of the attribution before, in the same sentence; empty without one
record SubjectFinder(SentenceTokens words, ClauseFinder clauses, int limit, Optional<TokenRange> earlier) {

    private static final int FURTHEST_AS = 5;
    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "am");
    private static final Set<String> MODALS =
            Set.of("will", "would", "can", "could", "may", "might", "must", "should", "do", "does", "did", "to");
    private static final Set<String> PLURALS =
            Set.of(
                    "they",
                    "we",
                    "i",
                    "you",
                    "who",
                    "people",
                    "police",
                    "men",
                    "women",
                    "children",
                    "many",
                    "some",
                    "most",
                    "others",
                    "both",
                    "few",
                    "several",
                    "data");

    boolean followsFormOfBe(int start, int verb) {
        int last = verb - 1;
        while (last >= start && EnglishVocabulary.isAdverb(words.lower(last))) {
            last--;
        }
        return last >= start
                && (BE.contains(words.lower(last)) || words.lower(last).matches("(is|are|was|were)n[’']t"));
    }

    /// The subject of a verb, also behind “and” and in a relative clause.
    @Nullable TokenRange subject(int start) {
        var before = words.lower(start - 1);
        if (before.equals("who") || before.equals("which")) {
            return start < 2 ? null : new TokenRange(start - 1, start);
        }
        var subject = phrases().subjectBefore(limit, start);
        if (subject != null) {
            // outside quotation marks it is the newspaper that says “we”
            boolean we = Set.of("we", "i", "you").contains(words.lower(subject.to() - 1));
            return we || clauses.isRelative(subject) ? null : subject;
        }
        for (int i = start - 2; i >= Math.max(limit, start - FURTHEST_AS); i--) {
            if (words.lower(i).equals("as")) {
                return phrases().subjectBefore(i + 1, start); // “as Holt rejects the offer”
            }
        }
        boolean and =
                Set.of("and", "but", "or", "then").contains(before)
                        || (words.isMark(start - 1, ",") && earlier.isPresent());
        return and ? earlier.filter(it -> !it.isEmpty()).orElseGet(() -> mainSubject(start - 1)) : null;
    }

    /// The subject of the first verb before a token, or else the name that begins the sentence.
    private @Nullable TokenRange mainSubject(int end) {
        for (int i = 1; i < end; i++) {
            var lower = words.lower(i);
            boolean finite =
                    EnglishVocabulary.VERBS.contains(lower)
                            || EnglishVocabulary.PASTS.contains(lower)
                            || EnglishVocabulary.cue(lower).isPresent()
                            || EnglishVocabulary.verb(lower).filter(it -> it.form() == VerbForm.PAST).isPresent()
                            || (lower.endsWith("ed") && lower.length() > 4);
            if (finite && !words.token(i).isCapital()) {
                var subject = phrases().subjectBefore(0, phrases().cueStart(i));
                if (subject != null) {
                    return subject;
                }
            }
        }
        if (EnglishVocabulary.PRONOUNS.contains(words.lower(0))) {
            return new TokenRange(0, 1);
        }
        int name = 0;
        while (name < end
                && words.isWord(name)
                && words.token(name).isCapital()
                && !EnglishVocabulary.NO_NAMES.contains(words.lower(name))) {
            name++;
        }
        return name == 0 ? null : new TokenRange(0, name);
    }

    /// The source of a participle: “…, calling it a mess”, “with Holt calling it a mess”.
    @Nullable TokenRange sourceOfParticiple(int verb) {
        for (int i = verb - 1; i > Math.max(limit, verb - 6); i--) {
            boolean second = words.lower(i - 1).equals("and") && isBehindWith(i - 1);
            if ((second || words.lower(i - 1).equals("with")) && words.isWord(i)) {
                var subject = new TokenRange(i, verb);
                return phrases().isName(subject) ? subject : null;
            }
        }
        boolean apart = words.isMark(verb - 1, ",") || words.token(verb - 1).isDash() || words.endsWithComma(verb - 1);
        boolean and = words.lower(verb - 1).equals("and") && isBehindParticiple(verb - 1);
        if (!apart && !and) {
            return null;
        }
        for (int i = verb - 2; i > limit; i--) {
            if (Set.of("and", "but", "while").contains(words.lower(i)) && words.isMark(i - 1, ",") && apart) {
                int end = i + 1;
                while (words.isWord(end) && words.token(end).isCapital()) {
                    end++;
                }
                if (end > i + 1 || EnglishVocabulary.PRONOUNS.contains(words.lower(end))) {
                    return new TokenRange(i + 1, Math.max(end, i + 2));
                }
            }
        }
        return earlier.filter(it -> !it.isEmpty()).orElseGet(() -> mainSubject(verb - 1));
    }

    /// “with Holt calling it a mess and others praising it”
    private boolean isBehindWith(int and) {
        for (int i = and - 1; i > 0; i--) {
            if (words.lower(i).equals("with") && words.isMark(i - 1, ",")) {
                return true;
            }
        }
        return false;
    }

    private boolean isBehindParticiple(int and) {
        for (int i = and - 1; i > 0; i--) {
            if (words.lower(i).endsWith("ing") && words.isMark(i - 1, ",")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb's form agrees with a subject: in “The plans to go”, “plans” is no verb.
    boolean agrees(CueVerb cue, int start, int verb, TokenRange subject) {
        var last = phrases().headWord(subject);
        boolean plural =
                PLURALS.contains(last)
                        || (last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("’s") && !last.endsWith("'s"))
                        || hasAnd(subject);
        return switch (cue.form()) {
            case BASE -> plural || hasModal(start, verb);
            case THIRD -> words.token(subject.to() - 1).isCapital() || !plural || last.equals("who");
            case PAST, PARTICIPLE -> true;
        };
    }

    private boolean hasAnd(TokenRange range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (words.lower(i).equals("and")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasModal(int start, int verb) {
        for (int i = start; i < verb; i++) {
            if (MODALS.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private EnglishPhrases phrases() {
        return new EnglishPhrases(words);
    }
}
