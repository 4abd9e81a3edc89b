package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.adjudication.AdjudicationQueue.QueuedArticle;
import org.framewright.adjudication.ArticleCases;
import org.framewright.model.ArticleId;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.ui.shell.Route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A line of the list of cases: which there are, which comes next.
///
/// @param title of the article
/// @param first whether it is the article's first in the list
public record CaseRow(ArticleId article, String title, AdjudicationCase about, boolean first) {

    static CaseRow of(AdjudicationQueue.QueuedArticle entry, AdjudicationCase about, boolean first) {
        return new CaseRow(entry.article(), entry.title().isEmpty() ? entry.name() : entry.title(), about, first);
    }

    /// Whether it is the same case, however it was decided.
    boolean isSameAs(CaseRow other) {
        return article.equals(other.article)
                && about.matter().tag().equals(other.about.matter().tag())
                && about.matter().variable().equals(other.about.matter().variable())
                && place().equals(other.place());
    }

    Extent place() {
        return about.matter().place();
    }

    /// Those that are listed.
    ///
    /// @param shown the article that is looked at
    static List<CaseRow> listed(AdjudicationQueue docket, AdjudicationSetup bench, Optional<ArticleId> shown) {
        var rows = new ArrayList<CaseRow>();
        var here = shown.or(() -> docket.articles().stream().map(QueuedArticle::article).findFirst());
        for (var entry : docket.articles()) {
            boolean first = true;
            for (var each : entry.cases()) {
                if (isListed(each)
                        && (each.isOpen() || !bench.open())
                        && here.filter(it -> bench.scope().has(entry.article(), it, each.matter())).isPresent()) {
                    rows.add(CaseRow.of(entry, each, first));
                    first = false;
                }
            }
        }
        return rows;
    }

    /// What all say is taken over as a whole, and is no line of its own unless something has changed.
    private static boolean isListed(AdjudicationCase it) {
        return it.isDisputed() || it.state() == State.CHANGED;
    }

    static boolean has(List<CaseRow> rows, CaseRow row) {
        return rows.stream().anyMatch(row::isSameAs);
    }

    static int index(List<CaseRow> rows, Optional<CaseRow> row) {
        for (int i = 0; i < rows.size(); i++) {
            if (row.isPresent() && rows.get(i).isSameAs(row.get())) {
                return i;
            }
        }
        return -1;
    }

    static Optional<CaseRow> firstOpen(List<CaseRow> rows) {
        return rows.stream().filter(it -> it.about().isOpen()).findFirst();
    }

    /// The next open one after a row, from the beginning again where none comes after it.
    static Optional<CaseRow> nextOpen(List<CaseRow> rows, Optional<CaseRow> row) {
        int here = index(rows, row);
        return firstOpen(rows.subList(here + 1, rows.size())).or(() -> firstOpen(rows.subList(0, Math.max(0, here))));
    }

    /// The same lines, as the cases are by now.
    static List<CaseRow> renewed(List<CaseRow> rows, Optional<AdjudicationQueue> docket) {
        return docket.map(it -> rows.stream().flatMap(row -> renewed(row, it).stream()).toList()).orElse(List.of());
    }

    static Optional<CaseRow> renewed(CaseRow row, AdjudicationQueue docket) {
        return docket.articles().stream()
                .filter(it -> it.article().equals(row.article()))
                .flatMap(it -> it.cases().stream().map(each -> CaseRow.of(it, each, row.first())))
                .filter(row::isSameAs)
                .findFirst();
    }

    static AdjudicationQueue with(AdjudicationQueue docket, ArticleCases now) {
        return new AdjudicationQueue(
                docket.seat(),
                docket.coders(),
                docket.codebook(),
                docket.articles().stream()
                        .map(it -> it.article().equals(now.article().id()) ? it.with(now) : it)
                        .toList());
    }

    /// The case that somebody wants to see, or, where that is none, the nearest to it.
    static Optional<CaseRow> sought(AdjudicationQueue docket, Route.Adjudication sought) {
        return docket.articles().stream()
                .filter(it -> sought.article().filter(it.article()::equals).isPresent())
                .flatMap(it -> it.cases().stream().map(each -> CaseRow.of(it, each, false)))
                .filter(it -> isListed(it.about()))
                .min(
                        Comparator.<CaseRow>comparingInt(it -> concerns(it.about().matter(), sought) ? 0 : 1)
                                .thenComparingInt(it -> distance(it, sought)));
    }

    private static boolean concerns(ComparedItem matter, Route.Adjudication sought) {
        return sought.tag().isEmpty() || matter.concerns(sought.tag(), sought.about());
    }

    private static int distance(CaseRow row, Route.Adjudication sought) {
        if (sought.at().isEmpty()) {
            return 0;
        }
        int at = sought.at().getAsInt();
        return row.about().matter().stands().stream()
                .flatMap(it -> it.annotations().stream())
                .flatMap(it -> it.extent().fragments().stream())
                .mapToInt(it -> distance(it, at))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int distance(Fragment words, int at) {
        return words.contains(at) ? 0 : Math.min(Math.abs(words.start() - at), Math.abs(words.end() - at));
    }
}
