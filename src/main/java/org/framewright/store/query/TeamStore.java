package org.framewright.store.query;

import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Ruling;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Batch;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.ledger.TeamRows;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the supervisor's rows: batches and assignments, exclusions, rulings.
public final class TeamStore {

    public static final String BATCHES =
            "SELECT batch.*, round.uuid AS round FROM batch JOIN round ON round.id = batch.round_id";

    // by the index, which holds the article's id; its row lies among long texts
    public static final String ASSIGNMENTS =
            """
            SELECT assignment.*, round.uuid AS round, article.uuid AS article, coder.uuid AS coder, batch.uuid AS batch
              FROM assignment
              JOIN round ON round.id = assignment.round_id
              JOIN article INDEXED BY article_summary ON article.id = assignment.article_id
              JOIN coder ON coder.id = assignment.coder_id
              JOIN batch ON batch.id = assignment.batch_id\
            """;

    private final ProjectDatabase database;
    private final TeamRows rows = new TeamRows(ModelJson.LENIENT);

    public TeamStore(ProjectDatabase database) {
        this.database = database;
    }

    /// All batches, in the order in which they were given out.
    public List<Batch> batches() {
        return database.read(
                handle -> handle.createQuery(BATCHES + " ORDER BY batch.id").map((row, _) -> batch(rows, row)).list());
    }

    /// All assignments, by round and coder, in the order of each coder's positions.
    public List<Assignment> assignments() {
        return database.read(handle ->
                handle.createQuery(
                                ASSIGNMENTS
                                        + " ORDER BY assignment.round_id, assignment.coder_id, position, assignment.id")
                        .map((row, _) -> assignment(row))
                        .list());
    }

    /// Articles that were assigned in a round, to one coder or to all of them.
    ///
    /// @param roundHasBatches whether articles of the round were given out; if not, every coder codes every article
    /// @param articles in the order in which a coder codes them, or that of import
    public record AssignedArticles(boolean roundHasBatches, List<ArticleId> articles) {

        public AssignedArticles {
            articles = List.copyOf(articles);
        }
    }

    /// The articles assigned to a coder in a round.
    public AssignedArticles findAssignedArticles(CoderId coder, RoundId round) {
        return database.read(handle -> new AssignedArticles(hasBatches(handle, round), articles(handle, coder, round)));
    }

    /// The articles assigned to at least one coder in a round, in the order of import.
    public AssignedArticles findAssignedArticles(RoundId round) {
        return database.read(handle -> {
            var articles =
                    handle.createQuery(
                                    """
                                    SELECT article.uuid FROM article INDEXED BY article_summary
                                     WHERE article.id IN (SELECT article_id FROM assignment
                                            WHERE round_id = (SELECT id FROM round WHERE uuid = :round))
                                     ORDER BY article.id\
                                    """)
                            .bind("round", round.value())
                            .map((row, _) -> new ArticleId(row.getString(1)))
                            .list();
            return new AssignedArticles(!articles.isEmpty(), articles);
        });
    }

    private static boolean hasBatches(Handle handle, RoundId round) {
        return handle.createQuery(
                        """
                        SELECT EXISTS (SELECT 1 FROM batch
                                        WHERE round_id = (SELECT id FROM round WHERE uuid = :round))\
                        """)
                .bind("round", round.value())
                .mapTo(Boolean.class)
                .one();
    }

    private static List<ArticleId> articles(Handle handle, CoderId coder, RoundId round) {
        return handle.createQuery(
                        """
                        SELECT article.uuid FROM assignment
                          JOIN article INDEXED BY article_summary ON article.id = assignment.article_id
                         WHERE assignment.coder_id = (SELECT id FROM coder WHERE uuid = :coder)
                           AND assignment.round_id = (SELECT id FROM round WHERE uuid = :round)
                         ORDER BY position, assignment.id\
                        """)
                .bind("coder", coder.value())
                .bind("round", round.value())
                .map((row, _) -> new ArticleId(row.getString(1)))
                .list();
    }

    /// The articles that don't belong to the study, in the order in which they were excluded.
    public List<ArticleExclusion> exclusions() {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM exclusion ORDER BY revision, article")
                        .map((row, _) -> TeamRows.exclusion(row))
                        .list());
    }

    /// As [#exclusions], without the reasons.
    public Set<ArticleId> excludedArticles() {
        return database.read(handle ->
                handle.createQuery("SELECT article FROM exclusion")
                        .map((row, _) -> new ArticleId(row.getString("article")))
                        .set());
    }

    /// The revision at which each excluded article was excluded.
    public Map<ArticleId, Long> exclusionRevisions() {
        return database.read(handle ->
                handle.createQuery("SELECT article, revision FROM exclusion")
                        .map((row, _) -> Map.entry(new ArticleId(row.getString(1)), row.getLong(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The revision of the first batch of each round that has one.
    public Map<RoundId, Long> firstBatches() {
        return database.read(handle ->
                handle.createQuery(
                                """
                                SELECT round.uuid, min(batch.revision) FROM batch
                                  JOIN round ON round.id = batch.round_id GROUP BY round.uuid\
                                """)
                        .map((row, _) -> Map.entry(new RoundId(row.getString(1)), row.getLong(2)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// All rulings, in the order in which they were given.
    public List<Ruling> rulings() {
        return database.read(handle ->
                handle.createQuery("SELECT * FROM ruling ORDER BY id").map((row, _) -> TeamRows.ruling(row)).list());
    }

    public static Batch batch(TeamRows rows, ResultSet row) throws SQLException {
        return rows.batch(row, new RoundId(row.getString("round")));
    }

    public static Assignment assignment(ResultSet row) throws SQLException {
        return TeamRows.assignment(
                row,
                new RoundId(row.getString("round")),
                new ArticleId(row.getString("article")),
                new CoderId(row.getString("coder")),
                new BatchId(row.getString("batch")));
    }
}
