package org.framewright.suggest.quotation;

import org.framewright.model.article.Fragment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds a quotation that a passage cuts: the passage has one of its two marks, most often by a slip of the selection.
/// A passage among a quotation's words, or with a whole quotation, cuts nothing.
public final class CutQuotation {

    private final String text;
    private final List<Fragment> passage;

    private CutQuotation(String text, List<Fragment> passage) {
        this.text = text;
        this.passage = passage.stream().sorted().toList();
    }

    /// The passage extended by the rest of the quotation; gaps in the passage stay.
    ///
    /// @param text the text of the article
    /// @return empty where no quotation is cut; a quotation without a closing mark is never cut
    public static Optional<List<Fragment>> complete(String text, List<Fragment> passage) {
        return complete(text, passage, QuotationFinder.find(text));
    }

    /// As [#complete(String, List)], where the quotations are known.
    ///
    /// @param quotations at least, for each stretch of the passage, the last that begins and the first that ends in it
    public static Optional<List<Fragment>> complete(
            String text, List<Fragment> passage, Collection<Quotation> quotations) {
        var it = new CutQuotation(text, passage);
        return quotations.stream()
                .filter(Quotation::closed)
                .filter(quotation -> it.opens(quotation) != it.closes(quotation))
                .max(Comparator.comparingInt(quotation -> quotation.end() - quotation.start()))
                .map(it::extend);
    }

    private boolean opens(Quotation quotation) {
        return passage.stream().anyMatch(it -> it.contains(quotation.start()));
    }

    private boolean closes(Quotation quotation) {
        return passage.stream().anyMatch(it -> it.contains(quotation.end() - 1));
    }

    private List<Fragment> extend(Quotation quotation) {
        var in = passage.stream().filter(it -> it.start() < quotation.end() && quotation.start() < it.end()).toList();
        var whole = new ArrayList<>(passage);
        if (opens(quotation)) {
            var last = in.getLast();
            whole.set(passage.indexOf(last), stretch(last.start(), quotation.end()));
        } else {
            var first = in.getFirst();
            whole.set(passage.indexOf(first), stretch(quotation.start(), first.end()));
        }
        return List.copyOf(whole);
    }

    private Fragment stretch(int start, int end) {
        return new Fragment(start, end, text.substring(start, end));
    }
}
