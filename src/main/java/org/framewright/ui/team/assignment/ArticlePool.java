package org.framewright.ui.team.assignment;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.team.part.TeamTools;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The articles that a batch is drawn from: those that are left in the round; of these, with a filter, the ones with certain
/// words, with a certain value in a field, or ticked one by one.
final class ArticlePool {

    private final TeamTools tools;
    private final Runnable onChanged;

    /// As in the list of articles where they are coded; see [ArticleFilter].
    final StringProperty words;

    final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>();
    private List<ArticleSummary> left = List.of();
    private List<String> fields = List.of();
    private Map<ArticleId, String> otherRounds = Map.of();
    private Optional<String> field;
    private Map<ArticleId, String> values = Map.of();
    private Optional<String> value;
    private Set<ArticleId> ticked;

    /// @param available in the round
    /// @param fields that the articles have
    /// @param field the chosen one
    /// @param values of the articles in that field
    /// @param value the chosen one
    /// @param matching the articles that have the words and the value
    /// @param ticked of all; where any is, only these are drawn from
    /// @param otherRounds the rounds in which articles are given out already, by the article
    record Content(
            List<ArticleSummary> available,
            List<String> fields,
            Optional<String> field,
            Map<ArticleId, String> values,
            Optional<String> value,
            List<ArticleSummary> matching,
            Set<ArticleId> ticked,
            Map<ArticleId, String> otherRounds) {

        /// The values of the chosen field among the articles that are left.
        List<String> offeredValues() {
            return available.stream()
                    .flatMap(it -> Optional.ofNullable(values.get(it.id())).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /// @param onChanged runs after each change of the pool
    /// @param state the filter at the last visit
    ArticlePool(TeamTools tools, Runnable onChanged, AssignmentViewModel.AssignmentState.PoolState state) {
        this.tools = tools;
        this.onChanged = onChanged;
        this.words = new SimpleStringProperty(state.filter());
        this.field = state.field();
        this.value = state.value();
        this.ticked = state.ticked();
        show();
        words.subscribe((_, _) -> refill());
    }

    AssignmentViewModel.AssignmentState.PoolState state() {
        return new AssignmentViewModel.AssignmentState.PoolState(words.get(), field, value, ticked);
    }

    /// Shows the articles that are left now, or in another round.
    ///
    /// @param nowOther the other rounds in which articles are given out, by the article
    void show(List<ArticleSummary> nowLeft, List<String> nowFields, Map<ArticleId, String> nowOther) {
        var there = nowLeft.stream().map(ArticleSummary::id).collect(Collectors.toSet());
        left = nowLeft;
        fields = nowFields;
        otherRounds = nowOther;
        field = field.filter(fields::contains);
        ticked = ticked.stream().filter(there::contains).collect(Collectors.toUnmodifiableSet());
        refill();
        if (values.isEmpty()) {
            field.ifPresent(it -> read(it, value));
        }
    }

    /// Chooses another field; empty for none.
    void setField(Optional<String> chosen) {
        if (chosen.isEmpty()) {
            field = chosen;
            values = Map.of();
            setValue(Optional.empty());
        } else {
            read(chosen.get(), Optional.empty());
        }
    }

    private void read(String chosen, Optional<String> wanted) {
        tools.run(
                () -> tools.project().corpus().metadata(chosen),
                read -> {
                    field = Optional.of(chosen);
                    values = read;
                    setValue(wanted);
                });
    }

    /// Keeps to the articles with a value in the field; empty for all.
    void setValue(Optional<String> wanted) {
        value = wanted;
        refill();
    }

    /// Ticks articles, or where all of them are, unticks them.
    void tick(List<ArticleSummary> articles) {
        var now = new HashSet<>(ticked);
        var ids = articles.stream().map(ArticleSummary::id).toList();
        if (now.containsAll(ids)) {
            ids.forEach(now::remove);
        } else {
            now.addAll(ids);
        }
        ticked = Set.copyOf(now);
        refill();
    }

    void clearTicks() {
        ticked = Set.of();
        refill();
    }

    List<ArticleSummary> available() {
        return left;
    }

    List<ArticleSummary> selectedArticles() {
        return ticked.isEmpty()
                ? content.get().matching()
                : left.stream().filter(it -> ticked.contains(it.id())).toList();
    }

    /// Whether all available articles are in the pool.
    boolean isEverythingSelected() {
        return selectedArticles().size() == left.size();
    }

    private void refill() {
        show();
        onChanged.run();
    }

    private void show() {
        var sought = ArticleFilter.parse(words.get());
        var fitting =
                left.stream()
                        .filter(sought::matches)
                        .filter(it -> value.filter(wanted -> !wanted.equals(values.get(it.id()))).isEmpty())
                        .toList();
        content.set(new Content(left, fields, field, values, value, fitting, ticked, otherRounds));
    }
}
