package org.framewright.corpus;

import org.framewright.corpus.CorpusService.ImportReport;
import org.framewright.corpus.ImportChanges.PlannedArticle;
import org.framewright.corpus.ImportChanges.PlannedArticle.NewArticle;
import org.framewright.corpus.ImportChanges.PlannedArticle.NewMetadata;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.store.query.ArticleStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;

/// What an import writes: the new articles, and new metadata for existing articles. Nothing is written
/// twice: neither a text nor a name. It holds some hundred bytes for each file, and no text.
final class ImportPlan {

    private final ArticleStore articles;
    private final Set<String> known;
    private final ArticleMetadata metadata;
    private final ImportRemarks remarks;
    private final Supplier<String> newId;
    private final Map<String, ImportCandidate> byText = new HashMap<>();
    private final Map<String, ImportCandidate> byName = new HashMap<>();
    private final List<PlannedArticle> planned = new ArrayList<>();
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

    void addCandidates(List<ImportCandidate> candidates) {
        var existing = articles.namesByTextHash(candidates.stream().map(ImportCandidate::textSha256).toList());
        for (var candidate : candidates) {
            var sameText = byText.putIfAbsent(candidate.textSha256(), candidate);
            var name = existing.get(candidate.textSha256());
            if (sameText != null) {
                remarks.note(CorpusProblem.SAME_TEXT, candidate.where(), sameText.where());
            } else if (name != null) {
                updateMetadata(candidate, name);
            } else {
                addNamed(candidate);
            }
        }
    }

    /// Updates an existing article. Only a row of a file with the article's name may change its metadata: the
    /// same text may well stand under another name with another outlet.
    private void updateMetadata(ImportCandidate candidate, String name) {
        var row = metadata.row(candidate.name()).filter(_ -> candidate.name().equals(name));
        var there = row.flatMap(_ -> articles.findByName(name));
        if (row.isPresent() && there.isPresent()) {
            var known = new LinkedHashMap<>(there.get().metadata());
            row.get().values().forEach((column, value) -> put(known, column, value));
            if (!known.equals(there.get().metadata())) {
                planned.add(new NewMetadata(there.get().id(), candidate.length(), known));
                described.add(name);
                return;
            }
        }
        remarks.note(CorpusProblem.SAME_TEXT, candidate.where(), name);
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
        var known = new LinkedHashMap<>(candidate.metadata());
        var row = metadata.row(candidate.name());
        row.ifPresent(it -> it.values().forEach((column, value) -> put(known, column, value)));
        if (metadata.isGiven() && row.isEmpty()) {
            remarks.note(CorpusProblem.FILE_WITHOUT_ROW, candidate.where());
        }
        candidate
                .assumedEncoding()
                .ifPresent(it -> remarks.note(CorpusProblem.ENCODING_ASSUMED, candidate.where(), it));
        if (!candidate.rule().isEmpty()) {
            known.put(Article.TEXT_RULE, candidate.rule());
        }
        remarks.notes(candidate.remarks());
        planned.add(new NewArticle(new ArticleId(newId.get()), candidate, known));
        added.add(candidate.name());
    }

    /// A blank cell removes the known value. The rule that made the text is no table's to say.
    private static void put(SequencedMap<String, String> known, String column, String value) {
        if (column.equals(Article.TEXT_RULE)) {
            return;
        }
        if (value.isEmpty()) {
            known.remove(column);
        } else {
            known.put(column, value);
        }
    }

    boolean isEmpty() {
        return planned.isEmpty();
    }

    ImportChanges changes() {
        return new ImportChanges(articles, planned);
    }

    ImportReport report() {
        return new ImportReport(ImportReport.ImportOutcome.DONE, added, described, List.of(), remarks.notes());
    }
}
