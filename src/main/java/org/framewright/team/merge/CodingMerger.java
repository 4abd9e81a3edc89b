package org.framewright.team.merge;

import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.coding.annotations.AnnotationCopier;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.coding.state.EntryStamp;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.change.Change;
import org.framewright.model.change.CodingChange.CodingImported;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.DeviceConflict;
import org.framewright.store.ledger.CodingHistory;
import org.framewright.store.ledger.CodingHistory.HistoryEntry;
import org.framewright.store.ledger.MergeTransaction;
import org.framewright.team.merge.MergeReport.ChangeCounts;
import org.framewright.team.merge.MergeReport.MergeOutcome;
import org.framewright.team.merge.MergeReport.MergeOutcome.Kind;
import org.framewright.team.merge.Reconciler.ReconciledCoding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
    /// @param isContinued whether the file has a further version of the coding
    record IncomingCoding(Coding coding, CodingHistory history, Article article, boolean isContinued) {}

    public CodingMerger(MergeTransaction transaction, CodebookVersions versions, EntryStamp stamp) {
        this.transaction = transaction;
        this.versions = versions;
        this.stamp = stamp;
    }

    /// This file's counterpart of an incoming coding.
    ///
    /// @param coding the same coding, or the same version of it under another id
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
    /// @param furtherWork what [#correct] has to bring in when all of the file's codings are written
    record MergedCoding(
            MergeOutcome outcome,
            List<HistoryEntry> continued,
            List<Change> changes,
            Optional<FurtherWork> furtherWork) {

        private static final MergedCoding NOTHING_NEW = of(MergeOutcome.NOTHING_NEW, List.of());

        private static MergedCoding of(MergeOutcome outcome, List<Change> changes) {
            return new MergedCoding(outcome, List.of(), changes, Optional.empty());
        }
    }

    /// Work on a coding that was submitted without it.
    ///
    /// @param basis the coding as the latest version continues it
    /// @param all the coding as it would be with the work of both devices
    record FurtherWork(IncomingCoding incomingCoding, CodingState basis, CodingState all) {}

    LocalCoding findLocal(Coding coding) {
        var local =
                transaction
                        .coding(coding.id())
                        .or(() ->
                                transaction.findVersion(
                                        coding.article(), coding.coder(), coding.round(), coding.version()));
        var history = local.map(it -> transaction.history(it.id())).orElse(CodingHistory.empty(coding.id()));
        return new LocalCoding(local, history);
    }

    /// Enters a merged coding.
    ///
    /// @throws Refusal where a change does not fit this file's rows; nothing of the coding is written then
    void write(IncomingCoding incomingCoding, LocalCoding local, MergedCoding merged) {
        enter(
                incomingCoding,
                () -> {
                    transaction.appendEntries(local.history(), merged.continued());
                    append(incomingCoding, merged.changes());
                });
    }

    private void enter(IncomingCoding incomingCoding, Runnable changes) {
        var entered =
                transaction.enterIfFitting(() -> {
                    changes.run();
                    return true;
                });
        if (entered.isEmpty()) {
            throw new Refusal(MergeProblem.NOT_FITTING, incomingCoding.article().name());
        }
    }

    private void append(IncomingCoding incomingCoding, List<? extends Change> changes) {
        changes.forEach(it -> transaction.append(incomingCoding.history().entries().getLast().author(), it));
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
                    List.of(),
                    Optional.empty());
        }
        return reconcile(localHistory, incomingCoding);
    }

    private MergedCoding reconcile(CodingHistory localHistory, IncomingCoding incomingCoding) {
        var theirs = incomingCoding.history();
        var known = localHistory.known();
        var seen = theirs.entries().stream().map(HistoryEntry::key).filter(it -> !known.contains(it)).toList();
        var local = CodingState.of(localHistory);
        var incoming = CodingState.of(theirs);
        int version = Math.max(local.requireCoding().codebookVersion(), incoming.requireCoding().codebookVersion());
        // a device with every entry of this project has decided about them
        if (theirs.known().containsAll(localHistory.keys())) {
            if (isEcho(theirs, known)
                    && ImportRecords.newOnes(localHistory, theirs).isEmpty()
                    && local.changesTo(asLocal(local, incoming)).isEmpty()) {
                return MergedCoding.NOTHING_NEW;
            }
            var target = asLocal(local, withCodebookVersion(incoming, version));
            return MergedCoding.of(
                    new MergeOutcome(
                            Kind.CONTINUED,
                            ChangeCounts.between(withCodebookVersion(local, version), target),
                            List.of()),
                    ImportRecords.with(
                            new DevicesReconciled(localHistory.coding(), local.changesTo(target), seen, List.of()),
                            ImportRecords.newOnes(localHistory, theirs)));
        }
        // a further version that was begun at both has two copies of each annotation
        var ids = CodingState.idsOfCopies(CodingState.everKnown(theirs).values(), localHistory);
        incoming = incoming.withIds(ids);
        var fitting =
                reconcile(
                        version,
                        base(localHistory, theirs, ids),
                        withCodebookVersion(local, version),
                        incoming,
                        incomingCoding.article());
        var conflicts = fitting.conflicts();
        boolean isOpen = !local.requireCoding().isSubmitted() && !incoming.requireCoding().isSubmitted();
        // the first submission, here or there, stays; its coder checks the rest
        var target = isOpen ? fitting.state() : local.requireCoding().isSubmitted() ? local : asLocal(local, incoming);
        return new MergedCoding(
                new MergeOutcome(
                        Kind.RECONCILED,
                        ChangeCounts.between(withCodebookVersion(local, version), fitting.state()),
                        conflicts),
                List.of(),
                ImportRecords.with(
                        new DevicesReconciled(localHistory.coding(), local.changesTo(target), seen, conflicts),
                        ImportRecords.newOnes(localHistory, theirs)),
                furtherWork(incomingCoding, local, target, incoming, fitting.state()));
    }

    /// What the latest version lacks of both devices' work: a further version has what its own device had before it.
    private Optional<FurtherWork> furtherWork(
            IncomingCoding incomingCoding,
            CodingState local,
            CodingState merged,
            CodingState incoming,
            CodingState all) {
        var coding = local.requireCoding();
        boolean isContinuedHere = transaction.latest(coding).filter(it -> it.version() > coding.version()).isPresent();
        boolean isContinuedThere = incomingCoding.isContinued();
        boolean isLatest = !isContinuedHere && !isContinuedThere;
        if ((isContinuedHere && isContinuedThere) || (isLatest && !merged.requireCoding().isSubmitted())) {
            return Optional.empty();
        }
        var basis = isContinuedThere ? incoming : isContinuedHere ? local : merged;
        return Optional.of(
                new FurtherWork(
                        incomingCoding, withCodebookVersion(basis, all.requireCoding().codebookVersion()), all));
    }

    /// The last common state of both histories: where one of them has taken in the beginning of the other, the state after that.
    ///
    /// @param ids here, by the other device's
    private static CodingState base(CodingHistory local, CodingHistory theirs, Map<AnnotationId, AnnotationId> ids) {
        var here = local.beginningIn(theirs.known());
        var there = theirs.beginningIn(local.known());
        if (here.isEmpty() && there.isEmpty()) {
            return CodingState.opening(local).common(CodingState.opening(theirs).withIds(ids));
        }
        return here.size() > there.size() ? CodingState.of(here) : CodingState.of(there).withIds(ids);
    }

    private ReconciledCoding reconcile(
            int version, CodingState base, CodingState local, CodingState incoming, Article article) {
        var reconciler =
                new Reconciler(
                        versions.codebook(version),
                        withCodebookVersion(base, version),
                        local,
                        withCodebookVersion(incoming, version));
        return fit(reconciler.reconcile(), local, article);
    }

    /// Whether the other device's new entries only record that it has taken in this project's entries. An entry about that would be new to
    /// the other device, and so on without end.
    private static boolean isEcho(CodingHistory theirs, Set<String> known) {
        return theirs.entries().stream()
                .filter(it -> !known.contains(it.key()))
                .allMatch(it ->
                        it.change() instanceof CodingImported
                                || (it.change() instanceof DevicesReconciled(_, _, var seen, _)
                                        && known.containsAll(seen)));
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
            state = state.without(left);
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

    private static Optional<Annotation> annotation(CodingState state, String id) {
        return state.annotationList().stream().filter(it -> it.id().value().equals(id)).findFirst();
    }

    /// Brings further work on a submitted coding into its latest version; where that one is submitted, too, into a new version: a
    /// submitted coding never changes.
    ///
    /// @param merged has further work, and is written, as are the further versions of the other file
    /// @throws Refusal where a change does not fit this file's rows: then nothing of the whole file may be written
    MergeOutcome correct(MergedCoding merged) {
        var work = merged.furtherWork().orElseThrow();
        var latest = transaction.latest(work.basis().requireCoding()).orElseThrow();
        var history = transaction.history(latest.id());
        var before = CodingState.of(history);
        int version = Math.max(latest.codebookVersion(), work.all().requireCoding().codebookVersion());
        var local = withCodebookVersion(before, version);
        var both = new LinkedHashMap<>(work.basis().annotations());
        both.putAll(work.all().annotations());
        var ids = CodingState.idsOfCopies(both.values(), history);
        // an annotation that the version never had can't have the id that it has in another version
        var known = CodingState.everKnown(history).keySet();
        both.keySet().stream().filter(it -> !known.contains(it)).forEach(it -> ids.putIfAbsent(it, copyId(it, latest)));
        var result =
                reconcile(
                        version,
                        work.basis().withIds(ids),
                        local,
                        work.all().withIds(ids),
                        work.incomingCoding().article());
        var conflicts =
                Stream.concat(merged.outcome().conflicts().stream(), result.conflicts().stream()).distinct().toList();
        var counts = merged.outcome().counts();
        if (ChangeCounts.between(local, result.state()).equals(ChangeCounts.NONE)
                && local.hasSameDecisions(result.state())) {
            return new MergeOutcome(Kind.RECONCILED, counts, conflicts);
        }
        var changes =
                latest.isSubmitted()
                        ? correction(latest, result.state(), version)
                        : List.of(
                                new DevicesReconciled(
                                        latest.id(), before.changesTo(result.state()), List.of(), conflicts));
        enter(work.incomingCoding(), () -> append(work.incomingCoding(), changes));
        return new MergeOutcome(Kind.TO_CORRECT, counts, conflicts);
    }

    /// The same at each device, so that work that is brought in at two devices is there once.
    private static AnnotationId copyId(AnnotationId annotation, Coding codingVersion) {
        var name = codingVersion.id().value() + "\n" + annotation.value();
        return new AnnotationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private List<Change> correction(Coding submitted, CodingState state, int version) {
        var correction =
                Coding.open(
                                new CodingId(stamp.newId().get()),
                                submitted.article(),
                                submitted.coder(),
                                submitted.round(),
                                submitted.version() + 1,
                                version,
                                stamp.now())
                        .withNote(state.requireCoding().note().withStanding(ArticleNote.ArticleStatus.DEFAULT, ""));
        var ids = AnnotationCopier.newIds(state.annotationList(), stamp);
        var changes = new ArrayList<Change>();
        changes.add(AnnotationCopier.toChange(correction, AnnotationCopier.copy(state.annotationList(), ids)));
        if (!state.decisions().isEmpty()) {
            var carried = state.decisions().stream().map(it -> it.copy(ids)).toList();
            changes.add(new DecisionsChanged(correction.id(), List.of(), carried));
        }
        return changes;
    }
}
