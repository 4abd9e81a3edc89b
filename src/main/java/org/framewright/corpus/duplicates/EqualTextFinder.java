package org.framewright.corpus.duplicates;

import org.framewright.files.DateParser;
import org.framewright.model.article.Article;
import org.framewright.store.query.ArticleStore.ArticlePublication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds articles with equal texts, letter by letter, in the project and in the import so far. Two of them are the same article
/// unless their metadata name two publications: both outlets are known and differ, or both dates do. A month alone differs from
/// the days of other months, and from no day within the month.
public final class EqualTextFinder {

    private static final String UNKNOWN = "";

    private final DateParser dates = new DateParser();
    private final Map<String, LabelledPublication> firsts = new HashMap<>();
    private final Map<PublicationKey, String> labels = new HashMap<>();
    private final Map<String, String> articles = new HashMap<>();

    /// The first publication of a text. It has no keys until its text is met again: nearly all texts are met once, and a dozen
    /// keys for each of 100,000 articles take 70 MB.
    private record LabelledPublication(ArticlePublication publication, String label) {}

    /// The key of an article of a text: a list of a text's articles would be walked for each of them.
    private record PublicationKey(String textSha256, ValueScope outlet, ValueScope date) {}

    /// An outlet or a date of a publication, or a wider value that contains it.
    ///
    /// @param value an outlet without its capitals; a day or a month in ISO 8601; [#UNKNOWN], which contains all others
    /// @param exact whether it is the publication's own value
    private record ValueScope(String value, boolean exact) {}

    /// Adds an article of the project, or one that comes in. [#article] gives the first article of a text.
    ///
    /// @param label the article's name for a person
    public void addArticle(ArticlePublication publication, String name, String label) {
        articles.putIfAbsent(publication.textSha256(), name);
        add(publication, label);
    }

    /// Adds a publication that does not become an article.
    ///
    /// @param label the publication's name for a person
    public void add(ArticlePublication publication, String label) {
        var added = new LabelledPublication(publication, label);
        var first = firsts.putIfAbsent(publication.textSha256(), added);
        if (first != null) {
            addKeys(first);
            addKeys(added);
        }
    }

    private void addKeys(LabelledPublication labelled) {
        var publication = labelled.publication();
        for (var outlet : scopes(outlet(publication))) {
            for (var date : scopes(date(publication))) {
                labels.putIfAbsent(new PublicationKey(publication.textSha256(), outlet, date), labelled.label());
            }
        }
    }

    /// The label of the same article.
    public Optional<String> same(ArticlePublication publication) {
        var first = firsts.get(publication.textSha256());
        if (first == null) {
            return Optional.empty();
        }
        addKeys(first);
        for (var outlet : alike(outlet(publication))) {
            for (var date : alike(date(publication))) {
                var label = labels.get(new PublicationKey(publication.textSha256(), outlet, date));
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
    public Optional<String> article(String textSha256) {
        return Optional.ofNullable(articles.get(textSha256));
    }

    /// The scopes of a publication.
    ///
    /// @param values its own value, then the wider ones
    private static List<ValueScope> scopes(List<String> values) {
        return Stream.concat(
                        values.stream().map(it -> new ValueScope(it, false)),
                        Stream.of(new ValueScope(values.getFirst(), true)))
                .toList();
    }

    /// The scopes of the same publication: its own value, the values within it, and the values that contain it.
    private static List<ValueScope> alike(List<String> values) {
        return Stream.concat(
                        Stream.of(new ValueScope(values.getFirst(), false)),
                        values.stream().skip(1).map(it -> new ValueScope(it, true)))
                .toList();
    }

    private static List<String> outlet(ArticlePublication publication) {
        var outlet = publication.outlet().strip().toLowerCase(Locale.ROOT);
        return outlet.equals(UNKNOWN) ? List.of(UNKNOWN) : List.of(outlet, UNKNOWN);
    }

    private List<String> date(ArticlePublication publication) {
        var date = publication.date();
        return Article.isDay(date)
                ? List.of(date, YearMonth.from(LocalDate.parse(date)).toString(), UNKNOWN)
                : dates.month(date).map(it -> List.of(it.toString(), UNKNOWN)).orElse(List.of(UNKNOWN));
    }
}
