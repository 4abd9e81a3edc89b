package org.framewright.store.ledger;

import org.framewright.store.query.ArticleTextsByHash;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A row of the ledger, its change not read yet.
///
/// @param undoes the revision of the undone entry; 0 for an entry that is no undo
public record StoredEntry(
        long revision,
        String at,
        String who,
        String installation,
        String kind,
        @Nullable String coding,
        long undoes,
        String change) {

    public static StoredEntry of(ResultSet row, StatementContext context) throws SQLException {
        return new StoredEntry(
                row.getLong("revision"),
                row.getString("at"),
                row.getString("who"),
                row.getString("installation"),
                row.getString("kind"),
                row.getString("coding"),
                row.getLong("undoes"),
                row.getString("change"));
    }

    /// Inserts the row.
    public void insert(Handle handle) {
        handle.createUpdate(
                        """
                        INSERT INTO ledger (revision, at, who, installation, kind, coding, undoes, change)
                        VALUES (:revision, :at, :who, :installation, :kind, :coding, :undoes, :change)\
                        """)
                .bind("revision", revision)
                .bind("at", at)
                .bind("who", who)
                .bind("installation", installation)
                .bind("kind", kind)
                .bind("coding", coding)
                .bind("undoes", undoes == 0 ? null : undoes)
                .bind("change", change)
                .execute();
    }

    /// The whole entry as one text.
    String content() {
        return Stream.of(revision, at, who, installation, kind, coding == null ? "" : coding, undoes, change)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    public LedgerEntry entry(ChangeJson json, ArticleTextsByHash texts) {
        return new LedgerEntry(
                revision,
                Instant.parse(at),
                new EntryAuthor(who, installation),
                undoes == 0 ? Optional.empty() : Optional.of(undoes),
                json.read(change, texts));
    }
}
