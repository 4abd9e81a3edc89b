package org.framewright.suggest;

import org.framewright.codebook.AttributionKind;
import org.framewright.suggest.SpeechVocabulary.Cue;
import org.framewright.suggest.Suggestion.SpeechForm;
import org.framewright.suggest.Token.TokenRange;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds speech and its speakers, sentence by sentence, by the order of cue, source and speech.
final class SpeechFinder {

    /// Fewer words in quotation marks, without a named speaker, are a way of writing.
    static final int FEWEST_WORDS = 3;

    private final List<Speech> found = new ArrayList<>();

    /// The last speech, while more of it can follow; null after other words.
    private @Nullable Speech running;

    private SpeakerPhrases phrases = new SpeakerPhrases(List.of());
    private ClauseFinder clauses = new ClauseFinder(phrases);
    private LabelFinder labels = new LabelFinder(List.of());

    /// The beginning of the words that are not yet read.
    private int clause;

    /// The beginning of the clause that a cue at its end is about.
    private int outer;

    /// All speech in blocks, in text order.
    List<Speech> find(List<SpeechBlock> blocks) {
        labels = new LabelFinder(blocks);
        for (var block : blocks) {
            boolean labelled = label(block.sentences());
            boolean quoted = labelled && running != null && running.form() == SpeechForm.DIRECT;
            if (!labelled || quoted) {
                for (int i = 0; i < block.sentences().size(); i++) {
                    sentence(block.sentences().get(i), labelled && i == 0 ? clause : 0);
                }
            }
        }
        return found;
    }

    private void begin(List<Token> tokens) {
        phrases = new SpeakerPhrases(tokens);
        clauses = new ClauseFinder(phrases);
    }

    private void sentence(List<Token> tokens, int from) {
        begin(tokens);
        moveTo(from > 0 ? from : LabelFinder.start(tokens));
        var last = running;
        running = null;
        int first = found.size();
        int start = clause;
        for (int i = clause; i < tokens.size(); i = Math.max(i + 1, clause)) {
            if (tokens.get(i).isQuotation()) {
                quotation(i, last);
            } else if (phrases.lower(i).equals("according") && phrases.lower(i + 1).equals("to")) {
                accordingTo(i);
            } else {
                int before = found.size();
                if (SpeechVocabulary.cue(phrases.lower(i)).isPresent()
                        && (i == 0 || !tokens.get(i).isCapital())
                        && !isGoverned(i)) {
                    cue(i, SpeechVocabulary.cue(phrases.lower(i)).get());
                }
                if (found.size() == before) {
                    complement(i);
                }
            }
        }
        addQuotations(start, first, last);
    }

    /// Adds the quotations of a sentence that no cue explains, without short ones and titles.
    private void addQuotations(int from, int before, @Nullable Speech last) {
        for (int i = from; i < phrases.size(); i++) {
            var token = phrases.token(i);
            if (token.isQuotation()
                    && token.words() > FEWEST_WORDS
                    && !token.title()
                    && (last == null || !last.contains(token.start()))
                    && found.subList(before, found.size()).stream().noneMatch(it -> it.contains(token.start()))) {
                add(
                        SpeechForm.DIRECT,
                        AttributionPattern.MARKS_ALONE,
                        List.of(),
                        new TokenRange(0, 0),
                        List.of(new TokenRange(i, i + 1)));
            }
        }
    }

    /// Whether a verb has a complement of its own behind it: “promised to”, “called for”.
    private boolean isGoverned(int verb) {
        var next = phrases.lower(verb + 1);
        return phrases.isWord(verb + 1)
                && SpeechVocabulary.verb(phrases.lower(verb))
                        .filter(it -> it.has("act-" + next) || it.has("attitude-" + next))
                        .isPresent();
    }

