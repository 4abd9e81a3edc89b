package org.framewright.suggest;

import org.framewright.suggest.SpeechVocabulary.Cue;
import org.framewright.suggest.Suggestion.SpeechForm;
import org.framewright.suggest.Token.TokenRange;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Finds speech and its speakers, sentence by sentence, by the order of cue, source and speech.
final class SpeechFinder {

    /// Fewer words in quotation marks, without a named speaker, are a way of writing.
    static final int FEWEST_WORDS = 3;

    private final List<Speech> found = new ArrayList<>();

    /// The last speech, while more of it can follow; null after other words.
    private @Nullable Speech running;

    private SpeakerPhrases phrases = new SpeakerPhrases(List.of());
    private ClauseFinder clauses = new ClauseFinder(phrases);
    private int clause;

    /// All speech in blocks, in text order.
    List<Speech> find(List<SpeechBlock> blocks) {
        for (var block : blocks) {
            for (int i = 0; i < block.sentences().size(); i++) {
                sentence(block.sentences().get(i), i == 0);
            }
        }
        return found;
    }

    private void sentence(List<Token> tokens, boolean first) {
        phrases = new SpeakerPhrases(tokens);
        clauses = new ClauseFinder(phrases);
        clause = 0;
        if (first && label()) {
            return;
        }
        var before = running;
        running = null;
        for (int i = 0; i < tokens.size(); i = Math.max(i + 1, clause)) {
            if (tokens.get(i).isQuotation()) {
                quotation(i, before);
            } else if (phrases.lower(i).equals("according") && phrases.lower(i + 1).equals("to")) {
                accordingTo(i);
            } else if (SpeechVocabulary.cue(phrases.lower(i)).isPresent() && (i == 0 || !tokens.get(i).isCapital())) {
                cue(i, SpeechVocabulary.cue(phrases.lower(i)).get());
            }
        }
    }

    /// Finds speech after a label: “LOHNE: “I was carrying a pot.””
    private boolean label() {
        int colon = 0;
        while (colon < Math.min(5, phrases.size()) && phrases.isWord(colon) && phrases.token(colon).isCapital()) {
            colon++;
        }
        if (colon == 0 || !phrases.isMark(colon, ":") || !phrases.isQuotation(colon + 1)) {
            return false;
        }
        running =
                add(
                        SpeechForm.DIRECT,
                        List.of(),
                        new TokenRange(0, colon),
                        List.of(new TokenRange(colon + 1, colon + 2)));
        clause = colon + 2;
        return true;
    }

    private void quotation(int index, @Nullable Speech before) {
        var tail = QuotationTail.read(phrases, index + 1);
        if (tail != null) {
            addTailed(index, tail);
        } else if (index == 0 && (clauses.isAlone(index) || phrases.isMark(1, ":"))) {
            addAlone(index, before);
        }
        clause = Math.max(clause, index + 1);
    }

    /// Adds a quotation with its tail: “We waited,” she said, “and nobody came.”
    private void addTailed(int index, QuotationTail tail) {
        boolean whole = index == clause || !phrases.isWord(index - 1);
        int start = whole ? index : clauses.contentStart(clause);
        var content = new ArrayList<TokenRange>();
        content.add(new TokenRange(start, index + 1));
        int next = nextPart(tail.next());
        if (next >= 0) {
            int end = clauses.isAlone(next) || !phrases.isWord(next + 1) ? next + 1 : clauses.end(next);
            content.add(new TokenRange(next, end));
            clause = end;
        } else {
            clause = tail.next();
        }
        var speech = add(whole ? SpeechForm.DIRECT : SpeechForm.MIXED, tail.cue(), tail.source(), content);
        running = whole ? speech : null;
    }

    /// The quotation that continues after “she said”, if only a place and a time are between.
    private int nextPart(int from) {
        for (int i = from; i < Math.min(phrases.size(), from + 14); i++) {
            if (phrases.isQuotation(i)) {
                return i == from || !phrases.isWord(i - 1) ? i : -1;
            }
            if (SpeechVocabulary.cue(phrases.lower(i)).isPresent()
                    && i > from + 1
                    && !phrases.lower(i - 1).equals("believe")
                    && i - from < 3) {
                return -1;
            }
        }
        return -1;
    }

    private void addAlone(int index, @Nullable Speech before) {
        var content = new TokenRange(index, index + 1);
        if (before != null) {
            before.append(phrases, content);
            running = before;
        } else if (phrases.token(index).words() >= FEWEST_WORDS) {
            running = add(SpeechForm.DIRECT, List.of(), new TokenRange(0, 0), List.of(content));
        }
    }

