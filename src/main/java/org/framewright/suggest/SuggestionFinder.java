package org.framewright.suggest;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Fragment;
import org.framewright.suggest.Suggestion.Kind;
import org.framewright.suggest.Suggestion.Speaker;
import org.framewright.suggest.Suggestion.SpeechForm;
import org.framewright.suggest.english.CreditFinder;
import org.framewright.suggest.english.EnglishSpeakerResolver;
import org.framewright.suggest.english.EnglishSpeechFinder;
import org.framewright.suggest.german.GermanSpeakerResolver;
import org.framewright.suggest.german.GermanSpeechFinder;
import org.framewright.suggest.quotation.QuotationFinder;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds suggestions for an article, by rules, from its text alone.
public final class SuggestionFinder {

    private SuggestionFinder() {}

    /// All suggestions, in text order. For an article that is neither in English nor in German, only quotations of
    /// at least [SpeechCollector#FEWEST_WORDS] words.
    public static List<Suggestion> find(Article article) {
        var suggestions = new ArrayList<Suggestion>();
        switch (ArticleLanguage.of(article)) {
            case ENGLISH -> {
                var blocks = SpeechBlock.parse(article.text());
                var sentences = blocks.stream().flatMap(it -> it.sentences().stream()).toList();
                var speeches = new EnglishSpeechFinder().find(blocks);
                suggestions.addAll(suggestions(article, blocks, speeches, new EnglishSpeakerResolver(sentences)));
                suggestions.addAll(CreditFinder.find(article));
            }
            case GERMAN -> {
                var blocks = SpeechBlock.parse(article.text(), ArticleLanguage.GERMAN);
                var speeches = new GermanSpeechFinder().find(blocks);
                suggestions.addAll(suggestions(article, blocks, speeches, new GermanSpeakerResolver()));
            }
            case OTHER -> suggestions.addAll(findMarked(article));
        }
        suggestions.removeIf(it -> isInEditorialNote(article, it));
        suggestions.sort(Comparator.comparing(it -> it.content().getFirst()));
        return List.copyOf(suggestions);
    }

    private static List<Suggestion> findMarked(Article article) {
        return QuotationFinder.find(article.text()).stream()
                .filter(quotation ->
                        quotation.depth() == 0
                                && SpeechBlock.words(article.text(), quotation) >= SpeechCollector.FEWEST_WORDS)
                .map(quotation ->
                        new Suggestion(
                                Kind.QUOTATION,
                                SpeechForm.DIRECT,
                                AttributionPattern.MARKS_ALONE,
                                List.of(article.fragment(quotation.start(), quotation.end())),
                                List.of(),
                                List.of(),
                                null))
                .toList();
    }

    private static List<Suggestion> suggestions(
            Article article, List<SpeechBlock> blocks, List<Speech> speeches, SpeakerResolver speakers) {
        var suggestions = new ArrayList<Suggestion>();
        int next = 0;
        for (var block : blocks) {
            for (var sentence : block.sentences()) {
                int seen = 0;
                while (next < speeches.size() && speeches.get(next).sentence().isOf(sentence)) {
                    var speech = speeches.get(next++);
                    var source = speech.sourceTokens();
                    int until = source.isEmpty() ? 0 : sentence.indexOf(source.getFirst());
                    if (until > seen) {
                        speakers.add(sentence.subList(seen, until));
                        seen = until;
                    }
                    suggestions.add(suggestion(article, speech, speaker(speech, speakers)));
                }
                if (!isInUnspokenPart(article, sentence.getFirst().start())) {
                    speakers.add(sentence.subList(seen, sentence.size()));
                }
            }
        }
        return suggestions;
    }

    /// The speaker; null for a cue without a source, such as “is expected to”.
    private static @Nullable Speaker speaker(Speech speech, SpeakerResolver speakers) {
        var source = speech.sourceTokens();
        return !source.isEmpty()
                ? speakers.resolve(source)
                : speech.cueTokens().isEmpty() ? speakers.lastSpeaker() : null;
    }

    private static Suggestion suggestion(Article article, Speech speech, @Nullable Speaker speaker) {
        var source = speech.sourceTokens();
        return new Suggestion(
                speech.form() == SpeechForm.INDIRECT ? Kind.INDIRECT_SPEECH : Kind.QUOTATION,
                speech.form(),
                speech.pattern(),
                speech.content().stream().map(it -> content(article, speech.form(), it)).toList(),
                speech.cueTokens().stream().map(it -> fragment(article, it)).toList(),
                source.isEmpty() ? List.of() : List.of(fragment(article, source)),
                speaker);
    }

    /// The words of a part. Without quotation marks, they end before the full stop, like a selection by hand.
    private static Fragment content(Article article, SpeechForm form, Token part) {
        int end =
                form == SpeechForm.INDIRECT
                        ? FullStop.endWithout(article.text(), part.start(), part.end())
                        : part.end();
        return article.fragment(part.start(), end);
    }

    /// Whether a sentence is in a byline, a caption or another part without speakers: a name there is not a speaker.
    ///
    /// @param index where the sentence begins
    public static boolean isInUnspokenPart(Article article, int index) {
        return article.parts().stream().anyMatch(part -> isWithin(part, index) && !namesSpeakers(part.kind()));
    }

    private static boolean isWithin(ArticlePart part, int index) {
        return part.start() <= index && index < part.end();
    }

    /// Whether names in a part can be speakers. A dateline is only the beginning of a sentence, which may name a speaker.
    private static boolean namesSpeakers(ArticlePart.Kind kind) {
        return switch (kind) {
            case HEADLINE, SUBHEAD, DATELINE -> true;
            case BYLINE, CAPTION, CREDIT, CORRECTION, READ_MORE -> false;
        };
    }

    /// Whether a suggestion is in a correction or a *read more*: the newspaper speaks there, and no source of the article. A
    /// suggestion in a credit stays: a credit names an agency as a source.
    private static boolean isInEditorialNote(Article article, Suggestion suggestion) {
        int index = suggestion.content().getFirst().start();
        return Stream.of(ArticlePart.Kind.CORRECTION, ArticlePart.Kind.READ_MORE)
                .flatMap(article::parts)
                .anyMatch(part -> isWithin(part, index));
    }

    private static Fragment fragment(Article article, List<Token> tokens) {
        return article.fragment(tokens.getFirst().start(), tokens.getLast().end());
    }
}
