package org.framewright.export.archive;

import org.framewright.export.archive.ArchiveManifest.ManifestEntry;
import org.framewright.files.FilesProblem;
import org.framewright.files.Limits;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Checks an archive, or the folder into which it was unpacked, against its manifest.
public final class ArchiveCheck {

    private static final int STEP = 1 << 16;

    private ArchiveCheck() {}

    /// The result of a check.
    ///
    /// @param manifestSha256 the manifest's hash, to be compared with the hash named where the archive was published
    /// @param problems the differences from the manifest, each with a file in the archive; empty where all files match
    public record CheckResult(ArchiveManifest manifest, String manifestSha256, List<Problem> problems) {

        public CheckResult {
            problems = List.copyOf(problems);
        }
    }

    /// Reads and checks the whole archive.
    ///
    /// @throws Refusal where the file is no archive, or its manifest can't be read
    public static CheckResult check(Path archive, ProgressListener progress) {
        if (!Files.exists(archive)) {
            throw new Refusal(FilesProblem.MISSING, archive.toString());
        }
        try (var content = ArchiveContent.open(archive)) {
            var bytes = manifest(content, archive);
            var manifest = ArchiveManifest.read(bytes, archive.toString());
            return new CheckResult(manifest, Sha256.hex(bytes), problems(content, manifest, progress));
        } catch (IOException noArchive) {
            throw new Refusal(ArchiveProblem.NO_ARCHIVE, archive.toString());
        }
    }

    private static byte[] manifest(ArchiveContent content, Path archive) throws IOException {
        if (!content.names().contains(ArchiveManifest.NAME)) {
            throw new Refusal(ArchiveProblem.NO_MANIFEST, archive.toString(), ArchiveManifest.NAME);
        }
        try (var in = content.read(ArchiveManifest.NAME)) {
            var bytes = in.readNBytes(Limits.MOST_MANIFEST_BYTES + 1);
            if (bytes.length > Limits.MOST_MANIFEST_BYTES) {
                throw new Refusal(ArchiveProblem.BAD_MANIFEST, archive.toString(), ArchiveManifest.NAME);
            }
            return bytes;
        }
    }

    private static List<Problem> problems(ArchiveContent content, ArchiveManifest manifest, ProgressListener progress) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        content.names().stream()
                .filter(it -> !seen.add(it))
                .distinct()
                .forEach(it -> problems.add(Problem.of(ArchiveProblem.FILE_TWICE, it)));
        int done = 0;
        for (var entry : manifest.files()) {
            check(entry, content, seen, problems);
            done++;
            progress.update(done, manifest.files().size());
        }
        var known = manifest.files().stream().map(ManifestEntry::name).collect(Collectors.toSet());
        seen.stream()
                .filter(it -> !known.contains(it) && !it.equals(ArchiveManifest.NAME))
                .sorted()
                .forEach(it -> problems.add(Problem.of(ArchiveProblem.FILE_UNKNOWN, it)));
        return problems;
    }

    private static void check(ManifestEntry entry, ArchiveContent content, Set<String> names, List<Problem> problems) {
        if (!names.contains(entry.name())) {
            problems.add(Problem.of(ArchiveProblem.FILE_MISSING, entry.name()));
            return;
        }
        try (var in = content.read(entry.name())) {
            var found = FileDigest.of(in, entry.bytes());
            if (!found.sha256().equals(entry.sha256())) {
                problems.add(Problem.of(ArchiveProblem.FILE_CHANGED, entry.name(), entry.sha256(), found.sha256()));
            } else if (found.bytes() != entry.bytes()) {
                problems.add(Problem.of(ArchiveProblem.FILE_OF_OTHER_SIZE, entry.name(), entry.bytes(), found.bytes()));
            }
        } catch (IOException unreadable) {
            problems.add(Problem.of(ArchiveProblem.FILE_UNREADABLE, entry.name()));
        }
    }

    /// The hash and size of a file in the archive.
    private record FileDigest(String sha256, long bytes) {

        /// Reads at most a little more than the expected size: a stranger's archive may contain any amount.
        static FileDigest of(InputStream in, long expected) throws IOException {
            var digest = Sha256.digest();
            var step = new byte[STEP];
            long bytes = 0;
            for (int read = in.read(step); read >= 0; read = bytes > expected ? -1 : in.read(step)) {
                digest.update(step, 0, read);
                bytes += read;
            }
            return new FileDigest(HexFormat.of().formatHex(digest.digest()), bytes);
        }
    }

    /// The files of an archive, packed or unpacked.
    sealed interface ArchiveContent extends AutoCloseable {

        /// The names of the files, in no order; a name may occur twice in an archive that another program has packed.
        List<String> names();

        /// Opens a file in the archive.
        ///
        /// @param name a name from [#names]
        InputStream read(String name) throws IOException;

        @Override
        void close() throws IOException;

        static ArchiveContent open(Path archive) throws IOException {
            return Files.isDirectory(archive)
                    ? FolderContent.of(archive)
                    : new ZipContent(new ZipFile(archive.toFile()));
        }

        /// A ZIP file.
        record ZipContent(ZipFile zip) implements ArchiveContent {

            @Override
            public List<String> names() {
                return zip.stream().filter(it -> !it.isDirectory()).map(ZipEntry::getName).toList();
            }

            @Override
            public InputStream read(String name) throws IOException {
                var in = zip.getInputStream(zip.getEntry(name));
                if (in == null) {
                    throw new FileNotFoundException(name);
                }
                return in;
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        }

        /// A folder.
        record FolderContent(Path folder, List<String> names) implements ArchiveContent {

            static FolderContent of(Path folder) throws IOException {
                try (var all = Files.walk(folder)) {
                    var names =
                            all.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS))
                                    .map(it -> folder.relativize(it).toString().replace('\\', '/'))
                                    .toList();
                    return new FolderContent(folder, names);
                }
            }

            @Override
            public InputStream read(String name) throws IOException {
                return Files.newInputStream(folder.resolve(name));
            }

            @Override
            public void close() {}
        }
    }
}
