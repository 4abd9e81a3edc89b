package org.framewright.ui.adjudication;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationCase.State;
import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.adjudication.AdjudicationQueue.QueuedArticle;
import org.framewright.adjudication.ArticleCases;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.ui.shell.navigation.Route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A line of the list of cases; the selection and order of the lines.
///
/// @param title of the article
/// @param firstOfArticle whether it is the article's first in the list
/// @param submitted whether the article's reference is submitted
public record CaseRow(
        ArticleId article, String title, AdjudicationCase adjudicationCase, boolean firstOfArticle, boolean submitted) {

    static CaseRow of(AdjudicationQueue.QueuedArticle entry, AdjudicationCase adjudicationCase, boolean first) {
        return new CaseRow(entry.article(), title(entry), adjudicationCase, first, entry.submitted());
    }

    /// The article's headline, or else its name.
    static String title(QueuedArticle entry) {
        return entry.title().isEmpty() ? entry.name() : entry.title();
    }

    /// Whether it is the same case, whatever its decision.
    boolean isSameAs(CaseRow other) {
        return article.equals(other.article)
                && adjudicationCase.item().tag().equals(other.adjudicationCase.item().tag())
                && adjudicationCase.item().variable().equals(other.adjudicationCase.item().variable())
                && place().equals(other.place());
    }

    Extent place() {
        return adjudicationCase.item().place();
    }

    /// The listed cases.
    ///
    /// @param shown the current article
    static List<CaseRow> list(AdjudicationQueue queue, AdjudicationSetup setup, Optional<ArticleId> shown) {
        var rows = new ArrayList<CaseRow>();
        var here = shown.or(() -> queue.articles().stream().map(QueuedArticle::article).findFirst());
        for (var entry : queue.articles()) {
            boolean first = true;
            for (var each : entry.cases()) {
                if (isListed(each)
                        && (each.isOpen() || !setup.openOnly())
                        && here.filter(it -> setup.scope().has(entry.article(), it, each.item())).isPresent()) {
                    rows.add(CaseRow.of(entry, each, first));
                    first = false;
                }
            }
        }
        return rows;
    }

    /// Whether a case is listed. Undisputed ones are accepted together, and are listed only if they have changed.
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
        return rows.stream().filter(it -> it.adjudicationCase().isOpen()).findFirst();
    }

    /// The next open one after a row; after the last, the first.
    static Optional<CaseRow> nextOpen(List<CaseRow> rows, Optional<CaseRow> row) {
        int here = index(rows, row);
        return firstOpen(rows.subList(here + 1, rows.size())).or(() -> firstOpen(rows.subList(0, Math.max(0, here))));
    }

    /// The next article after one whose reference is not submitted, from the beginning again where none comes after it.
    static Optional<QueuedArticle> nextUnsubmitted(AdjudicationQueue queue, ArticleId article) {
        var all = new ArrayList<>(queue.articles());
        Collections.rotate(all, -1 - all.stream().map(QueuedArticle::article).toList().indexOf(article));
        return all.stream().filter(it -> !it.submitted() && !it.article().equals(article)).findFirst();
    }

    /// The case of an article to begin with: an open one, or else the first; empty where coders agree in everything.
    static Optional<CaseRow> first(QueuedArticle entry) {
        var rows = entry.cases().stream().map(it -> CaseRow.of(entry, it, false)).toList();
        var listed = rows.stream().filter(it -> isListed(it.adjudicationCase())).toList();
        return firstOpen(listed).or(() -> listed.stream().findFirst()).or(() -> rows.stream().findFirst());
    }

    /// The same lines with the present state of their cases.
    static List<CaseRow> update(List<CaseRow> rows, Optional<AdjudicationQueue> queue) {
        return queue.map(it -> rows.stream().flatMap(row -> update(row, it).stream()).toList()).orElse(List.of());
    }

    static Optional<CaseRow> update(CaseRow row, AdjudicationQueue queue) {
        return queue.articles().stream()
                .filter(it -> it.article().equals(row.article()))
                .flatMap(it -> it.cases().stream().map(each -> CaseRow.of(it, each, row.firstOfArticle())))
                .filter(row::isSameAs)
                .findFirst();
    }

    static AdjudicationQueue replaceCases(AdjudicationQueue queue, ArticleCases cases) {
        return new AdjudicationQueue(
                queue.coderRound(),
                queue.coders(),
                queue.codebook(),
                queue.articles().stream()
                        .map(it -> it.article().equals(cases.article().id()) ? it.withCases(cases) : it)
                        .toList());
    }

    /// The case of a route, or, where there is none, the nearest to it.
    static Optional<CaseRow> find(AdjudicationQueue queue, Route.Adjudication target) {
        return queue.articles().stream()
                .filter(it -> target.article().filter(it.article()::equals).isPresent())
                .flatMap(it -> it.cases().stream().map(each -> CaseRow.of(it, each, false)))
                .filter(it -> isListed(it.adjudicationCase()))
                .min(
                        Comparator.<CaseRow>comparingInt(
                                        it -> isRequested(it.adjudicationCase().item(), target) ? 0 : 1)
                                .thenComparingInt(it -> distance(it, target)));
    }

    private static boolean isRequested(ComparedItem item, Route.Adjudication target) {
        return target.tag().isEmpty() || item.isAbout(target.tag(), target.variable());
    }

    private static int distance(CaseRow row, Route.Adjudication target) {
        if (target.position().isEmpty()) {
            return 0;
        }
        int at = target.position().getAsInt();
        return row.adjudicationCase().item().statements().stream()
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
