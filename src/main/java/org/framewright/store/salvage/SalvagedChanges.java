package org.framewright.store.salvage;

import org.framewright.model.article.ArticleId;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.AssignmentChange.BatchAdded;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange.CoderAdded;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.RoundId;
import org.framewright.store.ledger.ActorRows;
import org.framewright.store.ledger.ArticleRowReader;
import org.framewright.store.ledger.ChangeJson;
import org.framewright.store.ledger.CodingRows;
import org.framewright.store.ledger.EntryRows;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.ledger.StoredEntry;
import org.framewright.store.ledger.TeamRows;
import org.framewright.store.ledger.TransactionState;
import org.framewright.store.query.ArticleTextsByHash;
import org.framewright.store.query.StudyStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The rows of [SalvagedRows] as changes that make them; rows that are no records of the model are left out.
final class SalvagedChanges {

    /// The tables, each after the tables that its rows refer to.
    static final List<String> TABLES =
            List.of(
                    "project",
                    "codebook",
                    "article",
                    "coder",
                    "round",
                    "actor",
                    "actor_match",
                    "exclusion",
                    "batch",
                    "assignment",
                    "ruling",
                    "coding",
                    "annotation");

    private final Handle salvaged;
    private final ArticleTextsByHash texts;
    private final ModelJson json = ModelJson.STRICT;
    private final ActorRows actors = new ActorRows(json);
    private final TransactionState state;

    /// @param state the state written so far
    SalvagedChanges(SalvagedRows salvagedRows, TransactionState state) {
        this.state = state;
        this.salvaged = salvagedRows.handle();
        this.texts = new ArticleTextsByHash(salvaged);
    }

    /// The rows that an entry has written last.
    List<Change> find(long revision) {
        return TABLES.stream().flatMap(table -> find(table, "revision", revision)).toList();
    }

    /// A found row.
    ///
    /// @param uuid empty where the table has none
    /// @param revision the entry that wrote it
    record FoundRow(String uuid, long revision, Change change) {}

    /// Passes all versions of all rows of a table to the consumer.
    void forEach(String table, Consumer<FoundRow> consumer) {
        var uuid = table.equals("annotation") ? "''" : "uuid";
        salvaged.createQuery("SELECT *, " + uuid + " AS key FROM " + table)
                .map((row, _) -> {
                    var change = change(table, row);
                    return change.isEmpty()
                            ? new FoundRow("", 0, new CompoundChange(List.of()))
                            : new FoundRow(row.getString("key"), row.getLong("revision"), change.get());
                })
                .forEach(consumer);
    }

