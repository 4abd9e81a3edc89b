package org.framewright.agreement.passages;

import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.corpus.Span;
import org.framewright.agreement.passages.corpus.SpanCover;
import org.framewright.agreement.units.CategoryList;
import org.framewright.agreement.units.UnitRatings;

import java.util.List;

/// The presence of passages in units of text, as ratings `no` and `yes`: so every measure on units applies. A coder who did not
/// code an article has no ratings there; a coder who coded it and found no passage has the rating `no`.
public final class TagPresence {
    private static final CategoryList NO_YES = CategoryList.ofLabels(List.of("no", "yes"));

    private TagPresence() {}

    /// A unit for each article, in the corpus's order.
    public static UnitRatings perArticle(MarkedCorpus corpus) {
        int coders = corpus.coders();
        int[] cells = new int[corpus.articles().size() * coders];
        for (int i = 0; i < cells.length; i++) {
            cells[i] =
                    corpus.articles()
                            .get(i / coders)
                            .byCoder()
                            .get(i % coders)
                            .map(it -> it.isEmpty() ? 0 : 1)
                            .orElse(UnitRatings.MISSING);
        }
        return UnitRatings.of(NO_YES, coders, cells);
    }

    /// A unit for each sentence, with articles as clusters: `yes` where a passage covers a part of the sentence.
    ///
    /// @param sentences the sentences of each article of the corpus, in the same positions as the passages
    public static UnitRatings perSentence(MarkedCorpus corpus, List<List<Span>> sentences) {
        if (sentences.size() != corpus.articles().size()) {
            throw new IllegalArgumentException("sentences of each of the " + corpus.articles().size() + " articles");
        }
        int coders = corpus.coders();
        int units = sentences.stream().mapToInt(List::size).sum();
        int[] cells = new int[units * coders];
        int[] clusters = new int[units];
        int unit = 0;
        for (int article = 0; article < sentences.size(); article++) {
            var covered =
                    corpus.articles().get(article).byCoder().stream()
                            .map(coder ->
                                    coder.map(it ->
                                            SpanCover.union(
                                                    it.stream()
                                                            .flatMap(passage -> passage.fragments().stream())
                                                            .toList())))
                            .toList();
            for (var sentence : sentences.get(article)) {
                for (int coder = 0; coder < coders; coder++) {
                    cells[unit * coders + coder] =
                            covered.get(coder)
                                    .map(it -> SpanCover.covers(it, sentence) ? 1 : 0)
                                    .orElse(UnitRatings.MISSING);
                }
                clusters[unit++] = article;
            }
        }
        return UnitRatings.of(NO_YES, coders, cells, clusters);
    }
}
