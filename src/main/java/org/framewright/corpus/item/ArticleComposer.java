package org.framewright.corpus.item;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.framewright.corpus.parts.ArticleLine;
import org.framewright.corpus.parts.AuthorFinder;
import org.framewright.corpus.parts.PartCorrector;
import org.framewright.corpus.parts.PartFinder;
import org.framewright.files.BlankText;
import org.framewright.files.database.DatabaseProblem;
import org.framewright.model.Problem;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes an article out of a file's text: marks its parts and numbers its segments. The text itself stays as it is.
public final class ArticleComposer {

    private static final String CORRECTED = ", corrected";

    private ArticleComposer() {}

    /// Composes an article. Its metadata say by which rules its parts were found.
    ///
    /// @param text as the file holds it, or as it was made from the file
    /// @param textSha256 of the text
    /// @param originalSha256 of the file's bytes
    /// @param metadata the article's data besides the text; a headline, byline and their like are looked for in the text
    /// @param warnings on what was read: a database's article may have no headline
    public static Article compose(
            ArticleId id,
            String name,
            String text,
            String textSha256,
            String originalSha256,
            SequencedMap<String, String> metadata,
            List<Problem> warnings) {
        var lines = ArticleLine.of(text);
        var parts = PartFinder.find(lines, metadata, isHeaded(warnings));
        var segments = ArticleSegmenter.segments(text, lines, parts);
        var known = new LinkedHashMap<>(metadata);
        known.put(Article.PART_RULES, PartFinder.VERSION);
        return new Article(id, name, text, textSha256, originalSha256, parts, segments, known);
    }

    /// The headline of a text's first lines.
    static Optional<ArticlePart> findHeadline(String top, Map<String, String> metadata, List<Problem> warnings) {
        return PartFinder.findHeadline(ArticleLine.of(top), metadata, isHeaded(warnings));
    }

    /// The title of an article in lists, by its first lines; empty where these have no words.
    static String findTitle(String top, SequencedMap<String, String> metadata, List<Problem> warnings) {
        return compose(new ArticleId("top"), "", top, "", "", metadata, warnings).title();
    }

    /// The bylines of a text's first lines.
    static List<String> findBylines(String top, Map<String, String> metadata, List<Problem> warnings) {
        return PartFinder.find(ArticleLine.of(top), metadata, isHeaded(warnings)).stream()
                .filter(it -> it.kind() == ArticlePart.Kind.BYLINE)
                .map(it -> top.substring(it.start(), it.end()))
                .toList();
    }

    /// An article with the authors of its byline, where its metadata name none. Its text and parts stay as they are.
    public static Article withAuthors(Article article) {
        if (!article.metadata().getOrDefault(Article.BYLINE, "").isBlank()) {
            return article;
        }
        return AuthorFinder.find(article)
                .map(it -> {
                    var known = new LinkedHashMap<>(article.metadata());
                    known.put(Article.BYLINE, it);
                    return article.withMetadata(known);
                })
                .orElse(article);
    }

    private static boolean isHeaded(List<Problem> warnings) {
        return warnings.stream().noneMatch(it -> it.code() == DatabaseProblem.NO_HEADLINE);
    }

    /// An article with other parts, and the segments that follow from them.
    ///
    /// @param kinds of lines, by their number from 1; empty where a line is body. See [PartCorrector].
    /// @return the article itself where no part changes
    public static Article correct(Article article, Map<Integer, Optional<ArticlePart.Kind>> kinds) {
        var parts = PartCorrector.correct(article.text(), article.parts(), kinds);
        if (kinds.isEmpty() || parts.equals(article.parts())) {
            return article;
        }
        var known = new LinkedHashMap<>(article.metadata());
        known.compute(Article.PART_RULES, (_, rules) -> corrected(rules == null ? PartFinder.FIRST_VERSION : rules));
        var headed = article.parts(ArticlePart.Kind.HEADLINE).toList();
        boolean same = headed.equals(parts.stream().filter(it -> it.kind() == ArticlePart.Kind.HEADLINE).toList());
        return new Article(
                article.id(),
                article.name(),
                article.text(),
                article.textSha256(),
                article.originalSha256(),
                parts,
                same
                        ? article.segments()
                        : ArticleSegmenter.segments(article.text(), ArticleLine.of(article.text()), parts),
                known);
    }

    private static String corrected(String rules) {
        return rules.endsWith(CORRECTED) ? rules : rules + CORRECTED;
    }

    /// Numbers an article's headline, paragraphs and sentences. The headline is a unit of its own; every other line that is not
    /// blank is a paragraph, and paragraphs are divided into sentences.
    static final class ArticleSegmenter {

