package org.framewright.store.query;

import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleDescription;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.article.OriginalFile;
import org.framewright.store.OriginalFileRows;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;
import org.framewright.store.ledger.ArticleRowReader;
import org.framewright.store.ledger.ModelJson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Reads articles. Lists are in the order of the import, unless a method says otherwise.
public final class ArticleStore {

    /// The hashes of one query, as one JSON text.
    private static final int HASHES_AT_ONCE = 1_000;

    private final ProjectDatabase database;
    private final ModelJson json = ModelJson.LENIENT;
    private final ArticleRowReader articles = new ArticleRowReader(json);

    public ArticleStore(ProjectDatabase database) {
        this.database = database;
    }

    /// Returns a reader for many articles with their codings.
    public ArticleReader reader() {
        return new ArticleReader(database);
    }

    public List<ArticleSummary> summaries() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT uuid, name, title,
                                       coalesce(metadata ->> :outlet, ''), coalesce(metadata ->> :date, '')
                                  FROM article ORDER BY id\
                                """)
                        .bind("outlet", Article.OUTLET)
                        .bind("date", Article.DATE)
                        .map((row, _) -> summary(row))
                        .list());
    }

    /// The metadata of each article, read at once.
    public List<ArticleDescription> descriptions() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT uuid, name, title,
                                       coalesce(metadata ->> :outlet, ''), coalesce(metadata ->> :date, ''),
                                       metadata, octet_length(text),
                                       CASE WHEN instr(parts, '"HEADLINE"') > 0 THEN title
                                            ELSE coalesce(metadata ->> :headline, '') END
                                  FROM article JOIN article_text ON article_text.sha256 = text_sha256
                                 ORDER BY id\
                                """)
                        .bind("outlet", Article.OUTLET)
                        .bind("date", Article.DATE)
                        .bind("headline", Article.HEADLINE)
                        .map((row, _) ->
                                new ArticleDescription(
                                        summary(row), row.getString(8), json.texts(row.getString(6)), row.getInt(7)))
                        .list());
    }

    /// An article's text, and its summary for lists.
    public record ArticleText(ArticleSummary article, String text) {}

    /// Gives the consumer the text of every article, one at a time.
    public void forEachText(Consumer<ArticleText> consumer) {
        database.read(handle -> {
            var texts =
                    handle.createQuery(
                                    """
                                    SELECT uuid, name, title,
                                           coalesce(metadata ->> :outlet, ''), coalesce(metadata ->> :date, ''), text
                                      FROM article JOIN article_text ON article_text.sha256 = text_sha256
                                     ORDER BY id\
                                    """)
                            .bind("outlet", Article.OUTLET)
                            .bind("date", Article.DATE)
                            .map((row, _) -> new ArticleText(summary(row), row.getString(6)));
            texts.forEach(consumer);
            return true;
        });
    }

    /// Reads columns by position: the list has thousands of rows, and looking up names takes longer.
    private static ArticleSummary summary(ResultSet row) throws SQLException {
        return new ArticleSummary(
                new ArticleId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }

    /// The names of all articles' metadata, in the order of their first use among the articles by name.
    public List<String> metadataNames() {
        record Described(String article, SequencedMap<String, String> metadata) {}
        return database.read(handle ->
                handle
                        .createQuery("SELECT name, metadata FROM article")
                        .map((row, _) -> new Described(row.getString(1), json.texts(row.getString(2))))
                        .stream()
                        .sorted(Comparator.comparing(Described::article))
                        .flatMap(described -> described.metadata().sequencedKeySet().stream())
                        .distinct()
                        .toList());
    }

    /// The names of metadata that are days, as `2024-03-04`, in every article that has them.
    public Set<String> metadataDays() {
        var days = new HashMap<String, Boolean>();
        database.read(handle -> {
            handle.createQuery("SELECT metadata FROM article")
                    .map((row, _) -> json.texts(row.getString(1)))
                    .forEach(metadata ->
                            metadata.forEach((name, value) -> {
                                if (!value.isEmpty()) {
                                    days.merge(name, Article.isDay(value), Boolean::logicalAnd);
                                }
                            }));
            return true;
        });
        return days.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The articles' values in a field of their metadata; articles without a value are left out.
    public Map<ArticleId, String> metadata(String field) {
        return database.read(handle ->
                handle
                        .createQuery("SELECT uuid, metadata FROM article ORDER BY id")
                        .map((row, _) ->
                                Map.entry(
                                        new ArticleId(row.getString(1)),
                                        json.texts(row.getString(2)).getOrDefault(field, "")))
                        .stream()
                        .filter(it -> !it.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// An article that is known to exist.
    ///
    /// @throws Refusal where another program has removed its text from the file
    public Article article(ArticleId id) {
        return find("uuid", id.value())
                .orElseThrow(() -> new Refusal(StoreProblem.UNREADABLE, database.file().toString()));
    }

    /// Articles that are known to exist, read at once, in any order.
    ///
    /// @param ids each once; their articles fit into memory
    /// @throws Refusal where another program has removed the text of one from the file
    public List<Article> articles(List<ArticleId> ids) {
        var found =
                database.read(handle ->
                        handle.createQuery(
                                        ArticleRowReader.SELECT + " WHERE uuid IN (SELECT value FROM json_each(:ids))")
                                .bind("ids", json.write(ids.stream().map(ArticleId::value).toList()))
                                .map((row, _) -> articles.article(row))
                                .list());
        if (found.size() < ids.size()) {
            throw new Refusal(StoreProblem.UNREADABLE, database.file().toString());
        }
        return found;
    }

    public Optional<Article> find(ArticleId id) {
        return find("uuid", id.value());
    }

    public Optional<Article> findByName(String name) {
        return find("name", name);
    }

    /// The names of the articles with a text: several outlets may have printed it.
    ///
    /// @param sha256 of the text, lower-case hex
    public List<String> namesByTextHash(String sha256) {
        return database.read(handle ->
                handle.createQuery("SELECT name FROM article WHERE text_sha256 = :sha256 ORDER BY id")
                        .bind("sha256", sha256)
                        .mapTo(String.class)
                        .list());
    }

    /// The names of all articles.
    public Set<String> names() {
        return database.read(handle -> handle.createQuery("SELECT name FROM article").mapTo(String.class).set());
    }

    /// The outlet and day of an article: one text may have several publications.
    ///
    /// @param textSha256 lower-case hex
    /// @param outlet as in the metadata; empty where it is not known
    /// @param date as in the metadata; empty where it is not known
    public record ArticlePublication(String textSha256, String outlet, String date) {}

    /// The publications of certain texts, by the articles' names.
    ///
    /// @param hashes of the texts, lower-case hex, each once
    public SequencedMap<String, ArticlePublication> publications(List<String> hashes) {
        var found = new LinkedHashMap<String, ArticlePublication>();
        database.read(handle -> {
            for (int from = 0; from < hashes.size(); from += HASHES_AT_ONCE) {
                handle.createQuery(
                                """
                                SELECT name, text_sha256,
                                       coalesce(metadata ->> :outlet, ''), coalesce(metadata ->> :date, '')
                                  FROM article
                                 WHERE text_sha256 IN (SELECT value FROM json_each(:hashes)) ORDER BY id\
                                """)
                        .bind("outlet", Article.OUTLET)
                        .bind("date", Article.DATE)
                        .bind(
                                "hashes",
                                json.write(hashes.subList(from, Math.min(from + HASHES_AT_ONCE, hashes.size()))))
                        .map((row, _) ->
                                Map.entry(
                                        row.getString(1),
                                        new ArticlePublication(row.getString(2), row.getString(3), row.getString(4))))
                        .forEach(it -> found.put(it.getKey(), it.getValue()));
            }
            return true;
        });
        return found;
    }

    /// The origin of an article.
    ///
    /// @param sha256 of the file's bytes, lower-case hex
    /// @param number of the article in the file, from 1
    public record ArticleOrigin(String sha256, int number) {}

    /// The names of all articles, by their origins; of several articles with one origin, the first name that is read.
    public Map<ArticleOrigin, String> namesByOrigin() {
        var names = new HashMap<ArticleOrigin, String>();
        database.read(handle -> {
            handle.createQuery("SELECT original_sha256, coalesce(metadata ->> :number, 1), name FROM article")
                    .bind("number", Article.SOURCE_NUMBER)
                    .map((row, _) -> Map.entry(new ArticleOrigin(row.getString(1), row.getInt(2)), row.getString(3)))
                    .forEach(it -> names.putIfAbsent(it.getKey(), it.getValue()));
            return true;
        });
        return names;
    }

    /// The file that an article was imported from, where the project has it.
    public Optional<OriginalFile> original(Article article) {
        return database.read(handle ->
                handle.createQuery(OriginalFileRows.SELECT + " WHERE sha256 = :sha256")
                        .bind("sha256", article.originalSha256())
                        .map((row, _) -> OriginalFileRows.file(row))
                        .findOne());
    }

    /// Gives the consumer every article, one at a time, so that a large corpus need not fit into memory.
    public void forEach(Consumer<Article> consumer) {
        summaries().forEach(summary -> consumer.accept(article(summary.id())));
    }

    private Optional<Article> find(String column, String value) {
        return database.read(handle ->
                handle.createQuery(ArticleRowReader.SELECT + " WHERE " + column + " = :value")
                        .bind("value", value)
                        .map((row, _) -> articles.article(row))
                        .findOne());
    }
}
