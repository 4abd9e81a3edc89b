package org.framewright.corpus;

import org.framewright.corpus.ImportPreview.ImportSource;
import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.file.FileFinder;
import org.framewright.corpus.file.FileFinder.ImportFile;
import org.framewright.corpus.file.FileNameParser;
import org.framewright.corpus.file.ImportWarnings;
import org.framewright.corpus.file.ZipFileSystems;
import org.framewright.corpus.item.CachedText;
import org.framewright.corpus.item.CachedText.TextMemory;
import org.framewright.corpus.item.ImportCandidate;
import org.framewright.corpus.item.ImportCandidate.ReadFile;
import org.framewright.corpus.item.ImportChanges;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportSettings;
import org.framewright.corpus.metadata.ArticleMetadata;
import org.framewright.corpus.metadata.ArticleMetadata.MetadataReader;
import org.framewright.corpus.metadata.ArticleMetadata.MetadataReader.MetadataRow;
import org.framewright.files.Limits;
import org.framewright.files.document.DocumentResult.DocumentArticle;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.files.table.ArticleTable;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.article.ImportOmission;
import org.framewright.model.article.OriginalFile;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.OmissionStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The project's articles, and the import of more.
public final class CorpusService {

    /// Files that are read in parallel between two reports of the progress: downloads have a hundred articles each.
    private static final int READ_AT_ONCE = 16;

    /// The share of the program's memory for texts that are kept until they are written: one in so many.
    private static final int TEXT_MEMORY_SHARE = 8;

    private final ArticleStore articles;
    private final Ledger ledger;
    private final EntryAuthor author;
    private final Supplier<String> newId;

    /// @param author who imports
    /// @param newId gives a fresh UUID each time
    public CorpusService(ArticleStore articles, Ledger ledger, EntryAuthor author, Supplier<String> newId) {
        this.articles = articles;
        this.ledger = ledger;
        this.author = author;
        this.newId = newId;
    }

    /// All articles, in the order in which they were imported.
    public List<ArticleSummary> articles() {
        return articles.summaries();
    }

    /// The names of the fields of all articles' metadata.
    public List<String> metadataNames() {
        return articles.metadataNames();
    }

    /// The articles' values in a field of their metadata; articles without a value are left out.
    public Map<ArticleId, String> metadata(String field) {
        return articles.metadata(field);
    }

    /// An article that is known to exist.
    public Article article(ArticleId id) {
        return articles.article(id);
    }

    /// The articles that imports have left out, in the order of the imports.
    public List<ImportOmission> omissions() {
        return new OmissionStore(articles, ledger).omissions();
    }

    /// The file that an article was imported from.
    ///
    /// @throws Refusal where the project doesn't have it, or has another one in its place
    public OriginalFile original(Article article) {
        var file =
                articles.original(article)
                        .orElseThrow(() -> new Refusal(CorpusProblem.ORIGINAL_MISSING, article.name()));
        if (!file.isSound()) {
            throw new Refusal(CorpusProblem.ORIGINAL_DAMAGED, article.name());
        }
        return file;
    }

    public Optional<Article> findByName(String name) {
        return articles.findByName(name);
    }

    /// Imports files, and the files of folders, in one transaction: everything, or nothing where there are problems. An unusable file
    /// in a folder is a note and no problem. An entry of the ledger holds some hundred articles ([ImportChanges]). Texts are kept
    /// from the preview on as far as there is memory ([CachedText]); other files are read a second time.
    ///
    /// An article of the project with the same name and text gets the metadata of its row in the given file. The row's columns
    /// replace the known values, other values stay.
    ///
    /// @param metadata a CSV file with a row per file; empty to look for one among the files
    /// @throws Refusal where the project can't be written to, or a file was changed meanwhile
    public ImportReport importFiles(List<Path> paths, Optional<Path> metadata, ProgressListener progress) {
        return importFiles(paths, metadata, ImportSettings.USUAL, progress);
    }

