package org.framewright.store.salvage;

import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleExclusion;
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
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingImported;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.CodingRemoved;
import org.framewright.model.change.CodingChange.CodingTimed;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CodingChange.VersionAdopted;
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
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.study.Assignment;
import org.framewright.store.SqliteErrors;
import org.framewright.store.StoreProblem;
import org.framewright.store.ledger.ChangeWriter;
import org.framewright.store.ledger.ModelJson;
import org.framewright.store.ledger.TransactionState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes changes into a project where their prerequisites may be missing. A change that fits is written unchanged. Of
/// any other change, the result is written: the class looks for the change's prerequisites, and gives the rows the
/// state after the change.
final class ChangeRepair {

    /// The problems of a change that does not fit. Other problems, such as a full disk, are no fault of the change.
    private static final Set<ProblemCode> NOT_APPLICABLE =
            Set.of(StoreProblem.CHANGED_MEANWHILE, StoreProblem.STILL_USED);

    private final Handle handle;
    private final TransactionState state;
    private final PrerequisiteSource prerequisites;
    private final PlausibilityCheck plausibility;
    private final ChangeWriter writer = new ChangeWriter(ModelJson.LENIENT);
    private final List<Change> written = new ArrayList<>();
    private final Set<OrphanAnnotation> orphanAnnotations = new LinkedHashSet<>();

    ChangeRepair(Handle handle, TransactionState state, PrerequisiteSource prerequisites, RecoveryRules rules) {
        this.handle = handle;
        this.state = state;
        this.prerequisites = prerequisites;
        this.plausibility = new PlausibilityCheck(state, rules);
    }

    TransactionState state() {
        return state;
    }

    /// The annotations that could not be written.
    Set<OrphanAnnotation> orphanAnnotations() {
        return Collections.unmodifiableSet(orphanAnnotations);
    }

    /// An annotation without its coding, or without its words in the text.
    record OrphanAnnotation(CodingId coding, AnnotationId annotation) {}

    /// Writes a change as it is, or nothing.
    boolean writeUnchanged(Change change, long revision) {
        return plausibility.isPlausible(change) && write(change, revision);
    }

    /// Writes the changes as far as possible.
    ///
    /// @return the written changes, in order; they can be applied to the state before
    List<Change> write(List<Change> changes, long revision) {
        written.clear();
        changes.forEach(change -> repair(change, revision));
        return List.copyOf(written);
    }

