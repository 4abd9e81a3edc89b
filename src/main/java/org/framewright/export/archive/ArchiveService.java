package org.framewright.export.archive;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.framewright.export.ExportReport;
import org.framewright.export.ExportReport.WrittenFile;
import org.framewright.export.ExportService;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.export.output.ExtraFile;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ScratchFolder;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.StudyStore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes a project as one file to be deposited. All files in the archive show one state of the project; the same state gives the
/// same bytes. `docs/guide/export.md` describes the content.
public final class ArchiveService {

    private final ProjectDatabase database;
    private final String program;

    /// @param program the program's name and version
    public ArchiveService(ProjectDatabase database, String program) {
        this.database = database;
        this.program = program;
    }

    /// Makes the files that other packages add to an archive, from the given state of the project.
    @FunctionalInterface
    public interface ExtraFileSource {
        ExtraFiles prepare(ProjectDatabase state);
    }

    /// The files that other packages add to an archive.
    ///
    /// @param files names with slashes between folders
    /// @param warnings the data that could not be added, each with the reason
    /// @param problems the problems in the project's file
    public record ExtraFiles(List<ExtraFile> files, List<Problem> warnings, List<Problem> problems) {

        public ExtraFiles {
            files = List.copyOf(files);
            warnings = List.copyOf(warnings);
            problems = List.copyOf(problems);
        }
    }

    /// Writes an archive. An interrupted write leaves no file behind.
    ///
    /// @param file must not exist
    /// @throws Refusal where the file exists or can't be written
    public ArchiveReport write(Path file, TextChoice texts, ExtraFileSource extraFiles, ProgressListener progress) {
        if (Files.exists(file)) {
            throw new Refusal(ArchiveProblem.EXISTS, file.toString());
        }
        try (var state = database.snapshot();
                var scratch = ScratchFolder.create(file.toAbsolutePath().resolveSibling(""))) {
            return write(state, scratch, new ArchiveRequest(file, texts, extraFiles, progress));
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Refusal(ArchiveProblem.EXISTS, file.toString());
        } catch (IOException failed) {
            throw new Refusal(ArchiveProblem.CANNOT_WRITE, file.toString());
        }
    }

    private record ArchiveRequest(Path file, TextChoice texts, ExtraFileSource extraFiles, ProgressListener progress) {}

    private ArchiveReport write(ProjectDatabase state, ScratchFolder scratch, ArchiveRequest request)
            throws IOException {
        var added = request.extraFiles().prepare(state);
        var exported =
                new ExportService(state, IntegrityCheck.ofRecords())
                        .exportForAllPrograms(scratch.file("tables"), request.progress());
        var unfinished = scratch.file("archive");
        ArchiveManifest manifest;
        try (var archive = new ArchiveFile(unfinished)) {
            var composition = new ArchiveComposer(state, archive, request.texts());
            composition.addFiles(added.files());
            composition.addCodebooks();
            composition.addTables(exported);
            composition.addTexts(request.progress());
            manifest = composition.manifest(program, added.problems());
        }
        long bytes = Files.size(unfinished);
        // without replacing: a file that has appeared under this name meanwhile is the user's
        Files.move(unfinished, request.file());
        var warnings = Stream.concat(exported.leftOut().stream(), added.warnings().stream()).toList();
        return new ArchiveReport(
                request.file(),
                manifest,
                bytes,
                Sha256.hex(manifest.bytes()),
                warnings,
                added.problems(),
                Optional.empty());
    }

    /// Whether the archive contains the articles' texts, whose copyright mostly belongs to others.
    public enum TextChoice {
        /// A file for each text.
        TEXTS,
        /// Hashes in place of texts, and no words of marked passages either; places and hashes are enough for a reader who has
        /// the texts.
        HASHES
    }

    /// An archive that was written.
    ///
    /// @param bytes of the file as a whole
    /// @param manifestSha256 the manifest's hash, to be named in a paper: it identifies all content and does not depend on the
    ///     computer of writing
    /// @param leftOut the data that is not in the archive, each with the reason
    /// @param problems the problems in the project's file; the manifest counts them
    /// @param key the file that tells which coder has which letter; empty where coders have their names
    public record ArchiveReport(
            Path file,
            ArchiveManifest manifest,
            long bytes,
            String manifestSha256,
            List<Problem> leftOut,
            List<Problem> problems,
            Optional<Path> key) {

        public ArchiveReport {
            leftOut = List.copyOf(leftOut);
            problems = List.copyOf(problems);
        }

        /// The same content in another file.
        public ArchiveReport withFile(Path other, long size) {
            return new ArchiveReport(other, manifest, size, manifestSha256, leftOut, problems, key);
        }

        /// The same archive with a key beside it.
        public ArchiveReport withKey(Optional<Path> written) {
            return new ArchiveReport(file, manifest, bytes, manifestSha256, leftOut, problems, written);
        }
    }

