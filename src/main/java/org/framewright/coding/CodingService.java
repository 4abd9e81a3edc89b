package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.coding.actors.ActorService;
import org.framewright.coding.annotations.AnnotationRemoval;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.coding.annotations.AnswerStorage;
import org.framewright.coding.annotations.PassageLinker;
import org.framewright.coding.annotations.PassageLinker.LinkPlan;
import org.framewright.coding.annotations.PassageTrimmer;
import org.framewright.coding.annotations.ProposalAcceptance;
import org.framewright.coding.annotations.TagReplacement;
import org.framewright.coding.annotations.ValueRules;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.EditedCoding;
import org.framewright.coding.state.EntryStamp;
import org.framewright.coding.state.StudyService;
import org.framewright.coding.state.UndoHistory;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.Article;
import org.framewright.model.change.Change;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.safekeeping.TextCheck;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.suggest.CodingProposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The operations of coding. Each checks the change against the codebook, writes it, and returns the coding as stored on the disk; or
/// it throws a [Refusal] and changes nothing.
public final class CodingService implements AnswerStorage {

    private final StudyService study;
    private final ActorService actors;
    private final Ledger ledger;
    private final EntryStamp stamp;
    private final CodingReader reader;
    private final CodingWriter writer;

    public CodingService(
            ProjectDatabase database,
            ArticleStore articles,
            CodingStore codings,
            StudyService study,
            ActorService actors,
            Ledger ledger,
            EntryStamp stamp) {
        this.study = study;
        this.actors = actors;
        this.ledger = ledger;
        this.stamp = stamp;
        this.reader = new CodingReader(database, articles, codings, study, ledger);
        this.writer = new CodingWriter(reader, study, ledger, stamp, CodingPermission.OPEN);
    }

    private CodingService(CodingService service, CodingPermission permission) {
        this.study = service.study;
        this.actors = service.actors;
        this.ledger = service.ledger;
        this.stamp = service.stamp;
        this.reader = service.reader;
        this.writer = new CodingWriter(reader, study, ledger, stamp, permission);
    }

    /// The same service, where a coder needs permission to begin an article.
    public CodingService withPermission(CodingPermission permission) {
        return new CodingService(this, permission);
    }

    /// Forgets what was read: the project has other contents.
    public void forget() {
        reader.forget();
    }

    /// The operations for notes about whole articles.
    public ArticleNotes notes() {
        return new ArticleNotes(writer);
    }

    /// The article of a coding.
    ///
    /// @throws Refusal where a part, segment or passage is no stretch of the text, or an answer breaks the codebook's rules:
    ///     another program has written into the file
    public Article article(CodingKey key) {
        var cached = reader.read(key);
        var article = cached.article().get();
        var problems = new ArrayList<>(TextCheck.problems(article));
        cached.coding()
                .ifPresent(it ->
                        problems.addAll(
                                AnnotationRules.problems(
                                        study.codebook(it.codebookVersion()),
                                        article,
                                        cached.inFile(),
                                        cached.actors().get())));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        if (cached.coding().filter(it -> it.codebookVersion() == cached.codebook().version()).isPresent()) {
            reader.setValid(key, cached);
        }
        return article;
    }

    /// The version of the codebook for showing and continuing a coding.
    public Codebook codebook(CodingKey key) {
        return reader.read(key).codebook();
    }

    /// The coding's present state.
    public CodingSnapshot snapshot(CodingKey key) {
        return reader.read(key).snapshot();
    }

    /// The rulings beside a coding.
    public CodingRulings rulings(CodingKey key) {
        return reader.rulings(key);
    }

    /// A new annotation, and the coding with it.
    public record CodedAnnotation(AnnotationId id, CodingSnapshot snapshot) {}

    /// Codes a passage or an implied annotation, or adds a record about a unit; see [PassageLinker] for its links to the annotation at
    /// work. The marks at a passage's edges are taken in or left out as the tag's rules ask.
    ///
    /// @param anchor the coder's annotation at work
    public CodedAnnotation code(CodingKey key, String tag, Extent extent, Optional<AnnotationId> anchor) {
        return code(key, tag, extent, anchor.stream().toList());
    }

    /// The same after several annotations were coded in a row.
    ///
    /// @param anchors the coder's annotation at work, then the annotations that were coded in a row before
    ///     it, the last first
    public CodedAnnotation code(CodingKey key, String tag, Extent extent, List<AnnotationId> anchors) {
        return code(
                key,
                tag,
                extent,
                (edited, it) -> {
                    var there = anchors.stream().flatMap(id -> edited.snapshot().annotation(id).stream()).toList();
                    return linker(edited).plan(edited, it, there, stamp.now());
                });
    }

    /// The same for an annotation that the coder names on purpose; the passage may fill a role that is filled already.
    public CodedAnnotation codeFor(CodingKey key, String tag, Extent extent, AnnotationId owner) {
        return code(
                key,
                tag,
                extent,
                (edited, it) -> linker(edited).planFor(edited, it, edited.require(owner), stamp.now()));
    }

