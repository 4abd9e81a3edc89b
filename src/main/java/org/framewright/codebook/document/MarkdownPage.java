package org.framewright.codebook.document;

import org.framewright.codebook.document.TextDocument.Block;
import org.framewright.codebook.document.TextDocument.StyledText;
import org.framewright.codebook.document.TextDocument.TableCell;
import org.framewright.codebook.document.TextDocument.TextLine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Renders a document as Markdown, with tables in the syntax of GitHub and Pandoc.
public final class MarkdownPage {

    /// Characters with a meaning in Markdown, and characters that could become HTML.
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&^$]");

    /// Beginnings of a paragraph that Markdown reads as a list, a line or a definition.
    private static final Pattern BEGINNING = Pattern.compile("^(\\s*\\d*)([-+=:.)])");

    private static final String LINE_IN_CELL = "<br>";

    private final StringBuilder text = new StringBuilder();

    private MarkdownPage() {}

    /// The file’s content.
    public static String render(TextDocument document) {
        var page = new MarkdownPage();
        document.blocks().forEach(page::block);
        return page.text.toString().stripTrailing() + "\n";
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading ->
                    text.append("#".repeat(heading.level()))
                            .append(' ')
                            .append(escape(oneLine(heading.text())))
                            .append('\n');
            case Block.Paragraph(var line, var warning) ->
                    text.append(warning ? "> " : "").append(paragraph(line)).append('\n');
            case Block.Bullets(var items) ->
                    items.forEach(item -> text.append("- ").append(inline(item, " ")).append('\n'));
            case Block.Facts(var facts) ->
                    facts.forEach(fact ->
                            text.append("- **")
                                    .append(escape(fact.term()))
                                    .append("**: ")
                                    .append(inline(fact.text(), " "))
                                    .append('\n'));
            case Block.Table(var columns, var rows) -> {
                row(columns.stream().map(it -> escape(it.heading())).toList());
                row(columns.stream().map(_ -> "---").toList());
                rows.forEach(cells -> row(cells.stream().map(MarkdownPage::cell).toList()));
            }
        }
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cell(TableCell cell) {
        var indent = cell.depth() > 0 ? "↳ ".repeat(cell.depth()) : "";
        return indent
                + Stream.concat(cell.lines().stream(), cell.notes().stream())
                        .map(it -> inline(it, LINE_IN_CELL))
                        .collect(Collectors.joining(LINE_IN_CELL));
    }

    private static String paragraph(TextLine line) {
        return BEGINNING.matcher(inline(line, LINE_IN_CELL)).replaceFirst("$1\\\\$2");
    }

    /// @param lineEnd the text for the end of a line
    private static String inline(TextLine line, String lineEnd) {
        return line.spans().stream().map(it -> span(it, lineEnd)).collect(Collectors.joining());
    }

    private static String span(StyledText span, String lineEnd) {
        var inside = span.text().strip();
        if (inside.isEmpty()) {
            return span.text().isEmpty() ? "" : " ";
        }
        var before = span.text().startsWith(" ") ? " " : "";
        var after = span.text().endsWith(" ") ? " " : "";
        var escaped = escape(inside).replace("\r", "").replace("\n", lineEnd);
        return before
                + switch (span.style()) {
                    case PLAIN, QUIET -> escaped;
                    case STRONG -> "**" + escaped + "**";
                    case CODE -> code(oneLine(inside));
                    case WARNING -> "*" + escaped + "*";
                }
                + after;
    }

    /// A text as code. In code, only a backtick or a table's bar is special: a text with either is escaped instead.
    private static String code(String text) {
        if (!text.contains("`") && !text.contains("|")) {
            return "`" + text + "`";
        }
        return escape(text);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
