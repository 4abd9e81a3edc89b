package org.framewright.store.query;

import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.SqliteErrors;
import org.framewright.store.StoreProblem;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.ledger.ArticleRowReader;
import org.framewright.store.ledger.CodingRows;
import org.framewright.store.ledger.ModelJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Reads articles with their codings, for callers that read many: statements are prepared once. Each result is a whole record
/// that passes the snapshot's [IntegrityCheck]. Any thread may use it, one at a time.
public final class ArticleReader implements AutoCloseable {

    /// A coding with all of its annotations, by id.
    public record AnnotatedCoding(Coding coding, List<Annotation> annotations) {}

    /// An article with its codings.
    ///
    /// @param codings all of them, by coder, round and version
    /// @param annotatedCodings the requested codings
    public record AnnotatedArticle(Article article, List<Coding> codings, List<AnnotatedCoding> annotatedCodings) {}

    private final ProjectDatabase state;
    private final IntegrityCheck.CodingVisitor visitor;
    private final ModelJson json;
    private final CodingRows rows = new CodingRows(ModelJson.LENIENT);
    private final ArticleRowReader articles;
    private @Nullable Statements statements;

    /// @throws Refusal where the rows on which all codings depend are not sound
    public ArticleReader(ProjectDatabase state) {
        this.state = state;
        this.json = state.strictJson();
        this.articles = new ArticleRowReader(json);
        this.visitor = state.codingVisitor();
    }

    /// Reads an article that is known to exist.
    ///
    /// @param filter whether a coding's annotations are read
    /// @throws Refusal where the article or its codings are not as this program would have written them
    public AnnotatedArticle read(ArticleId id, Predicate<Coding> filter) {
        var read = state.read(handle -> read(handle, id, filter));
        for (var coded : read.annotatedCodings()) {
            if (!visitor.isSound(read.article(), coded.coding(), coded.annotations())) {
                throw new Refusal(StoreProblem.UNREADABLE, state.file().toString());
            }
        }
        return read;
    }

    private AnnotatedArticle read(Handle handle, ArticleId id, Predicate<Coding> filter) {
        try {
            var prepared = prepare(handle.getConnection());
            var article = article(prepared.article, id);
            var codings = codings(prepared.codings, id);
            var coded = new ArrayList<AnnotatedCoding>();
            for (var coding : codings.stream().filter(filter).toList()) {
                coded.add(new AnnotatedCoding(coding, annotations(prepared.annotations, coding)));
            }
            return new AnnotatedArticle(article, codings, List.copyOf(coded));
        } catch (SQLException failed) {
            throw SqliteErrors.refusal(state.file(), failed);
        }
    }

    private Article article(PreparedStatement statement, ArticleId id) throws SQLException {
        statement.setString(1, id.value());
        try (var row = statement.executeQuery()) {
            if (!row.next()) {
                throw new Refusal(StoreProblem.UNREADABLE, state.file().toString());
            }
            return articles.article(row);
        }
    }

    private List<Coding> codings(PreparedStatement statement, ArticleId id) throws SQLException {
        statement.setString(1, id.value());
        var codings = new ArrayList<Coding>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                codings.add(rows.coding(row));
            }
        }
        return List.copyOf(codings);
    }

    private List<Annotation> annotations(PreparedStatement statement, Coding coding) throws SQLException {
        statement.setString(1, coding.id().value());
        var annotations = new ArrayList<Annotation>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                annotations.add(json.read(row.getString(1), Annotation.class));
            }
        }
        return annotations;
    }

    private Statements prepare(Connection connection) throws SQLException {
        var known = statements;
        if (known == null) {
            known = Statements.of(connection);
            statements = known;
        }
        return known;
    }

    @Override
    public void close() {
        var known = statements;
        statements = null;
        if (known != null) {
            known.close(state);
        }
    }

    private record Statements(PreparedStatement article, PreparedStatement codings, PreparedStatement annotations) {

        static Statements of(Connection connection) throws SQLException {
            return new Statements(
                    connection.prepareStatement(ArticleRowReader.SELECT + " WHERE uuid = ?"),
                    connection.prepareStatement(
                            CodingStore.SELECT
                                    + " WHERE article.uuid = ? ORDER BY coding.coder_id, coding.round_id, coding.version"),
                    connection.prepareStatement(
                            "SELECT body FROM annotation WHERE coding_id = (SELECT id FROM coding WHERE uuid = ?) ORDER BY id"));
        }

        void close(ProjectDatabase state) {
            try {
                article.close();
                codings.close();
                annotations.close();
            } catch (SQLException failed) {
                throw SqliteErrors.refusal(state.file(), failed);
            }
        }
    }
}
