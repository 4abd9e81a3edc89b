package org.framewright.ui.imports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.framewright.corpus.ImportPreview;
import org.framewright.corpus.ImportWarning;
import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ItemPlace;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which of the found articles are listed.
final class ImportFilter {

    final StringProperty words;
    final ObjectProperty<FoundGroup> group;
    final ObjectProperty<Optional<ImportWarning>> warning;

    /// The articles of an import by what becomes of them.
    enum FoundGroup {
        ALL,
        TAKEN,
        SKIPPED,
        /// With a warning that nobody has dismissed.
        WARNED
    }

    /// The filter between visits.
    ///
    /// @param words in an article's name, headline, file or metadata
    record FilterState(String words, FoundGroup group, Optional<ImportWarning> warning) {

        static final FilterState NONE = new FilterState("", FoundGroup.ALL, Optional.empty());
    }

    ImportFilter(FilterState state) {
        this.words = new SimpleStringProperty(state.words());
        this.group = new SimpleObjectProperty<>(state.group());
        this.warning = new SimpleObjectProperty<>(state.warning());
    }

    void onChange(Runnable fill) {
        words.subscribe((_, _) -> fill.run());
        group.subscribe((_, _) -> fill.run());
        warning.subscribe((_, _) -> fill.run());
    }

    FilterState state() {
        return new FilterState(words.get(), group.get(), warning.get());
    }

    /// Lists the articles with the next kind of warning; after the last kind, all articles.
    void showNext(Collection<ImportWarning> kinds) {
        var rest = kinds.stream().dropWhile(it -> warning.get().filter(now -> it.compareTo(now) > 0).isEmpty());
        warning.set(warning.get().isEmpty() ? kinds.stream().findFirst() : rest.findFirst());
    }

    void clear() {
        words.set("");
        group.set(FoundGroup.ALL);
        warning.set(Optional.empty());
    }

    /// Drops what fits nothing any more.
    ///
    /// @return whether anything was dropped, which calls for another list
    boolean dropGone(ImportPreview preview) {
        boolean groupGone = group.get() != FoundGroup.ALL && count(preview, group.get()) == 0;
        boolean warningGone = warning.get().filter(it -> !preview.warnings().containsKey(it)).isPresent();
        if (groupGone) {
            group.set(FoundGroup.ALL);
        }
        if (warningGone) {
            warning.set(Optional.empty());
        }
        return groupGone || warningGone;
    }

    /// The number of articles and files in a group, whatever else is filtered.
    static long count(ImportPreview preview, FoundGroup group) {
        var warned = warned(preview);
        return preview.items().stream().filter(it -> isIn(it, group, warned)).count();
    }

    private static Set<ItemPlace> warned(ImportPreview preview) {
        return preview.warnings().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static boolean isIn(ImportItem item, FoundGroup group, Set<ItemPlace> warned) {
        return switch (group) {
            case ALL -> true;
            case TAKEN -> item.isTaken();
            case SKIPPED -> !item.isTaken();
            case WARNED -> warned.contains(item.place());
        };
    }

    /// The listed articles: first files that can't be read, then articles with a warning, the others that come in, and those left out.
    List<ImportItem> list(ImportPreview preview) {
        var typed = words.get().strip().toLowerCase(Locale.ROOT);
        var warned = warned(preview);
        var chosen = warning.get().map(it -> preview.warnings().getOrDefault(it, Set.of()));
        return preview.items().stream()
                .filter(it -> isIn(it, group.get(), warned))
                .filter(it -> chosen.filter(places -> !places.contains(it.place())).isEmpty())
                .filter(it -> typed.isEmpty() || it.contains(typed))
                .sorted(Comparator.comparing(it -> rank(it, warned)))
                .toList();
    }

    private static int rank(ImportItem item, Set<ItemPlace> warned) {
        if (item.status() == ImportItem.ImportItemStatus.UNREADABLE) {
            return 0;
        }
        return warned.contains(item.place()) ? 1 : item.isTaken() ? 2 : 3;
    }
}
