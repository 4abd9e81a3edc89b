package org.framewright.ui.adjudication;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationQueue;
import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.CoderRound;
import org.framewright.model.Actors;
import org.framewright.model.Coder;
import org.framewright.model.Fragment;
import org.framewright.model.Round;
import org.framewright.project.Project;
import org.framewright.ui.adjudication.AdjudicationSetup.CaseScope;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.Route;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// The screen of adjudication: who sits, which cases there are, and the one that is looked at. What is decided is [DecisionActions]'s.
public final class AdjudicationViewModel extends ScreenModel {

    private final Project project;
    private final AdjudicationService service;
    private final Runners threads;
    private final Texts texts;
    final DecisionActions judging;
    final CaseRulings rulings;

    /// Who may sit, and what rounds there are; empty until [#load] has found out.
    final ObjectProperty<Optional<AdjudicationChoices>> offered = new SimpleObjectProperty<>(Optional.empty());

    /// Who sits; empty as long as nobody does.
    final ObjectProperty<Optional<AdjudicationSetup>> bench;

    /// All cases; empty until they are read.
    final ObjectProperty<Optional<AdjudicationQueue>> docket = new SimpleObjectProperty<>(Optional.empty());

    final ObjectProperty<List<CaseRow>> rows = new SimpleObjectProperty<>(List.of());

    final ObjectProperty<Optional<CaseRow>> current = new SimpleObjectProperty<>(Optional.empty());

    /// The article of the case that is looked at, once it is read.
    final ObjectProperty<Optional<ArticleCases>> article = new SimpleObjectProperty<>(Optional.empty());

    private final Route.Adjudication came;
    private Route.Adjudication sought;

    /// Where work is done.
    ///
    /// @param jobs read all that coders have said, which must not keep a save waiting
    public record Runners(TaskRunner tasks, ScreenJobs jobs) {}

    /// @param before how somebody has left the screen; empty where nobody was here yet
    /// @param codebook goes to what a ruling was taken into, from the case that is looked at
    public AdjudicationViewModel(
            Project project,
            Runners threads,
            Texts texts,
            Route.Adjudication sought,
            Optional<AdjudicationSetup> before,
            BiConsumer<CodebookAddress, Route.Adjudication> codebook) {
        this.project = project;
        this.service = project.adjudication();
        this.threads = threads;
        this.texts = texts;
        this.sought = sought;
        this.came = sought;
        this.bench = new SimpleObjectProperty<>(before);
        this.judging = new DecisionActions(this, service, threads.tasks(), texts);
        this.rulings = new CaseRulings(this, project, threads.tasks(), texts, it -> codebook.accept(it, here()));
    }

    /// The case that is looked at, to come back to.
    public Route.Adjudication here() {
        var round = bench.get().map(it -> it.seat().round().name());
        return current.get()
                .map(it -> {
                    var matter = it.about().matter();
                    var at = it.place().fragments().stream().mapToInt(Fragment::start).findFirst();
                    return new Route.Adjudication(
                            round, Optional.of(it.article()), matter.tag(), matter.variable(), at);
                })
                .orElse(new Route.Adjudication());
    }

    /// Finds out who may sit, and, where somebody does, what there is to decide.
    public void load() {
        threads.tasks().run(this::offered, this::begin, this::failed);
        rulings.load();
    }

    private AdjudicationChoices offered() {
        var rounds = project.study().rounds();
        return new AdjudicationChoices(service.adjudicators(), rounds, service.usualRound(), project.study().actors());
    }

    private void begin(AdjudicationChoices found) {
        offered.set(Optional.of(found));
        var round = sought.round().flatMap(found::round).or(() -> bench.get().map(it -> it.seat().round()));
        var coder = bench.get().map(it -> it.seat().coder()).or(() -> found.adjudicators().stream().findFirst());
        coder.ifPresent(
                it -> sit(new CoderRound(it, round.flatMap(at -> found.round(at.name())).orElseGet(found::usual))));
    }

    /// Lets somebody adjudicate, who is added where nobody has the name.
    public void sit(String name) {
        threads.tasks()
                .run(
                        () -> {
                            var coder = service.adjudicator(name);
                            return new Newcomer(coder, offered());
                        },
                        it -> {
                            offered.set(Optional.of(it.offered()));
                            var round = bench.get().map(at -> at.seat().round()).orElseGet(it.offered()::usual);
                            sit(new CoderRound(it.coder(), round));
                        },
                        this::failed);
    }

    private record Newcomer(Coder coder, AdjudicationChoices offered) {}

    /// Lets a reference coder go on.
    public void sit(Coder coder) {
        bench.get().ifPresent(it -> sit(new CoderRound(coder, it.seat().round())));
    }

    public void look(Round round) {
        bench.get().ifPresent(it -> sit(new CoderRound(it.seat().coder(), round)));
    }

    private void sit(CoderRound seat) {
        bench.set(
                Optional.of(
                        bench.get()
                                .map(it -> it.at(seat))
                                .orElseGet(
                                        () -> new AdjudicationSetup(seat, new CaseScope.Everything(), false, false))));
        article.set(Optional.empty());
        docket.set(Optional.empty());
        fill();
        var words = new BackgroundJob.JobTexts(texts.get("adjudication.reading"), texts.get("adjudication.stopped"));
        threads.jobs()
                .run(
                        BackgroundJob.reading("docket", words, progress -> service.docket(seat, progress::at)),
                        this::show,
                        this::failed);
    }

