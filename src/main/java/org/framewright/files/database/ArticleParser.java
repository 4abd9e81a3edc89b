package org.framewright.files.database;

import org.framewright.files.BlankText.BlankRange;
import org.framewright.files.database.ArticleDivision.PagePart;
import org.framewright.files.database.rule.BlockLabels;
import org.framewright.files.database.rule.BoundedPattern;
import org.framewright.files.database.rule.DatabaseRule;
import org.framewright.files.database.rule.HeadRule.HeadPattern;
import org.framewright.files.database.rule.LabelRule.LabelPlace;
import org.framewright.files.database.rule.PatternBudget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Divides an article into head, body and tail, and reads the values of each.
public final class ArticleParser {

    /// The most blocks of a head.
    private static final int LONGEST_HEAD = 25;

    private static final int MOST_OTHERS = 20;

    private final DatabaseRule rule;
    private final ArticleLayout layout;
    private final PatternBudget budget;
    private final SourceArticle source;
    private final List<LabelledBlock> blocks;
    private final ArticleBuilder article;
    private final List<LabelledBlock> unplaced = new ArrayList<>();
    private Optional<BlankRange> abstractRange = Optional.empty();

    /// Where the head ends, in units of the source, as soon as that is known.
    private int headLimit = Integer.MAX_VALUE;

    private int others;

    public ArticleParser(DatabaseRule rule, SourceArticle source, PatternBudget budget) {
        this.rule = rule;
        this.layout = rule.layout();
        this.budget = budget;
        this.source = source;
        this.blocks = BlockLabels.find(source, layout);
        this.article = new ArticleBuilder(source, layout, budget);
    }

    /// The article.
    ///
    /// @param where the file, as remarks name it
    public DatabaseArticle parse(String where) {
        if (isUnknown()) {
            return article.buildPlain(rule.stamp(), where);
        }
        int headEnd = headEnd();
        headLimit = headEnd < blocks.size() ? blocks.get(headEnd).start() : headLimit;
        int tailStart = tailStart(headEnd);
        source.values().forEach(article::putValue);
        article.ignoreAround(blocks.getFirst().start(), blocks.getLast().end());
        addHead(headEnd);
        addBody(headEnd, tailStart);
        addTail(tailStart);
        List<DatabaseProblem> remarks = new ArrayList<>();
        if (!article.hasBody() && abstractRange.isPresent()) {
            SourceArticle.blocks(source.original(), abstractRange.get().start(), abstractRange.get().end())
                    .forEach(it -> article.addParagraph(it.start(), it.end()));
            remarks.add(DatabaseProblem.ABSTRACT_ONLY);
        } else {
            abstractRange.ifPresent(it -> article.ignore(it.start(), it.end()));
        }
        if (!source.finished()) {
            remarks.add(DatabaseProblem.NOT_FINISHED);
        }
        return article.build(rule.stamp(), where, remarks);
    }

    private boolean isUnknown() {
        return blocks.stream().limit(LONGEST_HEAD).allMatch(it -> it.isPlain() && pattern(it).isEmpty())
                && blocks.stream().noneMatch(it -> !it.isPlain())
                && blocks.stream().limit(LONGEST_HEAD).noneMatch(this::isDate);
    }

    private boolean isDate(LabelledBlock block) {
        return block.isPlain() && layout.dates().findLine(firstLine(block)).isPresent();
    }

    private String firstLine(LabelledBlock block) {
        int end = SourceArticle.lineEnd(source.original(), block.start(), block.end());
        return LineDivider.line(source.original(), block.start(), end);
    }

    private Optional<HeadPattern> pattern(LabelledBlock block) {
        if (!block.isPlain()) {
            return Optional.empty();
        }
        var line = firstLine(block);
        return layout.head().patterns().stream()
                .filter(it -> it.anywhere() || block.start() < headLimit)
                .filter(it -> it.pattern().matches(line, budget))
                .findFirst();
    }

