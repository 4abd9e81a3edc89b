package org.framewright.corpus;

import org.framewright.files.Sha256;
import org.framewright.files.TextFiles;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Refusal;
import org.framewright.model.change.Change;
import org.framewright.store.ArticleStore;
import org.framewright.store.Author;
import org.framewright.store.Ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The project's articles: what is there, and how more come in.
public final class CorpusService {

    private final ArticleStore articles;
    private final Ledger ledger;
    private final Author author;
    private final Supplier<String> newId;

    /// @param author who imports
    /// @param newId gives a fresh UUID each time
    public CorpusService(ArticleStore articles, Ledger ledger, Author author, Supplier<String> newId) {
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

    /// What articles have in a field of their metadata; those that have nothing there are left out.
    public Map<ArticleId, String> metadata(String field) {
        return articles.metadata(field);
    }

    /// An article that is known to exist.
    public Article article(ArticleId id) {
        return articles.article(id);
    }

    public Optional<Article> named(String name) {
        return articles.named(name);
    }

    /// Imports text files, and all text files in folders, as one entry of the ledger: everything, or nothing where
    /// there are problems. What a folder holds besides usable texts is a note and no problem.
    ///
    /// An article that is there already, under the same name and with the same text, gets the metadata of its row: columns
    /// of the metadata replace what was known, others stay.
    ///
    /// @param metadata a CSV file with a row per text file
    /// @throws Refusal where the project can't be written to
    public ImportReport importFiles(List<Path> paths, Optional<Path> metadata, Progress progress) {
        var remarks = new Remarks();
        var rows = metadata.flatMap(file -> rows(file, remarks));
        var files = FileFinder.find(paths, metadata, remarks);
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < files.size(); i++) {
            if (progress.cancelled()) {
                return ImportReport.cancelled(remarks.notes());
            }
            read(files.get(i), remarks).ifPresent(candidates::add);
            progress.at(i + 1, files.size());
        }
        if (candidates.isEmpty() && !remarks.isRefused()) {
            remarks.refuseAsEmpty(FileFinder.places(paths));
        }
        // all at once: a row of the metadata may name any article, and a question for each takes minutes
        var known = articles.summaries().stream().map(ArticleSummary::name).collect(Collectors.toSet());
        var joined = rows.map(it -> join(metadata.orElseThrow(), it, files, known, remarks)).orElseGet(Metadata::none);
        var plan = new ImportPlan(articles, known, joined, remarks, newId);
        candidates.forEach(plan::consider);
        return write(plan, remarks, progress);
    }

    private ImportReport write(ImportPlan plan, Remarks remarks, Progress progress) {
        if (remarks.isRefused()) {
            return ImportReport.refused(remarks.problems(), remarks.notes());
        }
        if (progress.cancelled()) {
            return ImportReport.cancelled(remarks.notes());
        }
        if (!plan.changes().isEmpty()) {
            progress.entering();
            ledger.append(author, Change.of(plan.changes()));
        }
        return plan.done();
    }

    private static Optional<List<MetadataRow>> rows(Path file, Remarks remarks) {
        try {
            return Optional.of(MetadataReader.read(file));
        } catch (Refusal refused) {
            remarks.problems(refused.problems());
            return Optional.empty();
        }
    }

    private static Metadata join(
            Path file, List<MetadataRow> rows, List<Found> files, Set<String> known, Remarks remarks) {
        var names = files.stream().map(it -> FileNames.article(it.fileName())).toList();
        return Metadata.join(file.toString(), rows, names, known, remarks);
    }

    private static Optional<Candidate> read(Found file, Remarks remarks) {
        var name = FileNames.article(file.fileName());
        var bad = FileNames.problem(name, file.where());
        if (bad.isPresent()) {
            remarks.about(file, List.of(bad.get()));
            return Optional.empty();
        }
        try {
            var text = TextFiles.read(file.path(), Candidate.MOST_BYTES);
            return Optional.of(new Candidate(file, name, text, Sha256.of(text.text())));
        } catch (Refusal refused) {
            remarks.about(file, refused.problems());
            return Optional.empty();
        }
    }
}
