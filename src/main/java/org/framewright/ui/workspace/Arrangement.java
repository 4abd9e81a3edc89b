package org.framewright.ui.workspace;

import org.framewright.model.Flag;
import org.framewright.ui.controls.ArticleWords;
import org.framewright.ui.workspace.ArticleRow.RowStatus;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which of the articles the list shows, and in which order. What is empty is not asked for.
///
/// @param words as they were typed; see [ArticleWords]
/// @param statuses any of them
/// @param flags all of them
/// @param outlet the article's, as its metadata have it
public record Arrangement(String words, Set<RowStatus> statuses, Set<Flag> flags, Optional<String> outlet, Sort sort) {

    public enum Sort {
        IMPORTED,
        HEADLINE,
        OUTLET,
        DATE,
        STATUS
    }

    /// All articles, as they were imported.
    public static final Arrangement ALL = new Arrangement("", Set.of(), Set.of(), Optional.empty(), Sort.IMPORTED);

    public Arrangement {
        statuses = Set.copyOf(statuses);
        flags = Set.copyOf(flags);
    }

    /// Whether every article is shown.
    boolean showsAll() {
        return words.isBlank() && statuses.isEmpty() && flags.isEmpty() && outlet.isEmpty();
    }

    Predicate<ArticleRow> filter() {
        var sought = ArticleWords.of(words);
        return row ->
                (statuses.isEmpty() || statuses.contains(row.status()))
                        && row.flags().containsAll(flags)
                        && outlet.filter(it -> !it.equals(row.article().outlet())).isEmpty()
                        && sought.areIn(row.article());
    }

    Arrangement withWords(String typed) {
        return new Arrangement(typed, statuses, flags, outlet, sort);
    }

    Arrangement toggled(RowStatus status) {
        return new Arrangement(words, toggled(statuses, EnumSet.noneOf(RowStatus.class), status), flags, outlet, sort);
    }

    Arrangement toggled(Flag flag) {
        return new Arrangement(words, statuses, toggled(flags, EnumSet.noneOf(Flag.class), flag), outlet, sort);
    }

    Arrangement withOutlet(Optional<String> chosen) {
        return new Arrangement(words, statuses, flags, chosen, sort);
    }

    Arrangement sortedBy(Sort chosen) {
        return new Arrangement(words, statuses, flags, outlet, chosen);
    }

    /// All articles, in the same order.
    Arrangement ofAll() {
        return ALL.sortedBy(sort);
    }

    private static <E extends Enum<E>> Set<E> toggled(Set<E> before, EnumSet<E> after, E one) {
        after.addAll(before);
        if (!after.remove(one)) {
            after.add(one);
        }
        return after;
    }
}
