package org.framewright.reliability.units;

import org.framewright.agreement.units.AlphaMetric;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.reliability.codings.RoundCodings;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.RatedVariable.RatedCategory;
import org.framewright.reliability.rated.RatedVariable.RatedUnit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The relevance of articles for the study as a variable: a unit for each article that two coders or more have submitted, even
/// where no other variable is compared in it.
public record RelevanceVariable(List<String> coders, VariableRows rows) {

    private static final RatingCell YES = new RatingCell.RatedCell(new Value.Category(AnswerScales.YES));
    private static final RatingCell NO = new RatingCell.RatedCell(new Value.Category(AnswerScales.NO));

    /// The coders' statements about the relevance of articles.
    ///
    /// @param articles that two coders or more have submitted
    public static RelevanceVariable of(RoundCodings roundCodings, List<ArticleSummary> articles) {
        var coders = roundCodings.coders().stream().map(Coder::name).toList();
        var rows = new VariableRows(coders);
        for (int i = 0; i < articles.size(); i++) {
            var codings = roundCodings.submitted().getOrDefault(articles.get(i).id(), Map.of());
            rows.add(
                    i,
                    new Extent.WholeArticle(),
                    roundCodings.coders().stream()
                            .map(it ->
                                    Optional.ofNullable(codings.get(it.id()))
                                            .map(coding -> RoundCodings.isRelevant(coding) ? YES : NO)
                                            .orElse(RatingCell.EmptyCell.NOT_CODED))
                            .toList());
        }
        return new RelevanceVariable(coders, rows);
    }

    /// Whether a coder has found an article not relevant: else relevance is not reported.
    public boolean hasIrrelevant() {
        return rows.askedRows().stream().anyMatch(it -> it.cells().contains(NO));
    }

    /// The ratings with the names of articles and categories.
    ///
    /// @param articles the articles that the variable was made of
    public RatedVariable ratedVariable(List<RatedArticle> articles) {
        var everybody = IntStream.range(0, coders.size()).boxed().toList();
        return new RatedVariable(
                new RatedVariable.RatedQuestion("", "", AlphaMetric.NOMINAL, true, false),
                coders,
                List.of(
                        new RatedCategory(RatedCategory.Kind.NOT_RELEVANT, "", ""),
                        new RatedCategory(RatedCategory.Kind.RELEVANT, "", "")),
                articles,
                rows.askedRows().stream().map(it -> new RatedUnit(it.article(), it.at(), everybody)).toList(),
                rows.ratings(AnswerScales.PRESENCE));
    }
}
