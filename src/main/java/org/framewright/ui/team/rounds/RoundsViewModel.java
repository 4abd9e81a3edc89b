package org.framewright.ui.team.rounds;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.codebook.Codebook;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.team.RoundService;
import org.framewright.team.RoundService.RoundState;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.team.part.TeamTools;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The rounds. One is chosen, or a new one is being described.
public final class RoundsViewModel {

    private final TeamTools tools;
    private RoundDraft draft = RoundDraft.USUAL;

    /// The content; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<RoundSelection> selection = new ReadOnlyObjectWrapper<>(new RoundSelection.NoRound());

    /// @param savedDraft the new round at the last visit
    public RoundsViewModel(TeamTools tools, Optional<RoundDraft> savedDraft) {
        this.tools = tools;
        savedDraft.ifPresent(it -> {
            draft = it;
            selection.set(new RoundSelection.NewRound());
        });
    }

    public Optional<RoundDraft> draft() {
        return selection.get() instanceof RoundSelection.NewRound ? Optional.of(draft) : Optional.empty();
    }

    /// Describes the new round; nothing is written yet.
    void setDraft(RoundDraft newDraft) {
        draft = newDraft;
    }

    /// @param states the newest first
    /// @param versions of the codebook, the newest first
    record Content(List<RoundState> states, List<Integer> versions) {

        /// Whether there is another open round, in which articles are assigned.
        boolean isStillOpen(RoundState state) {
            return state.isOpenToAll()
                    && states.stream()
                            .anyMatch(it ->
                                    !it.round().id().equals(state.round().id())
                                            && !it.round().isClosed()
                                            && it.coders() > 0);
        }

        Optional<RoundState> state(RoundId round) {
            return states.stream().filter(it -> it.round().id().equals(round)).findFirst();
        }

        int newest() {
            return versions.getFirst();
        }
    }

    sealed interface RoundSelection {

        record NoRound() implements RoundSelection {}

        record ChosenRound(RoundState state) implements RoundSelection {}

        record NewRound() implements RoundSelection {}
    }

    /// The description of a new round.
    ///
    /// @param version of the codebook; empty for the newest
    public record RoundDraft(String name, Round.Purpose purpose, Optional<Integer> version, Round.Settings settings) {

        static final RoundDraft USUAL = new RoundDraft("", Round.Purpose.MAIN, Optional.empty(), Round.Settings.PLAIN);
    }

    public void load() {
        tools.run(this::read, this::show);
    }

    void choose(Optional<RoundState> state) {
        selection.set(
                state.<RoundSelection>map(RoundSelection.ChosenRound::new).orElseGet(RoundSelection.NoRound::new));
    }

    /// Describes a new round; nothing is written yet.
    void setDraft() {
        selection.set(new RoundSelection.NewRound());
    }

    /// Goes back to the existing rounds.
    ///
    /// @return whether a new one was being described
    boolean discardDraft() {
        if (selection.get() instanceof RoundSelection.NewRound) {
            draft = RoundDraft.USUAL;
            choose(content.get().flatMap(it -> it.states().stream().findFirst()));
            return true;
        }
        return false;
    }

    void create(String name, Round.Purpose purpose, int version, Round.Settings settings) {
        change(
                () -> rounds().add(name, purpose, Optional.of(version), settings),
                round -> {
                    draft = RoundDraft.USUAL;
                    return tools.hint("team.rounds.begun", round.name())
                            .withChoice(tools.text("team.rounds.close"), () -> close(round));
                });
    }

    void setSettings(Round round, Round.Settings settings) {
        change(
                () -> tools.project().study().changeSettings(round.name(), _ -> settings),
                changed ->
                        tools.hint("team.rounds.set", changed.name())
                                .withChoice(
                                        tools.text("team.take-back"), () -> setSettings(changed, round.settings())));
    }

    void setPurpose(Round round, Round.Purpose purpose) {
        change(
                () -> rounds().setPurpose(round.name(), purpose),
                changed ->
                        tools.hint("team.rounds.serves", changed.name())
                                .withChoice(tools.text("team.take-back"), () -> setPurpose(changed, round.purpose())));
    }

    void setVersion(Round round, int version) {
        change(
                () -> rounds().setCodebookVersion(round.name(), version),
                changed ->
                        tools.hint("team.rounds.follows", changed.name(), version)
                                .withChoice(
                                        tools.text("team.take-back"),
                                        () -> setVersion(changed, round.codebookVersion())));
    }

    void close(Round round) {
        if (tools.jobs().runningProperty().get()) {
            return;
        }
        tools.run(
                BackgroundJob.writing(
                        "close",
                        tools.jobTexts("team.rounds.is-closing", round.name()),
                        progress -> new ChangeResult(rounds().close(round.name(), progress), read())),
                it ->
                        show(
                                it,
                                tools.hint("team.rounds.closed", it.round().name())
                                        .withChoice(tools.text("team.rounds.reopen"), () -> reopen(it.round()))));
    }

    void reopen(Round round) {
        change(
                () -> rounds().reopen(round.name()),
                reopened -> {
                    int version = reopened.codebookVersion();
                    int newest = content.get().map(Content::newest).orElse(version);
                    return tools.hint("team.rounds.reopened", reopened.name(), version < newest ? version : 0, newest)
                            .withChoice(tools.text("team.rounds.close"), () -> close(reopened));
                });
    }

    private RoundService rounds() {
        return tools.project().team().rounds();
    }

    private Content read() {
        var versions = tools.project().codebook().versions().stream().map(Codebook::version).toList();
        return new Content(rounds().list().reversed(), versions.reversed());
    }

    private void show(Content newContent) {
        content.set(Optional.of(newContent));
        switch (selection.get()) {
            case RoundSelection.ChosenRound(var state) ->
                    choose(newContent.state(state.round().id()).or(() -> newContent.states().stream().findFirst()));
            case RoundSelection.NoRound() -> choose(newContent.states().stream().findFirst());
            case RoundSelection.NewRound() -> {
                // the description goes on
            }
        }
    }

    /// A changed round, and the new content.
    private record ChangeResult(Round round, Content content) {}

    /// Changes a round, and chooses it.
    private void change(Supplier<Round> work, Function<Round, Notification> notification) {
        tools.run(() -> new ChangeResult(work.get(), read()), it -> show(it, notification.apply(it.round())));
    }

    private void show(ChangeResult it, Notification newNotification) {
        it.content().state(it.round().id()).ifPresent(state -> choose(Optional.of(state)));
        show(it.content());
        tools.show(newNotification);
    }
}
