package org.framewright.safekeeping.lock;

import org.framewright.model.Refusal;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.SafekeepingProblem;
import org.framewright.store.StoreProblem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The lock of a project: one program at a time writes to it. A file beside the project names the holder. The operating
/// system holds a lock on that file as long as this process lives; after a crash the lock is free, with any content of
/// the file.
///
/// The process with the lock never reads the lock's file under its name: on POSIX systemLock, closing *any* descriptor of
/// a file releases the process's locks on it.
public final class ProjectLock implements AutoCloseable {

    private static final String ENDING = "-lock";

    /// The locked byte, after the end of any content: on Windows no other program could read the locked bytes.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST = 2_000;
    private static final int TRIES = 20;

    private final Path project;
    private final SafekeepingContext safekeeping;
    private final FileChannel channel;
    private FileLock fileLock;
    private final FileChannel secondChannel;
    private final LockHolder self;
    private final FileStamp stamp;

    private ProjectLock(
            Path project,
            SafekeepingContext safekeeping,
            FileChannel channel,
            FileLock fileLock,
            FileChannel secondChannel,
            LockHolder self,
            FileStamp stamp) {
        this.project = project;
        this.safekeeping = safekeeping;
        this.channel = channel;
        this.fileLock = fileLock;
        this.secondChannel = secondChannel;
        this.self = self;
        this.stamp = stamp;
    }

    /// The lock's file of a project.
    static Path file(Path project) {
        return Path.of(project + ENDING);
    }

    /// Takes the lock. A lock that a crash on this computer has left is taken over without a question.
    ///
    /// @param takeOver whether to take over a lock of another computer, too
    /// @throws Refusal where the project is open, or the folder can't be written to
    public static ProjectLock take(Path project, SafekeepingContext safekeeping, boolean takeOver) {
        requireNotOpenHere(project, safekeeping);
        try {
            for (int i = 0; i < TRIES; i++) {
                var lock = attempt(project, safekeeping, takeOver);
                if (lock.isPresent()) {
                    return lock.get();
                }
            }
            throw new Refusal(SafekeepingProblem.CANNOT_LOCK, project.toString());
        } catch (IOException notWritable) {
            boolean full = DiskFiles.isFull(project.toAbsolutePath().resolveSibling(""));
            throw new Refusal(full ? StoreProblem.DISK_FULL : SafekeepingProblem.CANNOT_LOCK, project.toString());
        }
    }

    /// Refuses a project that this process has open.
    ///
    /// @throws Refusal where this process has the project open already
    public static void requireNotOpenHere(Path project, SafekeepingContext safekeeping) {
        if (safekeeping.open().contains(project)) {
            throw refusal(
                    SafekeepingProblem.OPEN_ELSEWHERE,
                    project,
                    Optional.of(LockHolder.self(safekeeping.clock().instant())));
        }
    }

    /// Whether another process of this computer has a project open, by the lock's file. Not for a project that this process has
    /// open: reading the file would release its lock.
    public static boolean isHeldOnThisComputer(Path project) {
        try {
            return LockHolder.of(Files.readString(file(project))).filter(LockHolder::isRunning).isPresent();
        } catch (IOException noLock) {
            return false;
        }
    }

