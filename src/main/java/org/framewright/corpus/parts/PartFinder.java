package org.framewright.corpus.parts;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds an article's headline, byline, captions and further parts by fixed rules (`docs/import.md` states them). In doubt a line is
/// body.
public final class PartFinder {

    /// The rules with their version. Another rule, or another word in `part-words.txt`, is a new version: articles that are there
    /// keep their parts.
    public static final String VERSION = "parts/8";

    /// The rules of articles whose metadata name no rules: they found headline, byline and captions.
    public static final String FIRST_VERSION = "parts/1";

    private static final int TOP_LINES = 5;
    private static final int HEADLINE_LENGTH = 160;
    static final int BYLINE_LENGTH = 100;
    private static final int CAPTION_LENGTH = 500;
    private static final int CAPTION_LINES = 3;
    private static final int SUBHEAD_LENGTH = 80;

    /// A longer question under the headline is the first paragraph: of a letter to the editor.
    private static final int QUESTION_LENGTH = 100;

    private static final int PARAGRAPH_LENGTH = 80;
    private static final int DATELINE_LINES = 3;
    private static final int LINKS = 8;
    private static final int BRACKETS = 2;

    /// The parts that metadata may name besides headline and byline, by column.
    private static final Map<String, ArticlePart.Kind> METADATA_PARTS =
            Map.of(
                    "subhead", ArticlePart.Kind.SUBHEAD,
                    "dateline", ArticlePart.Kind.DATELINE,
                    "agency", ArticlePart.Kind.CREDIT,
                    "credit", ArticlePart.Kind.CREDIT,
                    "correction", ArticlePart.Kind.CORRECTION);

    /// A time, a year or an author: a line with one between headline and text is no subhead.
    private static final Pattern WHEN_OR_WHO =
            Pattern.compile("\\b(?:\\d{1,2}[.:]\\d{2}|(?:19|20)\\d{2}|(?:by|von|par|por|di) \\p{Lu}.*)\\b");

    private static final int LONGEST_DAY = 40;

    /// A day, perhaps behind its weekday.
    private static final Pattern DAY =
            Pattern.compile(
                    "(?U)(?:\\p{L}{2,12}[.,]{0,2} )?(?:\\d{1,2}(?:\\.|st|nd|rd|th|er)? (?:de )?\\p{L}{3,12}\\.? (?:de )?(?:19|20)\\d{2}"
                            + "|\\p{L}{3,12}\\.? \\d{1,2},? (?:19|20)\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}"
                            + "|(?:19|20)\\d{2}-\\d{2}-\\d{2}|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)");

    /// A line that is, or begins with, a web address: printed pages have theirs at the top.
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://|www\\.)[^\\s.]+\\.\\S.*|(?:[a-z0-9-]{1,63}\\.){1,5}[a-z]{2,12}/.*");

    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private final List<ArticleLine> lines;
    private final Map<String, String> metadata;
    private final String headline;
    private final String byline;
    private final List<ArticlePart> parts = new ArrayList<>();
    private final Set<ArticleLine> marked = new HashSet<>();

    /// The marked lines that are only partly a part; the rest is body.
    private final Set<ArticleLine> partly = new HashSet<>();

    private Optional<ArticleLine> headlineLine = Optional.empty();

    /// Whether a first line may be a headline that the metadata don't name.
    private final boolean mayHaveHeadline;

    private PartFinder(List<ArticleLine> lines, Map<String, String> metadata, boolean mayHaveHeadline) {
        this.lines = lines;
        this.mayHaveHeadline = mayHaveHeadline;
        this.metadata = metadata;
        this.headline = normalize(metadata.getOrDefault(Article.HEADLINE, ""));
        this.byline = normalize(metadata.getOrDefault(Article.BYLINE, ""));
    }

    /// The parts, in text order; none of them overlap.
    ///
    /// @param lines the text's lines
    /// @param metadata a headline, byline, dateline and their like are looked for in the text
    /// @param mayHaveHeadline whether the first line may be the headline; not where the source is known to have none
    public static List<ArticlePart> find(
            List<ArticleLine> lines, Map<String, String> metadata, boolean mayHaveHeadline) {
        return new PartFinder(lines, metadata, mayHaveHeadline).find();
    }

    /// The headline alone, of a text's first lines.
    public static Optional<ArticlePart> findHeadline(
            List<ArticleLine> lines, Map<String, String> metadata, boolean mayHaveHeadline) {
        var finder = new PartFinder(lines, metadata, mayHaveHeadline);
        finder.findCaptions();
        finder.findHeadline();
        return finder.parts.stream().filter(it -> it.kind() == ArticlePart.Kind.HEADLINE).findFirst();
    }

    private List<ArticlePart> find() {
        findCaptions();
        findHeadline();
        findBylines();
        findFromMetadata();
        findReadMore();
        findCorrections();
        findCredits();
        findDateline();
        findSubheads();
        return parts.stream().sorted(Comparator.comparingInt(ArticlePart::start)).toList();
    }

