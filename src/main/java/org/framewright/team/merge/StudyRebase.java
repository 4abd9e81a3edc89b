package org.framewright.team.merge;

import org.framewright.model.Problem;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.ActorChange;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.ArticleChange.ArticleAdded;
import org.framewright.model.change.ArticleChange.ArticleDescribed;
import org.framewright.model.change.ArticleChange.ArticleExcluded;
import org.framewright.model.change.ArticleChange.ArticleIncluded;
import org.framewright.model.change.ArticleChange.ArticleRemoved;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.AssignmentChange.AssignmentAdded;
import org.framewright.model.change.AssignmentChange.AssignmentRemoved;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CoderChange.CoderChanged;
import org.framewright.model.change.CoderChange.CoderRemoved;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.change.PackageChange.WorkReceived;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.ProjectChange.StudyDescribed;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RoundChange.AgreementSaved;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.change.RoundChange.RoundRemoved;
import org.framewright.model.change.RoundChange.TrainingSet;
import org.framewright.model.change.RulingChange;
import org.framewright.model.change.StudyChange;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.store.ledger.MergeTransaction;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.StudyStore;
import org.framewright.team.SentPackage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// Enters the later entries of a supervisor's own file anew after those of the other supervisor: rounds, articles, rulings and all else
/// that is about no coding. An entry about something that the other has changed meanwhile is left out, and reported. The codings are
/// merged in between, as those of any file: rulings and records of returned work follow the codings that they are about.
final class StudyRebase {

    private final ArticleStore articles;
    private final StudyStore study;
    private final Ledger own;
    private final long common;
    private final Map<StudySubject, Integer> taken;
    private final Set<Change> others = new HashSet<>();

    /// What the other supervisor has changed, by id.
    private final Set<Object> changedThere = new HashSet<>();

    private final Set<ArticleId> codedThere = new HashSet<>();
    private final Map<Long, Long> revisions = new HashMap<>();
    private final Set<CodingId> codings = new HashSet<>();
    private final List<Problem> leftOut = new ArrayList<>();

    /// @param state of the supervisor's own file
    /// @param base the other supervisor's ledger
    StudyRebase(ProjectDatabase state, Ledger base) {
        this.articles = new ArticleStore(state);
        this.study = new StudyStore(state);
        this.own = new Ledger(state, Clock.systemUTC());
        this.common = own.commonRevision(base);
        this.taken = StudySubject.countSince(common, base);
        base.forEachSince(common, it -> SentPackage.flatten(it.change()).forEach(this::noteOther));
    }

    private void noteOther(Change change) {
        if (change instanceof CodingOpened(var coding)) {
            codedThere.add(coding.article());
        }
        if (change instanceof StudyChange) {
            others.add(change);
            subjects(change).forEach(changedThere::add);
        }
    }

    /// The number of changes of the other supervisor, by subject.
    Map<StudySubject, Integer> taken() {
        return taken;
    }

    /// The codings that the later entries are about.
    Set<CodingId> codings() {
        return Set.copyOf(codings);
    }

    /// Enters what does not follow a coding.
    ///
    /// @return whether all of it fits
    boolean enterFirst(MergeTransaction transaction) {
        own.forEachSince(
                common,
                entry -> {
                    SentPackage.flatten(entry.change())
                            .flatMap(it -> CodingHistory.coding(it).stream())
                            .forEach(codings::add);
                    if (!followsCodings(entry.change())) {
                        enter(transaction, entry);
                    }
                });
        return leftOut.isEmpty();
    }

    /// Enters the rest, after the codings.
    ///
    /// @return a problem for each entry that was left out
    List<Problem> enterLast(MergeTransaction transaction) {
        own.forEachSince(
                common,
                entry -> {
                    if (followsCodings(entry.change())) {
                        enter(transaction, entry);
                    }
                });
        return List.copyOf(leftOut);
    }

    private static boolean followsCodings(Change change) {
        return SentPackage.flatten(change).anyMatch(it -> it instanceof RulingChange || it instanceof WorkReceived);
    }

    private void enter(MergeTransaction transaction, LedgerEntry entry) {
        var changes =
                SentPackage.flatten(entry.change())
                        .filter(it -> it instanceof StudyChange && !isReceivedThere(it))
                        .toList();
        var different = changes.stream().filter(it -> !others.contains(it)).toList();
        if (changes.isEmpty() || enter(transaction, entry, changes) || different.isEmpty()) {
            return;
        }
        if (different.size() == changes.size() || !enter(transaction, entry, different)) {
            leftOut.add(problem(entry, different));
        }
    }

    /// Work that both have taken in.
    private boolean isReceivedThere(Change change) {
        return change instanceof WorkReceived && others.contains(change);
    }