    /// @return empty where the holder has just removed the lock file
    private static Optional<ProjectLock> attempt(Path project, SafekeepingContext safekeeping, boolean takeOver)
            throws IOException {
        var file = file(project);
        requireLock(
                Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                        || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS),
                project);
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        LinkOption.NOFOLLOW_LINKS);
        try {
            var systemLock = lock(channel);
            var text = read(channel);
            requireLock(LockHolder.isLock(text), project);
            var holder = LockHolder.of(text);
            refuseIfHeld(project, systemLock.isPresent(), holder, takeOver);
            var second = openSecondChannel(file);
            var stamp = FileStamp.of(file);
            if (second.isEmpty() || stamp.isEmpty()) {
                if (second.isPresent()) {
                    second.get().close();
                }
                channel.close();
                return Optional.empty();
            }
            var self = LockHolder.self(safekeeping.clock().instant());
            write(file, channel, second.get(), self);
            var lock =
                    new ProjectLock(
                            project, safekeeping, channel, systemLock.orElseThrow(), second.get(), self, stamp.get());
            safekeeping.open().add(project, lock::renew);
            return Optional.of(lock);
        } catch (IOException | RuntimeException | Error failed) {
            channel.close();
            throw failed;
        }
    }

    /// Refuses an object with the lock's name that is no lock: in a stranger's folder, it may be a link to a file of this user.
    private static void requireLock(boolean isLock, Path project) {
        if (!isLock) {
            throw new Refusal(SafekeepingProblem.NO_LOCK, project.toString(), file(project).toString());
        }
    }

    private static void refuseIfHeld(Path project, boolean locked, Optional<LockHolder> holder, boolean takeOver) {
        // while GTK's file dialog is open, its process holds no lock; see WindowFileDialogs
        if (!locked || holder.filter(LockHolder::isRunning).isPresent()) {
            throw refusal(SafekeepingProblem.OPEN_ELSEWHERE, project, holder);
        }
        if (!takeOver && holder.filter(it -> !it.isOnThisComputer()).isPresent()) {
            throw refusal(SafekeepingProblem.OPEN_ON_ANOTHER_COMPUTER, project, holder);
        }
    }

    private static Refusal refusal(SafekeepingProblem code, Path project, Optional<LockHolder> holder) {
        return new Refusal(
                code,
                project.toString(),
                holder.map(LockHolder::user).orElse("?"),
                holder.map(LockHolder::host).orElse("?"),
                holder.map(it -> it.since().toString()).orElse("?"));
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
        } catch (OverlappingFileLockException inThisProcess) {
            return Optional.empty();
        }
    }

    /// Takes the system's lock again after code in this process has closed the lock's file; see [OpenProjects#renew].
    private synchronized void renew() {
        try {
            fileLock.release();
            lock(channel).ifPresent(again -> fileLock = again);
        } catch (IOException closed) {
            // the lock was lost meanwhile; a new holder is noticed before the next write
        }
    }

    /// A second channel to the locked file. A lock holds the opened file, not its name. The Java machine refuses to lock one
    /// file twice, and so shows whether the name still belongs to the locked file.
    ///
    /// @return a channel that must stay open as long as the lock; empty where the name belongs to another file
    private static Optional<FileChannel> openSecondChannel(Path file) throws IOException {
        try {
            var secondChannel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (isLockedHere(secondChannel)) {
                return Optional.of(secondChannel);
            }
            secondChannel.close();
            return Optional.empty();
        } catch (NoSuchFileException takenAway) {
            return Optional.empty();
        }
    }

    private static boolean isLockedHere(FileChannel channel) throws IOException {
        try (var _ = channel.tryLock(LOCKED_BYTE, 1, false)) {
            return false;
        } catch (OverlappingFileLockException same) {
            return true;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void write(Path file, FileChannel channel, FileChannel secondChannel, LockHolder holder)
            throws IOException {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.text().getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(true);
        } catch (IOException full) {
            DiskFiles.remove(file);
            secondChannel.close();
            throw full;
        }
    }

    /// The holder who has taken the project over meanwhile: then the file with the name of the lock is another file,
    /// from another computer or a new one.
    Optional<LockHolder> successor() {
        var file = file(project);
        var now = FileStamp.of(file);
        if (now.isEmpty() || now.get().isSameFile(stamp)) {
            return Optional.empty();
        }
        try {
            return LockHolder.of(Files.readString(file)).filter(holder -> !holder.equals(self));
        } catch (IOException goneAgain) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        try (secondChannel;
                channel) {
            // while the lock is held, so that no other program's file is removed
            if (successor().isEmpty()) {
                Files.deleteIfExists(file(project));
            }
        } catch (IOException leftBehind) {
            // only the release of the lock itself counts
        } finally {
            safekeeping.open().remove(project);
        }
    }
}
