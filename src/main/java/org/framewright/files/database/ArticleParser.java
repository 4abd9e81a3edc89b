package org.framewright.files.database;

import org.framewright.files.BlankText;
import org.framewright.files.BlankText.BlankRange;
import org.framewright.files.database.ArticleDivision.PagePart;
import org.framewright.files.database.LabelTable.LabelHit;
import org.framewright.files.database.rule.BoundedPattern;
import org.framewright.files.database.rule.DatabaseRule;
import org.framewright.files.database.rule.GroupValue;
import org.framewright.files.database.rule.HeadRule.HeadPattern;
import org.framewright.files.database.rule.LabelRule.LabelPlace;
import org.framewright.files.database.rule.PatternBudget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Divides an article into head, body and tail, and reads the values of each.
public final class ArticleParser {

    private static final int MOST_OTHERS = 20;

    /// A longer block is text, in characters.
    private static final int LONGEST_CAPTION = 300;

    /// An author's line stands below the headline or the lead.
    private static final int LOWEST_AUTHOR = 3;

    /// A paragraph right below an author's name is at least as long, in characters.
    private static final int FEWEST_BELOW_AUTHOR = 150;

    private final DatabaseRule rule;
    private final ArticleLayout layout;
    private final PatternBudget budget;
    private final SourceArticle source;
    private final ArticleBlocks blocks;
    private final ArticleBuilder article;
    private final List<LabelledBlock> unplaced = new ArrayList<>();
    private boolean inHead = true;
    private final List<LabelledBlock> rest = new ArrayList<>();
    private Optional<BlankRange> abstractRange = Optional.empty();

    private int others;
    private int tailStart;

    public ArticleParser(DatabaseRule rule, SourceArticle source, PatternBudget budget) {
        this.rule = rule;
        this.layout = rule.layout();
        this.budget = budget;
        this.source = source;
        this.blocks = new ArticleBlocks(layout, source, budget);
        this.article = new ArticleBuilder(source, layout, budget);
    }

    /// The article.
    ///
    /// @param where the file, as warnings name it
    public DatabaseArticle parse(String where) {
        if (blocks.isUnknown()) {
            return article.buildPlain(rule.stamp(), where);
        }
        int headEnd = blocks.headEnd();
        tailStart = blocks.tailStart(headEnd);
        source.values().forEach(article::putValue);
        article.ignoreAround(blocks.all().getFirst().start(), blocks.all().getLast().end());
        addHead(headEnd);
        addBody(headEnd);
        addTail();
        List<DatabaseProblem> warnings = new ArrayList<>();
        if (!article.hasBody() && abstractRange.isPresent()) {
            SourceArticle.blocks(source.original(), abstractRange.get().start(), abstractRange.get().end())
                    .forEach(it -> article.addParagraph(it.start(), it.end()));
            warnings.add(DatabaseProblem.ABSTRACT_ONLY);
        } else {
            abstractRange.ifPresent(it -> article.ignore(it.start(), it.end()));
        }
        if (!article.hasBody()) {
            rest.forEach(it -> article.addParagraph(it.start(), it.end()));
        }
        if (!source.finished()) {
            warnings.add(DatabaseProblem.NOT_FINISHED);
        }
        return article.build(rule.stamp(), where, warnings);
    }

    private void addHead(int headEnd) {
        List<LabelledBlock> loose = new ArrayList<>();
        for (int i = 0; i < headEnd; ) {
            if (isLoose(blocks.get(i)) || blocks.isDate(blocks.get(i))) {
                addLoose(loose, blocks.get(i++));
            } else {
                i = addFurtherAuthors(blocks.get(i), add(i, headEnd), headEnd);
            }
        }
        var head = new HeadParser(layout, source, article, blocks::pattern, blocks.hasLabelsBelow());
        unplaced.addAll(head.add(loose));
        rest.addAll(head.rest());
    }

