package org.framewright.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.search.Hit;
import org.framewright.search.Hits;
import org.framewright.search.Order;
import org.framewright.search.Sought;
import org.framewright.search.Sought.Form;
import org.framewright.ui.controls.ArticleWords;
import org.framewright.ui.controls.Job;
import org.framewright.ui.controls.Jobs;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Tasks;
import org.framewright.wording.Texts;

import java.util.Locale;
import java.util.Optional;

/// Words in the texts of all articles: what is looked for, and the hits as they are filtered and sorted.
final class TextsViewModel {

    private final SearchDoor door;
    private final Jobs jobs;
    private final Texts texts;
    private final Locale locale;
    private final StringProperty words;
    private final ObjectProperty<Form> form;
    private final BooleanProperty ignoreCase;
    private final ObjectProperty<Order> order;
    private final StringProperty filter;
    private final ObservableList<Hit> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Optional<Hit>> at;
    private Optional<SearchDoor.Found> left;
    private Optional<SearchDoor.Found> found = Optional.empty();

    /// @param before how it was left
    TextsViewModel(SearchDoor door, Jobs jobs, Texts texts, Locale locale, SearchState.InTexts before) {
        this.door = door;
        this.jobs = jobs;
        this.texts = texts;
        this.locale = locale;
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

    private Sought typed() {
        return new Sought(words.get(), form.get(), ignoreCase.get());
    }

    StringProperty wordsProperty() {
        return words;
    }

    ObjectProperty<Form> formProperty() {
        return form;
    }

    BooleanProperty ignoreCaseProperty() {
        return ignoreCase;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// Words that the hits' articles must have in headline, outlet, name or date.
    StringProperty filterProperty() {
        return filter;
    }

    /// Whether what was found before is still to come.
    boolean isFoundAgain() {
        return left.isPresent();
    }

    ObservableList<Hit> rows() {
        return rows;
    }

    /// How much was found, or why nothing can be.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    void search() {
        left = Optional.empty();
        find(typed());
    }

    /// Looks for the same once more, where anything was looked for.
    void lookAgain() {
        left.or(() -> found).ifPresent(it -> find(it.sought()));
    }

    private void find(Sought sought) {
        var before = left.or(() -> found);
        var said = new Job.Words(texts.get("search.searching"), texts.get("search.stopped"));
        jobs.run(
                Job.reading("texts", said, progress -> door.find(sought, before, progress)),
                it -> {
                    left = Optional.empty();
                    found = Optional.of(it);
                    arrange();
                },
                this::failed);
    }

    ObjectProperty<Optional<Hit>> atProperty() {
        return at;
    }

    private void again() {
        if (left.or(() -> found).isPresent() && !words.get().isBlank()) {
            search();
        }
    }

    private void failed(Tasks.Failure failure) {
        left = Optional.empty();
        found = Optional.empty();
        rows.clear();
        sentence.set(Notice.of(failure, texts).sentence());
    }

    private void arrange() {
        found.map(SearchDoor.Found::hits)
                .ifPresent(hits -> {
                    var fits = ArticleWords.of(filter.get());
                    rows.setAll(
                            order.get()
                                    .sorted(
                                            hits.list().stream().filter(it -> fits.areIn(it.article())).toList(),
                                            locale));
                    sentence.set(sentence(hits));
                });
    }

    private String sentence(Hits hits) {
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
