package org.framewright.files.database;

import org.framewright.files.BlankText;
import org.framewright.files.BlankText.BlankRange;
import org.framewright.files.database.rule.HeadRule.HeadPattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gives the blocks at an article's top that have no label to columns by their order, counted from the date.
final class HeadParser {

    static final String DATE = "date";

    /// A longer block is no headline and no edition.
    private static final int LONGEST = 400;

    /// A headline that is all the news, where the place above outlet and date is its own.
    private static final int LONGEST_NEWS = 2_000;

    private static final int LONGEST_DATE = 40;

    /// Lines that are centred at the top of a page are wrapped at some sixty characters.
    private static final int WIDEST_HEAD = 50;

    private final ArticleLayout layout;
    private final SourceArticle source;
    private final ArticleBuilder article;
    private final Function<LabelledBlock, Optional<HeadPattern>> patterns;
    private final boolean labelsBelow;
    private final List<LabelledBlock> unplaced = new ArrayList<>();
    private final List<LabelledBlock> rest = new ArrayList<>();

    /// @param patterns finds the pattern of a line that is known by its words
    /// @param labelsBelow whether the article's labels stand below its text: then nothing marks where the head ends
    HeadParser(
            ArticleLayout layout,
            SourceArticle source,
            ArticleBuilder article,
            Function<LabelledBlock, Optional<HeadPattern>> patterns,
            boolean labelsBelow) {
        this.layout = layout;
        this.source = source;
        this.article = article;
        this.patterns = patterns;
        this.labelsBelow = labelsBelow;
    }

    /// A label's name as a column: lower case, with `_` between words.
    static String column(String label) {
        var name = label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return name.replaceAll("^_|_$", "");
    }

    /// Adds the blocks.
    ///
    /// @return the blocks that do not fit
    List<LabelledBlock> add(List<LabelledBlock> blocks) {
        if (source.headline().isPresent()) {
            addAround(source.headline().get(), blocks);
            return unplaced;
        }
        var longHeadline = longHeadline(blocks);
        var loose = blocks.stream().filter(it -> !isLong(it) || longHeadline.filter(it::equals).isPresent()).toList();
        addLong(
                blocks.stream().filter(it -> !loose.contains(it)).toList(),
                loose.stream().filter(this::isDate).findFirst());
        var order =
                layout.head().order().stream()
                        .filter(it -> !it.equals(ArticleBuilder.HEADLINE) || !article.has(it))
                        .toList();
        int anchor = order.indexOf(DATE);
        int date = dateIndex(loose);
        if (anchor >= 0 && date < loose.size() && isHeadlineAbove(loose, date, order)) {
            addBefore(loose.subList(0, anchor), order.subList(0, anchor));
            article.addValue(ArticleBuilder.HEADLINE, loose.get(anchor).start(), loose.get(date - 1).end());
            addDate(loose.get(date));
            addBelow(loose.subList(date + 1, loose.size()));
        } else if (anchor >= 0 && date < loose.size() && isOutletFirst(order) && date > anchor) {
            addBefore(loose.subList(0, anchor), order.subList(0, anchor));
            loose.subList(anchor, date).forEach(this::addRest);
            addDate(loose.get(date));
            addAfter(loose.subList(date + 1, loose.size()), order.subList(anchor + 1, order.size()));
        } else if (anchor >= 0 && date < loose.size()) {
            addBefore(loose.subList(0, date), order.subList(0, anchor));
            addDate(loose.get(date));
            addAfter(loose.subList(date + 1, loose.size()), order.subList(anchor + 1, order.size()));
        } else {
            addAfter(loose, order.stream().filter(it -> !it.equals(DATE) || mayBeDate(loose, order)).toList());
        }
        return unplaced;
    }

    /// A season is the date where no other is.
    private int dateIndex(List<LabelledBlock> loose) {
        var date = loose.stream().filter(this::isReadableDate).findFirst();
        return date.or(() -> loose.stream().filter(this::isDate).findFirst()).map(loose::indexOf).orElse(loose.size());
    }

