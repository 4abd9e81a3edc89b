package org.framewright.store;

import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

import java.sql.Connection;
import java.sql.SQLException;

/// The limits on a project file's demands of SQLite. Projects may come from strangers: with any content, reading ends
/// soon and within the memory of an ordinary machine. Each limit is several times this program's own need.
public enum SqliteLimits {
    /// Bytes of one value, and of one row. The longest imported text has 10 MB as a file, at most 20 MB in UTF-8; a
    /// change of its metadata contains its segments twice.
    LENGTH(SQLiteLimits.SQLITE_LIMIT_LENGTH, 100_000_000),
    /// Bytes of a statement, also of the statements in the schema; the program's own have less than 3,000.
    SQL_LENGTH(SQLiteLimits.SQLITE_LIMIT_SQL_LENGTH, 50_000),
    /// Columns of a table, and of a result; the program's own have at most 16.
    COLUMN(SQLiteLimits.SQLITE_LIMIT_COLUMN, 60),
    EXPR_DEPTH(SQLiteLimits.SQLITE_LIMIT_EXPR_DEPTH, 60),
    COMPOUND_SELECT(SQLiteLimits.SQLITE_LIMIT_COMPOUND_SELECT, 20),
    /// Steps of a compiled statement. The longest statement of the program, the check of all tables, has some 2,000.
    VDBE_OP(SQLiteLimits.SQLITE_LIMIT_VDBE_OP, 50_000),
    /// Arguments of a function: a view has `coalesce` with five.
    FUNCTION_ARG(SQLiteLimits.SQLITE_LIMIT_FUNCTION_ARG, 16),
    /// Attached databases: the copy that `VACUUM INTO` writes, or the project of an inspection.
    ATTACHED(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 1),
    LIKE_PATTERN_LENGTH(SQLiteLimits.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
    VARIABLE_NUMBER(SQLiteLimits.SQLITE_LIMIT_VARIABLE_NUMBER, 100),
    /// Depth of triggers: projects have none, and a trigger that passes all other checks does not run.
    TRIGGER_DEPTH(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, 0);

    private final SQLiteLimits limit;
    private final int value;

    SqliteLimits(SQLiteLimits limit, int value) {
        this.limit = limit;
        this.value = value;
    }

    /// Sets all limits.
    public static void set(Connection connection) throws SQLException {
        var sqlite = connection.unwrap(SQLiteConnection.class);
        for (var each : values()) {
            sqlite.setLimit(each.limit, each.value);
        }
    }
}
