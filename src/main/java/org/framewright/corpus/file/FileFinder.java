package org.framewright.corpus.file;

import org.framewright.files.CellGrid;
import org.framewright.files.FilesProblem;
import org.framewright.files.Limits;
import org.framewright.files.QdaProject;
import org.framewright.files.TextFile;
import org.framewright.files.document.DocumentResult;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.files.table.ArticleTable;
import org.framewright.files.table.TableMapping;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.store.ScratchFolder;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the files that may hold an article among files and folders. Folders are walked in the order of names; hidden files, files
/// with other endings, and the folder of pictures and frames beside a saved web page are left out.
public final class FileFinder {

    /// As browsers call it in their languages.
    private static final Pattern FOLDER_OF_PAGE =
            Pattern.compile("(.+)(?:[_-](?:files|Dateien|fichiers|archivos|file|bestanden|filer|arquivos)|\\.files)");

    private final ImportWarnings warnings;
    private final Optional<Path> metadata;
    private final DocumentReader reader;
    private final ZipFileSystems archives;
    private final SequencedMap<Path, ImportFile> found = new LinkedHashMap<>();

    private FileFinder(
            ImportWarnings warnings, Optional<Path> metadata, DocumentReader reader, ZipFileSystems archives) {
        this.warnings = warnings;
        this.metadata = metadata.map(FileFinder::real);
        this.reader = reader;
        this.archives = archives;
    }

    /// The files, each once, in the order of the paths.
    ///
    /// @param metadata a file that is no article even if it lies among them
    /// @param archives opens ZIP files, and must stay open as long as the files are read
    /// @param reader of the files
    public static List<ImportFile> find(
            List<Path> paths,
            Optional<Path> metadata,
            DocumentReader reader,
            ZipFileSystems archives,
            ImportWarnings warnings) {
        var finder = new FileFinder(warnings, metadata, reader, archives);
        paths.forEach(finder::addNamed);
        return new ArrayList<>(finder.found.values());
    }

    /// The paths as one place of a problem.
    public static String places(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private void addNamed(Path path) {
        if (!Files.exists(path)) {
            warnings.problem(FilesProblem.MISSING, path.toString());
        } else if (QdaProject.isNamed(path)) {
            warnings.problem(FilesProblem.QDA_PROJECT, path.toString());
        } else if (Files.isDirectory(path)) {
            walk(path, new Root(real(path), ""));
        } else if (!Files.isRegularFile(path)) {
            warnings.problem(FilesProblem.NOT_A_FILE, path.toString());
        } else if (ZipFileSystems.isZip(path)) {
            open(path, true);
        } else if (FileNameParser.mayBeArticle(path)) {
            addNamedFile(path);
        } else {
            warnings.problem(CorpusProblem.NOT_A_TEXT_FILE, path.toString());
        }
    }

    /// Adds a file in place of the same file of a folder: a file that was named itself counts as named.
    private void addNamedFile(Path path) {
        var real = real(path);
        if (!isMetadata(real)) {
            found.put(real, new ImportFile(path, path.toString(), true, List.of(), reader));
        }
    }

    /// A named folder, or the content of a ZIP file.
    ///
    /// @param path without links
    /// @param archive the ZIP file; empty for a folder of the disk
    private record Root(Path path, String archive) {

        /// A file's name in problems.
        String where(Path file) {
            return archive + file;
        }
    }

    /// A ZIP file that can't be opened is found, too: as a file that can't be read.
    private void open(Path zip, boolean named) {
        try {
            var root = new Root(archives.open(zip), zip.toString());
            walk(root.path(), root);
        } catch (Refusal refusal) {
            found.putIfAbsent(real(zip), new ImportFile(zip, zip.toString(), named, refusal.problems(), reader));
        }
    }

    private void walk(Path folder, Root root) {
        if (folder.getNameCount() - root.path().getNameCount() > Limits.MOST_FOLDERS) {
            warnings.note(CorpusProblem.SKIPPED, root.where(folder));
            return;
        }
        try (var entries = Files.list(folder)) {
            for (var entry : entries.sorted(Comparator.comparing(path -> path.getFileName().toString())).toList()) {
                if (FileNameParser.isHidden(entry) || isFolderOfPage(entry)) {
                    continue;
                }
                // a link to a folder might lead back to this one
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    walk(entry, root);
                } else {
                    addFromFolder(entry, root);
                }
            }
        } catch (IOException _) {
            warnings.problem(FilesProblem.UNREADABLE, root.where(folder));
        }
    }

    /// Whether a browser made the folder beside a web page, for the files of the page: `Page_files` beside `Page.html`.
    private static boolean isFolderOfPage(Path folder) {
        var matcher = FOLDER_OF_PAGE.matcher(String.valueOf(folder.getFileName()));
        return matcher.matches()
                && Files.isDirectory(folder)
                && Stream.of(".html", ".htm")
                        .anyMatch(it -> Files.exists(folder.resolveSibling(matcher.group(1) + it)));
    }

