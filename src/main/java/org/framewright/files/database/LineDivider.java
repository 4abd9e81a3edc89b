package org.framewright.files.database;

import org.framewright.files.BlankText;
import org.framewright.files.BlankText.BlankRange;
import org.framewright.files.Limits;
import org.framewright.files.database.ArticleDivision.LineDivision;
import org.framewright.files.database.SourceArticle.SourceBlock;
import org.framewright.files.database.rule.BoundedPattern;
import org.framewright.files.database.rule.GroupValue;
import org.framewright.files.database.rule.PatternBudget;
import org.framewright.model.Refusal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.MatchResult;

/// Divides a text into articles by its lines, in one pass.
public final class LineDivider {

    /// An article that the database could not deliver has a few lines.
    private static final int ERROR_LINES = 20;

    /// Lines of running text have as many characters; a page is hardly wider than the second number.
    private static final int SHORT_LINE = 50;

    private static final int PAGE_WIDTH = 120;

    /// Of that many lines, one that is longer than a page is an exception.
    private static final int LINES_PER_LONG_LINE = 20;

    /// The most blocks above a headline in bold letters.
    private static final int MOST_ABOVE_HEADLINE = 8;

    private final LineDivision division;
    private final ArticleLayout layout;
    private final PatternBudget budget;
    private final ArticleCount count;
    private final ContentsList contents;
    private final Set<String> bold;
    private final List<SourceArticle> articles = new ArrayList<>();

    /// The current stretch's last lines: as many as a box above the line that begins an article has.
    private final Deque<BlankRange> lastLines = new ArrayDeque<>();

    /// Whether a box stands above the articles: the first one tells.
    private Optional<Boolean> boxed = Optional.empty();

    private final SequencedMap<String, String> values = new LinkedHashMap<>();
    private String text = "";
    private boolean open;
    private boolean mayBeCover = true;
    private int stretchStart;
    private int contentStart;
    private int stretches;
    private boolean wrapped;

    /// Whether the current stretch has a label, as articles have.
    private boolean labelled;

    /// @param bold the blocks whose letters are all bold, each on one line
    /// @param where the file, as warnings name it
    public LineDivider(
            LineDivision division,
            ArticleLayout layout,
            PatternBudget budget,
            Set<String> bold,
            String where,
            Limits limits) {
        this.division = division;
        this.layout = layout;
        this.budget = budget;
        this.count = new ArticleCount(where, limits);
        this.contents = new ContentsList(division.listed(), layout, budget);
        this.bold = layout.head().bold() ? bold : Set.of();
    }

    /// Divides a text into its articles.
    ///
    /// @throws Refusal where there are too many articles
    public DividedSource divide(String source) {
        text = source;
        open = division.start().isEmpty();
        wrapped = isWrapped(text);
        for (int at = 0; at <= text.length(); ) {
            int end = SourceArticle.lineEnd(text, at, text.length());
            addLine(at, end);
            at = end + 1;
        }
        endStretch(text.length());
        count.found(articles.size());
        return new DividedSource(contents.describe(articles), count.warnings());
    }

    /// Whether lines end where a page ended, or where a paragraph does: then some are longer than a page is wide.
    private static boolean isWrapped(String text) {
        int lines = 0;
        int longLines = 0;
        for (int at = 0; at < text.length(); ) {
            int end = SourceArticle.lineEnd(text, at, text.length());
            var line = BlankText.trim(text, at, end);
            int length = line.end() - line.start();
            int blank = length > SHORT_LINE ? text.indexOf(' ', line.start()) : -1;
            // an address has no place to be wrapped at, and a database's notice of rights is not the newspaper's
            if (blank >= 0 && blank < line.end() && !line.textOf(text).contains("©")) {
                lines++;
                longLines += length > PAGE_WIDTH ? 1 : 0;
            }
            at = end + 1;
        }
        return longLines * LINES_PER_LONG_LINE <= lines;
    }

    private void addLine(int start, int end) {
        var line = line(text, start, end);
        if (line.isEmpty()) {
            return;
        }
        var begins =
                match(division.start(), line)
                        .or(() -> match(division.startBelow(), line).filter(_ -> boxStart(start) < start));
        if (begins.isPresent()) {
            int box = boxStart(start);
            boxed = boxed.or(() -> Optional.of(box < start));
            endStretch(box);
            count.start(begins.get());
            keep(begins.get(), line);
            open = true;
            begin(box, end + 1);
            return;
        }
        lastLines.addLast(BlankText.trim(text, start, end));
        if (lastLines.size() > division.above().size()) {
            lastLines.removeFirst();
        }
        match(division.announced(), line).ifPresent(count::announce);
        if (stretches == 0 && (!open || mayBeCover)) {
            contents.add(line);
        }
        if (open && labelled && match(division.error(), line).isPresent()) {
            // what could not be delivered has no line that begins it: the article before ends here
            close(start, start, division.end().isEmpty());
            open = true;
        }
        labelled |= layout.labels().find(line, 0, line.length()).isPresent();
        if (open) {
            var ends = match(division.end(), line);
            if (ends.isPresent()) {
                keep(ends.get(), line);
                close(start, Math.min(end + 1, text.length()), true);
            } else if (mayBeCover) {
                addCover(line, end + 1);
            }
        }
    }

