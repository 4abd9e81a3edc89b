package org.framewright.corpus;

import org.framewright.model.ArticlePart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds an article's headline, byline and captions by fixed rules (`docs/import.md` states them). In doubt a line is
/// body.
final class PartFinder {

    private static final int TOP_LINES = 5;
    private static final int HEADLINE_LENGTH = 160;
    private static final int BYLINE_LENGTH = 100;
    private static final int CAPTION_LENGTH = 500;
    private static final int CAPTION_LINES = 3;

    private static final String NAME = "(?:\\p{Ll}{1,3}[-’'])?[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}.’'-]*";
    private static final String BETWEEN = "(?:and|in|at|for|of|the|de|del|da|di|la|le|van|von|der|den|bin|al|el|&)";
    private static final String FURTHER = "(?:,? (?:" + NAME + "|" + BETWEEN + "))";

    /// `By Jane Doe`, `By JANE DOE and John Roe in Lerwin`, and the `Jane Doe |` of some sites
    private static final Pattern BYLINE =
            Pattern.compile("(?:By|BY|by) " + NAME + FURTHER + "*|" + NAME + FURTHER + "+ ?\\|");

    /// The words before a known byline: `By`, `Text and photos:`, `Nature notes, by`
    private static final Pattern LEAD_IN = Pattern.compile("(?:.{0,40}(?:\\bby|:) )?");

    private final List<ArticleLine> lines;
    private final String headline;
    private final String byline;
    private final List<ArticlePart> parts = new ArrayList<>();
    private final Set<ArticleLine> marked = new HashSet<>();

    private PartFinder(List<ArticleLine> lines, String headline, String byline) {
        this.lines = lines;
        this.headline = normalize(headline);
        this.byline = normalize(byline);
    }

    /// The parts, in text order; none of them overlap.
    ///
    /// @param lines the text's lines
    /// @param headline as in the metadata; may be empty, like the byline
    static List<ArticlePart> find(List<ArticleLine> lines, String headline, String byline) {
        var finder = new PartFinder(lines, headline, byline);
        finder.findCaptions();
        finder.findHeadline();
        finder.findBylines();
        return finder.parts.stream().sorted(Comparator.comparingInt(ArticlePart::start)).toList();
    }

    private void findHeadline() {
        var top = top();
        var told =
                top.stream().filter(line -> !headline.isEmpty() && normalize(line.text()).equals(headline)).findFirst();
        if (told.isPresent()) {
            mark(ArticlePart.Kind.HEADLINE, List.of(told.get()));
        } else if (!top.isEmpty() && top.getFirst().equals(lines.getFirst()) && looksLikeHeadline(top.getFirst())) {
            mark(ArticlePart.Kind.HEADLINE, List.of(top.getFirst()));
        }
    }

    private boolean looksLikeHeadline(ArticleLine first) {
        boolean apart = lines.size() > 1 && lines.get(1).block() != first.block();
        return apart
                && first.length() <= HEADLINE_LENGTH
                && !first.endsLikeBody()
                && first.text().codePoints().anyMatch(Character::isLetter)
                && !isByline(first);
    }

    private void findBylines() {
        top().stream().filter(this::isByline).forEach(line -> mark(ArticlePart.Kind.BYLINE, List.of(line)));
    }

    private boolean isByline(ArticleLine line) {
        if (line.length() > BYLINE_LENGTH) {
            return false;
        }
        return isGivenByline(normalize(line.text())) || (BYLINE.matcher(line.text()).matches() && !line.endsLikeBody());
    }

    private boolean isGivenByline(String text) {
        return !byline.isEmpty()
                && text.endsWith(byline)
                && LEAD_IN.matcher(text.substring(0, text.length() - byline.length())).matches();
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

    private List<ArticleLine> top() {
        return lines.stream().limit(TOP_LINES).filter(line -> !marked.contains(line)).toList();
    }

    private void mark(ArticlePart.Kind kind, List<ArticleLine> of) {
        parts.add(new ArticlePart(kind, of.getFirst().start(), of.getLast().end()));
        marked.addAll(of);
    }

    /// The text without differences of case, spacing and the shape of quotes.
    private static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// Recognises photo credits at the end of a line: `(AP PHOTO)`, `(Photo: Jane Doe)`, `Photograph: Jane Doe/Agency`. The
    /// credit must look like one: a body that ends in "(see photo)" has none.
    static final class PhotoCredit {

        private static final String NAME = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.&'’-]*";
        private static final String WORD = "(?i:photos?|photographs?|photography|pictures?|images?|foto)";
        private static final String BY = "(?: ?[:/|] ?|(?i: by | via | courtesy of | from ))[^()\\n]{2,80}";

        /// `AP PHOTO`, `File photo`, `AP Photo/Jane Doe`, `Photo: Jane Doe`, `Photo by Jane Doe`, `Getty Images`
        private static final String IN_BRACKETS =
                "(?:(?:%1$s[ /]){1,4}%2$s(?:%3$s)?|(?i:file )%2$s(?:%3$s)?|%2$s%3$s)".formatted(NAME, WORD, BY);

        /// Without brackets the word must be followed by a colon and a name-like text.
        private static final String BARE =
                "(?:Photo|PHOTO|Photograph|PHOTOGRAPH|Picture|PICTURE|Foto): ?"
                        + NAME
                        + "(?:[ /,|]+(?:"
                        + NAME
                        + ")?){0,6}";

        private static final Pattern CREDIT =
                Pattern.compile("(?<before>^|.*\\s)(?:[(\\[]" + IN_BRACKETS + "[)\\]]|" + BARE + ")\\.?$");

        private PhotoCredit() {}

        /// Whether a line ends in a credit.
        static boolean endsCredit(String line) {
            return mayBeCredit(line) && CREDIT.matcher(line).matches();
        }

        /// The pattern tries each word of a line, so most lines are told apart beforehand: a credit ends in a bracket, or has a colon.
        private static boolean mayBeCredit(String line) {
            var end = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
            return end.endsWith(")") || end.endsWith("]") || line.indexOf(':') >= 0;
        }

        /// Whether a line is nothing but a credit.
        static boolean isCredit(String line) {
            var matcher = CREDIT.matcher(line);
            return matcher.matches() && matcher.group("before").isBlank();
        }
    }
}
