package org.framewright.safekeeping.lock;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.safekeeping.salvage.WorkRescue;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.WriteGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// Checks before every write that the project's file is still the opened file. SQLite would not notification a replacement:
/// it would still write to a file that a sync program has moved away, or mix its write-ahead log into the new file.
/// After a replacement, the work is saved elsewhere, and nothing is written any more.
///
/// The watch reads only the attributes of files, and never opens them: on POSIX systems, closing any descriptor of the
/// project's file would release SQLite's locks on it.
public final class FileWatch implements WriteGuard {

    private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

    private final Path file;
    private final ProjectLock lock;
    private Optional<WatchedProject> open = Optional.empty();
    private volatile Optional<Refusal> lost = Optional.empty();
    private Optional<Path> log = Optional.empty();
    private boolean mayClose = true;
    private FileStamps expected;

    public FileWatch(Path file, ProjectLock lock) {
        this.file = file;
        this.lock = lock;
        this.expected = FileStamps.of(file);
    }

    /// The stamps of the project's file and its write-ahead log.
    private record FileStamps(Optional<FileStamp> main, Optional<FileStamp> log) {

        static FileStamps of(Path file) {
            return new FileStamps(FileStamp.of(file), FileStamp.of(logOf(file)));
        }

        boolean isOfSameFiles(FileStamps other) {
            return isSame(main, other.main) && isSame(log, other.log);
        }

        static boolean isSame(Optional<FileStamp> one, Optional<FileStamp> other) {
            return one.isPresent() && other.isPresent() && one.get().isSameFile(other.get());
        }
    }

    /// The watched project.
    ///
    /// @param rescue saves the work where the file was replaced
    private record WatchedProject(ProjectDatabase database, WorkRescue rescue) {}

    /// Begins to watch the file.
    public void begin(ProjectDatabase database, WorkRescue rescue) {
        open = Optional.of(new WatchedProject(database, rescue));
        expected = FileStamps.of(file);
    }

    @Override
    public void beforeWriting() {
        beforeReading();
        open.ifPresent(it ->
                findProblem()
                        .ifPresent(problem -> {
                            throw rescueAndRefuse(it, problem);
                        }));
    }

    @Override
    public void beforeReading() {
        lost.ifPresent(refusal -> {
            throw refusal;
        });
    }

    @Override
    public void readingFailed() {
        beforeWriting();
    }

    @Override
    public void afterWriting() {
        var now = FileStamps.of(file);
        if (now.isOfSameFiles(expected)) {
            expected = now;
        }
    }

    /// Closes the project so that a replacement of the file is left unchanged.
    ///
    /// @throws Refusal where the replacement is noticed only now
    public void close() {
        var closing = open.orElseThrow();
        boolean toldBefore = lost.isPresent();
        if (lost.isEmpty()) {
            findProblem().ifPresent(problem -> rescueAndRefuse(closing, problem));
        }
        // otherwise SQLite's connections stay open until the process ends, and its log is not written into the file
        if (mayClose) {
            closing.database().close();
            log.ifPresent(FileWatch::remove);
        }
        if (!toldBefore) {
            lost.ifPresent(refusal -> {
                throw refusal;
            });
        }
    }

    /// Whether the file was found replaced, or changed by another program.
    public boolean isLost() {
        return lost.isPresent();
    }

    /// Whether the file differs from the state in which this program left it. Refuses nothing, and saves nothing.
    public boolean isChanged() {
        return isLost() || findProblem().isPresent();
    }

    private Optional<SafekeepingProblem> findProblem() {
        var now = FileStamps.of(file);
        if (now.main().isEmpty()) {
            return Optional.of(SafekeepingProblem.FILE_GONE);
        }
        if (!FileStamps.isSame(now.main(), expected.main())) {
            return Optional.of(SafekeepingProblem.FILE_REPLACED);
        }
        if (!now.main().equals(expected.main())) {
            return Optional.of(SafekeepingProblem.FILE_CHANGED);
        }
        if (!now.log().equals(expected.log())) {
            return Optional.of(SafekeepingProblem.LOG_CHANGED);
        }
        if (DiskFiles.isWriteProtected(file)) {
            return Optional.of(SafekeepingProblem.FILE_WRITE_PROTECTED);
        }
        return lock.successor().map(_ -> SafekeepingProblem.TAKEN_OVER);
    }

    private Refusal rescueAndRefuse(WatchedProject it, SafekeepingProblem problem) {
        LOG.warn("the project's file is not as it was left: {}", problem);
        var saved = it.rescue().save(it.database(), problem);
        moveLogAway(it.rescue(), problem);
        var code = saved.isPresent() ? problem : SafekeepingProblem.NOT_RESCUED;
        var refusal = new Refusal(List.of(Problem.of(code, file.toString(), saved.map(Path::toString).orElse(""))));
        mayClose = saved.isPresent() ? canClose(problem) : false;
        lost = Optional.of(refusal);
        return refusal;
    }

    /// Moves the write-ahead log away: SQLite would use the log of the former file for the new file.
    private void moveLogAway(WorkRescue rescue, SafekeepingProblem problem) {
        if (orphansLog(problem) && isLogOurs()) {
            try {
                log = Optional.of(Files.move(logOf(file), rescue.findLogPlace()));
                Files.deleteIfExists(Path.of(file + "-shm"));
            } catch (IOException stays) {
                LOG.warn("the write-ahead log stays beside another file");
            }
        }
    }

    /// Whether the connections can be closed. On closing, SQLite writes the write-ahead log into the open file, and deletes
    /// the file with the name of the log.
    private boolean canClose(SafekeepingProblem problem) {
        return switch (problem) {
            // the new file must not get data of this project; without a log there is nothing to write into it
            case FILE_GONE, FILE_REPLACED, FILE_CHANGED -> log.isPresent() && truncate(log.get());
            case LOG_CHANGED -> log.isEmpty() || truncate(log.get());
            default -> true;
        };
    }

    private static boolean orphansLog(SafekeepingProblem problem) {
        return problem == SafekeepingProblem.FILE_GONE
                || problem == SafekeepingProblem.FILE_REPLACED
                || problem == SafekeepingProblem.FILE_CHANGED
                || problem == SafekeepingProblem.LOG_CHANGED;
    }

    private boolean isLogOurs() {
        return FileStamps.isSame(FileStamp.of(logOf(file)), expected.log());
    }

    private static boolean truncate(Path log) {
        try (var channel = Files.newByteChannel(log, StandardOpenOption.WRITE)) {
            channel.truncate(0);
            return true;
        } catch (IOException notCut) {
            return false;
        }
    }

    private static void remove(Path log) {
        try {
            Files.deleteIfExists(log);
        } catch (IOException leftBehind) {
            LOG.warn("an empty write-ahead log was left behind");
        }
    }

    private static Path logOf(Path file) {
        return Path.of(file + "-wal");
    }
}
