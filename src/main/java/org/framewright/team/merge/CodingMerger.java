package org.framewright.team.merge;

import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.coding.EntryStamp;
import org.framewright.coding.annotations.AnnotationCopier;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.CodingTimed;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Decision;
import org.framewright.model.coding.DeviceConflict;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;
import org.framewright.store.ledger.MergeTransaction;
import org.framewright.team.merge.MergeReport.ChangeCounts;
import org.framewright.team.merge.MergeReport.MergeOutcome;
import org.framewright.team.merge.MergeReport.MergeOutcome.Kind;
import org.framewright.team.merge.Reconciler.ReconciledCoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Merges one coding of another file into this file. New work is found by its entries, not by clocks: entries that follow the local ones
/// are entered unchanged; where both files have entries that the other lacks, their states are reconciled; where this file has all entries
/// already, nothing is done. [#merge] reads and decides, and [#write] enters what it has decided.
public final class CodingMerger {

    private final MergeTransaction transaction;
    private final CodebookVersions versions;
    private final EntryStamp stamp;

    /// A coding that comes from another file.
    ///
    /// @param coding as the file has it
    /// @param history the coding's entries there
    /// @param passes the number of its coder's passes there over the article in the round
    record IncomingCoding(Coding coding, CodingHistory history, Article article, int passes) {}

    public CodingMerger(MergeTransaction transaction, CodebookVersions versions, EntryStamp stamp) {
        this.transaction = transaction;
        this.versions = versions;
        this.stamp = stamp;
    }

    /// This file's counterpart of an incoming coding.
    ///
    /// @param coding the same coding, or the same pass of its coder under another id
    /// @param history the coding's entries here
    record LocalCoding(Optional<Coding> coding, CodingHistory history) {

        /// Whether this file has all entries of the incoming coding.
        boolean knows(IncomingCoding incomingCoding) {
            return history.known().containsAll(incomingCoding.history().keys());
        }
    }

    /// A merged coding before it is written.
    ///
    /// @param continued the other file's entries that follow those here, to be entered unchanged
    /// @param changes further changes, by the author of the other file's last entry
    record MergedCoding(MergeOutcome outcome, List<HistoryEntry> continued, List<Change> changes) {

        private static final MergedCoding NOTHING_NEW =
                new MergedCoding(MergeOutcome.NOTHING_NEW, List.of(), List.of());

        private static MergedCoding of(MergeOutcome outcome, List<Change> changes) {
            return new MergedCoding(outcome, List.of(), changes);
        }
    }

    LocalCoding findLocal(Coding coding) {
        var local =
                transaction
                        .coding(coding.id())
                        .or(() ->
                                transaction.findPass(coding.article(), coding.coder(), coding.round(), coding.pass()));
        var history = local.map(it -> transaction.history(it.id())).orElse(CodingHistory.empty(coding.id()));
        return new LocalCoding(local, history);
    }

    /// Enters a merged coding.
    ///
    /// @throws Refusal where an annotation of it has the id of one in another coding
    void write(IncomingCoding incomingCoding, LocalCoding local, MergedCoding merged) {
        requireFreeIds(incomingCoding, local, merged);
        if (!merged.continued().isEmpty()) {
            transaction.appendEntries(local.history(), merged.continued());
        }
        for (var change : merged.changes()) {
            transaction.append(incomingCoding.history().entries().getLast().author(), change);
        }
    }

    private void requireFreeIds(IncomingCoding incomingCoding, LocalCoding local, MergedCoding merged) {
        var coding = incomingCoding.coding();
        var here = local.coding().map(Coding::id).orElse(coding.id());
        boolean isNew = !merged.continued().isEmpty() || !merged.changes().isEmpty();
        for (var annotation :
                isNew ? CodingState.of(incomingCoding.history()).annotations().values() : List.<Annotation>of()) {
            if (transaction.findCoding(coding.coder(), annotation.id()).filter(it -> !it.equals(here)).isPresent()) {
                throw new Refusal(MergeProblem.OTHER_PASSAGE, incomingCoding.article().name());
            }
        }
    }

    /// Merges a coding, and writes nothing.
    ///
    /// @throws Refusal where the coding can't be merged
    MergedCoding merge(IncomingCoding incomingCoding, LocalCoding local) {
        var coding = incomingCoding.coding();
        var theirs = incomingCoding.history();
        var localHistory = local.history();
        if (local.coding().filter(it -> !it.isOfSamePlace(coding)).isPresent()) {
            throw new Refusal(MergeProblem.OTHER_CODING, incomingCoding.article().name());
        }
        if (local.knows(incomingCoding)) {
            return MergedCoding.NOTHING_NEW;
        }
        if (localHistory.isBeginningOf(theirs)) {
            return new MergedCoding(
                    new MergeOutcome(
                            localHistory.entries().isEmpty() ? Kind.NEW : Kind.CONTINUED,
                            ChangeCounts.between(CodingState.of(localHistory), CodingState.of(theirs)),
                            List.of()),
                    theirs.entries().subList(localHistory.entries().size(), theirs.entries().size()),
                    List.of());
        }
        if (coding.pass() > 1 && !local.coding().map(Coding::id).filter(coding.id()::equals).isPresent()) {
            throw new Refusal(MergeProblem.CORRECTED_TWICE, incomingCoding.article().name());
        }
        return reconcile(localHistory, incomingCoding);
    }

