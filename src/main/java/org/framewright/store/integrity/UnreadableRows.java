package org.framewright.store.integrity;

import com.fasterxml.jackson.core.type.TypeReference;

import org.framewright.model.Refusal;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.CodingId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.jdbi.v3.core.JdbiException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Finds the rows of a project that are no records of the model.
public final class UnreadableRows {

    /// A row that can't be read.
    ///
    /// @param name the article's name, or the row's id; `*` where a table is read as a whole
    public record UnreadableRow(String table, String name) {}

    private final ProjectDatabase database;
    private final ModelJson json = ModelJson.STRICT;
    private final List<UnreadableRow> unreadable = new ArrayList<>();

    private UnreadableRows(ProjectDatabase database) {
        this.database = database;
    }

    /// All rows that can't be read.
    public static List<UnreadableRow> find(ProjectDatabase database) {
        var rows = new UnreadableRows(database);
        rows.check();
        return List.copyOf(rows.unreadable);
    }

    private void check() {
        var study = new StudyStore(database);
        attempt("coder", "*", study::coders);
        attempt("codebook", "*", study::codebookVersions);
        attempt("round", "*", study::rounds);
        attempt("actor", "*", study::actors);
        var team = new TeamStore(database);
        attempt("exclusion", "*", team::exclusions);
        attempt("batch", "*", team::batches);
        attempt("assignment", "*", team::assignments);
        attempt("ruling", "*", team::rulings);
        names("SELECT name FROM article ORDER BY id").forEach(this::checkArticle);
        names("SELECT uuid FROM coding ORDER BY id").forEach(this::checkCoding);
    }

    private void checkArticle(String name) {
        checkDocuments(
                "article",
                "SELECT name, parts FROM article WHERE name = :it",
                name,
                new TypeReference<List<ArticlePart>>() {});
        checkDocuments(
                "article",
                "SELECT name, segments FROM article WHERE name = :it",
                name,
                new TypeReference<List<Segment>>() {});
        checkDocuments(
                "article",
                "SELECT name, metadata FROM article WHERE name = :it",
                name,
                new TypeReference<Map<String, String>>() {});
    }

    private void checkCoding(String id) {
        attempt("coding", id, () -> new CodingStore(database).find(new CodingId(id)));
        checkDocuments(
                "annotation",
                "SELECT id, body FROM annotation WHERE coding_id = (SELECT id FROM coding WHERE uuid = :it) ORDER BY id",
                id,
                new TypeReference<Annotation>() {});
    }

    private record Document(String name, String text) {}

    /// Reads the document in the second column as a type.
    private void checkDocuments(String table, String sql, String it, TypeReference<?> type) {
        database.read(handle ->
                        handle.createQuery(sql)
                                .bind("it", it)
                                .map((row, _) -> new Document(row.getString(1), row.getString(2)))
                                .list())
                .forEach(document ->
                        attempt(
                                table,
                                document.name(),
                                () -> Objects.requireNonNull(json.read(document.text(), type))));
    }

    private List<String> names(String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private interface Reading {
        Object read();
    }

    private void attempt(String table, String name, Reading reading) {
        try {
            reading.read();
        } catch (JdbiException failed) {
            throw failed;
        } catch (Refusal refused) {
            if (refused.problems().getFirst().code() != StoreProblem.UNREADABLE) {
                throw refused;
            }
            unreadable.add(new UnreadableRow(table, name));
        } catch (RuntimeException noRecord) {
            // the content of the row does not matter here
            unreadable.add(new UnreadableRow(table, name));
        }
    }
}