    private void findHeadline() {
        var top = top();
        var told =
                top.stream().filter(line -> !headline.isEmpty() && normalize(line.text()).equals(headline)).findFirst();
        headlineLine =
                told.or(() ->
                        lines.stream().dropWhile(this::isAboveHeadline).findFirst().filter(this::looksLikeHeadline));
        headlineLine.ifPresent(line -> mark(ArticlePart.Kind.HEADLINE, List.of(line)));
    }

    private boolean looksLikeHeadline(ArticleLine first) {
        int next = lines.indexOf(first) + 1;
        boolean apart = next < lines.size() && lines.get(next).block() != first.block();
        return mayHaveHeadline
                && apart
                && !marked.contains(first)
                && first.length() <= HEADLINE_LENGTH
                && !first.endsLikeBody()
                && first.text().codePoints().anyMatch(Character::isLetter)
                && !isByline(first);
    }

    /// Whether a line is a day or the outlet, and nothing else, or a web address.
    private boolean isAboveHeadline(ArticleLine line) {
        return ADDRESS.matcher(line.text()).matches()
                || (line.length() <= LONGEST_DAY
                        && (DAY.matcher(line.text()).matches()
                                || normalize(line.text())
                                        .equals(normalize(metadata.getOrDefault(Article.OUTLET, "")))));
    }

    private void findBylines() {
        top().stream().filter(this::isByline).forEach(line -> mark(ArticlePart.Kind.BYLINE, List.of(line)));
    }

    private boolean isByline(ArticleLine line) {
        if (!byline.isEmpty() && line.length() <= LineClassifier.LONGEST && normalize(line.text()).equals(byline)) {
            return true;
        }
        if (line.length() > BYLINE_LENGTH) {
            return false;
        }
        return (!byline.isEmpty() && BylineMatcher.names(normalize(line.text()), byline))
                || (BylineMatcher.matches(line.text()) && !line.endsLikeBody());
    }

    private void findCaptions() {
        for (int from = 0; from < lines.size(); ) {
            int to = endOfBlock(from);
            for (int i = from; i < to; i++) {
                var line = lines.get(i);
                if (line.length() <= CAPTION_LENGTH && PhotoCredit.endsCredit(line.text())) {
                    mark(ArticlePart.Kind.CAPTION, lines.subList(i - captionLinesBefore(i, from, to), i + 1));
                }
            }
            from = to;
        }
    }

    private int endOfBlock(int first) {
        int end = first;
        while (end < lines.size() && lines.get(end).block() == lines.get(first).block()) {
            end++;
        }
        return end;
    }

    /// The number of lines before a credit that belong to its caption: only in a small block that stands apart from the article.
    ///
    /// @param from the block's first line
    /// @param to the line after its last
    private int captionLinesBefore(int credit, int from, int to) {
        boolean alone = to - from == lines.size();
        if (alone || to - from > CAPTION_LINES || credit != to - 1) {
            return 0;
        }
        boolean nothingButCredit = PhotoCredit.isCredit(lines.get(credit).text());
        int before = 0;
        for (int i = credit - 1; i >= from; i--) {
            var line = lines.get(i);
            boolean title = line.length() <= HEADLINE_LENGTH && !line.endsLikeBody();
            boolean caption = nothingButCredit && i == credit - 1 && line.length() <= CAPTION_LENGTH;
            if (marked.contains(line) || !(title || caption)) {
                return before;
            }
            before++;
        }
        return before;
    }

    /// Finds parts that the metadata name, where each is a line of its own; a dateline may stand at the beginning of a line.
    private void findFromMetadata() {
        METADATA_PARTS.forEach((column, kind) -> {
            var told = metadata.getOrDefault(column, "").strip();
            if (told.length() > 1 && told.length() <= LineClassifier.LONGEST) {
                findFromMetadata(kind, told, normalize(told));
            }
        });
    }

    private void findFromMetadata(ArticlePart.Kind kind, String told, String normalized) {
        unmarked(lines)
                .filter(line -> line.length() <= told.length() + BRACKETS && equalsNamedPart(line.text(), normalized))
                .findFirst()
                .ifPresentOrElse(
                        line -> mark(kind, List.of(line)),
                        () -> {
                            if (kind == ArticlePart.Kind.DATELINE) {
                                findToldDateline(told);
                            }
                        });
    }

    private static boolean equalsNamedPart(String line, String told) {
        var words = normalize(line);
        return words.equals(told) || words.equals("(" + told + ")") || words.equals("[" + told + "]");
    }

    private void findToldDateline(String told) {
        unmarked(lines)
                .limit(DATELINE_LINES)
                .filter(line -> line.text().regionMatches(true, 0, told, 0, told.length()))
                .findFirst()
                .ifPresent(line -> {
                    int end = DatelineFinder.end(line.text()).orElse(told.length());
                    mark(ArticlePart.Kind.DATELINE, line, 0, Math.max(end, told.length()));
                });
    }

