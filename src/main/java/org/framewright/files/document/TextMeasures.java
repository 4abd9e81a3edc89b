package org.framewright.files.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;

/// How much text each element of a page has, counted in one pass. Where the page changes, it is counted anew.
final class TextMeasures {

    /// Fewer characters are a label, a name or a heading rather than a sentence.
    private static final int SENTENCE = 80;

    /// The share of a label's characters that counts as prose.
    private static final int LABELS = 4;

    /// An ideograph says as much as some letters.
    private static final int IDEOGRAPH = 3;

    /// The text of an element.
    ///
    /// @param all characters
    /// @param linked characters in links
    /// @param prose characters of sentences: runs of text between two borders of blocks that are mostly no links
    record Measure(long all, long linked, long prose) {

        static final Measure NOTHING = new Measure(0, 0, 0);

        private Measure plus(Measure other) {
            return new Measure(all + other.all, linked + other.linked, prose + other.prose);
        }

        double linkShare() {
            return all == 0 ? 0 : (double) linked / all;
        }
    }

    private final IdentityHashMap<Element, Measure> measures = new IdentityHashMap<>();

    TextMeasures(Element root, DocumentBudget budget) {
        root.traverse(new Counter(budget));
    }

    Measure of(Element element) {
        return measures.getOrDefault(element, Measure.NOTHING);
    }

    long prose(Element element) {
        return of(element).prose();
    }

    private final class Counter implements NodeVisitor {

        private final DocumentBudget budget;
        private final Deque<Element> blocks = new ArrayDeque<>();
        private int links;
        private long all;
        private long linked;

        Counter(DocumentBudget budget) {
            this.budget = budget;
        }

        @Override
        public void head(Node node, int depth) {
            budget.check();
            if (node instanceof TextNode text) {
                count(text.getWholeText());
            } else if (node instanceof Element element) {
                links += isLink(element) ? 1 : 0;
                if (element.isBlock() || blocks.isEmpty()) {
                    endRun();
                    blocks.push(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= isLink(element) ? 1 : 0;
                if (element.equals(blocks.peek())) {
                    endRun();
                    blocks.pop();
                }
                var parent = element.parent();
                if (parent != null && !blocks.isEmpty()) {
                    measures.merge(parent, of(element), Measure::plus);
                }
            }
        }

        private void count(String text) {
            long length = 0;
            boolean blank = true;
            for (int i = 0; i < text.length(); i++) {
                char each = text.charAt(i);
                boolean isBlank = Character.isWhitespace(each);
                length += isBlank ? (blank ? 0 : 1) : Character.isIdeographic(each) || isKana(each) ? IDEOGRAPH : 1;
                blank = isBlank;
            }
            all += length;
            linked += links > 0 ? length : 0;
        }

        /// One with a name alone is the aim of a link.
        private static boolean isLink(Element element) {
            return element.nameIs("a") && (element.hasAttr("href") || !element.hasAttr("name"));
        }

        private static boolean isKana(char each) {
            return each >= '\u3040' && each <= '\u30FF';
        }

        private void endRun() {
            if (all > 0 && !blocks.isEmpty()) {
                long own = all - linked;
                long prose = own < linked ? 0 : own < SENTENCE ? own / LABELS : own;
                measures.merge(blocks.getFirst(), new Measure(all, linked, prose), Measure::plus);
            }
            all = 0;
            linked = 0;
        }
    }
}