    private void repair(Change change, long revision) {
        switch (change) {
            case CompoundChange(var changes) -> changes.forEach(each -> repair(each, revision));
            case DevicesReconciled(_, var changes, _, _) -> changes.forEach(each -> repair(each, revision));
            case PackageCreated _,
                    PackageUpdated _,
                    WorkReceived _,
                    AgreementSaved _,
                    DecisionsChanged _,
                    CodingImported _,
                    StudyDescribed _,
                    TrainingSet _,
                    ImportRecord _,
                    ArticlesDrawn _ ->
                    write(change, revision);
            case ProjectNamed(_, var name) -> {
                if (!state.projectName().equals(name)) {
                    write(new ProjectNamed(state.projectName(), name), revision);
                }
            }
            case CodebookAdded(var version, _) -> {
                putIf(state.codebook(version).isEmpty(), change, revision);
                requireCodebook(version, revision);
            }
            case CodebookRemoved(var version, _) ->
                    state.codebook(version).ifPresent(it -> write(new CodebookRemoved(version, it), revision));
            case ArticleAdded(var article) -> putArticle(article, revision);
            case ArticleDescribed(_, var after) -> putArticle(after, revision);
            case ArticleRemoved(var article) ->
                    state.article(article.id()).ifPresent(it -> write(new ArticleRemoved(it), revision));
            case CoderAdded(var coder) -> putIf(!state.has("coder", coder.id().value()), change, revision);
            case CoderChanged(_, var after) -> {
                putIf(!state.has("coder", after.id().value()), new CoderAdded(after), revision);
                state.coder(after.id())
                        .filter(it -> !it.equals(after))
                        .ifPresent(it -> write(new CoderChanged(it, after), revision));
            }
            case CoderRemoved _,
                    RoundRemoved _,
                    ActorRemoved _,
                    ActorsUnmatched _,
                    ArticleIncluded _,
                    BatchRemoved _,
                    AssignmentRemoved _,
                    RulingRemoved _ ->
                    write(change, revision);
            case ArticleExcluded(var exclusion) -> putExclusion(exclusion, revision);
            case BatchAdded(var batch) -> {
                require("round", batch.round().value(), revision);
                putIf(!state.has("batch", batch.id().value()), change, revision);
            }
            case AssignmentAdded(var assignment) -> putAssignment(assignment, revision);
            case RulingAdded(var ruling) -> {
                requireCodebook(ruling.codebookVersion(), revision);
                putIf(!state.has("ruling", ruling.id().value()), change, revision);
            }
            case RoundAdded(var round) -> {
                requireCodebook(round.codebookVersion(), revision);
                putIf(!state.has("round", round.id().value()), change, revision);
            }
            case RoundChanged(_, var after) -> {
                requireCodebook(after.codebookVersion(), revision);
                state.round(after.id())
                        .filter(it -> !it.equals(after))
                        .ifPresent(it -> write(new RoundChanged(it, after), revision));
            }
            case ActorAdded(var actor) -> putActor(actor, revision);
            case ActorChanged(_, var after) -> putActor(after, revision);
            case ActorsMatched(var match) -> putMatch(match, revision);
            case CodingOpened(var coding) -> putCoding(coding, revision);
            case CodingChanged(_, var after) -> putCoding(after, revision);
            case VersionAdopted(_, var after, var changes) -> {
                putCoding(after, revision);
                changes.forEach(each -> repair(each, revision));
            }
            case CodingNoted(var id, _, var after) -> find(id).ifPresent(it -> putCoding(it.withNote(after), revision));
            case CodingTimed(var id, _, var after) ->
                    find(id).ifPresent(it -> putCoding(it.withSeconds(after), revision));
            case CodingRemoved(var coding) ->
                    state.coding(coding.id()).ifPresent(it -> write(new CodingRemoved(it), revision));
            case AnnotationAdded(var coding, var annotation) -> putAnnotation(coding, annotation, revision);
            case AnnotationChanged(var coding, _, var after) -> putAnnotation(coding, after, revision);
            case AnnotationRemoved(var coding, var annotation) -> {
                putAnnotation(coding, annotation, revision);
                state.annotation(coding, annotation.id())
                        .ifPresent(it -> write(new AnnotationRemoved(coding, it), revision));
            }
        }
    }

    private void putIf(boolean missing, Change change, long revision) {
        if (missing) {
            writeUnchanged(change, revision);
        }
    }

    private void putArticle(Article article, long revision) {
        var there = state.article(article.id());
        if (there.isEmpty()) {
            writeUnchanged(new ArticleAdded(article), revision);
        } else if (!there.get().equals(article)) {
            writeUnchanged(new ArticleDescribed(there.get(), article), revision);
        }
    }

    private void putActor(Actor actor, long revision) {
        var owner = actor.owner();
        if (owner != null) {
            require("coder", owner.value(), revision);
        }
        var there = state.actor(actor.id());
        if (there.isEmpty()) {
            write(new ActorAdded(actor), revision);
        } else if (!there.get().equals(actor)) {
            write(new ActorChanged(there.get(), actor), revision);
        }
    }

    private void putMatch(ActorMatch match, long revision) {
        require("actor", match.actor().value(), revision);
        require("actor", match.other().value(), revision);
        var there = state.match(match.actor(), match.other());
        if (!there.filter(match::equals).isPresent()) {
            there.ifPresent(it -> write(new ActorsUnmatched(it), revision));
            write(new ActorsMatched(match), revision);
        }
    }

    private void putExclusion(ArticleExclusion exclusion, long revision) {
        require("article", exclusion.article().value(), revision);
        var there = state.exclusion(exclusion.article());
        if (!there.filter(exclusion::equals).isPresent()) {
            there.ifPresent(it -> write(new ArticleIncluded(it), revision));
            write(new ArticleExcluded(exclusion), revision);
        }
    }

