package org.framewright.suggest.german;

import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Token.TokenRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the words that a sentence cites: “laut X”, “X zufolge”, “nach Angaben von X”, “so X”, “wie X mitteilte”, “heißt es”.
///
/// @param clause the first token that belongs to no earlier attribution
record GermanCitationFinder(SentenceTokens words, GermanPhrases phrases, GermanClauses clauses, int clause) {

    /// The attribution by the word at a token.
    Optional<AttributionMatch> find(int i) {
        return switch (words.lower(i)) {
            case "laut", "gemäß" -> cited(i, i + 1);
            case "nach" -> after(i);
            case "sicht" ->
                    words.lower(i - 1).equals("aus") && i + 1 < words.size()
                            ? cited(i - 1, words.lower(i + 1).matches("von|vom") ? i + 2 : i + 1)
                            : Optional.empty();
            case "zufolge" -> behindSource(i);
            case "so" -> so(i);
            case "wie" -> how(i);
            case "demnach" -> alone(i, i + 1, AttributionPattern.RESULT);
            case "angeblich" -> alone(i, i + 1, AttributionPattern.ACCORDING_TO);
            case "vernehmen" ->
                    words.lower(i + 1).equals("nach")
                            ? alone(i - 1, i + 2, AttributionPattern.ACCORDING_TO)
                            : Optional.empty();
            case "heißt", "hieß", "verlautet", "verlautete" -> reported(i);
            case "steht", "stand" -> written(i);
            case "gefragt", "frage" -> asked(i);
            default -> Optional.empty();
        };
    }

    private Optional<AttributionMatch> cited(int cue, int source) {
        int end = phrases.nounPhrase(source);
        return end > source && (phrases.isNoun(end - 1) || words.isMark(end - 1, ")") || words.isQuotation(end - 1))
                ? around(List.of(new TokenRange(cue, source)), new TokenRange(source, end), cue, end)
                : Optional.empty();
    }

    /// “nach Angaben der Stadt”, “nach Ansicht von Holt”, “nach den Worten Holts”, “nach Holts Einschätzung”
    private Optional<AttributionMatch> after(int nach) {
        if (GermanVocabulary.STATEMENT_NOUNS.contains(words.lower(nach - 1)) && words.token(nach - 1).isCapital()) {
            return behindOpinion(nach);
        }
        int start = clauses.contentStart(clause);
        if (GermanVocabulary.isResult(words.lower(nach - 1)) && phrases.nounPhrase(start) == nach) {
            return around(List.of(new TokenRange(nach, nach + 1)), new TokenRange(start, nach), start, nach + 1);
        }
        int noun = nach + 1;
        while (noun < nach + 4 && !GermanVocabulary.STATEMENT_NOUNS.contains(words.lower(noun))) {
            noun++;
        }
        if (!GermanVocabulary.STATEMENT_NOUNS.contains(words.lower(noun))) {
            return Optional.empty();
        }
        if (words.lower(noun - 1).equals("eigenen")) {
            return around(List.of(new TokenRange(nach, noun + 1)), AttributionMatch.NOBODY, nach, noun + 1);
        }
        boolean owner =
                noun == nach + 2 && words.token(nach + 1).isCapital() && words.lower(nach + 1).matches(".*[s’']");
        boolean possessive =
                noun == nach + 2 && words.lower(nach + 1).matches("(?:sein|ihr)er|deren|dessen|ihren|seinen");
        if (owner || possessive) {
            return around(
                    List.of(new TokenRange(nach, nach + 1), new TokenRange(noun, noun + 1)),
                    new TokenRange(nach + 1, noun),
                    nach,
                    noun + 1);
        }
        int from = words.lower(noun + 1).matches("von|vom|aus") ? noun + 2 : noun + 1;
        int end = phrases.nounPhrase(from);
        boolean genitive =
                from == noun + 2
                        || GermanVocabulary.GENITIVES.contains(words.lower(from))
                        || words.lower(from).endsWith("er")
                        || phrases.isNoun(from);
        return genitive && end > from
                ? around(List.of(new TokenRange(nach, from)), new TokenRange(from, end), nach, end)
                : Optional.empty();
    }

    /// “ihrer Meinung nach”, “Holts Ansicht nach”
    private Optional<AttributionMatch> behindOpinion(int nach) {
        int owner = nach - 2;
        boolean possessive = words.lower(owner).matches("(?:sein|ihr|mein|unser)er|deren|dessen|.*s|.*’");
        return owner < clause || !possessive
                ? Optional.empty()
                : around(List.of(new TokenRange(nach - 1, nach + 1)), new TokenRange(owner, nach - 1), owner, nach + 1);
    }

