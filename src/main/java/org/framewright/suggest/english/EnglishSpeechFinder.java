package org.framewright.suggest.english;

import org.framewright.codebook.AttributionKind;
import org.framewright.suggest.AttributionMatch;
import org.framewright.suggest.AttributionPattern;
import org.framewright.suggest.LabelFinder;
import org.framewright.suggest.SentenceTokens;
import org.framewright.suggest.Speech;
import org.framewright.suggest.SpeechBlock;
import org.framewright.suggest.SpeechCollector;
import org.framewright.suggest.Suggestion.SpeechForm;
import org.framewright.suggest.Token;
import org.framewright.suggest.Token.TokenRange;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds speech and its speakers, sentence by sentence, by the order of cue, source and speech.
public final class EnglishSpeechFinder {

    private final SpeechCollector collector = new SpeechCollector();

    /// The last speech, while more of it can follow; null after other words.
    private @Nullable Speech running;

    private SentenceTokens words = new SentenceTokens(List.of());
    private ClauseFinder clauses = new ClauseFinder(words);
    private LabelFinder labels = new LabelFinder(List.of());

    /// The beginning of the words that are not yet read.
    private int clause;

    /// The beginning of the clause that a cue at the clause's end attributes.
    private int outer;

    /// All speech in blocks, in text order.
    public List<Speech> find(List<SpeechBlock> blocks) {
        labels = new LabelFinder(blocks);
        for (var block : blocks) {
            int from = label(block.sentences());
            for (int i = 0; i < block.sentences().size(); i++) {
                sentence(block.sentences().get(i), i == 0 ? from : 0);
            }
        }
        return collector.found();
    }

    private void begin(List<Token> tokens) {
        words = new SentenceTokens(tokens);
        clauses = new ClauseFinder(words);
    }

    private void sentence(List<Token> tokens, int from) {
        begin(tokens);
        moveTo(from > 0 ? from : Dateline.end(tokens, LabelFinder.start(tokens)));
        var last = running;
        running = null;
        int first = collector.found().size();
        int start = clause;
        for (int i = clause; i < tokens.size(); i = Math.max(i + 1, clause)) {
            if (tokens.get(i).isQuotation() && collector.endsWith(tokens.get(i))) {
                continue; // “Holt, who had called it “a mess,” praised …”
            }
            if (tokens.get(i).isQuotation()) {
                quotation(i, last);
            } else {
                int at = i;
                new CueFinder(words, clauses, clause, outer).find(at).or(() -> complement(at)).ifPresent(this::take);
            }
        }
        addQuotations(start, first, last);
    }

    /// Adds the quotations of a sentence that no cue explains, without short ones and titles.
    private void addQuotations(int from, int before, @Nullable Speech last) {
        for (int i = from; i < words.size(); i++) {
            var token = words.token(i);
            if (token.isQuotation()
                    && token.words() > SpeechCollector.FEWEST_WORDS
                    && !token.title()
                    && (last == null || !last.contains(token.start()))
                    && !collector.isInSpeech(token.start(), before)) {
                collector.addQuotation(words, i);
            }
        }
    }

    private Optional<AttributionMatch> complement(int verb) {
        var earlier =
                Optional.of(collector.found())
                        .filter(it -> !it.isEmpty() && it.getLast().isOf(words))
                        .filter(it -> it.getLast().pattern() != AttributionPattern.NOUN)
                        .map(it -> it.getLast().source());
        return new EnglishComplementFinder(words, clauses, clause, earlier)
                .find(verb)
                .or(() -> new EnglishNounFinder(words, clauses, clause).find(verb));
    }

    /// Finds speech after a label.
    ///
    /// @return the first token behind the label, or behind its quotation; 0 without a label
    private int label(List<List<Token>> sentences) {
        var tokens = sentences.getFirst();
        var label = labels.find(tokens).orElse(null);
        if (label == null) {
            return 0;
        }
        boolean quoted = tokens.get(label.from()).isQuotation();
        var speech = collector.addLabelled(label, sentences);
        running = quoted ? speech : null;
        return quoted ? label.from() + 1 : label.from();
    }

    private void moveTo(int token) {
        clause = token;
        outer = token;
    }

    private void quotation(int index, @Nullable Speech before) {
        var tail = QuotationTail.read(words, index + 1);
        if (tail != null) {
            addTailed(index, tail);
        } else if (index == 0 && (clauses.isAlone(index) || words.isMark(1, ":"))) {
            addAlone(index, before);
        }
        moveTo(Math.max(clause, index + 1));
    }

    /// Adds a quotation with its tail: “We waited,” she said, “and nobody came.”
    private void addTailed(int index, QuotationTail tail) {
        boolean whole = index == clause || !words.isWord(index - 1);
        int start = whole ? index : clauses.contentStart(outer);
        var content = new ArrayList<TokenRange>();
        content.add(new TokenRange(start, index + 1));
        int next = nextPart(tail.next());
        if (next >= 0) {
            int end = clauses.isAlone(next) || !words.isWord(next + 1) ? next + 1 : clauses.end(next);
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
        for (int i = from; i < Math.min(words.size(), from + 14); i++) {
            if (words.isQuotation(i)) {
                return i == from || !words.isWord(i - 1) ? i : -1;
            }
            if (EnglishVocabulary.cue(words.lower(i)).isPresent()
                    && i > from + 1
                    && !words.lower(i - 1).equals("believe")
                    && i - from < 3) {
                return -1;
            }
        }
        return -1;
    }

    private void addAlone(int index, @Nullable Speech before) {
        if (before != null) {
            before.append(words, new TokenRange(index, index + 1));
            running = before;
        } else if (words.token(index).words() >= SpeechCollector.FEWEST_WORDS) {
            running = collector.addQuotation(words, index);
        }
    }

    private void take(AttributionMatch match) {
        addClause(match.pattern(), match.cue(), match.source(), match.content());
        if (isRelative(match.source())) {
            return; // “Holt, who had called it a mess, praised …”
        }
        if (match.pattern().kind() == AttributionKind.SPEECH && !clauses.isClosing(match.next())) {
            moveTo(match.next());
        } else {
            // “…, according to the police” and “…, he said” may attribute the whole clause
            clause = match.next();
        }
    }

    /// Whether a source is the pronoun of a relative clause between commas, within a clause that goes on.
    private boolean isRelative(TokenRange source) {
        return source.size() == 1
                && EnglishVocabulary.RELATIVES.contains(words.lower(source.from()))
                && words.isMark(source.from() - 1, ",");
    }

    private void addClause(
            AttributionPattern pattern, List<TokenRange> cue, TokenRange source, List<TokenRange> content) {
        boolean quoted = content.stream().anyMatch(it -> words.quotationIn(it.from(), it.to()) >= 0);
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

    /// A content without the comma before it.
    private TokenRange withoutComma(TokenRange content) {
        int from = content.from();
        while (from < content.to() && words.isMark(from, ",")) {
            from++;
        }
        return new TokenRange(from, content.to());
    }

    private Speech add(
            SpeechForm form,
            AttributionPattern pattern,
            List<TokenRange> cue,
            TokenRange source,
            List<TokenRange> content) {
        return collector.add(
                new Speech(words, form, pattern, cue, source, content.stream().map(this::withoutComma).toList()));
    }
}
