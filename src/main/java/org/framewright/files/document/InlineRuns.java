package org.framewright.files.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.List;

/// Puts text that stands beside blocks into blocks of its own, as browsers do: a label above a box is a paragraph then.
final class InlineRuns {

    /// A block that no rule takes for a list, a paragraph or a heading.
    private static final String BLOCK = "center";

    private InlineRuns() {}

    /// Changes an article and all elements in it.
    static void wrap(Element article, DocumentBudget budget) {
        for (var element : article.getAllElements()) {
            budget.check();
            if (element.childNodes().stream().anyMatch(InlineRuns::holdsBlock)) {
                wrapRuns(element);
            }
        }
    }

    private static void wrapRuns(Element element) {
        List<Node> run = new ArrayList<>();
        for (var node : List.copyOf(element.childNodes())) {
            if (holdsBlock(node)) {
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

    private static boolean holdsBlock(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.children().stream().anyMatch(InlineRuns::holdsBlock));
    }
}
