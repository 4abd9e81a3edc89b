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
import java.sql.DriverManager;
import java.sql.SQLException;

/// Connections to an existing project file: their rights, and the limits for a file from a stranger.
public final class ProjectConnections {

    static final int BUSY_MILLISECONDS = 5_000;

    /// Keeps parsed statements. Otherwise each Jdbi has a parser of its own, so that each opened project parses every
    /// statement anew, which takes longer than to run it.
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

    /// A connection that reads a file that this program works in.
    static Connection openReader(Path file) throws SQLException {
        return connect(FileUri.url(file), commonConfig(), "query_only = ON");
    }

    /// A connection that reads without the right to write to the file.
    static Connection openViewer(Path file) throws SQLException {
        return connect(FileUri.readOnlyUrl(file), commonConfig(), "query_only = ON");
    }

    private static Connection connect(String url, SQLiteConfig config, String pragma) throws SQLException {
        var connection = DriverManager.getConnection(url, config.toProperties());
        try (var statement = connection.createStatement()) {
            // a project may come from a stranger: its schema must not run anything, its pages are checked
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            // to macOS an ordinary fsync means "soon"
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
        // asked for after each INSERT, the key is a query that stays open as long as the statement, and forbids VACUUM
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static SQLiteConfig writerConfig() {
        var config = commonConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        // KiB: an import writes to leaves of several indexes in no order; what does not fit is written again and again
        config.setCacheSize(-32_000);
        return config;
    }
}