    private void putAssignment(Assignment assignment, long revision) {
        require("article", assignment.article().value(), revision);
        require("coder", assignment.coder().value(), revision);
        require("round", assignment.round().value(), revision);
        require("batch", assignment.batch().value(), revision);
        putIf(!state.has("assignment", assignment.id().value()), new AssignmentAdded(assignment), revision);
    }

    private void putCoding(Coding coding, long revision) {
        if (state.coding(coding.id()).isEmpty()) {
            require("article", coding.article().value(), revision);
            require("coder", coding.coder().value(), revision);
            requireCodebook(coding.codebookVersion(), revision);
            require("round", coding.round().value(), revision);
            write(new CodingOpened(coding.reopen()), revision);
        }
        state.coding(coding.id())
                .filter(it -> !it.withSeconds(0).equals(coding.withSeconds(0)))
                .ifPresent(it -> write(new CodingChanged(it, coding), revision));
        state.coding(coding.id())
                .filter(it -> it.seconds() != coding.seconds())
                .ifPresent(it -> putTime(it, coding.seconds(), revision));
    }

    private void putTime(Coding existing, long seconds, long revision) {
        withOpenCoding(
                existing, revision, () -> write(new CodingTimed(existing.id(), existing.seconds(), seconds), revision));
    }

    /// The coding of an entry while it is open; the row of a submitted coding is correct already.
    private Optional<Coding> find(CodingId id) {
        return state.coding(id).or(() -> prerequisites.coding(id).map(Coding::reopen)).filter(it -> !it.isSubmitted());
    }

    /// Writes a change that is possible only in an open coding.
    private void withOpenCoding(Coding existing, long revision, Runnable writing) {
        boolean open = !existing.isSubmitted();
        if (!open) {
            write(new CodingChanged(existing, existing.reopen()), revision);
        }
        writing.run();
        if (!open) {
            write(new CodingChanged(existing.reopen(), existing), revision);
        }
    }

    private void putAnnotation(CodingId coding, Annotation annotation, long revision) {
        if (state.coding(coding).isEmpty()) {
            prerequisites.coding(coding).ifPresent(it -> putCoding(it.reopen(), revision));
        }
        var there = state.coding(coding);
        var known = state.annotation(coding, annotation.id());
        if (known.filter(annotation::equals).isPresent()) {
            return;
        }
        if (there.isEmpty() || !plausibility.hasItsWords(coding, annotation)) {
            orphanAnnotations.add(new OrphanAnnotation(coding, annotation.id()));
            return;
        }
        withOpenCoding(
                there.get(),
                revision,
                () -> {
                    if (known.isEmpty()) {
                        write(new AnnotationAdded(coding, annotation), revision);
                    } else {
                        writeUnchanged(new AnnotationChanged(coding, known.get(), annotation), revision);
                    }
                });
    }

    private void require(String table, String uuid, long revision) {
        for (var version : prerequisites.versions(table, uuid)) {
            if (state.has(table, uuid)) {
                return;
            }
            repair(version, revision);
        }
    }

    private void requireCodebook(int version, long revision) {
        if (state.codebook(version).isEmpty()) {
            prerequisites.codebooks(version).stream()
                    .limit(1)
                    .forEach(it -> writeUnchanged(new CodebookAdded(version, it), revision));
        }
    }

    private boolean write(Change change, long revision) {
        handle.execute("SAVEPOINT change");
        try {
            writer.apply(handle, change, revision);
            handle.execute("RELEASE change");
            written.add(change);
            return true;
        } catch (Refusal | JdbiException failed) {
            var refusal = SqliteErrors.refusal(Path.of(""), failed);
            if (refusal.problems().stream().anyMatch(it -> !NOT_APPLICABLE.contains(it.code()))) {
                throw refusal;
            }
            handle.execute("ROLLBACK TO change");
            handle.execute("RELEASE change");
            return false;
        }
    }
}
