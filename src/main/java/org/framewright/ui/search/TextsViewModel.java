package org.framewright.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleSummary;
import org.framewright.project.Project;
import org.framewright.search.HitOrder;
import org.framewright.search.SearchHit;
import org.framewright.search.SearchHit.SearchHits;
import org.framewright.search.SearchQuery;
import org.framewright.search.SearchQuery.QueryForm;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.controls.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words in the texts of all articles: the query, and the hits as they are filtered and sorted.
final class TextsViewModel {

    private final Project project;
    private final Optional<CoderRoundId> coderRoundId;
    private final ScreenJobs jobs;
    private final Texts texts;
    final StringProperty words;
    final ObjectProperty<QueryForm> form;
    final BooleanProperty matchCase;
    final ObjectProperty<HitOrder> order;

    /// The words that the hits' articles must have in headline, outlet, name or date.
    final StringProperty filter;

    final ObservableList<SearchHit> rows = FXCollections.observableArrayList();

    /// The number of hits, or the reason for none.
    final StringProperty sentence = new SimpleStringProperty("");

    final ObjectProperty<Optional<SearchHit>> at;
    private Optional<FoundHits> saved;
    private Optional<FoundHits> found = Optional.empty();

    /// The hits.
    ///
    /// @param state of the project when they were found
    record FoundHits(String state, SearchQuery query, SearchHits hits) {}

    TextsViewModel(
            Project project,
            Optional<CoderRoundId> coderRoundId,
            ScreenJobs jobs,
            Texts texts,
            SearchViewModel.SearchState.InTexts state) {
        this.project = project;
        this.coderRoundId = coderRoundId;
        this.jobs = jobs;
        this.texts = texts;
        this.words = new SimpleStringProperty(state.query().words());
        this.form = new SimpleObjectProperty<>(state.query().form());
        this.matchCase = new SimpleBooleanProperty(!state.query().ignoreCase());
        this.order = new SimpleObjectProperty<>(state.order());
        this.filter = new SimpleStringProperty(state.filter());
        this.at = new SimpleObjectProperty<>(state.currentHit());
        this.saved = state.found();
        sentence.set(texts.get("search.how"));
        form.subscribe((_, _) -> searchAgain());
        matchCase.subscribe((_, _) -> searchAgain());
        order.subscribe(_ -> arrange());
        filter.subscribe(_ -> arrange());
    }

    SearchViewModel.SearchState.InTexts state() {
        return new SearchViewModel.SearchState.InTexts(
                typedQuery(), order.get(), filter.get(), saved.or(() -> found), at.get());
    }

    private SearchQuery typedQuery() {
        return new SearchQuery(words.get(), form.get(), !matchCase.get());
    }

    /// Whether the hits of the last visit are still to be shown.
    boolean hasSavedHits() {
        return saved.isPresent();
    }

    void search() {
        saved = Optional.empty();
        search(typedQuery());
    }

    /// Searches for these characters.
    void search(String characters) {
        saved = Optional.empty();
        found = Optional.empty();
        filter.set("");
        form.set(SearchQuery.QueryForm.CHARACTERS);
        words.set(characters);
        search();
    }

    /// Repeats the last search, where there was one.
    void repeat() {
        saved.or(() -> found).ifPresent(it -> search(it.query()));
    }

    private void search(SearchQuery query) {
        var before = saved.or(() -> found);
        var said = new BackgroundJob.JobTexts(texts.get("search.searching"), texts.get("search.stopped"));
        jobs.run(
                BackgroundJob.reading("texts", said, progress -> search(query, before, progress)),
                it -> {
                    saved = Optional.empty();
                    found = Optional.of(it);
                    arrange();
                },
                this::failed);
    }

    /// Searches a coder's articles only: a hit elsewhere would open articles of other coders for coding. Without a coder, searches all.
    ///
    /// @param before the last hits; returned where nothing has changed
    private FoundHits search(SearchQuery query, Optional<FoundHits> before, ProgressListener progress) {
        var state = project.state();
        return before.filter(it -> it.state().equals(state) && it.query().equals(query))
                .orElseGet(() -> new FoundHits(state, query, hits(query, progress)));
    }

    private SearchHits hits(SearchQuery query, ProgressListener progress) {
        var articles =
                coderRoundId
                        .map(id -> id.find(project).map(it -> project.worklist().articles(it)).orElseGet(List::of))
                        .orElseGet(project.corpus()::articles);
        var among = articles.stream().map(ArticleSummary::id).collect(Collectors.toSet());
        return project.search().find(query, among, SearchViewModel.shareListener(progress));
    }

    private void searchAgain() {
        if (saved.or(() -> found).isPresent() && !words.get().isBlank()) {
            search();
        }
    }

    private void failed(TaskRunner.Failure failure) {
        saved = Optional.empty();
        found = Optional.empty();
        rows.clear();
        sentence.set(Notification.of(failure, texts).sentence());
    }

    private void arrange() {
        found.map(FoundHits::hits)
                .ifPresent(hits -> {
                    var fits = ArticleFilter.parse(filter.get());
                    rows.setAll(
                            order.get()
                                    .sort(
                                            hits.list().stream().filter(it -> fits.matches(it.article())).toList(),
                                            texts.locale()));
                    sentence.set(sentence(hits));
                });
    }

    private String sentence(SearchHits hits) {
        var all = texts.get("search.found", hits.count(), hits.articles(), hits.searched());
        var shown = rows.size() == hits.count() ? "" : " " + texts.get("search.shown", rows.size());
        var more = hits.count() == hits.list().size() ? "" : " " + texts.get("search.first", hits.list().size());
        var cut =
                hits.cutShort().isEmpty()
                        ? ""
                        : " " + texts.get("search.cut-short", String.join(", ", hits.cutShort()));
        return all + shown + more + cut;
    }
}
