package org.framewright.files.database;

import org.framewright.files.BlankText;
import org.framewright.files.Limits;
import org.framewright.files.database.ArticleDivision.ElementDivision;
import org.framewright.files.database.ArticleDivision.PagePart;
import org.framewright.files.database.SourceArticle.SourceBlock;
import org.framewright.files.database.rule.PatternBudget;
import org.framewright.model.Refusal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// Divides a page into articles by its elements, and makes text of each: blocks with a blank line between them.
public final class ElementDivider {

    private static final Pattern PARAGRAPH = Pattern.compile("\\n(?:[ \\t]*\\n| {2,}|\\t)");

    private final ElementDivision division;
    private final PatternBudget budget;
    private final Runnable check;
    private final ArticleCount count;
    private final List<SourceArticle> articles = new ArrayList<>();
    private final Evaluator articleEvaluator;
    private final Map<PagePart, Evaluator> partEvaluators = new LinkedHashMap<>();

    /// @param check throws where reading has to stop
    /// @param where the file, as warnings name it
    public ElementDivider(ElementDivision division, PatternBudget budget, Runnable check, String where, Limits limits) {
        this.division = division;
        this.budget = budget;
        this.check = check;
        this.count = new ArticleCount(where, limits);
        this.articleEvaluator = Selector.evaluatorOf(division.article());
        division.parts().forEach(it -> partEvaluators.put(it, Selector.evaluatorOf(it.selector())));
    }

    /// Divides a page into its articles.
    ///
    /// @throws Refusal where there are too many articles
    public DividedSource divide(Document page) {
        var visitor = new PageVisitor(page);
        page.traverse(visitor);
        visitor.close();
        count.found(articles.size());
        return new DividedSource(articles, count.warnings());
    }

    private boolean isError(ArticleText text) {
        return division.error().isPresent()
                && text.blocks.size() <= 5
                && text.blocks.stream().anyMatch(it -> division.error().get().matches(text.line(it), budget));
    }

    private void add(ArticleText text, int stretch) {
        if (text.blocks.isEmpty()) {
            return;
        }
        if (isError(text)) {
            count.addError(stretch);
        } else {
            count.checkNext(articles.size());
            articles.add(
                    new SourceArticle(
                            stretch,
                            text.original.toString(),
                            text.blocks,
                            text.values,
                            false,
                            true,
                            true,
                            Optional.empty()));
        }
    }

    /// The text of an article while it is gathered.
    private static final class ArticleText {

        private final StringBuilder original = new StringBuilder();
        private final List<SourceBlock> blocks = new ArrayList<>();
        private final SequencedMap<String, String> values = new LinkedHashMap<>();
        private final StringBuilder block = new StringBuilder();

        void append(String text) {
            for (int i = 0; i < text.length(); i++) {
                char each = text.charAt(i);
                if (!Character.isWhitespace(each)) {
                    block.append(each);
                } else if (!block.isEmpty() && !Character.isWhitespace(block.charAt(block.length() - 1))) {
                    block.append(' ');
                }
            }
        }

        /// Two of them end a block.
        void endLine(Optional<PagePart> part) {
            while (!block.isEmpty() && block.charAt(block.length() - 1) == ' ') {
                block.setLength(block.length() - 1);
            }
            if (!block.isEmpty() && block.charAt(block.length() - 1) == '\n') {
                endBlock(part);
            } else if (!block.isEmpty()) {
                block.append('\n');
            }
        }

        void endBlock(Optional<PagePart> part) {
            var text = block.toString();
            block.setLength(0);
            var range = BlankText.trim(text, 0, text.length());
            if (!range.isEmpty()) {
                original.append(original.isEmpty() ? "" : "\n\n");
                int start = original.length();
                original.append(text, range.start(), range.end());
                blocks.add(new SourceBlock(start, original.length(), part));
            }
        }

        String line(SourceBlock block) {
            return LineDivider.line(original.toString(), block.start(), block.end());
        }
    }

    private final class PageVisitor implements NodeVisitor {

