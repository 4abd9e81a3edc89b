package org.framewright.files.database;

import org.framewright.files.BlankText.BlankRange;
import org.framewright.files.database.LabelTable.LabelHit;
import org.framewright.files.database.rule.BlockLabels;
import org.framewright.files.database.rule.HeadRule.HeadPattern;
import org.framewright.files.database.rule.LabelRule.LabelPlace;
import org.framewright.files.database.rule.PatternBudget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The blocks of an article, and where its head ends and its tail begins. What stands at the top is known by its place, whatever
/// colon it has; labels are looked for below.
final class ArticleBlocks {

    /// The most blocks of a head.
    private static final int LONGEST_HEAD = 25;

    /// The most blocks above a date that are known by their place.
    private static final int LONGEST_TOP = 8;

    /// A paragraph that is longer is no line of a tail; one alone may be.
    private static final int LONG_PARAGRAPH = 200;

    private static final int FEWEST_PARAGRAPHS = 2;

    private static final int LABELS_ABOVE_DAMAGED = 3;

    private final ArticleLayout layout;
    private final PatternBudget budget;
    private final SourceArticle source;
    private final List<LabelledBlock> blocks;

    /// Where the head ends, in units of the source, as soon as that is known.
    private int headLimit = Integer.MAX_VALUE;

    /// Where labels may begin.
    private int labelStart;

    /// The first of the labels that stand below the text, where none stand above it.
    private Optional<Integer> endLabels = Optional.empty();

    ArticleBlocks(ArticleLayout layout, SourceArticle source, PatternBudget budget) {
        this.layout = layout;
        this.budget = budget;
        this.source = source;
        this.blocks = new ArrayList<>(BlockLabels.find(source, layout, budget));
        findLabelStart();
        headlineBlock()
                .ifPresent(it -> {
                    removeLabel(it);
                    labelStart = it + 1 < blocks.size() ? blocks.get(it + 1).start() : Integer.MAX_VALUE;
                });
    }

    List<LabelledBlock> all() {
        return blocks;
    }

    LabelledBlock get(int index) {
        return blocks.get(index);
    }

    int size() {
        return blocks.size();
    }

    /// Whether the labels stand below the text.
    boolean hasLabelsBelow() {
        return endLabels.isPresent();
    }

    boolean isLabelled(LabelledBlock block) {
        return pattern(block).isPresent() || other(block).isPresent();
    }

    /// Labels stand below the headline, and, where the headline or the outlet stand above the date, below the date.
    private void findLabelStart() {
        int top = skipPatterns(0);
        var order = layout.head().order();
        int anchor = order.indexOf(HeadParser.DATE);
        int date = top;
        int most = Math.min(top + LONGEST_TOP, blocks.size());
        while (anchor > 0 && date < most && !isDate(blocks.get(date))) {
            date++;
        }
        boolean dated = anchor > 0 && date < most;
        for (int i = top; dated && i < date; i++) {
            var block = blocks.get(i);
            if (block.label().filter(it -> !mayStandAbove(it, block)).isPresent()) {
                removeLabel(i);
            }
        }
        boolean headlineBelow = order.indexOf(ArticleBuilder.HEADLINE) > anchor && !hasHeadlineLabel();
        int first = dated ? skipPatterns(date + 1) : top;
        if (dated && headlineBelow && first < blocks.size() && isBodyBeforeHead(first)) {
            removeLabel(first);
        }
        first = dated || anchor < 1 ? first + (headlineBelow ? 1 : 0) : skipUndated(first);
        labelStart = first < blocks.size() ? blocks.get(first).start() : Integer.MAX_VALUE;
    }

    /// Where labels without a rule may begin in an article that has no date: below the blocks in the places of headline and outlet.
    private int skipUndated(int from) {
        long places =
                layout.head().order().stream()
                        .filter(it ->
                                it.equals(ArticleBuilder.OUTLET)
                                        || (it.equals(ArticleBuilder.HEADLINE) && !hasHeadlineLabel()))
                        .count();
        int index = from;
        for (; places > 0 && index < blocks.size() && blocks.get(index).isPlain(); places--) {
            index = skipPatterns(index + 1);
        }
        return index;
    }

    /// Whether a headline looks like the label of the text or of the tail: labels of the head follow.
    private boolean isBodyBeforeHead(int index) {
        var block = blocks.get(index);
        boolean inHead = block.hasLabel(LabelPlace.HEAD) || block.hasLabel(LabelPlace.ABSTRACT);
        return block.label().isPresent()
                && !inHead
                && blocks.stream().skip(index + 1L).limit(LONGEST_TOP).anyMatch(ArticleBlocks::isHeadLabel);
    }

    private void removeLabel(int index) {
        var block = blocks.get(index);
        blocks.set(index, new LabelledBlock(block.start(), block.end(), block.part(), Optional.empty()));
    }

