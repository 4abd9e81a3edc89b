package org.framewright.ui.team.giving;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Round;
import org.framewright.team.assign.AssignmentService.AssignmentRequest;
import org.framewright.team.assign.AssignmentService.DrawnAssignments;
import org.framewright.team.assign.SeededSampler;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.shell.Route;
import org.framewright.ui.team.TeamTools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The next batch, while it is being described: what it would be is drawn anew with each change, and nothing is written until
/// it is given out. Begins as the last one was, since most weeks are like the one before.
final class DrawViewModel {

    private final GivingViewModel giving;
    private final TeamTools tools;
    private final ArticlePool pool;
    private final ScreenJobs drawing;
    private final ObjectProperty<Optional<Round>> round = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final ObservableSet<CoderId> coders = FXCollections.observableSet();
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty overlap = new SimpleStringProperty("");
    private final ObjectProperty<OverlapChoice> overlapping = new SimpleObjectProperty<>(OverlapChoice.PAIRS);
    private final StringProperty strata = new SimpleStringProperty("");
    private final StringProperty seed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DrawOutcome> outcome = new ReadOnlyObjectWrapper<>(new DrawOutcome.Drawing());
    private AssignmentOverview given = AssignmentOverview.NOTHING;
    private boolean proposing;
    private Optional<Route.Team.PlannedOverlap> wished = Optional.empty();

    /// What would be given out.
    sealed interface DrawOutcome {

        /// It is being drawn.
        record Drawing() implements DrawOutcome {}

        record DrawResult(DrawnAssignments given) implements DrawOutcome {}

        /// It can't be drawn.
        record NotDrawable(String why) implements DrawOutcome {}
    }

    /// @param before how it was left
    DrawViewModel(GivingViewModel giving, TeamTools tools, GivingState before) {
        this.giving = giving;
        this.tools = tools;
        this.pool = new ArticlePool(tools, this::preview, before.drawnFrom());
        before.asked()
                .ifPresent(it -> {
                    round.set(Optional.of(it.round()));
                    fill(it);
                });
        this.drawing = tools.jobs().on(tools.tasks());
        round.subscribe((_, _) -> propose());
        for (var property : List.of(name, number, overlap, strata, seed)) {
            property.subscribe((_, _) -> preview());
        }
        overlapping.subscribe((_, _) -> preview());
    }

    /// What is drawn from.
    ArticlePool pool() {
        return pool;
    }

    ObjectProperty<Optional<Round>> roundProperty() {
        return round;
    }

    StringProperty nameProperty() {
        return name;
    }

    /// Those who are to get something of it.
    ObservableSet<CoderId> coders() {
        return coders;
    }

    /// How many articles; empty for all.
    StringProperty numberProperty() {
        return number;
    }

    /// How many of them go to several coders: a number or a share.
    StringProperty overlapProperty() {
        return overlap;
    }

    ObjectProperty<OverlapChoice> overlappingProperty() {
        return overlapping;
    }

    /// The field that the draw is stratified by; empty for none.
    StringProperty strataProperty() {
        return strata;
    }

    StringProperty seedProperty() {
        return seed;
    }

    ReadOnlyObjectProperty<DrawOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// How an article of the overlap can be given to several.
    List<OverlapChoice> ways() {
        return OverlapChoice.ways(coders.size());
    }

    /// The rounds that are open.
    List<Round> openRounds() {
        return given.openRounds();
    }

    /// Those who take part.
    List<Coder> offered() {
        return given.coders();
    }

    /// Whether nothing is given out in the round yet.
    boolean isFirst() {
        return round.get().filter(it -> !given.isBegun(it)).isPresent();
    }

    /// What is coded as long as nothing is given out, in the round and in others; nothing where that is not so.
    Optional<String> unbound() {
        return round.get()
                .map(it -> {
                    var said = new ArrayList<String>();
                    if (!given.isBegun(it) && !given.left(it).isEmpty()) {
                        said.add(tools.words("team.give.ends", given.left(it).size()));
                    }
                    var others = given.openToAllBeside(it).stream().map(at -> "“" + at.name() + "”").toList();
                    if (!others.isEmpty()) {
                        said.add(tools.words("team.give.others-open", String.join(", ", others)));
                    }
                    return String.join(" ", said);
                })
                .filter(it -> !it.isEmpty());
    }

    /// How many articles a coder has in the round without this batch.
    int has(CoderId coder) {
        return round.get().map(it -> given.has(it, coder)).orElse(0);
    }

    void toggle(Coder coder) {
        if (!coders.remove(coder.id())) {
            coders.add(coder.id());
        }
        if (!ways().contains(overlapping.get())) {
            overlapping.set(OverlapChoice.PAIRS);
        }
        preview();
    }

    void anotherSeed() {
        seed.set(Long.toString(SeededSampler.newSeed()));
    }

