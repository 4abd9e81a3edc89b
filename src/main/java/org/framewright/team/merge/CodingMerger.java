package org.framewright.team.merge;

import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.coding.EntryStamp;
import org.framewright.coding.annotations.AnnotationCopier;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.model.Annotation;
import org.framewright.model.Article;
import org.framewright.model.ArticleNote;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Decision;
import org.framewright.model.DeviceConflict;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
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
import org.framewright.store.ledger.CodingChain;
import org.framewright.store.ledger.CodingChain.ChainEntry;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.IncomingChanges;
import org.framewright.team.merge.MergeOutcome.Kind;
import org.framewright.team.merge.Reconciler.ReconciledCoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Brings one coding of another file into this one. What was entered about it tells what is new, whatever the clocks say:
/// entries that follow those here are entered as they stand; where both files have entries that the other has not, their
/// states are reconciled; where this file knows everything already, nothing is done.
public final class CodingMerger {

    private final IncomingChanges arrivals;
    private final CodebookVersions versions;
    private final EntryStamp identity;

    /// A coding that comes from another file.
    ///
    /// @param coding as the file has it
    /// @param chain what was entered about it there
    /// @param passes how many its coder has made there over the article in the round
    record Came(Coding coding, CodingChain chain, Article article, int passes) {}

    public CodingMerger(IncomingChanges arrivals, CodebookVersions versions, EntryStamp identity) {
        this.arrivals = arrivals;
        this.versions = versions;
        this.identity = identity;
    }

    /// Whether everything that was entered about a coding elsewhere is here.
    boolean knows(Came came) {
        return known(came).containsAll(came.chain().keys());
    }

    /// The keys of what is known here of a coding.
    Set<String> known(Came came) {
        return here(came.coding()).known();
    }

    private CodingChain here(Coding coding) {
        return same(coding).map(it -> arrivals.chain(it.id())).orElse(CodingChain.empty(coding.id()));
    }

    private Optional<Coding> same(Coding coding) {
        return arrivals.coding(coding.id())
                .or(() -> arrivals.pass(coding.article(), coding.coder(), coding.round(), coding.pass()));
    }

    /// @throws Refusal where it can't come in as it is
    MergeOutcome join(Came came) {
        var coding = came.coding();
        var theirs = came.chain();
        var same = same(coding);
        var here = here(coding);
        var known = here.known();
        if (known.containsAll(theirs.keys())) {
            return MergeOutcome.NOTHING_NEW;
        }
        if (here.isBeginningOf(theirs)) {
            arrivals.follow(here, theirs.entries().subList(here.entries().size(), theirs.entries().size()));
            return new MergeOutcome(
                    here.entries().isEmpty() ? Kind.NEW : Kind.CONTINUED,
                    ChangeCounts.between(CodingState.of(here), CodingState.of(theirs)),
                    List.of());
        }
        if (coding.pass() > 1 && !same.map(Coding::id).filter(coding.id()::equals).isPresent()) {
            throw new Refusal(MergeProblem.CORRECTED_TWICE, came.article().name());
        }
        return reconcile(here, came);
    }

    private MergeOutcome reconcile(CodingChain here, Came came) {
        var theirs = came.chain();
        var known = here.known();
        var seen = theirs.entries().stream().map(ChainEntry::key).filter(it -> !known.contains(it)).toList();
        var shared = theirs.entries().stream().takeWhile(it -> known.contains(it.key())).toList();
        var ours = CodingState.of(here);
        var other = CodingState.of(theirs);
        int version = Math.max(ours.required().codebookVersion(), other.required().codebookVersion());
        // whoever has seen all that is here has decided what becomes of it
        boolean follows = theirs.known().containsAll(here.keys());
        var outcome =
                follows
                        ? new ReconciledCoding(inPlaceOf(ours, under(other, version)), List.of())
                        : new Reconciler(
                                        versions.codebook(version),
                                        under(CodingState.of(shared), version),
                                        under(ours, version),
                                        under(other, version))
                                .reconcile();
        var author = theirs.entries().getLast().author();
        if (follows) {
            var target = outcome.state();
            arrivals.make(author, new DevicesReconciled(here.coding(), changes(ours, target), seen, List.of()));
            return new MergeOutcome(Kind.CONTINUED, ChangeCounts.between(under(ours, version), target), List.of());
        }
        var fitting = fitting(outcome, under(ours, version), came.article());
        var clashes = fitting.clashes();
        var counts = ChangeCounts.between(under(ours, version), fitting.state());
        if (!ours.required().isSubmitted() && !other.required().isSubmitted()) {
            arrivals.make(author, new DevicesReconciled(here.coding(), changes(ours, fitting.state()), seen, clashes));
            return new MergeOutcome(Kind.RECONCILED, counts, clashes);
        }
        // what was submitted first, here or there, stays so; the rest is for its coder to look at
        var submitted = ours.required().isSubmitted() ? ours : inPlaceOf(ours, other);
        arrivals.make(author, new DevicesReconciled(here.coding(), changes(ours, submitted), seen, clashes));
        boolean more =
                !ChangeCounts.between(under(submitted, version), fitting.state()).equals(ChangeCounts.NONE)
                        || !submitted.decidesTheSameAs(fitting.state());
        if (more) {
            correct(author, submitted.required(), fitting.state(), version, came.passes());
        }
        return new MergeOutcome(more ? Kind.TO_CORRECT : Kind.RECONCILED, counts, clashes);
    }

