package org.framewright.corpus;

import org.framewright.corpus.ArticleMetadata.MetadataReader;
import org.framewright.corpus.ArticleMetadata.MetadataReader.MetadataRow;
import org.framewright.corpus.FileFinder.ImportFile;
import org.framewright.files.document.DocumentReader;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The project's articles, and the import of more.
public final class CorpusService {

    private static final int READ_AT_ONCE = 100;

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

    /// The names of everything that is known of articles.
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

    public Optional<Article> findByName(String name) {
        return articles.findByName(name);
    }

    /// Imports files that hold an article each, and all such files in folders, in one transaction: everything, or nothing where
    /// there are problems. An unusable file in a folder is a note and no problem. An entry of the ledger holds some hundred articles
    /// ([ImportChanges]); each file is read twice, to decide and to write, so that memory does not grow with the texts.
    ///
    /// An article that is in the project already, under the same name and with the same text, gets the metadata of its row: columns
    /// of the metadata replace the known values, other values stay.
    ///
    /// @param metadata a CSV file with a row per file
    /// @throws Refusal where the project can't be written to, or a file was changed meanwhile
    public ImportReport importFiles(List<Path> paths, Optional<Path> metadata, ProgressListener progress) {
        var remarks = new ImportRemarks();
        var rows = metadata.flatMap(file -> rows(file, remarks));
        var files = FileFinder.find(paths, metadata, remarks);
        var candidates = new ArrayList<ImportCandidate>();
        int done = 0;
        for (int from = 0; from < files.size(); from += READ_AT_ONCE) {
            var some = files.subList(from, Math.min(from + READ_AT_ONCE, files.size()));
            for (var read : some.parallelStream().map(it -> ImportCandidate.read(it, progress::isCancelled)).toList()) {
                if (progress.isCancelled()) {
                    return ImportReport.cancelled(remarks.notes());
                }
                remarks.addFileProblems(read.file(), read.problems());
                read.candidate().ifPresent(candidates::add);
                progress.update(++done, files.size());
            }
        }
        if (candidates.isEmpty() && !remarks.isRefused()) {
            remarks.refuseAsEmpty(FileFinder.places(paths));
        }
        // all at once: a row of the metadata may name any article, and a question for each takes minutes
        var known = articles.names();
        var joined =
                rows.map(it -> join(metadata.orElseThrow(), it, files, known, remarks))
                        .orElseGet(ArticleMetadata::none);
        var plan = new ImportPlan(articles, known, joined, remarks, newId);
        plan.addCandidates(candidates);
        return write(plan, remarks, progress);
    }

    private ImportReport write(ImportPlan plan, ImportRemarks remarks, ProgressListener progress) {
        if (remarks.isRefused()) {
            return ImportReport.refused(remarks.problems(), remarks.notes());
        }
        if (progress.isCancelled()) {
            return ImportReport.cancelled(remarks.notes());
        }
        if (!plan.isEmpty()) {
            progress.startWriting();
            ledger.append(author, plan.changes());
        }
        return plan.report();
    }

    private static Optional<List<MetadataRow>> rows(Path file, ImportRemarks remarks) {
        try {
            return Optional.of(MetadataReader.read(file));
        } catch (Refusal refused) {
            remarks.problems(refused.problems());
            return Optional.empty();
        }
    }

    private static ArticleMetadata join(
            Path file, List<MetadataRow> rows, List<ImportFile> files, Set<String> known, ImportRemarks remarks) {
        var names = files.stream().map(it -> FileNameParser.article(it.fileName())).toList();
        return ArticleMetadata.join(file.toString(), rows, names, known, remarks);
    }

    /// Gives the consumer the texts of files as an import would read them, one at a time; unreadable texts are left out. For a
    /// project that has lost its own.
    ///
    /// @param paths files, and folders of them
    /// @throws Refusal where a path is not there, or holds no article by its name
    public static void forEachText(List<Path> paths, Consumer<String> consumer) {
        var remarks = new ImportRemarks();
        var files = FileFinder.find(paths, Optional.empty(), remarks);
        if (remarks.isRefused()) {
            throw new Refusal(remarks.problems());
        }
        var reader = DocumentReader.standard();
        for (var file : files) {
            text(file, reader).ifPresent(consumer);
        }
    }

    private static Optional<String> text(ImportFile file, DocumentReader reader) {
        return switch (reader.read(file.path(), () -> false)) {
            case ReadDocument document -> Optional.of(document.articles().getFirst().text());
            case UnreadableDocument _ -> Optional.empty();
        };
    }

    /// The result of an import, with its remarks.
    ///
    /// @param added the names of the new articles, in order
    /// @param described the names of existing articles with new metadata
    /// @param problems the reasons of a refused import; else empty
    /// @param notes remarks that stopped nothing
    public record ImportReport(
            ImportOutcome outcome,
            List<String> added,
            List<String> described,
            List<Problem> problems,
            List<Problem> notes) {

        /// How an import ended.
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