    /// Proposes so many the next time that something is proposed, in place of as many as before.
    void wish(Route.Team.PlannedOverlap so) {
        wished = Optional.of(so);
    }

    /// Shows what is there by now. What somebody has begun to describe stays, as long as it can be given out.
    void show(AssignmentOverview now) {
        given = now;
        var before = round.get();
        var open = now.openRounds();
        var chosen =
                wished.flatMap(it -> open.stream().filter(it::isOf).findFirst())
                        .or(() -> before.flatMap(it -> open.stream().filter(at -> at.id().equals(it.id())).findFirst()))
                        .or(() -> open.stream().findFirst());
        boolean same = !name.get().isEmpty() && chosen.map(Round::id).equals(before.map(Round::id));
        boolean free = chosen.filter(it -> !now.has(it, name.get())).isPresent();
        boolean allThere = now.coders().stream().map(Coder::id).toList().containsAll(coders) && !coders.isEmpty();
        boolean described = wished.isEmpty() && same && free && allThere;
        proposing = true;
        round.set(chosen);
        proposing = false;
        if (described) {
            pool.show(chosen.map(now::left).orElse(List.of()), now.fields());
        } else {
            propose();
        }
    }

    private void propose() {
        if (proposing) {
            return;
        }
        proposing = true;
        pool.show(round.get().map(given::left).orElse(List.of()), given.fields());
        round.get().map(this::proposed).ifPresent(this::fill);
        proposing = false;
        preview();
    }

    private BatchRequest proposed(Round in) {
        var asBefore = BatchRequest.asBefore(given, in, tools.texts());
        var proposed = wished.map(it -> asBefore.allTo(it.in(in))).orElse(asBefore);
        wished = Optional.empty();
        return proposed;
    }

    private void fill(BatchRequest proposed) {
        coders.retainAll(proposed.coders());
        coders.addAll(proposed.coders());
        name.set(proposed.name());
        number.set(proposed.number());
        overlap.set(proposed.overlap());
        overlapping.set(proposed.overlapping());
        strata.set(proposed.strata());
        seed.set(proposed.seed());
    }

    /// What is described.
    Optional<BatchRequest> asked() {
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

    /// Draws what would be given out.
    private void preview() {
        if (proposing) {
            return;
        }
        var asked = asked();
        var trouble = trouble(asked);
        if (trouble.isPresent() || asked.isEmpty()) {
            drawing.forget("draw");
            outcome.set(trouble.<DrawOutcome>map(DrawOutcome.NotDrawable::new).orElseGet(DrawOutcome.Drawing::new));
            return;
        }
        var wanted = asked.get().wanted(given, pool);
        drawing.run(
                BackgroundJob.quiet("draw", () -> tools.project().team().assignments().preview(wanted)),
                it -> outcome.set(new DrawOutcome.DrawResult(it)),
                failure -> outcome.set(new DrawOutcome.NotDrawable(Notice.of(failure, tools.texts()).sentence())));
    }

    private Optional<String> trouble(Optional<BatchRequest> asked) {
        if (!tools.mayWrite()) {
            return Optional.of(tools.words("team.give.not-here"));
        }
        if (given.articles().isEmpty()) {
            return Optional.of(tools.words("team.no-articles"));
        }
        if (given.coders().isEmpty()) {
            return Optional.of(tools.words("team.give.no-coders"));
        }
        if (asked.isEmpty()) {
            return Optional.of(tools.words("team.give.no-rounds"));
        }
        return asked.get().trouble(pool).map(it -> tools.words(it.key(), it.typed()));
    }

    /// Gives out what is shown.
    void give() {
        if (tools.mayWrite() && outcome.get() instanceof DrawOutcome.DrawResult) {
            asked().ifPresent(it -> give(it.wanted(given, pool)));
        }
    }

    private void give(AssignmentRequest wanted) {
        giving.change(
                () -> tools.project().team().assignments().give(wanted),
                it -> {
                    giving.choose(it.batch());
                    return Notice.hint(
                                    tools.words(
                                            "team.give.given",
                                            it.batch().name(),
                                            it.batch().recipe().articles(),
                                            it.coders().size()))
                            .offering(tools.words("team.take-back"), () -> takeBack(wanted))
                            .offering(
                                    tools.words("exchange.packages.make"),
                                    () -> tools.frame().go(Route.Team.TeamPage.PACKAGES));
                });
    }

    private void takeBack(AssignmentRequest wanted) {
        giving.change(
                () -> {
                    tools.project().team().handingOver().takeBack(wanted.round(), wanted.batch());
                    return wanted;
                },
                it ->
                        Notice.hint(tools.words("team.give.taken-back", it.batch()))
                                .offering(tools.words("team.give.again"), () -> give(it)));
    }
}
