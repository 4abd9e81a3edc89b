package org.framewright.suggest.german;

import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;
import org.framewright.suggest.german.GermanVerbFinder.VerbPhrase;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the object and the clause of a verb that attributes them to its subject: “Holt fordert die Stadt auf, mehr zu tun”.
record GermanComplementFinder(
        SentenceTokens words, GermanPhrases phrases, GermanClauses clauses, GermanPrefield field) {

    private static final Map<String, String> CONTRACTIONS =
            Map.of(
                    "vom", "von", "zum", "zu", "zur", "zu", "ums", "um", "fürs", "für", "aufs", "auf", "ans", "an",
                    "am", "an", "übers", "über", "vorm", "vor");
    private static final List<String> GOVERNED =
            List.of("auf", "an", "mit", "von", "um", "vor", "über", "für", "gegen", "nach", "prep-zu");

    /// The attribution by a verb.
    ///
    /// @param end of the clause, before any clause within it
    Optional<AttributionMatch> find(int verb, VerbPhrase of, int end) {
        int particle = of.particle();
        int stop = particle > verb && particle < end ? particle : end;
        var subject = field.subject() == null ? phrases.subjectAfter(verb + 1, stop) : field.subject();
        if (subject == null || (subject.to() > subject.from() && subject.from() > verb && subject.to() > stop)) {
            return Optional.empty();
        }
        int from = subject.from() > verb ? subject.to() : verb + 1;
        boolean reflexive = false;
        while (words.lower(from).matches("sich|mir|mich") && from < stop) {
            reflexive |= from == verb + 1;
            from++;
        }
        from = phrases.skipAdverbials(from, stop);
        if (GermanVocabulary.OBJECTS.contains(words.lower(from)) && words.lower(from).equals("sich")) {
            from++;
        }
        var rest = new TokenRange(from, phrases.trimAdverbials(from, stop));
        var cue = new ArrayList<TokenRange>();
        cue.add(new TokenRange(verb, reflexive && words.lower(verb + 1).equals("sich") ? verb + 2 : verb + 1));
        if (particle > verb) {
            cue.add(new TokenRange(particle, particle + 1));
        }
        var clause = new ComplementClause(cue, subject, rest, particle, stop, end);
        return clause(of, clause).or(() -> object(of, clause));
    }

    /// The parts of a clause with a verb.
    ///
    /// @param rest the words between the subject and the clause’s end
    /// @param stop where the rest ends, before the particle
    private record ComplementClause(
            List<TokenRange> cue, TokenRange subject, TokenRange rest, int particle, int stop, int end) {}

    private boolean isResult(TokenRange source) {
        for (int i = source.from(); i < source.to(); i++) {
            if (phrases.isNoun(i)) {
                return GermanVocabulary.isResult(words.lower(i));
            }
        }
        return false;
    }

    private static AttributionPattern pattern(String kind) {
        return switch (kind) {
            case "attitude" -> AttributionPattern.ATTITUDE;
            case "act" -> AttributionPattern.ACT;
            case "result" -> AttributionPattern.RESULT;
            default -> AttributionPattern.CUE_BEFORE;
        };
    }

    /// A clause behind the verb’s clause: “: „…“”, “, dass …”, “, ob …”, “, die Stadt habe …”, “, … zu …”.
    private Optional<AttributionMatch> clause(VerbPhrase of, ComplementClause it) {
        boolean result = isResult(it.subject());
        var kind = of.words().kind("clause", result);
        int end = it.end();
        if (words.isMark(end, ":")) {
            boolean quoted = words.isQuotation(end + 1);
            int until = quoted && !words.isWord(end + 2) ? end + 2 : clauses.contentEnd(end + 1);
            return until > end + 1
                            && (quoted
                                    || (!kind.isEmpty() && !kind.equals("act"))
                                    || clauses.isSubjunctive(end + 1, until))
                    ? found(AttributionPattern.CUE_BEFORE, it, List.of(new TokenRange(end + 1, until)))
                    : Optional.empty();
        }
        if (!words.isMark(end, ",")) {
            return Optional.empty();
        }
        var next = words.lower(end + 1);
        int from = end + 1;
        int until = clauses.contentEnd(from);
        if (next.equals("dass") && !kind.isEmpty()) {
            return found(pattern(kind), withPronoun(it), contents(of, it, from + 1, until));
        }
        if (GermanVocabulary.QUESTIONS.contains(next)) {
            var asks = of.words().kind("ob", result).isEmpty() ? kind : of.words().kind("ob", result);
            return asks.isEmpty()
                    ? Optional.empty()
                    : found(pattern(asks), withPronoun(it), List.of(new TokenRange(from, until)));
        }
        if (words.isQuotation(from) && !clauses.isMainClause(from, until)) {
            until = words.isWord(from + 1) ? until : from + 1;
            boolean infinite = clauses.infinitiveEnd(from, until) > from;
            return kind.isEmpty() && !infinite && !of.words().has("zu")
                    ? Optional.empty()
                    : found(
                            pattern(kind.isEmpty() ? of.words().kind("zu", result) : kind),
                            withPronoun(it),
                            contents(of, it, from, until));
        }
        boolean relative = isRelative(it, from);
        var infinite = of.words().kind("zu", result);
        if (!infinite.isEmpty()
                && !relative
                && !next.matches("um|ohne|statt|anstatt")
                && clauses.isInfinitive(from, clauses.clauseEnd(from))) {
            var governed = governed(of, it, until);
            return governed != null
                    ? Optional.of(governed)
                    : found(pattern(infinite), withPronoun(it), contents(of, it, from, until));
        }
        boolean object = of.words().has("object") && isObject(it.rest());
        boolean free = !kind.isEmpty() && ((!kind.equals("act") && !object) || clauses.isSubjunctive(from, until));
        return free && !relative && clauses.isMainClause(from, clauses.clauseEnd(from))
                ? found(pattern(kind), withPronoun(it), contents(of, it, from, until))
                : Optional.empty();
    }

    /// “appelliert an [die Stadt, mehr zu tun]”; null without a preposition
    private @Nullable AttributionMatch governed(VerbPhrase of, ComplementClause it, int until) {
        int from = it.rest().from();
        boolean preposition = it.rest().size() > 1 && of.words().has(words.lower(from)) && it.stop() == it.end();
        return preposition
                ? found(
                                AttributionPattern.ACT,
                                with(it, new TokenRange(from, from + 1)),
                                List.of(new TokenRange(from + 1, until)))
                        .orElse(null)
                : null;
    }

    /// Whether a clause describes the noun before it.
    private boolean isRelative(ComplementClause it, int from) {
        return GermanVocabulary.RELATIVES.contains(words.lower(from))
                && phrases.isNoun(it.end() - 1)
                && !clauses.isMainClause(from, clauses.clauseEnd(from));
    }

    /// The clause with a word such as “damit” of “rechnet damit, dass” in its cue.
    private static ComplementClause with(ComplementClause it, TokenRange pronoun) {
        var cue = new ArrayList<>(it.cue());
        cue.add(pronoun);
        return new ComplementClause(
                cue, it.subject(), new TokenRange(pronoun.from(), pronoun.from()), it.particle(), it.stop(), it.end());
    }

    private ComplementClause withPronoun(ComplementClause it) {
        int last = it.stop() - 1;
        var word = words.lower(last);
        boolean pronoun = word.matches("(?:dar?|hier)(?:auf|an|mit|von|um|vor|über|für|zu)") || word.equals("es");
        return pronoun && last >= it.cue().getFirst().to() ? with(it, new TokenRange(last, it.stop())) : it;
    }

    /// An object before a clause belongs to the content: “beschuldigt [die Firma, … zu benutzen]”.
    private List<TokenRange> contents(VerbPhrase of, ComplementClause it, int from, int until) {
        var rest = withPronoun(it).rest();
        boolean object = (of.words().has("object") || of.words().has("whom")) && isObject(rest) && of.words().has("zu");
        if (!object || words.lower(from - 1).equals("dass")) {
            return List.of(new TokenRange(from, until));
        }
        return rest.to() == from - 1
                ? List.of(new TokenRange(rest.from(), until))
                : List.of(rest, new TokenRange(from, until));
    }

    private boolean isObject(TokenRange rest) {
        return !rest.isEmpty()
                && (words.isQuotation(rest.from()) || isObjectStart(rest.from()))
                && !words.lower(rest.from()).matches("es|sich|uns|ihm|ihr|ihnen");
    }

    private Optional<AttributionMatch> object(VerbPhrase of, ComplementClause it) {
        boolean result = isResult(it.subject());
        for (var preposition : GOVERNED) {
            var kind = of.words().kind(preposition, result);
            var found = kind.isEmpty() ? null : governed(of, preposition.replace("prep-", ""), kind, it);
            if (found != null) {
                return Optional.of(found);
            }
        }
        var front = field.object();
        var rest = it.rest();
        int as = words(rest, "als");
        boolean quoted = hasQuotation(rest);
        boolean so = of.words().has("so") && (quoted || rest.size() > 1);
        boolean called =
                of.words().has("als")
                        && as >= 0
                        && (quoted || words.lower(it.cue().getFirst().from()).startsWith("bezeichn"));
        boolean cited = of.words().has("quoted") && quoted;
        if (so || called || cited) {
            var content = new ArrayList<TokenRange>();
            if (front != null && !cited) {
                content.add(front);
            }
            boolean place = cited && !so && !called && GermanVocabulary.PREPOSITIONS.contains(words.lower(rest.from()));
            content.add(new TokenRange(place ? quotationIn(rest) : rest.from(), rest.to()));
            return found(AttributionPattern.QUOTED_OBJECT, it, content);
        }
        boolean judged = of.words().has("object-für") && words(rest, "für") >= 0;
        var kind = judged ? of.words().kind("object-für", result) : of.words().kind("object", result);
        if (kind.isEmpty()) {
            return front != null && of.words().has("clause") ? front(of, it, front) : nothing(of, it);
        }
        if (front != null && !judged) {
            boolean before = isThat(front) && rest.isEmpty() && (!kind.equals("act") || of.words().has("before"));
            return found(
                    before ? AttributionPattern.CUE_AFTER : pattern(kind), it, before ? List.of() : List.of(front));
        }
        if (judged && front != null) {
            return found(pattern(kind), it, List.of(front, rest));
        }
        if (rest.isEmpty() || !(words.isQuotation(rest.from()) || isObjectStart(rest.from()))) {
            return nothing(of, it);
        }
        return found(pattern(kind), it, List.of(extended(it, rest)));
    }

    /// “Das sagte Holt”, “Dass er gehe, glaubt sie nicht”
    private Optional<AttributionMatch> front(VerbPhrase of, ComplementClause it, TokenRange front) {
        return isThat(front)
                ? it.rest().isEmpty() ? found(AttributionPattern.CUE_AFTER, it, List.of()) : Optional.empty()
                : front.size() > 2 && isClause(front.from())
                        ? found(pattern(of.words().kind("clause", false)), it, List.of(front))
                        : Optional.empty();
    }

    private boolean isClause(int from) {
        return words.lower(from - 1).equals("dass") || GermanVocabulary.QUESTIONS.contains(words.lower(from));
    }

    /// “Holt widerspricht.”, before a quotation that is a sentence by itself
    private Optional<AttributionMatch> nothing(VerbPhrase of, ComplementClause it) {
        boolean says = of.words().has("clause") || of.words().has("tail");
        return says && it.rest().isEmpty() && words.isMark(it.end(), ".") && field.object() == null
                ? found(AttributionPattern.CUE_BEFORE, it, List.of())
                : Optional.empty();
    }

    private boolean isThat(TokenRange front) {
        return front.size() == 1 && words.lower(front.from()).matches("das|dies");
    }

    private boolean isObjectStart(int i) {
        // “die für heute geplanten Streiks” is read from its article
        return phrases.nounPhrase(i) > i
                || GermanVocabulary.isDeterminer(words.lower(i))
                || words.lower(i).matches("nichts|alles|weniger|mehr|etwas")
                || words.isNumber(i);
    }

    /// An object with the clause that describes it, and with the further parts of a list.
    private TokenRange extended(ComplementClause it, TokenRange rest) {
        int end = it.end();
        if (rest.to() < end || !words.isMark(end, ",")) {
            return rest.to() > it.stop() ? rest : new TokenRange(rest.from(), rest.to());
        }
        boolean inserted = it.particle() > end;
        int item = phrases.nounPhrase(end + 1);
        item = words.isQuotation(end + 1) ? end + 2 : item;
        boolean list = item > end + 1 && (words.isMark(item, ",") || words.lower(item).equals("und"));
        boolean described =
                GermanVocabulary.RELATIVES.contains(words.lower(end + 1))
                        || GermanVocabulary.NOUNS.contains(words.lower(end - 1));
        int until = inserted ? it.particle() - 1 : list || described ? clauses.contentEnd(end + 1) : end;
        return new TokenRange(rest.from(), Math.max(rest.to(), until));
    }

    /// The words behind a preposition that a verb asks for: “warnt vor dem Sturm”, “bittet die Stadt um Hilfe”.
    private @Nullable AttributionMatch governed(VerbPhrase of, String preposition, String kind, ComplementClause it) {
        for (int i = it.rest().from(); i < it.rest().to(); i++) {
            var word = words.lower(i);
            boolean same = word.equals(preposition) || CONTRACTIONS.getOrDefault(word, "").equals(preposition);
            boolean first = i == it.rest().from();
            boolean alone =
                    first
                            || !(of.words().has("object") && isObject(it.rest()))
                            || words.lower(it.rest().from()).matches("das|dies");
            if (same
                    && alone
                    && i + 1 < it.rest().to()
                    && (first || phrases.nounPhrase(it.rest().from()) >= i)
                    && (first || !phrases.isTimePhrase(i))) {
                var content = extended(it, new TokenRange(i + 1, it.rest().to()));
                var speech = pattern(kind);
                var pattern =
                        speech == AttributionPattern.CUE_BEFORE && hasQuotation(content)
                                ? AttributionPattern.QUOTED_OBJECT
                                : speech;
                var with = with(it, new TokenRange(i, i + 1));
                return found(pattern, with, List.of(content)).orElse(null);
            }
        }
        return null;
    }

    private boolean hasQuotation(TokenRange range) {
        return quotationIn(range) >= 0;
    }

    private int quotationIn(TokenRange range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (words.isQuotation(i)) {
                return i;
            }
        }
        return -1;
    }

    private int words(TokenRange range, String word) {
        for (int i = range.from(); i < range.to(); i++) {
            if (words.lower(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<AttributionMatch> found(
            AttributionPattern pattern, ComplementClause it, List<TokenRange> content) {
        boolean writer = it.subject().size() == 1 && words.lower(it.subject().from()).matches("wir|ich");
        if (writer || content.stream().anyMatch(TokenRange::isEmpty)) {
            return Optional.empty();
        }
        int next = Math.max(it.end(), content.isEmpty() ? 0 : content.getLast().to());
        return Optional.of(
                new AttributionMatch(pattern, it.cue(), it.subject(), content, Math.max(next, it.particle() + 1)));
    }
}