    private void show(AdjudicationQueue found) {
        docket.set(Optional.of(found));
        fill();
        var wanted = CaseRow.sought(found, sought);
        if (wanted.isPresent() && !CaseRow.has(rows.get(), wanted.get())) {
            bench.set(bench.get().map(it -> it.listing(new CaseScope.Everything()).listingOpen(false)));
            fill();
        }
        wanted.or(() -> CaseRow.firstOpen(rows.get())).or(() -> rows.get().stream().findFirst()).ifPresent(this::go);
        sought = new Route.Adjudication();
        judging.afterwards.arrive();
    }

    public void go(CaseRow row) {
        var seen = rows.get().stream().filter(it -> it.isSameAs(row)).findFirst().orElse(row);
        current.set(Optional.of(seen));
        boolean there = article.get().filter(it -> it.article().id().equals(row.article())).isPresent();
        if (!there) {
            bench.get()
                    .map(it -> it.seat().desk(row.article()))
                    .ifPresent(desk ->
                            threads.jobs()
                                    .on(threads.tasks())
                                    .run(
                                            BackgroundJob.quiet("cases", () -> service.cases(desk)),
                                            this::show,
                                            this::failed));
        }
        fill();
    }

    /// Goes to the next case of the list, or to the one before.
    public void step(int by) {
        var list = rows.get();
        int next = CaseRow.index(list, current.get()) + by;
        if (next >= 0 && next < list.size()) {
            go(list.get(next));
        }
    }

    /// Goes to the next case that is open.
    public void nextOpen() {
        CaseRow.nextOpen(rows.get(), current.get())
                .ifPresentOrElse(this::go, () -> hint("adjudication.hint.none-open"));
    }

    private void show(ArticleCases now) {
        article.set(Optional.of(now));
        renew(now);
    }

    /// An article's cases are as they are now, be it the one that is looked at or another one.
    void renew(ArticleCases now) {
        article.set(article.get().map(it -> it.article().id().equals(now.article().id()) ? now : it));
        docket.set(docket.get().map(it -> CaseRow.with(it, now)));
        fill();
    }

    /// Goes from what was decided to the next open case, as the list was.
    void goOn(List<CaseRow> before) {
        CaseRow.nextOpen(CaseRow.renewed(before, docket.get()), current.get()).ifPresent(this::go);
    }

    public void change(UnaryOperator<AdjudicationSetup> how) {
        bench.set(bench.get().map(how));
        fill();
    }

    private void fill() {
        var shown = current.get().map(CaseRow::article);
        rows.set(docket.get().flatMap(it -> bench.get().map(at -> CaseRow.listed(it, at, shown))).orElse(List.of()));
        // what was decided is out of the list of open ones, and still looked at
        current.set(docket.get().flatMap(it -> current.get().flatMap(row -> CaseRow.renewed(row, it))));
    }

    void hint(String key, Object... arguments) {
        say(Notice.hint(texts.get(key, arguments)));
    }

    void failed(TaskRunner.Failure failure) {
        say(Notice.of(failure, texts));
    }

    /// Goes once everything is on the disk.
    @Override
    public void leave(Runnable then) {
        threads.jobs().leave(() -> threads.tasks().run(() -> true, _ -> then.run(), _ -> then.run()), _ -> {});
    }

    /// The words for cases; none as long as nothing is read.
    Optional<CaseFormatter> words() {
        var coders = docket.get().map(AdjudicationQueue::coders).or(() -> article.get().map(it -> it.sides().coders()));
        var codebook =
                article.get().map(ArticleCases::codebook).or(() -> docket.get().map(AdjudicationQueue::codebook));
        var actors = offered.get().map(AdjudicationChoices::actors).orElseGet(() -> new Actors(List.of(), List.of()));
        boolean hidden = bench.get().filter(AdjudicationSetup::anonymous).isPresent();
        return coders.flatMap(who -> codebook.map(it -> new CaseFormatter(texts, it, actors, who, hidden)));
    }

    public boolean isReadOnly() {
        return project.isReadOnly();
    }

    /// The case that is looked at, once its article is read.
    Optional<AdjudicationCase> shownCase() {
        return current.get()
                .filter(row -> article.get().filter(it -> it.article().id().equals(row.article())).isPresent())
                .map(CaseRow::about);
    }

    public ReadOnlyObjectProperty<List<CaseRow>> rowsProperty() {
        return rows;
    }

    /// Whether it is the question that somebody has come for.
    boolean isCameFor(CaseScope.OfVariable question) {
        return came.tag().equals(question.tag()) && came.about().equals(question.variable());
    }

    /// Who can adjudicate, and what.
    ///
    /// @param usual the round that is adjudicated where nobody says otherwise
    record AdjudicationChoices(List<Coder> adjudicators, List<Round> rounds, Round usual, Actors actors) {

        Optional<Round> round(String name) {
            return rounds.stream().filter(it -> it.name().equals(name)).findFirst();
        }
    }
}
