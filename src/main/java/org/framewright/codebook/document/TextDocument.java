package org.framewright.codebook.document;

import org.framewright.codebook.Tag.Colour;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A text with headings, tables and lists, before it is HTML or Markdown: both say the same.
///
/// @param language BCP 47; may be empty
public record TextDocument(String title, String language, List<Block> blocks) {

    public TextDocument {
        blocks = List.copyOf(blocks);
    }

    /// What stands one below the other.
    public sealed interface Block {

        /// What a section is called.
        ///
        /// @param level from 1
        /// @param anchor what links lead to; unique in the document
        /// @param colour of what the section is about; null for none
        record Heading(int level, String text, String anchor, @Nullable Colour colour) implements Block {}

        /// Words.
        ///
        /// @param remark whether it says that something is in doubt
        record Paragraph(TextLine line, boolean remark) implements Block {}

        /// A list.
        record Bullets(List<TextLine> items) implements Block {
            public Bullets {
                items = List.copyOf(items);
            }
        }

        /// What is known about something, a term each.
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

    /// A term and what there is to say.
    public record Fact(String term, TextLine text) {}

    /// A column of a table.
    ///
    /// @param narrow whether what is in it is short, as a code is
    /// @param number whether it is numbers, which stand at the right
    public record TableColumn(String heading, boolean narrow, boolean number) {

        /// A column of words.
        public TableColumn(String heading, boolean narrow) {
            this(heading, narrow, false);
        }
    }

    /// Lines one below the other.
    ///
    /// @param depth how far it is set in
    /// @param bar drawn below the lines, which say the same; null for none
    public record TableCell(List<TextLine> lines, int depth, @Nullable Bar bar) {
        public TableCell {
            lines = List.copyOf(lines);
        }

        /// One with nothing drawn.
        public TableCell(List<TextLine> lines, int depth) {
            this(lines, depth, null);
        }

        /// Words.
        public static TableCell of(String text) {
            return new TableCell(text.isEmpty() ? List.of() : List.of(TextLine.of(text)), 0);
        }
    }

    /// A figure on a line from 0 to 1, as far as it can be drawn: not in Markdown.
    ///
    /// @param low where its interval begins, not beyond `high`; the figure itself where it has none
    /// @param marks where something begins to hold
    public record Bar(double value, double low, double high, List<Double> marks) {
        public Bar {
            marks = List.copyOf(marks);
        }
    }

    /// A stretch of text.
    public record TextLine(List<StyledText> spans) {
        public TextLine {
            spans = List.copyOf(spans);
        }

        /// Words in this way.
        public static TextLine of(StyledText... spans) {
            return new TextLine(List.of(spans));
        }

        /// Words in this way.
        public static TextLine of(String text) {
            return of(StyledText.of(text));
        }

        /// The same, going on.
        public TextLine append(StyledText... more) {
            return new TextLine(Stream.concat(spans.stream(), Stream.of(more)).toList());
        }
    }

    /// Words that look alike.
    public record StyledText(String text, Style style) {

        /// Words in this way.
        public static StyledText of(String text) {
            return new StyledText(text, Style.PLAIN);
        }

        /// Words in this way.
        public static StyledText strong(String text) {
            return new StyledText(text, Style.STRONG);
        }

        /// Words in this way.
        public static StyledText code(String text) {
            return new StyledText(text, Style.CODE);
        }

        /// Words in this way.
        public static StyledText quiet(String text) {
            return new StyledText(text, Style.QUIET);
        }
    }

    /// How words look.
    public enum Style {
        PLAIN,
        STRONG,
        /// As it is written in files.
        CODE,
        QUIET,
        /// Something in doubt.
        REMARK
    }
}
