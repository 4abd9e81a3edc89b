package org.framewright.files.document;

import org.jsoup.nodes.Element;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the headings of lists of links: they go with their lists.
final class ListLabels {

    private static final int LONGEST = 60;

    private final Element root;
    private final TextMeasures measures;

    /// @param measures of the root
    ListLabels(Element root, TextMeasures measures) {
        this.root = root;
        this.measures = measures;
    }

    /// @param lists that are about to be removed
    List<Element> of(List<Element> lists) {
        Set<Element> going = Collections.newSetFromMap(new IdentityHashMap<>());
        going.addAll(lists);
        return lists.stream().map(it -> label(outermost(it), going)).flatMap(Optional::stream).distinct().toList();
    }

    /// Around elements that hold nothing else.
    private Element outermost(Element list) {
        var outer = list;
        for (var each = list.parent();
                each != null && !each.equals(root) && each.childrenSize() == 1;
                each = each.parent()) {
            outer = each;
        }
        return outer;
    }

    private Optional<Element> label(Element list, Set<Element> going) {
        var before = list.previousElementSibling();
        if (before == null || going.contains(before) || before.nameIs("h1") || measures.of(before).all() > LONGEST) {
            return Optional.empty();
        }
        var label = ArticleParagraph.single(before);
        if (label.isEmpty()) {
            return Optional.empty();
        }
        boolean announces = label.get().text().endsWith(":");
        return announces || (label.get().isHeading() && endsWith(list, going)) ? Optional.of(before) : Optional.empty();
    }

    /// Whether no text of the heading's follows the list.
    private boolean endsWith(Element list, Set<Element> going) {
        var next = list.nextElementSibling();
        return next == null
                || going.contains(next)
                || measures.of(next).all() == 0
                || new ArticleParagraph(next, "", false, false).isHeading();
    }
}
