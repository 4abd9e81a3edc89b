package org.framewright.corpus.file;

import org.framewright.files.Limits;
import org.framewright.model.Refusal;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// ZIP files that are read like folders until this is closed, without unpacking them to the disk.
public final class ZipFileSystems implements AutoCloseable {

    private final Limits limits;
    private final List<FileSystem> folders = new ArrayList<>();

    public ZipFileSystems(Limits limits) {
        this.limits = limits;
    }

    static boolean isZip(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /// The root of a ZIP file's content.
    ///
    /// @throws Refusal where it is damaged, or [ZipCheck] refuses it
    Path open(Path zip) {
        var where = zip.toString();
        try {
            ZipCheck.check(zip, limits);
            var folder = FileSystems.newFileSystem(zip);
            folders.add(folder);
            return folder.getPath("/");
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof Refusal refused) {
                throw refused;
            }
            throw new Refusal(CorpusProblem.BROKEN_ARCHIVE, where);
        }
    }

    /// Closes the ZIP files.
    @Override
    public void close() {
        for (var folder : folders) {
            try {
                folder.close();
            } catch (IOException _) {
                // it was read only
            }
        }
    }
}
