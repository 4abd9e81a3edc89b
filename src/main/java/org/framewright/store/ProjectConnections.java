package org.framewright.store;

import org.framewright.store.ledger.EntryRows;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Connections to an existing project file, with their rights and limits: the file may come from a stranger.
public final class ProjectConnections {

    static final int BUSY_MILLISECONDS = 5_000;

    /// The parser of all connections, which keeps parsed statements. Each Jdbi would otherwise have its own parser, and
    /// each opened project would parse every statement anew, which takes longer than running it.
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private ProjectConnections() {}

    /// Jdbi on a connection.
    public static Jdbi jdbi(Connection connection) {
        var statements = new PreparedStatements();
        return Jdbi.create(connection)
                .setStatementBuilderFactory(_ -> statements)
                .configure(SqlStatements.class, it -> it.setSqlParser(PARSER))
                .registerColumnMapper(Integer.class, (row, column, _) -> EntryRows.integer(row, column));
    }

    /// A connection that writes: a transaction's changes are on the disk when it ends.
    static Connection openWriter(Path file) throws SQLException {
        return connect(FileUri.url(file), writerConfig(), "query_only = OFF");
    }

    /// A connection that reads a file in which this program also writes.
    static Connection openReader(Path file) throws SQLException {
        return connect(FileUri.url(file), commonConfig(), "query_only = ON");
    }

    /// A connection that reads without the right to write to the file.
    static Connection openReadOnly(Path file) throws SQLException {
        return connect(FileUri.readOnlyUrl(file), commonConfig(), "query_only = ON");
    }

    /// A connection that reads a file as it is, and leaves nothing beside it.
    public static Connection openImmutable(Path file) throws SQLException {
        return connect(FileUri.immutableUrl(file), commonConfig(), "query_only = ON");
    }

    private static Connection connect(String url, SQLiteConfig config, String pragma) throws SQLException {
        var connection = SqliteDriver.connect(url, config);
        try (var statement = connection.createStatement()) {
            // a project may come from a stranger: its schema must not run code, and its pages are checked
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            // on macOS, an ordinary fsync does not wait for the disk
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA checkpoint_fullfsync = ON");
            statement.execute("PRAGMA " + pragma);
            SqliteLimits.set(connection);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private static SQLiteConfig commonConfig() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.enforceForeignKeys(true);
        // the query for the generated key would stay open as long as its INSERT, and prevent VACUUM
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static SQLiteConfig writerConfig() {
        var config = commonConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        // KiB: an import writes to pages of several indexes in no order; pages that don't fit are written many times
        config.setCacheSize(-32_000);
        return config;
    }
}