    /// The same under other settings.
    public ImportReport importFiles(
            List<Path> paths, Optional<Path> metadata, ImportSettings settings, ProgressListener progress) {
        var found = preview(paths, metadata, settings, progress);
        if (found.isEmpty()) {
            return ImportReport.cancelled(List.of());
        }
        try (var preview = found.get()) {
            return preview.problems().isEmpty()
                    ? importArticles(preview, progress)
                    : ImportReport.refused(preview.problems(), preview.notes());
        }
    }

    /// Reads files as an import does, and says what would become of them.
    ///
    /// @return nothing where it was cancelled
    public Optional<ImportPreview> preview(
            List<Path> paths, Optional<Path> metadata, ImportSettings settings, ProgressListener progress) {
        var archives = new ZipFileSystems(settings.limits());
        try {
            return preview(paths, metadata, settings, archives, progress);
        } catch (RuntimeException | Error failure) {
            archives.close();
            throw failure;
        }
    }

    /// A table without texts among the files, with a row about one of the other files.
    private static Optional<Path> findMetadata(List<ImportFile> files, Limits limits, ProgressListener progress) {
        var names =
                files.stream()
                        .map(it -> FileNameParser.article(it.fileName()).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        return files.stream()
                .map(ImportFile::path)
                .filter(it -> it.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                .filter(it -> describes(it, names, limits, progress))
                .findFirst();
    }

    private static boolean describes(Path table, Set<String> names, Limits limits, ProgressListener progress) {
        try {
            return MetadataReader.read(table).stream()
                            .anyMatch(it -> names.contains(it.article().toLowerCase(Locale.ROOT)))
                    && !ArticleTable.open(table, limits, progress::isCancelled).isArticleTable();
        } catch (Refusal | OutOfMemoryError _) {
            // the import says why
            return false;
        }
    }

    private Optional<ImportPreview> preview(
            List<Path> paths,
            Optional<Path> given,
            ImportSettings settings,
            ZipFileSystems archives,
            ProgressListener progress) {
        var warnings = new ImportWarnings();
        var found = FileFinder.find(paths, given, settings.reader(), archives, warnings);
        var metadata = given.or(() -> findMetadata(found, settings.limits(), progress));
        var rows = metadata.flatMap(file -> rows(file, warnings));
        var files = found.stream().filter(it -> metadata.filter(it.path()::equals).isEmpty()).toList();
        var read = new ArrayList<ReadFile>();
        var memory = new TextMemory(Runtime.getRuntime().maxMemory() / TEXT_MEMORY_SHARE);
        var reader =
                new FileReader(
                        it -> ImportCandidate.read(it, settings.near().isPresent(), memory, progress::isCancelled));
        for (int from = 0; from < files.size(); from += READ_AT_ONCE) {
            for (var file : reader.readAll(files.subList(from, Math.min(from + READ_AT_ONCE, files.size())))) {
                if (progress.isCancelled()) {
                    archives.close();
                    return Optional.empty();
                }
                warnings.addFileProblems(file.file(), file.problems());
                read.add(file);
                progress.update(read.size(), files.size());
            }
        }
        var candidates = read.stream().flatMap(it -> it.candidates().stream()).toList();
        if (candidates.isEmpty() && !warnings.isRefused()) {
            warnings.refuseAsEmpty(FileFinder.places(paths));
        }
        // all at once: a row of the metadata may name any article, and a question for each takes minutes
        var known = KnownArticles.of(articles, new OmissionStore(articles, ledger).decided(), candidates);
        var joined =
                rows.map(it -> join(metadata.orElseThrow(), it, candidates, known.names(), warnings))
                        .orElseGet(ArticleMetadata::none);
        var source = new ImportSource(articles, read, known, joined, given.isPresent(), warnings, archives, newId);
        var near = source.findNear(settings, ProgressListener.NONE);
        return Optional.of(new ImportPreview(source, near, settings, ImportChoices.NONE));
    }

    /// Writes a preview's new articles and new metadata. Articles that are left out are recorded, for the paper's flow chart.
    ///
    /// @param progress of the articles that are written, then of the files that are kept
    /// @throws Refusal where the project can't be written to, or a file was changed meanwhile
    public ImportReport importArticles(ImportPreview preview, ProgressListener progress) {
        if (progress.isCancelled()) {
            return ImportReport.cancelled(preview.notes());
        }
        var plan = preview.plan();
        var omissions = preview.omissions(new OmissionStore(articles, ledger));
        if (preview.hasWork() || !omissions.isEmpty()) {
            var kept = Stream.concat(plan.taken().stream(), plan.existing().stream()).toList();
            var files = new OriginalFileCopier(preview.settings().keepFiles() ? kept : List.of(), progress);
            try {
                ledger.append(
                        author,
                        () ->
                                Stream.concat(
                                                StreamSupport.stream(plan.changes(progress).spliterator(), false),
                                                omissions.stream())
                                        .iterator(),
                        rows -> {
                            files.copy(rows);
                            progress.startWriting();
                        });
            } catch (CancellationException _) {
                return ImportReport.cancelled(preview.notes());
            } catch (Refusal refused) {
                if (refused.problems().getFirst().code() == CorpusProblem.STOPPED) {
                    return ImportReport.cancelled(preview.notes());
                }
                throw refused;
            }
        }
        return plan.report();
    }

    private static Optional<List<MetadataRow>> rows(Path file, ImportWarnings warnings) {
        try {
            return Optional.of(MetadataReader.read(file));
        } catch (Refusal refused) {
            warnings.problems(refused.problems());
            return Optional.empty();
        }
    }

    private static ArticleMetadata join(
            Path file,
            List<MetadataRow> rows,
            List<ImportCandidate> candidates,
            Set<String> known,
            ImportWarnings warnings) {
        var names =
                candidates.stream()
                        .flatMap(it -> Stream.concat(Stream.of(it.name()), it.databaseId().stream()))
                        .toList();
        return ArticleMetadata.join(file.toString(), rows, names, known, warnings);
    }

    /// Gives the consumer the texts of files as an import would read them, one at a time; unreadable texts are left out. For the
    /// salvage of a project that has lost texts.
    ///
    /// @param paths files, and folders of them
    /// @throws Refusal where a path is not there, or holds no article by its name
    public static void forEachText(List<Path> paths, Consumer<String> consumer) {
        var warnings = new ImportWarnings();
        try (var archives = new ZipFileSystems(Limits.USUAL)) {
            var files = FileFinder.find(paths, Optional.empty(), DocumentReader.standard(), archives, warnings);
            files.stream().filter(ImportFile::named).forEach(it -> warnings.problems(it.problems()));
            if (warnings.isRefused()) {
                throw new Refusal(warnings.problems());
            }
            for (var file : files) {
                texts(file).forEach(consumer);
            }
        }
    }

    private static List<String> texts(ImportFile file) {
        return switch (file.read(() -> false)) {
            case ReadDocument document -> document.articles().stream().map(DocumentArticle::text).toList();
            case UnreadableDocument _ -> List.of();
        };
    }

    /// The result of an import, with its warnings.
    ///
    /// @param added the names of the new articles, in order
    /// @param described the names of existing articles with new metadata
    /// @param problems the reasons of a refused import; else empty
    /// @param notes warnings that stopped nothing
    public record ImportReport(
            ImportOutcome outcome,
            List<String> added,
            List<String> described,
            List<Problem> problems,
            List<Problem> notes) {

        /// The end of an import as a whole; each article has its [ImportItem.ImportItemStatus].
        public enum ImportOutcome {
            DONE,
            /// There are problems; nothing was imported.
            REFUSED,
            /// The import was cancelled; nothing was imported.
            CANCELLED
        }

        public ImportReport {
            added = List.copyOf(added);
            described = List.copyOf(described);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }

        static ImportReport refused(List<Problem> problems, List<Problem> notes) {
            return new ImportReport(ImportOutcome.REFUSED, List.of(), List.of(), problems, notes);
        }

        static ImportReport cancelled(List<Problem> notes) {
            return new ImportReport(ImportOutcome.CANCELLED, List.of(), List.of(), List.of(), notes);
        }
    }
}