    /// Marks lines that lead to other articles. A heading includes the lines below it where all lines of its block are titles.
    private void findReadMore() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (marked.contains(line) || !LineClassifier.isReadMore(line)) {
                continue;
            }
            int end = i + 1;
            while (end < lines.size()
                    && end - i <= LINKS
                    && lines.get(end).block() == line.block()
                    && isTitle(lines.get(end))) {
                end++;
            }
            boolean whole = end == lines.size() || lines.get(end).block() != line.block();
            boolean heads = whole && LineClassifier.isReadMoreHeading(line);
            mark(ArticlePart.Kind.READ_MORE, lines.subList(i, heads ? end : i + 1));
        }
    }

    private boolean isTitle(ArticleLine line) {
        return !marked.contains(line) && line.length() <= HEADLINE_LENGTH && !line.endsLikeBody();
    }

    private void findCorrections() {
        unmarked(lines)
                .filter(LineClassifier::isCorrection)
                .toList()
                .forEach(it -> mark(ArticlePart.Kind.CORRECTION, List.of(it)));
    }

    /// Finds credits at the top and at the end, where newspapers put them.
    private void findCredits() {
        var last = unmarked(lines.reversed()).limit(TOP_LINES).toList();
        Stream.concat(top().stream(), last.stream())
                .distinct()
                .filter(LineClassifier::isCredit)
                .forEach(it -> mark(ArticlePart.Kind.CREDIT, List.of(it)));
        for (var line : last) {
            var bracket = marked.contains(line) ? OptionalInt.empty() : LineClassifier.agencyEnd(line.text());
            bracket.ifPresent(from -> mark(ArticlePart.Kind.CREDIT, line, from, line.length()));
        }
    }

    /// Finds a dateline in the first unmarked lines only.
    private void findDateline() {
        if (parts.stream().anyMatch(it -> it.kind() == ArticlePart.Kind.DATELINE)) {
            return;
        }
        for (var line : unmarked(lines).limit(DATELINE_LINES).toList()) {
            var end = DatelineFinder.end(line.text());
            if (end.isPresent()) {
                mark(ArticlePart.Kind.DATELINE, line, 0, end.getAsInt());
                return;
            }
        }
    }

    private void findSubheads() {
        for (int i = 1; i < lines.size() - 1; i++) {
            if (isAlone(i) && (isUnderHeadline(i) || isBetweenParagraphs(i))) {
                mark(ArticlePart.Kind.SUBHEAD, List.of(lines.get(i)));
            }
        }
    }

    /// Whether a line that is no other part stands between blank lines, and reads like a heading, not like half a sentence.
    private boolean isAlone(int index) {
        var line = lines.get(index);
        var text = line.text();
        return lines.get(index - 1).block() != line.block()
                && lines.get(index + 1).block() != line.block()
                && line.length() <= HEADLINE_LENGTH
                && !marked.contains(line)
                && !line.endsLikeBody()
                && text.indexOf('|') < 0
                && (Character.isUpperCase(text.codePointAt(0)) || Character.isDigit(text.codePointAt(0)))
                && text.codePoints().anyMatch(Character::isLetter)
                && isParagraph(nextBody(index));
    }

    private boolean isUnderHeadline(int index) {
        return headlineLine.filter(lines.get(index - 1)::equals).isPresent()
                && (!endsInQuestion(lines.get(index)) || lines.get(index).length() <= QUESTION_LENGTH)
                && !WHEN_OR_WHO.matcher(lines.get(index).text()).find();
    }

    private boolean isBetweenParagraphs(int index) {
        var line = lines.get(index);
        return line.length() <= SUBHEAD_LENGTH
                && !endsInQuestion(line)
                && isParagraph(lines.get(index - 1))
                && isParagraph(lines.get(index + 1));
    }

    private static boolean endsInQuestion(ArticleLine line) {
        return "?!…".indexOf(line.text().charAt(line.length() - 1)) >= 0;
    }

    private boolean isParagraph(ArticleLine line) {
        boolean body = !marked.contains(line) || partly.contains(line);
        return body && line.length() >= PARAGRAPH_LENGTH && line.beginsSentence() && line.endsSentence();
    }

    /// The line after a line, without the bylines, captions and credits at the top.
    private ArticleLine nextBody(int index) {
        int next = index + 1;
        while (next < lines.size() - 1
                && next < TOP_LINES
                && marked.contains(lines.get(next))
                && !partly.contains(lines.get(next))) {
            next++;
        }
        return lines.get(next);
    }

    private Stream<ArticleLine> unmarked(List<ArticleLine> of) {
        return of.stream().filter(line -> !marked.contains(line));
    }

    private List<ArticleLine> top() {
        return unmarked(lines.subList(0, Math.min(lines.size(), TOP_LINES))).toList();
    }

    private void mark(ArticlePart.Kind kind, ArticleLine line, int from, int to) {
        parts.add(new ArticlePart(kind, line.start() + from, line.start() + to));
        marked.add(line);
        if (to - from < line.length()) {
            partly.add(line);
        }
    }

    private void mark(ArticlePart.Kind kind, List<ArticleLine> of) {
        parts.add(new ArticlePart(kind, of.getFirst().start(), of.getLast().end()));
        marked.addAll(of);
    }

    /// The text without differences of case, spacing and the shape of quotes.
    private static String normalize(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('‘', '\'').replace('’', '\'');
        return BLANKS.matcher(QUOTES.matcher(plain).replaceAll("\"")).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
