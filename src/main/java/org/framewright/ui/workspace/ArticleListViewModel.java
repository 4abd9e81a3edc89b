package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.framewright.coding.CodingView;
import org.framewright.model.ArticleId;
import org.framewright.ui.workspace.ArticleRow.Status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The coder's articles, in the order of the corpus: how far each is, and which one is on the desk.
public final class ArticleListViewModel {

    private final ObservableList<ArticleRow> all = FXCollections.observableArrayList();
    private final FilteredList<ArticleRow> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ArticleId>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ArticleListViewModel() {
        filter.subscribe(sought -> shown.setPredicate(row -> row.matches(sought)));
    }

    /// The articles that the filter lets through.
    public ObservableList<ArticleRow> rows() {
        return shown;
    }

    /// All of the coder's articles.
    public ObservableList<ArticleRow> all() {
        return all;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<Optional<ArticleId>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// How many are submitted.
    public int submitted() {
        return (int) all.stream().filter(row -> row.status() == Status.SUBMITTED).count();
    }

    /// How many are submitted, but asked something more by a newer version of the codebook.
    public int asked() {
        return (int) all.stream().filter(row -> row.status() == Status.ASKED).count();
    }

    void fill(List<ArticleRow> rows) {
        all.setAll(rows);
    }

    void setCurrent(ArticleId id) {
        current.set(Optional.of(id));
    }

    void update(ArticleId id, CodingView view) {
        for (int i = 0; i < all.size(); i++) {
            var row = all.get(i);
            if (row.article().id().equals(id) && !row.with(view).equals(row)) {
                all.set(i, row.with(view));
            }
        }
    }

    /// The article to begin with: one that is being coded, else the first that is not submitted, else the first.
    Optional<ArticleId> whereToBegin() {
        return first(Status.OPEN)
                .or(() -> first(Status.NOT_BEGUN))
                .or(() -> all.stream().findFirst().map(row -> row.article().id()));
    }

    /// The first article that the filter lets through.
    Optional<ArticleId> firstShown() {
        return shown.stream().findFirst().map(row -> row.article().id());
    }

    /// The next article that is not submitted: after the current one, else from the top.
    Optional<ArticleId> nextToCode() {
        var later = all.subList(position(all) + 1, all.size()).stream();
        return Stream.concat(later, all.stream())
                .filter(row -> row.status() != Status.SUBMITTED)
                .map(row -> row.article().id())
                .filter(id -> !current.get().equals(Optional.of(id)))
                .findFirst();
    }

    /// The article before or after the current one in the filtered list.
    Optional<ArticleId> step(int by) {
        int next = position(shown) + by;
        return next < 0 || next >= shown.size() ? Optional.empty() : Optional.of(shown.get(next).article().id());
    }

    private Optional<ArticleId> first(Status status) {
        return all.stream().filter(row -> row.status() == status).map(row -> row.article().id()).findFirst();
    }

    private int position(List<ArticleRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (current.get().equals(Optional.of(rows.get(i).article().id()))) {
                return i;
            }
        }
        return -1;
    }
}
