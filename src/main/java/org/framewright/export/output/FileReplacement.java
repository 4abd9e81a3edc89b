package org.framewright.export.output;

import org.framewright.export.ExportProblem;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.store.ScratchFolder;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Files that are written beside the files to replace, and are moved into place all together or not at all. In a folder with a
/// [ChecksumFile], a file is replaced only where an export has written the file and it was not changed since.
public final class FileReplacement implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final boolean hasManifest;
    private final ScratchFolder scratch;
    private final ChecksumFile manifest;
    private final List<NewFile> files = new ArrayList<>();
    private final List<Path> outdated = new ArrayList<>();
    private final List<Path> createdFolders = new ArrayList<>();

    private FileReplacement(Path folder, boolean hasManifest) throws IOException {
        this.folder = folder;
        this.hasManifest = hasManifest;
        this.manifest = hasManifest ? ChecksumFile.of(folder) : new ChecksumFile();
        this.scratch = ScratchFolder.create(folder);
    }

    /// A replacement in a folder of exports: the written files are listed in the folder's manifest.
    public static FileReplacement ofFolder(Path folder) throws IOException {
        return new FileReplacement(folder, true);
    }

    /// For files of given names: an existing file is replaced.
    public static FileReplacement ofNamedFiles(Path folder) throws IOException {
        return new FileReplacement(folder, false);
    }

    /// Opens a text file under a temporary name. It is closed with the other files.
    public Writer open(String name) throws IOException {
        var writer = new Utf8Writer(openStream(name));
        files.set(files.size() - 1, files.getLast().withWriter(writer));
        return writer;
    }

    /// Opens a file of bytes under a temporary name. It is closed with the other files.
    OutputStream openStream(String name) throws IOException {
        var place = folder.resolve(name);
        requireReplaceable(name, place);
        createParentFolder(place);
        var temporaryFile = scratch.file(files.size() + ".new");
        var digest = Sha256.digest();
        var stream =
                new BufferedOutputStream(
                        new DigestOutputStream(
                                Files.newOutputStream(
                                        temporaryFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                digest),
                        BUFFER);
        files.add(new NewFile(name, temporaryFile, place, scratch.file(files.size() + ".old"), stream, digest));
        return stream;
    }

    /// Marks the files of earlier exports that this export has not written: they are removed once all files are in place.
    ///
    /// @param retained tells the files that stay
    /// @return the names of the files to remove; a file that was changed since stays
    public List<String> removeOutdated(Predicate<String> retained) throws IOException {
        var removed = new ArrayList<String>();
        var names = files.stream().map(NewFile::name).toList();
        for (var name : List.copyOf(manifest.names())) {
            var place = folder.resolve(name).normalize();
            if (names.contains(name) || retained.test(name) || !place.startsWith(folder.normalize())) {
                continue;
            }
            if (Files.isRegularFile(place) && manifest.isUnchanged(name, place)) {
                outdated.add(place);
                removed.add(name);
            }
            manifest.remove(name);
        }
        return removed;
    }

    /// Gives the files their names. Where a move fails, the files that were moved before are moved back.
    public void moveIntoPlace() throws IOException {
        for (var file : files) {
            file.writer.close();
            manifest.put(file.name, ChecksumFile.hex(file.digest));
        }
        if (hasManifest) {
            // a killed export leaves files of both kinds, and each is listed
            files.addFirst(writeManifest(ChecksumFile.of(folder).with(manifest)));
            files.add(writeManifest(manifest));
        }
        int moved = 0;
        try {
            for (var file : files) {
                file.backUpOldFile();
                Files.move(file.temporaryFile, file.place, StandardCopyOption.ATOMIC_MOVE);
                moved++;
            }
        } catch (IOException refused) {
            for (var file : files.subList(0, moved).reversed()) {
                file.restoreOldFile();
            }
            throw refused;
        }
        createdFolders.clear();
        for (var outdatedFile : outdated) {
            Files.deleteIfExists(outdatedFile);
        }
    }

    private NewFile writeManifest(ChecksumFile content) throws IOException {
        var place = folder.resolve(ChecksumFile.NAME);
        var temporaryFile = scratch.file(files.size() + ".new");
        Files.write(temporaryFile, content.bytes());
        return new NewFile(
                ChecksumFile.NAME,
                temporaryFile,
                place,
                scratch.file(files.size() + ".old"),
                OutputStream.nullOutputStream(),
                Sha256.digest());
    }

    private void requireReplaceable(String name, Path place) throws IOException {
        if (Files.isDirectory(place)) {
            throw new Refusal(ExportProblem.FOLDER_IN_THE_WAY, place.toString());
        }
        for (var parent = place.getParent(); parent != null && !parent.equals(folder); parent = parent.getParent()) {
            if (Files.isSymbolicLink(parent)) {
                throw new Refusal(ExportProblem.LINK_IN_THE_WAY, parent.toString());
            }
        }
        if (hasManifest && Files.exists(place) && !manifest.isUnchanged(name, place)) {
            throw new Refusal(ExportProblem.NOT_OURS, place.toString());
        }
    }

    private void createParentFolder(Path place) throws IOException {
        var parent = place.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            Files.createDirectories(parent);
            createdFolders.add(parent);
        }
    }

    @Override
    public void close() {
        files.forEach(NewFile::end);
        scratch.close();
        for (var createdFolder : createdFolders) {
            try {
                Files.deleteIfExists(createdFolder);
            } catch (IOException leftBehind) {
                // an empty folder does no harm
            }
        }
    }

    private record NewFile(
            String name, Path temporaryFile, Path place, Path oldFile, Closeable writer, MessageDigest digest) {

        NewFile withWriter(Writer text) {
            return new NewFile(name, temporaryFile, place, oldFile, text, digest);
        }

        /// Gives the existing file a second name, so that its place is never empty.
        void backUpOldFile() throws IOException {
            if (!Files.exists(place)) {
                return;
            }
            try {
                Files.createLink(oldFile, place);
            } catch (IOException | UnsupportedOperationException noSecondNames) {
                Files.copy(place, oldFile, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        void restoreOldFile() throws IOException {
            if (Files.exists(oldFile)) {
                Files.move(oldFile, place, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.delete(place);
            }
        }

        void end() {
            try {
                writer.close();
            } catch (IOException unwritten) {
                // the file in place was closed before; this one is discarded
            }
        }
    }
}
