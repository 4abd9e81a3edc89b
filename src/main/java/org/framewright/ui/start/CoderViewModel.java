package org.framewright.ui.start;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.team.packages.PackageService.CoderFile;
import org.framewright.team.progress.ProgressService.ArticleTotal;
import org.framewright.team.training.TrainingService.MissingTraining;
import org.framewright.ui.controls.TrainingFormatter;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The choice of the coder: one of the project's coders, or a new one.
public final class CoderViewModel extends ScreenModel {

    private final Project project;
    private final TaskRunner tasks;
    private final Consumer<CoderRound> onChosen;
    final ObservableList<Coder> coders = FXCollections.observableArrayList();

    /// The project's rounds, in the order of their beginning.
    final ObservableList<Round> rounds = FXCollections.observableArrayList();

    /// The coder of a package.
    final ReadOnlyObjectWrapper<Optional<CoderFile>> coderFile = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The progress of a package's coder.
    final ReadOnlyObjectWrapper<Optional<ArticleTotal>> total = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Whether articles are to be imported first: by a supervisor, since a package has its own.
    final ReadOnlyBooleanWrapper needsArticles = new ReadOnlyBooleanWrapper();

    /// Whether a coder's file has joined a hub on this computer.
    final ReadOnlyBooleanWrapper hasHub = new ReadOnlyBooleanWrapper();

    private Optional<Round> round = Optional.empty();
    private Optional<Coder> lastCoder = Optional.empty();

    /// @param onChosen takes the coder to the workspace
    public CoderViewModel(Project project, TaskRunner tasks, Texts texts, Consumer<CoderRound> onChosen) {
        super(texts);
        this.project = project;
        this.tasks = tasks;
        this.onChosen = onChosen;
    }

    /// Whether no coder can be added.
    public boolean isReadOnly() {
        return ProjectAccess.of(project) == ProjectAccess.READING;
    }

    public void load() {
        tasks.run(
                () -> new CoderList(selectableCoders(), project.study().lastCoder()),
                it -> {
                    lastCoder = it.lastCoder();
                    coders.setAll(it.coders());
                },
                this::failed);
        tasks.run(project.study()::rounds, rounds::setAll, this::failed);
        tasks.run(project.team().packages()::coderFile, coderFile::set, this::failed);
        tasks.run(project.team()::ownTotal, total::set, this::failed);
        tasks.run(
                () -> !isReadOnly() && !project.isCoderPackage() && project.corpus().articles().isEmpty(),
                needsArticles::set,
                this::failed);
    }

    private record CoderList(List<Coder> coders, Optional<Coder> lastCoder) {}

    /// The likely coder: the last one on this computer. A reference coder codes elsewhere.
    Optional<Coder> likelyCoder() {
        return lastCoder
                .filter(CoderViewModel::isCoder)
                .or(() -> coders.stream().filter(CoderViewModel::isCoder).findFirst());
    }

    private static boolean isCoder(Coder coder) {
        return coder.kind() == Coder.Kind.CODER;
    }

    /// The coders who can code here; in a package the reference is only for comparison.
    private List<Coder> selectableCoders() {
        boolean packaged = project.team().packages().coderFile().isPresent();
        return project.study().coders().stream()
                .filter(it -> !it.isDeactivated() && !(packaged && it.kind() == Coder.Kind.REFERENCE))
                .toList();
    }

    String projectName() {
        return project.name();
    }

    /// Chooses the round to work in; empty for the one in which each coder has work.
    public void setRound(Optional<Round> newRound) {
        round = newRound;
    }

    /// Begins to code as one of the coders, in the chosen round, or else the newest one with work for them.
    public void choose(Coder coder) {
        var chosenRound = round;
        tasks.run(
                () -> {
                    var coderRound =
                            new CoderRound(coder, chosenRound.orElseGet(() -> project.worklist().usualRound(coder)));
                    return new CodingStart(
                            coderRound, project.team().training().missingTrainings(coder, coderRound.round()));
                },
                it -> startCoding(it, chosenRound.isPresent()),
                this::failed);
    }

    /// The coder and round of a start.
    ///
    /// @param missing the requirements that the coder lacks
    private record CodingStart(CoderRound coderRound, List<MissingTraining> missing) {}

    /// Begins to code, where that is permitted; else in the preceding training, where there is work, or reports the missing
    /// requirements.
    private void startCoding(CodingStart start, boolean roundChosen) {
        var training =
                start.missing().stream()
                        .flatMap(it -> it.result().stream())
                        .filter(it -> !it.round().isClosed())
                        .findFirst();
        var toDo = training.filter(it -> !roundChosen && it.toDo() > 0);
        if (start.missing().isEmpty()) {
            onChosen.accept(start.coderRound());
        } else if (toDo.isPresent()) {
            onChosen.accept(new CoderRound(start.coderRound().coder(), toDo.get().round()));
        } else {
            var newNotification =
                    Notification.warning(
                            new TrainingFormatter(texts).formatMissing(start.coderRound().round(), start.missing()));
            showNotification(
                    training.map(it ->
                                    newNotification.withChoice(
                                            texts.get("start.to-training", it.round().name()),
                                            () -> onChosen.accept(new CoderRound(it.coder(), it.round()))))
                            .orElse(newNotification));
        }
    }

    /// Adds a coder, and begins to code as them.
    public void add(String name) {
        tasks.run(
                () -> project.study().addCoder(name, Coder.Kind.CODER),
                coder -> {
                    coders.add(coder);
                    choose(coder);
                },
                this::failed);
    }
}
