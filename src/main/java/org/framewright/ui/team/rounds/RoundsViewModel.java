package org.framewright.ui.team.rounds;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.Codebook;
import org.framewright.model.Round;
import org.framewright.model.RoundId;
import org.framewright.team.RoundService;
import org.framewright.team.RoundService.State;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.team.TeamTools;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The rounds. One is chosen, or a new one is being described.
public final class RoundsViewModel {

    private final TeamTools tools;
    private RoundDraft described = RoundDraft.USUAL;

    /// What there is; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<Content>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<RoundSelection> at = new ReadOnlyObjectWrapper<>(new RoundSelection.NoRound());

    /// Begins without anything; see [#load].
    ///
    /// @param before the round that was being described when the screen was left
    public RoundsViewModel(TeamTools tools, Optional<RoundDraft> before) {
        this.tools = tools;
        before.ifPresent(it -> {
            described = it;
            at.set(new RoundSelection.NewRound());
        });
    }

    /// The round that is being described.
    public Optional<RoundDraft> described() {
        return at.get() instanceof RoundSelection.NewRound ? Optional.of(described) : Optional.empty();
    }

    /// It is to be like this; nothing is written yet.
    void describe(RoundDraft so) {
        described = so;
    }

    /// What there is.
    ///
    /// @param states the newest first
    /// @param versions of the codebook, the newest first
    record Content(List<State> states, List<Integer> versions) {

        /// Whether coders work in another open round than one in which nothing is given out.
        boolean isLeftOpen(State state) {
            return state.isOpenToAll()
                    && states.stream()
                            .anyMatch(it ->
                                    !it.round().id().equals(state.round().id())
                                            && !it.round().isClosed()
                                            && it.coders() > 0);
        }

        Optional<State> state(RoundId round) {
            return states.stream().filter(it -> it.round().id().equals(round)).findFirst();
        }

        int newest() {
            return versions.getFirst();
        }
    }

    /// What is looked at.
    sealed interface RoundSelection {

        record NoRound() implements RoundSelection {}

        /// A round that there is.
        record ChosenRound(State state) implements RoundSelection {}

        /// One that is to be begun.
        record NewRound() implements RoundSelection {}
    }

    /// What a round that is to be begun is to be like.
    ///
    /// @param version of the codebook; nothing for the newest
    public record RoundDraft(String name, Round.Purpose purpose, Optional<Integer> version, Round.Settings settings) {

        static final RoundDraft USUAL = new RoundDraft("", Round.Purpose.MAIN, Optional.empty(), Round.Settings.PLAIN);
    }

    /// Reads what there is by now.
    public void load() {
        tools.tasks().run(this::read, this::show, tools::failed);
    }

    void choose(Optional<State> state) {
        at.set(state.<RoundSelection>map(RoundSelection.ChosenRound::new).orElseGet(RoundSelection.NoRound::new));
    }

    /// A round is to be begun; nothing is written yet.
    void describe() {
        if (described().isEmpty()) {
            described = RoundDraft.USUAL;
            at.set(new RoundSelection.NewRound());
        }
    }

    /// Goes back to the rounds that there are.
    ///
    /// @return whether a new one was being described
    boolean giveUp() {
        if (at.get() instanceof RoundSelection.NewRound) {
            choose(shown.get().flatMap(it -> it.states().stream().findFirst()));
            return true;
        }
        return false;
    }

    /// Begins a round.
    void begin(String name, Round.Purpose purpose, int version, Round.Settings settings) {
        change(
                () -> rounds().add(name, purpose, Optional.of(version), settings),
                round ->
                        Notice.hint(tools.words("team.rounds.begun", round.name()))
                                .offering(tools.words("team.rounds.close"), () -> close(round)));
    }

    /// Lets the coders of a round work in another way.
    void work(Round round, Round.Settings settings) {
        change(
                () -> tools.project().study().work(round.name(), _ -> settings),
                now ->
                        Notice.hint(tools.words("team.rounds.set", now.name()))
                                .offering(tools.words("team.take-back"), () -> work(now, round.settings())));
    }

    /// Says anew what a round is for.
    void serve(Round round, Round.Purpose purpose) {
        change(
                () -> rounds().serve(round.name(), purpose),
                now ->
                        Notice.hint(tools.words("team.rounds.serves", now.name()))
                                .offering(tools.words("team.take-back"), () -> serve(now, round.purpose())));
    }

    /// Lets a round follow another version of the codebook.
    void follow(Round round, int version) {
        change(
                () -> rounds().follow(round.name(), version),
                now ->
                        Notice.hint(tools.words("team.rounds.follows", now.name(), version))
                                .offering(tools.words("team.take-back"), () -> follow(now, round.codebookVersion())));
    }

    void close(Round round) {
        if (tools.jobs().runningProperty().get()) {
            return;
        }
        var said =
                new BackgroundJob.JobTexts(
                        tools.words("team.rounds.is-closing", round.name()), tools.words("exchange.stopped"));
        tools.jobs()
                .run(
                        BackgroundJob.writing(
                                "close",
                                said,
                                progress -> new ChangeResult(rounds().close(round.name(), progress::at), read())),
                        it ->
                                show(
                                        it,
                                        Notice.hint(tools.words("team.rounds.closed", it.round().name()))
                                                .offering(tools.words("team.rounds.reopen"), () -> reopen(it.round()))),
                        tools::failed);
    }

    void reopen(Round round) {
        change(
                () -> rounds().reopen(round.name()),
                now ->
                        Notice.hint(tools.words("team.rounds.reopened", now.name()))
                                .offering(tools.words("team.rounds.close"), () -> close(now)));
    }

    private RoundService rounds() {
        return tools.project().team().rounds();
    }

    private Content read() {
        var versions = tools.project().codebook().versions().stream().map(Codebook::version).toList();
        return new Content(rounds().all().reversed(), versions.reversed());
    }

    private void show(Content now) {
        shown.set(Optional.of(now));
        switch (at.get()) {
            case RoundSelection.ChosenRound(var state) ->
                    choose(now.state(state.round().id()).or(() -> now.states().stream().findFirst()));
            case RoundSelection.NoRound() -> choose(now.states().stream().findFirst());
            case RoundSelection.NewRound() -> {
                // goes on being described
            }
        }
    }

    /// What was done to a round, and what there is then.
    private record ChangeResult(Round round, Content now) {}

    /// Does something to a round, which is the one looked at then.
    private void change(Supplier<Round> verb, Function<Round, Notice> said) {
        tools.tasks()
                .run(() -> new ChangeResult(verb.get(), read()), it -> show(it, said.apply(it.round())), tools::failed);
    }

    private void show(ChangeResult it, Notice said) {
        it.now().state(it.round().id()).ifPresent(state -> choose(Optional.of(state)));
        show(it.now());
        tools.frame().say(said);
    }
}
