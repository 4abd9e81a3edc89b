package org.framewright.corpus;

import org.framewright.files.FilesProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the files that may hold an article among files and folders. Folders are walked in the order of names; hidden files, files
/// with other endings, and the folder of pictures and frames beside a saved web page are left out.
final class FileFinder {

    /// As browsers call it in their languages.
    private static final Pattern FOLDER_OF_PAGE =
            Pattern.compile("(.+)(?:[_-](?:files|Dateien|fichiers|archivos|file|bestanden|filer|arquivos)|\\.files)");

    private final ImportRemarks remarks;
    private final Optional<Path> metadata;
    private final SequencedMap<Path, ImportFile> found = new LinkedHashMap<>();

    private FileFinder(ImportRemarks remarks, Optional<Path> metadata) {
        this.remarks = remarks;
        this.metadata = metadata.map(FileFinder::real);
    }

    /// The files, each once, in the order of the paths.
    ///
    /// @param metadata a file that is no article even if it lies among them
    static List<ImportFile> find(List<Path> paths, Optional<Path> metadata, ImportRemarks remarks) {
        var finder = new FileFinder(remarks, metadata);
        paths.forEach(finder::addNamed);
        return new ArrayList<>(finder.found.values());
    }

    /// The paths as one place of a problem.
    static String places(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private void addNamed(Path path) {
        if (!Files.exists(path)) {
            remarks.problem(FilesProblem.MISSING, path.toString());
        } else if (Files.isDirectory(path)) {
            walk(path, real(path));
        } else if (!Files.isRegularFile(path)) {
            remarks.problem(FilesProblem.NOT_A_FILE, path.toString());
        } else if (FileNameParser.mayBeArticle(path)) {
            // replaces the same file of a folder: a file that was named itself counts as named
            found.put(real(path), new ImportFile(path, true));
        } else {
            remarks.problem(CorpusProblem.NOT_A_TEXT_FILE, path.toString());
        }
    }

    /// @param root of all that is to be found, without links
    private void walk(Path folder, Path root) {
        try (var entries = Files.list(folder)) {
            for (var entry : entries.sorted(Comparator.comparing(path -> path.getFileName().toString())).toList()) {
                if (FileNameParser.isHidden(entry) || isFolderOfPage(entry)) {
                    continue;
                }
                // a link to a folder might lead back to where we are
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    walk(entry, root);
                } else {
                    addFromFolder(entry, root);
                }
            }
        } catch (IOException _) {
            remarks.problem(FilesProblem.UNREADABLE, folder.toString());
        }
    }

    /// Whether a browser made the folder beside a web page, to hold what the page shows: `Page_files` beside `Page.html`.
    private static boolean isFolderOfPage(Path folder) {
        var matcher = FOLDER_OF_PAGE.matcher(String.valueOf(folder.getFileName()));
        return matcher.matches()
                && Files.isDirectory(folder)
                && Stream.of(".html", ".htm")
                        .anyMatch(it -> Files.exists(folder.resolveSibling(matcher.group(1) + it)));
    }

    private void addFromFolder(Path file, Path root) {
        var real = real(file);
        if (metadata.filter(real::equals).isPresent() || FileNameParser.isProject(file)) {
            return;
        }
        if (!real.startsWith(root)) {
            // a stranger's folder may hold links to this person's own files
            remarks.note(CorpusProblem.LINK_LEADS_OUT, file.toString());
        } else if (FileNameParser.isArticle(file)) {
            found.putIfAbsent(real, new ImportFile(file, false));
        } else {
            remarks.note(CorpusProblem.SKIPPED, file.toString());
        }
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
    /// @param named whether the file itself was chosen, and not a folder that holds it
    record ImportFile(Path path, boolean named) {

        String where() {
            return path.toString();
        }

        String fileName() {
            return String.valueOf(path.getFileName());
        }
    }
}
