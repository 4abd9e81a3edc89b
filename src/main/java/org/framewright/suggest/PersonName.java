package org.framewright.suggest;

import org.framewright.model.article.Article;
import org.framewright.suggest.english.PersonFinder;
import org.framewright.suggest.german.GermanSpeakerResolver;

import java.util.List;

/// A place where a person is named.
///
/// @param start UTF-16 index in the article
/// @param name the fullest name that the article has until there, without a title
public record PersonName(int start, String name) {

    /// The largest number of characters that are read before an index.
    private static final int FURTHEST = 100_000;

    /// The persons that an article names outside its quotations before an index, in text order; none where it is neither in English nor
    /// in German.
    ///
    /// @param end a UTF-16 index in the article
    public static List<PersonName> findBefore(Article article, int end) {
        var language = ArticleLanguage.of(article);
        if (language == ArticleLanguage.OTHER) {
            return List.of();
        }
        int from = Math.max(0, end - FURTHEST);
        var sentences =
                SpeechBlock.parse(article.text().substring(from, end)).stream()
                        .flatMap(it -> it.sentences().stream())
                        .filter(it -> !SuggestionFinder.isInUnspokenPart(article, from + it.getFirst().start()))
                        .toList();
        var found =
                language == ArticleLanguage.GERMAN
                        ? new GermanSpeakerResolver().findPersons(sentences)
                        : PersonFinder.find(sentences);
        return found.stream().map(it -> new PersonName(from + it.start(), it.name())).toList();
    }
}
