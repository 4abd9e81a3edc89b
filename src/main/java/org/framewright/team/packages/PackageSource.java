package org.framewright.team.packages;

import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.framewright.team.TrainingService;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of a project that decide on the content of each coder's package. They are read once for all coders.
///
/// @param codebooks the versions
/// @param articles in the order in which they were imported
/// @param excluded the articles that are left out of the study
/// @param given the rounds with assignments
/// @param trainings the settings of training rounds
/// @param packaged whether the project is itself a coder's
record PackageSource(
        ProjectDatabase state,
        Set<Integer> codebooks,
        List<Coder> coders,
        List<Round> rounds,
        List<ArticleId> articles,
        Set<ArticleId> excluded,
        List<Coding> codings,
        Map<CoderId, List<Coding>> codingsByCoder,
        Map<CoderId, List<Assignment>> assignments,
        Set<RoundId> given,
        Map<RoundId, RoundTraining> trainings,
        boolean packaged) {

    static PackageSource read(ProjectDatabase state) {
        var study = new StudyStore(state);
        var team = new TeamStore(state);
        var ledger = new Ledger(state, Clock.systemUTC());
        var codings = new CodingStore(state).all();
        var assignments = team.assignments();
        return new PackageSource(
                state,
                Set.copyOf(study.codebookVersions()),
                study.coders(),
                study.rounds(),
                new ArticleStore(state).summaries().stream().map(ArticleSummary::id).toList(),
                team.excludedArticles(),
                codings,
                codings.stream().collect(Collectors.groupingBy(Coding::coder)),
                assignments.stream().collect(Collectors.groupingBy(Assignment::coder)),
                assignments.stream().map(Assignment::round).collect(Collectors.toSet()),
                TrainingService.readAll(ledger),
                PackageService.latestTaken(ledger).isPresent());
    }

    /// The content of a coder's package.
    ///
    /// @param codings the coder's
    /// @param assignments the coder's
    /// @param articles in the order in which they were imported
    record PackageScope(
            CoderId coder,
            List<Coding> codings,
            List<Assignment> assignments,
            List<Round> rounds,
            SequencedSet<ArticleId> articles) {}

    PackageScope scope(CoderId coder) {
        var own = codingsByCoder.getOrDefault(coder, List.of());
        var assigned = assignments.getOrDefault(coder, List.of());
        var known = new HashSet<RoundId>();
        own.forEach(it -> known.add(it.round()));
        assigned.forEach(it -> known.add(it.round()));
        var visible = rounds.stream().filter(it -> !given.contains(it.id()) || known.contains(it.id())).toList();
        boolean everything = visible.stream().anyMatch(it -> !given.contains(it.id()) && !it.isClosed());
        var wanted = new HashSet<ArticleId>();
        own.forEach(it -> wanted.add(it.article()));
        assigned.forEach(it -> wanted.add(it.article()));
        var ordered = new LinkedHashSet<ArticleId>();
        for (var article : articles) {
            if (wanted.contains(article) || (everything && !excluded.contains(article))) {
                ordered.add(article);
            }
        }
        return new PackageScope(coder, own, assigned, visible, ordered);
    }
}
