package org.framewright.reliability;

import org.framewright.agreement.units.Metric;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.model.Extent;
import org.framewright.model.Value;
import org.framewright.reliability.rated.RatedArticle;
import org.framewright.reliability.rated.RatedCategory;
import org.framewright.reliability.rated.RatedUnit;
import org.framewright.reliability.rated.RatedVariable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether articles belong into the study, as a variable of its own: a unit for each article that two coders or more have
/// submitted, whatever else is compared in it.
record Relevance(List<String> coders, Rows rows) {

    private static final Cell YES = new Cell.RatedCell(new Value.Category(Scales.YES));
    private static final Cell NO = new Cell.RatedCell(new Value.Category(Scales.NO));

    /// @param articles that two coders or more have submitted
    static Relevance of(WhoCodedWhat who, List<ArticleSummary> articles) {
        var coders = who.coders().stream().map(Coder::name).toList();
        var rows = new Rows(coders);
        for (int i = 0; i < articles.size(); i++) {
            var codings = who.submitted().getOrDefault(articles.get(i).id(), Map.of());
            rows.add(
                    i,
                    new Extent.WholeArticle(),
                    who.coders().stream()
                            .map(it ->
                                    Optional.ofNullable(codings.get(it.id()))
                                            .map(coding -> WhoCodedWhat.isRelevant(coding) ? YES : NO)
                                            .orElse(Cell.EmptyCell.NOT_CODED))
                            .toList());
        }
        return new Relevance(coders, rows);
    }

    /// Whether anybody has found an article not relevant: else there is nothing to say of it.
    boolean isDoubted() {
        return rows.asked().stream().anyMatch(it -> it.cells().contains(NO));
    }

    /// With the names of everything.
    ///
    /// @param articles those that it was made of
    RatedVariable rated(List<RatedArticle> articles) {
        var everybody = IntStream.range(0, coders.size()).boxed().toList();
        return new RatedVariable(
                new RatedVariable.RatedQuestion("", "", Metric.NOMINAL, true, false),
                coders,
                List.of(
                        new RatedCategory(RatedCategory.Kind.NOT_RELEVANT, "", ""),
                        new RatedCategory(RatedCategory.Kind.RELEVANT, "", "")),
                articles,
                rows.asked().stream().map(it -> new RatedUnit(it.article(), it.at(), everybody)).toList(),
                rows.ratings(Scales.PRESENCE));
    }
}
