package org.framewright.ui.adjudication;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.adjudication.AdjudicationQueue.QueuedArticle;
import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.Fragment;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.ui.adjudication.AdjudicationSetup.CaseScope;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// The screen of adjudication: the adjudicator, the cases, and the current one. Decisions belong to [DecisionActions].
public final class AdjudicationViewModel extends ScreenModel {

    private final Project project;
    private final AdjudicationService service;
    private final TaskRunner tasks;
    private final ScreenJobs jobs;
    final DecisionActions decisions;
    final CaseRulings rulings;

    /// The possible adjudicators and rounds; empty until [#load] has read them.
    final ObjectProperty<Optional<AdjudicationChoices>> choices = new SimpleObjectProperty<>(Optional.empty());

    /// The adjudicator and the filter; empty without an adjudicator.
    final ObjectProperty<Optional<AdjudicationSetup>> setup;

    /// All cases; empty until they are read.
    final ObjectProperty<Optional<AdjudicationQueue>> queue = new SimpleObjectProperty<>(Optional.empty());

    final ObjectProperty<List<CaseRow>> rows = new SimpleObjectProperty<>(List.of());

    final ObjectProperty<Optional<CaseRow>> current = new SimpleObjectProperty<>(Optional.empty());

    /// The article of the current case, once it is read.
    final ObjectProperty<Optional<ArticleCases>> article = new SimpleObjectProperty<>(Optional.empty());

    private final ShownNames shownNames;
    private final Route.Adjudication requested;
    private Route.Adjudication target;

    /// The threads of the screen.
    ///
    /// @param jobs read all statements of coders, which must not delay a save
    public record Runners(TaskRunner tasks, ScreenJobs jobs) {}

    /// @param before the setup at the last visit; empty at the first
    /// @param preferences keep the articles whose coders' names the adjudicator has seen
    /// @param codebook goes to the part of the codebook that a ruling was adopted in, from the current case
    public AdjudicationViewModel(
            Project project,
            Runners runners,
            Texts texts,
            Route.Adjudication target,
            Optional<AdjudicationSetup> before,
            Preferences preferences,
            BiConsumer<CodebookAddress, Route.Adjudication> codebook) {
        super(texts);
        this.project = project;
        this.service = project.adjudication();
        this.tasks = runners.tasks();
        this.jobs = runners.jobs();
        this.target = target;
        this.requested = target;
        this.setup = new SimpleObjectProperty<>(before);
        this.shownNames = new ShownNames(preferences, project.study().identity());
        this.decisions = new DecisionActions(this, service, tasks, texts);
        this.rulings = new CaseRulings(this, project, tasks, texts, it -> codebook.accept(it, currentRoute()));
        setup.subscribe(_ -> keepShownNames());
        article.subscribe(_ -> keepShownNames());
    }

    private void keepShownNames() {
        if (setup.get().filter(it -> !it.anonymous()).isPresent()) {
            article.get().map(ArticleCases::key).ifPresent(shownNames::add);
        }
    }

    /// Whether the coders of an article are letters to its adjudicator, who has never seen their names there.
    boolean isBlind(ArticleId article) {
        return setup.get()
                .filter(it -> it.anonymous() && !shownNames.isShown(it.coderRound().key(article)))
                .isPresent();
    }

    /// The current case, to return to.
    public Route.Adjudication currentRoute() {
        var round = setup.get().map(it -> it.coderRound().round().name());
        return current.get()
                .map(it -> {
                    var item = it.adjudicationCase().item();
                    var at = it.place().fragments().stream().mapToInt(Fragment::start).findFirst();
                    return new Route.Adjudication(
                            round, Optional.of(it.article()), item.tag(), item.variable(), at, false);
                })
                .orElse(new Route.Adjudication());
    }

    /// Reads the adjudicators, and, where one is chosen, the cases.
    public void load() {
        tasks.run(this::readChoices, this::begin, this::failed);
        rulings.load();
    }

