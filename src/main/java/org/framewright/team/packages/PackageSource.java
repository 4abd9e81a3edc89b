package org.framewright.team.packages;

import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.change.RoundChange.RoundAdded;
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
import org.framewright.team.NumberedPackage;
import org.framewright.team.training.TrainingService;

import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The rows of a project that decide on the content of each coder's package. They are read once for all coders.
///
/// @param codebooks the versions
/// @param articles in the order in which they were imported
/// @param exclusions the articles that are left out of the study, with the revision since which they are
/// @param roundsAdded the revision at which each round was added
/// @param firstBatches the revision since which articles are given out, of each round with a batch
/// @param packagesMade the revisions at which packages were made
/// @param trainings the settings of training rounds
/// @param packaged whether the project is itself a coder's
record PackageSource(
        ProjectDatabase state,
        Set<Integer> codebooks,
        List<Coder> coders,
        List<Round> rounds,
        List<ArticleId> articles,
        Map<ArticleId, Long> exclusions,
        List<Coding> codings,
        Map<CoderId, List<Coding>> codingsByCoder,
        Map<CoderId, List<Assignment>> assignments,
        Map<RoundId, Long> roundsAdded,
        Map<RoundId, Long> firstBatches,
        Map<CoderId, NavigableSet<Long>> packagesMade,
        Map<RoundId, RoundTraining> trainings,
        boolean packaged) {

    private static final NavigableSet<Long> NOTHING = Collections.emptyNavigableSet();

    static PackageSource read(ProjectDatabase state) {
        var study = new StudyStore(state);
        var team = new TeamStore(state);
        var ledger = new Ledger(state, Clock.systemUTC());
        var codings = new CodingStore(state).all();
        var roundsAdded = new HashMap<RoundId, Long>();
        var packagesMade = new HashMap<CoderId, NavigableSet<Long>>();
        for (var entry : ledger.findByKinds(List.of(RoundAdded.class, PackageCreated.class))) {
            if (entry.change() instanceof RoundAdded(var round)) {
                roundsAdded.put(round.id(), entry.revision());
            } else if (entry.change() instanceof PackageCreated(var coder, _, _, _)) {
                packagesMade.computeIfAbsent(coder, _ -> new TreeSet<>()).add(entry.revision());
            }
        }
        return new PackageSource(
                state,
                Set.copyOf(study.codebookVersions()),
                study.coders(),
                study.rounds(),
                new ArticleStore(state).summaries().stream().map(ArticleSummary::id).toList(),
                team.exclusionRevisions(),
                codings,
                codings.stream().collect(Collectors.groupingBy(Coding::coder)),
                team.assignments().stream().collect(Collectors.groupingBy(Assignment::coder)),
                roundsAdded,
                team.firstBatches(),
                packagesMade,
                TrainingService.readAll(ledger),
                NumberedPackage.latestTaken(ledger).isPresent());
    }

    /// The content of a coder's package.
    ///
    /// @param codings the coder's
    /// @param assignments the coder's
    /// @param rounds that the coder works in, or has worked in
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
        if (packaged) {
            return new PackageScope(coder, own, assigned, rounds, new LinkedHashSet<>(articles));
        }
        var known = new HashSet<RoundId>();
        own.forEach(it -> known.add(it.round()));
        assigned.forEach(it -> known.add(it.round()));
        var visible =
                rounds.stream()
                        .filter(it -> !isGivenOut(it.id()) || known.contains(it.id()) || wasOpenToAll(coder, it.id()))
                        .toList();
        boolean everything = visible.stream().anyMatch(it -> !isGivenOut(it.id()) && !it.isClosed());
        var wanted = new HashSet<ArticleId>();
        own.forEach(it -> wanted.add(it.article()));
        assigned.forEach(it -> wanted.add(it.article()));
        var ordered = new LinkedHashSet<ArticleId>();
        for (var article : articles) {
            if (wanted.contains(article) || (everything && isOrWasInStudy(coder, article))) {
                ordered.add(article);
            }
        }
        return new PackageScope(coder, own, assigned, visible, ordered);
    }

    /// Whether articles of a round are given out. If not, every coder codes every article.
    boolean isGivenOut(RoundId round) {
        return firstBatches.containsKey(round);
    }

    /// Whether the coder has a package from the time when every coder coded every article of a round.
    private boolean wasOpenToAll(CoderId coder, RoundId round) {
        var since = packagesMade.getOrDefault(coder, NOTHING).higher(roundsAdded.getOrDefault(round, 0L));
        return since != null && since < firstBatches.getOrDefault(round, Long.MAX_VALUE);
    }

    /// Whether an article belongs to the study, or may have when the coder's first package was made.
    private boolean isOrWasInStudy(CoderId coder, ArticleId article) {
        var excluded = exclusions.get(article);
        var made = packagesMade.getOrDefault(coder, NOTHING);
        return excluded == null || (!made.isEmpty() && made.first() < excluded);
    }
}
