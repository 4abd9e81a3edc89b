package org.framewright.coding.annotations;

import org.framewright.codebook.Tag;
import org.framewright.codebook.Tag.EdgeRules;
import org.framewright.codebook.Tag.QuotationMarkRule;
import org.framewright.model.Article;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
import org.framewright.model.Segment;
import org.framewright.suggest.FullStop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes the marks at the edges of selected words in, or leaves them out, as the rules of a tag say: so the same words are the
/// same passage, whoever has selected them, by keys or by mouse.
///
/// @param article where the passages are
public record PassageTrimmer(Article article, EdgeRules rules) {

    private static final String OPENING = "“„«‹‘‚\"'»›";
    private static final String CLOSING = "”“»›’‘\"'«‹";

    /// Marks that stand between the words of a quotation and its closing mark.
    private static final String INSIDE = ".,!?…。，！？";

    /// For passages of a tag; empty where they stay as they are selected.
    public static Optional<PassageTrimmer> of(Tag tag, Supplier<Article> article) {
        var rules = tag.passages().edges();
        return rules.equals(EdgeRules.AS_SELECTED)
                ? Optional.empty()
                : Optional.of(new PassageTrimmer(article.get(), rules));
    }

    /// The extent with the edges that the rules ask for; without words unchanged.
    public Extent trim(Extent extent) {
        if (!(extent instanceof Extent.Passage(var fragments))) {
            return extent;
        }
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
