package org.framewright.files.database;

import org.framewright.files.BlankText;
import org.framewright.files.database.ArticleDivision.LineDivision;
import org.framewright.model.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Divides a text into articles by its lines, in one pass.
final class LineDivider {

    /// An article that the database could not deliver has a few lines.
    private static final int ERROR_LINES = 20;

    private final LineDivision division;
    private final PatternBudget budget;
    private final String where;
    private final ArticleCount count;
    private final List<SourceArticle> articles = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private String text = "";
    private boolean open;
    private int stretchStart;
    private int contentStart;
    private int stretches;

    /// @param where the file, as remarks name it
    LineDivider(LineDivision division, PatternBudget budget, String where) {
        this.division = division;
        this.budget = budget;
        this.where = where;
        this.count = new ArticleCount(where);
    }

    /// @throws Refusal where there are too many articles
    DividedSource divide(String source) {
        text = source;
        open = division.start().isEmpty();
        for (int at = 0; at <= text.length(); ) {
            int end = SourceArticle.lineEnd(text, at, text.length());
            addLine(at, end);
            at = end + 1;
        }
        if (open) {
            close(text.length(), text.length(), division.end().isEmpty());
        }
        count.found(articles.size());
        return new DividedSource(articles, count.remarks());
    }

    private void addLine(int start, int end) {
        var line = line(text, start, end);
        if (line.isEmpty()) {
            return;
        }
        var begins = match(division.start(), line);
        if (begins.isPresent()) {
            if (open) {
                close(start, start, division.end().isEmpty());
            }
            count.start(begins.get());
            keep(begins.get());
            begin(start, end + 1);
            return;
        }
        match(division.announced(), line).ifPresent(count::announce);
        if (open) {
            var ends = match(division.end(), line);
            if (ends.isPresent()) {
                keep(ends.get());
                close(start, Math.min(end + 1, text.length()), true);
            } else if (stretches == 0 && match(division.cover(), line).isPresent()) {
                begin(end + 1, end + 1);
            }
        }
    }

    private void begin(int start, int content) {
        open = true;
        stretchStart = Math.min(start, text.length());
        contentStart = Math.min(content, text.length());
    }

    private void keep(MatchResult match) {
        ValueGroups.columns(match).keySet().forEach(column -> values.putIfAbsent(column, group(match, column)));
    }

    private static String group(MatchResult match, String column) {
        var range = ValueGroups.columns(match).getOrDefault(column, new int[] {0, 0});
        return match.group().substring(range[0] - match.start(), range[1] - match.start());
    }

    private void close(int contentEnd, int stretchEnd, boolean finished) {
        var blocks = SourceArticle.blocks(text, contentStart, contentEnd);
        if (!blocks.isEmpty() && !isAround(blocks.getFirst().start())) {
            addStretch(contentEnd, stretchEnd, finished);
        }
        values.clear();
        open = division.start().isEmpty();
        begin(stretchEnd, stretchEnd);
        open = division.start().isEmpty();
    }

    private void addStretch(int contentEnd, int stretchEnd, boolean finished) {
        stretches++;
        if (isError(contentEnd)) {
            count.addError(stretches);
            return;
        }
        if (articles.size() >= DatabaseRules.MOST_ARTICLES) {
            throw new Refusal(DatabaseProblem.TOO_MANY_ARTICLES, where, DatabaseRules.MOST_ARTICLES);
        }
        var original = text.substring(stretchStart, stretchEnd);
        var blocks = SourceArticle.blocks(original, contentStart - stretchStart, contentEnd - stretchStart);
        boolean covered = division.start().isEmpty() && stretches == 1;
        articles.add(new SourceArticle(stretches, original, blocks, values, covered, finished));
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
    static String line(String text, int start, int end) {
        return BlankText.trim(text, start, end).textOf(text).replace('\u00A0', ' ');
    }
}
