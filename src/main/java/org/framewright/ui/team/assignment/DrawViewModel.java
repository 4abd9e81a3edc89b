package org.framewright.ui.team.assignment;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;
import org.framewright.team.assign.AssignmentService.DrawnAssignments;
import org.framewright.team.assign.SeededSampler;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.assignment.BatchRequest.OverlapChoice;
import org.framewright.ui.team.part.TeamTools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The form of the next batch: its preview is drawn anew with each change, and nothing is written until it is assigned. Begins
/// with the settings of the last batch, since most weeks are alike.
final class DrawViewModel {

    private final AssignmentViewModel assignments;
    private final TeamTools tools;

    final ArticlePool pool;

    private final ScreenJobs jobs;
    final ObjectProperty<Optional<Round>> round = new SimpleObjectProperty<>(Optional.empty());
    final StringProperty name = new SimpleStringProperty("");

    /// The coders who get articles of it.
    final ObservableSet<CoderId> coders = FXCollections.observableSet();

    /// The number of articles; empty for all.
    final StringProperty number = new SimpleStringProperty("");

    /// The number of articles for several coders, or their share.
    final StringProperty overlap = new SimpleStringProperty("");

    final ObjectProperty<OverlapChoice> overlapping = new SimpleObjectProperty<>(OverlapChoice.PAIRS);

    /// The field that the draw is stratified by; empty for none.
    final StringProperty strata = new SimpleStringProperty("");

    final StringProperty seed = new SimpleStringProperty("");
    final ReadOnlyObjectWrapper<DrawOutcome> outcome = new ReadOnlyObjectWrapper<>(new DrawOutcome.Drawing());
    final ReadOnlyObjectWrapper<AssignmentOverview> overview = new ReadOnlyObjectWrapper<>(AssignmentOverview.NOTHING);
    private boolean proposing;
    private Optional<Route.Team.PlannedOverlap> plan = Optional.empty();

    /// The description of a batch that is being withdrawn again.
    private Optional<BatchRequest> withdrawn = Optional.empty();

    sealed interface DrawOutcome {

        record Drawing() implements DrawOutcome {}

        record DrawResult(DrawnAssignments assignments) implements DrawOutcome {}

        record NotDrawable(String reason) implements DrawOutcome {}
    }

    DrawViewModel(AssignmentViewModel assignments, TeamTools tools, AssignmentViewModel.AssignmentState state) {
        this.assignments = assignments;
        this.tools = tools;
        this.pool = new ArticlePool(tools, this::preview, state.pool());
        state.request()
                .ifPresent(it -> {
                    round.set(Optional.of(it.round()));
                    fill(it);
                });
        this.jobs = tools.jobs().withTasks(tools.tasks());
        round.subscribe((_, _) -> fillIn());
        for (var property : List.of(name, number, overlap, strata, seed)) {
            property.subscribe((_, _) -> preview());
        }
        overlapping.subscribe((_, _) -> preview());
    }

    /// The ways to give an article of the overlap to several.
    List<OverlapChoice> overlapChoices() {
        return OverlapChoice.list(coders.size());
    }

    List<Round> openRounds() {
        return overview.get().openRounds();
    }

    List<Coder> offeredCoders() {
        return overview.get().coders();
    }

    /// Whether the round has no batch yet.
    boolean isFirstBatch() {
        return round.get().filter(it -> !overview.get().isBegun(it)).isPresent();
    }

    /// The articles that are coded without assignments, in the round and in others; empty with assignments.
    Optional<String> unboundHint() {
        return round.get()
                .map(it -> {
                    var said = new ArrayList<String>();
                    if (!overview.get().isBegun(it) && !overview.get().availableArticles(it).isEmpty()) {
                        said.add(tools.text("team.give.ends", overview.get().availableArticles(it).size()));
                    }
                    var others =
                            overview.get().otherOpenToAll(it).stream()
                                    .map(at -> tools.text("common.quoted", at.name()))
                                    .toList();
                    if (!others.isEmpty()) {
                        said.add(tools.text("team.give.others-open", String.join(", ", others)));
                    }
                    return String.join(" ", said);
                })
                .filter(it -> !it.isEmpty());
    }

    /// The articles of a coder in the round without this batch.
    int countArticles(CoderId coder) {
        return round.get().map(it -> overview.get().countArticles(it, coder)).orElse(0);
    }

    void toggle(Coder coder) {
        if (!coders.remove(coder.id())) {
            coders.add(coder.id());
        }
        if (!overlapChoices().contains(overlapping.get())) {
            overlapping.set(OverlapChoice.PAIRS);
        }
        preview();
    }

    void drawSeed() {
        seed.set(Long.toString(SeededSampler.newSeed()));
    }

    /// Sets the number of the next proposal.
    void plan(Route.Team.PlannedOverlap planned) {
        plan = Optional.of(planned);
    }

