package org.framewright.team.packages;

import org.framewright.model.ActorId;
import org.framewright.model.ActorMatch;
import org.framewright.model.ArticleId;
import org.framewright.model.Assignment;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.RoundId;
import org.framewright.model.RoundTraining;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.ActorChange.ActorsUnmatched;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.AssignmentChange.AssignmentRemoved;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange.PackageMade;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.change.RoundChange.TrainingSet;
import org.framewright.model.change.RulingChange.RulingAdded;
import org.framewright.model.change.RulingChange.RulingRemoved;
import org.framewright.model.change.StudyChange;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.store.query.CodingStore;
import org.framewright.team.merge.HomeProject;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out, from the entries since a coder's last package, whether the coder needs a new one.
public final class PackageStatusReader {

    private final HomeProject project;
    private final Map<CoderId, LedgerEntry> made = new HashMap<>();
    private final Map<CoderId, Integer> numbers = new HashMap<>();
    private final Map<CoderId, Integer> taken = new HashMap<>();

    PackageStatusReader(HomeProject project) {
        this.project = project;
        for (var entry : project.ledger().findByKinds(List.of(PackageMade.class, WorkReceived.class))) {
            if (entry.change() instanceof PackageMade(var coder, int number, _, _)) {
                made.put(coder, entry);
                numbers.put(coder, number);
            } else if (entry.change() instanceof WorkReceived(var coder, int number, _, _)) {
                taken.merge(coder, number, Math::max);
            }
        }
    }

    /// The statuses of all coders.
    List<PackageStatus> list() {
        return project.study().coders().stream().filter(it -> it.kind() == Coder.Kind.CODER).map(this::status).toList();
    }

    private PackageStatus status(Coder coder) {
        var content = PackageContent.of(project.database(), coder.id());
        var last = Optional.ofNullable(made.get(coder.id()));
        return new PackageStatus(
                coder,
                content.articles().size(),
                last.map(it -> new PackageStatus.LastPackage(numbers.getOrDefault(coder.id(), 0), it.at())),
                taken.getOrDefault(coder.id(), 0),
                last.map(it -> pendingChanges(coder.id(), it.revision(), content))
                        .orElse(PackageStatus.PendingChanges.NOTHING));
    }

    private PackageStatus.PendingChanges pendingChanges(CoderId coder, long revision, PackageContent now) {
        var changes = project.ledger().changesSince(revision).stream().flatMap(SentPackage::flatten).toList();
        var has = now.assignments().stream().map(Assignment::article).collect(Collectors.toSet());
        var came = new HashSet<ArticleId>();
        var went = new HashSet<ArticleId>();
        var rounds = new HashSet<RoundId>();
        int codebooks = 0;
        int rulings = 0;
        var actors = new HashSet<ActorId>();
        var matches = new HashSet<ActorMatch>();
        for (var change : changes) {
            switch (change) {
                case AssignmentAdded(var it) when it.coder().equals(coder) && has.contains(it.article()) ->
                        came.add(it.article());
                case AssignmentRemoved(var it) when it.coder().equals(coder) && !has.contains(it.article()) ->
                        went.add(it.article());
                case ArticleAdded(var it) when now.articles().contains(it.id()) -> came.add(it.id());
                case CodebookAdded(int version, _) when now.codebooks().containsKey(version) -> codebooks++;
                case RulingAdded _, RulingRemoved _ -> rulings++;
                case ActorAdded(var it) when !it.isProvisional() -> actors.add(it.id());
                case ActorChanged(_, var it) when !it.isProvisional() -> actors.add(it.id());
                case ActorsMatched(var it) -> toggle(matches, it);
                case ActorsUnmatched(var it) -> toggle(matches, it);
                case RoundAdded(var it) when isIn(now, it.id()) -> rounds.add(it.id());
                case RoundChanged(_, var it) when isIn(now, it.id()) -> rounds.add(it.id());
                case TrainingSet(var was, var it)
                        when isIn(now, it.round()) && !ownTraining(coder, was).equals(ownTraining(coder, it)) ->
                        rounds.add(it.round());
                case StudyChange _, CodingChange _, CompoundChange _ -> {
                    // concerns no package
                }
            }
        }
        return new PackageStatus.PendingChanges(
                came.size(),
                went.size(),
                codebooks,
                rulings,
                actors.size() + matches.size(),
                rounds.size(),
                references(revision, now),
                reconciled(coder, revision));
    }

    /// A match that is made and undone changes nothing.
    private static void toggle(Set<ActorMatch> matches, ActorMatch match) {
        if (!matches.remove(match)) {
            matches.add(match);
        }
    }

    /// The training settings of a coder's package, without the permissions of other coders.
    public static RoundTraining ownTraining(CoderId coder, RoundTraining training) {
        return training.withLetIn(training.letIn().stream().filter(coder::equals).toList());
    }

    /// The number of reference codings submitted since, those of a later merge among them.
    private int references(long revision, PackageContent now) {
        var codings = now.training().codings().stream().map(it -> it.coding().id()).toList();
        return (int)
                project.ledger().histories(codings).stream()
                        .filter(it -> it.entries().getLast().revision() > revision)
                        .count();
    }

    private int reconciled(CoderId coder, long revision) {
        var codings = new CodingStore(project.database());
        return (int)
                project.ledger().reconciledSince(revision).stream()
                        .flatMap(it -> codings.find(it).stream())
                        .filter(it -> it.coder().equals(coder))
                        .count();
    }

    private static boolean isIn(PackageContent now, RoundId round) {
        return now.round(round).isPresent();
    }
}