    private boolean enter(MergeTransaction transaction, LedgerEntry entry, List<Change> changes) {
        var undoes = undoes(entry);
        if ((entry.undoes().isPresent() && undoes.isEmpty()) || changes.stream().anyMatch(this::isOfChanged)) {
            return false;
        }
        var entered = transaction.enterIfFitting(entry, undoes, Change.of(changes));
        entered.ifPresent(it -> revisions.put(entry.revision(), it));
        if (entered.isPresent()) {
            changes.forEach(it -> complete(transaction, entry, it));
        }
        return entered.isPresent();
    }

    private void complete(MergeTransaction transaction, LedgerEntry entry, Change change) {
        if (change instanceof ArticleAdded(Article article)) {
            articles.original(article).ifPresent(transaction::keep);
        } else if (change instanceof PackageCreated(var coder, int number, var id, _) && !id.isEmpty()) {
            // the package lacks what stands before it now: a second record of its number, without an id, makes a new
            // one due
            transaction.append(entry.author(), new PackageCreated(coder, number, "", ""));
        }
    }

    private OptionalLong undoes(LedgerEntry entry) {
        if (entry.undoes().isEmpty()) {
            return OptionalLong.empty();
        }
        long undone = entry.undoes().get();
        var here = undone <= common ? Long.valueOf(undone) : revisions.get(undone);
        return here == null ? OptionalLong.empty() : OptionalLong.of(here);
    }

    /// Whether a change overwrites, or removes, what the other supervisor has changed: the rows alone don't tell.
    private boolean isOfChanged(Change change) {
        if (change instanceof ArticleDescribed(var before, var after)
                && codedThere.contains(after.id())
                && !(before.parts().equals(after.parts()) && before.segments().equals(after.segments()))) {
            return true;
        }
        boolean compared =
                change instanceof RoundChanged || change instanceof CoderChanged || change instanceof ActorChanged;
        return !compared && subjects(change).stream().anyMatch(changedThere::contains);
    }

    /// What a change overwrites or removes.
    private static List<Object> subjects(Change change) {
        return switch (change) {
            case ArticleDescribed(_, var it) -> List.of(it.id());
            case ArticleRemoved(var it) -> List.of(it.id());
            case RoundChanged(_, var it) -> List.of(it.id());
            case RoundRemoved(var it) -> List.of(it.id());
            case TrainingSet(_, var it) -> List.of(it.round());
            case CoderChanged(_, var it) -> List.of(it.id());
            case CoderRemoved(var it) -> List.of(it.id());
            case ActorChanged(_, var it) -> List.of(it.id());
            case ActorRemoved(var it) -> List.of(it.id());
            case ProjectNamed _ -> List.of(ProjectNamed.class);
            case StudyDescribed _ -> List.of(StudyDescribed.class);
            case ProjectChange _, ArticleChange _, CoderChange _, RoundChange _, AssignmentChange _ -> List.of();
            case RulingChange _, ActorChange _, PackageChange _, CodingChange _, CompoundChange _ -> List.of();
        };
    }

    private Problem problem(LedgerEntry entry, List<Change> changes) {
        var first = changes.getFirst();
        var name = name(first);
        var at = entry.at().truncatedTo(ChronoUnit.SECONDS).toString();
        return Problem.of(
                MergeProblem.LEFT_OUT, name.isEmpty() ? at : name, StudySubject.of(first).number(), changes.size() - 1);
    }

    /// The name of a change's subject, as the supervisor's own file has it; empty where it has none.
    private String name(Change change) {
        return switch (change) {
            case ArticleExcluded(var it) -> articleName(it.article());
            case ArticleIncluded(var it) -> articleName(it.article());
            case AssignmentAdded(var it) -> articleName(it.article());
            case AssignmentRemoved(var it) -> articleName(it.article());
            case TrainingSet(_, var it) -> roundName(it.round());
            case AgreementSaved(var round, _) -> roundName(round);
            case PackageCreated it -> coderName(it.coder());
            case WorkReceived it -> coderName(it.coder());
            case ProjectChange _, ArticleChange _, CoderChange _, RoundChange _, AssignmentChange _ ->
                    ReturnRules.name(change);
            case RulingChange _, ActorChange _, PackageChange _, CodingChange _, CompoundChange _ ->
                    ReturnRules.name(change);
        };
    }

    private String articleName(ArticleId id) {
        return articles.find(id).map(Article::name).orElse("");
    }

    private String roundName(RoundId id) {
        return study.rounds().stream().filter(it -> it.id().equals(id)).map(Round::name).findFirst().orElse("");
    }

    private String coderName(CoderId id) {
        return study.coders().stream().filter(it -> it.id().equals(id)).map(Coder::name).findFirst().orElse("");
    }
}
