package org.framewright.suggest.german;

import org.framewright.codebook.AttributionKind;
import org.framewright.suggest.ArticleLanguage;
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

import java.util.List;
import java.util.Optional;

/// Finds the words that German sentences attribute: by verbs, citations and nouns, and in Konjunktiv behind other speech.
public final class GermanSpeechFinder {

    private static final int LONGEST_DATELINE = 9;

    private final SpeechCollector collector = new SpeechCollector();

    /// The last speech, while more of it can follow; null after other words.
    private @Nullable Speech running;

    /// The sentence before in the same paragraph; null at the paragraph's beginning.
    private @Nullable SentenceTokens before;

    private int beforeStart;

    /// The cue and source of the sentence before, if it has no content, such as “Holt widerspricht.”; else null.
    private @Nullable AttributionMatch announced;

    /// Whether the sentence before attributes words.
    private boolean attributed;

    private SentenceTokens words = new SentenceTokens(List.of());
    private GermanPhrases phrases = new GermanPhrases(words);
    private GermanClauses clauses = new GermanClauses(words, phrases);
    private LabelFinder labels = new LabelFinder(List.of(), ArticleLanguage.GERMAN);

    /// The first token that belongs to no earlier attribution.
    private int clause;

    /// The subject of the clause before; empty without one.
    private TokenRange subject = AttributionMatch.NOBODY;

    /// All attributed words in blocks, in text order.
    public List<Speech> find(List<SpeechBlock> blocks) {
        labels = new LabelFinder(blocks, ArticleLanguage.GERMAN);
        for (var block : blocks) {
            var sentences = block.sentences();
            before = null;
            var label = labels.find(sentences.getFirst()).orElse(null);
            int from = label == null ? start(sentences.getFirst()) : labelled(sentences, label);
            boolean quoted = label == null || (running != null && running.form() == SpeechForm.DIRECT);
            for (int i = 0; quoted && i < sentences.size(); i++) {
                sentence(sentences.get(i), Math.max(i == 0 ? from : 0, behindNumber(sentences.get(i))));
            }
        }
        return collector.found();
    }

    /// The first token behind a bullet, a time, and a dateline: “Lerwin (hpa) – ”.
    private static int start(List<Token> tokens) {
        int start = LabelFinder.start(tokens);
        for (int i = start; i < Math.min(tokens.size() - 1, start + LONGEST_DATELINE); i++) {
            start = tokens.get(i).is("+") ? i + 1 : start; // “+++ 15 Uhr +++ ”
        }
        for (int i = start; i < Math.min(tokens.size() - 1, start + LONGEST_DATELINE); i++) {
            var it = tokens.get(i);
            if (it.isDash() && i > start && tokens.get(i - 1).end() < it.start()) {
                return i + 1;
            }
            if (it.isWord() && !it.isCapital() && !tokens.get(i - 1 < 0 ? 0 : i - 1).is("(")) {
                return start;
            }
        }
        return start;
    }

    /// The first token behind the number of a list: “1. Die Stadt will sparen.”
    private static int behindNumber(List<Token> tokens) {
        boolean number = tokens.size() > 3 && tokens.getFirst().isNumber() && tokens.get(1).is(".");
        return number && GermanVocabulary.isFunctionWord(tokens.get(2).lower()) ? 2 : 0;
    }

    /// Adds speech behind a label.
    ///
    /// @return the first token behind the speech
    private int labelled(List<List<Token>> sentences, LabelFinder.Label label) {
        running = collector.addLabelled(label, sentences);
        boolean quoted = sentences.getFirst().get(label.from()).isQuotation();
        return quoted ? label.from() + 1 : sentences.getFirst().size();
    }

    private void begin(List<Token> tokens) {
        words = new SentenceTokens(tokens);
        phrases = new GermanPhrases(words);
        clauses = new GermanClauses(words, phrases);
    }

    private void sentence(List<Token> tokens, int from) {
        begin(tokens);
        clause = from;
        subject = AttributionMatch.NOBODY;
        var last = running;
        running = null;
        var announcement = announced;
        announced = null;
        int first = collector.found().size();
        for (int i = from; i < tokens.size(); ) {
            var attribution = at(i);
            if (attribution.isPresent() && !isReported(i, attribution.get())) {
                var it = attribution.get();
                add(it);
                boolean noun = it.pattern() == AttributionPattern.NOUN;
                boolean open = noun || (it.pattern().kind() != AttributionKind.SPEECH && isBeforeTail(it.next()));
                clause = open ? clause : Math.max(clause, it.next());
                subject = it.source().isEmpty() || noun ? subject : it.source();
                i = Math.max(i + 1, it.next());
            } else {
                noteSubject(i);
                i++;
            }
        }
        if (collector.found().size() == first) {
            alone(from, last, announcement);
        }
        addQuotations(from, first, last);
        attributed = collector.found().size() > first;
        before = words;
        beforeStart = from;
    }