    private Optional<AttributionMatch> behindSource(int zufolge) {
        int from = zufolge;
        for (int i = zufolge - 1; i >= Math.max(clause, zufolge - 14); i--) {
            from = phrases.nounPhrase(i) == zufolge ? i : from;
        }
        if (from == zufolge) {
            return Optional.empty();
        }
        int source =
                GermanVocabulary.STATEMENT_NOUNS.contains(words.lower(from)) && zufolge - from > 1 ? from + 1 : from;
        source = words.lower(source).matches("von|vom") && source + 1 < zufolge ? source + 1 : source;
        var cue = new ArrayList<TokenRange>();
        if (source > from) {
            cue.add(new TokenRange(from, source));
        }
        cue.add(new TokenRange(zufolge, zufolge + 1));
        return around(cue, new TokenRange(source, zufolge), from, zufolge + 1);
    }

    /// Content before a citation, behind it, or on both sides.
    private Optional<AttributionMatch> around(List<TokenRange> cue, TokenRange source, int from, int end) {
        int start = clauses.contentStart(clauses.behindColon(clause, from));
        int behind = end;
        if (words.isMark(end, ",") && GermanVocabulary.RELATIVES.contains(words.lower(end + 1)) && from <= start) {
            int relative = clauses.clauseEnd(end + 1);
            behind = words.isMark(relative, ",") ? relative + 1 : behind;
        } else if (words.isMark(end, ":")) {
            behind = end + 1;
        }
        var content = new ArrayList<TokenRange>();
        if (start < from) {
            content.add(new TokenRange(start, clauses.trim(start, from)));
        }
        if (words.isMark(behind, ",") && start < from) {
            behind = end;
        }
        int until = behind;
        if (!phrases.isMark(behind)) {
            until = clauses.contentEnd(behind);
            if (until > behind) {
                content.add(new TokenRange(behind, until));
            }
        }
        return found(AttributionPattern.ACCORDING_TO, cue, source, content, until);
    }

    private Optional<AttributionMatch> so(int so) {
        int start = clauses.contentStart(clauses.behindColon(clause, so));
        boolean behind = words.isMark(so - 1, ",") || words.isQuotation(so - 1);
        int end = phrases.nounPhrase(so + 1);
        var source = new TokenRange(so + 1, end);
        boolean closed = phrases.isMark(phrases.skipAdverbials(end, words.size()));
        if (!behind || end == so + 1 || !closed || !phrases.isNominative(source) || so <= start) {
            return Optional.empty();
        }
        var content = new ArrayList<TokenRange>();
        content.add(new TokenRange(start, clauses.trim(start, so)));
        int next = phrases.skipAdverbials(end, words.size());
        int more = words.isMark(next, ",") || words.isMark(next, ":") ? next + 1 : next;
        if (words.isQuotation(more)) {
            next = words.isWord(more + 1) ? clauses.contentEnd(more) : more + 1;
            content.add(new TokenRange(more, next));
        }
        return found(AttributionPattern.CUE_AFTER, List.of(new TokenRange(so, so + 1)), source, content, next);
    }

    private Optional<AttributionMatch> how(int wie) {
        int end = clauses.clauseEnd(wie + 1);
        int verb = end - 1;
        boolean participle = GermanVocabulary.HABEN_FORMS.contains(words.lower(verb)) && verb > wie + 2;
        int main = participle ? verb - 1 : verb;
        boolean says =
                GermanVocabulary.readings(words.lower(main)).stream()
                        .anyMatch(it -> it.particle().isEmpty() && it.participle() == participle && it.has("clause"));
        int from = phrases.skipAdverbials(wie + 1, main);
        int to = words.lower(from).equals("es") ? from + 1 : phrases.nounPhrase(from);
        boolean passive = says && to == from;
        if (!says || passive || to > main || !phrases.isNominative(new TokenRange(from, to))) {
            return Optional.empty();
        }
        var cue = List.of(new TokenRange(wie, wie + 1), new TokenRange(main, end));
        int start = clauses.contentStart(clause);
        var source = words.lower(from).equals("es") ? placeBehind(to, main) : new TokenRange(from, to);
        if (wie <= start && words.isMark(end, ",")) {
            int until = clauses.contentEnd(end + 1);
            return found(AttributionPattern.CUE_BEFORE, cue, source, List.of(new TokenRange(end + 1, until)), until);
        }
        if (wie <= start || !words.isMark(wie - 1, ",")) {
            return Optional.empty();
        }
        var content = new ArrayList<TokenRange>();
        content.add(new TokenRange(start, wie - 1));
        int until = end;
        if (words.isMark(end, ",") && words.isWord(end + 1)) {
            until = clauses.contentEnd(end + 1);
            content.add(new TokenRange(end + 1, until));
        }
        return found(AttributionPattern.CUE_AFTER, cue, source, content, until);
    }

