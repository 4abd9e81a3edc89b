package org.framewright.suggest.german;

import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.german.GermanVocabulary.VerbReading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the words that “will”, “soll”, “scheint”, “gilt als”, “ist überzeugt” and passives attribute.
record GermanModalFinder(SentenceTokens words, GermanPhrases phrases, GermanClauses clauses, GermanPrefield field) {

    /// The attribution by the verb at a token.
    ///
    /// @param end of the verb’s clause
    Optional<AttributionMatch> find(int verb, int end) {
        var word = words.lower(verb);
        if (GermanVocabulary.WILL_FORMS.contains(word)) {
            return will(verb, end);
        }
        if (GermanVocabulary.SOLL_FORMS.contains(word)) {
            return words.isMark(end, "?") ? Optional.empty() : rest(AttributionPattern.APPEARANCE, verb, end, false);
        }
        if (GermanVocabulary.APPEARANCES.contains(word)) {
            return rest(AttributionPattern.APPEARANCE, verb, end, true);
        }
        if (word.matches("gilt|gelten|galt|galten") && words.lower(verb + 1).equals("als")) {
            var content = new TokenRange(verb + 2, end);
            return found(
                    AttributionPattern.APPEARANCE,
                    List.of(new TokenRange(verb, verb + 2)),
                    AttributionMatch.NOBODY,
                    content);
        }
        if (word.matches("kommt|kommen|kam|kamen")) {
            return conclusion(verb, end);
        }
        return state(verb, end);
    }

    private Optional<AttributionMatch> will(int verb, int end) {
        boolean declined = false;
        for (int i = verb; i < end; i++) {
            declined |= words.lower(i).equals("nicht") || words.lower(i).startsWith("kein");
        }
        boolean comment = end > verb && GermanVocabulary.COMMENTS.contains(words.lower(end - 1));
        return rest(declined && comment ? AttributionPattern.ACT : AttributionPattern.ATTITUDE, verb, end, true);
    }

    /// The words behind a verb and its subject.
    private Optional<AttributionMatch> rest(AttributionPattern pattern, int verb, int end, boolean named) {
        var subject = field.subject() == null ? phrases.subjectAfter(verb + 1, end) : field.subject();
        if (subject == null) {
            return Optional.empty();
        }
        int from = subject.from() > verb ? subject.to() : verb + 1;
        var cue = List.of(new TokenRange(verb, verb + 1));
        if (field.object() != null && named) {
            return Optional.of(new AttributionMatch(pattern, cue, subject, List.of(field.object()), end));
        }
        var source = named ? subject : AttributionMatch.NOBODY;
        if (from == end && words.isMark(end, ",") && words.lower(end + 1).equals("dass")) {
            return found(pattern, cue, source, new TokenRange(end + 2, clauses.contentEnd(end + 2)));
        }
        // “scheint auf das Feld”, “wirkt gegen Husten”
        boolean place =
                pattern == AttributionPattern.APPEARANCE
                        && named
                        && GermanVocabulary.PREPOSITIONS.contains(words.lower(from));
        return place ? Optional.empty() : found(pattern, cue, source, new TokenRange(from, end));
    }

