package org.framewright.suggest.german;

import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.german.GermanVocabulary.VerbReading;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Finds the words that a verb attributes to its subject: “„…“, sagte Holt”, “Holt fordert Geld”, “die Stadt will den Hafen
/// schließen”.
///
/// @param clause the first token that belongs to no earlier attribution
/// @param earlier the subject of the clause before; empty without one
record GermanVerbFinder(
        SentenceTokens words, GermanPhrases phrases, GermanClauses clauses, int clause, TokenRange earlier) {

    /// The attribution by the verb at a token.
    Optional<AttributionMatch> find(int verb) {
        var word = words.lower(verb);
        boolean quoted = isBehindQuotation(verb);
        if (words.token(verb).isCapital()
                || words.lower(verb - 1).equals("zu")
                || !(GermanVocabulary.isFinite(word)
                        || (GermanVocabulary.looksFinite(word) && (quoted || leadsToQuotation(verb))))) {
            return Optional.empty();
        }
        var field = GermanPrefield.read(words, phrases, clauses, clause, earlier, verb);
        if (field == null) {
            return Optional.empty();
        }
        return field.tail() ? tail(verb, quoted) : middle(verb, field);
    }

    private boolean leadsToQuotation(int verb) {
        int end = clauses.clauseEnd(verb + 1);
        return words.isMark(end, ":") && words.isQuotation(end + 1);
    }

    private boolean isBehindQuotation(int verb) {
        return words.isQuotation(verb - 1) || (words.isMark(verb - 1, ",") && words.isQuotation(verb - 2));
    }

    /// Speech before its verb: “Die Stadt habe kein Geld, sagte Holt”.
    private Optional<AttributionMatch> tail(int verb, boolean quoted) {
        int end = clauses.clauseEnd(verb + 1);
        var reading = reading(verb, end);
        var subject = phrases.subjectAfter(verb + 1, end);
        boolean lets = words.lower(verb).matches("lässt|ließ|lassen|ließen") && isSaying(end - 1);
        boolean named = words.lower(verb).matches("heißt|hieß|heißen|hießen");
        boolean convinced =
                words.lower(verb).matches("ist|sind|war|waren")
                        && GermanVocabulary.STATES.contains(words.lower(end - 1));
        boolean says =
                lets
                        || convinced
                        || (!named
                                && reading.filter(it -> it.words().has("clause") || it.words().has("tail"))
                                        .isPresent());
        boolean plain =
                quoted
                        && !words.lower(verb)
                                .matches("heißt|hieß|lautet|lautete|ist|war|hat|hatte|wird|wurde|sind|waren");
        int from = clauses.contentStart(clauses.behindColon(clause, verb));
        int to = words.isMark(verb - 1, ",") ? verb - 1 : verb;
        if (!(says || plain) || subject == null || to <= from || words.lower(subject.to()).equals("nicht")) {
            return Optional.empty();
        }
        if (words.isQuotation(to - 1) && to - from > 1 && !words.isWord(to - 2)) {
            from = to - 1;
        }
        var content = new ArrayList<TokenRange>();
        content.add(new TokenRange(from, clauses.trim(from, to)));
        var cue = new ArrayList<TokenRange>();
        cue.add(new TokenRange(verb, verb + (words.lower(verb + 1).equals("sich") ? 2 : 1)));
        reading.filter(it -> it.particle() >= 0)
                .ifPresent(it -> cue.add(new TokenRange(it.particle(), it.particle() + 1)));
        if (lets || convinced) {
            cue.add(new TokenRange(end - 1, end));
        }
        int next = apposition(subject);
        var source = new TokenRange(subject.from(), next);
        int more = quotedPart(next);
        boolean apposed = next > subject.to();
        int then = reading.map(it -> Math.max(source.to(), it.particle() + 1)).orElse(next);
        if (more >= 0) {
            int last = words.isWord(more + 1) ? clauses.contentEnd(more) : more + 1;
            content.add(new TokenRange(more, last));
            then = last;
        } else if (!quoted && !apposed && words.isMark(then, ",") && goesOn(then + 1)) {
            int last = clauses.contentEnd(then + 1);
            content.add(new TokenRange(then + 1, last));
            then = last;
        }
        return Optional.of(new AttributionMatch(AttributionPattern.CUE_AFTER, cue, source, content, then));
    }

    private boolean isSaying(int infinitive) {
        return GermanVocabulary.readings(words.lower(infinitive)).stream().anyMatch(it -> it.has("clause"))
                || words.lower(infinitive).matches("mitteilen|ausrichten|wissen|verlauten");
    }

    /// Whether speech goes on behind its verb: “Zwei Millionen brauche man, schätzt er, vielleicht auch drei”.
    private boolean goesOn(int from) {
        var word = words.lower(from);
        return words.isWord(from)
                && !GermanVocabulary.RELATIVES.contains(word)
                && !GermanVocabulary.SUBORDINATORS.contains(word)
                && !clauses.isCue(from)
                && !GermanVocabulary.CONJUNCTIONS.contains(word);
    }

    /// The end of a subject with its apposition: “sagte Piotr Holt, Sprecher der Stadt,”.
    private int apposition(TokenRange subject) {
        int end = subject.to();
        if (words.isMark(end, ",") && words.isWord(end + 1)) {
            int next = phrases.nounPhrase(end + 1);
            boolean apposed =
                    next > end + 1 && phrases.isMark(next) && !GermanVocabulary.isFinite(words.lower(next - 1));
            return apposed && words.token(subject.to() - 1).isCapital() ? next : end;
        }
        return end;
    }

    /// The quotation that goes on behind “sagte sie am Montag,”; -1 without one.
    private int quotedPart(int from) {
        for (int i = from; i < Math.min(words.size(), from + 14); i++) {
            if (words.isQuotation(i)) {
                return !words.isWord(i - 1) || words.lower(i - 1).equals("und") || words.lower(i - 1).equals("aber")
                        ? i
                        : -1;
            }
            if ((i > from && clauses.isCue(i)) || words.isMark(i, ".")) {
                return -1;
            }
        }
        return -1;
    }

    /// A verb’s words with its particle or participle.
    ///
    /// @param particle the particle’s or the participle’s token; -1 without one
    record VerbPhrase(VerbReading words, int particle) {}

    private Optional<VerbPhrase> reading(int verb, int end) {
        int participle = GermanVocabulary.HABEN_FORMS.contains(words.lower(verb)) ? participle(verb, end) : -1;
        if (participle >= 0) {
            return GermanVocabulary.readings(words.lower(participle)).stream()
                    .filter(VerbReading::participle)
                    .findFirst()
                    .map(it -> new VerbPhrase(it, participle));
        }
        var readings = GermanVocabulary.readings(words.lower(verb)).stream().filter(it -> !it.participle()).toList();
        for (var it : readings) {
            int particle = it.particle().isEmpty() ? -1 : particle(it.particle(), verb, end);
            if (particle >= 0) {
                return Optional.of(new VerbPhrase(it, particle));
            }
        }
        return readings.stream()
                .filter(it -> it.particle().isEmpty())
                .findFirst()
                .or(() -> leadsToQuotation(verb) ? Optional.of(new VerbReading("", false, Set.of())) : Optional.empty())
                .map(it -> new VerbPhrase(it, -1));
    }

    /// The particle at the end of a clause, or behind a clause within it: “weist den Vorwurf, er habe gelogen, zurück”.
    private int particle(String particle, int verb, int end) {
        for (int i = end - 1; i > verb; i--) {
            if (words.lower(i).equals(particle) && (i == end - 1 || isBehindParticle(i + 1))) {
                return i;
            }
        }
        for (int i = end + 1; i < Math.min(words.size(), end + 30); i++) {
            if (words.lower(i).equals(particle) && words.isMark(i - 1, ",") && phrases.isMark(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBehindParticle(int i) {
        var word = words.lower(i);
        return GermanVocabulary.CONJUNCTIONS.contains(word)
                || (GermanVocabulary.PREPOSITIONS.contains(word) && !words.lower(i - 1).equals("zu"));
    }

    private Optional<AttributionMatch> middle(int verb, GermanPrefield field) {
        var word = words.lower(verb);
        int end = clauses.clauseEnd(verb + 1);
        int participle = participle(verb, end);
        var modal = new GermanModalFinder(words, phrases, clauses, field);
        if (GermanVocabulary.WERDEN.contains(word) && participle >= 0) {
            return modal.passive(verb, participle, end);
        }
        var found = modal.find(verb, end);
        if (found.isPresent()) {
            return found;
        }
        return reading(verb, end)
                .flatMap(it -> new GermanComplementFinder(words, phrases, clauses, field).find(verb, it, end));
    }

    /// The participle at the end of a clause; -1 without one.
    private int participle(int verb, int end) {
        for (int i = end - 1; i > Math.max(verb, end - 3); i--) {
            if (GermanVocabulary.readings(words.lower(i)).stream().anyMatch(VerbReading::participle)) {
                return i;
            }
        }
        return -1;
    }
}