        private final Element root;
        private Optional<ArticleText> article = Optional.empty();
        private Optional<Element> articleElement = Optional.empty();
        private Optional<Element> partElement = Optional.empty();
        private Optional<PagePart> part = Optional.empty();

        /// The part around one that is left out.
        private Optional<PagePart> outerPart = Optional.empty();

        private Optional<Element> outerElement = Optional.empty();
        private int stretches;

        PageVisitor(Element root) {
            this.root = root;
        }

        @Override
        public void head(Node node, int depth) {
            check.run();
            switch (node) {
                case Element element -> begin(element);
                case TextNode text -> addText(text);
                default -> {}
            }
        }

        private void addText(TextNode text) {
            if (article.isEmpty()) {
                announce(text.text());
            } else if (part.isPresent() || !division.xml()) {
                addParagraphs(text, article.get());
            }
        }

        /// In a text that stands as it was typed, a blank line or an indented one begins a paragraph.
        private void addParagraphs(TextNode node, ArticleText text) {
            if (node.parentNode() instanceof Element parent && parent.closest("pre") != null) {
                var paragraphs = PARAGRAPH.split(node.getWholeText(), -1);
                for (int i = 0; i < paragraphs.length; i++) {
                    if (i > 0) {
                        text.endBlock(part);
                    }
                    text.append(paragraphs[i]);
                }
            } else {
                text.append(node.getWholeText());
            }
        }

        private void announce(String text) {
            division.announced()
                    .flatMap(it -> it.match(LineDivider.line(text, 0, text.length()), budget))
                    .ifPresent(count::announce);
        }

        private void begin(Element element) {
            if (articleEvaluator.matches(root, element)) {
                // also in an article whose element was never closed
                close();
                stretches++;
                article = Optional.of(new ArticleText());
                articleElement = Optional.of(element);
            }
            article.ifPresent(it -> begin(element, it));
        }

        private void begin(Element element, ArticleText text) {
            if (element.nameIs("br")) {
                text.endLine(part);
                return;
            }
            if (element.isBlock()) {
                text.endBlock(part);
            }
            if (part.isEmpty() || (outerPart.isEmpty() && !isLeftOut(part.get()))) {
                var outer = part;
                for (var candidate : partEvaluators.entrySet()) {
                    check.run();
                    // an element begins one part, and may have several attributes with values
                    boolean counts = outer.isEmpty() || isLeftOut(candidate.getKey());
                    boolean begins = part.equals(outer) || candidate.getKey().attribute().isPresent();
                    if (counts && begins && candidate.getValue().matches(root, element)) {
                        beginPart(element, text, candidate.getKey());
                    }
                }
            }
        }

        /// Only such a part counts within another one.
        private static boolean isLeftOut(PagePart part) {
            return part.column().isEmpty() && part.patterns().isEmpty() && part.attribute().isEmpty();
        }

        private void beginPart(Element element, ArticleText text, PagePart found) {
            if (found.attribute().isPresent()) {
                var value = element.attr(found.attribute().get());
                found.column().filter(_ -> !value.isBlank()).ifPresent(it -> text.values.putIfAbsent(it, value));
                return;
            }
            text.endBlock(part);
            outerPart = part;
            outerElement = partElement;
            part = Optional.of(found);
            partElement = Optional.of(element);
        }

        @Override
        public void tail(Node node, int depth) {
            if (article.isEmpty() || !(node instanceof Element element)) {
                return;
            }
            boolean endsPart = partElement.filter(element::equals).isPresent();
            if (endsPart || element.isBlock() || element.nameIs("td")) {
                article.get().endBlock(part);
            }
            if (endsPart) {
                part = outerPart;
                partElement = outerElement;
                outerPart = Optional.empty();
                outerElement = Optional.empty();
            }
            if (!division.begins() && articleElement.filter(element::equals).isPresent()) {
                close();
            }
        }

        void close() {
            article.ifPresent(it -> {
                it.endBlock(part);
                add(it, stretches);
            });
            article = Optional.empty();
            articleElement = Optional.empty();
            part = Optional.empty();
            partElement = Optional.empty();
            outerPart = Optional.empty();
            outerElement = Optional.empty();
        }
    }
}
