package org.framewright.coding.annotations;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.EdgeRules;
import org.framewright.codebook.Tag.FullStopRule;
import org.framewright.codebook.Tag.QuotationMarkRule;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Extent;
import org.framewright.suggest.FullStop;
import org.framewright.suggest.quotation.Quotation;
import org.framewright.suggest.quotation.QuotationFinder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Includes or omits the marks at the edges of selected words, by the rules of a tag: the same words become the same passage, whether
/// selected by keys or by mouse. A quotation mark always stays out where its counterpart and some of the quotation's words are outside.
///
/// @param article the article of the passages
public record PassageTrimmer(Article article, EdgeRules rules) {

    private static final String OPENING = "“„«‹‘‚\"'»›";
    private static final String CLOSING = "”“»›’‘\"'«‹";

    /// The extent with the edges that the rules of a tag ask for; without words unchanged.
    ///
    /// @param article asked for only where there is something to trim
    public static Extent trim(Tag tag, Extent extent, Supplier<Article> article) {
        var rules = tag.passages().edges();
        if (!(extent instanceof Extent.Passage(var fragments))) {
            return extent;
        }
        boolean marks =
                fragments.stream()
                        .anyMatch(it ->
                                hasMark(it)
                                        || (rules.quotationMarks() == QuotationMarkRule.IN
                                                && isBesideMark(it, article.get())));
        if (!marks && rules.fullStop() == FullStopRule.AS_SELECTED) {
            return extent;
        }
        var trimmer = new PassageTrimmer(article.get(), rules);
        return trimmer.trimStops(marks ? trimmer.trimMarks(fragments) : fragments);
    }

    private static boolean hasMark(Fragment fragment) {
        var words = fragment.text();
        return OPENING.indexOf(words.charAt(0)) >= 0 || CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static boolean isBesideMark(Fragment fragment, Article article) {
        return fragment.start() > 0 && OPENING.indexOf(article.text().charAt(fragment.start() - 1)) >= 0;
    }

    /// The words with or without their quotation marks, by the rules.
    public List<Fragment> trimMarks(List<Fragment> fragments) {
        var found = QuotationFinder.find(article.text());
        var quotations = found.stream().filter(Quotation::closed).toList();
        var passage = new ArrayList<>(fragments);
        for (int i = 0; i < passage.size(); i++) {
            int at = i;
            // of nested quotations of the same words, the outer one
            var whole = found.stream().filter(it -> hasTheWordsOf(passage.get(at), it)).findFirst();
            if (whole.isPresent()) {
                passage.set(at, trim(passage, at, whole.get()));
                continue;
            }
            // the marks of outer quotations are further outside
            quotations.stream()
                    .filter(it -> it.end() == passage.get(at).end() && !isOpened(it, passage))
                    .findFirst()
                    .ifPresent(it -> passage.set(at, withoutClosing(passage.get(at))));
            quotations.stream()
                    .filter(it -> it.start() == passage.get(at).start() && !isClosed(it, passage))
                    .findFirst()
                    .ifPresent(it -> passage.set(at, fragment(passage.get(at), it.start() + 1, passage.get(at).end())));
        }
        return passage;
    }

    /// Whether a passage that closes a quotation has its opening mark, or no words are between mark and passage. A further paragraph of
    /// a quotation begins with its own mark.
    private boolean isOpened(Quotation quotation, List<Fragment> passage) {
        var first = passage.stream().filter(it -> quotation.start() < it.end()).findFirst().orElseThrow();
        return first.start() <= quotation.start()
                || isMark(OPENING, first.start())
                || isWordless(quotation.start(), first.start());
    }

    private boolean isClosed(Quotation quotation, List<Fragment> passage) {
        var last =
                passage.stream().filter(it -> it.start() < quotation.end()).reduce((_, later) -> later).orElseThrow();
        return quotation.end() <= last.end() || isWordless(last.end(), quotation.end());
    }

    private boolean isWordless(int start, int end) {
        return article.text().substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// A comma before the mark stays out, too, and so does a full stop.
    private Fragment withoutClosing(Fragment fragment) {
        int end = fragment.end() - 1;
        int bare = isMark(",;:", end - 1) ? end - 1 : FullStop.endWithout(article.text(), fragment.start(), end);
        return fragment(fragment, fragment.start(), bare);
    }

    /// A fragment with other ends; the same fragment where no words would be left.
    private Fragment fragment(Fragment fragment, int start, int end) {
        return isWordless(start, end) || !article.isRange(start, end) ? fragment : article.fragment(start, end);
    }

    /// Whether a fragment is all the words of a quotation, with its marks or without.
    private boolean hasTheWordsOf(Fragment fragment, Quotation quotation) {
        return quotation.start() <= fragment.start()
                && fragment.end() <= quotation.end()
                && isWordless(quotation.start(), fragment.start())
                && isWordless(fragment.end(), quotation.end());
    }

    /// Both marks or none: where the codebook has no rule, a single mark is completed by the other.
    private Fragment trim(List<Fragment> passage, int index, Quotation whole) {
        var fragment = passage.get(index);
        boolean out = rules.quotationMarks() == QuotationMarkRule.OUT;
        if (!out && rules.quotationMarks() != QuotationMarkRule.IN && !hasMarkOf(fragment, whole)) {
            return fragment;
        }
        int start = out ? Math.max(fragment.start(), whole.start() + 1) : whole.start();
        // a quotation that is never closed ends without a mark
        int end = !out ? whole.end() : whole.closed() ? Math.min(fragment.end(), whole.end() - 1) : fragment.end();
        // fragments don't touch
        int from = index == 0 ? 0 : passage.get(index - 1).end() + 1;
        int to = index == passage.size() - 1 ? article.text().length() : passage.get(index + 1).start() - 1;
        return from <= start && end <= to ? fragment(fragment, start, end) : fragment;
    }

    private static boolean hasMarkOf(Fragment fragment, Quotation quotation) {
        return fragment.start() == quotation.start() || (quotation.closed() && fragment.end() == quotation.end());
    }

    private Extent trimStops(List<Fragment> fragments) {
        var trimmed = new ArrayList<>(fragments);
        var last = trimmed.removeLast();
        int end = withStop(last.start(), last.end(), trimmed.isEmpty());
        trimmed.add(article.isRange(last.start(), end) ? article.fragment(last.start(), end) : last);
        return new Extent.Passage(trimmed);
    }

    private int withStop(int start, int end, boolean unbroken) {
        int without = FullStop.endWithout(article.text(), start, end);
        return switch (rules.fullStop()) {
            case AS_SELECTED -> end;
            case IN -> FullStop.endWith(article.text(), end);
            case OUT -> without;
            case WHOLE_SENTENCE ->
                    unbroken && isSentence(start, without) ? FullStop.endWith(article.text(), end) : without;
        };
    }

    /// Whether words are one whole sentence or several, with the full stop or without.
    private boolean isSentence(int start, int end) {
        return article.segments(Segment.Kind.SENTENCE).anyMatch(it -> it.start() == start)
                && article.segments(Segment.Kind.SENTENCE)
                        .anyMatch(it -> FullStop.endWithout(article.text(), it.start(), it.end()) == end);
    }

    private boolean isMark(String marks, int index) {
        return index >= 0 && index < article.text().length() && marks.indexOf(article.text().charAt(index)) >= 0;
    }
}
