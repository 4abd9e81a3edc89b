package org.framewright.corpus;

import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.FileFinder.ImportFile;
import org.framewright.files.TextFile;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleDescribed;
import org.framewright.model.change.Change;
import org.framewright.store.query.ArticleStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;

/// The changes of an import: the new articles, and new metadata for existing articles. Nothing is written
/// twice: neither a text nor a name.
final class ImportPlan {

    private final ArticleStore articles;
    private final Set<String> known;
    private final ArticleMetadata metadata;
    private final ImportRemarks remarks;
    private final Supplier<String> newId;
    private final Map<String, ImportCandidate> byText = new HashMap<>();
    private final Map<String, ImportCandidate> byName = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> described = new ArrayList<>();

    /// @param known the names of the project's articles
    ImportPlan(
            ArticleStore articles,
            Set<String> known,
            ArticleMetadata metadata,
            ImportRemarks remarks,
            Supplier<String> newId) {
        this.articles = articles;
        this.known = known;
        this.metadata = metadata;
        this.remarks = remarks;
        this.newId = newId;
    }

    void addCandidate(ImportCandidate candidate) {
        var sameText = byText.putIfAbsent(candidate.textSha256(), candidate);
        if (sameText != null) {
            remarks.note(CorpusProblem.SAME_TEXT, candidate.where(), sameText.where());
            return;
        }
        articles.findByTextHash(candidate.textSha256())
                .ifPresentOrElse(there -> updateMetadata(candidate, there), () -> addNamed(candidate));
    }

    /// Updates an existing article. Only a row of a file with the article's name may change its metadata: the
    /// same text may well stand under another name with another outlet.
    private void updateMetadata(ImportCandidate candidate, Article there) {
        var row = metadata.row(candidate.name()).filter(_ -> candidate.name().equals(there.name()));
        var known = new LinkedHashMap<>(there.metadata());
        row.ifPresent(it -> it.values().forEach((column, value) -> put(known, column, value)));
        if (known.equals(there.metadata())) {
            remarks.note(CorpusProblem.SAME_TEXT, candidate.where(), there.name());
            return;
        }
        var after =
                new Article(
                        there.id(),
                        there.name(),
                        there.text(),
                        there.textSha256(),
                        there.originalSha256(),
                        there.parts(),
                        there.segments(),
                        known);
        changes.add(new ArticleDescribed(there, after));
        described.add(there.name());
    }

    private void addNamed(ImportCandidate candidate) {
        var sameName = byName.putIfAbsent(candidate.name(), candidate);
        if (sameName != null) {
            remarks.problem(CorpusProblem.SAME_NAME, candidate.where(), candidate.name(), sameName.where());
        } else if (known.contains(candidate.name())) {
            remarks.problem(CorpusProblem.NAME_IN_PROJECT, candidate.where(), candidate.name());
        } else {
            addArticle(candidate);
        }
    }

    private void addArticle(ImportCandidate candidate) {
        var known = new LinkedHashMap<String, String>();
        var row = metadata.row(candidate.name());
        row.ifPresent(it -> it.values().forEach((column, value) -> put(known, column, value)));
        if (metadata.isGiven() && row.isEmpty()) {
            remarks.note(CorpusProblem.FILE_WITHOUT_ROW, candidate.where());
        }
        if (candidate.text().assumed()) {
            remarks.note(CorpusProblem.ENCODING_ASSUMED, candidate.where(), candidate.text().encoding());
        }
        var id = new ArticleId(newId.get());
        changes.add(new ArticleAdded(ArticleComposer.compose(id, candidate.name(), candidate.text(), known)));
        added.add(candidate.name());
    }

    /// A blank cell removes the known value.
    private static void put(SequencedMap<String, String> known, String column, String value) {
        if (value.isEmpty()) {
            known.remove(column);
        } else {
            known.put(column, value);
        }
    }

    List<Change> changes() {
        return changes;
    }

    ImportReport report() {
        return new ImportReport(ImportReport.ImportOutcome.DONE, added, described, List.of(), remarks.notes());
    }

    /// A file that was read and may become an article.
    ///
    /// @param name the future article's name
    /// @param textSha256 of the text, lower-case hex
    record ImportCandidate(ImportFile file, String name, TextFile text, String textSha256) {

        /// The largest article's file, in bytes.
        static final int MOST_BYTES = 10_000_000;

        String where() {
            return file.where();
        }
    }
}
