package org.framewright.codebook.document;

import org.framewright.codebook.Tag.Colour;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// A text with headings, tables and lists, before it is HTML or Markdown: both say the same.
///
/// @param language BCP 47; may be empty
record Document(String title, String language, List<Block> blocks) {

    Document {
        blocks = List.copyOf(blocks);
    }

    /// What stands one below the other.
    sealed interface Block {

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
    record Fact(String term, Line text) {}

    /// A column of a table.
    ///
    /// @param narrow whether what is in it is short, as a code is
    record Column(String heading, boolean narrow) {}

    /// Lines one below the other.
    ///
    /// @param depth how far it is set in
    record Cell(List<Line> lines, int depth) {
        Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(Line.of(text)), 0);
        }
    }

    /// A stretch of text.
    record Line(List<Span> spans) {
        Line {
            spans = List.copyOf(spans);
        }

        static Line of(Span... spans) {
            return new Line(List.of(spans));
        }

        static Line of(String text) {
            return of(Span.of(text));
        }

        Line with(Span... more) {
            return new Line(Stream.concat(spans.stream(), Stream.of(more)).toList());
        }
    }

    /// Words that look alike.
    record Span(String text, Style style) {

        static Span of(String text) {
            return new Span(text, Style.PLAIN);
        }

        static Span strong(String text) {
            return new Span(text, Style.STRONG);
        }

        static Span code(String text) {
            return new Span(text, Style.CODE);
        }

        static Span quiet(String text) {
            return new Span(text, Style.QUIET);
        }
    }

    /// How words look.
    enum Style {
        PLAIN,
        STRONG,
        /// As it is written in files.
        CODE,
        QUIET,
        /// Something in doubt.
        REMARK
    }
}
