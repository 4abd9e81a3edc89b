package org.framewright.codebook.document;

import org.framewright.codebook.ColourPalette;
import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.StyledText;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.codebook.document.TextDocument.TextLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Renders a document as one HTML file: without scripts and external resources; made for paper, readable on a screen.
public final class HtmlPage {

    private final StringBuilder html = new StringBuilder();

    private HtmlPage() {}

    /// The file’s content.
    public static String render(TextDocument document) {
        return new HtmlPage().page(document);
    }

    private String page(TextDocument document) {
        html.append(begin(document.title(), document.language(), ""));
        document.blocks().forEach(this::block);
        return html.append(end()).toString();
    }

    /// The beginning of a page that is written piece by piece: all before its content.
    ///
    /// @param language a BCP 47 tag; may be empty
    /// @param style further rules after the common ones
    public static String begin(String title, String language, String style) {
        return "<!DOCTYPE html>\n<html"
                + (language.isEmpty() ? "" : " lang=\"" + escape(language) + "\"")
                + ">\n<head>\n<meta charset=\"utf-8\">\n"
                // the page fetches and runs nothing, even if a stranger wrote its texts
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escape(title)
                + "</title>\n<style>\n"
                + style(HtmlPage.class, "page.css")
                + style
                + "</style>\n</head>\n<body>\n<main>\n";
    }

    /// The end of a page that is written piece by piece.
    public static String end() {
        return "</main>\n</body>\n</html>\n";
    }

    /// The rules of a style sheet beside a class.
    public static String style(Class<?> owner, String name) {
        try (var in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph(var line, var warning) -> {
                html.append(warning ? "<p class=\"warning\">" : "<p>");
                line(line);
                html.append("</p>\n");
            }
            case Block.Bullets(var items) -> {
                html.append("<ul>\n");
                items.forEach(item -> {
                    html.append("<li>");
                    line(item);
                    html.append("</li>\n");
                });
                html.append("</ul>\n");
            }
            case Block.Facts(var facts) -> {
                html.append("<dl>\n");
                facts.forEach(fact -> {
                    html.append("<dt>").append(escape(fact.term())).append("</dt><dd>");
                    line(fact.text());
                    html.append("</dd>\n");
                });
                html.append("</dl>\n");
            }
            case Block.Table table -> table(table);
        }
    }

    private void heading(Block.Heading heading) {
        html.append("<h").append(heading.level()).append(" id=\"").append(escape(heading.anchor())).append("\">");
        var colour = heading.colour();
        if (colour != null) {
            html.append("<span class=\"swatch\" style=\"background:")
                    .append(ColourPalette.rgb(colour))
                    .append("\"></span>");
        }
        html.append(escape(heading.text())).append("</h").append(heading.level()).append(">\n");
    }

    private static String style(TextDocument.TableColumn column) {
        return column.number() ? " class=\"number\"" : column.narrow() ? " class=\"narrow\"" : "";
    }

    private void table(Block.Table table) {
        html.append("<table>\n<thead><tr>");
        table.columns()
                .forEach(column ->
                        html.append("<th")
                                .append(style(column))
                                .append(">")
                                .append(escape(column.heading()))
                                .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : table.rows()) {
            var notes = row.stream().flatMap(it -> it.notes().stream()).toList();
            html.append(notes.isEmpty() ? "<tr>" : "<tr class=\"noted\">");
            for (int i = 0; i < row.size(); i++) {
                html.append("<td").append(style(table.columns().get(i))).append(">");
                cell(row.get(i));
                html.append("</td>");
            }
            html.append("</tr>\n");
            if (!notes.isEmpty()) {
                html.append("<tr><td class=\"notes\" colspan=\"").append(row.size()).append("\">");
                lines(notes);
                html.append("</td></tr>\n");
            }
        }
        html.append("</tbody>\n</table>\n");
    }

    private void cell(TableCell cell) {
        if (cell.depth() > 0) {
            html.append("<div class=\"below\" style=\"margin-left:").append(cell.depth()).append("em\">");
        }
        lines(cell.lines());
        var bar = cell.bar();
        if (bar != null) {
            html.append(BarDrawing.draw(bar));
        }
        if (cell.depth() > 0) {
            html.append("</div>");
        }
    }

    private void lines(List<TextLine> lines) {
        lines.forEach(it -> {
            html.append("<p>");
            line(it);
            html.append("</p>");
        });
    }

    private void line(TextLine line) {
        line.spans().forEach(this::span);
    }

    private void span(StyledText span) {
        var text = escape(span.text()).replace("\n", "<br>");
        switch (span.style()) {
            case PLAIN -> html.append(text);
            case STRONG -> html.append("<strong>").append(text).append("</strong>");
            case CODE -> html.append("<code>").append(text).append("</code>");
            case QUIET -> html.append("<span class=\"quiet\">").append(text).append("</span>");
            case WARNING -> html.append("<span class=\"warning\">").append(text).append("</span>");
        }
    }

    /// A text as content of an element or an attribute, never as markup.
    public static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(it -> {
                    switch (it) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        default -> escaped.appendCodePoint(isShown(it) ? it : '\uFFFD');
                    }
                });
        return escaped.toString();
    }

    /// Whether a character may be in HTML: control characters other than these may not.
    private static boolean isShown(int codePoint) {
        return codePoint == '\n' || codePoint == '\t' || !Character.isISOControl(codePoint);
    }
}