        private final String text;
        // Unicode's own rules: no machine's language moves a boundary
        private final BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
        private final List<Segment> segments = new ArrayList<>();
        private int paragraph;
        private int sentence;

        private ArticleSegmenter(String text) {
            this.text = text;
        }

        /// The segments in text order, a paragraph before its sentences.
        ///
        /// @param lines the text's lines
        /// @param parts the marked parts; only the headline matters here
        static List<Segment> segments(String text, List<ArticleLine> lines, List<ArticlePart> parts) {
            var segmenter = new ArticleSegmenter(text);
            var headlines =
                    parts.stream()
                            .filter(part -> part.kind() == ArticlePart.Kind.HEADLINE)
                            .map(ArticlePart::start)
                            .collect(Collectors.toSet());
            for (var line : lines) {
                if (headlines.contains(line.start())) {
                    segmenter.segments.add(new Segment(Segment.Kind.HEADLINE, 1, line.start(), line.end()));
                } else {
                    segmenter.addParagraph(line);
                }
            }
            return segmenter.segments;
        }

        private void addParagraph(ArticleLine line) {
            segments.add(new Segment(Segment.Kind.PARAGRAPH, ++paragraph, line.start(), line.end()));
            var words = line.text();
            sentences.setText(words);
            int from = sentences.first();
            for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
                if (SentenceEnds.isEnd(words, to)) {
                    addSentence(line.start() + from, line.start() + to);
                    from = to;
                }
            }
        }

        private void addSentence(int start, int end) {
            var range = BlankText.trim(text, start, end);
            if (!range.isEmpty()) {
                segments.add(new Segment(Segment.Kind.SENTENCE, ++sentence, range.start(), range.end()));
            }
        }

        /// Removes ends of sentences that Unicode's rules see and readers do not: after abbreviations ("Mr. Annan", "U.S.
        /// President", "J. Doe", "No. 5") and within a quotation that goes on ("“Why?” he asked"). ICU's own list of
        /// abbreviations overlooks the second of two in a sentence.
        static final class SentenceEnds {

            private static final Set<String> BEFORE_NAMES =
                    Set.of(
                            "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Hon", "St", "Messrs", "Mme", "Mlle", "Gov",
                            "Sen", "Rep", "Pres", "Gen", "Col", "Maj", "Capt", "Lt", "Cmdr", "Sgt", "Cpl", "Pvt", "Adm",
                            "Brig", "Supt", "Insp", "vs", "e.g", "i.e", "U.S", "U.N", "U.K", "E.U");

            private static final Set<String> BEFORE_NUMBERS =
                    Set.of(
                            "No", "Nos", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov",
                            "Dec");

            private static final int LONGEST_WORD = 10;
            private static final String BLANKS = " \t\n\u000B\f\r";

            /// UTF-16 units before an end in which an abbreviation must begin.
            private static final int WINDOW = 16;

            private SentenceEnds() {}

            /// Whether a sentence ends at an index where Unicode's rules see an end.
            ///
            /// @param index a UTF-16 index with text before it
            static boolean isEnd(String text, int index) {
                return index == text.length()
                        || !(Character.isLowerCase(text.codePointAt(index)) || isAfterAbbreviation(text, index));
            }

            /// Without a regular expression, which takes several times as long: an import asks for each sentence.
            private static boolean isAfterAbbreviation(String text, int index) {
                int stop = index;
                while (stop > 0 && BLANKS.indexOf(text.charAt(stop - 1)) >= 0) {
                    stop--;
                }
                stop--;
                if (stop <= 0 || stop == index - 1 || text.charAt(stop) != '.') {
                    return false;
                }
                int start = stop;
                while (start > 0 && stop - start <= LONGEST_WORD && isOfWord(text.codePointBefore(start))) {
                    start -= Character.charCount(text.codePointBefore(start));
                }
                var word = text.substring(start, stop);
                if (start < index - WINDOW || word.isEmpty() || isAfterNumber(text, start)) {
                    return false;
                }
                boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
                boolean number = Character.isDigit(text.charAt(index));
                return initial || BEFORE_NAMES.contains(word) || (number && BEFORE_NUMBERS.contains(word));
            }

            private static boolean isOfWord(int codePoint) {
                return codePoint == '.' || Character.isLetter(codePoint);
            }

            private static boolean isAfterNumber(String text, int start) {
                return start > 0
                        && switch (Character.getType(text.codePointBefore(start))) {
                            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
                                    true;
                            default -> false;
                        };
            }
        }
    }
}
