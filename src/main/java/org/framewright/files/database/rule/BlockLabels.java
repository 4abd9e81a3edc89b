package org.framewright.files.database.rule;

import org.framewright.files.BlankText;
import org.framewright.files.database.ArticleLayout;
import org.framewright.files.database.LabelTable.LabelHit;
import org.framewright.files.database.LabelledBlock;
import org.framewright.files.database.LineDivider;
import org.framewright.files.database.SourceArticle;
import org.framewright.files.database.SourceArticle.SourceBlock;
import org.framewright.files.database.rule.HeadRule.HeadPattern;
import org.framewright.files.database.rule.LabelRule.LabelPlace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the labels of an article's blocks. A block is divided before a line with a label, where it begins with one or with a copyright
/// line, and near the top before a line that is a date. If a line near the top has the date beside other words, all lines of its block
/// that the head's patterns know are divided. The last line of a block is divided if it alone is a copyright line.
public final class BlockLabels {

    private static final int TOP = 15;
    private static final String COPYRIGHT = "copyright";

    private final ArticleLayout layout;
    private final PatternBudget budget;
    private final String text;
    private final List<LabelledBlock> blocks = new ArrayList<>();

    /// Whether each line is a paragraph, which may be a label's.
    private final boolean lines;

    private BlockLabels(ArticleLayout layout, SourceArticle source, PatternBudget budget) {
        this.layout = layout;
        this.budget = budget;
        this.text = source.original();
        this.lines = layout.wrapped() && !source.wrapped();
    }

    public static List<LabelledBlock> find(SourceArticle source, ArticleLayout layout, PatternBudget budget) {
        var labels = new BlockLabels(layout, source, budget);
        var divided = source.blocks();
        for (int i = 0; i < divided.size(); i++) {
            var block = divided.get(i);
            boolean above = i == 0 && labels.isOutletAbove(divided.subList(1, divided.size()));
            int outlet = above ? labels.outletStart(block) : block.end();
            if (outlet < block.end()) {
                labels.add(new SourceBlock(block.start(), outlet - 1, block.part()));
                labels.addHead(new SourceBlock(outlet, block.end(), block.part()));
            } else {
                labels.add(block);
            }
        }
        return labels.blocks;
    }

    /// Whether the date, above which the outlet stands, is the first of the blocks below that is not known by its words.
    private boolean isOutletAbove(List<SourceBlock> below) {
        return layout.head().isOutletAboveDate()
                && below.stream()
                        .limit(TOP)
                        .filter(it -> isDateLine(it) || patterns(firstLine(it)).findAny().isEmpty())
                        .findFirst()
                        .filter(this::isDateLine)
                        .isPresent();
    }

    private boolean isDateLine(SourceBlock block) {
        return layout.dates().findLine(firstLine(block)).isPresent();
    }

    private String firstLine(SourceBlock block) {
        return LineDivider.line(text, block.start(), SourceArticle.lineEnd(text, block.start(), block.end()));
    }

    /// Where the outlet begins in a block that begins with a copyright line: below its last copyright line, or, where the first alone is
    /// one, in its last line, since a name may go on in the second.
    ///
    /// @return the block's end where it has no outlet
    private int outletStart(SourceBlock block) {
        int copyrights = 0;
        int last = block.end();
        int below = block.end();
        for (int at = block.start(); at < block.end(); ) {
            int end = SourceArticle.lineEnd(text, at, block.end());
            if (isCopyright(at, block.end())) {
                copyrights++;
                below = block.end();
            } else if (at == block.start()) {
                return block.end();
            } else if (patterns(LineDivider.line(text, at, end)).findAny().isEmpty()) {
                last = at;
                below = Math.min(below, at);
            }
            at = end + 1;
        }
        return copyrights == 1 ? last : below;
    }

