package org.framewright.ui.workspace.article.selection;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// An article as the blocks that are set on the page, in text order. Every character that is not white space is in exactly one of them:
/// text outside of segments is set line by line, and never hidden.
public final class PageBlocks {

    private final Article article;
    private final List<PageBlock> list = new ArrayList<>();

    private PageBlocks(Article article) {
        this.article = article;
    }

    public static List<PageBlock> split(Article article) {
        var blocks = new PageBlocks(article);
        int covered = 0;
        var segments =
                article.segments().stream()
                        .filter(segment -> segment.kind() != Segment.Kind.SENTENCE)
                        .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                        .toList();
        for (var segment : segments) {
            int start = Math.max(covered, segment.start());
            if (start < segment.end()) {
                blocks.addLines(covered, start);
                blocks.add(segment, start);
                covered = segment.end();
            }
        }
        blocks.addLines(covered, article.text().length());
        return List.copyOf(blocks.list);
    }

    /// The block that holds an index, else the nearest one before it, else the first.
    ///
    /// @return -1 without blocks
    public static int indexAt(List<PageBlock> blocks, int index) {
        return blocks.isEmpty() ? -1 : last(blocks.size(), i -> blocks.get(i).start() <= index);
    }

    /// Binary search: the last number up to which a condition holds; 0 without one.
    public static int last(int of, IntPredicate wanted) {
        int low = 0;
        int high = of - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (wanted.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void add(Segment segment, int start) {
        if (segment.kind() == Segment.Kind.HEADLINE) {
            list.add(new PageBlock(PageBlock.Kind.HEADLINE, 0, start, segment.end()));
        } else {
            list.add(new PageBlock(kind(start, segment.end()), segment.number(), start, segment.end()));
        }
    }

    private void addLines(int from, int to) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || article.text().charAt(i) == '\n') {
                addLine(start, i);
                start = i + 1;
            }
        }
    }

    private void addLine(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && WhiteSpace.isWhiteSpace(article.text().charAt(start))) {
            start++;
        }
        while (end > start && WhiteSpace.isWhiteSpace(article.text().charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            list.add(new PageBlock(kind(start, end), 0, start, end));
        }
    }

    private PageBlock.Kind kind(int start, int end) {
        return article.parts().stream()
                .filter(part -> part.start() <= start && end <= part.end())
                .map(part -> kind(part.kind()))
                .findFirst()
                .orElse(PageBlock.Kind.PARAGRAPH);
    }

    private static PageBlock.Kind kind(ArticlePart.Kind part) {
        return switch (part) {
            case HEADLINE -> PageBlock.Kind.HEADLINE;
            case SUBHEAD -> PageBlock.Kind.SUBHEAD;
            case BYLINE, DATELINE -> PageBlock.Kind.BYLINE;
            case CAPTION -> PageBlock.Kind.CAPTION;
            case CREDIT, CORRECTION, READ_MORE -> PageBlock.Kind.NOTE;
        };
    }
}
