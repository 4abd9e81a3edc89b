package org.framewright.ui.team.rounds;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.model.study.RoundTraining;
import org.framewright.model.study.RoundTraining.PassMark;
import org.framewright.team.training.TrainingCurve;
import org.framewright.team.training.TrainingResult;
import org.framewright.team.training.TrainingResult.TrainingScore;
import org.framewright.team.training.TrainingService;
import org.framewright.team.training.TrainingService.BeginPermission;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.team.part.TeamTools;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The training of the chosen round: its marks and results, or the rounds that it begins after.
final class TrainingViewModel {

    private final TeamTools tools;
    private final ScreenJobs jobs;

    /// The content; empty without a round for training, or one that may follow training.
    final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The coders' agreement with the reference over the weeks; empty until it is asked for.
    final ReadOnlyObjectWrapper<Optional<List<TrainingCurve>>> curves = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<Round> round = Optional.empty();

    TrainingViewModel(TeamTools tools) {
        this.tools = tools;
        this.jobs = tools.jobs().withTasks(tools.tasks());
    }

    /// The training of a round.
    ///
    /// @param places the variables and tags for marks
    /// @param results the coders' results: in the round, where it is for training; else in those that it follows
    /// @param trainings the rounds that it could follow
    record Content(
            Round round,
            RoundTraining training,
            List<TrainingScore> places,
            List<TrainingResult> results,
            List<Round> trainings) {

        boolean isTraining() {
            return round.purpose() == Round.Purpose.TRAINING;
        }

        boolean isAdmitted(Coder coder) {
            return training.exempt().contains(coder.id());
        }

        /// The possible preceding rounds, none first; the present choice stays among them.
        List<List<RoundId>> choices() {
            return Stream.concat(
                            Stream.concat(
                                    Stream.of(List.<RoundId>of()), trainings.stream().map(it -> List.of(it.id()))),
                            Stream.of(training.after()))
                    .distinct()
                    .toList();
        }

        String name(List<RoundId> rounds) {
            return String.join(
                    ", ", trainings.stream().filter(it -> rounds.contains(it.id())).map(Round::name).toList());
        }
    }

    void select(Optional<Round> newRound) {
        tools.jobs().forget("training-curves");
        curves.set(Optional.empty());
        round = newRound;
        if (newRound.isEmpty()) {
            jobs.forget("training");
            content.set(Optional.empty());
        } else {
            jobs.run(BackgroundJob.quiet("training", () -> read(newRound.get())), this::show, tools::failed);
        }
    }

    void computeCurves(Round chosenRound) {
        tools.run(
                BackgroundJob.reading(
                        "training-curves",
                        tools.jobTexts("team.training.comparing"),
                        progress -> service().curves(chosenRound, ZoneId.systemDefault(), progress)),
                it -> curves.set(Optional.of(it)));
    }

    private void show(Optional<Content> newContent) {
        if (newContent.map(it -> it.round().id()).equals(round.map(Round::id)) || newContent.isEmpty()) {
            content.set(newContent);
        }
    }

    private Optional<Content> read(Round chosenRound) {
        var service = service();
        var trainings =
                tools.project().study().rounds().stream()
                        .filter(it -> it.purpose() == Round.Purpose.TRAINING && !it.id().equals(chosenRound.id()))
                        .toList();
        boolean isTraining = chosenRound.purpose() == Round.Purpose.TRAINING;
        if (!isTraining && trainings.isEmpty()) {
            return Optional.empty();
        }
        var training = service.training(chosenRound);
        var results =
                isTraining
                        ? service.results(chosenRound)
                        : trainings.stream()
                                .filter(it -> training.after().contains(it.id()))
                                .flatMap(it -> service.results(it).stream())
                                .toList();
        return Optional.of(
                new Content(
                        chosenRound,
                        training,
                        isTraining ? service.possibleScores(chosenRound) : List.of(),
                        results,
                        trainings));
    }

    /// Sets a mark for everything; 0 for none.
    void setMark(Round round, int share) {
        changeTraining(round, it -> it.withMarks(share, it.marks()), tools.text("team.training.marked", round.name()));
    }

    /// Sets a mark for one variable or tag; empty for the common one.
    void setMark(Round round, TrainingScore line, Optional<Integer> share) {
        changeTraining(
                round,
                it -> {
                    var others =
                            new ArrayList<>(it.marks().stream().filter(mark -> !mark.at().equals(line.at())).toList());
                    share.ifPresent(asked -> others.add(new PassMark(line.at(), asked)));
                    return it.withMarks(it.mark(), others);
                },
                tools.text("team.training.marked", round.name()));
    }

    /// Sets the rounds before a round; empty for none.
    void setPrerequisites(Round round, List<RoundId> rounds) {
        var names = content.get().map(it -> it.name(rounds)).orElse("");
        changeTraining(
                round,
                it -> it.withPrerequisites(rounds),
                rounds.isEmpty()
                        ? tools.text("team.training.follows-none", round.name())
                        : tools.text("team.training.follows", round.name(), names));
    }

    /// Permits a coder to begin a round without having passed, or not any more.
    void setPermission(Round round, Coder coder, BeginPermission permission) {
        change(
                round,
                () -> service().permit(round.name(), coder, permission),
                tools.text(
                        permission == BeginPermission.IN ? "team.training.is-let-in" : "team.training.is-not-let-in",
                        coder.name(),
                        round.name()),
                () ->
                        setPermission(
                                round,
                                coder,
                                permission == BeginPermission.IN ? BeginPermission.NOT_IN : BeginPermission.IN),
                tools::withPackagesLink);
    }

    private void changeTraining(Round round, UnaryOperator<RoundTraining> change, String message) {
        var before = content.get().map(Content::training).orElse(RoundTraining.none(round.id()));
        change(
                round,
                () -> service().update(round.name(), change),
                message,
                () ->
                        change(
                                round,
                                () -> service().update(round.name(), _ -> before),
                                message,
                                () -> changeTraining(round, change, message),
                                it -> it),
                it -> it);
    }

    private void change(
            Round round, Runnable work, String message, Runnable undo, UnaryOperator<Notification> addChoice) {
        tools.run(
                () -> {
                    work.run();
                    return read(round);
                },
                it -> {
                    show(it);
                    var notification = Notification.hint(message).withChoice(tools.text("team.take-back"), undo);
                    tools.show(addChoice.apply(notification));
                });
    }

    private TrainingService service() {
        return tools.project().team().training();
    }
}
