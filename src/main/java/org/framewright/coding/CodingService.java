package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.coding.actors.ActorService;
import org.framewright.coding.annotations.AnnotationRemoval;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.coding.annotations.AnswerStorage;
import org.framewright.coding.annotations.PassageLinker;
import org.framewright.coding.annotations.ProposalAcceptance;
import org.framewright.coding.annotations.TagReplacement;
import org.framewright.coding.annotations.ValueRules;
import org.framewright.coding.codebooks.CodingRulings;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Actors;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.model.CoderFlag;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Extent;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.model.Value;
import org.framewright.model.change.Change;
import org.framewright.safekeeping.check.TextCheck;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.suggest.CodingProposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a coder does at a desk. Every verb checks the change against the codebook, writes it, and returns the coding as
/// it then is on the disk; or throws a [Refusal] and has changed nothing.
public final class CodingService implements AnswerStorage {

    private final ArticleStore articles;
    private final CodingStore codings;
    private final StudyService study;
    private final ActorService actors;
    private final Ledger ledger;
    private final EntryStamp identity;
    private final CodingReader reader;
    private final CodingWriter writer;

    public CodingService(
            ArticleStore articles,
            CodingStore codings,
            StudyService study,
            ActorService actors,
            Ledger ledger,
            EntryStamp identity) {
        this.articles = articles;
        this.codings = codings;
        this.study = study;
        this.actors = actors;
        this.ledger = ledger;
        this.identity = identity;
        this.reader = new CodingReader(articles, codings, study, ledger);
        this.writer = new CodingWriter(reader, articles, study, ledger, identity, CodingPermission.OPEN);
    }

    private CodingService(CodingService open, CodingPermission gate) {
        this.articles = open.articles;
        this.codings = open.codings;
        this.study = open.study;
        this.actors = open.actors;
        this.ledger = open.ledger;
        this.identity = open.identity;
        this.reader = open.reader;
        this.writer = new CodingWriter(reader, articles, study, ledger, identity, gate);
    }

    /// The same, where nobody begins an article whom the gate does not let.
    public CodingService behind(CodingPermission gate) {
        return new CodingService(this, gate);
    }

    /// What the coder notes about whole articles.
    public ArticleNotes notes() {
        return new ArticleNotes(writer);
    }

    /// All articles of the project, in the order in which they were imported.
    public List<ArticleSummary> articles() {
        return articles.summaries();
    }

    /// The round in which a coder goes on working: the newest open one in which they have anything to code that is not
    /// submitted, else the newest open one, else the newest.
    public Round usualRound(Coder coder) {
        var rounds = study.rounds().reversed();
        var open = rounds.stream().filter(it -> !it.isClosed()).toList();
        return open.stream()
                .filter(it -> hasWork(new CoderRound(coder, it)))
                .findFirst()
                .orElse(open.isEmpty() ? rounds.getFirst() : open.getFirst());
    }

    private boolean hasWork(CoderRound seat) {
        var progress = progress(seat);
        return articles(seat).stream()
                .anyMatch(it -> {
                    var stage = progress.get(it.id());
                    return stage != Coding.Stage.SUBMITTED && stage != Coding.Stage.NOT_RELEVANT;
                });
    }

    /// The articles that a coder has to code in a round, in their order; see [Workload].
    public List<ArticleSummary> articles(CoderRound seat) {
        var begun = progress(seat);
        var load = new Workload(seat, study.now(seat.round()), study.given(seat), study.excluded(), begun);
        return load.of(articles.summaries());
    }

    /// The article on a desk.
    ///
    /// @throws Refusal where what is marked in it, or coded, is no stretch of its text, or breaks the codebook's rules:
    ///     something else has written into the file
    public Article article(CodingKey desk) {
        var article = articles.article(desk.article());
        var problems = new ArrayList<>(TextCheck.problems(article));
        reader.latest(desk).ifPresent(coding -> problems.addAll(problems(article, coding)));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return article;
    }

    private List<Problem> problems(Article article, Coding coding) {
        return AnnotationRules.problems(
                study.codebook(coding.codebookVersion()), article, codings.annotations(coding.id()), writer.actorIds());
    }

    /// The codebook that a desk's coding is shown and goes on under.
    public Codebook codebook(CodingKey desk) {
        return reader.codebook(desk, reader.latest(desk));
    }

    /// How far a coder is with each article: the latest pass. An article without one has not been begun.
    public Map<ArticleId, Coding.Stage> progress(CoderRound seat) {
        return codings.progress(seat.coder().id(), seat.round().id());
    }

    /// What a coder has marked in each article to come back to; without the articles where nothing is marked.
    public Map<ArticleId, Set<CoderFlag>> flags(CoderRound seat) {
        return codings.flags(seat.coder().id(), seat.round().id());
    }

