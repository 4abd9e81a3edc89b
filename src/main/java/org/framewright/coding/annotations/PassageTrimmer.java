package org.framewright.coding.annotations;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.EdgeRules;
import org.framewright.codebook.Tag.QuotationMarkRule;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
import org.framewright.model.Segment;
import org.framewright.suggest.FullStop;
import org.framewright.suggest.Quotation;
import org.framewright.suggest.QuotationFinder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Takes the marks at the edges of selected words in, or leaves them out, as the rules of a tag say: so the same words are the
/// same passage, whoever has selected them, by keys or by mouse. Whatever the rules: a mark of a quotation stays out where the other one, and words of
/// the quotation, are outside.
///
/// @param article where the passages are
public record PassageTrimmer(Article article, EdgeRules rules) {

    private static final String OPENING = "“„«‹‘‚\"'»›";
    private static final String CLOSING = "”“»›’‘\"'«‹";

    /// Marks that stand between the words of a quotation and its closing mark.
    private static final String INSIDE = ".,!?…。，！？";

    /// The extent with the edges that the rules of a tag ask for; without words unchanged.
    ///
    /// @param article asked for only where there is something to trim
    public static Extent trim(Tag tag, Extent extent, Supplier<Article> article) {
        var rules = tag.passages().edges();
        if (!(extent instanceof Extent.Passage(var fragments))) {
            return extent;
        }
        boolean marks = fragments.stream().anyMatch(PassageTrimmer::hasMark);
        if (!marks && rules.equals(EdgeRules.AS_SELECTED)) {
            return extent;
        }
        var trimmer = new PassageTrimmer(article.get(), rules);
        return trimmer.trim(marks ? trimmer.withoutLoneMarks(fragments) : fragments);
    }

    private static boolean hasMark(Fragment fragment) {
        var words = fragment.text();
        return OPENING.indexOf(words.charAt(0)) >= 0 || CLOSING.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private List<Fragment> withoutLoneMarks(List<Fragment> fragments) {
        var quotations = QuotationFinder.find(article.text()).stream().filter(Quotation::closed).toList();
        var passage = new ArrayList<>(fragments);
        for (int i = 0; i < passage.size(); i++) {
            int at = i;
            // the outer ones stand further out
            quotations.stream()
                    .filter(it -> it.end() == passage.get(at).end() && !isOpened(it, passage))
                    .findFirst()
                    .ifPresent(it -> passage.set(at, withoutClosing(passage.get(at))));
            quotations.stream()
                    .filter(it -> it.start() == passage.get(at).start() && !isClosed(it, passage))
                    .findFirst()
                    .ifPresent(
                            it -> passage.set(at, shortened(passage.get(at), it.start() + 1, passage.get(at).end())));
        }
        return passage;
    }

    /// Whether the opening mark of a quotation is in a passage that closes it, or no words are between it and the passage. A further paragraph of a
    /// quotation begins with a mark of its own.
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
        return shortened(fragment, fragment.start(), bare);
    }

    private Fragment shortened(Fragment fragment, int start, int end) {
        return isWordless(start, end) || !article.isRange(start, end) ? fragment : article.fragment(start, end);
    }

    private Extent trim(List<Fragment> fragments) {
        var trimmed = new ArrayList<Fragment>();
        for (int i = 0; i < fragments.size(); i++) {
            int from = i == 0 ? 0 : trimmed.getLast().end() + 1;
            int to = i == fragments.size() - 1 ? article.text().length() : fragments.get(i + 1).start() - 1;
            trimmed.add(trim(fragments, i, from, to));
        }
        return new Extent.Passage(trimmed);
    }

    /// @param from where it may begin: fragments don't touch
    /// @param to where it may end
    private Fragment trim(List<Fragment> fragments, int index, int from, int to) {
        var fragment = fragments.get(index);
        int start = fragment.start();
        int end = fragment.end();
        int closing = closingMark(end);
        if (rules.quotationMarks() == QuotationMarkRule.IN && isMark(OPENING, start - 1) && closing >= 0) {
            start--;
            end = closing + 1;
        } else if (rules.quotationMarks() == QuotationMarkRule.OUT
                && isMark(OPENING, start)
                && isMark(CLOSING, end - 1)) {
            start++;
            end--;
        }
        if (index == fragments.size() - 1) {
            end = withStop(start, end, fragments.size() == 1);
        }
        return from <= start && end <= to && article.isRange(start, end) ? article.fragment(start, end) : fragment;
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

    /// Whether words are a sentence, with its full stop or without.
    private boolean isSentence(int start, int end) {
        return article.segments(Segment.Kind.SENTENCE)
                .anyMatch(
                        it -> it.start() == start && FullStop.endWithout(article.text(), it.start(), it.end()) == end);
    }

    /// The index of the closing mark behind words, also where their stop stands before it; -1 where there is none.
    private int closingMark(int end) {
        int at = isMark(INSIDE, end) ? end + 1 : end;
        return isMark(CLOSING, at) ? at : -1;
    }

    private boolean isMark(String marks, int index) {
        return index >= 0 && index < article.text().length() && marks.indexOf(article.text().charAt(index)) >= 0;
    }
}
