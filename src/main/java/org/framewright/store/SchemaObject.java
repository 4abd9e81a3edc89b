package org.framewright.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A table, index, view or trigger of a database.
///
/// @param sql what made it; null for an index that SQLite made by itself
record SchemaObject(String type, String name, String table, @Nullable String sql) {

    /// The objects of one of a connection's databases, in the order in which they were made.
    static List<SchemaObject> in(Handle handle, String database) {
        return handle.createQuery("SELECT type, name, tbl_name, sql FROM " + database + ".sqlite_schema ORDER BY rowid")
                .map((row, _) ->
                        new SchemaObject(
                                row.getString("type"),
                                row.getString("name"),
                                row.getString("tbl_name"),
                                row.getString("sql")))
                .list();
    }

    /// Whether the object is the affair of SQLite or Flyway, whose next version may make it differently.
    boolean isForeign() {
        return name.startsWith("sqlite_stat")
                || (table.equals("flyway_schema_history") && (type.equals("table") || type.equals("index")));
    }
}
