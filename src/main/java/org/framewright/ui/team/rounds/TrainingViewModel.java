package org.framewright.ui.team.rounds;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.Coder;
import org.framewright.model.Round;
import org.framewright.model.RoundId;
import org.framewright.model.RoundTraining;
import org.framewright.model.RoundTraining.PassMark;
import org.framewright.team.training.TrainingService;
import org.framewright.team.training.TrainingService.BeginPermission;
import org.framewright.team.training.TrainingStanding;
import org.framewright.team.training.TrainingStanding.StandingLine;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.team.TeamTools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the round that is chosen has to do with training: its marks and who reaches them, or after which training it begins.
final class TrainingViewModel {

    private final TeamTools tools;
    private final ScreenJobs reading;

    /// What there is; nothing where no round is chosen that has to do with training, or could have.
    final ReadOnlyObjectWrapper<Optional<Content>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<Round> round = Optional.empty();

    TrainingViewModel(TeamTools tools) {
        this.tools = tools;
        this.reading = tools.jobs().on(tools.tasks());
    }

    /// What there is of a round.
    ///
    /// @param places what marks can be set for
    /// @param standings where everybody stands: in the round, where it is for training; else in those that it follows
    /// @param trainings the rounds that it could follow
    record Content(
            Round round,
            RoundTraining training,
            List<StandingLine> places,
            List<TrainingStanding> standings,
            List<Round> trainings) {

        boolean isTraining() {
            return round.purpose() == Round.Purpose.TRAINING;
        }

        boolean isLetIn(Coder coder) {
            return training.letIn().contains(coder.id());
        }

        /// The rounds to choose from to begin after, none first; what is set stays among them.
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

    /// Looks at a round.
    void look(Optional<Round> at) {
        round = at;
        if (at.isEmpty()) {
            reading.forget("training");
            shown.set(Optional.empty());
        } else {
            reading.run(BackgroundJob.quiet("training", () -> read(at.get())), this::show, tools::failed);
        }
    }

    private void show(Optional<Content> now) {
        if (now.map(it -> it.round().id()).equals(round.map(Round::id)) || now.isEmpty()) {
            shown.set(now);
        }
    }

    private Optional<Content> read(Round at) {
        var service = service();
        var trainings =
                tools.project().study().rounds().stream()
                        .filter(it -> it.purpose() == Round.Purpose.TRAINING && !it.id().equals(at.id()))
                        .toList();
        boolean isTraining = at.purpose() == Round.Purpose.TRAINING;
        if (!isTraining && trainings.isEmpty()) {
            return Optional.empty();
        }
        var training = service.of(at);
        var standings =
                isTraining
                        ? service.standings(at)
                        : trainings.stream()
                                .filter(it -> training.after().contains(it.id()))
                                .flatMap(it -> service.standings(it).stream())
                                .toList();
        return Optional.of(
                new Content(at, training, isTraining ? service.places(at) : List.of(), standings, trainings));
    }

    /// Asks for a share of everything; 0 for none.
    void mark(Round of, int share) {
        set(of, it -> it.asking(share, it.marks()), tools.words("team.training.marked", of.name()));
    }

    /// Asks for a share of one variable or tag; nothing for the one of all.
    void mark(Round of, StandingLine line, Optional<Integer> share) {
        set(
                of,
                it -> {
                    var others =
                            new ArrayList<>(it.marks().stream().filter(mark -> !mark.at().equals(line.at())).toList());
                    share.ifPresent(asked -> others.add(new PassMark(line.at(), asked)));
                    return it.asking(it.mark(), others);
                },
                tools.words("team.training.marked", of.name()));
    }

    /// Lets a round begin after others, or after none.
    void follow(Round of, List<RoundId> rounds) {
        var names = shown.get().map(it -> it.name(rounds)).orElse("");
        set(
                of,
                it -> it.following(rounds),
                rounds.isEmpty()
                        ? tools.words("team.training.follows-none", of.name())
                        : tools.words("team.training.follows", of.name(), names));
    }

    /// Lets somebody begin a round without having passed, or not any more.
    void letIn(Round of, Coder coder, BeginPermission way) {
        change(
                of,
                () -> service().letIn(of.name(), coder, way),
                tools.words(
                        way == BeginPermission.IN ? "team.training.is-let-in" : "team.training.is-not-let-in",
                        coder.name(),
                        of.name()),
                () -> letIn(of, coder, way == BeginPermission.IN ? BeginPermission.NOT_IN : BeginPermission.IN),
                tools::offeringPackages);
    }

    private void set(Round of, UnaryOperator<RoundTraining> change, String said) {
        var before = shown.get().map(Content::training).orElse(RoundTraining.none(of.id()));
        change(
                of,
                () -> service().set(of.name(), change),
                said,
                () ->
                        change(
                                of,
                                () -> service().set(of.name(), _ -> before),
                                said,
                                () -> set(of, change, said),
                                it -> it),
                it -> it);
    }

    private void change(Round of, Runnable verb, String said, Runnable takeBack, UnaryOperator<Notice> offering) {
        tools.tasks()
                .run(
                        () -> {
                            verb.run();
                            return read(of);
                        },
                        it -> {
                            show(it);
                            var notice = Notice.hint(said).offering(tools.words("team.take-back"), takeBack);
                            tools.frame().say(offering.apply(notice));
                        },
                        tools::failed);
    }

    private TrainingService service() {
        return tools.project().team().training();
    }
}
