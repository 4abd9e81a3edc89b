package org.framewright.project;

import org.framewright.project.OpenMessage.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The windows of this user's running programs. Each program listens at a Unix domain socket, named after its process, in a folder
/// that is private to the user ([ProgramListener]).
public final class RunningPrograms {

    /// The most programs that are asked.
    private static final int MOST = 16;

    private static final Logger LOG = LoggerFactory.getLogger(RunningPrograms.class);
    private static final String PRIVATE = "rwx------";

    private final Path folder;
    private final Duration patience;

    /// @param state the program's folder for this user
    public RunningPrograms(Path state) {
        this(state, Duration.ofSeconds(1));
    }

    RunningPrograms(Path state, Duration patience) {
        this.folder = folder(state);
        this.patience = patience;
    }

    /// Short: a socket's path has some hundred bytes at most.
    private static Path folder(Path state) {
        return state.resolve("windows");
    }

    /// The socket of a process.
    ///
    /// @return its place, with nothing there
    /// @throws IOException where the folder can't be private to this user
    static Path newSocket(Path state, long process) throws IOException {
        var folder = folder(state).toAbsolutePath();
        var owner = PosixFilePermissions.fromString(PRIVATE);
        Files.createDirectories(state);
        if (!isPosix(folder)) {
            // in Windows, the folder has the permissions of the user's profile
            Files.createDirectories(folder);
        } else if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.setPosixFilePermissions(folder, owner);
        } else {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
        }
        var socket = folder.resolve(Long.toString(process));
        Files.deleteIfExists(socket);
        return socket;
    }

    /// Whether no program runs, as far as can be seen without asking.
    public boolean isEmpty() {
        return sockets().isEmpty();
    }

    /// Brings the window to the front that has a project open for work.
    ///
    /// @return whether there is such a window
    public boolean show(Path project) {
        return ask(new OpenMessage(Kind.SHOW, Optional.of(project.toAbsolutePath())), sockets());
    }

    /// Opens a project in the window that has it open, or else in the window that was opened last.
    ///
    /// @param project empty to bring that window to the front as it is
    /// @return whether a window has taken it
    public boolean open(Optional<Path> project) {
        var sockets = sockets();
        if (project.isPresent() && sockets.size() > 1 && show(project.get())) {
            return true;
        }
        return ask(new OpenMessage(Kind.OPEN, project.map(Path::toAbsolutePath)), sockets);
    }

    private boolean ask(OpenMessage message, List<Path> sockets) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (var socket : sockets) {
            try (var connection = ProgramConnection.connect(socket, Duration.ofNanos(deadline - System.nanoTime()))) {
                if (message.send(connection)) {
                    return true;
                }
            } catch (ConnectException killed) {
                remove(socket);
            } catch (IOException silent) {
                LOG.info("another window does not answer: {}", silent.getClass().getName());
            }
        }
        return false;
    }

    private static void remove(Path socket) {
        try {
            Files.deleteIfExists(socket);
        } catch (IOException stays) {
            // and is refused the next time, too
        }
    }

    /// The sockets, the newest first.
    private List<Path> sockets() {
        var times = new ArrayList<Map.Entry<FileTime, Path>>();
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !isPrivate(folder)) {
                return List.of();
            }
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    times.add(Map.entry(started(file), file));
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        return times.stream()
                .sorted(Map.Entry.<FileTime, Path>comparingByKey(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static FileTime started(Path socket) {
        try {
            return Files.getLastModifiedTime(socket, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException endedMeanwhile) {
            return FileTime.fromMillis(0);
        }
    }

    private static boolean isPrivate(Path folder) throws IOException {
        return !isPosix(folder) || PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)).equals(PRIVATE);
    }

    private static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
