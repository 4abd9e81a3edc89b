package org.framewright.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.codebook.Tag;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.ArticleSummary;
import org.framewright.project.Project;
import org.framewright.search.HitOrder;
import org.framewright.search.SearchHit;
import org.framewright.search.SearchHit.SearchHits;
import org.framewright.search.SearchQuery;
import org.framewright.search.SearchQuery.QueryForm;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.workspace.coding.form.AnswerText;
import org.framewright.wording.Texts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Words in the texts of all articles: the query, and the hits as they are filtered and sorted.
final class TextsViewModel {

    private static final String CONTEXT = "hit-context";

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

    /// The text around the chosen hit and what was coded there; empty until it is read, and without hits.
    final ReadOnlyObjectWrapper<Optional<HitContext>> context = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<FoundHits> saved;
    private Optional<FoundHits> found = Optional.empty();

    /// The number of hits by tag, without a tag, and by outlet, as far as the other choices show them.
    final ReadOnlyObjectWrapper<Facets> facets = new ReadOnlyObjectWrapper<>(Facets.NONE);

    /// The chosen tag; the empty id for hits that are not coded.
    final ObjectProperty<Optional<String>> tag = new SimpleObjectProperty<>(Optional.empty());

    final ObjectProperty<Optional<String>> outlet = new SimpleObjectProperty<>(Optional.empty());

    /// The id in place of a tag's for hits that are not coded.
    static final String NOT_CODED = "";

    /// The hits.
    ///
    /// @param state of the project when they were found
    /// @param tags the tags of the codebook that can be at hits
    /// @param codedAs the tags at each hit
    record FoundHits(
            String state, SearchQuery query, SearchHits hits, List<Tag> tags, Map<SearchHit, Set<String>> codedAs) {

        FoundHits {
            tags = List.copyOf(tags);
            codedAs = Map.copyOf(codedAs);
        }

        static FoundHits none(SearchQuery query) {
            return new FoundHits("", query, SearchHits.NONE, List.of(), Map.of());
        }

        /// The tags at a hit, or the id for hits that are not coded.
        Set<String> codes(SearchHit hit) {
            return codedAs.getOrDefault(hit, Set.of(NOT_CODED));
        }
    }

    /// The numbers of hits.
    ///
    /// @param tags the tags of the codebook that can be at hits
    /// @param ofTags by the id of a tag
    /// @param ofOutlets by outlet, the most frequent first
    record Facets(List<Tag> tags, Map<String, Long> ofTags, SequencedMap<String, Long> ofOutlets) {

        static final Facets NONE = new Facets(List.of(), Map.of(), new LinkedHashMap<>());

        Facets {
            tags = List.copyOf(tags);
            ofTags = Map.copyOf(ofTags);
            ofOutlets = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(ofOutlets));
        }
    }

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
        form.subscribe((_, _) -> searchAgain());
        matchCase.subscribe((_, _) -> searchAgain());
        order.subscribe(_ -> arrange());
        filter.subscribe(_ -> arrange());
        tag.subscribe((_, _) -> arrange());
        outlet.subscribe((_, _) -> arrange());
        at.subscribe(_ -> showContext());
        rows.subscribe(this::showContext);
    }

    /// Whether one coder's annotations are shown, and not those of all.
    boolean isOfOneCoder() {
        return coderRoundId.isPresent();
    }

    private void showContext() {
        jobs.forget(CONTEXT);
        at.get()
                .filter(rows::contains)
                .ifPresentOrElse(
                        hit -> {
                            var coder = coderRoundId.map(CoderRoundId::coder);
                            var words = new AnswerText(texts);
                            jobs.run(
                                    BackgroundJob.quiet(CONTEXT, () -> HitContext.load(project, hit, coder, words)),
                                    it -> context.set(Optional.of(it)),
                                    _ -> context.set(Optional.empty()));
                        },
                        () -> context.set(Optional.empty()));
    }

    /// The tags at a hit, in the order of the codebook.
    List<Tag> tagsAt(SearchHit hit) {
        return found.stream()
                .flatMap(it -> it.tags().stream().filter(tag -> it.codes(hit).contains(tag.id())))
                .toList();
    }

    boolean hasSearched() {
        return found.isPresent();
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
        tag.set(Optional.empty());
        outlet.set(Optional.empty());
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
                .orElseGet(() -> {
                    var hits = hits(query, progress);
                    var tags = project.codebook().newest().tags(Tag.Unit.PASSAGE);
                    var coder = coderRoundId.map(CoderRoundId::coder);
                    return new FoundHits(state, query, hits, tags, project.search().findTags(hits.list(), coder));
                });
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
        facets.set(Facets.NONE);
        sentence.set(Notification.of(failure, texts).sentence());
    }

    private void arrange() {
        found.ifPresent(all -> {
            var fits = ArticleFilter.parse(filter.get());
            var hits = all.hits().list().stream().filter(it -> fits.matches(it.article())).toList();
            var ofOutlet = hits.stream().filter(this::isOfOutlet).toList();
            var ofTag = hits.stream().filter(it -> isOfTag(all, it)).toList();
            facets.set(
                    all.hits().list().isEmpty()
                            ? Facets.NONE
                            : new Facets(all.tags(), countTags(all, ofOutlet), countOutlets(ofTag)));
            rows.setAll(order.get().sort(ofOutlet.stream().filter(it -> isOfTag(all, it)).toList(), texts.locale()));
            sentence.set(sentence(all.hits()));
        });
    }

    private boolean isOfOutlet(SearchHit hit) {
        return outlet.get().filter(it -> !it.equals(hit.article().outlet())).isEmpty();
    }

    private boolean isOfTag(FoundHits all, SearchHit hit) {
        return tag.get().filter(it -> !all.codes(hit).contains(it)).isEmpty();
    }

    private static Map<String, Long> countTags(FoundHits all, List<SearchHit> hits) {
        return hits.stream()
                .flatMap(it -> all.codes(it).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /// The chosen outlet is always there, so that the choice can be undone.
    private SequencedMap<String, Long> countOutlets(List<SearchHit> hits) {
        var counts = new LinkedHashMap<String, Long>();
        hits.stream()
                .collect(Collectors.groupingBy(it -> it.article().outlet(), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        outlet.get().ifPresent(it -> counts.putIfAbsent(it, 0L));
        return counts;
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
