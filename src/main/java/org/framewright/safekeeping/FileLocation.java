package org.framewright.safekeeping;

import org.framewright.model.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out whether a project's file is in a synchronised folder or on another computer, so that others may change it.
/// The evidence: the names of folders of known programs, these programs' files in the folders, and the file system.
final class FileLocation {

    /// The beginnings of names of folders, in lower case, with their programs; for instance of `OneDrive - University of
    /// Lerwin`.
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("dropbox", "Dropbox"),
                    Map.entry("onedrive", "OneDrive"),
                    Map.entry("iclouddrive", "iCloud"),
                    Map.entry("icloud drive", "iCloud"),
                    Map.entry("com~apple~clouddocs", "iCloud"),
                    Map.entry("mobile documents", "iCloud"),
                    Map.entry("google drive", "Google Drive"),
                    Map.entry("googledrive", "Google Drive"),
                    Map.entry("my drive", "Google Drive"),
                    Map.entry("nextcloud", "Nextcloud"),
                    Map.entry("owncloud", "ownCloud"),
                    Map.entry("sciebo", "sciebo"),
                    Map.entry("seafile", "Seafile"),
                    Map.entry("pcloud", "pCloud"),
                    Map.entry("box sync", "Box"),
                    Map.entry("syncthing", "Syncthing"),
                    Map.entry("cloudstorage", "macOS"));

    /// The names of files that mark a synchronised folder, with their programs.
    private static final Map<String, String> MARKER_FILES =
            Map.of(
                    ".dropbox", "Dropbox",
                    ".dropbox.cache", "Dropbox",
                    ".stfolder", "Syncthing",
                    ".seafile-data", "Seafile",
                    ".owncloudsync.log", "ownCloud",
                    ".nextcloudsync.log", "Nextcloud",
                    ".sync_journal.db", "Nextcloud");

    private static final Set<String> NETWORK =
            Set.of(
                    "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "9p", "afs",
                    "ncpfs");

    private FileLocation() {}

    /// The warning on a file's folder; empty after an earlier warning on the folder.
    static Optional<Problem> warning(Path file, SafekeepingContext safekeeping) {
        var place = file.toAbsolutePath().normalize();
        var said = new FolderWarnings(safekeeping.folder());
        return warning(place).filter(_ -> said.addIfAbsent(place.resolveSibling("")));
    }

    /// The warning on a place.
    static Optional<Problem> warning(Path file) {
        return synchronised(file)
                .map(program -> Problem.of(SafekeepingProblem.IN_SYNCED_FOLDER, file.toString(), program))
                .or(() -> network(file).map(kind -> Problem.of(SafekeepingProblem.ON_NETWORK, file.toString(), kind)));
    }

    private static Optional<String> synchronised(Path file) {
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            var name = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
            for (var known : NAMES.entrySet()) {
                // `dropboxes` is no folder of a sync program; `Dropbox (Lab)` and `GoogleDrive-ada@example.org` are
                boolean is =
                        name.startsWith(known.getKey())
                                && (name.length() == known.getKey().length()
                                        || !Character.isLetterOrDigit(name.charAt(known.getKey().length())));
                if (is) {
                    return Optional.of(known.getValue());
                }
            }
            for (var known : MARKER_FILES.entrySet()) {
                if (Files.exists(folder.resolve(known.getKey()))) {
                    return Optional.of(known.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> network(Path file) {
        try {
            var kind = Files.getFileStore(file).type().toLowerCase(Locale.ROOT);
            boolean remote = NETWORK.contains(kind) || kind.equals("fuse.sshfs") || file.toString().startsWith("\\\\");
            return remote ? Optional.of(kind) : Optional.empty();
        } catch (IOException untold) {
            return Optional.empty();
        }
    }

    /// The folders with an earlier warning to this user.
    record FolderWarnings(Path stateFolder) {

        private static final int MOST = 500;

        /// Adds a folder; true where it had no warning before.
        boolean addIfAbsent(Path folder) {
            var file = new StateFile(stateFolder.resolve("told-about-folders"));
            var known = file.lines();
            var name = folder.toString();
            // one line for each folder: a folder with a line break in its name gets the warning each time
            if (known.contains(name) || name.lines().count() != 1) {
                return !known.contains(name);
            }
            List<String> all = new ArrayList<>(known);
            all.add(name);
            file.write(all.subList(Math.max(0, all.size() - MOST), all.size()));
            return true;
        }
    }
}
