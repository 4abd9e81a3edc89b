package org.framewright.safekeeping.lock;

import org.framewright.model.Refusal;
import org.framewright.safekeeping.backup.BackupProblem;
import org.framewright.store.StoreProblem;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// A lock on a folder among all programs on the machine. The operating system releases it when its program ends. A file
/// system may have no locks: then two simultaneous backups may disturb each other, and one is refused.
public final class FolderLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for the lock, half a minute at most.
    ///
    /// @param project the project that a refusal names
    public static FolderLock take(Path folder, String project) throws IOException {
        var channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!isTaken(channel)) {
                if (System.nanoTime() > end) {
                    throw new Refusal(BackupProblem.BACKUP_GOING_ON, project);
                }
                Thread.sleep(PAUSE);
            }
            return new FolderLock(channel);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            channel.close();
            throw new Refusal(StoreProblem.INTERRUPTED, project);
        } catch (Refusal refused) {
            channel.close();
            throw refused;
        }
    }

    private static boolean isTaken(FileChannel channel) throws ClosedByInterruptException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            // another thread of this program holds the lock
            return false;
        } catch (ClosedByInterruptException stopped) {
            throw stopped;
        } catch (IOException noLocks) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
