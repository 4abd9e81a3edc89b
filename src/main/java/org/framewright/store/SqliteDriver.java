package org.framewright.store;

import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections to SQLite by its own driver: `DriverManager` would load every driver on the class path, also the
/// driver of the hub's database, at the first project.
public final class SqliteDriver {

    private SqliteDriver() {}

    /// Opens a connection.
    ///
    /// @param url of a database of SQLite
    public static Connection connect(String url, SQLiteConfig config) throws SQLException {
        return JDBC.createConnection(url, config.toProperties());
    }
}