    private void accordingTo(int index) {
        var source = phrases.subjectAfter(index + 2);
        if (source == null) {
            return;
        }
        var cue = List.of(new TokenRange(index, index + 2));
        if (index == clause && (phrases.isMark(source.to(), ",") || phrases.isMark(source.to() - 1, ","))) {
            int from = phrases.isMark(source.to(), ",") ? source.to() + 1 : source.to();
            int end = clauses.end(from);
            addClause(cue, source, List.of(new TokenRange(from, end)));
            clause = end;
        } else if (index - clause > 3) {
            int from = clauses.contentStart(clause);
            addClause(cue, source, List.of(new TokenRange(from, clauses.trim(from, index))));
            clause = source.to();
        }
    }

    private void cue(int verb, Cue kind) {
        int start = phrases.cueStart(verb);
        if (phrases.lower(verb).endsWith("ing")) {
            saying(verb);
            return;
        }
        if (clauses.isPassive(start, verb) || clauses.isDenied(clause, verb) || phrases.lower(verb - 1).equals("to")) {
            return;
        }
        var source = phrases.subjectBefore(clause, start);
        if (source == null) {
            addInverted(verb, kind);
            return;
        }
        if (clauses.isRelative(source)) {
            return;
        }
        if (kind != Cue.QUOTED && aside(source, start, verb, kind)) {
            return;
        }
        addLeading(source, start, verb, kind);
    }

    /// Finds speech before or around the cue: “The strike will end, he says, but people will remember”.
    private boolean aside(TokenRange source, int start, int verb, Cue kind) {
        boolean apart = source.from() - 1 > clause && phrases.isMark(source.from() - 1, ",");
        int after = clauses.cueEnd(verb);
        int behind = kind == Cue.TELLING ? new SpeechOpening(phrases).addressee(verb + 1) : after;
        if (!apart || source.from() - clause < 3) {
            return false;
        }
        int from = clauses.contentStart(clauseAround(source.from()));
        if (SpeechVocabulary.PREPOSITIONS.contains(phrases.lower(from))
                && !phrases.isQuotation(after)
                && !clauses.endsHere(after)) {
            return false;
        }
        var cue = List.of(new TokenRange(start, after));
        var said = new TokenRange(from, source.from() - 1);
        if (phrases.isMark(after, ",") && phrases.isWord(after + 1) && !phrases.lower(after + 1).endsWith("ing")) {
            int end = clauses.end(after + 1);
            addClause(cue, source, List.of(said, new TokenRange(after + 1, end)));
            clause = end;
            return true;
        }
        if (clauses.endsHere(behind)) {
            addClause(cue, source, List.of(said));
            clause = after;
            return true;
        }
        return false;
    }

    /// The beginning of the clause around a source: “…, but the Arabic, she points out, is without a mistake”.
    private int clauseAround(int source) {
        for (int i = source - 2; i > clause + 1; i--) {
            if (phrases.lower(i).equals("but") && phrases.isMark(i - 1, ",")) {
                return i;
            }
        }
        return clause;
    }

    /// Adds speech before an inverted cue: “Bread was being sold one loaf to a household, said customers of the shop”.
    private void addInverted(int verb, Cue kind) {
        boolean apart = verb - clause > 3 && phrases.isMark(verb - 1, ",");
        if (!apart || kind == Cue.QUOTED || kind == Cue.TELLING) {
            return;
        }
        var source = phrases.subjectAfter(verb + 1);
        if (source != null && (kind == Cue.FREE || phrases.token(source.from()).isCapital())) {
            int from = clauses.contentStart(clause);
            addClause(List.of(new TokenRange(verb, verb + 1)), source, List.of(new TokenRange(from, verb - 1)));
            clause = source.to();
        }
    }

