package org.framewright.store.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingFlag;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.CodingRows;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.ledger.StoredNames;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads codings and their annotations.
public final class CodingStore {

    public static final String SELECT =
            """
            SELECT coding.*, article.uuid AS article, coder.uuid AS coder, round.uuid AS round
              FROM coding
              JOIN article ON article.id = coding.article_id
              JOIN coder ON coder.id = coding.coder_id
              JOIN round ON round.id = coding.round_id
            """;

    /// The ids of one query, as one JSON text.
    private static final int IDS_AT_ONCE = 1_000;

    private final ProjectDatabase database;
    private final ModelJson json;
    private final CodingRows rows;

    public CodingStore(ProjectDatabase database) {
        this.database = database;
        this.json = database.json();
        this.rows = new CodingRows(json);
    }

    /// All codings, in the order of articles, coders, rounds and versions.
    public List<Coding> all() {
        return database.read(handle ->
                handle.createQuery(
                                SELECT
                                        + " ORDER BY coding.article_id, coding.coder_id, coding.round_id, coding.version")
                        .map((row, _) -> rows.coding(row))
                        .list());
    }

    /// The articles that a coder has coded in a round under an older version of the codebook than the given version.
    public Set<ArticleId> findOlder(CoderId coder, RoundId round, int version) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT DISTINCT article.uuid
                                  FROM coding
                                  JOIN article INDEXED BY article_summary ON article.id = coding.article_id
                                 WHERE coding.coder_id = (SELECT id FROM coder WHERE uuid = :coder)
                                   AND coding.round_id = (SELECT id FROM round WHERE uuid = :round)
                                   AND coding.codebook_version < :version\
                                """)
                        .bind("coder", coder.value())
                        .bind("round", round.value())
                        .bind("version", version)
                        .map((row, _) -> new ArticleId(row.getString(1)))
                        .set());
    }

    /// The rounds in which somebody has begun each article.
    public Map<ArticleId, Set<RoundId>> rounds() {
        var rounds = new HashMap<ArticleId, Set<RoundId>>();
        database.read(handle -> {
            handle.createQuery(
                            """
                            SELECT DISTINCT article.uuid, round.uuid
                              FROM coding
                              JOIN article ON article.id = coding.article_id
                              JOIN round ON round.id = coding.round_id\
                            """)
                    .map((row, _) -> Map.entry(new ArticleId(row.getString(1)), new RoundId(row.getString(2))))
                    .forEach(it -> rounds.computeIfAbsent(it.getKey(), _ -> new HashSet<>()).add(it.getValue()));
            return true;
        });
        return rounds;
    }

    /// The latest version of every coding, in the order of [#all].
    public List<Coding> latest() {
        return latest(all());
    }

    /// The latest submitted version of every coding: an open correction does not count.
    public List<Coding> latestSubmitted() {
        return latest(all().stream().filter(Coding::isSubmitted).toList());
    }

    private static List<Coding> latest(List<Coding> codings) {
        record CodingPosition(ArticleId article, CoderId coder, RoundId round) {}
        var latest = new LinkedHashMap<CodingPosition, Coding>();
        codings.forEach(it -> latest.put(new CodingPosition(it.article(), it.coder(), it.round()), it));
        return List.copyOf(latest.values());
    }

    /// All codings of one article, by coder, round and version.
    public List<Coding> findByArticle(ArticleId article) {
        return database.read(handle ->
                handle.createQuery(
                                SELECT
                                        + " WHERE article.uuid = :article ORDER BY coding.coder_id, coding.round_id, coding.version")
                        .bind("article", article.value())
                        .map((row, _) -> rows.coding(row))
                        .list());
    }

    /// The stage of each coding of a coder in a round, in its latest version.
    public Map<ArticleId, Coding.Stage> progress(CoderId coder, RoundId round) {
        return database.read(handle -> {
            var latest = new HashMap<ArticleId, Coding.Stage>();
            // by the index, which holds the article's id; its row lies among long texts
            handle.createQuery(
                            """
                            SELECT article.uuid, coding.status, coding.note ->> 'standing'
                              FROM coding
                              JOIN article INDEXED BY article_summary ON article.id = coding.article_id
                             WHERE coding.coder_id = (SELECT id FROM coder WHERE uuid = :coder)
                               AND coding.round_id = (SELECT id FROM round WHERE uuid = :round)
                             ORDER BY coding.article_id, coding.version\
                            """)
                    .bind("coder", coder.value())
                    .bind("round", round.value())
                    .map((row, _) ->
                            Map.entry(
                                    new ArticleId(row.getString(1)),
                                    Coding.Stage.of(
                                            StoredNames.constant(Coding.Status.class, row.getString(2)),
                                            StoredNames.constant(ArticleNote.ArticleStatus.class, row.getString(3)))))
                    .forEach(it -> latest.put(it.getKey(), it.getValue()));
            return latest;
        });
    }

    /// The articles of a coder in a round with a correction that is not submitted.
    public Set<ArticleId> findCorrections(CoderId coder, RoundId round) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT article.uuid
                                  FROM coding
                                  JOIN article ON article.id = coding.article_id
                                 WHERE coding.coder_id = (SELECT id FROM coder WHERE uuid = :coder)
                                   AND coding.round_id = (SELECT id FROM round WHERE uuid = :round)
                                   AND coding.version > 1
                                   AND coding.status = 'OPEN'\
                                """)
                        .bind("coder", coder.value())
                        .bind("round", round.value())
                        .map((row, _) -> new ArticleId(row.getString(1)))
                        .set());
    }

    /// The flags that a coder has set on articles, or on annotations of articles, in the latest version of each coding
    /// in a round. Articles without a flag are missing.
    public Map<ArticleId, Set<CodingFlag>> flags(CoderId coder, RoundId round) {
        return database.read(handle -> {
            var flags = new HashMap<ArticleId, Set<CodingFlag>>();
            handle.createQuery(
                            """
                            SELECT article.uuid,
                                   coding.note ->> 'unsure' OR coalesce(max(annotation.body ->> 'unsure'), 0),
                                   coding.note ->> 'memo' <> '' OR coalesce(max(annotation.body ->> 'memo' <> ''), 0)
                              FROM coding
                              JOIN article INDEXED BY article_summary ON article.id = coding.article_id
                              LEFT JOIN annotation ON annotation.coding_id = coding.id
                             WHERE coding.coder_id = (SELECT id FROM coder WHERE uuid = :coder)
                               AND coding.round_id = (SELECT id FROM round WHERE uuid = :round)
                               AND NOT EXISTS (
                                       SELECT 1 FROM coding AS later
                                        WHERE later.article_id = coding.article_id AND later.coder_id = coding.coder_id
                                          AND later.round_id = coding.round_id AND later.version > coding.version)
                             GROUP BY coding.id\
                            """)
                    .bind("coder", coder.value())
                    .bind("round", round.value())
                    .map((row, _) ->
                            Map.entry(
                                    new ArticleId(row.getString(1)),
                                    CodingFlag.of(row.getBoolean(2), row.getBoolean(3))))
                    .forEach(it -> flags.put(it.getKey(), it.getValue()));
            flags.values().removeIf(Set::isEmpty);
            return flags;
        });
    }

    /// The actors that a coder names, in each article, in any version of a coding and any round; articles without a named actor are
    /// missing.
    public Map<ArticleId, Set<ActorId>> namedActors(CoderId coder) {
        return database.read(handle ->
                handle
                        .createQuery(
                                """
                                SELECT DISTINCT article.uuid, named.value
                                  FROM annotation
                                  JOIN coding ON coding.id = annotation.coding_id
                                  JOIN article INDEXED BY article_summary ON article.id = coding.article_id,
                                       json_each(annotation.body, '$.values') AS answer,
                                       json_each(CASE answer.value ->> '$.type'
                                                 WHEN 'Actor' THEN json_array(answer.value ->> '$.id')
                                                 WHEN 'ActorSet' THEN answer.value -> '$.ids'
                                                 ELSE '[]' END) AS named
                                 WHERE annotation.coder_id = (SELECT id FROM coder WHERE uuid = :coder)\
                                """)
                        .bind("coder", coder.value())
                        .map((row, _) -> Map.entry(new ArticleId(row.getString(1)), new ActorId(row.getString(2))))
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet()))));
    }

    /// The latest version of a coder's coding of an article in a round.
    public Optional<Coding> latest(ArticleId article, CoderId coder, RoundId round) {
        return database.read(handle ->
                handle.createQuery(
                                SELECT
                                        + " WHERE article.uuid = :article AND coder.uuid = :coder AND round.uuid = :round"
                                        + " ORDER BY coding.version DESC LIMIT 1")
                        .bind("article", article.value())
                        .bind("coder", coder.value())
                        .bind("round", round.value())
                        .map((row, _) -> rows.coding(row))
                        .findOne());
    }

    public Optional<Coding> find(CodingId id) {
        return database.read(handle ->
                handle.createQuery(SELECT + " WHERE coding.uuid = :id")
                        .bind("id", id.value())
                        .map((row, _) -> rows.coding(row))
                        .findOne());
    }

    /// A coding's annotations, by id.
    public List<Annotation> annotations(CodingId coding) {
        return database.read(handle ->
                handle.createQuery(
                                "SELECT body FROM annotation WHERE coding_id = (SELECT id FROM coding WHERE uuid = :coding) ORDER BY id")
                        .bind("coding", coding.value())
                        .map((row, _) -> json.read(row.getString("body"), Annotation.class))
                        .list());
    }

    /// The given ids that a coder's annotations have already.
    public Set<String> usedIds(CoderId coder, List<String> ids) {
        return database.read(handle -> {
            var used = new HashSet<String>();
            for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
                handle.createQuery(
                                """
                                SELECT id FROM annotation
                                 WHERE coder_id = (SELECT id FROM coder WHERE uuid = :coder)
                                   AND id IN (SELECT value FROM json_each(:ids))\
                                """)
                        .bind("coder", coder.value())
                        .bind("ids", json.write(ids.subList(from, Math.min(from + IDS_AT_ONCE, ids.size()))))
                        .mapTo(String.class)
                        .forEach(used::add);
            }
            return used;
        });
    }
}