    /// The noun phrase in “wie es in dem Bericht heißt”; an empty range without one.
    private TokenRange placeBehind(int from, int verb) {
        int end = words.lower(from).matches("aus|bei|beim|in|im|von|vom") ? phrases.nounPhrase(from + 1) : from;
        return end > from + 1 && end <= verb ? new TokenRange(from + 1, end) : AttributionMatch.NOBODY;
    }

    private Optional<AttributionMatch> alone(int from, int to, AttributionPattern pattern) {
        int start = clauses.contentStart(clause);
        if (start != from) {
            return Optional.empty();
        }
        int until = clauses.contentEnd(to);
        return found(
                pattern,
                List.of(new TokenRange(from, to)),
                AttributionMatch.NOBODY,
                List.of(new TokenRange(to, until)),
                until);
    }

    /// “…, heißt es bei der Bahn”, “Auf Anfrage hieß es, …”, “Es heißt, …”
    private Optional<AttributionMatch> reported(int verb) {
        boolean says = words.lower(verb).startsWith("verlaute");
        boolean behind = words.lower(verb + 1).equals("es");
        boolean before = words.lower(verb - 1).equals("es");
        int start = clauses.contentStart(clause);
        if (!says && !behind && !before) {
            return Optional.empty();
        }
        int from = before ? verb - 1 : verb;
        int to = behind ? verb + 2 : verb + 1;
        var cue = List.of(new TokenRange(from, to));
        int in = to;
        while (GermanVocabulary.ADVERBS.contains(words.lower(in))) {
            in++;
        }
        int end = words.lower(in).matches("aus|bei|beim|in|im|von|vom") ? phrases.nounPhrase(in + 1) : in;
        var source = end > in + 1 ? new TokenRange(in + 1, end) : AttributionMatch.NOBODY;
        end = Math.max(end, in);
        if (verb > start + 1 && words.isMark(verb - 1, ",") && phrases.isMark(end) && !words.isMark(end, ":")) {
            return found(AttributionPattern.CUE_AFTER, cue, source, List.of(new TokenRange(start, verb - 1)), end);
        }
        if (source.isEmpty() && words.lower(start).matches("aus|bei|beim|in|im|von|vom")) {
            int phrase = phrases.nounPhrase(start + 1);
            boolean whole = phrase == verb || words.isMark(phrase, ",");
            source = whole && phrase > start + 1 ? new TokenRange(start + 1, phrase) : source;
        }
        if ((!words.isMark(end, ",") && !words.isMark(end, ":")) || words.lower(start).equals("das")) {
            return Optional.empty();
        }
        int content = words.lower(end + 1).equals("dass") ? end + 2 : end + 1;
        int until =
                words.isQuotation(content) && !words.isWord(content + 1) ? content + 1 : clauses.contentEnd(content);
        return found(AttributionPattern.CUE_BEFORE, cue, source, List.of(new TokenRange(content, until)), until);
    }

    /// “„…“, steht in einem Schreiben”
    private Optional<AttributionMatch> written(int verb) {
        int end = phrases.nounPhrase(verb + 2);
        boolean quoted = words.isMark(verb - 1, ",") && words.isQuotation(verb - 2);
        return quoted && words.lower(verb + 1).matches("in|im|auf|an|am|dort|unter|über") && end > verb + 2
                ? found(
                        AttributionPattern.CUE_AFTER,
                        List.of(new TokenRange(verb, verb + 2)),
                        new TokenRange(verb + 2, end),
                        List.of(new TokenRange(verb - 2, verb - 1)),
                        end)
                : Optional.empty();
    }

    /// “Gefragt, ob er bleibe, …”, “Auf die Frage, ob …”
    private Optional<AttributionMatch> asked(int i) {
        boolean question = words.lower(i).equals("frage") && words.lower(i - 2).equals("auf");
        if (!(question || i == clause)
                || !words.isMark(i + 1, ",")
                || !GermanVocabulary.QUESTIONS.contains(words.lower(i + 2))) {
            return Optional.empty();
        }
        int end = clauses.clauseEnd(i + 2);
        var cue = List.of(new TokenRange(question ? i - 2 : i, i + 1));
        return found(AttributionPattern.ACT, cue, AttributionMatch.NOBODY, List.of(new TokenRange(i + 2, end)), end);
    }

    private static Optional<AttributionMatch> found(
            AttributionPattern pattern, List<TokenRange> cue, TokenRange source, List<TokenRange> content, int next) {
        return content.isEmpty() || content.stream().anyMatch(TokenRange::isEmpty)
                ? Optional.empty()
                : Optional.of(new AttributionMatch(pattern, cue, source, content, next));
    }
}
