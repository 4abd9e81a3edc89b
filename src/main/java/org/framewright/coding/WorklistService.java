package org.framewright.coding;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.StudyService;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingFlag;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Coders' worklists: the articles that a coder has to code in a round, their order, and the progress on each.
public final class WorklistService {

    private final ArticleStore articles;
    private final CodingStore codings;
    private final StudyService study;
    private final CodingReader reader;

    public WorklistService(
            ProjectDatabase database, ArticleStore articles, CodingStore codings, StudyService study, Ledger ledger) {
        this.articles = articles;
        this.codings = codings;
        this.study = study;
        this.reader = new CodingReader(database, articles, codings, study, ledger);
    }

    /// The round in which a coder continues: the newest open round with articles that the coder has to code and has not submitted, else
    /// the newest open round, else the newest.
    public Round usualRound(Coder coder) {
        var rounds = study.rounds().reversed();
        var open = rounds.stream().filter(it -> !it.isClosed()).toList();
        return open.stream()
                .filter(it -> hasWork(new CoderRound(coder, it)))
                .findFirst()
                .orElse(open.isEmpty() ? rounds.getFirst() : open.getFirst());
    }

    private boolean hasWork(CoderRound coderRound) {
        var progress = progress(coderRound);
        return articles(coderRound, progress.keySet()).stream()
                .anyMatch(it -> {
                    var stage = progress.get(it.id());
                    return stage != Coding.Stage.SUBMITTED && stage != Coding.Stage.NOT_RELEVANT;
                });
    }

    /// The articles that a coder has to code in a round, in order. In a round of which articles were given out, to any coder, these are the
    /// coder's assigned articles; else every article. Excluded articles are left out. An article that the coder has begun stays, assigned or
    /// not, so that no work is hidden.
    public List<ArticleSummary> articles(CoderRound coderRound) {
        return articles(coderRound, progress(coderRound).keySet());
    }

    private List<ArticleSummary> articles(CoderRound coderRound, Set<ArticleId> begun) {
        var assigned = study.findAssignedArticles(coderRound);
        var excluded = study.excludedArticles();
        var all = articles.summaries();
        var assignedIds = Set.copyOf(assigned.articles());
        var places = places(assigned.roundHasBatches() ? assigned.articles() : order(coderRound, all));
        return all.stream()
                .filter(it ->
                        begun.contains(it.id())
                                || ((!assigned.roundHasBatches() || assignedIds.contains(it.id()))
                                        && !excluded.contains(it.id())))
                .sorted(Comparator.comparingInt(it -> places.getOrDefault(it.id(), Integer.MAX_VALUE)))
                .toList();
    }

    private List<ArticleId> order(CoderRound coderRound, List<ArticleSummary> all) {
        var imported = all.stream().map(ArticleSummary::id).toList();
        var round = study.current(coderRound.round());
        return switch (round.settings().order()) {
            case IMPORTED -> imported;
            case RANDOM -> SeededOrder.shuffle(round.id() + " " + coderRound.coder().id(), imported);
        };
    }

    private static Map<ArticleId, Integer> places(List<ArticleId> order) {
        var places = new HashMap<ArticleId, Integer>();
        order.forEach(it -> places.put(it, places.size()));
        return places;
    }

    /// A coder's progress on each article: the stage of the latest version of the coding. An article without a coding has not been
    /// begun.
    public Map<ArticleId, Coding.Stage> progress(CoderRound coderRound) {
        return codings.progress(coderRound.coder().id(), coderRound.round().id());
    }

    /// The articles with a correction that is not submitted.
    public Set<ArticleId> corrections(CoderRound coderRound) {
        return codings.findCorrections(coderRound.coder().id(), coderRound.round().id());
    }

    /// A coder's flags in each article; articles without flags are missing.
    public Map<ArticleId, Set<CodingFlag>> flags(CoderRound coderRound) {
        return codings.flags(coderRound.coder().id(), coderRound.round().id());
    }

    /// The actors that a coder names, in each article of any round.
    public Map<ArticleId, Set<ActorId>> namedActors(CoderRound coderRound) {
        return codings.namedActors(coderRound.coder().id());
    }

    /// The articles that a coder has submitted under an older version of the codebook, and for which the round's version
    /// has further questions.
    public Set<ArticleId> articlesWithNewQuestions(CoderRound coderRound) {
        return codings
                .findOlder(coderRound.coder().id(), coderRound.round().id(), study.version(coderRound.round()))
                .stream()
                .filter(it -> {
                    var snapshot = reader.readOnce(coderRound.key(it)).snapshot();
                    return snapshot.isSubmitted() && !snapshot.openQuestions().isEmpty();
                })
                .collect(Collectors.toSet());
    }
}
