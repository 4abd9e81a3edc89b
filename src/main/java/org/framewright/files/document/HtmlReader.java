package org.framewright.files.document;

import org.framewright.files.Limits;
import org.framewright.files.TextDecoder;
import org.framewright.files.WebCharset;
import org.framewright.files.database.DatabaseDownload;
import org.framewright.files.database.DatabaseProblem;
import org.framewright.files.database.DigestFinder;
import org.framewright.files.database.rule.DatabaseRules;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a saved web page: its article without menus, teasers and comments, below its headline. Scripts are dropped, and nothing is
/// fetched.
public final class HtmlReader {

    private static final int HEAD = 4_096;

    /// Of a page of entries, all but their heads is taken; of one with comments or teasers in between, less.
    private static final double MOST_OF_ENTRIES = 0.7;

    private static final String BLOCKS_OF_HEADINGS = ":is(h1, h2, h3, h4, h5, h6) :is(div, p)";
    private static final String HEADINGS = "h1, h2, h3, h4";

    /// Each entry has a heading, or a page, beside its day: days of answers, of results and within a text have none.
    private static final double FEWEST_HEADINGS = 0.75;

    private static final int MOST_HEADINGS = 3;

    /// As the page declares it: scripts and links of others have encodings of their own.
    private static final Pattern CHARSET =
            Pattern.compile("(?i)<(?:meta|\\?xml)\\b[^>]{0,400}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]{2,40})");

    /// `&softReturn;` and the like: a newspaper's own signs for the end of a line, which a database has handed on.
    private static final Pattern LAYOUT_ENTITY =
            Pattern.compile("(?i)&(?:amp;)?(?:soft|hard|line|carriage)?[-_]?(?:return|break|newline);");

    private final DocumentContent content;
    private final DocumentBudget budget;

    public HtmlReader(DocumentContent content, DocumentBudget budget) {
        this.content = content;
        this.budget = budget;
    }

    /// A page's source.
    ///
    /// @param assumedEncoding empty where the page says its encoding
    public record PageSource(String text, Optional<String> assumedEncoding) {}

    /// Decodes a page in whatever encoding.
    public PageSource decode(byte[] file) {
        var declared = declaredCharset(file);
        var decoded = TextDecoder.decode(file, declared, budget.where());
        content.addWarnings(decoded.warnings());
        var assumed = decoded.assumed() && declared.isEmpty();
        return new PageSource(decoded.text(), assumed ? Optional.of(decoded.encoding()) : Optional.empty());
    }

    /// The articles of a page that a database made, by its elements or else by its lines; empty where no rule knows it.
    public Optional<DatabaseDownload> readDownload(String html, DatabaseRules rules) {
        var page = parse(html);
        var parts = rules.readPage(page, false, html.length(), budget.where(), budget::checkNow);
        if (parts.filter(it -> !it.articles().isEmpty()).isPresent()) {
            return parts;
        }
        var lines = new DocumentContent(budget.forSecondReading());
        // databases put all into a form, so nothing is removed
        addText(page.body(), lines);
        return lines.isEmpty() ? parts : rules.readText(lines.text(), budget.where(), budget::checkNow).or(() -> parts);
    }

    /// The articles of an XML file; empty where no rule knows it. No entity of it is expanded.
    public Optional<DatabaseDownload> readXml(String xml, DatabaseRules rules) {
        var page = parse(xml, Parser.xmlParser());
        return rules.readPage(page, true, xml.length(), budget.where(), budget::checkNow);
    }

