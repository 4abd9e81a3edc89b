package org.framewright.store.schema;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// A table, index, view or trigger of a database.
///
/// @param sql the statement that creates it; null for an index that SQLite creates by itself
public record SchemaObject(String type, String name, String table, @Nullable String sql) {

    /// The objects of one of a connection's databases, in the order of their creation.
    public static List<SchemaObject> list(Handle handle, String database) {
        return handle.createQuery("SELECT type, name, tbl_name, sql FROM " + database + ".sqlite_schema ORDER BY rowid")
                .map((row, _) ->
                        new SchemaObject(
                                text(row.getString("type")),
                                text(row.getString("name")),
                                text(row.getString("tbl_name")),
                                row.getString("sql")))
                .list();
    }

    /// The text of a column; empty for null: another program may have written into the schema itself.
    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    /// Whether the object is a table of statistics for SQLite's query planner, created by `ANALYZE`.
    boolean isStatistics() {
        return type.equals("table")
                && (Objects.equals(sql, "CREATE TABLE sqlite_stat1(tbl,idx,stat)")
                        || Objects.equals(sql, "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"));
    }
}