    private AdjudicationChoices readChoices() {
        var rounds = project.study().rounds();
        return new AdjudicationChoices(
                service.adjudicators(), rounds, service.defaultRound(), project.study().actors());
    }

    private void begin(AdjudicationChoices found) {
        choices.set(Optional.of(found));
        var round = target.round().flatMap(found::round).or(() -> setup.get().map(it -> it.coderRound().round()));
        var coder = setup.get().map(it -> it.coderRound().coder()).or(() -> found.adjudicators().stream().findFirst());
        coder.ifPresent(it ->
                startAs(new CoderRound(it, round.flatMap(at -> found.round(at.name())).orElseGet(found::usualRound))));
    }

    /// Begins as the adjudicator with a name; adds a missing one.
    public void startAs(String name) {
        tasks.run(
                () -> {
                    var coder = service.adjudicator(name);
                    return new NewAdjudicator(coder, readChoices());
                },
                it -> {
                    choices.set(Optional.of(it.choices()));
                    var round = setup.get().map(at -> at.coderRound().round()).orElseGet(it.choices()::usualRound);
                    startAs(new CoderRound(it.coder(), round));
                },
                this::failed);
    }

    private record NewAdjudicator(Coder coder, AdjudicationChoices choices) {}

    /// Begins as a reference coder.
    public void startAs(Coder coder) {
        setup.get().ifPresent(it -> startAs(new CoderRound(coder, it.coderRound().round())));
    }

    public void selectRound(Round round) {
        setup.get().ifPresent(it -> startAs(new CoderRound(it.coderRound().coder(), round)));
    }

    private void startAs(CoderRound coderRound) {
        setup.set(
                Optional.of(
                        setup.get()
                                .map(it -> it.withCoderRound(coderRound))
                                .orElseGet(() ->
                                        new AdjudicationSetup(coderRound, new CaseScope.Everything(), false, true))));
        article.set(Optional.empty());
        queue.set(Optional.empty());
        fill();
        var jobTexts = new BackgroundJob.JobTexts(texts.get("adjudication.reading"), texts.get("adjudication.stopped"));
        jobs.run(
                BackgroundJob.reading("docket", jobTexts, progress -> service.readQueue(coderRound, progress)),
                this::show,
                this::failed);
    }

    private void show(AdjudicationQueue found) {
        queue.set(Optional.of(found));
        fill();
        var wanted = CaseRow.find(found, target);
        wanted.ifPresent(this::list);
        wanted.filter(_ -> target.named()).ifPresent(it -> shownNames.add(found.coderRound().key(it.article())));
        wanted.or(() -> CaseRow.firstOpen(rows.get())).or(() -> rows.get().stream().findFirst()).ifPresent(this::go);
        target = new Route.Adjudication();
        decisions.followUp.onArrival();
    }

    /// Lists all cases where the filter hides the one to go to.
    private void list(CaseRow row) {
        if (!CaseRow.has(rows.get(), row)) {
            change(it -> it.withScope(new CaseScope.Everything()).withOpenOnly(false));
        }
    }

    /// Goes to the first case of an article, also of one that the filter leaves out.
    void goToArticle(QueuedArticle entry) {
        CaseRow.first(entry)
                .ifPresent(it -> {
                    list(it);
                    go(it);
                });
    }

    public void go(CaseRow row) {
        var seen = rows.get().stream().filter(it -> it.isSameAs(row)).findFirst().orElse(row);
        current.set(Optional.of(seen));
        boolean there = article.get().filter(it -> it.article().id().equals(row.article())).isPresent();
        if (!there) {
            setup.get()
                    .map(it -> it.coderRound().key(row.article()))
                    .ifPresent(key ->
                            jobs.withTasks(tasks)
                                    .run(
                                            BackgroundJob.quiet("cases", () -> service.readCases(key)),
                                            this::show,
                                            this::failed));
        }
        fill();
    }

