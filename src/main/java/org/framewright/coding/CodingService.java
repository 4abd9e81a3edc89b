package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.revision.Brought;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Actors;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.ArticleId;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Extent;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Value;
import org.framewright.model.change.Change;
import org.framewright.model.change.Change.CodingChanged;
import org.framewright.model.change.Change.CodingOpened;
import org.framewright.safekeeping.TextCheck;
import org.framewright.store.ArticleStore;
import org.framewright.store.CodingStore;
import org.framewright.store.Ledger;
import org.framewright.store.Ledger.Known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a coder does at a desk. Every verb checks the change against the codebook, writes it, and returns the coding as
/// it then is on the disk; or throws a [Refusal] and has changed nothing.
public final class CodingService implements AnswerKeeper {

    private final ArticleStore articles;
    private final CodingStore codings;
    private final StudyService study;
    private final ActorService actors;
    private final Ledger ledger;
    private final Identity identity;

    public CodingService(
            ArticleStore articles,
            CodingStore codings,
            StudyService study,
            ActorService actors,
            Ledger ledger,
            Identity identity) {
        this.articles = articles;
        this.codings = codings;
        this.study = study;
        this.actors = actors;
        this.ledger = ledger;
        this.identity = identity;
    }

    /// The articles to code, in the order in which they were imported.
    public List<ArticleSummary> articles() {
        return articles.summaries();
    }

    /// The article on a desk.
    ///
    /// @throws Refusal where what is marked in it, or coded, is no stretch of its text, or breaks the codebook's rules:
    ///     something else has written into the file
    public Article article(Desk desk) {
        var article = articles.article(desk.article());
        var problems = new ArrayList<>(TextCheck.problems(article));
        latest(desk).ifPresent(coding -> problems.addAll(problems(article, coding)));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return article;
    }

    private List<Problem> problems(Article article, Coding coding) {
        return AnnotationRules.problems(
                study.codebook(coding.codebookVersion()), article, codings.annotations(coding.id()), actorIds());
    }

    private Set<ActorId> actorIds() {
        return study.actors().all().stream().map(Actor::id).collect(Collectors.toSet());
    }

    /// The codebook that a desk's coding is shown and goes on under.
    public Codebook codebook(Desk desk) {
        return codebook(desk, latest(desk));
    }

    /// How far a coder is with each article: the latest pass. An article without one has not been begun.
    public Map<ArticleId, Coding.Status> progress(Seat seat) {
        return codings.progress(seat.coder().id(), seat.round().id());
    }

    /// The articles that a coder has submitted under an older version of the codebook, and of which the round's version
    /// asks something more.
    public Set<ArticleId> asked(Seat seat) {
        int version = study.version(seat.round());
        return codings.all().stream()
                .filter(it ->
                        it.coder().equals(seat.coder().id())
                                && it.round().equals(seat.round().id())
                                && it.codebookVersion() < version)
                .map(Coding::article)
                .distinct()
                .filter(it -> {
                    var view = view(seat.desk(it));
                    return view.isSubmitted() && !view.open().isEmpty();
                })
                .collect(Collectors.toSet());
    }

    /// The coding as it is.
    public CodingView view(Desk desk) {
        var coding = latest(desk);
        return CodingView.of(
                codebook(desk, coding),
                () -> articles.article(desk.article()),
                coding,
                brought(desk, coding),
                history(coding).can());
    }

    /// What a coding says under the version of the codebook that its round follows by now.
    private Brought brought(Desk desk, Optional<Coding> coding) {
        if (coding.isEmpty()) {
            return new Brought(List.of(), List.of());
        }
        int version = version(desk, coding);
        var brought = brought(coding.get(), version);
        var before = coding.filter(it -> !it.isSubmitted()).flatMap(this::passBefore);
        return new Brought(
                brought.annotations(),
                Stream.concat(
                                brought.unfit().stream(),
                                before.stream().flatMap(it -> taken(it, version).unfit().stream()))
                        .toList());
    }

    private Brought brought(Coding coding, int version) {
        var stored = codings.annotations(coding.id());
        return coding.isSubmitted()
                ? study.versions().bringForward(stored, coding.codebookVersion(), version)
                : study.versions().takeUp(stored, coding.codebookVersion(), version);
    }

