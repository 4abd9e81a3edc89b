package org.framewright.ui.articles;

import org.framewright.corpus.metadata.MetadataService.MetadataCorrection;
import org.framewright.model.article.ArticleId;
import org.framewright.ui.controls.table.TableArrangement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The state of the table of articles that survives a visit to another screen.
///
/// @param column the field that has a column besides the usual ones
/// @param corrections those that can be taken back, the last one first
record ArticlesState(
        String filter,
        TableArrangement arrangement,
        Optional<String> column,
        MetadataDraft draft,
        List<List<MetadataCorrection>> corrections) {

    /// The state at the first visit.
    static final ArticlesState NEW =
            new ArticlesState("", TableArrangement.USUAL, Optional.empty(), MetadataDraft.NONE, List.of());

    ArticlesState {
        corrections = List.copyOf(corrections);
    }

    /// Values that are typed and not saved.
    ///
    /// @param values by field; an empty one removes the field's value
    record MetadataDraft(Set<ArticleId> articles, Map<String, String> values) {

        static final MetadataDraft NONE = new MetadataDraft(Set.of(), Map.of());

        MetadataDraft {
            articles = Set.copyOf(articles);
            values = Map.copyOf(values);
        }
    }
}