    private CodedAnnotation code(
            CodingKey key, String tag, Extent extent, BiFunction<EditedCoding, Annotation, LinkPlan> link) {
        var edited = writer.edit(key);
        var trimmed =
                edited.codebook()
                        .tag(tag)
                        .map(it -> PassageTrimmer.trim(it, extent, edited.cached().article()))
                        .orElse(extent);
        var newAnnotation = Annotation.of(new AnnotationId(stamp.newId().get()), tag, trimmed, stamp.now());
        var plan = link.apply(edited, newAnnotation);
        return new CodedAnnotation(plan.annotation(), writer.apply(key, edited, plan.changes()));
    }

    /// Codes a suggestion completely, as one gesture; see [ProposalAcceptance]. A speaker whom the project
    /// does not know becomes an actor of the coder's own, as when the name is typed, and goes with the step when it is undone.
    public CodedAnnotation accept(CodingKey key, CodingProposal proposal) {
        var edited = writer.edit(key);
        var article = edited.cached().article().get();
        var name = proposal.speaker(edited.codebook()).map(it -> StudyService.clean(it.name()));
        var known = name.flatMap(study.actors()::findByName);
        var added = known.isPresent() ? Optional.<Actor>empty() : name.map(it -> actors.newActor(key.coder(), it));
        var plan = ProposalAcceptance.plan(edited, proposal, article, known.or(() -> added), stamp);
        return new CodedAnnotation(plan.annotation(), writer.apply(key, edited, added, plan.changes()));
    }

    @Override
    public CodingSnapshot answer(CodingKey key, AnnotationId id, String variable, Answer answer) {
        return change(key, id, annotation -> withAnswer(annotation, variable, answer.value()), answer.actor());
    }

    public CodingSnapshot answer(CodingKey key, String tag, String variable, Optional<Value> value) {
        return answer(key, tag, new Extent.WholeArticle(), variable, value);
    }

    /// Answers a question of a tag that occurs once in a unit; the annotation is made with the first answer.
    ///
    /// @param unit the article, or a segment of it
    @Override
    public CodingSnapshot answer(CodingKey key, String tag, Extent unit, String variable, Answer answer) {
        var edited = writer.edit(key);
        var there = edited.snapshot().find(tag, unit).stream().findFirst();
        if (there.isPresent()) {
            return answer(key, there.get().id(), variable, answer);
        }
        if (answer.value().isEmpty()) {
            return edited.snapshot();
        }
        var newAnnotation = Annotation.of(new AnnotationId(stamp.newId().get()), tag, unit, stamp.now());
        var answered = withAnswer(newAnnotation, variable, answer.value());
        return writer.apply(key, edited, answer.actor(), List.of(edited.addition(answered)));
    }

    @Override
    public NamedActor findActor(CodingKey key, String name) {
        var known = study.actors().findByName(StudyService.clean(name));
        var added = known.isPresent() ? Optional.<Actor>empty() : Optional.of(actors.newActor(key.coder(), name));
        return new NamedActor(known.or(() -> added).orElseThrow().id(), added);
    }

    /// The value for the actor with a name or alias; an unknown actor is added at once, and stays when the answer is undone.
    public Value findOrAddActor(CodingKey key, String name) {
        return new Value.Actor(actors.findOrAdd(key.coder(), name).id());
    }

    @Override
    public Actors actors() {
        return study.actors();
    }

    public CodingSnapshot setMemo(CodingKey key, AnnotationId id, String memo) {
        return change(key, id, annotation -> annotation.withMemo(memo.strip(), stamp.now()));
    }

    public CodingSnapshot setUnsure(CodingKey key, AnnotationId id, boolean unsure) {
        return change(key, id, annotation -> annotation.withUnsure(unsure, stamp.now()));
    }

    /// Lets an annotation fill a free role of another annotation; without a free role, changes nothing.
    public CodingSnapshot link(CodingKey key, AnnotationId owner, AnnotationId filler) {
        var edited = writer.edit(key);
        var linker = linker(edited);
        return change(key, owner, annotation -> linker.link(annotation, edited.require(filler), stamp.now()));
    }

    /// Removes an annotation from the roles of another one. Both stay, except an implied annotation that then fills no role: it is
    /// deleted.
    public CodingSnapshot unlink(CodingKey key, AnnotationId owner, AnnotationId filler) {
        var edited = writer.edit(key);
        boolean impliedForThis =
                edited.require(filler).extent() instanceof Extent.Implied
                        && edited.snapshot().ownersOf(filler).equals(List.of(edited.require(owner)));
        return impliedForThis
                ? delete(key, filler)
                : change(key, owner, annotation -> AnnotationRemoval.unlink(annotation, filler, stamp.now()));
    }

    /// Moves an annotation to other words: its ends are moved, or a further stretch joins it.
    public CodingSnapshot setWords(CodingKey key, AnnotationId id, Extent.Passage words) {
        return change(key, id, annotation -> annotation.withExtent(words, stamp.now()));
    }