    /// Adds the persons in the lines right below a labelled author.
    ///
    /// @return the index of the next block
    private int addFurtherAuthors(LabelledBlock author, int index, int headEnd) {
        boolean isAuthor =
                author.label().flatMap(it -> it.rule().column()).filter(ArticleBuilder.BYLINE::equals).isPresent();
        int next = index;
        while (isAuthor && next < headEnd && isLoose(blocks.get(next)) && isPerson(blocks.get(next))) {
            article.addAuthor(blocks.get(next).start(), blocks.get(next).end());
            next++;
        }
        return next;
    }

    private boolean isPerson(LabelledBlock block) {
        return HeadWords.isPerson(LineDivider.line(source.original(), block.start(), block.end()));
    }

    /// A comma between two elements is no block of its own.
    private void addLoose(List<LabelledBlock> loose, LabelledBlock block) {
        if (source.original().substring(block.start(), block.end()).chars().anyMatch(Character::isLetterOrDigit)) {
            loose.add(block);
        } else {
            article.ignore(block.start(), block.end());
        }
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
        var pattern = blocks.pattern(block);
        if (pattern.isPresent()) {
            var patterns =
                    pattern.get().column().isPresent() ? List.<BoundedPattern>of() : List.of(pattern.get().pattern());
            var below = linesBelow(block, pattern.get());
            article.addValue(
                    pattern.get().column(), patterns, block.start(), below.map(BlankRange::start).orElse(block.end()));
            below.ifPresent(this::addText);
        } else {
            addOther(block);
        }
        return index + 1;
    }

    /// The lines of a text that begins right below its author.
    private Optional<BlankRange> linesBelow(LabelledBlock block, HeadPattern pattern) {
        int end = SourceArticle.lineEnd(source.original(), block.start(), block.end());
        return Optional.of(BlankText.trim(source.original(), end, block.end()))
                .filter(it -> pattern.isByline() && !it.isEmpty());
    }