    /// The other device's state of the coding that is here.
    private static CodingState inPlaceOf(CodingState ours, CodingState other) {
        var theirs = other.required();
        var when = theirs.submitted();
        var coding = ours.required().reopened().under(theirs.codebookVersion()).worked(theirs.seconds());
        return other.with(
                when == null ? coding.with(theirs.note()) : coding.submittedAt(when, theirs.note()), other.all());
    }

    private CodingState under(CodingState state, int version) {
        if (state.coding().isEmpty() || state.required().codebookVersion() == version) {
            return state;
        }
        var brought = versions.atDesk(state.required(), state.all(), version);
        return state.with(state.required().under(version), brought.annotations());
    }

    /// What the codebook does not allow of both together stays as it is here: what the other device has added and has no
    /// place is listed.
    private ReconciledCoding fitting(ReconciledCoding outcome, CodingState ours, Article article) {
        var state = outcome.state();
        var clashes = new ArrayList<>(outcome.clashes());
        var codebook = versions.codebook(state.required().codebookVersion());
        var actors = arrivals.actors();
        var problems = AnnotationRules.problems(codebook, article, state.all(), actors);
        while (!problems.isEmpty()) {
            var tooMuch = tooMuch(problems, state, ours);
            if (tooMuch.isEmpty()) {
                state = state.with(state.required(), ours.all()).deciding(ours.decisions());
                break;
            }
            var left = tooMuch.get();
            clashes.add(new DeviceConflict(left.id().value(), left.tag(), "", left.extent().text()));
            state = without(state, left);
            problems = AnnotationRules.problems(codebook, article, state.all(), actors);
        }
        return new ReconciledCoding(state, clashes);
    }

    private static Optional<Annotation> tooMuch(List<Problem> problems, CodingState state, CodingState ours) {
        return problems.stream()
                .flatMap(it -> annotation(state, it.where()).stream())
                .filter(it -> !ours.annotations().containsKey(it.id()))
                .findFirst();
    }

    private static CodingState without(CodingState state, Annotation gone) {
        // what was decided of it is open again
        return state.with(
                        state.required(),
                        state.all().stream()
                                .filter(it -> !it.id().equals(gone.id()))
                                .map(it -> without(it, gone))
                                .toList())
                .deciding(
                        state.decisions().stream()
                                .filter(it -> !it.made().contains(gone.id()) || !it.tag().equals(gone.tag()))
                                .toList());
    }

    private static Optional<Annotation> annotation(CodingState state, String id) {
        return state.all().stream().filter(it -> it.id().value().equals(id)).findFirst();
    }

    private static Annotation without(Annotation annotation, Annotation gone) {
        var result = annotation;
        for (var role : annotation.links().entrySet()) {
            if (role.getValue().contains(gone.id())) {
                var left = role.getValue().stream().filter(it -> !it.equals(gone.id())).toList();
                result = result.withLinks(role.getKey(), left, result.modified());
            }
        }
        return result;
    }

    /// A submitted coding never changes; what another device says more is for its coder to look at.
    private void correct(EntryAuthor author, Coding submitted, CodingState state, int version, int passes) {
        var pass =
                Coding.open(
                                new CodingId(identity.newId().get()),
                                submitted.article(),
                                submitted.coder(),
                                submitted.round(),
                                Math.max(
                                                passes,
                                                arrivals.passes(
                                                        submitted.article(), submitted.coder(), submitted.round()))
                                        + 1,
                                version,
                                identity.now())
                        .with(state.required().note().standing(ArticleNote.ArticleStatus.USUAL, ""));
        var ids = AnnotationCopier.freshIds(state.all(), identity);
        arrivals.make(author, AnnotationCopier.asOneChange(pass, AnnotationCopier.of(state.all(), ids)));
        if (!state.decisions().isEmpty()) {
            var carried = state.decisions().stream().map(it -> it.copied(ids)).toList();
            arrivals.make(author, new DecisionsChanged(pass.id(), List.of(), carried));
        }
    }

    /// The changes that make one state out of another; the last one submits, where the other device has.
    private static List<Change> changes(CodingState from, CodingState to) {
        var id = from.required().id();
        var annotations = annotations(id, from, to);
        var changes = new ArrayList<Change>();
        var now = from.required();
        if (from.equals(to)) {
            return List.of();
        }
        if (now.isSubmitted()) {
            changes.add(new CodingChanged(now, now.reopened()));
            now = now.reopened();
        }
        int version = to.required().codebookVersion();
        if (now.codebookVersion() == version) {
            changes.addAll(annotations);
        } else {
            changes.add(new VersionAdopted(now, now.under(version), annotations));
            now = now.under(version);
        }
        if (!from.decisions().equals(to.decisions())) {
            changes.add(new DecisionsChanged(id, not(to, from), not(from, to)));
        }
        if (now.seconds() != to.required().seconds()) {
            changes.add(new CodingTimed(id, now.seconds(), to.required().seconds()));
            now = now.worked(to.required().seconds());
        }
        var when = to.required().submitted();
        if (when != null) {
            changes.add(new CodingChanged(now, now.submittedAt(when, to.required().note())));
        } else if (!now.note().equals(to.required().note())) {
            changes.add(new CodingNoted(id, now.note(), to.required().note()));
        }
        return changes;
    }

    /// What is decided in the second and not in the first.
    private static List<Decision> not(CodingState first, CodingState second) {
        return second.decisions().stream().filter(it -> !first.decisions().contains(it)).toList();
    }

    private static List<Change> annotations(CodingId coding, CodingState from, CodingState to) {
        var changes = new ArrayList<Change>();
        for (var annotation : from.all()) {
            if (!to.annotations().containsKey(annotation.id())) {
                changes.add(new AnnotationRemoved(coding, annotation));
            }
        }
        for (var annotation : to.all()) {
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