    /// Puts all parts of an archive together, from one state of a project.
    record ArchiveComposer(ProjectDatabase state, ArchiveFile archive, TextChoice textChoice) {

        void addFiles(List<ExtraFile> additions) throws IOException {
            for (var addition : additions) {
                archive.add(
                        addition.name(),
                        to -> {
                            var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
                            addition.content().write(state, writer);
                            writer.flush();
                        });
            }
        }

        /// Adds every codebook version, as it was entered.
        void addCodebooks() throws IOException {
            var study = new StudyStore(state);
            for (int version : study.codebookVersions()) {
                var json = study.codebook(version).orElseThrow().getBytes(StandardCharsets.UTF_8);
                archive.add("codebook/version-" + version + ".json", to -> to.write(json));
            }
        }

        /// Adds the exported tables, without their list of hashes: the manifest has all hashes.
        void addTables(ExportReport exported) throws IOException {
            for (var file : exported.files().stream().sorted(Comparator.comparing(WrittenFile::name)).toList()) {
                boolean wordless = textChoice == TextChoice.HASHES && file.name().endsWith(".csv");
                archive.add(
                        "data/" + file.name(),
                        to -> {
                            if (wordless) {
                                TextRemoval.copy(exported.file(file), to);
                            } else {
                                Files.copy(exported.file(file), to);
                            }
                        });
            }
        }

        /// Adds the texts. A text file is named by its hash, so that no article's name has to be a file name; `articles.csv`
        /// links articles and hashes, also several articles with one text.
        void addTexts(ProgressListener progress) throws IOException {
            if (textChoice == TextChoice.HASHES) {
                return;
            }
            var articles = new ArticleStore(state);
            var all = articles.summaries();
            var added = new HashSet<String>();
            int done = 0;
            for (var summary : all) {
                var article = articles.article(summary.id());
                if (added.add(article.textSha256())) {
                    var text = article.text().getBytes(StandardCharsets.UTF_8);
                    archive.add("texts/" + article.textSha256() + ".txt", to -> to.write(text));
                }
                done++;
                progress.update(done, all.size());
            }
        }

        /// The manifest of all added files.
        ArchiveManifest manifest(String program, List<Problem> problems) throws IOException {
            var summary = state.summary();
            var versions = new StudyStore(state).codebookVersions();
            var source = new ArchiveManifest.ArchiveSource(summary.id(), summary.name(), summary.revision(), versions);
            var manifest = ArchiveManifest.of(program, source, textChoice, problems, archive.entries());
            var bytes = manifest.bytes();
            archive.add(ArchiveManifest.NAME, to -> to.write(bytes));
            return manifest;
        }
    }

    /// Copies a table without the words of the articles: columns that hold such words keep only their name.
    static final class TextRemoval {

        private static final String WORDS = "text";
        private static final char MARK = '\uFEFF';

        private TextRemoval() {}

        static void copy(Path table, OutputStream to) throws IOException {
            try (var reader = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
                var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
                copyByteOrderMark(reader, writer);
                var rows = CSVFormat.RFC4180.parse(reader);
                var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
                var records = rows.iterator();
                if (records.hasNext()) {
                    var header = records.next().toList();
                    printer.printRecord(header);
                    while (records.hasNext()) {
                        printer.printRecord(removeWords(records.next().toList(), header));
                    }
                }
                printer.flush();
            }
        }

        /// Copies the byte-order mark, which belongs to no column's name.
        private static void copyByteOrderMark(BufferedReader from, Writer to) throws IOException {
            from.mark(1);
            if (from.read() == MARK) {
                to.write(MARK);
            } else {
                from.reset();
            }
        }

        private static List<String> removeWords(List<String> cells, List<String> header) {
            return IntStream.range(0, cells.size())
                    .mapToObj(i -> holdsWords(header.get(i)) ? "" : cells.get(i))
                    .toList();
        }

        private static boolean holdsWords(String column) {
            return column.equals(WORDS) || column.endsWith("_" + WORDS);
        }
    }
}