    private Brought taken(Coding coding, int version) {
        return study.versions().takeUp(codings.annotations(coding.id()), coding.codebookVersion(), version);
    }

    /// What a correction corrects: it still says what was answered to questions that are asked again.
    private Optional<Coding> passBefore(Coding coding) {
        return coding.pass() == 1
                ? Optional.empty()
                : codings.ofArticle(coding.article()).stream()
                        .filter(it ->
                                it.coder().equals(coding.coder())
                                        && it.round().equals(coding.round())
                                        && it.pass() == coding.pass() - 1)
                        .findFirst();
    }

    /// An annotation that was made, and the coding with it.
    public record Coded(AnnotationId id, CodingView view) {}

    /// Codes a passage or an implied one, or adds a record about a unit; see [Linking] for how it joins the annotation at work.
    ///
    /// @param anchor the annotation that the coder is at work on
    public Coded code(Desk desk, String tag, Extent extent, Optional<AnnotationId> anchor) {
        var working = working(desk);
        var fresh = Annotation.of(new AnnotationId(identity.newId().get()), tag, extent, identity.now());
        var plan = Linking.plan(working, fresh, anchor.flatMap(working.view()::annotation), identity.now());
        return new Coded(plan.coded(), apply(desk, working, plan.changes()));
    }

    @Override
    public CodingView answer(Desk desk, AnnotationId id, String variable, Optional<Value> value) {
        return change(desk, id, annotation -> answered(annotation, variable, value));
    }

    public CodingView answer(Desk desk, String tag, String variable, Optional<Value> value) {
        return answer(desk, tag, new Extent.WholeArticle(), variable, value);
    }

    /// Answers a question of a tag that occurs once in a unit; the annotation is made with the first answer.
    ///
    /// @param unit the article, or a segment of it
    @Override
    public CodingView answer(Desk desk, String tag, Extent unit, String variable, Optional<Value> value) {
        var working = working(desk);
        var there = working.view().at(tag, unit).stream().findFirst();
        if (there.isPresent()) {
            return answer(desk, there.get().id(), variable, value);
        }
        if (value.isEmpty()) {
            return working.view();
        }
        var fresh = Annotation.of(new AnnotationId(identity.newId().get()), tag, unit, identity.now());
        return apply(desk, working, List.of(working.added(answered(fresh, variable, value))));
    }

    @Override
    public Value actor(Desk desk, String name) {
        return new Value.Actor(actors.typed(desk.coder(), name).id());
    }

    @Override
    public Actors actors() {
        return study.actors();
    }

    public CodingView memo(Desk desk, AnnotationId id, String memo) {
        return change(desk, id, annotation -> annotation.withMemo(memo.strip(), identity.now()));
    }

    public CodingView unsure(Desk desk, AnnotationId id, boolean unsure) {
        return change(desk, id, annotation -> annotation.withUnsure(unsure, identity.now()));
    }

    /// Takes an annotation out of the roles of another one; both stay.
    public CodingView unlink(Desk desk, AnnotationId owner, AnnotationId filler) {
        return change(desk, owner, annotation -> Removal.without(annotation, filler, identity.now()));
    }

    /// Deletes an annotation, with what belongs to it alone; see [Removal].
    public CodingView delete(Desk desk, AnnotationId id) {
        var working = working(desk);
        var doomed = working.required(id);
        return apply(desk, working, Removal.of(working, doomed, identity.now()));
    }

    /// Takes back the last gesture in this coding that has not been taken back.
    public CodingView undo(Desk desk) {
        return takeBack(desk, History::toUndo, CodingProblem.NOTHING_TO_UNDO);
    }

    /// Does again what the last undo took back.
    public CodingView redo(Desk desk) {
        return takeBack(desk, History::toRedo, CodingProblem.NOTHING_TO_REDO);
    }

    /// Submits the coding, and so freezes it.
    ///
    /// @throws Refusal where questions are open
    public CodingView submit(Desk desk) {
        var working = working(desk);
        int open = working.view().open().size();
        if (open > 0) {
            throw new Refusal(CodingProblem.QUESTIONS_OPEN, "", open);
        }
        var coding = working.coding().under(working.codebook().version());
        return write(desk, working, new CodingChanged(coding, coding.submittedAt(identity.now())));
    }

