package org.framewright.store;

import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.model.study.ProjectSummary;
import org.framewright.store.query.SummaryRows;
import org.framewright.store.schema.FileHeader;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Copies project files and checks copies. It reads plain bytes only of files that are not open in this process:
/// closing such a file would release SQLite's locks on it. Its connections can't write to their source. It uses only
/// tables that every version has, so that a file of any version can be copied, checked and summarised.
public final class ProjectCopy {

    /// The problems of the source; all other problems are problems of the target.
    private static final Set<ProblemCode> SOURCE = Set.of(StoreProblem.DAMAGED, StoreProblem.INTERRUPTED);

    /// In one step of SQLite's: the copy is of one state.
    private static final int ALL_PAGES = -1;

    private ProjectCopy() {}

    /// Copies the present state of a file through SQLite, also while another program has it open. After this call the
    /// copy is on the disk. The copy is not in write-ahead mode, and so is a single file for every program.
    ///
    /// An interrupt stops the copying; the caller then removes the incomplete copy.
    ///
    /// @param target must not exist
    /// @throws Refusal where the file can't be read or the copy can't be written
    public static void copy(Path source, Path target) {
        requireFree(target);
        withConnection(
                source,
                connection -> {
                    try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
                        InterruptibleQuery.watch(connection);
                        statement.setString(1, target.toAbsolutePath().toString());
                        statement.execute();
                        InterruptibleQuery.unwatch(connection);
                        return target;
                    } catch (SQLException failed) {
                        var refusal = SqliteErrors.refusal(source, failed);
                        boolean reading = SOURCE.contains(refusal.problems().getFirst().code());
                        throw reading ? refusal : SqliteErrors.refusal(target, failed);
                    }
                });
        force(target);
    }

    /// As [#copy], but page by page: two copies of a file have the same pages but for those that were changed between them. The copy has
    /// what was removed and not overwritten yet, too.
    ///
    /// @throws Refusal as [#copy]
    public static void copyPages(Path source, Path target) {
        requireFree(target);
        withConnection(
                source,
                connection -> {
                    int result =
                            connection
                                    .unwrap(SQLiteConnection.class)
                                    .getDatabase()
                                    .backup("main", target.toAbsolutePath().toString(), null, 0, 1, ALL_PAGES);
                    if (result != SQLiteErrorCode.SQLITE_OK.code) {
                        var failed = new SQLiteException("backup", SQLiteErrorCode.getErrorCode(result));
                        throw SqliteErrors.refusal(target, failed);
                    }
                    return target;
                });
        try (var connection = SqliteDriver.connect(FileUri.url(target), config());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException failed) {
            throw SqliteErrors.refusal(target, failed);
        }
        force(target);
    }

    private static void requireFree(Path target) {
        if (Files.exists(target)) {
            throw new Refusal(StoreProblem.FILE_EXISTS, target.toString());
        }
    }

    /// The numbers of the contents of a project file of any version. Only SQLite opens the file, so that this process
    /// may have it open, too.
    ///
    /// @throws Refusal where the file is missing or can't be read
    public static ProjectSummary summary(Path file) {
        return read(file, SummaryRows::read);
    }

    /// The identity of the project in a file. Only SQLite opens the file, so that this process may have it open, too.
    ///
    /// @return empty where the file does not state it
    /// @throws Refusal where the file is missing or can't be read
    public static Optional<String> identity(Path file) {
        return read(file, SummaryRows::identity);
    }

    /// The findings of a complete reading of a file.
    ///
    /// @param faults SQLite's findings about pages and tables, in its words, which contain no content
    /// @param ledgerGap the first missing entry of the ledger before a later entry
    /// @param identity of the project; empty where the file does not state it
    /// @param revision of the ledger's last entry
    public record CopyFindings(
            List<String> faults, Optional<Long> ledgerGap, Optional<String> identity, long revision) {

        public CopyFindings {
            faults = List.copyOf(faults);
        }

        /// Whether the file has no fault and no gap.
        public boolean isSound() {
            return faults.isEmpty() && ledgerGap.isEmpty();
        }

        /// SQLite's first finding, else the number of the missing entry, else an empty text.
        public String fault() {
            return faults.isEmpty() ? ledgerGap.map(String::valueOf).orElse("") : faults.getFirst();
        }
    }

    /// Reads a whole file and reports its faults.
    ///
    /// @throws Refusal where it is no project, is cut short, or can't be read at all
    public static CopyFindings check(Path file) {
        FileHeader.requireComplete(file);
        return read(
                file,
                handle -> {
                    var faults =
                            handle.createQuery("PRAGMA quick_check").mapTo(String.class).stream()
                                    .filter(line -> !line.equals("ok"))
                                    .toList();
                    return faults.isEmpty()
                            ? new CopyFindings(
                                    faults,
                                    SummaryRows.ledgerGap(handle),
                                    SummaryRows.identity(handle),
                                    SummaryRows.revision(handle))
                            : new CopyFindings(faults, Optional.empty(), Optional.empty(), 0);
                });
    }

    private static <T> T read(Path file, Function<Handle, T> work) {
        return withConnection(file, connection -> ProjectConnections.jdbi(connection).inTransaction(work::apply));
    }

    private interface Work<T> {
        T apply(Connection connection) throws SQLException;
    }

    private static <T> T withConnection(Path file, Work<T> work) {
        boolean closed = !Files.exists(writeAheadLog(file));
        try (var connection = SqliteDriver.connect(FileUri.readOnlyUrl(file), config());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            SqliteLimits.set(connection);
            FileHeader.requireReleased(file, connection);
            return work.apply(connection);
        } catch (SQLException | JdbiException failed) {
            throw SqliteErrors.refusal(file, failed);
        } finally {
            if (closed && Files.exists(writeAheadLog(file))) {
                // the reading has created an empty log, which only a connection with the right to write removes
                ProjectOpening.checkpoint(file);
            }
        }
    }

    private static Path writeAheadLog(Path file) {
        return Path.of(file + "-wal");
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(ProjectConnections.BUSY_MILLISECONDS);
        return config;
    }

    /// Waits for the disk: SQLite does not wait while it writes the copy.
    private static void force(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (ClosedByInterruptException stopped) {
            throw new Refusal(StoreProblem.INTERRUPTED, file.toString());
        } catch (IOException failed) {
            throw new Refusal(StoreProblem.FAILED, file.toString(), "fsync");
        }
    }
}
