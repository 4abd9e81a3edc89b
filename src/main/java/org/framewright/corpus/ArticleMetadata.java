package org.framewright.corpus;

import org.framewright.corpus.MetadataReader.MetadataRow;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of a metadata file, joined with the files of an import on their names: case-sensitively, and where that finds
/// nothing, in whatever case, as long as it is clear which row and which file are meant.
final class ArticleMetadata {

    private final boolean given;
    private final Map<String, MetadataRow> byFile = new HashMap<>();

    private ArticleMetadata(boolean given) {
        this.given = given;
    }

    /// No metadata.
    static ArticleMetadata none() {
        return new ArticleMetadata(false);
    }

    /// Joins rows with files.
    ///
    /// @param where the metadata's file
    /// @param articles the names of all articles that the import's files stand for
    /// @param known the names of the project's articles: a row for one needs no file
    static ArticleMetadata join(
            String where,
            List<MetadataRow> rows,
            Collection<String> articles,
            Set<String> known,
            ImportRemarks remarks) {
        var metadata = new ArticleMetadata(true);
        Map<String, MetadataRow> byName = new LinkedHashMap<>();
        for (var row : rows) {
            var earlier = byName.putIfAbsent(row.article(), row);
            if (earlier != null) {
                remarks.problem(CorpusProblem.ROW_TWICE, where, row.line(), row.file(), earlier.line());
            }
        }
        Set<String> files = new HashSet<>(articles);
        for (var name : Set.copyOf(files)) {
            var row = byName.remove(name);
            if (row != null) {
                metadata.byFile.put(name, row);
                files.remove(name);
            }
        }
        metadata.joinInAnyCase(byName, files);
        byName.values().stream()
                .filter(row -> !known.contains(row.article()))
                .forEach(row -> remarks.note(CorpusProblem.ROW_WITHOUT_FILE, where, row.line(), row.file()));
        return metadata;
    }

    private void joinInAnyCase(Map<String, MetadataRow> rows, Set<String> files) {
        var rowNames = byLowerCase(rows.keySet());
        byLowerCase(files)
                .forEach((lower, names) -> {
                    var candidates = rowNames.getOrDefault(lower, List.of());
                    if (names.size() == 1 && candidates.size() == 1) {
                        var row = rows.remove(candidates.getFirst());
                        byFile.put(names.getFirst(), row);
                    }
                });
    }

    private static Map<String, List<String>> byLowerCase(Collection<String> names) {
        return names.stream()
                .collect(Collectors.groupingBy(name -> name.toLowerCase(Locale.ROOT), Collectors.toList()));
    }

    /// Whether there was a metadata file.
    boolean isGiven() {
        return given;
    }

    /// The row of an article's file.
    Optional<MetadataRow> row(String article) {
        return Optional.ofNullable(byFile.get(article));
    }
}
