package org.framewright.ui.workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.framewright.codebook.HighlightPatternSearch.PatternMatch;
import org.framewright.codebook.HighlightPatternSearch.PatternResult;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.search.SearchQuery;
import org.framewright.search.SearchQuery.QueryForm;
import org.framewright.search.TextFinder;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.workspace.article.ArticleViewModel;
import org.framewright.ui.workspace.article.ArticleViewModel.ViewPosition;
import org.framewright.ui.workspace.article.FindMarks;
import org.framewright.wording.Texts;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// The search within the current article, in the background, with a limit of time.
final class FindViewModel {

    /// The longest unnoticed delay of a save.
    private static final Duration MOST = Duration.ofMillis(300);

    /// The most hits; more would be of no use.
    private static final int LIMIT = 2_000;

    private final ArticleViewModel page;
    private final TaskRunner tasks;
    private final Texts texts;
    final StringProperty words = new SimpleStringProperty("");
    final BooleanProperty expression = new SimpleBooleanProperty();

    /// Whether upper and lower case differ.
    final BooleanProperty matchCase = new SimpleBooleanProperty();

    final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();

    final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State("", false));
    private Optional<PatternMatch> saved = Optional.empty();
    private Optional<ViewPosition> before = Optional.empty();
    private int from;
    private long asked;

    /// The result.
    ///
    /// @param wrong whether the sentence names a mistake in the query
    record State(String sentence, boolean wrong) {}

    FindViewModel(ArticleViewModel page, TaskRunner tasks, Texts texts) {
        this.page = page;
        this.tasks = tasks;
        this.texts = texts;
        words.subscribe(_ -> search());
        expression.subscribe(_ -> search());
        matchCase.subscribe(_ -> search());
        page.article.subscribe(_ -> {
            from = 0;
            before = Optional.empty();
            search();
        });
    }

    /// Searches for the selected words, or repeats the former search. It begins at the visible text, so that a visible hit moves nothing.
    void open() {
        var selected = page.selection.firstFragment().map(it -> new PatternMatch(it.start(), it.end()));
        // a range that is kept for a passage is not a query
        boolean kept = page.selection.get().current().isEmpty();
        page.selection
                .firstFragment()
                .filter(it -> !kept && !selected.equals(saved) && !it.text().contains("\n"))
                .ifPresent(it -> {
                    expression.set(false);
                    words.set(it.text());
                });
        if (!open.get()) {
            before = Optional.of(page.viewPosition());
        }
        from = page.selection.firstFragment().map(Fragment::start).orElseGet(() -> page.viewPosition().index());
        open.set(true);
        search();
    }

    /// Goes to the next or previous hit; after the last, to the first.
    void step(int by) {
        var hits = page.hits.get().step(by);
        show(hits);
        hits.current().ifPresent(it -> from = it.start());
    }

    /// Closes the search, with the words of the hit selected, so that it can be coded; without a hit, at the former place.
    void close() {
        open.set(false);
        // drops the result of a running search
        asked++;
        searching.set(false);
        saved = page.hits.get().current();
        page.setHits(FindMarks.NONE);
        saved.ifPresentOrElse(
                it -> page.goToWords(it.start(), it.end()), () -> before.ifPresent(page::restoreViewPosition));
    }

    private void search() {
        long now = ++asked;
        var article = page.article.get();
        if (!open.get() || article == null || words.get().isEmpty()) {
            showHits(FindMarks.NONE, "");
            searching.set(false);
            return;
        }
        var query =
                new SearchQuery(
                        words.get(), expression.get() ? QueryForm.EXPRESSION : QueryForm.CHARACTERS, !matchCase.get());
        searching.set(true);
        tasks.run(
                () -> TextFinder.of(query).find(article.text(), LIMIT, MOST),
                found -> {
                    if (now == asked) {
                        show(article, found);
                        searching.set(false);
                    }
                },
                failure -> {
                    if (now == asked) {
                        page.setHits(FindMarks.NONE);
                        state.set(new State(Notification.of(failure, texts).sentence(), true));
                        searching.set(false);
                    }
                });
    }

    private void show(Article article, PatternResult found) {
        if (Objects.equals(article, page.article.get())) {
            var hits = FindMarks.at(found.matches(), from);
            show(hits);
            if (!found.complete() && found.matches().size() < LIMIT) {
                state.set(new State(texts.get("workspace.find-too-long", found.matches().size()), true));
            }
        }
    }

    private void show(FindMarks hits) {
        int count = hits.list().size();
        showHits(
                hits,
                count == 0
                        ? texts.get("workspace.find-nothing")
                        : texts.get("workspace.find-count", hits.position() + 1, count, count == LIMIT ? 1 : 0));
    }

    private void showHits(FindMarks hits, String sentence) {
        page.setHits(hits);
        state.set(new State(sentence, false));
    }
}