    /// Where the box above a line begins; at the line itself without one.
    private int boxStart(int start) {
        if (lastLines.isEmpty() || lastLines.size() < division.above().size() || !boxed.orElse(true)) {
            return start;
        }
        var patterns = division.above().iterator();
        return lastLines.stream().allMatch(it -> patterns.next().matches(line(text, it.start(), it.end()), budget))
                ? lastLines.getFirst().start()
                : start;
    }

    /// A cover ends before the first article's date and labels: below them, a line of an article may look like the cover's.
    private void addCover(String line, int next) {
        mayBeCover =
                stretches == 0
                        && layout.dates().findLine(line).isEmpty()
                        && layout.labels().find(line, 0, line.length()).isEmpty();
        if (mayBeCover && match(division.cover(), line).isPresent()) {
            begin(next, next);
        }
    }

    /// Ends the current article, or the words between two articles, before a line that begins an article, or at the end.
    private void endStretch(int end) {
        if (open || stretches > 0) {
            close(end, end, !open || division.end().filter(it -> !it.isSigns()).isEmpty());
        }
    }

    private void begin(int start, int content) {
        stretchStart = Math.min(start, text.length());
        contentStart = Math.min(content, text.length());
        lastLines.clear();
    }

    private void keep(MatchResult match, String line) {
        GroupValue.columns(match).forEach(it -> values.putIfAbsent(it.column(), line.substring(it.start(), it.end())));
    }

    private void close(int contentEnd, int stretchEnd, boolean finished) {
        var blocks = SourceArticle.blocks(text, contentStart, contentEnd);
        if (!blocks.isEmpty() && !isAround(blocks.getFirst().start())) {
            addStretch(contentEnd, stretchEnd, finished);
        }
        values.clear();
        labelled = false;
        open = division.start().isEmpty();
        begin(stretchEnd, stretchEnd);
    }

    private void addStretch(int contentEnd, int stretchEnd, boolean finished) {
        stretches++;
        if (isError(contentEnd)) {
            count.addError(stretches);
            return;
        }
        count.checkNext(articles.size());
        var original = text.substring(stretchStart, stretchEnd);
        var blocks = SourceArticle.blocks(original, contentStart - stretchStart, contentEnd - stretchStart);
        boolean covered = division.start().isEmpty() && division.end().isPresent() && stretches == 1;
        articles.add(
                new SourceArticle(
                        stretches,
                        original,
                        blocks,
                        values,
                        covered,
                        finished,
                        wrapped,
                        boldHeadline(original, blocks)));
    }

    /// The first block in bold letters, with those that follow it.
    private Optional<BlankRange> boldHeadline(String original, List<SourceBlock> blocks) {
        int first = 0;
        while (first < blocks.size() && !isBold(original, blocks.get(first))) {
            first++;
        }
        int last = first;
        // the same words below a headline are known by their letters alone, and may be the text's
        while (last + 1 < blocks.size()
                && isBold(original, blocks.get(last + 1))
                && !oneLine(original, blocks.get(last + 1)).equals(oneLine(original, blocks.get(last)))) {
            last++;
        }
        return first < Math.min(blocks.size(), MOST_ABOVE_HEADLINE)
                ? Optional.of(new BlankRange(blocks.get(first).start(), blocks.get(last).end()))
                : Optional.empty();
    }

    private boolean isBold(String original, SourceBlock block) {
        return !bold.isEmpty() && bold.contains(oneLine(original, block));
    }

    private static String oneLine(String original, SourceBlock block) {
        return BlankText.oneLine(original.substring(block.start(), block.end()));
    }

    private boolean isAround(int start) {
        return match(division.around(), line(text, start, SourceArticle.lineEnd(text, start, text.length())))
                .isPresent();
    }

    private boolean isError(int contentEnd) {
        if (division.error().isEmpty()) {
            return false;
        }
        boolean found = false;
        int lines = 0;
        for (int at = contentStart; at < contentEnd && lines <= ERROR_LINES; ) {
            int end = SourceArticle.lineEnd(text, at, contentEnd);
            var line = line(text, at, end);
            lines += line.isEmpty() ? 0 : 1;
            found |= match(division.error(), line).isPresent();
            at = end + 1;
        }
        return found && lines <= ERROR_LINES;
    }

    private Optional<MatchResult> match(Optional<BoundedPattern> pattern, String line) {
        return pattern.flatMap(it -> it.match(line, budget));
    }

    /// A line as patterns see it: without blanks at its ends, and with plain blanks in it.
    public static String line(String text, int start, int end) {
        return BlankText.trim(text, start, end).textOf(text).replace('\u00A0', ' ');
    }
}
