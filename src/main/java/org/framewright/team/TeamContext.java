package org.framewright.team;

import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.EntryStamp;
import org.framewright.coding.state.StudyService;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.Change;
import org.framewright.model.study.Coder;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.TeamStore;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The shared context of the team's services: the study, the stores of its project, and the ledger. All entries are the
/// supervisor's.
///
/// @param supervisor the author of the entries
/// @param stamp gives ids and times
public record TeamContext(
        StudyService study,
        TeamStore team,
        CodingStore codings,
        ArticleStore articles,
        Ledger ledger,
        EntryAuthor supervisor,
        EntryStamp stamp) {

    /// Writes a change into the ledger.
    ///
    /// @return the revision of its entry
    public long append(Change change) {
        return ledger.append(supervisor, change);
    }

    /// Writes changes into the ledger, each with an entry of its own, all or none.
    public void append(List<Change> changes) {
        ledger.append(supervisor, changes);
    }

    /// A coder by name.
    ///
    /// @throws Refusal where there is no such coder
    public Coder coder(String name) {
        return study.coder(name)
                .orElseThrow(() ->
                        new Refusal(
                                CodingProblem.NO_SUCH_CODER,
                                name,
                                study.coders().stream().map(Coder::name).collect(Collectors.joining(", "))));
    }

    /// Articles by name, in the order of their import.
    ///
    /// @throws Refusal where there is no such article
    public List<ArticleSummary> articles(Collection<String> names) {
        var all = articles.summaries();
        var known = all.stream().map(ArticleSummary::name).collect(Collectors.toSet());
        names.stream()
                .filter(it -> !known.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(TeamProblem.NO_SUCH_ARTICLE, it);
                });
        var chosen = Set.copyOf(names);
        return all.stream().filter(it -> chosen.contains(it.name())).toList();
    }

    /// The names of all articles.
    public Map<ArticleId, String> articleNames() {
        return articles.summaries().stream().collect(Collectors.toMap(ArticleSummary::id, ArticleSummary::name));
    }

    /// The articles with any coding, begun or submitted.
    public Set<ArticleId> begunArticles() {
        return codings.latest().stream().map(it -> it.article()).collect(Collectors.toSet());
    }
}
