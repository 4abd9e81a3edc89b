package org.framewright.ui.workspace.list;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.CodingFlag;
import org.framewright.ui.workspace.list.ArticleArrangement.Progress;
import org.framewright.ui.workspace.list.ArticleArrangement.Sort;
import org.framewright.ui.workspace.list.ArticleRow.RowStatus;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The coder's articles: their status, filter and order, and the open one. The open one is always shown, so that its place
/// among the others is not lost when it no longer matches.
public final class ArticleListViewModel {

    /// Whether the list is known to be empty: not before it was read.
    public final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();

    public final ObservableList<ArticleRow> all = FXCollections.observableArrayList();

    /// Whether all articles are of one year.
    private boolean oneYear;

    private final FilteredList<ArticleRow> shown = new FilteredList<>(all);

    final SortedList<ArticleRow> sorted = new SortedList<>(shown);

    private final Map<ArticleId, Integer> places = new HashMap<>();

    /// The filter and order.
    public final ReadOnlyObjectWrapper<ArticleArrangement> arrangement =
            new ReadOnlyObjectWrapper<>(ArticleArrangement.ALL);

    public final ReadOnlyObjectWrapper<Optional<ArticleId>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Sets the filter and order.
    public void arrange(ArticleArrangement newArrangement) {
        if (newArrangement.sort() != arrangement.get().sort()) {
            sorted.setComparator(order(newArrangement.sort()));
        }
        arrangement.set(newArrangement);
        filter();
    }

    public boolean isAllDone() {
        return all.stream().allMatch(row -> row.status().isDone());
    }

    public int count(RowStatus status) {
        return (int) all.stream().filter(row -> row.status() == status).count();
    }

    int count(Progress progress) {
        var statuses = progress.statuses();
        return (int) all.stream().filter(row -> statuses.isEmpty() || statuses.contains(row.status())).count();
    }

    /// The number of submitted articles, those with an unsubmitted correction included.
    public int countSubmitted() {
        return (int) all.stream().filter(row -> row.status().isSubmittedOnce()).count();
    }

    public int count(CodingFlag flag) {
        return (int) all.stream().filter(row -> row.flags().contains(flag)).count();
    }

    /// The outlets of all articles, by name.
    public List<String> outlets() {
        return all.stream()
                .map(row -> row.article().outlet())
                .filter(it -> !it.isBlank())
                .distinct()
                .sorted(Collator.getInstance())
                .toList();
    }

    /// The number of submitted articles with further questions in a newer version of the codebook.
    public int countAsked() {
        return count(RowStatus.NEW_QUESTIONS);
    }

    public void fill(List<ArticleRow> rows) {
        places.clear();
        rows.forEach(row -> places.put(row.article().id(), places.size()));
        oneYear =
                rows.stream()
                                .map(it -> it.article().date())
                                .map(date -> date.substring(0, Math.min(4, date.length())))
                                .distinct()
                                .count()
                        == 1;
        all.setAll(rows);
        empty.set(rows.isEmpty());
    }

    public void setFlags(Map<ArticleId, Set<CodingFlag>> flags) {
        all.setAll(all.stream().map(row -> row.with(flags.getOrDefault(row.article().id(), Set.of()))).toList());
    }

    public void setCurrent(ArticleId id) {
        current.set(Optional.of(id));
        filter();
    }

    public void update(ArticleId id, CodingSnapshot snapshot) {
        for (int i = 0; i < all.size(); i++) {
            var row = all.get(i);
            if (row.article().id().equals(id) && !row.with(snapshot).equals(row)) {
                all.set(i, row.with(snapshot));
            }
        }
    }

    /// The article to begin with: one that is being coded, else the first that is not submitted, else the first.
    public Optional<ArticleId> findFirst() {
        return first(RowStatus.OPEN)
                .or(() -> first(RowStatus.IN_CORRECTION))
                .or(() -> first(RowStatus.NOT_BEGUN))
                .or(() -> shownFirst().findFirst().map(row -> row.article().id()));
    }