    private boolean isReadableDate(LabelledBlock block) {
        return isDate(block) && layout.dates().find(firstLine(block)).flatMap(DateFinder.FoundDate::iso).isPresent();
    }

    /// The blocks that were kept as the rest: the text, where nothing else is.
    List<LabelledBlock> rest() {
        return rest;
    }

    /// The headline is known: above it stand the date, its author, the section.
    private void addAround(BlankRange headline, List<LabelledBlock> blocks) {
        var capitals = capitals(source.original().substring(headline.end()));
        for (var block : blocks) {
            int above = Math.max(block.start(), Math.min(block.end(), headline.start()));
            for (int at = block.start(); at < above; ) {
                int end = SourceArticle.lineEnd(source.original(), at, block.end());
                addAbove(BlankText.trim(source.original(), at, end), block, capitals);
                at = end + 1;
            }
            int below = Math.max(block.start(), headline.end());
            var rest = BlankText.trim(source.original(), below, Math.max(below, block.end()));
            if (!rest.isEmpty()) {
                unplaced.add(new LabelledBlock(rest.start(), rest.end(), block.part(), block.label()));
            }
        }
        article.addValue(ArticleBuilder.HEADLINE, headline.start(), headline.end());
    }

    /// A name right above the headline is its author's, as is one in capitals that stands below it as well.
    private void addAbove(BlankRange range, LabelledBlock of, Set<String> below) {
        var block = new LabelledBlock(range.start(), range.end(), of.part(), of.label());
        if (range.isEmpty()) {
            return;
        }
        if (isDate(block)) {
            addDate(block);
        } else if (isName(block) && (range.end() < of.end() || below.contains(text(block)))) {
            article.addValue(ArticleBuilder.BYLINE, range.start(), range.end());
        } else if (HeadWords.areShort(text(block))) {
            addRest(block);
        } else {
            unplaced.add(block);
        }
    }

    /// The lines in capitals: a name in other letters may be a place.
    private static Set<String> capitals(String text) {
        return text.lines()
                .map(String::strip)
                .filter(it -> it.chars().noneMatch(Character::isLowerCase))
                .collect(Collectors.toSet());
    }

    /// Whether the headline stands above the date, though the order has it below: more blocks stand there than the order has, and
    /// none below looks like a headline.
    private boolean isHeadlineAbove(List<LabelledBlock> loose, int date, List<String> order) {
        int anchor = order.indexOf(DATE);
        if (!isOutletFirst(order) || date <= anchor || isText(loose.get(anchor))) {
            return false;
        }
        return labelsBelow || date + 1 == loose.size() || isName(loose.get(date + 1));
    }

    /// Whether the order begins with the outlet and has the headline below the date: then more than one block above the date
    /// are the outlet, and what belongs to it or to the article.
    private static boolean isOutletFirst(List<String> order) {
        return order.indexOf(DATE) == 1 && order.indexOf(ArticleBuilder.HEADLINE) > 1;
    }

