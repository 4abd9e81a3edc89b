package org.framewright.ui.workspace.list;

import org.framewright.model.coding.CodingFlag;
import org.framewright.ui.controls.ArticleFilter;
import org.framewright.ui.workspace.list.ArticleRow.RowStatus;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The filter and order of the list of articles. An empty part does not filter.
///
/// @param words as they were typed; see [ArticleFilter]
/// @param statuses any of them
/// @param flags all of them
/// @param outlet the article's, as its metadata have it
public record ArticleArrangement(
        String words, Set<RowStatus> statuses, Set<CodingFlag> flags, Optional<String> outlet, Sort sort) {

    public enum Sort {
        IMPORTED,
        HEADLINE,
        OUTLET,
        DATE,
        STATUS
    }

    /// The progress in an article, as the list's segment has it.
    public enum Progress {
        ALL,
        OPEN,
        DONE;

        /// The statuses with this progress; empty for all.
        Set<RowStatus> statuses() {
            return this == ALL
                    ? Set.of()
                    : Arrays.stream(RowStatus.values())
                            .filter(it -> it.isDone() == (this == DONE))
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    /// All articles, in the order of their import.
    public static final ArticleArrangement ALL =
            new ArticleArrangement("", Set.of(), Set.of(), Optional.empty(), Sort.IMPORTED);

    public ArticleArrangement {
        statuses = Set.copyOf(statuses);
        flags = Set.copyOf(flags);
    }

    /// Whether it filters by more than the segment shows.
    boolean isNarrowed() {
        return !words.isBlank()
                || !flags.isEmpty()
                || outlet.isPresent()
                || Arrays.stream(Progress.values()).noneMatch(it -> it.statuses().equals(statuses));
    }

    Predicate<ArticleRow> filter() {
        var sought = ArticleFilter.parse(words);
        return row ->
                (statuses.isEmpty() || statuses.contains(row.status()))
                        && row.flags().containsAll(flags)
                        && outlet.filter(it -> !it.equals(row.article().outlet())).isEmpty()
                        && sought.matches(row.article());
    }

    ArticleArrangement withWords(String typed) {
        return new ArticleArrangement(typed, statuses, flags, outlet, sort);
    }

    ArticleArrangement withStatuses(Set<RowStatus> chosen) {
        return new ArticleArrangement(words, chosen, flags, outlet, sort);
    }

    ArticleArrangement toggled(RowStatus status) {
        return withStatuses(toggled(statuses, EnumSet.noneOf(RowStatus.class), status));
    }

    ArticleArrangement toggled(CodingFlag flag) {
        return new ArticleArrangement(
                words, statuses, toggled(flags, EnumSet.noneOf(CodingFlag.class), flag), outlet, sort);
    }

    ArticleArrangement withOutlet(Optional<String> chosen) {
        return new ArticleArrangement(words, statuses, flags, chosen, sort);
    }

    ArticleArrangement sortedBy(Sort chosen) {
        return new ArticleArrangement(words, statuses, flags, outlet, chosen);
    }

    /// All articles, in the same order.
    ArticleArrangement withoutFilter() {
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