    /// Above a date stand labels that are lines of their own, as Factiva's codes, and none of the tail.
    private static boolean mayStandAbove(LabelHit label, LabelledBlock block) {
        return label.valueStart() >= block.end() && label.rule().place() == LabelPlace.HEAD;
    }

    private boolean hasHeadlineLabel() {
        return blocks.stream()
                .flatMap(it -> it.label().stream())
                .anyMatch(it ->
                        it.rule().place() == LabelPlace.HEAD
                                && it.rule().column().filter(ArticleBuilder.HEADLINE::equals).isPresent());
    }

    private int skipPatterns(int from) {
        int index = from;
        while (index < blocks.size()
                && (blocks.get(index).part().isPresent() || pattern(blocks.get(index)).isPresent())) {
            index++;
        }
        return index;
    }

    boolean isUnknown() {
        return !layout.labels().isEmpty()
                && source.values().isEmpty()
                && blocks.stream().limit(LONGEST_HEAD).allMatch(it -> it.isPlain() && pattern(it).isEmpty())
                && blocks.stream().noneMatch(it -> !it.isPlain())
                && blocks.stream().limit(LONGEST_HEAD).noneMatch(this::isDate);
    }

    boolean isDate(LabelledBlock block) {
        return block.isPlain()
                && (layout.dates().findLine(firstLine(block)).isPresent()
                        || (layout.head().order().contains(HeadParser.DATE)
                                && pattern(block).filter(HeadPattern::isDate).isPresent()));
    }

    private String firstLine(LabelledBlock block) {
        int end = SourceArticle.lineEnd(source.original(), block.start(), block.end());
        return LineDivider.line(source.original(), block.start(), end);
    }

    Optional<HeadPattern> pattern(LabelledBlock block) {
        var line = firstLine(block);
        boolean isLong = block.end() - block.start() > line.length() + LONG_PARAGRAPH;
        if (isLong || !block.isPlain() || source.headline().filter(it -> isWithin(block, it)).isPresent()) {
            return Optional.empty();
        }
        return layout.head().patterns().stream()
                .filter(it -> (it.anywhere() || block.start() < headLimit) && it.pattern().matches(line, budget))
                .findFirst();
    }

    private static boolean isWithin(LabelledBlock block, BlankRange range) {
        return block.start() >= range.start() && block.end() <= range.end();
    }

    /// The index of the block where the body begins.
    int headEnd() {
        int end = findHeadEnd();
        headLimit = end < blocks.size() ? blocks.get(end).start() : headLimit;
        return end;
    }