    /// The actors that a coder names, in each article of any round.
    public Map<ArticleId, Set<ActorId>> named(CoderRound seat) {
        return codings.named(seat.coder().id());
    }

    /// The articles that a coder has submitted under an older version of the codebook, and of which the round's version
    /// asks something more.
    public Set<ArticleId> asked(CoderRound seat) {
        return codings.older(seat.coder().id(), seat.round().id(), study.version(seat.round())).stream()
                .filter(it -> {
                    var view = view(seat.desk(it));
                    return view.isSubmitted() && !view.open().isEmpty();
                })
                .collect(Collectors.toSet());
    }

    /// The coding as it is.
    public CodingSnapshot view(CodingKey desk) {
        return reader.view(desk);
    }

    /// What the supervisor has ruled, for whoever sits at a desk.
    public CodingRulings rulings(CodingKey desk) {
        return reader.rulings(desk);
    }

    /// An annotation that was made, and the coding with it.
    public record CodedAnnotation(AnnotationId id, CodingSnapshot view) {}

    /// Codes a passage or an implied one, or adds a record about a unit; see [PassageLinker] for how it joins the annotation at work.
    ///
    /// @param anchor the annotation that the coder is at work on
    public CodedAnnotation code(CodingKey desk, String tag, Extent extent, Optional<AnnotationId> anchor) {
        return code(desk, tag, extent, anchor.stream().toList());
    }

    /// The same after several were coded in a row.
    ///
    /// @param atWork the annotation that the coder is at work on, then those that were coded in a row before
    ///     it, the last first
    public CodedAnnotation code(CodingKey desk, String tag, Extent extent, List<AnnotationId> atWork) {
        var working = writer.working(desk);
        var fresh = Annotation.of(new AnnotationId(identity.newId().get()), tag, extent, identity.now());
        var there = atWork.stream().flatMap(it -> working.view().annotation(it).stream()).toList();
        var plan = PassageLinker.plan(working, fresh, there, () -> articles.article(desk.article()), identity.now());
        return new CodedAnnotation(plan.coded(), writer.apply(desk, working, plan.changes()));
    }

    /// Codes what was suggested, with all that the suggestion tells, as one gesture; see [ProposalAcceptance]. A speaker whom the project
    /// does not know becomes an actor of the coder's own, as when the name is typed: undo leaves it, unnamed.
    public CodedAnnotation accept(CodingKey desk, CodingProposal proposal) {
        var working = writer.working(desk);
        var text = articles.article(desk.article()).text();
        var name = proposal.speaker(working.codebook()).map(it -> StudyService.clean(it.name()));
        var known = name.flatMap(study.actors()::named);
        var added = known.isPresent() ? Optional.<Actor>empty() : name.map(it -> actors.fresh(desk.coder(), it));
        var plan = ProposalAcceptance.plan(working, proposal, text, known.or(() -> added), identity);
        return new CodedAnnotation(plan.coded(), writer.apply(desk, working, added, plan.changes()));
    }

    @Override
    public CodingSnapshot answer(CodingKey desk, AnnotationId id, String variable, Optional<Value> value) {
        return change(desk, id, annotation -> answered(annotation, variable, value));
    }

    public CodingSnapshot answer(CodingKey desk, String tag, String variable, Optional<Value> value) {
        return answer(desk, tag, new Extent.WholeArticle(), variable, value);
    }

    /// Answers a question of a tag that occurs once in a unit; the annotation is made with the first answer.
    ///
    /// @param unit the article, or a segment of it
    @Override
    public CodingSnapshot answer(CodingKey desk, String tag, Extent unit, String variable, Optional<Value> value) {
        var working = writer.working(desk);
        var there = working.view().at(tag, unit).stream().findFirst();
        if (there.isPresent()) {
            return answer(desk, there.get().id(), variable, value);
        }
        if (value.isEmpty()) {
            return working.view();
        }
        var fresh = Annotation.of(new AnnotationId(identity.newId().get()), tag, unit, identity.now());
        return writer.apply(desk, working, List.of(working.added(answered(fresh, variable, value))));
    }

    @Override
    public Value actor(CodingKey desk, String name) {
        return new Value.Actor(actors.typed(desk.coder(), name).id());
    }

    @Override
    public Actors actors() {
        return study.actors();
    }

    public CodingSnapshot memo(CodingKey desk, AnnotationId id, String memo) {
        return change(desk, id, annotation -> annotation.withMemo(memo.strip(), identity.now()));
    }

    public CodingSnapshot unsure(CodingKey desk, AnnotationId id, boolean unsure) {
        return change(desk, id, annotation -> annotation.withUnsure(unsure, identity.now()));
    }