    private Optional<AttributionMatch> at(int i) {
        if (!words.isWord(i)) {
            return Optional.empty();
        }
        return new GermanCitationFinder(words, phrases, clauses, clause)
                .find(i)
                .or(() -> new GermanVerbFinder(words, phrases, clauses, clause, subject).find(i))
                .or(() -> new GermanNounFinder(words, phrases, clauses, clause, subject).find(i));
    }

    /// Whether a verb in Konjunktiv belongs to speech before “, sagte Holt”: “Er habe die Tat geplant, sagte Holt”.
    private boolean isReported(int verb, AttributionMatch it) {
        return it.pattern().kind() != AttributionKind.SPEECH
                && it.pattern().kind() != AttributionKind.NOUN
                && GermanVocabulary.SUBJUNCTIVES.contains(words.lower(verb))
                && isBeforeTail(it.next());
    }

    /// Whether “, sagte Holt” follows, which attributes the whole clause.
    private boolean isBeforeTail(int comma) {
        return words.isMark(comma, ",")
                && !words.isMark(clauses.clauseEnd(comma + 1), ":")
                && (clauses.isCue(comma + 1) || words.lower(comma + 1).matches("so|wie|laut|heißt|hieß"));
    }

    /// Keeps the subject of a verb that attributes nothing: “Holt kam und sagte …”.
    private void noteSubject(int verb) {
        if (GermanVocabulary.looksFinite(words.lower(verb)) && verb > clause && !words.token(verb).isCapital()) {
            int start = clauses.contentStart(clause);
            int end = phrases.nounPhrase(start);
            var phrase = new TokenRange(start, end);
            subject = end == verb && phrases.isNominative(phrase) ? phrase : subject;
        }
    }

    /// Adds a sentence without words of saying: a quotation, or Konjunktiv behind other speech.
    private void alone(int from, @Nullable Speech last, @Nullable AttributionMatch announcement) {
        int start = clauses.contentStart(from);
        int end = words.size();
        boolean quotation = words.isQuotation(from) && clauses.trim(from, end) == from + 1;
        if (quotation && last != null) {
            last.append(words, new TokenRange(from, from + 1));
            running = last;
        } else if (quotation && announcement != null && before != null) {
            var it = announcement;
            var speech = new Speech(before, SpeechForm.DIRECT, it.pattern(), it.cue(), it.source(), List.of());
            speech.append(words, new TokenRange(from, from + 1));
            collector.add(speech);
            running = speech;
        } else if (quotation && words.token(from).words() >= SpeechCollector.FEWEST_WORDS) {
            running = collector.addQuotation(words, from);
        } else if (new GermanMood(words, phrases, start).isReported(attributed, before != null)) {
            addClause(
                    AttributionPattern.CUE_BEFORE,
                    List.of(),
                    AttributionMatch.NOBODY,
                    List.of(new TokenRange(start, end)));
        }
    }

    /// Adds the quotations of a sentence that no cue explains, without short ones and names.
    private void addQuotations(int from, int first, @Nullable Speech last) {
        for (int i = from; i < words.size(); i++) {
            var token = words.token(i);
            if (token.isQuotation()
                    && token.words() >= SpeechCollector.FEWEST_WORDS
                    && !(token.title() && token.text().isEmpty())
                    && !(i > 0 && words.isWord(i - 1) && words.token(i - 1).isCapital())
                    && (last == null || !last.contains(token.start()))
                    && !collector.isInSpeech(token.start(), first)) {
                collector.addQuotation(words, i);
            }
        }
    }

    private void add(AttributionMatch it) {
        if (!it.content().isEmpty()) {
            addClause(it.pattern(), it.cue(), it.source(), it.content());
        } else if (it.pattern() == AttributionPattern.CUE_BEFORE) {
            announced = it;
        } else if (before != null) {
            var speech = new Speech(words, SpeechForm.INDIRECT, it.pattern(), it.cue(), it.source(), List.of());
            int start = new GermanClauses(before, new GermanPhrases(before)).contentStart(beforeStart);
            int end = new GermanClauses(before, new GermanPhrases(before)).trim(start, before.size());
            if (end > start && !collector.isInSpeech(before(start), Math.max(0, collector.found().size() - 3))) {
                speech.append(before, new TokenRange(start, end));
                collector.add(speech);
            }
        }
    }

    private int before(int token) {
        return before == null ? -1 : before.token(token).start();
    }

    private void addClause(
            AttributionPattern pattern, List<TokenRange> cue, TokenRange source, List<TokenRange> content) {
        boolean quoted = content.stream().anyMatch(it -> words.quotationIn(it.from(), it.to()) >= 0);
        boolean alone = content.stream().allMatch(it -> it.size() == 1) && quoted;
        var speech =
                collector.add(
                        new Speech(
                                words,
                                alone ? SpeechForm.DIRECT : quoted ? SpeechForm.MIXED : SpeechForm.INDIRECT,
                                pattern,
                                cue,
                                source,
                                content));
        running = alone && pattern.kind() == AttributionKind.SPEECH ? speech : null;
    }
}
