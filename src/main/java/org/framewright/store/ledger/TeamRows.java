package org.framewright.store.ledger;

import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.Ruling.RulingSubject;
import org.framewright.model.coding.RulingId;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.AssignmentId;
import org.framewright.model.study.Batch;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.RoundId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Writes and reads the supervisor's rows: batches and assignments, exclusions, rulings.
public final class TeamRows {

    private final ModelJson json;

    public TeamRows(ModelJson json) {
        this.json = json;
    }

    void exclude(EntryRows rows, ArticleExclusion exclusion) {
        rows.write(
                "INSERT INTO exclusion (article, reason, revision) VALUES (:p1, :p2, :revision)",
                exclusion.article().value(),
                exclusion.reason());
    }

    void include(EntryRows rows, ArticleExclusion exclusion) {
        rows.writeExactlyOne(
                "DELETE FROM exclusion WHERE article = :p1 AND reason = :p2",
                exclusion.article().value(),
                exclusion.reason());
    }

    void add(EntryRows rows, Batch batch) {
        rows.write(
                """
                INSERT INTO batch (uuid, round_id, name, drawn, recipe, revision)
                VALUES (:p1, (SELECT id FROM round WHERE uuid = :p2), :p3, :p4, :p5, :revision)\
                """,
                batch.id().value(),
                batch.round().value(),
                batch.name(),
                batch.drawn().toString(),
                json.write(batch.recipe()));
    }

    void add(EntryRows rows, Assignment assignment) {
        rows.write(
                """
                INSERT INTO assignment (uuid, round_id, article_id, coder_id, batch_id, position, revision)
                VALUES (:p1, (SELECT id FROM round WHERE uuid = :p2), (SELECT id FROM article WHERE uuid = :p3),
                        (SELECT id FROM coder WHERE uuid = :p4), (SELECT id FROM batch WHERE uuid = :p5), :p6, :revision)\
                """,
                assignment.id().value(),
                assignment.round().value(),
                assignment.article().value(),
                assignment.coder().value(),
                assignment.batch().value(),
                assignment.position());
    }

    void add(EntryRows rows, Ruling ruling) {
        rows.write(
                """
                INSERT INTO ruling (uuid, codebook_version, tag, variable, category, query, answer, given,
                                    about_coding, about_annotation, revision)
                VALUES (:p1, :p2, :p3, :p4, :p5, :p6, :p7, :p8, :p9, :p10, :revision)\
                """,
                ruling.id().value(),
                ruling.codebookVersion(),
                ruling.tag(),
                ruling.variable(),
                ruling.category(),
                ruling.query(),
                ruling.answer(),
                ruling.given().toString(),
                switch (ruling.about()) {
                    case RulingSubject.NoSubject() -> "";
                    case RulingSubject.ArticleSubject(var coding) -> coding.value();
                    case RulingSubject.AnnotationSubject(var coding, _) -> coding.value();
                },
                ruling.about() instanceof RulingSubject.AnnotationSubject(_, var annotation) ? annotation.value() : "");
    }

    /// Reads a batch.
    ///
    /// @param round the round whose number the row holds
    public Batch batch(ResultSet row, RoundId round) throws SQLException {
        return new Batch(
                new BatchId(row.getString("uuid")),
                round,
                row.getString("name"),
                Instant.parse(row.getString("drawn")),
                json.read(row.getString("recipe"), DrawRecipe.class));
    }

    /// Reads an assignment.
    ///
    /// @param round the round whose number the row holds; article, coder and batch likewise
    public static Assignment assignment(ResultSet row, RoundId round, ArticleId article, CoderId coder, BatchId batch)
            throws SQLException {
        return new Assignment(
                new AssignmentId(row.getString("uuid")),
                round,
                article,
                coder,
                batch,
                EntryRows.integer(row, "position"));
    }

    public static ArticleExclusion exclusion(ResultSet row) throws SQLException {
        return new ArticleExclusion(new ArticleId(row.getString("article")), row.getString("reason"));
    }

    public static Ruling ruling(ResultSet row) throws SQLException {
        return new Ruling(
                new RulingId(row.getString("uuid")),
                EntryRows.integer(row, "codebook_version"),
                row.getString("tag"),
                row.getString("variable"),
                row.getString("category"),
                row.getString("query"),
                row.getString("answer"),
                Instant.parse(row.getString("given")),
                about(row.getString("about_coding"), row.getString("about_annotation")));
    }

    private static RulingSubject about(String coding, String annotation) {
        if (coding.isEmpty()) {
            return new RulingSubject.NoSubject();
        }
        return annotation.isEmpty()
                ? new RulingSubject.ArticleSubject(new CodingId(coding))
                : new RulingSubject.AnnotationSubject(new CodingId(coding), new AnnotationId(annotation));
    }
}
