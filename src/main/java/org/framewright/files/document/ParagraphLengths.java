package org.framewright.files.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

import java.util.IdentityHashMap;
import java.util.Map;

/// How many characters the paragraphs of each element of a page have, counted in one pass. A paragraph in a paragraph counts in both. Where
/// the page changes, it is counted anew.
final class ParagraphLengths {

    private final Map<Element, Long> lengths = new IdentityHashMap<>();

    ParagraphLengths(Element root, DocumentBudget budget) {
        root.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        budget.check();
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element) {
                            budget.check();
                            add(element);
                        }
                    }
                });
    }

    /// After its children.
    private void add(Element element) {
        long inner = 0;
        for (var child : element.children()) {
            inner += of(child);
        }
        lengths.put(element, inner + (isParagraph(element) ? element.text().length() : 0));
    }

    private static boolean isParagraph(Element element) {
        return element.nameIs("p") || element.nameIs("pre") || element.nameIs("blockquote");
    }

    long of(Element element) {
        return lengths.getOrDefault(element, 0L);
    }
}