    private void add(SourceBlock block) {
        if (block.part().isPresent()) {
            blocks.add(new LabelledBlock(block.start(), block.end(), block.part(), Optional.empty()));
            return;
        }
        int last = text.lastIndexOf('\n', block.end() - 1) + 1;
        if (last > block.start() && isCopyright(last, block.end()) && !isCopyright(block.start(), block.end())) {
            add(new SourceBlock(block.start(), last - 1, block.part()));
            addRange(last, block.end());
            return;
        }
        int inside = insideLast(last, block.end());
        if (inside > 0) {
            add(new SourceBlock(block.start(), inside, block.part()));
            addRange(inside, block.end());
            return;
        }
        if (blocks.size() < TOP && (isHead(block) || (!isCopyright(block.start(), block.end()) && endsHead(block)))) {
            addHead(block);
            return;
        }
        boolean labelled = blocks.size() < TOP && isCopyright(block.start(), block.end());
        int start = block.start();
        for (int at = block.start(); at < block.end(); ) {
            int end = SourceArticle.lineEnd(text, at, block.end());
            boolean first = at == block.start();
            boolean labelledBefore = labelled;
            if (first || labelled || lines || blocks.size() < TOP) {
                var found =
                        first || labelled || lines ? layout.labels().find(text, at, end) : Optional.<LabelHit>empty();
                var label = found.filter(it -> first || it.rule().inText() || labelledBefore);
                // what follows on the text's label is text
                labelled |=
                        label.filter(it -> it.rule().place() != LabelPlace.BODY && (first || !it.rule().inText()))
                                .isPresent();
                if (!first && (label.isPresent() || (!labelled && isDate(at, end)))) {
                    addRange(start, at);
                    start = at;
                }
            }
            at = end + 1;
        }
        addRange(start, block.end());
    }

    /// Where a notice of rights begins behind other words of a line; 0 for none.
    private int insideLast(int start, int end) {
        int sign = end - 1;
        while (sign > start && text.charAt(sign) != '©') {
            sign--;
        }
        if (sign <= start) {
            return 0;
        }
        var line = LineDivider.line(text, sign, end);
        boolean behind = !BlankText.trim(text, start, sign).isEmpty();
        return behind && patterns(line).anyMatch(HeadPattern::inside) ? sign : 0;
    }

    private boolean isCopyright(int start, int most) {
        var line = LineDivider.line(text, start, SourceArticle.lineEnd(text, start, most));
        return patterns(line).anyMatch(it -> it.anywhere() && it.column().filter(COPYRIGHT::equals).isPresent());
    }

    /// Whether a line below the first has the date beside other words.
    private boolean isHead(SourceBlock block) {
        int second = SourceArticle.lineEnd(text, block.start(), block.end()) + 1;
        return linesFrom(second, block.end()).anyMatch(it -> patterns(it).anyMatch(HeadPattern::isDate));
    }

    /// Whether the text's label follows on another one, below lines that are none: outlets and notices that no rule knows.
    private boolean endsHead(SourceBlock block) {
        boolean before = false;
        for (int at = block.start(), line = 0; at < block.end() && line < TOP; line++) {
            int end = SourceArticle.lineEnd(text, at, block.end());
            var label = layout.labels().find(text, at, end);
            if (before && label.filter(it -> it.rule().place() == LabelPlace.BODY).isPresent()) {
                return true;
            }
            before = line > 0 && label.filter(it -> it.rule().place() != LabelPlace.BODY).isPresent();
            at = end + 1;
        }
        return false;
    }

    private Stream<String> linesFrom(int start, int end) {
        return start < end ? text.substring(start, end).lines().limit(TOP).map(String::strip) : Stream.of();
    }

    private Stream<HeadPattern> patterns(String line) {
        return layout.head().patterns().stream().filter(it -> it.pattern().matches(line, budget));
    }

    /// A line that is known is a block; what stands between two of them is one.
    private void addHead(SourceBlock block) {
        int start = block.start();
        for (int at = block.start(); at < block.end(); ) {
            int end = SourceArticle.lineEnd(text, at, block.end());
            var line = LineDivider.line(text, at, end);
            if (layout.labels().find(text, at, end).isPresent() || patterns(line).findAny().isPresent()) {
                if (start < at) {
                    addRange(start, at);
                }
                addRange(at, end);
                start = Math.min(end + 1, block.end());
            }
            at = end + 1;
        }
        if (start < block.end()) {
            addRange(start, block.end());
        }
    }

    private boolean isDate(int start, int end) {
        return layout.dates().findLine(LineDivider.line(text, start, end)).isPresent();
    }

    private void addRange(int start, int end) {
        var range = BlankText.trim(text, start, end);
        int lineEnd = SourceArticle.lineEnd(text, range.start(), range.end());
        var label = layout.labels().find(text, range.start(), lineEnd).filter(it -> fits(it, range.end()));
        blocks.add(new LabelledBlock(range.start(), range.end(), Optional.empty(), label));
    }

    /// A word is a label only before a value as the rule has it.
    private boolean fits(LabelHit label, int most) {
        var patterns = label.rule().patterns();
        int start = Math.min(label.valueStart(), most);
        var value = LineDivider.line(text, start, SourceArticle.lineEnd(text, start, most));
        return !label.word()
                || value.isEmpty()
                || patterns.isEmpty()
                || patterns.stream().anyMatch(it -> it.matches(value, budget));
    }
}
