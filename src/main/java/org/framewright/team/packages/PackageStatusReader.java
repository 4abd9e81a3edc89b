package org.framewright.team.packages;

import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.ActorChange.ActorsUnmatched;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleDescribed;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.ArticleChange.ArticleIncluded;
import org.framewright.model.change.ArticleChange.ArticleRemoved;
import org.framewright.model.change.ArticleChange.ArticlesDrawn;
import org.framewright.model.change.ArticleChange.ImportRecord;
import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.AssignmentChange.AssignmentRemoved;
import org.framewright.model.change.AssignmentChange.BatchAdded;
import org.framewright.model.change.AssignmentChange.BatchRemoved;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange.CoderAdded;
import org.framewright.model.change.CoderChange.CoderChanged;
import org.framewright.model.change.CoderChange.CoderRemoved;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.change.PackageChange.PackageUpdated;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.CodebookRemoved;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.ProjectChange.StudyDescribed;
import org.framewright.model.change.RoundChange.AgreementSaved;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.change.RoundChange.RoundRemoved;
import org.framewright.model.change.RoundChange.TrainingSet;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.model.change.RulingChange.RulingRemoved;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.RulingId;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.AssignmentId;
import org.framewright.model.study.Batch;
import org.framewright.model.study.BatchId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.team.SentPackage;
import org.framewright.team.merge.HomeProject;
import org.framewright.team.packages.PackageSource.PackageScope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out, from the entries since a coder's last package, whether the coder needs a new one.
public final class PackageStatusReader {

    private final HomeProject project;
    private final Map<CoderId, LedgerEntry> made = new HashMap<>();
    private final Map<CoderId, Integer> numbers = new HashMap<>();
    private final Map<CoderId, Integer> received = new HashMap<>();

    /// The coders of whose last package there are two, of different supervisors.
    private final Set<CoderId> doubled = new HashSet<>();

    PackageStatusReader(HomeProject project) {
        this.project = project;
        for (var entry : project.ledger().findByKinds(List.of(PackageCreated.class, WorkReceived.class))) {
            if (entry.change() instanceof PackageCreated(var coder, int number, _, _)) {
                int last = numbers.getOrDefault(coder, 0);
                if (number > last) {
                    made.put(coder, entry);
                    numbers.put(coder, number);
                    doubled.remove(coder);
                } else if (number == last) {
                    doubled.add(coder);
                }
            } else if (entry.change() instanceof WorkReceived(var coder, int number, _, _)) {
                received.merge(coder, number, Math::max);
            }
        }
    }

    /// The statuses of all coders.
    List<PackageStatus> list() {
        var source = PackageSource.read(project.database());
        long first = made.values().stream().mapToLong(LedgerEntry::revision).min().orElse(Long.MAX_VALUE);
        var later = new LaterEntries(source, project.ledger().changesSince(first), reconciledCodings(source, first));
        return source.coders().stream()
                .filter(it -> it.kind() == Coder.Kind.CODER)
                .map(it -> status(it, source.scope(it.id()), later))
                .toList();
    }

    /// The changes after the oldest of the coders' last packages.
    ///
    /// @param changes that are about no coding, by their revisions
    /// @param reconciled the revisions at which a coder's codings were reconciled the last time
    private record LaterEntries(
            PackageSource source, NavigableMap<Long, Change> changes, Map<CoderId, List<Long>> reconciled) {}

    private Map<CoderId, List<Long>> reconciledCodings(PackageSource source, long first) {
        var coders = source.codings().stream().collect(Collectors.toMap(Coding::id, Coding::coder));
        var reconciled = new HashMap<CoderId, List<Long>>();
        project.ledger()
                .reconciledSince(first)
                .forEach((coding, revision) -> {
                    var coder = coders.get(coding);
                    if (coder != null) {
                        reconciled.computeIfAbsent(coder, _ -> new ArrayList<>()).add(revision);
                    }
                });
        return reconciled;
    }