    private void complement(int verb) {
        var earlier =
                Optional.of(found)
                        .filter(it -> !it.isEmpty() && it.getLast().isOf(phrases))
                        .filter(it -> it.getLast().pattern() != AttributionPattern.NOUN)
                        .map(it -> it.getLast().source());
        new ComplementFinder(phrases, clauses, clause, earlier)
                .find(verb)
                .or(() -> new NounFinder(phrases, clauses, clause).find(verb))
                .ifPresent(it -> {
                    addClause(it.pattern(), List.of(it.cue()), it.source(), List.of(it.content()));
                    if (it.pattern().kind() == AttributionKind.SPEECH) {
                        moveTo(it.content().to());
                    } else {
                        // “…, according to the police” may be said of all of it
                        clause = it.content().to();
                    }
                });
    }

    /// Finds speech after a label: “LOHNE: “I was carrying a pot.””, with the rest of its paragraph.
    private boolean label(List<List<Token>> sentences) {
        var tokens = sentences.getFirst();
        var label = labels.find(tokens).orElse(null);
        if (label == null) {
            return false;
        }
        begin(tokens);
        int from = label.from();
        boolean quoted = phrases.isQuotation(from);
        var cue = List.of(new TokenRange(label.colon(), label.colon() + 1));
        var content = new TokenRange(from, quoted ? from + 1 : tokens.size());
        var speech =
                add(
                        quoted ? SpeechForm.DIRECT : SpeechForm.INDIRECT,
                        AttributionPattern.LABEL,
                        cue,
                        label.source(),
                        List.of(content));
        for (var sentence : quoted ? List.<List<Token>>of() : sentences.subList(1, sentences.size())) {
            speech.extend(sentence.getLast().end());
        }
        running = speech;
        moveTo(content.to());
        return true;
    }

    private void moveTo(int token) {
        clause = token;
        outer = token;
    }

    private void quotation(int index, @Nullable Speech before) {
        var tail = QuotationTail.read(phrases, index + 1);
        if (tail != null) {
            addTailed(index, tail);
        } else if (index == 0 && (clauses.isAlone(index) || phrases.isMark(1, ":"))) {
            addAlone(index, before);
        }
        moveTo(Math.max(clause, index + 1));
    }

