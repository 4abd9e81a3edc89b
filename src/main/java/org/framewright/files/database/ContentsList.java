package org.framewright.files.database;

import org.framewright.files.BlankText;
import org.framewright.files.BlankText.BlankRange;
import org.framewright.files.database.ArticleDivision.PagePart;
import org.framewright.files.database.SourceArticle.SourceBlock;
import org.framewright.files.database.rule.BoundedPattern;
import org.framewright.files.database.rule.GroupValue;
import org.framewright.files.database.rule.PatternBudget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The list of contents above the articles of a download: what it says of each article that the article itself does not.
final class ContentsList {

    /// A headline is looked for in that much of an article, in characters.
    private static final int TOP = 2_000;

    /// A longer line above a text is no section.
    private static final int LONGEST_SECTION = 60;

    private static final PagePart HEADLINE =
            new PagePart("", Optional.of(ArticleBuilder.HEADLINE), List.of(), Optional.empty());

    private final List<BoundedPattern> patterns;
    private final ArticleLayout layout;
    private final PatternBudget budget;
    private final List<SequencedMap<String, String>> entries = new ArrayList<>();

    /// @param patterns of its lines; the group `number` begins an entry
    ContentsList(List<BoundedPattern> patterns, ArticleLayout layout, PatternBudget budget) {
        this.patterns = patterns;
        this.layout = layout;
        this.budget = budget;
    }

    /// Reads a line above the first article. Entries are numbered from 1: a line with another number belongs to none.
    void add(String line) {
        for (var pattern : patterns) {
            var match = pattern.match(line, budget);
            if (match.isPresent()) {
                if (match.get().namedGroups().containsKey("number")) {
                    if (GroupValue.number(match.get(), "number") != entries.size() + 1) {
                        continue;
                    }
                    entries.add(new LinkedHashMap<>());
                }
                for (var value : GroupValue.columns(match.get())) {
                    if (!entries.isEmpty()) {
                        entries.getLast().putIfAbsent(value.column(), line.substring(value.start(), value.end()));
                    }
                }
                return;
            }
        }
    }

    /// The articles with what the list says of them. A list of another number of articles says nothing.
    List<SourceArticle> describe(List<SourceArticle> articles) {
        if (entries.size() != articles.size()) {
            return articles;
        }
        List<SourceArticle> described = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            described.add(describe(articles.get(i), entries.get(i)));
        }
        return described;
    }

    private SourceArticle describe(SourceArticle article, SequencedMap<String, String> entry) {
        var values = new LinkedHashMap<>(article.values());
        entry.forEach(values::putIfAbsent);
        var headline = Optional.ofNullable(values.remove(ArticleBuilder.HEADLINE));
        var found = headline.flatMap(it -> find(it, article));
        boolean dated = layout.head().order().contains(HeadParser.DATE);
        return new SourceArticle(
                article.number(),
                article.original(),
                dated && found.isPresent() ? divide(article, found.get()) : article.blocks(),
                values,
                article.covered(),
                article.finished(),
                article.wrapped(),
                dated
                        ? article.headline()
                        : article.headline().or(() -> headline.map(_ -> found.orElse(place(article)))));
    }

    /// The blocks of an article that knows its headline by its place above the date: there, the headline is a block of its own.
    private List<SourceBlock> divide(SourceArticle article, BlankRange headline) {
        var text = article.original();
        if (text.substring(0, headline.start())
                .lines()
                .anyMatch(it -> layout.dates().findLine(it.strip()).isPresent())) {
            return article.blocks();
        }
        List<SourceBlock> blocks = new ArrayList<>();
        for (var block : article.blocks()) {
            if (block.start() <= headline.start() && headline.end() <= block.end()) {
                blocks.addAll(SourceArticle.blocks(text, block.start(), headline.start()));
                blocks.add(new SourceBlock(headline.start(), headline.end(), Optional.of(HEADLINE)));
                blocks.addAll(SourceArticle.blocks(text, headline.end(), block.end()));
            } else {
                blocks.add(block);
            }
        }
        return blocks;
    }

    /// The place of a headline that the article does not have: the list may name a text without one. Where one short line stands alone
    /// above, and two blank lines below it, the headline's line is empty; else nothing stands above the text.
    private static BlankRange place(SourceArticle article) {
        var blocks = article.blocks();
        if (blocks.size() < 2) {
            return new BlankRange(0, 0);
        }
        int end = blocks.getFirst().end();
        var line = article.original().substring(blocks.getFirst().start(), end);
        long lines = article.original().substring(end, blocks.get(1).start()).chars().filter(it -> it == '\n').count();
        boolean section = line.length() <= LONGEST_SECTION && line.indexOf('\n') < 0 && !line.endsWith(".");
        return section && lines > 2 ? new BlankRange(end + 1, end + 1) : new BlankRange(0, 0);
    }

    /// Where the headline stands in the article: whole lines near its top.
    private static Optional<BlankRange> find(String headline, SourceArticle article) {
        var wanted = withoutSpaces(headline);
        for (var block : article.blocks()) {
            int end = Math.min(block.end(), TOP);
            for (int at = block.start(); at < end; ) {
                int lineEnd = SourceArticle.lineEnd(article.original(), at, block.end());
                for (int to = lineEnd; to - at < 2 * headline.length() + 2; ) {
                    if (withoutSpaces(article.original().substring(at, to)).equals(wanted)) {
                        return Optional.of(BlankText.trim(article.original(), at, to));
                    }
                    if (to >= block.end()) {
                        break;
                    }
                    to = SourceArticle.lineEnd(article.original(), to + 1, block.end());
                }
                at = lineEnd + 1;
            }
        }
        return Optional.empty();
    }

    /// The list may have a space beside a word that was searched for, as in `NRA -ILA`.
    private static String withoutSpaces(String text) {
        return BlankText.oneLine(text).replace(" ", "");
    }
}
