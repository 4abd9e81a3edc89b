package org.framewright.store.integrity;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.model.article.OriginalFile;
import org.framewright.store.FileUri;
import org.framewright.store.InterruptibleQuery;
import org.framewright.store.OriginalFileRows;
import org.framewright.store.ProjectConnections;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.SqliteDriver;
import org.framewright.store.SqliteErrors;
import org.framewright.store.SqliteLimits;
import org.framewright.store.ledger.LedgerReplay;
import org.framewright.store.ledger.LedgerReplay.LedgerFault;
import org.framewright.store.schema.ExpectedSchema;
import org.framewright.store.schema.SchemaDifference;
import org.framewright.store.schema.SchemaObject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/// Inspects a snapshot of a project file without changing it. An interrupt of the thread stops it with
/// [org.framewright.store.StoreProblem#INTERRUPTED]. Its working data are in a temporary database without a name, which
/// SQLite deletes; of a large project, only a part is in memory at a time.
public final class ProjectInspection implements AutoCloseable {

    private final ProjectDatabase database;
    private final List<SchemaObject> expected;
    private final Handle handle;

    private ProjectInspection(ProjectDatabase database, List<SchemaObject> expected, Handle handle) {
        this.database = database;
        this.expected = expected;
        this.handle = handle;
    }

    /// Begins an inspection. The caller closes it before the project is closed.
    ///
    /// @throws Refusal where the file can't be opened once more
    public static ProjectInspection of(ProjectDatabase database) {
        var config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        try {
            var connection = SqliteDriver.connect("jdbc:sqlite:", config);
            try (var attach = connection.prepareStatement("ATTACH ? AS project");
                    var statement = connection.createStatement()) {
                attach.setString(1, FileUri.readOnly(database.file()));
                attach.execute();
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
                SqliteLimits.set(connection);
                connection.setAutoCommit(false);
                InterruptibleQuery.watch(connection);
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
            var handle = ProjectConnections.jdbi(connection).open();
            return new ProjectInspection(database, ExpectedSchema.expectedOf(handle, "project"), handle);
        } catch (SQLException failed) {
            throw SqliteErrors.refusal(database.file(), failed);
        }
    }

    /// SQLite's findings about its own pages, indexes and constraints, in its words, which contain no content.
    public List<String> faults() {
        return read(it ->
                it.createQuery("PRAGMA project.integrity_check").mapTo(String.class).stream()
                        .filter(line -> !line.equals("ok"))
                        .toList());
    }

    /// Rows of a table that refer to missing rows of another table.
    public record DanglingRows(String table, String target, long rows) {}

    /// All references to missing rows.
    public List<DanglingRows> dangling() {
        return read(it ->
                it.createQuery(
                                """
                                SELECT "table", parent, count(*) AS rows FROM pragma_foreign_key_check(NULL, 'project')
                                 GROUP BY "table", parent ORDER BY "table", parent\
                                """)
                        .map((row, _) ->
                                new DanglingRows(row.getString("table"), row.getString("parent"), row.getLong("rows")))
                        .list());
    }

    /// The differences between the project's tables and those of a fresh project.
    public List<SchemaDifference> schema() {
        return read(it -> SchemaDifference.between(expected, SchemaObject.list(it, "project")));
    }

    /// Whether the project has exactly one valid identity.
    public boolean hasIdentity() {
        return read(it -> ExpectedSchema.hasIdentity(it, "project"));
    }

    /// The names of the articles whose text differs from the imported text; for a text without an article, its hash.
    public List<String> changedTexts() {
        return read(it ->
                it
                        .createQuery(
                                "SELECT sha256, CAST(text AS BLOB) AS bytes FROM project.article_text ORDER BY sha256")
                        .map((row, _) -> {
                            var sha256 = row.getString("sha256");
                            return Sha256.hex(row.getBytes("bytes")).equals(sha256) ? "" : sha256;
                        })
                        .stream()
                        .filter(changed -> !changed.isEmpty())
                        .flatMap(changed -> names(it, changed).stream())
                        .toList());
    }

    private static List<String> names(Handle handle, String text) {
        var names =
                handle.createQuery("SELECT name FROM project.article WHERE text_sha256 = :sha256 ORDER BY id")
                        .bind("sha256", text)
                        .mapTo(String.class)
                        .list();
        return names.isEmpty() ? List.of(text) : names;
    }

    /// The names of the kept files that differ from the imported files.
    public List<String> changedFiles() {
        return read(it ->
                it
                        .createQuery(OriginalFileRows.SELECT.replace("original_file", "project.original_file"))
                        .map((row, _) -> OriginalFileRows.file(row))
                        .stream()
                        .filter(file -> !file.isSound())
                        .map(OriginalFile::name)
                        .toList());
    }

    /// The findings of replaying the ledger.
    ///
    /// @param differences between the replayed ledger and the tables; empty where the ledger can't be replayed to
    ///     its end
    public record ReplayResult(List<LedgerFault> faults, List<TableDifferences> differences) {}

    /// Replays the ledger, once, and compares the result with the tables.
    public ReplayResult replay() {
        return read(it -> {
            expected.stream()
                    .filter(object -> object.sql() != null && !object.name().startsWith("sqlite_"))
                    .forEach(object -> it.execute(object.sql()));
            var replay = new LedgerReplay(it);
            boolean complete = replay.run();
            return new ReplayResult(replay.faults(), complete ? new TableComparison(it).differences() : List.of());
        });
    }

    @Override
    public void close() {
        try {
            handle.rollback();
            handle.close();
            handle.getConnection().close();
        } catch (JdbiException | SQLException failed) {
            throw SqliteErrors.refusal(database.file(), failed);
        }
    }

    private <T> T read(Function<Handle, T> work) {
        try {
            return work.apply(handle);
        } catch (JdbiException failed) {
            throw SqliteErrors.refusal(database.file(), failed);
        }
    }

    /// The differences between a table and the ledger's replay.
    ///
    /// @param first the first differences, as many as a person can check
    /// @param total the number of all differences
    public record TableDifferences(String table, List<DifferingRow> first, long total) {

        /// A row that differs.
        ///
        /// @param name the row's name for a person
        public record DifferingRow(Kind kind, String name) {}

        /// The kind of a difference.
        public enum Kind {
            /// The row is in the table, and no entry of the ledger has made it.
            NOT_IN_LEDGER,
            /// The ledger makes the row, and the table lacks it.
            LOST,
            /// The ledger makes the row with other values.
            DIFFERENT
        }

        public TableDifferences {
            first = List.copyOf(first);
        }
    }
}
