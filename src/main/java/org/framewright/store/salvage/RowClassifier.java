package org.framewright.store.salvage;

import org.framewright.model.Sha256;
import org.framewright.model.article.OriginalFile;
import org.framewright.store.OriginalFileRows;
import org.framewright.store.pages.PageRecord;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;

/// Finds the table of a record by the record's shape, and adds the record to the scratch database. The scratch tables
/// are the tables of a project without constraints; all found versions of a row are kept.
public final class RowClassifier {

    /// The shapes of the tables' records, and of the keys of their indexes: the texts of unique columns, and the
    /// annotations of a coder.
    static final Set<String> SHAPES =
            Set.of(
                    "T:ntt",
                    "T:nti",
                    "T:ntttttttti",
                    "T:ntttit",
                    "T:ntttin",
                    "T:nttttttit",
                    "T:ntttttnit",
                    "T:ntiiiitittiti",
                    "T:ntiiiititniti",
                    "T:ntttiiiitt",
                    "T:ntttiiiitn",
                    "T:ntittti",
                    "T:ntiiiiii",
                    "T:ntitttttttti",
                    "T:ntttttit",
                    "T:nttttnit",
                    "T:ntttttnt",
                    "T:nttttnnt",
                    "T:ttib",
                    "I:tt",
                    "I:ititti",
                    "I:ttti",
                    "I:ttii",
                    "I:ti",
                    "I:tit",
                    "I:itttti",
                    "I:iti");

    private static final String TABLES =
            """
            CREATE TABLE identity (uuid, created);
            CREATE TABLE project (name, revision, PRIMARY KEY (revision));
            CREATE TABLE codebook (version, json, revision, whole, PRIMARY KEY (version, revision, whole));
            CREATE TABLE article_text (sha256 PRIMARY KEY, text);
            CREATE TABLE original_file (sha256 PRIMARY KEY, name, bytes, packed);
            CREATE TABLE article (id, uuid, name, title, text_sha256, original_sha256, parts, segments, metadata, revision,
                                  PRIMARY KEY (uuid, revision));
            CREATE TABLE coder (id, uuid, name, kind, revision, deactivated_at, PRIMARY KEY (uuid, revision));
            CREATE TABLE round (id, uuid, name, purpose, codebook_version, revision, suggestions, timed, article_order,
                                closed, PRIMARY KEY (uuid, revision));
            CREATE TABLE actor (id, uuid, name, kind, affiliation, aliases, owner, revision, wikidata,
                                PRIMARY KEY (uuid, revision));
            CREATE TABLE actor_match (actor, other, same, revision, PRIMARY KEY (revision, actor, other));
            CREATE TABLE exclusion (article, revision, reason, PRIMARY KEY (article, revision));
            CREATE TABLE batch (id, uuid, round_id, name, drawn, recipe, revision, PRIMARY KEY (uuid, revision));
            CREATE TABLE assignment (id, uuid, round_id, article_id, coder_id, batch_id, position, revision,
                                     PRIMARY KEY (uuid, revision));
            CREATE TABLE ruling (id, uuid, codebook_version, tag, variable, category, query, answer, given, about_coding,
                                 about_annotation, revision, PRIMARY KEY (uuid, revision));
            CREATE TABLE coding (id, uuid, article_id, coder_id, round_id, version, status, codebook_version, opened, submitted,
                                 revision, note, seconds, PRIMARY KEY (uuid, revision));
            CREATE TABLE annotation (coding_id, id, tag, body, revision, PRIMARY KEY (revision, coding_id, id));
            CREATE TABLE tombstone (owner, id, revision, PRIMARY KEY (revision, owner, id));
            CREATE TABLE ledger (revision PRIMARY KEY, at, who, installation, kind, coding, undoes, change, whole);
            CREATE TABLE key (id, text, PRIMARY KEY (id, text)) WITHOUT ROWID;
            CREATE TABLE annotation_key (coding_id, id, PRIMARY KEY (coding_id, id)) WITHOUT ROWID;
            CREATE INDEX ledger_of_coding ON ledger (coding, revision);
            CREATE INDEX article_id ON article (id);
            CREATE INDEX coder_id ON coder (id);
            CREATE INDEX round_id ON round (id);
            CREATE INDEX coding_id ON coding (id);
            CREATE INDEX batch_id ON batch (id);
            CREATE INDEX assignment_at ON assignment (revision);
            CREATE INDEX article_at ON article (revision);
            CREATE INDEX coder_at ON coder (revision);
            CREATE INDEX round_at ON round (revision);
            CREATE INDEX actor_at ON actor (revision);
            CREATE INDEX coding_at ON coding (revision);
            CREATE INDEX annotation_coding ON annotation (coding_id)\
            """;

    private static final int ENTRY_COLUMNS = 8;

    private final Handle handle;

    RowClassifier(Handle handle) {
        this.handle = handle;
        for (var statement : TABLES.split(";", -1)) {
            handle.execute(statement);
        }
    }