    /// Adds a quotation with its tail: “We waited,” she said, “and nobody came.”
    private void addTailed(int index, QuotationTail tail) {
        boolean whole = index == clause || !phrases.isWord(index - 1);
        int start = whole ? index : clauses.contentStart(outer);
        var content = new ArrayList<TokenRange>();
        content.add(new TokenRange(start, index + 1));
        int next = nextPart(tail.next());
        if (next >= 0) {
            int end = clauses.isAlone(next) || !phrases.isWord(next + 1) ? next + 1 : clauses.end(next);
            content.add(new TokenRange(next, end));
            moveTo(end);
        } else {
            moveTo(tail.next());
        }
        var speech =
                add(
                        whole ? SpeechForm.DIRECT : SpeechForm.MIXED,
                        AttributionPattern.CUE_AFTER,
                        tail.cue(),
                        tail.source(),
                        content);
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
            running =
                    add(
                            SpeechForm.DIRECT,
                            AttributionPattern.MARKS_ALONE,
                            List.of(),
                            new TokenRange(0, 0),
                            List.of(content));
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
            addClause(AttributionPattern.ACCORDING_TO, cue, source, List.of(new TokenRange(from, end)));
            moveTo(end);
        } else if (index - outer > 3) {
            int from = clauses.contentStart(outer);
            addClause(
                    AttributionPattern.ACCORDING_TO,
                    cue,
                    source,
                    List.of(new TokenRange(from, clauses.trim(from, index))));
            moveTo(source.to());
        }
    }

    private void cue(int verb, Cue kind) {
        int start = phrases.cueStart(verb);
        if (phrases.lower(verb).endsWith("ing")) {
            saying(verb);
            return;
        }
        if ((kind == Cue.QUOTED && phrases.isTitle(verb + 1))
                || clauses.isPassive(start, verb)
                || clauses.isDenied(clause, verb)
                || phrases.lower(verb - 1).equals("to")) {
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
            addClause(AttributionPattern.CUE_AFTER, cue, source, List.of(said, new TokenRange(after + 1, end)));
            moveTo(end);
            return true;
        }
        if (clauses.endsHere(behind)) {
            addClause(AttributionPattern.CUE_AFTER, cue, source, List.of(said));
            moveTo(after);
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
        return outer;
    }

    /// Adds speech before an inverted cue: “Bread was being sold one loaf to a household, said customers of the shop”.
    private void addInverted(int verb, Cue kind) {
        boolean apart = verb - clause > 3 && phrases.isMark(verb - 1, ",");
        if (!apart || kind == Cue.QUOTED || kind == Cue.TELLING) {
            return;
        }
        var source = phrases.subjectAfter(verb + 1);
        if (source != null && (kind == Cue.FREE || phrases.token(source.from()).isCapital())) {
            int from = clauses.contentStart(outer);
            addClause(
                    AttributionPattern.CUE_AFTER,
                    List.of(new TokenRange(verb, verb + 1)),
                    source,
                    List.of(new TokenRange(from, verb - 1)));
            moveTo(source.to());
        }
    }

    /// Finds speech after “saying” or “adding”: “…, saying it would go on”. Its source is at the beginning of the sentence,
    /// or is the source of earlier speech there.
    private void saying(int verb) {
        if (!phrases.lower(verb).equals("saying") && !phrases.lower(verb).equals("adding")) {
            return;
        }
        var quoted = quotedAsSaying(verb);
        int from = verb + 1;
        for (int i = verb + 1; i < verb + 3; i++) {
            from =
                    phrases.lower(i).equals("that")
                                    && (i == verb + 1 || SpeechVocabulary.isAdverb(phrases.lower(i - 1)))
                            ? i + 1
                            : from;
        }
        if (quoted != null) {
            int end = clauses.end(from);
            addClause(AttributionPattern.PARTICIPLE, quoted.cue(), quoted.source(), List.of(new TokenRange(from, end)));
            moveTo(end);
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
                    AttributionPattern.PARTICIPLE,
                    List.of(new TokenRange(verb, verb + 1)),
                    new TokenRange(0, name),
                    List.of(new TokenRange(from, end)));
            moveTo(end);
        } else if (phrases.isMark(verb - 1, ",") && !found.isEmpty() && found.getLast().isOf(phrases)) {
            int end = clauses.end(from);
            addClause(
                    AttributionPattern.PARTICIPLE,
                    List.of(new TokenRange(verb, verb + 1)),
                    found.getLast().source(),
                    List.of(new TokenRange(from, end)));
            moveTo(end);
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
            running =
                    add(
                            SpeechForm.DIRECT,
                            AttributionPattern.CUE_BEFORE,
                            cue,
                            source,
                            List.of(new TokenRange(from, from + 1)));
            moveTo(from + 1);
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
        addClause(AttributionPattern.CUE_BEFORE, cue, source, List.of(new TokenRange(from, end)));
        moveTo(end);
    }

    private void addClause(
            AttributionPattern pattern, List<TokenRange> cue, TokenRange source, List<TokenRange> content) {
        boolean quoted = content.stream().anyMatch(it -> clauses.quotationIn(it.from(), it.to()) >= 0);
        boolean alone = content.size() == 1 && content.getFirst().size() == 1 && quoted;
        var speech =
                add(
                        alone ? SpeechForm.DIRECT : quoted ? SpeechForm.MIXED : SpeechForm.INDIRECT,
                        pattern,
                        cue,
                        source,
                        content);
        running = alone ? speech : null;
    }

    private Speech add(
            SpeechForm form,
            AttributionPattern pattern,
            List<TokenRange> cue,
            TokenRange source,
            List<TokenRange> content) {
        var speech = new Speech(phrases, form, pattern, cue, source, content);
        if (!speech.content().isEmpty()) {
            found.add(speech);
        }
        return speech;
    }
}