    /// A name above the text is its author's; all else is text.
    private void addBelow(List<LabelledBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (i == 0 && isName(blocks.get(i))) {
                article.addValue(ArticleBuilder.BYLINE, blocks.get(i).start(), blocks.get(i).end());
            } else {
                unplaced.add(blocks.get(i));
            }
        }
    }

    private String text(LabelledBlock block) {
        return LineDivider.line(source.original(), block.start(), block.end()).replace('\n', ' ');
    }

    private boolean isText(LabelledBlock block) {
        return HeadWords.isText(text(block));
    }

    private boolean isName(LabelledBlock block) {
        return HeadWords.isName(text(block));
    }

    private static boolean isLong(LabelledBlock block) {
        return block.end() - block.start() > LONGEST;
    }

    /// The first block, if it is in the headline's place, above the date and labels: news in a sentence or two.
    private Optional<LabelledBlock> longHeadline(List<LabelledBlock> blocks) {
        boolean first = layout.head().order().indexOf(ArticleBuilder.HEADLINE) == 0 && !labelsBelow;
        return blocks.stream()
                .limit(1)
                .filter(it -> first && isLong(it) && text(it).length() <= LONGEST_NEWS)
                // the outlet may be its last line
                .filter(it -> source.original().substring(it.start(), it.end()).lines().count() <= 2)
                .filter(_ -> blocks.stream().skip(1).limit(layout.head().order().size()).anyMatch(this::isDate))
                .findFirst();
    }

    /// A long block is text, unless it is on a cover.
    private void addLong(List<LabelledBlock> blocks, Optional<LabelledBlock> date) {
        for (var block : blocks) {
            if (source.covered() && date.filter(it -> block.start() < it.start()).isPresent()) {
                article.ignore(block.start(), block.end());
            } else {
                unplaced.add(block);
            }
        }
    }

    /// Whether a block stands at the place of the date, though no form of dates fits it.
    private boolean mayBeDate(List<LabelledBlock> loose, List<String> order) {
        int index = order.indexOf(DATE);
        if (loose.size() < order.size()) {
            return false;
        }
        var text = text(loose.get(index));
        return text.length() <= LONGEST_DATE && !HeadWords.beginsByline(text);
    }

    private boolean isDate(LabelledBlock block) {
        return layout.dates().findLine(firstLine(block)).isPresent() || datePattern(block).isPresent();
    }

    private Optional<HeadPattern> datePattern(LabelledBlock block) {
        return patterns.apply(block).filter(HeadPattern::isDate);
    }

    private String firstLine(LabelledBlock block) {
        int end = SourceArticle.lineEnd(source.original(), block.start(), block.end());
        return LineDivider.line(source.original(), block.start(), end);
    }

    /// Blocks above may be the source's cover; else they belong to the first column.
    private void addBefore(List<LabelledBlock> before, List<String> columns) {
        if (columns.equals(List.of(ArticleBuilder.OUTLET))
                && before.size() > 1
                && !isOutletFirst(layout.head().order())) {
            addOutlet(before);
            return;
        }
        var blocks = divideLast(before, columns);
        int spare = Math.max(0, blocks.size() - columns.size());
        int top = spare;
        while (!source.covered() && !columns.isEmpty() && top > 0 && isNext(blocks.get(top - 1), blocks.get(top))) {
            top--;
        }
        for (int i = 0; i < top; i++) {
            article.ignore(blocks.get(i).start(), blocks.get(i).end());
        }
        for (int i = spare; i < blocks.size(); i++) {
            int column = columns.size() - (blocks.size() - i);
            addColumn(columns.get(column), blocks.get(i == spare ? top : i).start(), blocks.get(i).end());
        }
    }

    /// Below a known headline, the outlet is the block right above the date, with the one above it where it only goes on in brackets.
    private void addOutlet(List<LabelledBlock> blocks) {
        boolean goesOn = text(blocks.getLast()).startsWith("(");
        int outlet = blocks.size() - (goesOn ? 2 : 1);
        blocks.subList(0, outlet).forEach(this::addRest);
        article.addValue(ArticleBuilder.OUTLET, blocks.get(outlet).start(), blocks.getLast().end());
    }

    /// Without a blank line between headline and outlet, the last line above the date is the outlet.
    private List<LabelledBlock> divideLast(List<LabelledBlock> blocks, List<String> columns) {
        if (blocks.isEmpty() || blocks.size() >= columns.size() || !columns.getLast().equals(ArticleBuilder.OUTLET)) {
            return blocks;
        }
        var last = blocks.getLast();
        int line = source.original().lastIndexOf('\n', last.end() - 1) + 1;
        if (line <= last.start()) {
            return blocks;
        }
        var above = BlankText.trim(source.original(), last.start(), line);
        var below = BlankText.trim(source.original(), line, last.end());
        List<LabelledBlock> divided = new ArrayList<>(blocks.subList(0, blocks.size() - 1));
        divided.add(new LabelledBlock(above.start(), above.end(), last.part(), last.label()));
        divided.add(new LabelledBlock(below.start(), below.end(), last.part(), Optional.empty()));
        return divided;
    }

    /// Below an outlet's line may stand another one, such as the title of an issue.
    private void addColumn(String column, int start, int end) {
        boolean several =
                column.equals(ArticleBuilder.OUTLET)
                        && isOutletFirst(layout.head().order())
                        && layout.head().rest().isPresent();
        int outlet = several ? outletEnd(start, end) : end;
        article.addValue(column, start, outlet);
        var below = BlankText.trim(source.original(), outlet, end);
        if (!below.isEmpty()) {
            addRest(new LabelledBlock(below.start(), below.end(), Optional.empty(), Optional.empty()));
        }
    }

    /// Where a name ends that may go on in the next line: there, the next line begins with a small letter or a bracket, or its first
    /// word would have been too long for this line.
    private int outletEnd(int start, int end) {
        for (int at = start; at < end; ) {
            int lineEnd = SourceArticle.lineEnd(source.original(), at, end);
            var next = BlankText.trim(source.original(), lineEnd, end);
            int word = 0;
            while (next.start() + word < next.end()
                    && !BlankText.isBlank(source.original().charAt(next.start() + word))) {
                word++;
            }
            int width = LineDivider.line(source.original(), at, lineEnd).length() + 1 + word;
            if (word > 0 && width < WIDEST_HEAD && Character.isUpperCase(source.original().codePointAt(next.start()))) {
                return lineEnd;
            }
            at = lineEnd + 1;
        }
        return end;
    }

    private boolean isNext(LabelledBlock block, LabelledBlock next) {
        int start = block.end();
        return BlankText.trim(source.original(), start, next.start()).isEmpty();
    }

    private void addDate(LabelledBlock block) {
        var line = firstLine(block);
        var found = layout.dates().findLine(line);
        int rest = found.map(DateFinder.FoundDate::rest).orElse(line.length());
        var groups = datePattern(block).filter(it -> found.isEmpty() && it.column().isEmpty());
        article.addValue(
                groups.isPresent() ? Optional.empty() : Optional.of(DATE),
                groups.stream().map(HeadPattern::pattern).toList(),
                block.start(),
                block.start() + rest);
        var after = BlankText.trim(source.original(), block.start() + rest, block.end());
        if (!after.isEmpty()) {
            addBeside(new LabelledBlock(after.start(), after.end(), block.part(), Optional.empty()));
        }
    }

    /// Beside the date may stand a time, which is known by its words.
    private void addBeside(LabelledBlock block) {
        var column = patterns.apply(block).flatMap(HeadPattern::column);
        column.ifPresentOrElse(it -> article.addValue(it, block.start(), block.end()), () -> addRest(block));
    }

    /// The last column takes the blocks that follow it, too.
    private void addAfter(List<LabelledBlock> blocks, List<String> columns) {
        int column = 0;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (isDate(block)) {
                article.ignore(block.start(), block.end());
            } else if (labelsBelow && isText(block)) {
                unplaced.add(block);
            } else if (column >= columns.size()) {
                addRest(block);
            } else {
                while (!labelsBelow
                        && column == columns.size() - 1
                        && i + 1 < blocks.size()
                        && joins(block, blocks, i)) {
                    i++;
                }
                article.addValue(columns.get(column++), block.start(), blocks.get(i).end());
            }
        }
    }

    private boolean joins(LabelledBlock first, List<LabelledBlock> blocks, int index) {
        var next = blocks.get(index + 1);
        return next.end() - first.start() <= LONGEST && isNext(blocks.get(index), next) && !isDate(next);
    }

    private void addRest(LabelledBlock block) {
        if (layout.head().rest().isPresent() && block.end() - block.start() <= LONGEST) {
            // a legal notification is no edition
            article.addValue(
                    isText(block) ? ArticleBuilder.NOTES : layout.head().rest().get(), block.start(), block.end());
            rest.add(block);
        } else {
            unplaced.add(block);
        }
    }
}