    /// Before the body begins, it is kept for there.
    private void addText(BlankRange text) {
        if (inHead) {
            unplaced.add(new LabelledBlock(text.start(), text.end(), Optional.empty(), Optional.empty()));
        } else {
            article.addParagraph(text.start(), text.end());
        }
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
                && ((alone && next == index + 1) || !blocks.isLabelled(blocks.get(next)))) {
            next++;
        }
        if (alone && next == index + 1 && hit.rule().place() == LabelPlace.HEAD && hit.rule().column().isPresent()) {
            next = endBetweenLabels(next);
        }
        while (next < end && isCutHeadline(hit, blocks.get(next - 1)) && isLoose(blocks.get(next))) {
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

    /// Whether a part of a headline ends with a semicolon, so that the next part stands in the next paragraph.
    private boolean isCutHeadline(LabelHit hit, LabelledBlock part) {
        return hit.rule().column().filter(ArticleBuilder.HEADLINE::equals).isPresent()
                && source.original().charAt(part.end() - 1) == ';';
    }

    /// The block after the paragraphs between two labels of the tail, which are the first one's value; where no label follows, they may
    /// be text.
    private int endBetweenLabels(int first) {
        int next = first;
        while (first > tailStart && next < blocks.size() && isLoose(blocks.get(next))) {
            next++;
        }
        return next < blocks.size() ? next : first;
    }

    private boolean isLoose(LabelledBlock block) {
        return block.isPlain() && !blocks.isLabelled(block);
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
        var found = blocks.other(block);
        if (found.isEmpty()) {
            article.ignore(block.start(), block.end());
        } else if (++others > MOST_OTHERS) {
            article.leaveOut(HeadParser.column(found.get().name()), block.start(), block.end());
        } else {
            article.addValue(HeadParser.column(found.get().name()), found.get().valueStart(), block.end());
        }
    }

    private void addBody(int headEnd) {
        inHead = false;
        unplaced.forEach(it -> article.addParagraph(it.start(), it.end()));
        boolean parts = blocks.all().stream().anyMatch(LabelledBlock::isBodyPart);
        // below an abstract, where nothing begins a text, labels are no text
        boolean abstractOnly = abstractRange.isPresent() && blocks.all().stream().noneMatch(LabelledBlock::beginsBody);
        for (int i = headEnd; i < tailStart; i++) {
            var block = blocks.get(i);
            if (block.hasLabel(LabelPlace.BODY)) {
                int valueStart = Math.min(block.label().orElseThrow().valueStart(), block.end());
                article.ignore(block.start(), valueStart);
                article.addParagraph(valueStart, block.end());
            } else if (isNameAlone(block) && !isAuthorAlone(i, headEnd)) {
                article.addParagraph(block.start(), block.end());
            } else if (block.part().isPresent()) {
                article.addValue(
                        block.part().get().column(), block.part().get().patterns(), block.start(), block.end());
            } else if (parts && isUnknown(block)) {
                addBesideParts(i);
            } else if (parts || isAuthorBelow(i, headEnd)) {
                add(i, i + 1);
            } else if (abstractOnly && (block.label().isPresent() || blocks.other(block).isPresent())) {
                i = add(i, tailStart) - 1;
            } else {
                article.addParagraph(block.start(), block.end());
            }
        }
    }

    /// Whether a marked paragraph is nothing but a name: an author, or a person of whom the text speaks.
    private boolean isNameAlone(LabelledBlock block) {
        var line = LineDivider.line(source.original(), block.start(), block.end());
        return block.isBodyPart()
                && block.part().orElseThrow().patterns().stream()
                        .flatMap(it -> it.match(line, budget).stream())
                        .limit(1)
                        .flatMap(it -> GroupValue.columns(it).stream())
                        .anyMatch(it -> it.column().equals(ArticleBuilder.BYLINE) && it.start() == 0);
    }

    /// Whether the name is the only one, near the headline and right above a long paragraph.
    private boolean isAuthorAlone(int index, int headEnd) {
        return index < Math.min(headEnd + LOWEST_AUTHOR, tailStart - 1)
                && blocks.get(index + 1).isBodyPart()
                && blocks.get(index + 1).end() - blocks.get(index + 1).start() > FEWEST_BELOW_AUTHOR
                && blocks.all().stream().filter(this::isNameAlone).count() == 1;
    }

    private boolean isUnknown(LabelledBlock block) {
        return isLoose(block) && blocks.pattern(block).isEmpty() && blocks.other(block).isEmpty();
    }

    /// Beside the marked paragraphs of a page: a long block is text that was not marked, a short one a caption or a note. The one above
    /// the article's number is its publisher.
    private void addBesideParts(int index) {
        var block = blocks.get(index);
        boolean publisher = index + 1 < blocks.size() && blocks.pattern(blocks.get(index + 1)).isPresent();
        if (publisher) {
            article.ignore(block.start(), block.end());
        } else if (block.end() - block.start() > LONGEST_CAPTION) {
            article.addParagraph(block.start(), block.end());
        } else {
            article.addValue(ArticleBuilder.NOTES, block.start(), block.end());
        }
    }

    /// Whether a line in the article's first blocks names its author, and the next one does not go on with it.
    private boolean isAuthorBelow(int index, int headEnd) {
        return source.headline().isPresent()
                && !article.has(ArticleBuilder.BYLINE)
                && index < headEnd + LOWEST_AUTHOR
                && blocks.pattern(blocks.get(index)).filter(HeadPattern::isByline).isPresent()
                && (index + 1 == blocks.size()
                        || !Character.isLowerCase(source.original().codePointAt(blocks.get(index + 1).start())));
    }

    private void addTail() {
        for (int i = tailStart; i < blocks.size(); ) {
            var block = blocks.get(i);
            if (isLoose(block)) {
                if (blocks.isDamagedLabel(i)) {
                    article.addValue(ArticleBuilder.NOTES, block.start(), block.end());
                } else {
                    article.addParagraph(block.start(), block.end());
                }
                i++;
            } else {
                i = add(i, blocks.size());
            }
        }
    }
}