    /// Gives an annotation another tag; see [TagReplacement].
    public CodingSnapshot retag(CodingKey key, AnnotationId id, String tag) {
        var edited = writer.edit(key);
        var rules = new ValueRules(edited.cached().actors().get());
        return writer.apply(key, edited, TagReplacement.plan(edited, edited.require(id), tag, rules, stamp.now()));
    }

    /// Answers the unanswered questions of an annotation with the answers of another annotation of its tag.
    public CodingSnapshot copyAnswers(CodingKey key, AnnotationId from, AnnotationId to) {
        var answers = writer.edit(key).require(from).values();
        return change(
                key,
                to,
                annotation -> {
                    var changed = annotation;
                    for (var answer : answers.entrySet()) {
                        if (annotation.value(answer.getKey()).isEmpty()) {
                            changed = changed.withValue(answer.getKey(), answer.getValue(), stamp.now());
                        }
                    }
                    return changed;
                });
    }

    /// Deletes an annotation, with the annotations that belong to it alone; see [AnnotationRemoval].
    public CodingSnapshot delete(CodingKey key, AnnotationId id) {
        var edited = writer.edit(key);
        var doomed = edited.require(id);
        return writer.apply(key, edited, AnnotationRemoval.plan(edited, doomed, stamp.now()));
    }

    /// Undoes the last gesture in this coding that is not undone yet.
    public CodingSnapshot undo(CodingKey key) {
        return writer.undo(key, UndoHistory::toUndo, CodingProblem.NOTHING_TO_UNDO);
    }

    /// Repeats the change that the last undo undid.
    public CodingSnapshot redo(CodingKey key) {
        return writer.undo(key, UndoHistory::toRedo, CodingProblem.NOTHING_TO_REDO);
    }

    /// Submits the coding, and so freezes it.
    ///
    /// @throws Refusal where questions are open
    public CodingSnapshot submit(CodingKey key) {
        return submit(key, "");
    }

    /// Submits the coding with its open questions, and so freezes it.
    ///
    /// @param reason why questions stay open; may be empty without open questions
    /// @throws Refusal where questions are open and there is no reason
    public CodingSnapshot submit(CodingKey key, String reason) {
        return codingVersions().submit(key, reason);
    }

    /// Submits that the article does not belong to the study. No question has to be answered; annotations stay.
    ///
    /// @throws Refusal where there is no reason
    public CodingSnapshot submitNotRelevant(CodingKey key, String reason) {
        return codingVersions().submitNotRelevant(key, reason);
    }

    /// Begins a new version of a submitted coding, with its memo and a copy of its annotations to correct, as the newest codebook
    /// reads them. The submitted version stays.
    public CodingSnapshot correct(CodingKey key) {
        return correct(key, (_, _) -> List.of());
    }

    /// As [#correct(CodingKey)], with further changes in the same transaction.
    ///
    /// @param furtherChanges of the new version, and of the copies' ids by those of the originals
    public CodingSnapshot correct(
            CodingKey key, BiFunction<CodingId, Map<AnnotationId, AnnotationId>, List<Change>> furtherChanges) {
        return codingVersions().correct(key, furtherChanges);
    }

    /// Removes a correction that changes nothing: the submitted version is the last one again.
    ///
    /// @throws Refusal where the correction has changes, which must be undone first
    public CodingSnapshot discardCorrection(CodingKey key) {
        return codingVersions().discard(key);
    }

    private CodingVersions codingVersions() {
        return new CodingVersions(reader, writer, ledger, stamp);
    }

    /// The present coding, for a caller that computes changes.
    public record RevisableCoding(CodingId coding, List<Annotation> annotations) {}

    /// Changes annotations as one gesture, checked like every other gesture.
    ///
    /// @param change the changes to the present coding; empty to leave it as it is
    public CodingSnapshot revise(CodingKey key, Function<RevisableCoding, List<Change>> change) {
        var edited = writer.edit(key);
        var there = new RevisableCoding(edited.coding().id(), edited.snapshot().annotations());
        return writer.apply(key, edited, change.apply(there));
    }

    private static PassageLinker linker(EditedCoding edited) {
        return new PassageLinker(edited.codebook(), edited.snapshot(), edited.cached().article());
    }

    private CodingSnapshot change(CodingKey key, AnnotationId id, UnaryOperator<Annotation> change) {
        return change(key, id, change, Optional.empty());
    }

    private CodingSnapshot change(
            CodingKey key, AnnotationId id, UnaryOperator<Annotation> change, Optional<Actor> added) {
        var edited = writer.edit(key);
        var previous = edited.require(id);
        var updated = change.apply(previous);
        boolean same = updated.withModified(previous.modified()).equals(previous);
        return same ? edited.snapshot() : writer.apply(key, edited, added, List.of(edited.update(previous, updated)));
    }

    private Annotation withAnswer(Annotation annotation, String variable, Optional<Value> value) {
        return value.map(it -> annotation.withValue(variable, it, stamp.now()))
                .orElseGet(() -> annotation.withoutValue(variable, stamp.now()));
    }
}