    /// The existing annotations whose tombstones show that an entry has deleted them.
    List<Change> removals(long revision) {
        return salvaged
                .createQuery("SELECT owner, id FROM tombstone WHERE revision = :revision")
                .bind("revision", revision)
                .map((row, _) -> state.findRemoval(row.getString("owner"), row.getString("id")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The versions of one row, the newest first.
    List<Change> versions(String table, String uuid) {
        return find(table, "uuid", uuid).toList();
    }

    List<Change> codebooks(int version) {
        return find("codebook", "version", version).toList();
    }

    private Stream<Change> find(String table, String column, Object value) {
        var whole = table.equals("codebook") ? " AND whole" : "";
        return salvaged
                .createQuery(
                        "SELECT * FROM "
                                + table
                                + " WHERE "
                                + column
                                + " = :value"
                                + whole
                                + " ORDER BY "
                                + table
                                + ".revision DESC, rowid")
                .bind("value", value)
                .map((row, _) -> change(table, row))
                .list()
                .stream()
                .flatMap(Optional::stream);
    }

    private Optional<Change> change(String table, ResultSet row) throws SQLException {
        try {
            return Optional.ofNullable(read(table, row));
        } catch (JdbiException failed) {
            throw failed;
        } catch (RuntimeException noRecord) {
            // the content of the row does not matter here
            return Optional.empty();
        }
    }

    private @Nullable Change read(String table, ResultSet row) throws SQLException {
        return switch (table) {
            case "project" -> new ProjectNamed("", row.getString("name"));
            case "codebook" -> new CodebookAdded(EntryRows.integer(row, "version"), row.getString("json"));
            case "article" ->
                    new ArticleAdded(new ArticleRowReader(json).article(row, texts.text(row.getString("text_sha256"))));
            case "coder" -> new CoderAdded(StudyStore.coder(row));
            case "round" -> new RoundAdded(StudyStore.round(row));
            case "actor" -> new ActorAdded(actors.actor(row));
            case "actor_match" -> new ActorsMatched(ActorRows.actorMatch(row));
            case "exclusion" -> new ArticleExcluded(TeamRows.exclusion(row));
            case "batch" -> batch(row);
            case "assignment" -> assignment(row);
            case "ruling" -> new RulingAdded(TeamRows.ruling(row));
            case "coding" -> coding(row);
            default -> {
                var annotation = json.read(row.getString("body"), Annotation.class);
                var coding = id("coding", row.getLong("coding_id"));
                boolean itself = annotation.id().value().equals(row.getString("id"));
                yield coding == null || !itself ? null : new AnnotationAdded(new CodingId(coding), annotation);
            }
        };
    }

    private @Nullable Change batch(ResultSet row) throws SQLException {
        var round = id("round", row.getLong("round_id"));
        return round == null ? null : new BatchAdded(new TeamRows(json).batch(row, new RoundId(round)));
    }

    private @Nullable Change assignment(ResultSet row) throws SQLException {
        var round = id("round", row.getLong("round_id"));
        var article = id("article", row.getLong("article_id"));
        var coder = id("coder", row.getLong("coder_id"));
        var batch = id("batch", row.getLong("batch_id"));
        if (round == null || article == null || coder == null || batch == null) {
            return null;
        }
        return new AssignmentAdded(
                TeamRows.assignment(
                        row, new RoundId(round), new ArticleId(article), new CoderId(coder), new BatchId(batch)));
    }

    private @Nullable Change coding(ResultSet row) throws SQLException {
        var article = id("article", row.getLong("article_id"));
        var coder = id("coder", row.getLong("coder_id"));
        var round = id("round", row.getLong("round_id"));
        if (article == null || coder == null || round == null) {
            return null;
        }
        return new CodingOpened(
                new CodingRows(json).coding(row, new ArticleId(article), new CoderId(coder), new RoundId(round)));
    }

    /// The id of the row with a number that other rows refer to: from the row itself, else from an index, else from the entries that
    /// wrote a coding's annotations.
    @Nullable String id(String table, long number) {
        return findTexts("SELECT uuid FROM " + table + " WHERE id = :number ORDER BY revision DESC", number)
                .findFirst()
                .or(() ->
                        findTexts("SELECT text FROM key WHERE id = :number", number)
                                .filter(text -> state.has(table, text) || isInLedger(text))
                                .findFirst())
                .or(() -> table.equals("coding") ? codingOfEntries(number) : Optional.empty())
                .orElse(null);
    }

    /// The coding of the entries that wrote the annotations with a number; none where damage makes them differ.
    private Optional<String> codingOfEntries(long number) {
        var codings =
                findTexts(
                                """
                                SELECT DISTINCT ledger.coding FROM annotation JOIN ledger USING (revision)
                                 WHERE annotation.coding_id = :number AND ledger.coding IS NOT NULL
                                   AND instr(ledger.change, annotation.id) > 0\
                                """,
                                number)
                        .toList();
        return codings.size() == 1 ? Optional.of(codings.getFirst()) : Optional.empty();
    }

    private boolean isInLedger(String coding) {
        return salvaged.createQuery("SELECT 1 FROM ledger WHERE coding = :coding LIMIT 1")
                .bind("coding", coding)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private Stream<String> findTexts(String sql, long number) {
        return salvaged.createQuery(sql).bind("number", number).mapTo(String.class).list().stream();
    }

    /// The first and the later states of a coding, as the ledger's entries have them.
    List<Coding> codingsInLedger(CodingId id) {
        return salvaged
                .createQuery(
                        """
                        SELECT * FROM ledger WHERE coding = :coding AND whole
                           AND kind IN ('CodingOpened', 'CodingChanged', 'CodingRemoved') ORDER BY revision\
                        """)
                .bind("coding", id.value())
                .map(StoredEntry::of)
                .list()
                .stream()
                .map(storedEntry -> codingIn(storedEntry))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Coding> codingIn(StoredEntry storedEntry) {
        try {
            var change = storedEntry.entry(new ChangeJson(json), texts).change();
            if (change instanceof CodingChange.CodingOpened(var coding)) {
                return Optional.of(coding);
            }
            if (change instanceof CodingChange.CodingChanged(var before, _)) {
                return Optional.of(before);
            }
            return change instanceof CodingChange.CodingRemoved(var coding) ? Optional.of(coding) : Optional.empty();
        } catch (JdbiException failed) {
            throw failed;
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
