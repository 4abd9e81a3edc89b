package org.framewright.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.coding.CoderRound;
import org.framewright.corpus.ProgressListener;
import org.framewright.model.ArticleSummary;
import org.framewright.project.Project;
import org.framewright.search.HitOrder;
import org.framewright.search.SearchHit;
import org.framewright.search.SearchHits;
import org.framewright.search.SearchQuery;
import org.framewright.search.SearchQuery.QueryForm;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.util.Optional;
import java.util.stream.Collectors;

/// Words in the texts of all articles: what is looked for, and the hits as they are filtered and sorted.
final class TextsViewModel {

    private final Project project;
    private final CoderRound seat;
    private final ScreenJobs jobs;
    private final Texts texts;
    final StringProperty words;
    final ObjectProperty<QueryForm> form;
    final BooleanProperty ignoreCase;
    final ObjectProperty<HitOrder> order;

    /// Words that the hits' articles must have in headline, outlet, name or date.
    final StringProperty filter;

    final ObservableList<SearchHit> rows = FXCollections.observableArrayList();

    /// How much was found, or why nothing can be.
    final StringProperty sentence = new SimpleStringProperty("");

    final ObjectProperty<Optional<SearchHit>> at;
    private Optional<FoundHits> left;
    private Optional<FoundHits> found = Optional.empty();

    /// What was found.
    ///
    /// @param state of the project in which it was
    record FoundHits(String state, SearchQuery sought, SearchHits hits) {}

    /// @param before how it was left
    TextsViewModel(Project project, CoderRound seat, ScreenJobs jobs, Texts texts, SearchState.InTexts before) {
        this.project = project;
        this.seat = seat;
        this.jobs = jobs;
        this.texts = texts;
        this.words = new SimpleStringProperty(before.typed().words());
        this.form = new SimpleObjectProperty<>(before.typed().form());
        this.ignoreCase = new SimpleBooleanProperty(before.typed().ignoreCase());
        this.order = new SimpleObjectProperty<>(before.order());
        this.filter = new SimpleStringProperty(before.filter());
        this.at = new SimpleObjectProperty<>(before.at());
        this.left = before.found();
        sentence.set(texts.get("search.how"));
        form.subscribe((_, _) -> again());
        ignoreCase.subscribe((_, _) -> again());
        order.subscribe(_ -> arrange());
        filter.subscribe(_ -> arrange());
    }

    SearchState.InTexts state() {
        return new SearchState.InTexts(typed(), order.get(), filter.get(), left.or(() -> found), at.get());
    }

    private SearchQuery typed() {
        return new SearchQuery(words.get(), form.get(), ignoreCase.get());
    }

    /// Whether what was found before is still to come.
    boolean isFoundAgain() {
        return left.isPresent();
    }

    void search() {
        left = Optional.empty();
        find(typed());
    }

    /// Looks for the same once more, where anything was looked for.
    void lookAgain() {
        left.or(() -> found).ifPresent(it -> find(it.sought()));
    }

    private void find(SearchQuery sought) {
        var before = left.or(() -> found);
        var said = new BackgroundJob.JobTexts(texts.get("search.searching"), texts.get("search.stopped"));
        jobs.run(
                BackgroundJob.reading("texts", said, progress -> find(sought, before, progress)),
                it -> {
                    left = Optional.empty();
                    found = Optional.of(it);
                    arrange();
                },
                this::failed);
    }

    /// Looks in what the coder has to code: what others are given would be opened, and coded, by a hit.
    ///
    /// @param before what was found last; still is where nothing has changed
    private FoundHits find(SearchQuery sought, Optional<FoundHits> before, ProgressListener progress) {
        var state = project.state();
        return before.filter(it -> it.state().equals(state) && it.sought().equals(sought))
                .orElseGet(() -> new FoundHits(state, sought, hits(sought, progress)));
    }

    private SearchHits hits(SearchQuery sought, ProgressListener progress) {
        var own = project.coding().articles(seat).stream().map(ArticleSummary::id).collect(Collectors.toSet());
        return project.search().find(sought, own, SearchViewModel.shares(progress));
    }

    private void again() {
        if (left.or(() -> found).isPresent() && !words.get().isBlank()) {
            search();
        }
    }

    private void failed(TaskRunner.Failure failure) {
        left = Optional.empty();
        found = Optional.empty();
        rows.clear();
        sentence.set(Notice.of(failure, texts).sentence());
    }

    private void arrange() {
        found.map(FoundHits::hits)
                .ifPresent(hits -> {
                    var fits = ArticleFilter.of(filter.get());
                    rows.setAll(
                            order.get()
                                    .sorted(
                                            hits.list().stream().filter(it -> fits.areIn(it.article())).toList(),
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