    /// Shows the present overview. A begun description stays, as long as it can be assigned.
    void show(AssignmentOverview current) {
        overview.set(current);
        var before = round.get();
        var open = current.openRounds();
        var chosen =
                plan.flatMap(it -> open.stream().filter(it::isIn).findFirst())
                        .or(() -> before.flatMap(it -> open.stream().filter(at -> at.id().equals(it.id())).findFirst()))
                        .or(() -> open.stream().findFirst());
        boolean same = !name.get().isEmpty() && chosen.map(Round::id).equals(before.map(Round::id));
        boolean free = chosen.filter(it -> !current.hasBatch(it, name.get())).isPresent();
        boolean allThere = current.coders().stream().map(Coder::id).toList().containsAll(coders) && !coders.isEmpty();
        boolean described = plan.isEmpty() && withdrawn.isEmpty() && same && free && allThere;
        proposing = true;
        round.set(chosen);
        proposing = false;
        if (described) {
            pool.show(
                    chosen.map(current::availableArticles).orElse(List.of()),
                    current.fields(),
                    chosen.map(current::otherRounds).orElse(Map.of()));
        } else {
            fillIn();
        }
    }

    private void fillIn() {
        if (proposing) {
            return;
        }
        proposing = true;
        pool.show(
                round.get().map(overview.get()::availableArticles).orElse(List.of()),
                overview.get().fields(),
                round.get().map(overview.get()::otherRounds).orElse(Map.of()));
        round.get().map(this::proposal).ifPresent(this::fill);
        proposing = false;
        preview();
    }

    private BatchRequest proposal(Round in) {
        var again = withdrawn.filter(it -> it.round().id().equals(in.id()) && !overview.get().hasBatch(in, it.name()));
        if (again.isPresent()) {
            withdrawn = Optional.empty();
            return again.get();
        }
        var asBefore = BatchRequest.likePrevious(overview.get(), in, tools.texts());
        var proposed = plan.map(it -> asBefore.forAll(it.articlesIn(in))).orElse(asBefore);
        plan = Optional.empty();
        return proposed;
    }

    private void fill(BatchRequest proposed) {
        coders.retainAll(proposed.coders());
        coders.addAll(proposed.coders());
        name.set(proposed.name());
        number.set(proposed.number());
        overlap.set(proposed.overlap());
        overlapping.set(proposed.overlapChoice());
        strata.set(proposed.strata());
        seed.set(proposed.seed());
    }

    Optional<BatchRequest> request() {
        return round.get()
                .map(it ->
                        new BatchRequest(
                                it,
                                name.get(),
                                Set.copyOf(coders),
                                number.get(),
                                overlap.get(),
                                overlapping.get(),
                                strata.get(),
                                seed.get()));
    }

    private void preview() {
        if (proposing) {
            return;
        }
        var asked = request();
        var trouble = findProblem(asked);
        if (trouble.isPresent() || asked.isEmpty()) {
            jobs.forget("draw");
            outcome.set(trouble.<DrawOutcome>map(DrawOutcome.NotDrawable::new).orElseGet(DrawOutcome.Drawing::new));
            return;
        }
        var request = asked.get().toRequest(overview.get(), pool);
        jobs.run(
                BackgroundJob.quiet("draw", () -> tools.project().team().assignments().preview(request)),
                it -> outcome.set(new DrawOutcome.DrawResult(it)),
                failure ->
                        outcome.set(new DrawOutcome.NotDrawable(Notification.of(failure, tools.texts()).sentence())));
    }

    private Optional<String> findProblem(Optional<BatchRequest> asked) {
        if (!tools.mayWrite()) {
            return Optional.of(tools.text("team.give.not-here"));
        }
        if (overview.get().articles().isEmpty()) {
            return Optional.of(tools.text("team.no-articles"));
        }
        if (overview.get().coders().isEmpty()) {
            return Optional.of(tools.text("team.give.no-coders"));
        }
        if (asked.isEmpty()) {
            return Optional.of(tools.text("team.give.no-rounds"));
        }
        return asked.get().findProblem(pool).map(it -> tools.text(it.key(), it.typed()));
    }

    void assign() {
        if (tools.mayWrite() && outcome.get() instanceof DrawOutcome.DrawResult) {
            request().ifPresent(it -> assign(it.toRequest(overview.get(), pool)));
        }
    }

    private void assign(AssignmentRequest request) {
        var description = request();
        assignments.change(
                () -> tools.project().team().assignments().assign(request),
                it -> {
                    assignments.choose(it.batch());
                    return tools.hint(
                                    "team.give.given",
                                    it.batch().name(),
                                    it.batch().recipe().articles(),
                                    it.coders().size())
                            .withChoice(tools.text("team.take-back"), () -> undo(request, description))
                            .withChoice(
                                    tools.text("exchange.packages.make"),
                                    () -> tools.team().go(Route.Team.TeamPage.PACKAGES));
                });
    }

    private void undo(AssignmentRequest request, Optional<BatchRequest> description) {
        withdrawn = description;
        assignments.change(
                TaskRunner.supplier(
                        () -> tools.project().team().transfers().withdrawBatch(request.round(), request.batch()),
                        request),
                it ->
                        tools.hint("team.give.taken-back", it.batch())
                                .withChoice(tools.text("team.give.again"), () -> assign(it)));
    }
}
