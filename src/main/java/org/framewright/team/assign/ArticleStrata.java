package org.framewright.team.assign;

import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.DrawRecipe;
import org.framewright.store.query.ArticleStore;
import org.framewright.team.TeamProblem;
import org.framewright.team.assign.SeededSampler.DrawCandidate;

import java.util.Map;

/// The strata of articles for a draw: outlet, month, another field of theirs, or none.
final class ArticleStrata {

    private static final int MONTH = "2024-03".length();

    private final String by;
    private final Map<ArticleId, String> field;

    /// @param by `outlet`, `month`, or another field of the articles; empty for none
    /// @throws Refusal where no article has such a field
    ArticleStrata(String by, ArticleStore articles) {
        this.by = by;
        boolean inSummary = by.isEmpty() || by.equals(Article.OUTLET) || by.equals(DrawRecipe.MONTH);
        if (!inSummary && !articles.metadataNames().contains(by)) {
            throw new Refusal(TeamProblem.NO_SUCH_FIELD, by);
        }
        this.field = inSummary ? Map.of() : articles.metadata(by);
    }

    DrawCandidate candidate(ArticleSummary article) {
        return new DrawCandidate(article.id(), stratum(article));
    }

    private String stratum(ArticleSummary article) {
        return switch (by) {
            case "" -> "";
            case Article.OUTLET -> article.outlet();
            case DrawRecipe.MONTH -> article.date().substring(0, Math.min(MONTH, article.date().length()));
            default -> field.getOrDefault(article.id(), "");
        };
    }
}
