package org.framewright.ui.workspace;

import org.framewright.codebook.HighlightPatternSearch;
import org.framewright.coding.panel.PanelContent;
import org.framewright.model.article.ArticleId;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.workspace.article.ArticleViewModel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Shows the matches of the codebook's highlight patterns in the article, until they are switched off. The search is in the
/// background, with a limit of time.
final class HighlightPatterns {

    /// The longest unnoticed delay of a save.
    private static final Duration MOST = Duration.ofMillis(300);

    private final TaskRunner tasks;
    private final ArticleViewModel page;
    private boolean shown = true;
    private Optional<PanelContent> content = Optional.empty();
    private List<HighlightPatternSearch.PatternMatch> found = List.of();

    HighlightPatterns(TaskRunner tasks, ArticleViewModel page) {
        this.tasks = tasks;
        this.page = page;
    }

    /// Searches an article, unless that was done already.
    void update(PanelContent next) {
        if (id(content).equals(Optional.of(next.article().id()))) {
            return;
        }
        content = Optional.of(next);
        found = List.of();
        if (!next.codebook().highlightPatterns().isEmpty()) {
            tasks.run(
                    () ->
                            HighlightPatternSearch.search(
                                    next.article().text(), next.codebook().highlightPatterns(), MOST),
                    finds -> {
                        if (content.equals(Optional.of(next))) {
                            found = finds;
                            show();
                        }
                    },
                    _ -> {});
        }
    }

    private static Optional<ArticleId> id(Optional<PanelContent> content) {
        return content.map(it -> it.article().id());
    }

    void toggle() {
        shown = !shown;
        show();
    }

    private void show() {
        page.setFinds(shown ? found : List.of());
    }
}