    /// Adds the article of a page, and its metadata.
    public void readPage(String html) {
        var page = parse(html);
        var metadata = new PageMetadata(page);
        var headline = metadata.headline();
        var body = metadata.body();
        var surroundings = new PageSurroundings(page, budget);
        surroundings.removeInvisible();
        // a heading is one line, whatever it is made of
        page.select(BLOCKS_OF_HEADINGS).forEach(it -> it.prependText(" ").appendText(" ").tagName("span"));
        var whole = new DocumentContent(budget.forSecondReading());
        addText(page.body(), whole);
        surroundings.removeDialogs();
        var visible = new TextMeasures(page, budget).of(page.body());
        metadata.findVisibleDay(budget);
        var article = new PageArticleFinder(page, metadata, budget).find();
        headline.ifPresent(it -> article.ifPresent(each -> HeadingLines.split(each, it)));
        var measure = article.map(it -> new TextMeasures(it, budget).of(it)).orElse(TextMeasures.Measure.NOTHING);
        if (body.filter(it -> it.isMoreThan(measure)).isPresent()) {
            content.warning(DocumentProblem.TEXT_FROM_METADATA);
            body.get().addTo(content);
        } else if (article.isEmpty() || measure.prose() == 0) {
            content.warning(DocumentProblem.WHOLE_PAGE);
            addAll(html);
        } else {
            new ArticleCheck(visible).check(article.get(), measure).ifPresent(content::warning);
            addText(article.get(), content);
            warnOf(content.text(), whole.text(), metadata, article.get().select(HEADINGS).size());
        }
        if (content.removeCopy()) {
            content.warning(DocumentProblem.REPEATED_TEXT);
        }
        headline.ifPresent(content::addTop);
        metadata.describe(content);
    }

    /// @param taken the text of the article
    /// @param whole the text of the page
    /// @param headings in the article
    private void warnOf(String taken, String whole, PageMetadata metadata, int headings) {
        if (new WholenessCheck(metadata).isPart(taken, whole)) {
            content.warning(DocumentProblem.PERHAPS_NOT_WHOLE);
        }
        var around = around(taken, whole);
        if (taken.length() >= around.length() * MOST_OF_ENTRIES) {
            DigestFinder.find(around)
                    .filter(it ->
                            (headings >= it * FEWEST_HEADINGS && headings <= it * MOST_HEADINGS)
                                    || DigestFinder.hasPages(around, it))
                    .ifPresent(it -> content.warning(DatabaseProblem.MANY_ARTICLES, it));
        }
    }

    /// What a page has from the first to the last line of a text that was taken from it: the days of entries are among what is left out.
    private static String around(String taken, String page) {
        var lines = taken.strip().lines().toList();
        int start = Math.max(0, page.indexOf(lines.getFirst()));
        int end = page.lastIndexOf(lines.getLast());
        return page.substring(start, Math.max(start, end));
    }

    /// Adds all that readers of a page see.
    private void addAll(String html) {
        var page = parse(html);
        new PageSurroundings(page, budget).removeInvisible();
        addText(page.body(), content);
    }

    /// Adds all text of a mail's HTML.
    void readMessage(String html) {
        var page = parse(html);
        new PageSurroundings(page, budget).removeInvisibleOfMessage();
        addText(page.body(), content);
    }

    private Document parse(String html) {
        return parse(html, Parser.htmlParser());
    }

    private Document parse(String source, Parser parser) {
        budget.addUnpacked(source.length());
        if (source.chars().filter(it -> it == '<').count() > Limits.MOST_TAGS) {
            throw budget.refusal(DocumentProblem.TOO_MANY_TAGS, Limits.MOST_TAGS);
        }
        var readable = source.indexOf('&') < 0 ? source : LAYOUT_ENTITY.matcher(source).replaceAll(" ");
        return parser.setMaxDepth(Limits.MOST_LEVELS).parseInput(new CheckedReader(readable), "");
    }

    /// Asks the budget whenever the parser goes on.
    private final class CheckedReader extends StringReader {

        CheckedReader(String source) {
            super(source);
        }

        @Override
        public int read(char[] characters, int start, int length) throws IOException {
            budget.checkNow();
            return super.read(characters, start, length);
        }
    }

    /// UTF-8 shows by itself, whatever a page declares.
    private static Optional<Charset> declaredCharset(byte[] file) {
        var head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        return CHARSET.matcher(head)
                .results()
                .map(it -> WebCharset.of(it.group(1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void addText(Element element, DocumentContent content) {
        element.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        budget.check();
                        if (node instanceof TextNode text) {
                            content.append(text.getWholeText());
                        } else if (node.nameIs("br")) {
                            content.endLine();
                        } else if (node instanceof Element each && each.isBlock()) {
                            content.endParagraph();
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element each && (each.isBlock() || each.nameIs("td"))) {
                            content.endParagraph();
                        }
                    }
                });
        content.endParagraph();
    }
}