    private PackageStatus status(Coder coder, PackageScope scope, LaterEntries later) {
        var last = Optional.ofNullable(made.get(coder.id()));
        return new PackageStatus(
                coder,
                (int) scope.articles().stream().filter(it -> !later.source().exclusions().containsKey(it)).count(),
                last.map(it ->
                        new PackageStatus.LastPackage(
                                numbers.getOrDefault(coder.id(), 0), it.at(), !doubled.contains(coder.id()))),
                received.getOrDefault(coder.id(), 0),
                last.map(it -> pendingChanges(it.revision(), scope, later))
                        .orElse(PackageStatus.PendingChanges.NOTHING));
    }

    private PackageStatus.PendingChanges pendingChanges(long revision, PackageScope scope, LaterEntries later) {
        var coder = scope.coder();
        var changes = later.changes().tailMap(revision, false).values().stream().flatMap(SentPackage::flatten).toList();
        var assigned = new NetChanges<AssignmentId, Assignment>();
        var addedArticles = new HashSet<ArticleId>();
        var removedArticles = new HashSet<ArticleId>();
        var changedRounds = new NetChanges<RoundId, Round>();
        var batches = new NetChanges<BatchId, Batch>();
        var rounds = new HashSet<RoundId>();
        int codebooks = 0;
        var rulings = new NetChanges<RulingId, Ruling>();
        var actors = new NetChanges<ActorId, Actor>();
        var matches = new HashSet<ActorMatch>();
        for (var change : changes) {
            switch (change) {
                case AssignmentAdded(var it) when it.coder().equals(coder) -> assigned.add(it.id(), it);
                case AssignmentRemoved(var it) when it.coder().equals(coder) -> assigned.remove(it.id(), it);
                case ArticleAdded(var it) when scope.articles().contains(it.id()) -> addedArticles.add(it.id());
                // excluded and included again, or the other way round, is no change
                case ArticleExcluded(var it) when scope.articles().contains(it.article()) -> {
                    if (!addedArticles.remove(it.article())) {
                        removedArticles.add(it.article());
                    }
                }
                case ArticleIncluded(var it) when scope.articles().contains(it.article()) -> {
                    if (!removedArticles.remove(it.article())) {
                        addedArticles.add(it.article());
                    }
                }
                case BatchAdded(var it) -> batches.add(it.id(), it);
                case BatchRemoved(var it) -> batches.remove(it.id(), it);
                case CodebookAdded(int version, _) when later.source().codebooks().contains(version) -> codebooks++;
                case RulingAdded(var it) -> rulings.add(it.id(), it);
                case RulingRemoved(var it) -> rulings.remove(it.id(), it);
                case ActorAdded(var it) -> actors.add(it.id(), it);
                case ActorChanged(var was, var it) -> actors.change(it.id(), was, it);
                case ActorRemoved(var it) -> actors.remove(it.id(), it);
                case ActorsMatched(var it) -> toggle(matches, it);
                case ActorsUnmatched(var it) -> toggle(matches, it);
                case RoundAdded(var it) when isIn(scope, it.id()) -> rounds.add(it.id());
                case RoundChanged(var was, var it) when isIn(scope, it.id()) -> changedRounds.change(it.id(), was, it);
                case TrainingSet(var was, var it)
                        when isIn(scope, it.round()) && !was.ofCoder(coder).equals(it.ofCoder(coder)) ->
                        rounds.add(it.round());
                // of another coder, or not in this coder's package
                case AssignmentAdded _, AssignmentRemoved _, ArticleAdded _, CodebookAdded _ -> {}
                case RoundAdded _, RoundChanged _, TrainingSet _ -> {}
                // in no package, or no reason for a new one
                case ProjectNamed _, StudyDescribed _, CodebookRemoved _ -> {}
                case RoundRemoved _, AgreementSaved _, CoderAdded _, CoderRemoved _ -> {}
                case CoderChanged _, PackageCreated _, PackageUpdated _, WorkReceived _, ImportRecord _ -> {}
                case ArticleRemoved _, ArticleDescribed _, ArticleExcluded _, ArticleIncluded _, ArticlesDrawn _ -> {}
                // the coder's own work: a reconciliation is counted apart, and compound changes come in parts
                case CodingChange _, CompoundChange _ -> {}
            }
        }
        var articles = scope.assignments().stream().map(Assignment::article).collect(Collectors.toSet());
        assigned.present().map(Assignment::article).filter(articles::contains).forEach(addedArticles::add);
        assigned.gone().map(Assignment::article).filter(it -> !articles.contains(it)).forEach(removedArticles::add);
        batches.present()
                .map(Batch::round)
                .filter(it -> isGivenToOthersSince(revision, it, scope, later.source()))
                .forEach(rounds::add);
        batches.gone()
                .map(Batch::round)
                .filter(it -> isIn(scope, it) && !later.source().isGivenOut(it))
                .forEach(rounds::add);
        changedRounds.present().map(Round::id).forEach(rounds::add);
        return new PackageStatus.PendingChanges(
                addedArticles.size(),
                removedArticles.size(),
                codebooks,
                (int) (rulings.present().count() + rulings.gone().count()),
                (int) actors.present().filter(it -> !it.isUnconfirmed()).count() + matches.size(),
                rounds.size(),
                references(revision, scope, later.source()),
                (int) later.reconciled().getOrDefault(coder, List.of()).stream().filter(it -> it > revision).count());
    }