    /// Goes to the next case of the list, or to the previous one.
    public void step(int by) {
        var list = rows.get();
        int next = CaseRow.index(list, current.get()) + by;
        if (next >= 0 && next < list.size()) {
            go(list.get(next));
        } else {
            decisions.followUp.onMove();
        }
    }

    public void nextOpen() {
        CaseRow.nextOpen(rows.get(), current.get())
                .ifPresentOrElse(this::go, () -> hint("adjudication.hint.none-open"));
    }

    private void show(ArticleCases cases) {
        article.set(Optional.of(cases));
        update(cases);
    }

    /// Replaces an article's cases, of the current article or of another.
    void update(ArticleCases cases) {
        article.set(article.get().map(it -> it.article().id().equals(cases.article().id()) ? cases : it));
        queue.set(queue.get().map(it -> CaseRow.replaceCases(it, cases)));
        fill();
    }

    /// Goes from the decided case to the next open one, in the order of the former list.
    void goToNextOpen(List<CaseRow> before) {
        CaseRow.nextOpen(CaseRow.update(before, queue.get()), current.get()).ifPresent(this::go);
    }

    public void change(UnaryOperator<AdjudicationSetup> how) {
        setup.set(setup.get().map(how));
        fill();
    }

    private void fill() {
        var shown = current.get().map(CaseRow::article);
        rows.set(queue.get().flatMap(it -> setup.get().map(at -> CaseRow.list(it, at, shown))).orElse(List.of()));
        // a decided case leaves the list of open ones, and is still the current one
        current.set(queue.get().flatMap(it -> current.get().flatMap(row -> CaseRow.update(row, it))));
    }

    @Override
    public void leave(Runnable then) {
        jobs.leave(() -> tasks.run(() -> true, _ -> then.run(), _ -> then.run()), _ -> {});
    }

    /// The words for an article's cases; empty until the cases are read.
    Optional<CaseFormatter> formatter(ArticleId article) {
        return formatter().map(it -> it.forArticle(article));
    }

    /// The words for the cases of the article that is shown.
    Optional<CaseFormatter> shownFormatter() {
        return article.get().flatMap(it -> formatter(it.article().id()));
    }

    /// The words for items without coders; empty until the cases are read.
    Optional<CaseFormatter> formatter() {
        var coders = queue.get().map(AdjudicationQueue::coders).or(() -> article.get().map(it -> it.sides().coders()));
        var codebook = article.get().map(ArticleCases::codebook).or(() -> queue.get().map(AdjudicationQueue::codebook));
        var actors = choices.get().map(AdjudicationChoices::actors).orElseGet(() -> new Actors(List.of(), List.of()));
        boolean hidden = setup.get().filter(AdjudicationSetup::anonymous).isPresent();
        return coders.flatMap(who -> codebook.map(it -> new CaseFormatter(texts, it, actors, who, hidden)));
    }

    ProjectAccess access() {
        return ProjectAccess.of(project);
    }

    public boolean isReadOnly() {
        return access() == ProjectAccess.READING;
    }

    /// The current case, once its article is read.
    Optional<AdjudicationCase> shownCase() {
        return current.get()
                .filter(row -> article.get().filter(it -> it.article().id().equals(row.article())).isPresent())
                .map(CaseRow::adjudicationCase);
    }

    public ReadOnlyObjectProperty<List<CaseRow>> rowsProperty() {
        return rows;
    }

    /// Whether a question is the one in the route.
    boolean isRequested(CaseScope.OfVariable question) {
        return requested.tag().equals(question.tag()) && requested.variable().equals(question.variable());
    }

    /// The possible adjudicators and rounds.
    ///
    /// @param usualRound the round that is adjudicated by default
    record AdjudicationChoices(List<Coder> adjudicators, List<Round> rounds, Round usualRound, Actors actors) {

        Optional<Round> round(String name) {
            return rounds.stream().filter(it -> it.name().equals(name)).findFirst();
        }
    }
}
