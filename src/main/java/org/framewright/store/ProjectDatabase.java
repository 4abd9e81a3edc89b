package org.framewright.store;

import org.framewright.model.Refusal;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.ProjectSummary;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.ledger.RecentEntries;
import org.framewright.store.query.AnnotationNumbers;
import org.framewright.store.query.SummaryRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// An open project file: a connection for writing and a connection for reading alone, so that a read never waits for a
/// save. Each may be used from any thread; uses of the same connection follow one another. [ProjectOpening] opens it.
public final class ProjectDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectDatabase.class);

    private final Path file;
    private final Connection writing;
    private final Connection reading;
    private final Jdbi writer;
    private final Jdbi reader;
    private final WriteGuard guard;
    private final RecentEntries recent;

    /// The number of users of this snapshot who have not closed it; empty for the project itself, which changes.
    private final Optional<AtomicInteger> openSnapshots;

    private final IntegrityCheck integrityCheck;
    private final CoderNames coderNames;
    private final ModelJson json;
    private final ModelJson strictJson;

    /// Names the contents that have replaced others.
    private volatile String replaced = "";

    private final ReentrantLock writeLock = new ReentrantLock();
    private final ReentrantLock readLock = new ReentrantLock();
    private volatile Runnable commitListener = () -> {};

    /// @param reading the same connection as `writing` where the project is never written
    ProjectDatabase(Path file, Connection writing, Connection reading, WriteGuard guard) {
        this(file, writing, reading, guard, Optional.empty(), IntegrityCheck.ofRecords(), CoderNames.NAMES);
    }

    private ProjectDatabase(
            Path file,
            Connection writing,
            Connection reading,
            WriteGuard guard,
            Optional<AtomicInteger> openSnapshots,
            IntegrityCheck integrityCheck,
            CoderNames coderNames) {
        this.openSnapshots = openSnapshots;
        this.integrityCheck = integrityCheck;
        this.coderNames = coderNames;
        this.file = file;
        this.guard = guard;
        this.writing = writing;
        this.reading = reading;
        this.writer = ProjectConnections.jdbi(writing);
        this.reader = ProjectConnections.jdbi(reading);
        // a file that is opened for reading may not be a complete project
        this.recent = new RecentEntries(Objects.equals(writing, reading) ? 0 : read(SummaryRows::revision));
        if (coderNames == CoderNames.LETTERS) {
            var numbers = read(AnnotationNumbers::read);
            this.json = ModelJson.LENIENT.withAnnotationIds(numbers::replace);
            this.strictJson = ModelJson.STRICT.withAnnotationIds(numbers::replace);
        } else {
            this.json = ModelJson.LENIENT;
            this.strictJson = ModelJson.STRICT;
        }
    }

    public Path file() {
        return file;
    }

    /// The names that readers of this state give to coders.
    public CoderNames coderNames() {
        return coderNames;
    }

    /// Reads the records of this state. With letters, no id of an annotation holds a name.
    public ModelJson json() {
        return json;
    }

    /// As [#json], and refuses records that this program would not have written.
    public ModelJson strictJson() {
        return strictJson;
    }

    /// A snapshot of the project for reading, for long work: the work neither delays other users nor sees their writes.
    /// The caller closes it. Where the thread is interrupted, reading stops. The snapshot of a snapshot is itself.
    ///
    /// @throws Refusal where the file can't be opened once more, or was replaced by another file
    public ProjectDatabase snapshot() {
        return snapshot(IntegrityCheck.ofRecords(), CoderNames.NAMES);
    }

    private ProjectDatabase snapshot(IntegrityCheck check, CoderNames names) {
        if (openSnapshots.isPresent()) {
            if (names == CoderNames.LETTERS && coderNames == CoderNames.NAMES) {
                throw new IllegalStateException("a snapshot keeps the names of its coders");
            }
            openSnapshots.get().incrementAndGet();
            return this;
        }
        reportToGuard();
        try {
            var connection = ProjectConnections.openReadOnly(file);
            try (var statement = connection.createStatement()) {
                // one transaction until the snapshot is closed; SQLite fixes its state at the first read
                connection.setAutoCommit(false);
                statement.execute("SELECT count(*) FROM sqlite_schema");
                InterruptibleQuery.watch(connection);
                var holder = Optional.of(new AtomicInteger(1));
                return new ProjectDatabase(file, connection, connection, WriteGuard.READ_ONLY, holder, check, names);
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw SqliteErrors.refusal(file, failed);
        }
    }

    /// Does long work on a snapshot ([#snapshot]). The check covers each record that an `ArticleReader` reads for the
    /// work. Where this is a snapshot, the work uses it with its own check.
    ///
    /// @throws Refusal where the work refuses; with all problems of the project where they are the reason for the
    ///     failure
    public <T> T withSnapshot(IntegrityCheck check, Function<ProjectDatabase, T> work) {
        return withSnapshot(check, CoderNames.NAMES, work);
    }

    /// As [#withSnapshot(IntegrityCheck, Function)], with names or letters for the coders. With letters, annotations
    /// have no ids of imported files either ([AnnotationNumbers]). Where this is a snapshot with letters, the work sees
    /// letters in any case.
    public <T> T withSnapshot(IntegrityCheck check, CoderNames names, Function<ProjectDatabase, T> work) {
        try (var state = snapshot(check, names)) {
            try {
                return work.apply(state);
            } catch (RuntimeException failed) {
                if (!Thread.currentThread().isInterrupted() && mayBeOfTheFile(failed)) {
                    state.integrityCheck.requireAll(state);
                }
                throw failed;
            }
        }
    }

    /// Whether a failure may have its reason in the file: a damaged or foreign row may cause any exception of the
    /// program.
    private static boolean mayBeOfTheFile(RuntimeException failed) {
        return failed instanceof Refusal refused
                ? refused.problems().stream().anyMatch(it -> it.code() == StoreProblem.UNREADABLE)
                : !(failed instanceof CancellationException);
    }

    /// Begins a check of the records that are read.
    public IntegrityCheck.CodingVisitor codingVisitor() {
        return integrityCheck.visitor(this);
    }

    /// Copies the project's present state into another file, as [ProjectCopy#copy]; work in the project continues
    /// meanwhile.
    ///
    /// @param target must not exist
    public void copyTo(Path target) {
        ProjectCopy.copy(file, target);
    }

    /// The revision of the ledger's last entry.
    public long revision() {
        return read(SummaryRows::revision);
    }

    /// The identifier of this open project's state: the same as long as there is no new entry, and no other contents.
    public String state() {
        return read(SummaryRows::state) + replaced;
    }

    /// The numbers of the project's present contents.
    public ProjectSummary summary() {
        return read(SummaryRows::read);
    }

    /// Reads in one transaction, and so from one state of the project. A read inside a read is part of its transaction.
    ///
    /// @throws Refusal with [StoreProblem#UNREADABLE] where a row is no record, because another program has written
    ///     into the file
    public <T> T read(Function<Handle, T> work) {
        guard.beforeReading();
        if (guard.equals(WriteGuard.READ_ONLY) && Thread.currentThread().isInterrupted()) {
            throw new Refusal(StoreProblem.INTERRUPTED, file.toString());
        }
        if (readLock.isHeldByCurrentThread()) {
            // an inner read has no failure report of its own; no thread waits for the write lock while it holds this
            // lock
            return withLock(readLock, reader, handle -> map(handle, work));
        }
        try {
            return withLock(readLock, reader, handle -> map(handle, work));
        } catch (RuntimeException failed) {
            reportToGuard();
            throw failed;
        }
    }

    /// Reports a failed read to the guard: where the file has changed, the guard knows the reason better than SQLite.
    private void reportToGuard() {
        writeLock.lock();
        try {
            guard.readingFailed();
        } finally {
            writeLock.unlock();
        }
    }

    /// Writes in one transaction: after this call all changes are on the disk, or none.
    public <T> T write(Function<Handle, T> work) {
        writeLock.lock();
        try {
            guard.beforeWriting();
            try {
                var result = withLock(writeLock, writer, handle -> transact(handle, work));
                updateRecent();
                commitListener.run();
                return result;
            } finally {
                guard.afterWriting();
            }
        } finally {
            writeLock.unlock();
        }
    }

    /// Replaces all contents by those of another file of the project, in one transaction: SQLite copies its pages.
    ///
    /// @param other a closed file of the same version
    /// @param revision of this project's last entry; it has to be the last one still
    /// @throws Refusal with [StoreProblem#CHANGED_MEANWHILE] where it is not; the driver does not tell whether the disk took the contents
    public void replaceContents(Path other, long revision) {
        writeLock.lock();
        try {
            guard.beforeWriting();
            try {
                if (writer.withHandle(SummaryRows::revision) != revision) {
                    throw new Refusal(StoreProblem.CHANGED_MEANWHILE, "");
                }
                int code =
                        writing.unwrap(SQLiteConnection.class)
                                .getDatabase()
                                .restore("main", other.toAbsolutePath().toString(), null);
                if (code != SQLiteErrorCode.SQLITE_OK.code) {
                    throw new SQLiteException("restore", SQLiteErrorCode.getErrorCode(code));
                }
                replaced = " " + UUID.randomUUID();
                recent.reset(writer.withHandle(SummaryRows::revision));
            } finally {
                guard.afterWriting();
            }
        } catch (SQLException | JdbiException failed) {
            throw SqliteErrors.refusal(file, failed);
        } finally {
            writeLock.unlock();
        }
    }

    /// Sets the only listener to commits. It runs on the writing thread, which waits for it.
    public void onCommit(Runnable listener) {
        commitListener = listener;
    }

    /// Updates the recent entries after a write. The write is on the disk in any case; entries that can't be read now
    /// are added after the next write.
    private void updateRecent() {
        try {
            writer.useHandle(recent::update);
        } catch (JdbiException later) {
            LOG.warn("the last entries could not be read again");
        }
    }

    /// The last revision that this program has written; before its first write, the last revision in the file.
    public long lastRevision() {
        return recent.last();
    }

    /// The least revision of a backup from which [#copyRecentTo] can make the present project.
    public long minBackupRevision() {
        return recent.base();
    }

    /// Records that there is a backup up to a revision.
    public void recordBackup(long revision) {
        recent.removeUpTo(revision);
    }

    /// Writes the last entries of this project into an older file of the same project. The entries are in memory, so
    /// that the state of this file does not matter.
    ///
    /// @throws Refusal where the older file is too old, or can't be written to
    public void copyRecentTo(ProjectDatabase older) {
        older.write(handle -> {
            recent.copyTo(handle, SummaryRows.revision(handle));
            return true;
        });
    }

    /// Copies the contents of this open project into a new file, also where the file was deleted or replaced: SQLite
    /// still reads the file that it has opened.
    ///
    /// @throws Refusal where the project can't be read any more, or the new file can't be created
    public void copyContentsTo(Path target) {
        writeLock.lock();
        try (var statement = writing.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, target.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException failed) {
            throw SqliteErrors.refusal(target, failed);
        } finally {
            writeLock.unlock();
        }
    }

    private <T> T map(Handle handle, Function<Handle, T> work) {
        try {
            return work.apply(handle);
        } catch (Refusal | JdbiException failed) {
            throw failed;
        } catch (RuntimeException noRecord) {
            // the row may have any content of another program, such as a word in place of a number
            LOG.warn("a row can't be read: {}", noRecord.getClass().getName());
            throw new Refusal(StoreProblem.UNREADABLE, file.toString());
        }
    }

    /// Runs a transaction. A transaction also reads, and may meet unreadable rows of another program; other failures
    /// are faults of this program.
    private <T> T transact(Handle handle, Function<Handle, T> work) {
        try {
            return work.apply(handle);
        } catch (ArithmeticException | DateTimeParseException | ModelJson.BrokenJson noRecord) {
            LOG.warn("a row can't be read: {}", noRecord.getClass().getName());
            throw new Refusal(StoreProblem.UNREADABLE, file.toString());
        }
    }

    private <T> T withLock(ReentrantLock lock, Jdbi jdbi, Function<Handle, T> work) {
        lock.lock();
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException failed) {
            throw SqliteErrors.refusal(file, failed);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        if (openSnapshots.isPresent() && openSnapshots.get().decrementAndGet() > 0) {
            return;
        }
        readLock.lock();
        writeLock.lock();
        // the last connection to close writes the write-ahead log into the file
        try (writing) {
            reading.close();
        } catch (SQLException failed) {
            throw SqliteErrors.refusal(file, failed);
        } finally {
            writeLock.unlock();
            readLock.unlock();
        }
    }
}
