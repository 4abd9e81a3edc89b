package org.framewright.files.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Puts text that stands beside blocks into blocks of its own, as browsers do: a label above a box is a paragraph then.
final class InlineRuns {

    /// A block that no rule takes for a list, a paragraph or a heading.
    private static final String BLOCK = "center";

    /// The elements that are blocks or hold one.
    private final Set<Node> blocks = Collections.newSetFromMap(new IdentityHashMap<>());

    private InlineRuns() {}

    /// Changes an element and all elements in it.
    static void wrap(Element root, DocumentBudget budget) {
        new InlineRuns().wrapAll(root, budget);
    }

    private void wrapAll(Element root, DocumentBudget budget) {
        var all = root.getAllElements();
        for (var element : all.reversed()) {
            budget.check();
            if (element.isBlock()) {
                // up to an element that is known to hold one
                for (var each = element; each != null && blocks.add(each); ) {
                    each = each.parent();
                }
            }
        }
        for (var element : all) {
            budget.check();
            if (element.children().stream().anyMatch(blocks::contains)) {
                wrapRuns(element);
            }
        }
    }

    private void wrapRuns(Element element) {
        List<Node> run = new ArrayList<>();
        for (var node : List.copyOf(element.childNodes())) {
            if (blocks.contains(node)) {
                wrapRun(run);
                run.clear();
            } else {
                run.add(node);
            }
        }
        wrapRun(run);
    }

    private static void wrapRun(List<Node> run) {
        if (run.stream().anyMatch(InlineRuns::hasText)) {
            var block = new Element(BLOCK);
            run.getFirst().before(block);
            block.appendChildren(run);
        }
    }

    private static boolean hasText(Node node) {
        return node instanceof TextNode text ? !text.isBlank() : node instanceof Element element && element.hasText();
    }
}