    /// Takes an annotation out of the roles of another one; both stay.
    public CodingSnapshot unlink(CodingKey desk, AnnotationId owner, AnnotationId filler) {
        return change(desk, owner, annotation -> AnnotationRemoval.without(annotation, filler, identity.now()));
    }

    /// Moves an annotation to other words: its ends are moved, or a further stretch joins it.
    public CodingSnapshot place(CodingKey desk, AnnotationId id, Extent.Passage words) {
        return change(desk, id, annotation -> annotation.withExtent(words, identity.now()));
    }

    /// Gives an annotation another tag; see [TagReplacement].
    public CodingSnapshot retag(CodingKey desk, AnnotationId id, String tag) {
        var working = writer.working(desk);
        var rules = new ValueRules(writer.actorIds());
        return writer.apply(
                desk, working, TagReplacement.of(working, working.required(id), tag, rules, identity.now()));
    }

    /// Answers the unanswered questions of an annotation as another one of its tag answers them.
    public CodingSnapshot copyAnswers(CodingKey desk, AnnotationId from, AnnotationId to) {
        var answers = writer.working(desk).required(from).values();
        return change(
                desk,
                to,
                annotation -> {
                    var changed = annotation;
                    for (var answer : answers.entrySet()) {
                        if (annotation.value(answer.getKey()).isEmpty()) {
                            changed = changed.withValue(answer.getKey(), answer.getValue(), identity.now());
                        }
                    }
                    return changed;
                });
    }

    /// Deletes an annotation, with what belongs to it alone; see [AnnotationRemoval].
    public CodingSnapshot delete(CodingKey desk, AnnotationId id) {
        var working = writer.working(desk);
        var doomed = working.required(id);
        return writer.apply(desk, working, AnnotationRemoval.of(working, doomed, identity.now()));
    }

    /// Takes back the last gesture in this coding that has not been taken back.
    public CodingSnapshot undo(CodingKey desk) {
        return writer.takeBack(desk, UndoHistory::toUndo, CodingProblem.NOTHING_TO_UNDO);
    }

    /// Does again what the last undo took back.
    public CodingSnapshot redo(CodingKey desk) {
        return writer.takeBack(desk, UndoHistory::toRedo, CodingProblem.NOTHING_TO_REDO);
    }

    /// Submits the coding, and so freezes it.
    ///
    /// @throws Refusal where questions are open
    public CodingSnapshot submit(CodingKey desk) {
        return submit(desk, "");
    }

    /// Submits the coding, and so freezes it, whatever is open.
    ///
    /// @param reason why questions stay open; may be empty where none is
    /// @throws Refusal where questions are open and there is no reason
    public CodingSnapshot submit(CodingKey desk, String reason) {
        return passes().submit(desk, reason);
    }

    /// Submits that the article does not belong into the study. Nothing has to be answered; what was coded stays.
    ///
    /// @throws Refusal where there is no reason
    public CodingSnapshot submitNotRelevant(CodingKey desk, String reason) {
        return passes().submitNotRelevant(desk, reason);
    }

    /// Begins a new pass over a submitted coding, with a copy of its annotations to correct, as the codebook reads them by
    /// now, and of its memo. What was submitted stays.
    public CodingSnapshot correct(CodingKey desk) {
        return correct(desk, (_, _) -> List.of());
    }

    /// As [#correct(CodingKey)], with something more that is entered in the same transaction.
    ///
    /// @param more of the new pass, and of the copies' ids by those of the originals
    public CodingSnapshot correct(
            CodingKey desk, BiFunction<CodingId, Map<AnnotationId, AnnotationId>, List<Change>> more) {
        return passes().correct(desk, more);
    }

    private CodingPasses passes() {
        return new CodingPasses(reader, writer, ledger, identity);
    }

    /// What lies on a desk, to be changed by somebody who knows more of it.
    public record Revisable(CodingId coding, Codebook codebook, List<Annotation> annotations) {}

    /// Changes annotations as one gesture, checked as every other.
    ///
    /// @param change what is to be changed of what is there; nothing for leaving it
    public CodingSnapshot revise(CodingKey desk, Function<Revisable, List<Change>> change) {
        var working = writer.working(desk);
        var there = new Revisable(working.coding().id(), working.codebook(), working.view().annotations());
        return writer.apply(desk, working, change.apply(there));
    }

    private CodingSnapshot change(CodingKey desk, AnnotationId id, UnaryOperator<Annotation> change) {
        var working = writer.working(desk);
        var before = working.required(id);
        var after = change.apply(before);
        boolean same = after.at(before.modified()).equals(before);
        return same ? working.view() : writer.apply(desk, working, List.of(working.changed(before, after)));
    }

    private Annotation answered(Annotation annotation, String variable, Optional<Value> value) {
        return value.map(it -> annotation.withValue(variable, it, identity.now()))
                .orElseGet(() -> annotation.withoutValue(variable, identity.now()));
    }
}
