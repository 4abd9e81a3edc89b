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
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Tasks;
import org.framewright.wording.Texts;

import java.util.Locale;
import java.util.Optional;

/// Words in the texts of all articles: what is looked for, and the hits as they are filtered and sorted.
final class TextsViewModel {

    private final SearchDoor door;
    private final Searching searching;
    private final Texts texts;
    private final Locale locale;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.WORDS);
    private final BooleanProperty ignoreCase = new SimpleBooleanProperty(true);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.TEXT);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Hit> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Optional<Hit>> at = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Hits> found = Optional.empty();

    TextsViewModel(SearchDoor door, Searching searching, Texts texts, Locale locale) {
        this.door = door;
        this.searching = searching;
        this.texts = texts;
        this.locale = locale;
        sentence.set(texts.get("search.how"));
        form.subscribe(_ -> again());
        ignoreCase.subscribe(_ -> again());
        order.subscribe(_ -> arrange());
        filter.subscribe(_ -> arrange());
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

    ObservableList<Hit> rows() {
        return rows;
    }

    /// How much was found, or why nothing can be.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    void search() {
        var sought = new Sought(words.get(), form.get(), ignoreCase.get());
        searching.run(
                progress -> door.find(sought, progress),
                hits -> {
                    found = Optional.of(hits);
                    arrange();
                },
                this::failed);
    }

    /// The hit that somebody is at.
    ObjectProperty<Optional<Hit>> atProperty() {
        return at;
    }

    /// Stops looking.
    void stop() {
        searching.stop();
    }

    /// Whether anything was looked for.
    boolean hasSearched() {
        return found.isPresent();
    }

    private void again() {
        if (found.isPresent() && !words.get().isBlank()) {
            search();
        }
    }

    private void failed(Tasks.Failure failure) {
        found = Optional.empty();
        rows.clear();
        sentence.set(Notice.of(failure, texts).sentence());
    }

    private void arrange() {
        found.ifPresent(hits -> {
            var fits = ArticleWords.of(filter.get());
            rows.setAll(
                    order.get().sorted(hits.list().stream().filter(it -> fits.areIn(it.article())).toList(), locale));
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