    private void addFromFolder(Path file, Root root) {
        var real = real(file);
        if (isMetadata(real) || FileNameParser.isProject(file)) {
            return;
        }
        if (isNoFile(file)) {
            warnings.note(FilesProblem.NOT_A_FILE, root.where(file));
        } else if (!real.startsWith(root.path())) {
            // another person's folder may hold links to this person's files
            warnings.note(CorpusProblem.LINK_LEADS_OUT, root.where(file));
        } else if (FileNameParser.isArticle(file)) {
            found.putIfAbsent(real, new ImportFile(file, root.where(file), false, List.of(), reader));
        } else if (ZipFileSystems.isZip(file) && root.archive().isEmpty()) {
            open(file, false);
        } else if (QdaProject.isNamed(file)) {
            warnings.note(FilesProblem.QDA_PROJECT, root.where(file));
        } else {
            warnings.note(
                    ZipFileSystems.isZip(file) ? CorpusProblem.ARCHIVE_WITHIN : CorpusProblem.SKIPPED,
                    root.where(file));
        }
    }

    /// Whether it is a pipe, a socket or a device: who opens one may wait for ever.
    private static boolean isNoFile(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isOther();
        } catch (IOException _) {
            return false;
        }
    }

    private boolean isMetadata(Path real) {
        return metadata.filter(real::equals).isPresent();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException _) {
            return path.toAbsolutePath().normalize();
        }
    }

    /// A file that is to be imported.
    ///
    /// @param where the file, as problems name it
    /// @param named whether the file itself was chosen, and not a folder that holds it
    /// @param problems of a ZIP file that can't be opened; else empty
    public record ImportFile(Path path, String where, boolean named, List<Problem> problems, DocumentReader reader) {

        /// Reads its articles.
        public DocumentResult read(BooleanSupplier cancelled) {
            if (!problems.isEmpty()) {
                return new UnreadableDocument(problems);
            }
            try {
                return isZippedWorkbook() ? readCopy(cancelled) : placed(reader.read(path, where, cancelled), path);
            } catch (Refusal refused) {
                return new UnreadableDocument(placed(refused.problems(), path));
            } catch (IOException _) {
                return new UnreadableDocument(List.of(Problem.of(FilesProblem.UNREADABLE, where)));
            }
        }

        public boolean isTable() {
            return FileNameParser.isTable(path);
        }

        /// The columns of a table.
        ///
        /// @param mapping empty to guess it
        /// @throws Refusal where the file is no table, or a workbook in a ZIP file
        public TableColumns columns(Optional<TableMapping> mapping) {
            if (isZippedWorkbook()) {
                throw new Refusal(FilesProblem.UNREADABLE, where);
            }
            var table = ArticleTable.open(path, reader.limits(), () -> false);
            return new TableColumns(table.columns(), TableMapping.choose(mapping, table));
        }

        /// Whether it is a workbook in a ZIP file.
        private boolean isZippedWorkbook() {
            return !path.getFileSystem().equals(FileSystems.getDefault())
                    && FileNameParser.isTable(path)
                    && CellGrid.isWorkbook(path);
        }

        private DocumentResult readCopy(BooleanSupplier cancelled) throws IOException {
            ArticleTable.checkSize(path, reader.limits());
            try (var scratch = ScratchFolder.createTemporary();
                    var in = TextFile.open(path)) {
                var copy = scratch.file("copy.xlsx");
                Files.copy(in, copy);
                return placed(reader.read(copy, cancelled), copy);
            }
        }

        /// The result with full places: a reader knows a file's place in its ZIP file, but not the ZIP file.
        private DocumentResult placed(DocumentResult result, Path read) {
            return switch (result) {
                case ReadDocument document ->
                        new ReadDocument(
                                document.articles().stream()
                                        .map(it ->
                                                new DocumentArticle(
                                                        it.text(),
                                                        it.metadata(),
                                                        it.rule(),
                                                        placed(it.warnings(), read),
                                                        it.original(),
                                                        it.matches()))
                                        .toList(),
                                placed(document.warnings(), read),
                                document.assumedEncoding(),
                                document.sha256(),
                                document.use());
                case UnreadableDocument unreadable -> new UnreadableDocument(placed(unreadable.problems(), read));
            };
        }

        /// A line or a sheet may follow the file.
        private List<Problem> placed(List<Problem> problems, Path read) {
            var name = read.toString();
            return problems.stream()
                    .map(it ->
                            it.where().startsWith(name)
                                    ? new Problem(it.code(), where + it.where().substring(name.length()), it.details())
                                    : it)
                    .toList();
        }

        public String fileName() {
            return String.valueOf(path.getFileName());
        }

        /// In bytes; 0 where that can't be known.
        public long size() {
            try {
                return Files.size(path);
            } catch (IOException _) {
                return 0;
            }
        }
    }
}
