package org.framewright.ui.imports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.framewright.corpus.ImportItem;
import org.framewright.corpus.ImportItem.ImportItemStatus;
import org.framewright.corpus.ImportPreview;
import org.framewright.corpus.ImportWarning;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which of the found articles are listed.
final class ImportFilter {

    final StringProperty words;
    final ObjectProperty<Optional<ImportItemStatus>> status;
    final ObjectProperty<Optional<ImportWarning>> warning;

    /// The filter between visits.
    ///
    /// @param words in an article's name, headline, file or metadata
    record FilterState(String words, Optional<ImportItemStatus> status, Optional<ImportWarning> warning) {

        static final FilterState NONE = new FilterState("", Optional.empty(), Optional.empty());
    }

    ImportFilter(FilterState state) {
        this.words = new SimpleStringProperty(state.words());
        this.status = new SimpleObjectProperty<>(state.status());
        this.warning = new SimpleObjectProperty<>(state.warning());
    }

    void onChange(Runnable fill) {
        words.subscribe((_, _) -> fill.run());
        status.subscribe((_, _) -> fill.run());
        warning.subscribe((_, _) -> fill.run());
    }

    FilterState state() {
        return new FilterState(words.get(), status.get(), warning.get());
    }

    /// Lists the articles with the next kind of warning; after the last kind, all articles.
    void showNext(Collection<ImportWarning> kinds) {
        var rest = kinds.stream().dropWhile(it -> warning.get().filter(now -> it.compareTo(now) > 0).isEmpty());
        warning.set(warning.get().isEmpty() ? kinds.stream().findFirst() : rest.findFirst());
    }

    void clear() {
        words.set("");
        status.set(Optional.empty());
        warning.set(Optional.empty());
    }

    /// Drops what fits nothing any more.
    ///
    /// @return whether anything was dropped, which calls for another list
    boolean dropGone(ImportPreview preview) {
        boolean statusGone =
                status.get().filter(it -> preview.items().stream().noneMatch(item -> item.status() == it)).isPresent();
        boolean warningGone = warning.get().filter(it -> !preview.warnings().containsKey(it)).isPresent();
        if (statusGone) {
            status.set(Optional.empty());
        }
        if (warningGone) {
            warning.set(Optional.empty());
        }
        return statusGone || warningGone;
    }

    List<ImportItem> list(ImportPreview preview) {
        var typed = words.get().strip().toLowerCase(Locale.ROOT);
        var warned = warning.get().map(it -> preview.warnings().getOrDefault(it, Set.of()));
        return preview.items().stream()
                .filter(it -> status.get().filter(wanted -> it.status() != wanted).isEmpty())
                .filter(it -> warned.filter(places -> !places.contains(it.place())).isEmpty())
                .filter(it -> typed.isEmpty() || it.contains(typed))
                .toList();
    }
}
