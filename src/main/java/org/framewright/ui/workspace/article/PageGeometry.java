package org.framewright.ui.workspace.article;

import javafx.geometry.Rectangle2D;

import org.framewright.ui.workspace.article.selection.PageBlock;
import org.framewright.ui.workspace.article.selection.PageBlocks;
import org.framewright.ui.workspace.article.selection.TextRange;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The places of characters on the page: the article's indices, the page's coordinates.
public final class PageGeometry {

    private final List<ParagraphView> paragraphs;
    private final List<PageBlock> blocks;

    /// @param paragraphs laid out; at least one
    public PageGeometry(List<ParagraphView> paragraphs) {
        this.paragraphs = paragraphs;
        this.blocks = paragraphs.stream().map(it -> it.block).toList();
    }

    /// The first index of the character nearest to a point.
    public int characterAt(double x, double y) {
        return nearest(x, y).start();
    }

    /// The first index of the character under a point; empty beside the lines and between the paragraphs.
    public OptionalInt characterUnder(double x, double y) {
        var character = nearest(x, y);
        double slack = paragraphOf(character.start()).flow.getLineSpacing() / 2;
        boolean inside =
                box(character.start(), character.end())
                        .filter(box -> FlowGeometry.distance(box, x) <= 1)
                        .filter(box -> box.getMinY() - slack <= y && y <= box.getMaxY() + slack)
                        .isPresent();
        return inside ? OptionalInt.of(character.start()) : OptionalInt.empty();
    }

    /// The box around the first line of a range in one paragraph; empty for white space at the end of a line.
    public Optional<Rectangle2D> box(int start, int end) {
        var paragraph = paragraphOf(start);
        int first = paragraph.block.start();
        return paragraph.geometry().boxes(start - first, end - first).stream()
                .findFirst()
                .map(box ->
                        new Rectangle2D(
                                box.getMinX() + left(paragraph),
                                box.getMinY() + paragraph.top(),
                                box.getWidth(),
                                box.getHeight()));
    }

    /// The place between two characters nearest to a point.
    public int placeAt(double x, double y) {
        var paragraph = nearest(y);
        return placeIn(paragraph, paragraph.geometry().lineAt(y - paragraph.top()), x);
    }

    /// The place of a caret before the character at an index: a box without width.
    public Rectangle2D caret(int index) {
        var paragraph = paragraphOf(index);
        var caret = paragraph.geometry().caret(clampInto(paragraph, index));
        return new Rectangle2D(
                left(paragraph) + caret.getMinX(), paragraph.top() + caret.getMinY(), 0, caret.getHeight());
    }

    /// The line with an index, without the white space at its end.
    public TextRange line(int index) {
        var paragraph = paragraphOf(index);
        var geometry = paragraph.geometry();
        var line = geometry.line(geometry.lineOf(clampInto(paragraph, index)));
        return new TextRange(paragraph.block.start() + line.start(), paragraph.block.start() + line.end());
    }

    /// The place nearest to `x` in the line after the one with an index; the article's end where there is none.
    public int placeBelow(int index, double x) {
        int i = PageBlocks.indexAt(blocks, index);
        var paragraph = paragraphs.get(i);
        int line = paragraph.geometry().lineOf(clampInto(paragraph, index)) + 1;
        if (line < paragraph.geometry().lineCount()) {
            return placeIn(paragraph, line, x);
        }
        return i + 1 < paragraphs.size() ? placeIn(paragraphs.get(i + 1), 0, x) : endIndex();
    }

    /// The place nearest to `x` in the line before the one with an index; the article's beginning where there is none.
    public int placeAbove(int index, double x) {
        int i = PageBlocks.indexAt(blocks, index);
        var paragraph = paragraphs.get(i);
        int line = paragraph.geometry().lineOf(clampInto(paragraph, index)) - 1;
        if (line >= 0) {
            return placeIn(paragraph, line, x);
        }
        return i == 0
                ? startIndex()
                : placeIn(paragraphs.get(i - 1), paragraphs.get(i - 1).geometry().lineCount() - 1, x);
    }

    /// The place nearest to `x` so much further down (or, where negative, up) the page.
    public int placeAtDistance(int index, double x, double distance) {
        var caret = caret(index);
        return placeAt(x, caret.getMinY() + caret.getHeight() / 2 + distance);
    }

    public TextRange paragraph(int index) {
        var block = paragraphOf(index).block;
        return new TextRange(block.start(), block.end());
    }

    public int startIndex() {
        return blocks.getFirst().start();
    }

    public int endIndex() {
        return blocks.getLast().end();
    }

    public boolean isRightToLeft(int index) {
        return paragraphOf(index).isRightToLeft();
    }

    private TextRange nearest(double x, double y) {
        var paragraph = nearest(y);
        var geometry = paragraph.geometry();
        var character = geometry.characterAt(x - left(paragraph), geometry.lineAt(y - paragraph.top()));
        int start = paragraph.block.start();
        return new TextRange(start + character.start(), start + character.end());
    }

    private int placeIn(ParagraphView paragraph, int line, double x) {
        int place = paragraph.geometry().placeAt(x - left(paragraph), line);
        return paragraph.block.start() + place;
    }

    private ParagraphView paragraphOf(int index) {
        return paragraphs.get(PageBlocks.indexAt(blocks, index));
    }

    private ParagraphView nearest(double y) {
        for (int i = 0; i + 1 < paragraphs.size(); i++) {
            if (y < (paragraphs.get(i).bottom() + paragraphs.get(i + 1).top()) / 2) {
                return paragraphs.get(i);
            }
        }
        return paragraphs.getLast();
    }

    private static int clampInto(ParagraphView paragraph, int index) {
        var block = paragraph.block;
        return Math.clamp(index, block.start(), block.end()) - block.start();
    }

    private static double left(ParagraphView paragraph) {
        return paragraph.flow.getLayoutX();
    }
}