    void add(PageRecord record) {
        // a text with a NUL comes from a page that was overwritten with zeros
        if (record.whole()
                && record.values().stream()
                        .noneMatch(value -> value instanceof String text && text.indexOf('\0') >= 0)) {
            addWhole(record);
        } else {
            addCut(record);
        }
    }

    private void addWhole(PageRecord record) {
        switch (record.shape()) {
            case "T:ntt" -> insert("identity", record.text(1), record.text(2));
            case "T:nti" -> addProjectOrCodebook(record);
            case "T:ntttttttti" -> addRow("article", record);
            case "T:ntttit", "T:ntttin" -> addRow("coder", record);
            case "T:ntttiiiitt", "T:ntttiiiitn" -> addRow("round", record);
            case "T:nttttttit", "T:ntttttnit" -> addRow("actor", record);
            case "I:ttii" -> insert("actor_match", record.text(0), record.text(1), record.number(2), record.number(3));
            case "T:ntiiiitittiti", "T:ntiiiititniti" -> addRow("coding", record);
            case "I:tit" -> insert("exclusion", record.text(0), record.number(1), record.text(2));
            case "T:ntittti" -> addRow("batch", record);
            case "T:ntiiiiii" -> addRow("assignment", record);
            case "T:ntitttttttti" -> addRow("ruling", record);
            case "I:ititti" ->
                    insert(
                            "annotation",
                            record.number(0),
                            record.text(1),
                            record.text(3),
                            record.text(4),
                            record.number(5));
            case "I:ttti" -> insert("tombstone", record.text(1), record.text(2), record.number(3));
            case "T:ttib" -> addFile(record);
            case "I:tt" -> addText(record.text(0), record.text(1));
            case "I:ti" -> insert("key", record.number(1), record.text(0));
            case "I:itttti" -> insert("key", record.number(0), record.text(1));
            case "I:iti" -> insert("annotation_key", record.number(2), record.text(1));
            default -> addEntry(record, true);
        }
    }

    /// Adds a record whose values after the number are the columns of the table.
    private void addRow(String table, PageRecord record) {
        var values = new ArrayList<@Nullable Object>(record.values());
        values.set(0, record.rowid());
        insert(table, values.toArray());
    }

    /// Adds a cut record: only entries and codebooks are useful.
    private void addCut(PageRecord record) {
        if (record.shape().equals("T:nti") && record.text(1).startsWith("{")) {
            insert("codebook", record.rowid(), record.text(1), 0, false);
        } else if (record.shape().startsWith("T:ntttt")
                && record.shape().endsWith("t")
                && record.columns() == ENTRY_COLUMNS
                && !record.text(7).isEmpty()) {
            addEntry(record, false);
        }
    }

    private void addProjectOrCodebook(PageRecord record) {
        if (record.text(1).stripLeading().startsWith("{")) {
            insert("codebook", record.rowid(), record.text(1), record.number(2), true);
        } else {
            insert("project", record.text(1), record.number(2));
        }
    }

    private void addText(String sha256, String text) {
        if (Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).equals(sha256)) {
            insert("article_text", sha256, text);
        }
    }

    private void addFile(PageRecord record) {
        var file = new OriginalFile(record.text(0), record.text(1), record.number(2), record.bytes(3));
        if (file.isSound()) {
            OriginalFileRows.insert(handle, file);
        }
    }

    private void addEntry(PageRecord record, boolean whole) {
        handle.execute(
                """
                INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (revision) DO UPDATE SET change = excluded.change, whole = excluded.whole
                 WHERE excluded.whole > whole\
                """,
                record.rowid(),
                record.text(1),
                record.text(2),
                record.text(3),
                record.text(4),
                record.textOrNull(5),
                record.values().get(6),
                record.text(7),
                whole);
    }

    private void insert(String table, @Nullable Object... values) {
        var places = "?" + ", ?".repeat(values.length - 1);
        handle.execute("INSERT OR IGNORE INTO " + table + " VALUES (" + places + ")", values);
    }

    /// Drops records with a revision so high that the entries before it can't have been in this file, nor in a file
    /// several times as long. Their cause is damage, or an attempt to make the program list billions of lost entries.
    ///
    /// @param length of the file, in bytes
    void dropUnlikelyRevisions(long length) {
        long most = 10_000 + length / 16;
        handle.execute("DELETE FROM ledger WHERE revision NOT BETWEEN 1 AND ?", most);
        var dated = new ArrayList<>(SalvagedChanges.TABLES);
        dated.remove("codebook");
        dated.add("tombstone");
        for (var table : dated) {
            handle.execute("DELETE FROM " + table + " WHERE revision NOT BETWEEN 1 AND ?", most);
        }
        handle.execute("DELETE FROM codebook WHERE whole AND revision NOT BETWEEN 1 AND ?", most);
    }
}