    private MergedCoding reconcile(CodingHistory localHistory, IncomingCoding incomingCoding) {
        var theirs = incomingCoding.history();
        var known = localHistory.known();
        var seen = theirs.entries().stream().map(HistoryEntry::key).filter(it -> !known.contains(it)).toList();
        var shared = theirs.entries().stream().takeWhile(it -> known.contains(it.key())).toList();
        var local = CodingState.of(localHistory);
        var incoming = CodingState.of(theirs);
        int version = Math.max(local.requireCoding().codebookVersion(), incoming.requireCoding().codebookVersion());
        // a device with every entry of this project has decided about them
        boolean follows = theirs.known().containsAll(localHistory.keys());
        if (follows && isEcho(theirs, known) && changes(local, asLocal(local, incoming)).isEmpty()) {
            return MergedCoding.NOTHING_NEW;
        }
        var outcome =
                follows
                        ? new ReconciledCoding(asLocal(local, withCodebookVersion(incoming, version)), List.of())
                        : new Reconciler(
                                        versions.codebook(version),
                                        withCodebookVersion(CodingState.of(shared), version),
                                        withCodebookVersion(local, version),
                                        withCodebookVersion(incoming, version))
                                .reconcile();
        if (follows) {
            var target = outcome.state();
            return MergedCoding.of(
                    new MergeOutcome(
                            Kind.CONTINUED,
                            ChangeCounts.between(withCodebookVersion(local, version), target),
                            List.of()),
                    List.of(new DevicesReconciled(localHistory.coding(), changes(local, target), seen, List.of())));
        }
        var fitting = fit(outcome, withCodebookVersion(local, version), incomingCoding.article());
        var conflicts = fitting.conflicts();
        var counts = ChangeCounts.between(withCodebookVersion(local, version), fitting.state());
        if (!local.requireCoding().isSubmitted() && !incoming.requireCoding().isSubmitted()) {
            return MergedCoding.of(
                    new MergeOutcome(Kind.RECONCILED, counts, conflicts),
                    List.of(
                            new DevicesReconciled(
                                    localHistory.coding(), changes(local, fitting.state()), seen, conflicts)));
        }
        // the first submission, here or there, stays; its coder checks the rest
        var submitted = local.requireCoding().isSubmitted() ? local : asLocal(local, incoming);
        var changes = new ArrayList<Change>();
        changes.add(new DevicesReconciled(localHistory.coding(), changes(local, submitted), seen, conflicts));
        boolean more =
                !ChangeCounts.between(withCodebookVersion(submitted, version), fitting.state())
                                .equals(ChangeCounts.NONE)
                        || !submitted.hasSameDecisions(fitting.state());
        if (more) {
            changes.addAll(correction(submitted.requireCoding(), fitting.state(), version, incomingCoding.passes()));
        }
        return MergedCoding.of(new MergeOutcome(more ? Kind.TO_CORRECT : Kind.RECONCILED, counts, conflicts), changes);
    }

    /// Whether the other device's new entries only record that it has taken in this project's entries. An entry about that would be new to
    /// the other device, and so on without end.
    private static boolean isEcho(CodingHistory theirs, Set<String> known) {
        return theirs.entries().stream()
                .filter(it -> !known.contains(it.key()))
                .allMatch(it -> it.change() instanceof DevicesReconciled(_, _, var seen, _) && known.containsAll(seen));
    }

    /// The other device's state of the local coding.
    private static CodingState asLocal(CodingState local, CodingState incoming) {
        var theirs = incoming.requireCoding();
        var when = theirs.submitted();
        var coding =
                local.requireCoding()
                        .reopen()
                        .withCodebookVersion(theirs.codebookVersion())
                        .withSeconds(theirs.seconds());
        return incoming.withAnnotations(
                when == null ? coding.withNote(theirs.note()) : coding.submit(when, theirs.note()),
                incoming.annotationList());
    }

    private CodingState withCodebookVersion(CodingState state, int version) {
        if (state.coding().isEmpty() || state.requireCoding().codebookVersion() == version) {
            return state;
        }
        var translated = versions.translateForCoder(state.requireCoding(), state.annotationList(), version);
        return state.withAnnotations(state.requireCoding().withCodebookVersion(version), translated.annotations());
    }

    /// Keeps the local state where the codebook does not allow both together: the other device's additions that do not fit are listed.
    private ReconciledCoding fit(ReconciledCoding outcome, CodingState local, Article article) {
        var state = outcome.state();
        var conflicts = new ArrayList<>(outcome.conflicts());
        var codebook = versions.codebook(state.requireCoding().codebookVersion());
        var actors = transaction.actors();
        var problems = AnnotationRules.problems(codebook, article, state.annotationList(), actors);
        while (!problems.isEmpty()) {
            var tooMuch = findRejected(problems, state, local);
            if (tooMuch.isEmpty()) {
                state =
                        state.withAnnotations(state.requireCoding(), local.annotationList())
                                .withDecisions(local.decisions());
                break;
            }
            var left = tooMuch.get();
            conflicts.add(new DeviceConflict(left.id().value(), left.tag(), "", left.extent().text()));
            state = without(state, left);
            problems = AnnotationRules.problems(codebook, article, state.annotationList(), actors);
        }
        return new ReconciledCoding(state, conflicts);
    }

