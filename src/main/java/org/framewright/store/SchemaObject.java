package org.framewright.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// A table, index, view or trigger of a database.
///
/// @param sql the statement that made it; null for an index that SQLite made by itself
public record SchemaObject(String type, String name, String table, @Nullable String sql) {

    /// The objects of one of a connection's databases, in the order in which they were made.
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

    /// Empty where nothing stands there: a stranger may have written into the schema itself.
    private static String text(@Nullable String column) {
        return column == null ? "" : column;
    }

    /// Whether the object is a table of figures for SQLite's own planning, made by `ANALYZE`.
    boolean isStatistics() {
        return type.equals("table")
                && (Objects.equals(sql, "CREATE TABLE sqlite_stat1(tbl,idx,stat)")
                        || Objects.equals(sql, "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"));
    }
}
