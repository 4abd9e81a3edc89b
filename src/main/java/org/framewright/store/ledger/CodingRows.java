package org.framewright.store.ledger;

import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.store.StoreProblem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Writes codings and their annotations, and reads codings.
public final class CodingRows {

    private static final String OPEN_CODING = "(SELECT id FROM coding WHERE uuid = :p2 AND status = 'OPEN')";

    private final ModelJson json;

    /// The transaction for which it is known whether there are tombstones.
    private @Nullable Handle transaction;

    private boolean tombstones;

    public CodingRows(ModelJson json) {
        this.json = json;
    }

    void open(EntryRows rows, Coding coding) {
        rows.write(
                """
                INSERT INTO coding (uuid, article_id, coder_id, round_id, version, status, codebook_version, opened,
                                    submitted, note, seconds, revision)
                VALUES (:p1, (SELECT id FROM article WHERE uuid = :p2), (SELECT id FROM coder WHERE uuid = :p3),
                        (SELECT id FROM round WHERE uuid = :p4), :p5, :p6, :p7, :p8, :p9, :p10, :p11, :revision)\
                """,
                coding.id().value(),
                coding.article().value(),
                coding.coder().value(),
                coding.round().value(),
                coding.version(),
                StoredNames.of(coding.status()),
                coding.codebookVersion(),
                coding.opened().toString(),
                submitted(coding),
                json.write(coding.note()),
                coding.seconds());
    }

    void change(EntryRows rows, Coding before, Coding after) {
        rows.writeExactlyOne(
                """
                UPDATE coding SET status = :p1, submitted = :p2, codebook_version = :p3, note = :p4, revision = :revision
                 WHERE uuid = :p5 AND status = :p6 AND codebook_version = :p7 AND note = :p8\
                """,
                StoredNames.of(after.status()),
                submitted(after),
                after.codebookVersion(),
                json.write(after.note()),
                before.id().value(),
                StoredNames.of(before.status()),
                before.codebookVersion(),
                json.write(before.note()));
    }

    void note(EntryRows rows, CodingId coding, ArticleNote before, ArticleNote after) {
        rows.writeExactlyOne(
                "UPDATE coding SET note = :p2, revision = :revision WHERE uuid = :p1 AND status = 'OPEN' AND note = :p3",
                coding.value(),
                json.write(after),
                json.write(before));
    }

    void time(EntryRows rows, CodingId coding, long before, long after) {
        rows.writeExactlyOne(
                "UPDATE coding SET seconds = :p2, revision = :revision WHERE uuid = :p1 AND status = 'OPEN' AND seconds = :p3",
                coding.value(),
                after,
                before);
    }

    public Coding coding(ResultSet row) throws SQLException {
        return coding(
                row,
                new ArticleId(row.getString("article")),
                new CoderId(row.getString("coder")),
                new RoundId(row.getString("round")));
    }

    /// A coding as its row has it.
    ///
    /// @param article the article whose number the row holds; coder and round likewise
    public Coding coding(ResultSet row, ArticleId article, CoderId coder, RoundId round) throws SQLException {
        var submitted = row.getString("submitted");
        return new Coding(
                new CodingId(row.getString("uuid")),
                article,
                coder,
                round,
                EntryRows.integer(row, "version"),
                StoredNames.constant(Coding.Status.class, row.getString("status")),
                EntryRows.integer(row, "codebook_version"),
                Instant.parse(row.getString("opened")),
                submitted == null ? null : Instant.parse(submitted),
                json.read(row.getString("note"), ArticleNote.class),
                row.getLong("seconds"));
    }

    void add(EntryRows rows, CodingId coding, Annotation annotation) {
        rows.writeExactlyOne(
                """
                INSERT INTO annotation (coding_id, id, coder_id, tag, body, revision)
                SELECT id, :p1, coder_id, :p2, :p3, :revision FROM coding WHERE uuid = :p4 AND status = 'OPEN'\
                """,
                annotation.id().value(),
                annotation.tag(),
                json.write(annotation),
                coding.value());
        if (hasTombstones(rows.handle())) {
            removeTombstone(rows, coding, annotation);
        }
    }

    /// Asks once in a transaction, since an import adds thousands of annotations, and few studies have a tombstone.
    private boolean hasTombstones(Handle handle) {
        if (!handle.equals(transaction)) {
            transaction = handle;
            tombstones = handle.createQuery("SELECT EXISTS (SELECT 1 FROM tombstone)").mapTo(Boolean.class).one();
        }
        return tombstones;
    }

    private static void removeTombstone(EntryRows rows, CodingId coding, Annotation annotation) {
        rows.write(
                """
                DELETE FROM tombstone WHERE kind = 'annotation' AND id = :p1
                   AND owner = (SELECT coder.uuid FROM coding JOIN coder ON coder.id = coding.coder_id
                                 WHERE coding.uuid = :p2)\
                """,
                annotation.id().value(),
                coding.value());
    }

    void remove(EntryRows rows, CodingId coding, Annotation annotation) {
        requireUnchanged(rows, coding, annotation);
        rows.writeExactlyOne(
                "DELETE FROM annotation WHERE id = :p1 AND coding_id = " + OPEN_CODING,
                annotation.id().value(),
                coding.value());
        rows.write(
                """
                INSERT INTO tombstone (kind, owner, id, revision)
                SELECT 'annotation', coder.uuid, :p1, :revision
                  FROM coding JOIN coder ON coder.id = coding.coder_id WHERE coding.uuid = :p2
                ON CONFLICT (kind, owner, id) DO UPDATE SET revision = excluded.revision\
                """,
                annotation.id().value(),
                coding.value());
        transaction = rows.handle();
        tombstones = true;
    }

    void change(EntryRows rows, CodingId coding, Annotation before, Annotation after) {
        requireUnchanged(rows, coding, before);
        rows.writeExactlyOne(
                "UPDATE annotation SET body = :p3, tag = :p4, revision = :revision WHERE id = :p1 AND coding_id = "
                        + OPEN_CODING,
                before.id().value(),
                coding.value(),
                json.write(after),
                after.tag());
    }

    private void requireUnchanged(EntryRows rows, CodingId coding, Annotation known) {
        Optional<String> stored =
                rows.handle()
                        .createQuery(
                                "SELECT body FROM annotation WHERE id = :id"
                                        + " AND coding_id = (SELECT id FROM coding WHERE uuid = :coding)")
                        .bind("id", known.id().value())
                        .bind("coding", coding.value())
                        .mapTo(String.class)
                        .findOne();
        if (stored.map(body -> json.read(body, Annotation.class)).filter(known::equals).isEmpty()) {
            throw new Refusal(StoreProblem.CHANGED_MEANWHILE, "");
        }
    }

    private static @Nullable String submitted(Coding coding) {
        var when = coding.submitted();
        return when == null ? null : when.toString();
    }
}