    private int findHeadEnd() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).beginsBody()) {
                return i;
            }
        }
        int end =
                headlineBlock()
                        .map(it -> it + 1)
                        .or(this::endByPattern)
                        .or(this::endByParts)
                        .or(this::endByLabels)
                        .orElseGet(this::endByOrder);
        while (end < blocks.size() && pattern(blocks.get(end)).isPresent()) {
            end++;
        }
        return end;
    }

    /// The block where the headline ends, where that is known.
    private Optional<Integer> headlineBlock() {
        return source.headline()
                .map(it -> (int) blocks.stream().takeWhile(block -> block.end() < it.end()).count())
                .filter(it -> it < blocks.size());
    }

    private Optional<Integer> endByPattern() {
        for (int i = 0; i < Math.min(LONGEST_HEAD, blocks.size()); i++) {
            if (pattern(blocks.get(i)).filter(HeadPattern::last).isPresent()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> endByParts() {
        int end = 0;
        for (int i = 0; i < Math.min(LONGEST_HEAD, blocks.size()); i++) {
            end = blocks.get(i).part().isPresent() ? i + 1 : end;
        }
        return Optional.of(end).filter(it -> it > 0);
    }

    private Optional<Integer> endByLabels() {
        for (int i = 0; i < Math.min(LONGEST_HEAD, blocks.size()); i++) {
            if (isHeadLabel(blocks.get(i))) {
                int end = endOfLabels(i);
                if (isAtEnd(end) && i > endByOrder()) {
                    endLabels = Optional.of(i);
                    return Optional.empty();
                }
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    private boolean isAtEnd(int index) {
        return blocks.stream().skip(index).allMatch(this::isOfTail);
    }

    private static boolean isHeadLabel(LabelledBlock block) {
        return block.hasLabel(LabelPlace.HEAD) || block.hasLabel(LabelPlace.ABSTRACT);
    }

    /// Behind the last label of a rule: below it, a line that looks like a label is text.
    private int endOfLabels(int first) {
        boolean spans = false;
        int end = first;
        for (int i = first; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.hasLabel(LabelPlace.TAIL)) {
                return end;
            }
            if (block.label().isPresent()) {
                spans = block.label().get().rule().spans();
                end = i + 1;
            } else if (pattern(block).isPresent()) {
                spans = false;
                end = i + 1;
            } else if (other(block).isPresent()) {
                spans = false;
            } else if (spans) {
                end = i + 1;
            } else {
                return end;
            }
        }
        return end;
    }

    /// Without any label: as many blocks as the order has.
    private int endByOrder() {
        var order = layout.head().order();
        int anchor = order.indexOf(HeadParser.DATE);
        int date = 0;
        while (date < Math.min(LONGEST_HEAD, blocks.size()) && !isDate(blocks.get(date))) {
            date++;
        }
        boolean anchored = anchor >= 0 && date < Math.min(LONGEST_HEAD, blocks.size());
        int needed = anchored ? order.size() - anchor - 1 : order.size() - (anchor >= 0 ? 1 : 0);
        int end = anchored ? date + 1 : 0;
        while (needed > 0 && end < blocks.size() && blocks.get(end).isPlain()) {
            needed -= pattern(blocks.get(end)).isPresent() || (anchored && isDate(blocks.get(end))) ? 0 : 1;
            end++;
        }
        return end;
    }

    int tailStart(int headEnd) {
        if (endLabels.isPresent()) {
            return endLabels.get();
        }
        if (layout.unbrokenTail()) {
            int start = blocks.size();
            while (start > headEnd
                    && (isOfTail(blocks.get(start - 1)) || isValueBelow(start - 1) || isDamagedLabel(start - 1))) {
                start--;
            }
            while (start < blocks.size()
                    && blocks.get(start).label().isEmpty()
                    && pattern(blocks.get(start)).isEmpty()) {
                start++;
            }
            return start;
        }
        int start = firstOfTail(headEnd);
        boolean bodyMarked = blocks.stream().anyMatch(LabelledBlock::beginsBody);
        while (start > headEnd
                && (pattern(blocks.get(start - 1)).isPresent()
                        || (!bodyMarked && blocks.get(start - 1).label().isPresent()))) {
            start--;
        }
        return start;
    }

    /// Whether a paragraph is the value of the label that stands alone on the line above.
    private boolean isValueBelow(int index) {
        return index > 0
                && blocks.get(index).isPlain()
                && blocks.get(index - 1)
                        .label()
                        .filter(it -> it.rule().place() == LabelPlace.TAIL && it.rule().spans())
                        .filter(it -> it.valueStart() >= blocks.get(index - 1).end())
                        .isPresent();
    }

    /// Whether a short line stands right below labels: one of them, damaged, which does not end the tail.
    boolean isDamagedLabel(int index) {
        var block = blocks.get(index);
        return layout.unbrokenTail()
                && block.isPlain()
                && block.end() - block.start() <= LONG_PARAGRAPH
                && index >= LABELS_ABOVE_DAMAGED
                && blocks.subList(index - LABELS_ABOVE_DAMAGED, index).stream()
                        .allMatch(it -> it.hasLabel(LabelPlace.TAIL));
    }

    /// The first label of the tail. Where long paragraphs follow below, it is a line of the text that looks like a label.
    private int firstOfTail(int headEnd) {
        int start = blocks.size();
        int paragraphs = 0;
        boolean[] spanned = spanned(headEnd);
        for (int i = blocks.size() - 1; i >= headEnd && paragraphs < FEWEST_PARAGRAPHS; i--) {
            var block = blocks.get(i);
            boolean isParagraph = block.isPlain() && !spanned[i] && pattern(block).isEmpty() && other(block).isEmpty();
            paragraphs += isParagraph && block.end() - block.start() > LONG_PARAGRAPH ? 1 : 0;
            start = block.hasLabel(LabelPlace.TAIL) && paragraphs < FEWEST_PARAGRAPHS ? i : start;
        }
        return start;
    }

    /// Which blocks may be the further lines of a label's value.
    private boolean[] spanned(int from) {
        boolean[] spanned = new boolean[blocks.size()];
        boolean spans = false;
        for (int i = from; i < blocks.size(); i++) {
            var label = blocks.get(i).label();
            spans = label.isPresent() ? label.get().rule().spans() && label.get().rule().column().isPresent() : spans;
            spanned[i] = spans;
        }
        return spanned;
    }

    private boolean isOfTail(LabelledBlock block) {
        return (block.label().isPresent() && !block.hasLabel(LabelPlace.BODY))
                || (block.part().isPresent() && !block.isBodyPart())
                || pattern(block).isPresent()
                || other(block).isPresent();
    }

    /// A label that has no rule, with its value.
    Optional<OtherLabel> other(LabelledBlock block) {
        return block.isPlain() && block.start() >= labelStart
                ? layout.otherLabels()
                        .flatMap(it -> it.match(firstLine(block), budget))
                        .filter(it -> it.namedGroups().containsKey("label") && it.namedGroups().containsKey("value"))
                        .map(it -> new OtherLabel(it.group("label"), block.start() + it.start("value")))
                : Optional.empty();
    }

    record OtherLabel(String name, int valueStart) {}
}
