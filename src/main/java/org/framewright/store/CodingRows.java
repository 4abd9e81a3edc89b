package org.framewright.store;

import org.framewright.model.Annotation;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Writes codings and their annotations.
final class CodingRows {

    private static final String OPEN_CODING = "(SELECT id FROM coding WHERE uuid = :p2 AND status = 'OPEN')";

    private final Json json;

    CodingRows(Json json) {
        this.json = json;
    }

    void open(Rows rows, Coding coding) {
        rows.write(
                """
                INSERT INTO coding (uuid, article_id, coder_id, round_id, pass, status, codebook_version, opened,
                                    submitted, revision)
                VALUES (:p1, (SELECT id FROM article WHERE uuid = :p2), (SELECT id FROM coder WHERE uuid = :p3),
                        (SELECT id FROM round WHERE uuid = :p4), :p5, :p6, :p7, :p8, :p9, :revision)\
                """,
                coding.id().value(),
                coding.article().value(),
                coding.coder().value(),
                coding.round().value(),
                coding.pass(),
                coding.status().name(),
                coding.codebookVersion(),
                coding.opened().toString(),
                submitted(coding));
    }

    void change(Rows rows, Coding before, Coding after) {
        rows.writeOne(
                """
                UPDATE coding SET status = :p1, submitted = :p2, codebook_version = :p3, revision = :revision
                 WHERE uuid = :p4 AND status = :p5 AND codebook_version = :p6\
                """,
                after.status().name(),
                submitted(after),
                after.codebookVersion(),
                before.id().value(),
                before.status().name(),
                before.codebookVersion());
    }

    void add(Rows rows, CodingId coding, Annotation annotation) {
        rows.writeOne(
                """
                INSERT INTO annotation (coding_id, id, coder_id, tag, body, revision)
                SELECT id, :p1, coder_id, :p2, :p3, :revision FROM coding WHERE uuid = :p4 AND status = 'OPEN'\
                """,
                annotation.id().value(),
                annotation.tag(),
                json.write(annotation),
                coding.value());
        rows.write(
                """
                DELETE FROM tombstone WHERE kind = 'annotation' AND id = :p1
                   AND owner = (SELECT coder.uuid FROM coding JOIN coder ON coder.id = coding.coder_id
                                 WHERE coding.uuid = :p2)\
                """,
                annotation.id().value(),
                coding.value());
    }

    void remove(Rows rows, CodingId coding, Annotation annotation) {
        requireUnchanged(rows, coding, annotation);
        rows.writeOne(
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
    }

    void change(Rows rows, CodingId coding, Annotation before, Annotation after) {
        requireUnchanged(rows, coding, before);
        rows.writeOne(
                "UPDATE annotation SET body = :p3, tag = :p4, revision = :revision WHERE id = :p1 AND coding_id = "
                        + OPEN_CODING,
                before.id().value(),
                coding.value(),
                json.write(after),
                after.tag());
    }

    private void requireUnchanged(Rows rows, CodingId coding, Annotation known) {
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
