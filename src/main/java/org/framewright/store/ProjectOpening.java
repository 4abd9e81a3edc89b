package org.framewright.store;

import org.flywaydb.core.api.FlywayException;
import org.framewright.model.Refusal;
import org.framewright.store.pages.WriteAheadLog;
import org.framewright.store.schema.ExpectedSchema;
import org.framewright.store.schema.FileHeader;
import org.framewright.store.schema.ProjectSchema;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Creates, migrates and opens project files, as a [ProjectDatabase], and checks a file before its first use.
public final class ProjectOpening {

    private ProjectOpening() {}

    /// Creates a project file with its tables; the file must not exist.
    ///
    /// @param id the project's identity, a UUID
    /// @param created an ISO-8601 time
    public static void create(Path file, String id, String created) {
        var config = new SQLiteConfig();
        config.setApplicationId(FileHeader.APPLICATION_ID);
        try (var connection = SqliteDriver.connect(FileUri.newUrl(file), config);
                var statement = connection.createStatement()) {
            // writes the header page, with the application id
            statement.execute("PRAGMA user_version = 0");
            statement.execute("VACUUM");
        } catch (SQLException failed) {
            throw SqliteErrors.refusal(file, failed);
        }
        build(file);
        try (var database = open(file, WriteGuard.NONE)) {
            database.write(handle ->
                    handle.execute("INSERT INTO identity (only_row, uuid, created) VALUES (1, ?, ?)", id, created));
        }
    }

    /// Migrates a file of an older version to the present version: completely, or the file stays unchanged.
    ///
    /// @throws Refusal where its tables are not the tables of its version, or it can't be written
    public static void migrate(Path file) {
        requireExpectedSchema(file);
        build(file);
        requireExpectedSchema(file);
    }

    private static void build(Path file) {
        try {
            ProjectSchema.migrate(FileUri.url(file));
        } catch (FlywayException failed) {
            throw SqliteErrors.refusal(file, failed);
        }
    }

    /// Reads an unknown file completely before its first use. The schema comes first, because the other checks use its
    /// definitions.
    ///
    /// @throws Refusal where the file is damaged, or its tables are not the tables of its version
    public static void requireSound(Path file) {
        checkReading(
                file,
                connection -> {
                    ExpectedSchema.require(file, connection);
                    try (var statement = connection.createStatement();
                            var fault = statement.executeQuery("PRAGMA quick_check(1)")) {
                        if (!fault.getString(1).equals("ok")) {
                            throw new Refusal(StoreProblem.DAMAGED, file.toString());
                        }
                    }
                    // work whose coder was deleted would be left out in silence; other missing rows are met in reading
                    try (var statement = connection.createStatement();
                            var orphan =
                                    statement.executeQuery(
                                            "SELECT 1 FROM coding WHERE coder_id NOT IN (SELECT id FROM coder) LIMIT 1")) {
                        if (orphan.next()) {
                            throw new Refusal(StoreProblem.UNREADABLE, file.toString());
                        }
                    }
                });
    }

    /// Whether the last commit in a file's write-ahead log left as many pages as the file has with that log. SQLite applies any
    /// log to any file, and can't write the log of another state into it: pages between the two are missing.
    ///
    /// @throws Refusal where file or log can't be read
    public static boolean isLogOfFile(Path file) {
        try (var connection = ProjectConnections.openReadOnly(file);
                var statement = connection.createStatement();
                var pages = statement.executeQuery("PRAGMA page_count")) {
            long committed = WriteAheadLog.committedPages(Path.of(file + "-wal"));
            return committed == 0 || committed == pages.getLong(1);
        } catch (SQLException failed) {
            throw SqliteErrors.refusal(file, failed);
        } catch (IOException unreadable) {
            throw new Refusal(StoreProblem.CANNOT_OPEN, file.toString());
        }
    }

    private static void requireExpectedSchema(Path file) {
        checkReading(file, connection -> ExpectedSchema.require(file, connection));
    }

    private interface ConnectionCheck {
        void check(Connection connection) throws SQLException;
    }

    private static void checkReading(Path file, ConnectionCheck check) {
        // the last connection to close writes the log into the file and removes the log; another program loses its
        // locks while its file dialog is open, and this connection would seem the last
        boolean viewed = Files.exists(Path.of(file + "-wal")) || FileUri.isFolderReadOnly(file);
        try (var connection = viewed ? ProjectConnections.openReadOnly(file) : ProjectConnections.openReader(file)) {
            check.check(connection);
        } catch (SQLException | JdbiException failed) {
            throw SqliteErrors.refusal(file, failed);
        }
    }

    /// Opens a project file of the present version.
    ///
    /// @param guard permits or refuses each write
    /// @throws Refusal where the file can't be opened
    public static ProjectDatabase open(Path file, WriteGuard guard) {
        try {
            var reading = ProjectConnections.openReader(file);
            try {
                ExpectedSchema.require(file, reading);
                return new ProjectDatabase(file, ProjectConnections.openWriter(file), reading, guard);
            } catch (SQLException | JdbiException | Refusal failed) {
                reading.close();
                throw failed;
            }
        } catch (SQLException | JdbiException failed) {
            throw SqliteErrors.refusal(file, failed);
        }
    }

    /// Writes the write-ahead log of a killed program into the file. The file must not be open.
    ///
    /// @throws Refusal where the file can't be written
    public static void checkpoint(Path file) {
        try {
            var connection = ProjectConnections.openWriter(file);
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("SELECT count(*) FROM sqlite_schema");
            }
        } catch (SQLException failed) {
            throw SqliteErrors.refusal(file, failed);
        }
    }

    /// Opens a project file of the present version for reading; other programs may write to it meanwhile. Each read
    /// shows the state on the disk.
    ///
    /// @throws Refusal where the file can't be opened, or its tables are not the tables of its version
    public static ProjectDatabase view(Path file) {
        return openReadOnly(file, connection -> ExpectedSchema.require(file, connection));
    }

    /// As [#view], with any schema: only for inspection, never for work.
    public static ProjectDatabase inspect(Path file) {
        return openReadOnly(file, connection -> ExpectedSchema.version(file, connection));
    }

    private static ProjectDatabase openReadOnly(Path file, ConnectionCheck check) {
        try {
            var connection = ProjectConnections.openReadOnly(file);
            try {
                check.check(connection);
                return new ProjectDatabase(file, connection, connection, WriteGuard.READ_ONLY);
            } catch (SQLException | JdbiException | Refusal failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException | JdbiException failed) {
            throw SqliteErrors.refusal(file, failed);
        }
    }
}