    /// Finds speech after “saying” or “adding”: “…, saying it would go on”. Its source is at the beginning of the sentence,
    /// or is the source of earlier speech there.
    private void saying(int verb) {
        if (!phrases.lower(verb).equals("saying") && !phrases.lower(verb).equals("adding")) {
            return;
        }
        var quoted = quotedAsSaying(verb);
        int from = phrases.lower(verb + 1).equals("that") ? verb + 2 : verb + 1;
        if (quoted != null) {
            int end = clauses.end(from);
            addClause(quoted.cue(), quoted.source(), List.of(new TokenRange(from, end)));
            clause = end;
            return;
        }
        int name = 0;
        while (name < verb
                && phrases.isWord(name)
                && phrases.token(name).isCapital()
                && !SpeechVocabulary.NO_NAMES.contains(phrases.lower(name))) {
            name++;
        }
        var apposed = phrases.subjectAfter(0);
        if (apposed != null && apposed.to() < verb && phrases.isMark(apposed.to() - 1, ",")) {
            name = apposed.to();
        }
        if (phrases.isMark(verb - 1, ",") && name > 0 && clause == 0) {
            int end = clauses.end(from);
            addClause(
                    List.of(new TokenRange(verb, verb + 1)),
                    new TokenRange(0, name),
                    List.of(new TokenRange(from, end)));
            clause = end;
        } else if (phrases.isMark(verb - 1, ",") && !found.isEmpty() && found.getLast().isOf(phrases)) {
            int end = clauses.end(from);
            addClause(
                    List.of(new TokenRange(verb, verb + 1)),
                    found.getLast().source(),
                    List.of(new TokenRange(from, end)));
            clause = end;
        }
    }

    /// The source and cue of “was quoted by the agency as saying that”.
    private @Nullable QuotationTail quotedAsSaying(int saying) {
        for (int i = saying - 2; i >= clause && phrases.lower(saying - 1).equals("as"); i--) {
            if (phrases.lower(i).equals("quoted")) {
                int start = phrases.cueStart(i);
                var source = start < i ? phrases.subjectBefore(clause, start) : new TokenRange(i + 1, saying - 1);
                return source == null || source.isEmpty()
                        ? null
                        : new QuotationTail(
                                source,
                                List.of(new TokenRange(start, i + 1), new TokenRange(saying - 1, saying + 1)),
                                saying + 1);
            }
        }
        return null;
    }

    /// Adds speech after its cue: “She said: “We waited.””, “She said that nobody had come”, “She called it “a dent””.
    private void addLeading(TokenRange source, int start, int verb, Cue kind) {
        int after = clauses.cueEnd(verb);
        var cue = List.of(new TokenRange(start, after));
        int from = new SpeechOpening(phrases).find(after, kind);
        if (from >= phrases.size()) {
            return;
        }
        boolean that = phrases.lower(from - 1).equals("that");
        boolean colon = phrases.isMark(from - 1, ":");
        if (phrases.isQuotation(from) && (clauses.isAlone(from) || !phrases.isWord(from + 1))) {
            running = add(SpeechForm.DIRECT, cue, source, List.of(new TokenRange(from, from + 1)));
            clause = from + 1;
            return;
        }
        if (SpeechVocabulary.VERBS.contains(phrases.lower(from)) || phrases.isMark(from, ",")) {
            return; // “which she said caused”, “she said, waving,”
        }
        int end = clauses.end(from);
        int quoted = clauses.quotationIn(from, end);
        boolean said =
                switch (kind) {
                    case FREE -> !phrases.lower(from).equals("to") && end - from >= 3;
                    case TELLING ->
                            that || colon || quoted >= 0 || (from > after && clauses.looksLikeClause(from, end));
                    case CLAUSE -> that || colon || clauses.looksLikeClause(from, end);
                    case THAT -> that || colon;
                    case QUOTED -> quoted >= 0;
                };
        if (!said) {
            return;
        }
        if (kind == Cue.QUOTED && quoted >= 0) {
            end =
                    phrases.isWord(quoted + 1) && !List.of("and", "but", "as").contains(phrases.lower(quoted + 1))
                            ? end
                            : quoted + 1;
        }
        addClause(cue, source, List.of(new TokenRange(from, end)));
        clause = end;
    }

    private void addClause(List<TokenRange> cue, TokenRange source, List<TokenRange> content) {
        boolean quoted = content.stream().anyMatch(it -> clauses.quotationIn(it.from(), it.to()) >= 0);
        boolean alone = content.size() == 1 && content.getFirst().size() == 1 && quoted;
        var speech =
                add(alone ? SpeechForm.DIRECT : quoted ? SpeechForm.MIXED : SpeechForm.INDIRECT, cue, source, content);
        running = alone ? speech : null;
    }

    private Speech add(SpeechForm form, List<TokenRange> cue, TokenRange source, List<TokenRange> content) {
        var speech = new Speech(phrases, form, cue, source, content);
        if (!speech.content().isEmpty()) {
            found.add(speech);
        }
        return speech;
    }
}
