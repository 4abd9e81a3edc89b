package org.framewright.ui.workspace;

import org.framewright.model.ActorId;
import org.framewright.model.ArticleId;
import org.framewright.ui.workspace.coding.Sheet;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Whom a coder names in which article: as it was when the workspace was opened, and as it is since in those that were on the desk.
/// Any thread may ask.
final class NamedActors {

    private final Map<ArticleId, Set<ActorId>> byArticle = new ConcurrentHashMap<>();

    void fill(Map<ArticleId, Set<ActorId>> stored) {
        byArticle.clear();
        byArticle.putAll(stored);
    }

    void note(Sheet sheet) {
        byArticle.put(sheet.article().id(), sheet.named());
    }

    /// Whom the coder names in any other article.
    Set<ActorId> elsewhere(ArticleId article) {
        return byArticle.entrySet().stream()
                .filter(it -> !it.getKey().equals(article))
                .flatMap(it -> it.getValue().stream())
                .collect(Collectors.toSet());
    }
}
