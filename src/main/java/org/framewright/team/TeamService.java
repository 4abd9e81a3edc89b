package org.framewright.team;

import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleExclusion;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.ArticleChange.ArticleIncluded;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange.CoderChanged;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The members of the study and its articles. Coders who have left, and excluded articles, stay in the project with all
/// their work.
public final class TeamService {

    private final TeamContext context;

    public TeamService(TeamContext context) {
        this.context = context;
    }

    /// Marks a coder as having left the study.
    ///
    /// @throws Refusal where there is no such coder, or the coder has left already
    public Coder markAsLeft(String name) {
        var coder = context.coder(name);
        if (coder.isDeactivated()) {
            throw new Refusal(TeamProblem.CODER_LEFT_ALREADY, coder.name());
        }
        return change(coder, coder.leave(context.stamp().now()));
    }

    /// Marks a coder who left as returned.
    ///
    /// @throws Refusal where there is no such coder, or the coder has not left
    public Coder markAsReturned(String name) {
        var coder = context.coder(name);
        if (!coder.isDeactivated()) {
            throw new Refusal(TeamProblem.CODER_NOT_LEFT, coder.name());
        }
        return change(coder, coder.rejoin());
    }

    private Coder change(Coder before, Coder after) {
        context.append(new CoderChanged(before, after));
        return after;
    }

    /// The reason of each exclusion, by the article.
    public Map<ArticleId, String> excluded() {
        return context.team().exclusions().stream()
                .collect(Collectors.toMap(ArticleExclusion::article, ArticleExclusion::reason));
    }

    /// The reasons of coders who submitted an article as not relevant, by the article. The supervisor decides between
    /// contradictory statements.
    public Map<ArticleId, String> irrelevanceReasons() {
        var names = context.study().coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        return context.codings().latest().stream()
                .filter(it -> it.stage() == Coding.Stage.NOT_RELEVANT)
                .collect(
                        Collectors.toMap(
                                Coding::article,
                                it -> names.getOrDefault(it.coder(), "?") + ": " + it.note().reason(),
                                (one, other) -> one + "; " + other));
    }

    /// Excludes articles: they are no longer assigned or coded.
    ///
    /// @param names of the articles
    /// @return the names of excluded articles with codings; the codings stay
    /// @throws Refusal where there is no such article, an article is excluded already, or the reason is missing;
    ///     nothing is written then
    public List<String> exclude(List<String> names, String reason) {
        if (reason.isBlank()) {
            throw new Refusal(TeamProblem.REASON_MISSING, "");
        }
        var excluded = context.team().excludedArticles();
        var changes = new ArrayList<Change>();
        for (var article : context.articles(names)) {
            if (excluded.contains(article.id())) {
                throw new Refusal(TeamProblem.EXCLUDED_ALREADY, article.name());
            }
            changes.add(new ArticleExcluded(new ArticleExclusion(article.id(), reason.strip())));
        }
        context.append(Change.of(changes));
        return findCoded(names);
    }

    /// Includes excluded articles in the study again.
    ///
    /// @throws Refusal where there is no such article, or it is not excluded; nothing is written then
    public void include(List<String> names) {
        var reasons = excluded();
        var changes = new ArrayList<Change>();
        for (var article : context.articles(names)) {
            var reason = reasons.get(article.id());
            if (reason == null) {
                throw new Refusal(TeamProblem.NOT_EXCLUDED, article.name());
            }
            changes.add(new ArticleIncluded(new ArticleExclusion(article.id(), reason)));
        }
        context.append(Change.of(changes));
    }

    private List<String> findCoded(List<String> names) {
        var coded = context.begunArticles();
        return context.articles(names).stream()
                .filter(it -> coded.contains(it.id()))
                .map(ArticleSummary::name)
                .sorted()
                .toList();
    }
}