    /// What remains of changes: one that was undone later is none.
    private static final class NetChanges<K, V> {

        private final Map<K, Optional<V>> before = new HashMap<>();
        private final Map<K, Optional<V>> now = new HashMap<>();

        void add(K key, V added) {
            put(key, Optional.empty(), Optional.of(added));
        }

        void change(K key, V was, V changed) {
            put(key, Optional.of(was), Optional.of(changed));
        }

        void remove(K key, V removed) {
            put(key, Optional.of(removed), Optional.empty());
        }

        private void put(K key, Optional<V> was, Optional<V> value) {
            before.putIfAbsent(key, was);
            now.put(key, value);
        }

        /// The values that were added or changed.
        Stream<V> present() {
            return now.entrySet().stream()
                    .filter(it -> !it.getValue().equals(before.get(it.getKey())))
                    .flatMap(it -> it.getValue().stream());
        }

        /// The values that were removed, as they were before.
        Stream<V> gone() {
            return now.entrySet().stream()
                    .filter(it -> it.getValue().isEmpty())
                    .flatMap(it -> Objects.requireNonNull(before.get(it.getKey())).stream());
        }
    }

    /// Whether a round was open to all when a coder's last package was made, and others alone have assignments now.
    private static boolean isGivenToOthersSince(
            long revision, RoundId round, PackageScope scope, PackageSource source) {
        return isIn(scope, round)
                && source.firstBatches().getOrDefault(round, 0L) > revision
                && scope.assignments().stream().noneMatch(it -> it.round().equals(round));
    }

    /// A match that is made and undone changes nothing.
    private static void toggle(Set<ActorMatch> matches, ActorMatch match) {
        if (!matches.remove(match)) {
            matches.add(match);
        }
    }

    /// The number of reference codings submitted since, those of a later merge among them.
    private int references(long revision, PackageScope scope, PackageSource source) {
        var codings = TrainingContent.references(source, scope).map(Coding::id).toList();
        return (int)
                project.ledger().histories(codings).stream()
                        .filter(it -> it.entries().getLast().revision() > revision)
                        .count();
    }

    private static boolean isIn(PackageScope scope, RoundId round) {
        return scope.rounds().stream().anyMatch(it -> it.id().equals(round));
    }
}