    /// An article, if it is in the list and not submitted.
    public Optional<ArticleId> findToCode(ArticleId id) {
        return all.stream()
                .filter(row -> row.article().id().equals(id) && !row.status().isDone())
                .map(_ -> id)
                .findFirst();
    }

    /// The first matching article.
    Optional<ArticleId> firstShown() {
        return matching().findFirst().map(row -> row.article().id());
    }

    /// The matching articles, in their order: all of [#sorted] but perhaps the open one.
    Stream<ArticleRow> matching() {
        return sorted.stream().filter(arrangement.get().filter());
    }

    /// The next article that is not submitted: of the matching ones after the current one, else from the top; else of all.
    public Optional<ArticleId> nextToCode() {
        // an article that was set aside is next only when nothing else is left
        return next(row -> !row.status().isDone() && row.status() != RowStatus.SET_ASIDE)
                .or(() -> next(row -> row.status() == RowStatus.SET_ASIDE));
    }

    /// The headline of an article; where that is unknown, its name.
    public String label(ArticleId id) {
        return all.stream()
                .map(ArticleRow::article)
                .filter(it -> it.id().equals(id))
                .map(it -> it.title().isBlank() ? it.name() : it.title())
                .findFirst()
                .orElse("");
    }

    private Optional<ArticleId> next(Predicate<ArticleRow> wanted) {
        var later = sorted.subList(position() + 1, sorted.size()).stream();
        return Stream.concat(later, shownFirst())
                .filter(wanted)
                .map(row -> row.article().id())
                .filter(id -> !current.get().equals(Optional.of(id)))
                .findFirst();
    }

    /// The article before or after the current one, of those that are shown.
    public Optional<ArticleId> step(int by) {
        int next = position() + by;
        return next < 0 || next >= sorted.size() ? Optional.empty() : Optional.of(sorted.get(next).article().id());
    }

    private void filter() {
        var fits = arrangement.get().filter();
        var here = current.get();
        shown.setPredicate(row -> fits.test(row) || here.equals(Optional.of(row.article().id())));
    }

    private Comparator<ArticleRow> order(Sort sort) {
        var order =
                switch (sort) {
                    case IMPORTED -> Comparator.comparingInt((ArticleRow _) -> 0);
                    case HEADLINE -> comparing(ArticleSummary::title);
                    case OUTLET -> comparing(ArticleSummary::outlet);
                    case DATE -> emptyLast(ArticleSummary::date).thenComparing(row -> row.article().date());
                    case STATUS -> Comparator.comparing(ArticleRow::status);
                };
        return order.thenComparing(row -> places.getOrDefault(row.article().id(), 0));
    }

    /// In the order of a dictionary. Each key is made once: a list has thousands.
    /// Whether all articles are of one year, which goes without saying then.
    boolean isOfOneYear() {
        return oneYear;
    }

    private static Comparator<ArticleRow> comparing(Function<ArticleSummary, String> words) {
        var collator = Collator.getInstance();
        var keys = new HashMap<String, CollationKey>();
        return emptyLast(words)
                .thenComparing(row -> keys.computeIfAbsent(words.apply(row.article()), collator::getCollationKey));
    }

    private static Comparator<ArticleRow> emptyLast(Function<ArticleSummary, String> words) {
        return Comparator.comparing(row -> words.apply(row.article()).isBlank());
    }

    private Optional<ArticleId> first(RowStatus status) {
        return shownFirst().filter(row -> row.status() == status).map(row -> row.article().id()).findFirst();
    }

    private Stream<ArticleRow> shownFirst() {
        return Stream.concat(sorted.stream(), all.stream());
    }

    private int position() {
        for (int i = 0; i < sorted.size(); i++) {
            if (current.get().equals(Optional.of(sorted.get(i).article().id()))) {
                return i;
            }
        }
        return -1;
    }
}
