package org.framewright.codebook.document;

import org.framewright.codebook.Tag.Colour;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A text with headings, tables and lists, before it is HTML or Markdown: both say the same.
///
/// @param language BCP 47; may be empty
public record Document(String title, String language, List<Block> blocks) {

    public Document {
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
        record Paragraph(Line line, boolean remark) implements Block {}

        /// A list.
        record Bullets(List<Line> items) implements Block {
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
        record Table(List<Column> columns, List<List<Cell>> rows) implements Block {
            public Table {
                columns = List.copyOf(columns);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    /// A term and what there is to say.
    public record Fact(String term, Line text) {}

    /// A column of a table.
    ///
    /// @param narrow whether what is in it is short, as a code is
    /// @param number whether it is numbers, which stand at the right
    public record Column(String heading, boolean narrow, boolean number) {

        /// A column of words.
        public Column(String heading, boolean narrow) {
            this(heading, narrow, false);
        }
    }

    /// Lines one below the other.
    ///
    /// @param depth how far it is set in
    /// @param bar drawn below the lines, which say the same; null for none
    public record Cell(List<Line> lines, int depth, @Nullable Bar bar) {
        public Cell {
            lines = List.copyOf(lines);
        }

        /// One with nothing drawn.
        public Cell(List<Line> lines, int depth) {
            this(lines, depth, null);
        }

        /// Words.
        public static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(Line.of(text)), 0);
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
    public record Line(List<Span> spans) {
        public Line {
            spans = List.copyOf(spans);
        }

        /// Words in this way.
        public static Line of(Span... spans) {
            return new Line(List.of(spans));
        }

        /// Words in this way.
        public static Line of(String text) {
            return of(Span.of(text));
        }

        /// The same, going on.
        public Line with(Span... more) {
            return new Line(Stream.concat(spans.stream(), Stream.of(more)).toList());
        }
    }

    /// Words that look alike.
    public record Span(String text, Style style) {

        /// Words in this way.
        public static Span of(String text) {
            return new Span(text, Style.PLAIN);
        }

        /// Words in this way.
        public static Span strong(String text) {
            return new Span(text, Style.STRONG);
        }

        /// Words in this way.
        public static Span code(String text) {
            return new Span(text, Style.CODE);
        }

        /// Words in this way.
        public static Span quiet(String text) {
            return new Span(text, Style.QUIET);
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
