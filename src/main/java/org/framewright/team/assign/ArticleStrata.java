package org.framewright.team.assign;

import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.ArticleDraw;
import org.framewright.model.study.ArticleDraw.DrawnStratum;
import org.framewright.model.study.DrawRecipe;
import org.framewright.store.query.ArticleStore;
import org.framewright.team.TeamProblem;
import org.framewright.team.assign.SeededSampler.DrawCandidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The strata of articles for a draw: outlet, month, another field of theirs, or none.
final class ArticleStrata {

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

    /// The strata of a draw, by name.
    static List<DrawnStratum> drawn(List<DrawCandidate> pool, Set<ArticleId> drawn) {
        var byName =
                pool.stream().collect(Collectors.groupingBy(DrawCandidate::stratum, TreeMap::new, Collectors.toList()));
        var strata = new ArrayList<DrawnStratum>();
        byName.forEach((name, members) -> {
            var articles = members.stream().map(DrawCandidate::article).filter(drawn::contains).toList();
            strata.add(new DrawnStratum(name, articles.size(), members.size(), articles));
        });
        return strata;
    }

    DrawCandidate candidate(ArticleSummary article) {
        return new DrawCandidate(article.id(), stratum(article));
    }

    private String stratum(ArticleSummary article) {
        var fields =
                by.equals(Article.OUTLET) || by.equals(DrawRecipe.MONTH)
                        ? Map.of(Article.OUTLET, article.outlet(), Article.DATE, article.date())
                        : Map.of(by, field.getOrDefault(article.id(), ""));
        return ArticleDraw.stratum(by, fields);
    }
}
