package org.framewright.files.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A paragraph, heading or line of an article: a block without blocks in it. Those of tables do not count.
///
/// @param inList whether it is an item, or in one
/// @param quoted whether it is a quotation or code, or in one
record ArticleParagraph(Element element, String text, boolean inList, boolean quoted) {

    /// Fewer characters are a label, a name or a heading rather than a sentence.
    static final int LONG = 80;

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern END = Pattern.compile("[.!?…。！？؟।][\"'»”’“)\\]]*$");
    private static final Pattern LISTS = Pattern.compile("ul|ol|dl");
    private static final Pattern QUOTATIONS = Pattern.compile("blockquote|pre");

    /// A link of fewer characters may be a name that the article speaks of.
    private static final int SHORTEST_LINK = 20;

    /// Characters of a label before a link, such as "More on this".
    private static final int LONGEST_LABEL = 30;

    private static final double FEW = 0.1;

    /// The paragraphs of an article in their order.
    static List<ArticleParagraph> of(Element article, DocumentBudget budget) {
        var collector = new Collector(budget);
        article.traverse(collector);
        return collector.found;
    }

    /// An element that is a paragraph itself; empty where it holds blocks or nothing.
    static Optional<ArticleParagraph> single(Element element) {
        var text = element.text().strip();
        boolean is = element.isBlock() && !text.isEmpty() && element.children().stream().noneMatch(Element::isBlock);
        return is ? Optional.of(new ArticleParagraph(element, text, false, false)) : Optional.empty();
    }

    boolean isHeading() {
        return HEADING.matcher(element.normalName()).matches() || element.attr("role").equals("heading");
    }

    boolean isLong() {
        return text.length() >= LONG;
    }

    boolean endsSentence() {
        return END.matcher(text).find();
    }

    /// Whether it is a sentence or several.
    boolean isProse() {
        return isLong() && endsSentence();
    }

    /// Whether it consists of a link to another page, perhaps behind a label with a colon.
    boolean isLink() {
        var links = element.select("a[href]").stream().filter(it -> !it.attr("href").startsWith("#")).toList();
        int linked = links.stream().mapToInt(it -> it.text().length()).sum();
        if (linked < SHORTEST_LINK || text.indexOf(' ') < 0) {
            return false;
        }
        double few = text.length() * FEW;
        int rest = text.length() - linked;
        int label = labelEnd();
        return rest <= few
                || (label > 1
                        && label <= LONGEST_LABEL
                        && rest - label <= few
                        && !links.getFirst().text().contains(text.substring(0, label - 1)));
    }

    /// Where a label before a link ends: `More: `, `READ | `.
    private int labelEnd() {
        int colon = text.indexOf(':') + 1;
        int bar = text.indexOf(" | ") + 2;
        return bar > 1 && (colon == 0 || bar < colon) ? bar : colon;
    }

    private static final class Collector implements NodeVisitor {

        private final DocumentBudget budget;
        private final List<ArticleParagraph> found = new ArrayList<>();
        private int tables;
        private int lists;
        private int quotations;

        Collector(DocumentBudget budget) {
            this.budget = budget;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                budget.check();
                count(element, 1);
                if (tables == 0 && element.isBlock() && element.children().stream().noneMatch(Element::isBlock)) {
                    var text = element.text().strip();
                    if (!text.isEmpty()) {
                        found.add(new ArticleParagraph(element, text, lists > 0, quotations > 0));
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                count(element, -1);
            }
        }

        private void count(Element element, int step) {
            tables += element.nameIs("table") ? step : 0;
            lists += LISTS.matcher(element.normalName()).matches() ? step : 0;
            quotations += QUOTATIONS.matcher(element.normalName()).matches() ? step : 0;
        }
    }
}