    private static Optional<AttributionMatch> found(
            AttributionPattern pattern, List<TokenRange> cue, TokenRange source, TokenRange content) {
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new AttributionMatch(pattern, cue, source, List.of(content), content.to()));
    }

    /// “kommt zu dem Schluss, dass …”
    private Optional<AttributionMatch> conclusion(int verb, int end) {
        int noun = verb - 1;
        boolean before =
                words.lower(noun).matches("ergebnis|schluss|fazit|erkenntnis|urteil")
                        && words.lower(noun - 1).equals("diesem");
        if (before) {
            var behind = phrases.subjectAfter(verb + 1, end);
            return behind == null
                    ? Optional.empty()
                    : Optional.of(
                            new AttributionMatch(
                                    AttributionPattern.RESULT,
                                    List.of(new TokenRange(noun - 2, verb + 1)),
                                    behind,
                                    List.of(),
                                    end));
        }
        boolean concludes = words.lower(end - 1).matches("ergebnis|schluss|fazit|erkenntnis|urteil");
        var subject = field.subject() == null ? phrases.subjectAfter(verb + 1, end) : field.subject();
        if (!concludes || subject == null || !phrases.isMark(end)) {
            return Optional.empty();
        }
        int from = subject.from() > verb ? subject.to() : verb + 1;
        return clause(
                AttributionPattern.RESULT,
                List.of(new TokenRange(verb, verb + 1), new TokenRange(from, end)),
                subject,
                end);
    }

    /// “ist überzeugt, dass …”, “zeigt sich besorgt”
    private Optional<AttributionMatch> state(int verb, int end) {
        boolean shows = words.lower(verb).matches("zeigt|zeigte|zeigen|zeigten|gibt|gab|äußert|äußerte|äußerten|gaben");
        boolean is = words.lower(verb).matches("ist|sind|war|waren|sei|seien");
        var subject = field.subject() == null ? phrases.subjectAfter(verb + 1, end) : field.subject();
        if (!(shows || is) || subject == null) {
            return Optional.empty();
        }
        int state = -1;
        for (int i = verb + 1; i < end; i++) {
            boolean named = GermanVocabulary.STATES.contains(words.lower(i)) || (shows && words.isQuotation(i));
            state = named ? i : state;
        }
        boolean reflexive = words.lower(verb + 1).equals("sich");
        if (state < 0 || (shows && !reflexive)) {
            return Optional.empty();
        }
        var first = new TokenRange(verb, reflexive ? verb + 2 : verb + 1);
        if (state + 1 == end || words.lower(end - 1).startsWith("da")) {
            var found =
                    clause(AttributionPattern.ATTITUDE, List.of(first, new TokenRange(state, state + 1)), subject, end);
            if (found.isPresent()) {
                return found;
            }
        }
        return shows
                ? found(AttributionPattern.ATTITUDE, List.of(first), subject, new TokenRange(state, end))
                : Optional.empty();
    }

    /// The clause behind a comma, with or without “dass”.
    private Optional<AttributionMatch> clause(
            AttributionPattern pattern, List<TokenRange> cue, TokenRange source, int end) {
        if (!words.isMark(end, ",") && !words.isMark(end, ":")) {
            return Optional.empty();
        }
        boolean that = words.lower(end + 1).equals("dass");
        int from = that ? end + 2 : end + 1;
        int until = clauses.contentEnd(from);
        boolean whole =
                that
                        || words.isMark(end, ":")
                        || clauses.isInfinitive(from, clauses.clauseEnd(from))
                        || clauses.isMainClause(from, until);
        return whole ? found(pattern, cue, source, new TokenRange(from, until)) : Optional.empty();
    }

    /// “Ihm wird vorgeworfen, gelogen zu haben”, “war als „vorbildlich“ bezeichnet worden”
    ///
    /// @param participle the participle's token
    Optional<AttributionMatch> passive(int verb, int participle, int end) {
        var reading =
                GermanVocabulary.readings(words.lower(participle)).stream().filter(VerbReading::participle).findFirst();
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        var it = reading.get();
        int last = words.lower(participle + 1).matches("worden|werden") ? participle + 2 : participle + 1;
        var cue = new ArrayList<TokenRange>();
        boolean impersonal = field.subject() != null && words.lower(field.subject().from()).equals("es");
        int begin = impersonal && verb > 0 && words.lower(verb - 1).equals("es") ? verb - 1 : verb;
        if (participle == verb + 1) {
            cue.add(new TokenRange(begin, last));
        } else {
            cue.add(new TokenRange(begin, verb + 1));
            cue.add(new TokenRange(participle, last));
        }
        var source = AttributionMatch.NOBODY;
        int as = -1;
        for (int i = verb + 1; i < participle; i++) {
            int by = words.lower(i).matches("von|vom") && !phrases.isTimePhrase(i) ? phrases.nounPhrase(i + 1) : i;
            boolean named = by > i + 1 && source.isEmpty() && as < 0;
            source = named ? new TokenRange(i + 1, by) : source;
            as = words.lower(i).equals("als") && as < 0 ? i : as;
        }
        if (it.has("als") && as >= 0) {
            return found(AttributionPattern.PASSIVE, cue, source, new TokenRange(as, participle));
        }
        var kind = it.kind("clause", false).isEmpty() ? it.kind("zu", false) : it.kind("clause", false);
        var pattern =
                switch (kind) {
                    case "speech" -> AttributionPattern.PASSIVE;
                    case "attitude" -> AttributionPattern.ATTITUDE;
                    default -> AttributionPattern.ACT;
                };
        return kind.isEmpty() ? Optional.empty() : clause(pattern, cue, source, end);
    }
}
