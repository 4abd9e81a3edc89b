package org.framewright.corpus;

import org.framewright.model.Article;
import org.framewright.store.query.ArticleStore.ArticlePublication;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds articles that have a text letter by letter, in the project and in the import so far. Two of them are the same article
/// unless their metadata say that they are two publications: both outlets are known and differ, or both days.
final class EqualTextFinder {

    private static final Optional<String> UNKNOWN = Optional.of("");
    private static final Optional<String> ANY = Optional.empty();

    private final Map<PublicationKey, String> labels = new HashMap<>();
    private final Map<String, String> articles = new HashMap<>();

    /// What articles of a text are looked up by: a list of a text's articles would be walked for each of them.
    ///
    /// @param outlet without its capitals; [#UNKNOWN], or [#ANY]
    /// @param day as `outlet`
    private record PublicationKey(String textSha256, Optional<String> outlet, Optional<String> day) {}

    /// Adds an article that is in the project, or comes in. Of several with a text, the first one is [#article].
    ///
    /// @param label what a person knows it by
    void addArticle(ArticlePublication publication, String name, String label) {
        articles.putIfAbsent(publication.textSha256(), name);
        add(publication, label);
    }

    /// Adds what does not become an article.
    ///
    /// @param label what a person knows it by
    void add(ArticlePublication publication, String label) {
        for (var outlet : List.of(outlet(publication), ANY)) {
            for (var day : List.of(day(publication), ANY)) {
                labels.putIfAbsent(new PublicationKey(publication.textSha256(), outlet, day), label);
            }
        }
    }

    /// The label of the same article.
    Optional<String> same(ArticlePublication publication) {
        for (var outlet : alike(outlet(publication))) {
            for (var day : alike(day(publication))) {
                var label = labels.get(new PublicationKey(publication.textSha256(), outlet, day));
                if (label != null) {
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }

    /// The name of the first article with a text.
    ///
    /// @param textSha256 lower-case hex
    Optional<String> article(String textSha256) {
        return Optional.ofNullable(articles.get(textSha256));
    }

    /// What speaks for the same publication.
    private static List<Optional<String>> alike(Optional<String> value) {
        return value.equals(UNKNOWN) ? List.of(ANY) : List.of(value, UNKNOWN);
    }

    private static Optional<String> outlet(ArticlePublication publication) {
        return Optional.of(publication.outlet().strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> day(ArticlePublication publication) {
        return Article.isDay(publication.date()) ? Optional.of(publication.date()) : UNKNOWN;
    }
}
