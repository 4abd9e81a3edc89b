package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Boxes beside each other in an article, each with a heading that leads to another page and some words below it: teasers of other
/// articles. They stand beside the element of the article's paragraphs. A list of things of which the article consists looks alike, and holds most of its text.
final class TeaserRuns {

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    private static final int FEWEST = 3;

    /// Characters of a box.
    private static final long LONGEST = 450;

    /// Characters of a title above the boxes.
    private static final long LONGEST_TITLE = 100;

    /// The share of a heading that is a link.
    private static final double LINKED = 0.8;

    private static final double MOST = 0.5;

    /// The same behind an article of so many characters, which is no introduction to a list.
    private static final double MOST_BEHIND_LONG = 0.75;

    private static final long LONG_ARTICLE = 2_500;

    private final Element article;
    private final DocumentBudget budget;
    private final TextMeasures measures;

    TeaserRuns(Element article, DocumentBudget budget) {
        this.article = article;
        this.budget = budget;
        this.measures = new TextMeasures(article, budget);
    }

    /// The outermost elements that hold nothing but teasers.
    List<Element> find() {
        var headings = article.select(HEADINGS).stream().filter(TeaserRuns::isLink).toList();
        if (headings.size() < FEWEST) {
            return List.of();
        }
        var column = column();
        var several = severalAbove(headings);
        Map<Element, List<Element>> runs = new IdentityHashMap<>();
        for (var heading : headings) {
            var box = box(heading, several);
            var parent = box.parent();
            if (!box.equals(heading) && parent != null && measures.of(box).all() <= LONGEST) {
                runs.computeIfAbsent(parent, _ -> new ArrayList<>()).add(box);
            }
        }
        runs.values().removeIf(it -> it.size() < FEWEST);
        if (column.isEmpty() || runs.containsKey(column.get())) {
            return List.of();
        }
        long all = runs.values().stream().flatMap(List::stream).mapToLong(measures::prose).sum();
        long rest = measures.prose(article) - all;
        // a long article has a longer list behind it
        return all > measures.prose(article) * (rest >= LONG_ARTICLE ? MOST_BEHIND_LONG : MOST)
                ? List.of()
                : runs.entrySet().stream().flatMap(it -> whole(it.getKey(), it.getValue())).toList();
    }

    /// The element whose children most of the text is; what readers write has none.
    private Optional<Element> column() {
        Map<Element, Long> parents = new IdentityHashMap<>();
        for (var each : ArticleParagraph.of(article, budget)) {
            var parent = each.element().parent();
            if (each.isLong() && parent != null) {
                parents.merge(parent, (long) each.text().length(), Long::sum);
            }
        }
        double all = parents.values().stream().mapToLong(it -> it).sum();
        return parents.entrySet().stream().filter(it -> it.getValue() >= all * MOST).map(Map.Entry::getKey).findFirst();
    }

    /// The elements that hold more than one of the headings.
    private Set<Element> severalAbove(List<Element> headings) {
        Set<Element> one = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Element> several = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var heading : headings) {
            for (var each = heading.parent(); each != null && !each.equals(article.parent()); each = each.parent()) {
                budget.check();
                if (!one.add(each) && !several.add(each)) {
                    break;
                }
            }
        }
        return several;
    }

    private static boolean isLink(Element heading) {
        var around = Optional.ofNullable(heading.closest("a[href]"));
        var link = around.or(() -> Optional.ofNullable(heading.selectFirst("a[href]")));
        return link.filter(it -> !it.attr("href").startsWith("#"))
                .filter(it -> it.text().length() >= heading.text().length() * LINKED)
                .isPresent();
    }

    private Element box(Element heading, Set<Element> several) {
        var box = heading;
        for (var each = heading.parent();
                each != null && !each.equals(article) && !several.contains(each);
                each = each.parent()) {
            box = each;
        }
        return box;
    }

    /// The element that holds the boxes and perhaps a title, or else the boxes.
    private Stream<Element> whole(Element parent, List<Element> boxes) {
        long inBoxes = boxes.stream().mapToLong(it -> measures.of(it).all()).sum();
        var whole = Optional.<Element>empty();
        for (var each = parent;
                each != null && !each.equals(article) && measures.of(each).all() - inBoxes <= LONGEST_TITLE;
                each = each.parent()) {
            whole = Optional.of(each);
        }
        return whole.map(Stream::of).orElseGet(boxes::stream);
    }
}
