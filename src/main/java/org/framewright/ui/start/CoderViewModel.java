package org.framewright.ui.start;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.coding.CoderRound;
import org.framewright.model.Coder;
import org.framewright.model.Round;
import org.framewright.project.Project;
import org.framewright.team.packages.PackageService.CoderFile;
import org.framewright.team.training.TrainingService.MissingTraining;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.ProjectAccess;
import org.framewright.ui.controls.TrainingFormatter;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Who codes: one of the project's coders, or a new one.
public final class CoderViewModel extends ScreenModel {

    private final Project project;
    private final TaskRunner tasks;
    private final Texts texts;
    private final Consumer<CoderRound> chosen;
    final ObservableList<Coder> coders = FXCollections.observableArrayList();

    /// The project's rounds, in the order in which they were begun.
    final ObservableList<Round> rounds = FXCollections.observableArrayList();

    /// Whose file it is, where it is a coder's package.
    final ReadOnlyObjectWrapper<Optional<CoderFile>> own = new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<Round> round = Optional.empty();
    private Optional<Coder> satLast = Optional.empty();

    /// Begins without coders; see [#load].
    ///
    /// @param chosen takes the coder to the workspace
    public CoderViewModel(Project project, TaskRunner tasks, Texts texts, Consumer<CoderRound> chosen) {
        this.project = project;
        this.tasks = tasks;
        this.texts = texts;
        this.chosen = chosen;
    }

    /// Whether nobody can be added.
    public boolean isReadOnly() {
        return ProjectAccess.of(project) == ProjectAccess.READING;
    }

    public void load() {
        tasks.run(
                () -> new Present(sitting(), project.study().satLast()),
                it -> {
                    satLast = it.satLast();
                    coders.setAll(it.coders());
                },
                this::failed);
        tasks.run(project.study()::rounds, rounds::setAll, this::failed);
        tasks.run(project.packages()::own, own::set, this::failed);
    }

    private record Present(List<Coder> coders, Optional<Coder> satLast) {}

    /// Who is likely to sit down: who has coded last on this computer. A reference is decided elsewhere.
    Optional<Coder> expected() {
        return satLast.filter(CoderViewModel::codes)
                .or(() -> coders.stream().filter(CoderViewModel::codes).findFirst());
    }

    private static boolean codes(Coder coder) {
        return coder.kind() == Coder.Kind.CODER;
    }

    /// Whoever can sit down; in a package the reference is there to be compared with.
    private List<Coder> sitting() {
        boolean packaged = project.packages().own().isPresent();
        return project.study().coders().stream()
                .filter(it -> !it.hasLeft() && !(packaged && it.kind() == Coder.Kind.REFERENCE))
                .toList();
    }

    String projectName() {
        return project.name();
    }

    /// Chooses the round to work in; nothing for the one in which each coder has work.
    public void work(Optional<Round> in) {
        round = in;
    }

    /// Sits down as one of the coders, in the round that was chosen, or else the newest one in which they have work.
    public void choose(Coder coder) {
        var wanted = round;
        tasks.run(
                () -> {
                    var seat = new CoderRound(coder, wanted.orElseGet(() -> project.coding().usualRound(coder)));
                    return new Wanted(seat, project.team().training().lacking(coder, seat.round()));
                },
                it -> sitDown(it, wanted.isPresent()),
                this::failed);
    }

    /// Where somebody wants to sit.
    ///
    /// @param lacking what they lack to begin there
    private record Wanted(CoderRound seat, List<MissingTraining> lacking) {}

    /// Sits down, where that may be; else in the training that comes before, where there is something to do, or says what is
    /// missing.
    private void sitDown(Wanted wanted, boolean named) {
        var training =
                wanted.lacking().stream()
                        .flatMap(it -> it.standing().stream())
                        .filter(it -> !it.round().isClosed())
                        .findFirst();
        var toDo = training.filter(it -> !named && it.toDo() > 0);
        if (wanted.lacking().isEmpty()) {
            chosen.accept(wanted.seat());
        } else if (toDo.isPresent()) {
            chosen.accept(new CoderRound(wanted.seat().coder(), toDo.get().round()));
        } else {
            var said = Notice.remark(new TrainingFormatter(texts).lacking(wanted.seat().round(), wanted.lacking()));
            say(
                    training.map(it ->
                                    said.offering(
                                            texts.get("start.to-training", it.round().name()),
                                            () -> chosen.accept(new CoderRound(it.coder(), it.round()))))
                            .orElse(said));
        }
    }

    /// Adds a coder, and sits down as them.
    public void add(String name) {
        tasks.run(
                () -> project.study().addCoder(name, Coder.Kind.CODER),
                coder -> {
                    coders.add(coder);
                    choose(coder);
                },
                this::failed);
    }

    private void failed(TaskRunner.Failure failure) {
        say(Notice.of(failure, texts));
    }
}