    /// The index of the block where the body begins.
    private int headEnd() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).beginsBody()) {
                return i;
            }
        }
        int end = endByPattern().or(this::endByParts).or(this::endByLabels).orElseGet(this::endByOrder);
        while (end < blocks.size() && pattern(blocks.get(end)).isPresent()) {
            end++;
        }
        return end;
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
                return Optional.of(endOfLabels(i));
            }
        }
        return Optional.empty();
    }

    private static boolean isHeadLabel(LabelledBlock block) {
        return block.hasLabel(LabelPlace.HEAD) || block.hasLabel(LabelPlace.ABSTRACT);
    }

    private int endOfLabels(int first) {
        boolean spans = false;
        for (int i = first; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.label().isPresent()) {
                spans = block.label().get().rule().spans();
            } else if (other(block).isPresent() || pattern(block).isPresent()) {
                spans = false;
            } else if (!spans) {
                return i;
            }
            if (block.hasLabel(LabelPlace.TAIL)) {
                return i;
            }
        }
        return blocks.size();
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

    private int tailStart(int headEnd) {
        if (layout.unbrokenTail()) {
            int start = blocks.size();
            while (start > headEnd && isOfTail(blocks.get(start - 1))) {
                start--;
            }
            while (start < blocks.size() && blocks.get(start).label().isEmpty()) {
                start++;
            }
            return start;
        }
        int start = headEnd;
        while (start < blocks.size() && !blocks.get(start).hasLabel(LabelPlace.TAIL)) {
            start++;
        }
        while (start > headEnd && pattern(blocks.get(start - 1)).isPresent()) {
            start--;
        }
        return start;
    }

    private boolean isOfTail(LabelledBlock block) {
        return (block.label().isPresent() && !block.hasLabel(LabelPlace.BODY))
                || pattern(block).isPresent()
                || other(block).isPresent();
    }

    /// A label that has no rule, with its value.
    private Optional<OtherLabel> other(LabelledBlock block) {
        return block.isPlain()
                ? layout.otherLabels()
                        .flatMap(it -> it.match(firstLine(block), budget))
                        .filter(it -> it.namedGroups().containsKey("label") && it.namedGroups().containsKey("value"))
                        .map(it -> new OtherLabel(it.group("label"), block.start() + it.start("value")))
                : Optional.empty();
    }

    private record OtherLabel(String name, int valueStart) {}

    private void addHead(int headEnd) {
        List<LabelledBlock> loose = new ArrayList<>();
        for (int i = 0; i < headEnd; ) {
            if (blocks.get(i).isPlain() && !isLabelled(blocks.get(i))) {
                addLoose(loose, blocks.get(i++));
            } else {
                i = add(i, headEnd);
            }
        }
        unplaced.addAll(new HeadParser(layout, source, article).add(loose));
    }

    /// A comma between two elements is no block of its own.
    private void addLoose(List<LabelledBlock> loose, LabelledBlock block) {
        if (source.original().substring(block.start(), block.end()).chars().anyMatch(Character::isLetterOrDigit)) {
            loose.add(block);
        } else {
            article.ignore(block.start(), block.end());
        }
    }

    private boolean isLabelled(LabelledBlock block) {
        return pattern(block).isPresent() || other(block).isPresent();
    }

    /// Adds the value of a recognised block.
    ///
    /// @return the index of the next block
    private int add(int index, int end) {
        var block = blocks.get(index);
        if (block.label().isPresent()) {
            return addLabelled(index, end);
        }
        if (block.part().isPresent()) {
            return addPart(index, block.part().get());
        }
        var pattern = pattern(block);
        if (pattern.isPresent()) {
            var patterns =
                    pattern.get().column().isPresent() ? List.<BoundedPattern>of() : List.of(pattern.get().pattern());
            article.addValue(pattern.get().column(), patterns, block.start(), block.end());
        } else {
            addOther(block);
        }
        return index + 1;
    }

    private int addLabelled(int index, int end) {
        var block = blocks.get(index);
        var hit = block.label().orElseThrow();
        int next = index + 1;
        // after a label alone on its line, the next block is its value, of any form
        boolean alone = hit.valueStart() >= block.end();
        while (hit.rule().spans()
                && next < end
                && blocks.get(next).isPlain()
                && ((alone && next == index + 1) || !isLabelled(blocks.get(next)))) {
            next++;
        }
        int valueEnd = blocks.get(next - 1).end();
        article.ignore(block.start(), Math.min(hit.valueStart(), block.end()));
        if (hit.rule().place() == LabelPlace.ABSTRACT) {
            if (!article.isAbsent(LineDivider.line(source.original(), hit.valueStart(), valueEnd))) {
                abstractRange = Optional.of(new BlankRange(hit.valueStart(), valueEnd));
            }
        } else {
            article.addValue(hit.rule().column(), hit.rule().patterns(), hit.valueStart(), valueEnd);
        }
        return next;
    }

    /// Adjacent blocks of the same part are one value.
    private int addPart(int index, PagePart part) {
        int next = index + 1;
        boolean joins = !blocks.get(index).isBodyPart() && part.patterns().isEmpty();
        while (joins && next < blocks.size() && blocks.get(next).part().filter(part::equals).isPresent()) {
            next++;
        }
        article.addValue(part.column(), part.patterns(), blocks.get(index).start(), blocks.get(next - 1).end());
        return next;
    }

    private void addOther(LabelledBlock block) {
        var found = other(block);
        if (found.isEmpty() || ++others > MOST_OTHERS) {
            article.ignore(block.start(), block.end());
            return;
        }
        article.addValue(HeadParser.column(found.get().name()), found.get().valueStart(), block.end());
    }

    private void addBody(int headEnd, int tailStart) {
        unplaced.forEach(it -> article.addParagraph(it.start(), it.end()));
        boolean parts = blocks.stream().anyMatch(LabelledBlock::isBodyPart);
        for (int i = headEnd; i < tailStart; i++) {
            var block = blocks.get(i);
            if (block.hasLabel(LabelPlace.BODY)) {
                int valueStart = Math.min(block.label().orElseThrow().valueStart(), block.end());
                article.ignore(block.start(), valueStart);
                article.addParagraph(valueStart, block.end());
            } else if (block.part().isPresent()) {
                article.addValue(
                        block.part().get().column(), block.part().get().patterns(), block.start(), block.end());
            } else if (parts) {
                add(i, i + 1);
            } else {
                article.addParagraph(block.start(), block.end());
            }
        }
    }

    private void addTail(int tailStart) {
        for (int i = tailStart; i < blocks.size(); ) {
            var block = blocks.get(i);
            if (block.isPlain() && !isLabelled(block)) {
                article.addParagraph(block.start(), block.end());
                i++;
            } else {
                i = add(i, blocks.size());
            }
        }
    }
}