    /// Begins a new pass over a submitted coding, with a copy of its annotations to correct, as the codebook reads them by
    /// now. What was submitted stays.
    public CodingView correct(Desk desk) {
        var submitted =
                latest(desk)
                        .filter(Coding::isSubmitted)
                        .orElseThrow(() -> new Refusal(CodingProblem.NOT_SUBMITTED, ""));
        var pass = fresh(desk, submitted.pass() + 1, version(desk, Optional.of(submitted)));
        var taken =
                study.versions()
                        .takeUp(
                                codings.annotations(submitted.id()),
                                submitted.codebookVersion(),
                                pass.codebookVersion());
        var copies = Copies.of(taken.annotations(), identity);
        ledger.append(identity.author(desk.coder()), Copies.asOneChange(pass, copies));
        return view(desk);
    }

    private CodingView change(Desk desk, AnnotationId id, UnaryOperator<Annotation> change) {
        var working = working(desk);
        var before = working.required(id);
        var after = change.apply(before);
        boolean same = after.at(before.modified()).equals(before);
        return same ? working.view() : apply(desk, working, List.of(working.changed(before, after)));
    }

    private Annotation answered(Annotation annotation, String variable, Optional<Value> value) {
        return value.map(it -> annotation.withValue(variable, it, identity.now()))
                .orElseGet(() -> annotation.withoutValue(variable, identity.now()));
    }

    private CodingView apply(Desk desk, Working working, List<Change> changes) {
        if (changes.isEmpty()) {
            return working.view();
        }
        var problems =
                AnnotationRules.problems(
                        working.codebook(), articles.article(desk.article()), working.after(changes), actorIds());
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return write(desk, working, Change.of(changes));
    }

    private CodingView write(Desk desk, Working working, Change change) {
        ledger.append(
                identity.author(desk.coder()),
                working.known(),
                Stream.concat(working.beginning().stream(), Stream.of(change)).toList());
        return view(desk);
    }

    private CodingView takeBack(Desk desk, Function<History, OptionalLong> which, CodingProblem nothing) {
        var coding = latest(desk);
        var history = history(coding);
        long revision = which.apply(history).orElseThrow(() -> new Refusal(nothing, ""));
        ledger.takeBack(identity.author(desk.coder()), new Known(coding.orElseThrow().id(), history.last()), revision);
        return view(desk);
    }

    private Working working(Desk desk) {
        // before everything else: what is entered after it is noticed when the change is written
        long last = history(latest(desk)).last();
        var view = view(desk);
        if (view.isSubmitted()) {
            throw new Refusal(CodingProblem.SUBMITTED, "");
        }
        var codebook = codebook(desk, view.coding());
        if (view.coding().isEmpty()) {
            var fresh = fresh(desk, 1, codebook.version());
            return new Working(fresh, Optional.of(new CodingOpened(fresh)), last, codebook, view);
        }
        var coding = view.coding().get();
        var adoption = Adoption.of(coding, codings.annotations(coding.id()), view.annotations(), codebook.version());
        return new Working(coding, adoption, last, codebook, view);
    }

    private Coding fresh(Desk desk, int pass, int codebookVersion) {
        return new Coding(
                new CodingId(identity.newId().get()),
                desk.article(),
                desk.coder().id(),
                desk.round().id(),
                pass,
                Coding.Status.OPEN,
                codebookVersion,
                identity.now(),
                null);
    }

    private History history(Optional<Coding> coding) {
        return coding.filter(it -> !it.isSubmitted()).map(it -> History.of(ledger.marks(it.id()))).orElse(History.NONE);
    }

    private Codebook codebook(Desk desk, Optional<Coding> coding) {
        return study.codebook(version(desk, coding));
    }

    /// A coding never goes back to an older version than the one that it follows.
    private int version(Desk desk, Optional<Coding> coding) {
        int round = study.version(desk.round());
        return Math.max(round, coding.map(Coding::codebookVersion).orElse(round));
    }

    private Optional<Coding> latest(Desk desk) {
        return codings.latest(desk.article(), desk.coder().id(), desk.round().id());
    }
}
