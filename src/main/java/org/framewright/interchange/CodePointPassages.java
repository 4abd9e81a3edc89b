package org.framewright.interchange;

import org.framewright.files.FilesProblem;
import org.framewright.interchange.CodingReference.CountedArticle;
import org.framewright.model.Extent;
import org.framewright.model.Fragment;
import org.framewright.model.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Passages of one article as pairs of code-point offsets, half-open, and back.
record CodePointPassages(CountedArticle article) {

    /// Null for a whole article or segment, empty for what has no words.
    @Nullable List<List<Integer>> write(Extent extent) {
        return switch (extent) {
            case Extent.WholeArticle(), Extent.OfSegment _ -> null;
            case Extent.Implied() -> List.of();
            case Extent.Passage(var fragments) -> fragments.stream().map(this::pair).toList();
        };
    }

    private List<Integer> pair(Fragment fragment) {
        var points = article.points();
        return List.of(points.fromUtf16(fragment.start()), points.fromUtf16(fragment.end()));
    }

    /// @throws Refusal where they are no stretches of the article
    Extent read(List<List<Integer>> pairs, String where) {
        if (pairs.isEmpty()) {
            return new Extent.Implied();
        }
        var fragments = new ArrayList<Fragment>();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            if (pair.size() != 2) {
                throw new Refusal(FilesProblem.WRONG_TYPE, where, "fragments/" + i);
            }
            fragments.add(fragment(pair.getFirst(), pair.getLast(), where));
        }
        fragments.sort(null);
        for (int i = 1; i < fragments.size(); i++) {
            if (fragments.get(i).start() <= fragments.get(i - 1).end()) {
                var pair = pair(fragments.get(i));
                throw new Refusal(InterchangeProblem.RANGES_TOUCH, where, pair.getFirst(), pair.getLast());
            }
        }
        return new Extent.Passage(fragments);
    }

    private Fragment fragment(int start, int end, String where) {
        if (end <= start) {
            throw new Refusal(InterchangeProblem.RANGE_REVERSED, where, start, end);
        }
        var points = article.points();
        if (start < 0 || end > points.count()) {
            throw new Refusal(InterchangeProblem.RANGE_OUTSIDE, where, start, end, points.count());
        }
        return article.article().fragment(points.toUtf16(start), points.toUtf16(end));
    }
}
