package org.framewright.codebook.document;

import org.framewright.codebook.Tag.Colour;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A text with headings, tables and lists, from which HTML and Markdown are made with the same content.
///
/// @param language a BCP 47 tag; may be empty
public record TextDocument(String title, String language, List<Block> blocks) {

    public TextDocument {
        blocks = List.copyOf(blocks);
    }

    /// The blocks of a document, from top to bottom.
    public sealed interface Block {

        /// The heading of a section.
        ///
        /// @param level counted from 1
        /// @param anchor the target of links; unique in the document
        /// @param colour the colour of the section's tag; null for none
        record Heading(int level, String text, String anchor, @Nullable Colour colour) implements Block {}

        /// A paragraph.
        ///
        /// @param warning whether it states a doubt
        record Paragraph(TextLine line, boolean warning) implements Block {}

        /// A list.
        record Bullets(List<TextLine> items) implements Block {
            public Bullets {
                items = List.copyOf(items);
            }
        }

        /// A list of facts, each with a term.
        record Facts(List<Fact> facts) implements Block {
            public Facts {
                facts = List.copyOf(facts);
            }
        }

        /// Columns and rows.
        record Table(List<TableColumn> columns, List<List<TableCell>> rows) implements Block {
            public Table {
                columns = List.copyOf(columns);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    /// A term with its description.
    public record Fact(String term, TextLine text) {}

    /// A column of a table.
    ///
    /// @param narrow whether its cells are short, as codes are
    /// @param number whether its cells are numbers, which are aligned right
    public record TableColumn(String heading, boolean narrow, boolean number) {

        /// A column of words.
        public TableColumn(String heading, boolean narrow) {
            this(heading, narrow, false);
        }
    }

    /// A table cell: lines from top to bottom.
    ///
    /// @param depth the level of indentation
    /// @param bar drawn below the lines, which have the same content; null for none
    /// @param notes on the whole row, as wide as the table; may be empty
    public record TableCell(List<TextLine> lines, int depth, @Nullable Bar bar, List<TextLine> notes) {
        public TableCell {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }

        /// A cell without notes.
        public TableCell(List<TextLine> lines, int depth, @Nullable Bar bar) {
            this(lines, depth, bar, List.of());
        }

        /// A cell without a bar.
        public TableCell(List<TextLine> lines, int depth) {
            this(lines, depth, null);
        }

        /// The same cell with notes on its row.
        public TableCell withNotes(List<TextLine> all) {
            return new TableCell(lines, depth, bar, all);
        }

        /// A cell with one line of plain text.
        public static TableCell of(String text) {
            return new TableCell(text.isEmpty() ? List.of() : List.of(TextLine.of(text)), 0);
        }
    }

    /// A figure on a line from 0 to 1. Only HTML draws it, Markdown does not.
    ///
    /// @param low the beginning of the interval, not above `high`; without an interval, the figure itself
    /// @param marks the thresholds on the line
    public record Bar(double value, double low, double high, List<Double> marks) {
        public Bar {
            marks = List.copyOf(marks);
        }
    }

    /// A line of text: words in several styles.
    public record TextLine(List<StyledText> spans) {
        public TextLine {
            spans = List.copyOf(spans);
        }

        /// A line of styled words.
        public static TextLine of(StyledText... spans) {
            return new TextLine(List.of(spans));
        }

        /// A line of plain words.
        public static TextLine of(String text) {
            return of(StyledText.of(text));
        }

        /// The line with more words at its end.
        public TextLine append(StyledText... more) {
            return new TextLine(Stream.concat(spans.stream(), Stream.of(more)).toList());
        }
    }

    /// Words in one style.
    public record StyledText(String text, Style style) {

        /// Words in the plain style.
        public static StyledText of(String text) {
            return new StyledText(text, Style.PLAIN);
        }

        /// Words in the strong style.
        public static StyledText strong(String text) {
            return new StyledText(text, Style.STRONG);
        }

        /// Words in the style of code.
        public static StyledText code(String text) {
            return new StyledText(text, Style.CODE);
        }

        /// Words in the quiet style.
        public static StyledText quiet(String text) {
            return new StyledText(text, Style.QUIET);
        }
    }

    /// The style of words.
    public enum Style {
        PLAIN,
        STRONG,
        /// Text as in files.
        CODE,
        QUIET,
        /// A doubt.
        WARNING
    }
}