    private static Optional<Annotation> findRejected(List<Problem> problems, CodingState state, CodingState local) {
        return problems.stream()
                .flatMap(it -> annotation(state, it.where()).stream())
                .filter(it -> !local.annotations().containsKey(it.id()))
                .findFirst();
    }

    private static CodingState without(CodingState state, Annotation removed) {
        // decisions that depend on it are open again
        return state.withAnnotations(
                        state.requireCoding(),
                        state.annotationList().stream()
                                .filter(it -> !it.id().equals(removed.id()))
                                .map(it -> without(it, removed))
                                .toList())
                .withDecisions(
                        state.decisions().stream()
                                .filter(it -> !it.made().contains(removed.id()) || !it.tag().equals(removed.tag()))
                                .toList());
    }

    private static Optional<Annotation> annotation(CodingState state, String id) {
        return state.annotationList().stream().filter(it -> it.id().value().equals(id)).findFirst();
    }

    private static Annotation without(Annotation annotation, Annotation removed) {
        var result = annotation;
        for (var role : annotation.links().entrySet()) {
            if (role.getValue().contains(removed.id())) {
                var left = role.getValue().stream().filter(it -> !it.equals(removed.id())).toList();
                result = result.withLinks(role.getKey(), left, result.modified());
            }
        }
        return result;
    }

    /// A submitted coding never changes; its coder checks another device's further work in a correction.
    private List<Change> correction(Coding submitted, CodingState state, int version, int passes) {
        var pass =
                Coding.open(
                                new CodingId(stamp.newId().get()),
                                submitted.article(),
                                submitted.coder(),
                                submitted.round(),
                                Math.max(
                                                passes,
                                                transaction.countPasses(
                                                        submitted.article(), submitted.coder(), submitted.round()))
                                        + 1,
                                version,
                                stamp.now())
                        .withNote(state.requireCoding().note().withStanding(ArticleNote.ArticleStatus.USUAL, ""));
        var ids = AnnotationCopier.newIds(state.annotationList(), stamp);
        var changes = new ArrayList<Change>();
        changes.add(AnnotationCopier.toChange(pass, AnnotationCopier.copy(state.annotationList(), ids)));
        if (!state.decisions().isEmpty()) {
            var carried = state.decisions().stream().map(it -> it.copy(ids)).toList();
            changes.add(new DecisionsChanged(pass.id(), List.of(), carried));
        }
        return changes;
    }

    /// The changes from one state to another; the last change submits, where the other device has submitted.
    private static List<Change> changes(CodingState from, CodingState to) {
        var id = from.requireCoding().id();
        var annotations = annotations(id, from, to);
        var changes = new ArrayList<Change>();
        var now = from.requireCoding();
        if (from.equals(to)) {
            return List.of();
        }
        if (now.isSubmitted()) {
            changes.add(new CodingChanged(now, now.reopen()));
            now = now.reopen();
        }
        int version = to.requireCoding().codebookVersion();
        if (now.codebookVersion() == version) {
            changes.addAll(annotations);
        } else {
            changes.add(new VersionAdopted(now, now.withCodebookVersion(version), annotations));
            now = now.withCodebookVersion(version);
        }
        if (!from.decisions().equals(to.decisions())) {
            changes.add(new DecisionsChanged(id, decisionsMissing(to, from), decisionsMissing(from, to)));
        }
        if (now.seconds() != to.requireCoding().seconds()) {
            changes.add(new CodingTimed(id, now.seconds(), to.requireCoding().seconds()));
            now = now.withSeconds(to.requireCoding().seconds());
        }
        var when = to.requireCoding().submitted();
        if (when != null) {
            changes.add(new CodingChanged(now, now.submit(when, to.requireCoding().note())));
        } else if (!now.note().equals(to.requireCoding().note())) {
            changes.add(new CodingNoted(id, now.note(), to.requireCoding().note()));
        }
        return changes;
    }

    /// The decisions of the second state that the first lacks.
    private static List<Decision> decisionsMissing(CodingState first, CodingState second) {
        return second.decisions().stream().filter(it -> !first.decisions().contains(it)).toList();
    }

    private static List<Change> annotations(CodingId coding, CodingState from, CodingState to) {
        var changes = new ArrayList<Change>();
        for (var annotation : from.annotationList()) {
            if (!to.annotations().containsKey(annotation.id())) {
                changes.add(new AnnotationRemoved(coding, annotation));
            }
        }
        for (var annotation : to.annotationList()) {
            var was = from.annotations().get(annotation.id());
            if (was == null) {
                changes.add(new AnnotationAdded(coding, annotation));
            } else if (!was.equals(annotation)) {
                changes.add(new AnnotationChanged(coding, was, annotation));
            }
        }
        return changes;
    }
}
