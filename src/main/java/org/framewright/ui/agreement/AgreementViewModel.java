package org.framewright.ui.agreement;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.model.ProgressListener;
import org.framewright.model.study.CoderNames;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.project.RoundComparer;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.PreviousAgreement;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.RoundComparison;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The agreement of a project's coders: figures first, then their intervals.
public final class AgreementViewModel extends ScreenModel {

    private final Project project;
    final Runners runners;
    final LineViewModel lineDetails;

    /// The plan for a reliability test.
    final PlanViewModel plan;

    final ReferenceViewModel reference;
    final SuggestionViewModel suggestions;
    private final Preferences preferences;
    final ReadOnlyObjectWrapper<Optional<AgreementChoices>> choices = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The figures; empty before there are any.
    final ReadOnlyObjectWrapper<Optional<AgreementResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Why there are no figures.
    final ReadOnlyObjectWrapper<Optional<Notification>> emptyNotification =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<AlphaThresholds> thresholds = new ReadOnlyObjectWrapper<>(AlphaThresholds.USUAL);
    final ReadOnlyObjectWrapper<AgreementSettings> settings;

    /// The previous figures; empty where they are not known.
    final ReadOnlyObjectWrapper<Optional<PreviousAgreement>> previous = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The arrangement of the table, kept between visits.
    final ObjectProperty<TableArrangement> arrangement;

    /// Whether coders are letters in a report.
    final BooleanProperty letters;

    /// Whether a report has every figure.
    final BooleanProperty appendix;

    private Optional<AgreementState.ComputedFigures> saved;
    private Optional<AgreementPreferences> projectPreferences = Optional.empty();

    /// The threads of the work.
    ///
    /// @param tasks for quick work
    /// @param longTasks for work behind long readings
    /// @param jobs read many articles, or draw many times
    public record Runners(TaskRunner tasks, TaskRunner longTasks, ScreenJobs jobs) {

        /// The jobs with quick work.
        ScreenJobs quickJobs() {
            return jobs.withTasks(tasks);
        }
    }

    /// Begins without figures; see [#load].
    ///
    /// @param state the state at the last visit
    public AgreementViewModel(
            Project project, Runners runners, Texts texts, Preferences preferences, AgreementState state) {
        super(texts);
        this.project = project;
        this.runners = runners;
        this.settings = new ReadOnlyObjectWrapper<>(state.settings());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        this.letters = new SimpleBooleanProperty(state.letters());
        this.appendix = new SimpleBooleanProperty(state.appendix());
        letters.subscribe((_, lettered) ->
                savePreferences(it -> it.coderNames().put(lettered ? CoderNames.LETTERS : CoderNames.NAMES)));
        this.saved = state.figures();
        this.lineDetails = new LineViewModel(project, runners, texts, state.line(), this::failed);
        this.preferences = preferences;
        this.plan = new PlanViewModel(this, state.plan());
        this.reference = new ReferenceViewModel(this, project, state.reference());
        this.suggestions = new SuggestionViewModel(this, project, state.suggestions());
    }

    AgreementState state() {
        return new AgreementState(
                settings.get(),
                arrangement.get(),
                letters.get(),
                appendix.get(),
                lineDetails.state(),
                plan.state(),
                reference.state(),
                suggestions.state(),
                saved.or(() -> result.get().map(it -> new AgreementState.ComputedFigures(it, this.previous.get()))));
    }

    private record InitialData(
            AgreementPreferences preferences,
            AgreementChoices choices,
            AlphaThresholds thresholds,
            String measure,
            CoderNames names,
            String state) {}

    /// Reads the present codings, and computes the figures anew; at first only where the project has changed since the last visit.
    public void load() {
        work(
                _ -> readInitialData(),
                it -> {
                    projectPreferences = Optional.of(it.preferences());
                    choices.set(Optional.of(it.choices()));
                    letters.set(it.names() == CoderNames.LETTERS);
                    thresholds.set(it.thresholds());
                    settings.set(settings.get().withMeasure(it.measure()));
                    var unchanged =
                            saved.filter(was ->
                                    was.result().state().equals(it.state())
                                            && was.result().settings().equals(settings.get()));
                    saved = Optional.empty();
                    unchanged.ifPresentOrElse(this::restore, this::read);
                });
    }

    private void restore(AgreementState.ComputedFigures figures) {
        show(figures.result());
        previous.set(figures.previous());
        if (!figures.result().hasIntervals() || figures.previous().isEmpty()) {
            continueWith(figures.result());
        }
    }

    private InitialData readInitialData() {
        var state = project.state();
        var memory = new AgreementPreferences(preferences, project.study().identity());
        var currentThresholds = AlphaThresholds.of(project.study().description()).orElse(AlphaThresholds.USUAL);
        return new InitialData(
                memory,
                AgreementChoices.load(project),
                currentThresholds,
                memory.measure(),
                memory.coderNames().get(),
                state);
    }

    /// Changes the settings, and computes the figures.
    void setSettings(AgreementSettings other) {
        if (other.equals(settings.get())) {
            return;
        }
        boolean sameCodings = other.withMeasure(settings.get().measure()).equals(settings.get());
        settings.set(other);
        if (sameCodings && result.get().isPresent()) {
            savePreferences(it -> it.putMeasure(other.measure()));
            measure(result.get().get().state(), result.get().get().codings());
        } else {
            read();
        }
    }

    /// Sets other thresholds; they belong to the project, and are in its reports.
    void setThresholds(AlphaThresholds newThresholds) {
        var previousThresholds = thresholds.get();
        thresholds.set(newThresholds);
        if (project.isReadOnly()) {
            // the thresholds hold for this visit only
            return;
        }
        runners.tasks()
                .run(
                        () ->
                                project.study()
                                        .describe(it ->
                                                it.withThresholds(newThresholds.tentative(), newThresholds.reliable())),
                        _ ->
                                showNotification(
                                        Notification.hint(texts.get("agreement.thresholds-set"))
                                                .withChoice(
                                                        texts.get("team.take-back"),
                                                        () -> setThresholds(previousThresholds))),
                        this::failed);
    }

    private void savePreferences(Consumer<AgreementPreferences> change) {
        projectPreferences.ifPresent(
                it -> runners.longTasks().run(TaskRunner.supplier(() -> change.accept(it), it), _ -> {}, this::failed));
    }

    private void read() {
        var requestedSettings = settings.get();
        work(progress -> read(requestedSettings, progress), it -> measure(it.state(), it.codings()));
    }

    private record ReadCodings(String state, ComparisonData codings) {}

    /// Reads the codings. Changes during the reading may be among them: the recorded state is the one before.
    private ReadCodings read(AgreementSettings requestedSettings, ProgressListener progress) {
        var state = project.state();
        return new ReadCodings(state, requestedSettings.read(project, progress));
    }

    /// Figures first, intervals after them.
    private void measure(String state, ComparisonData codings) {
        var requestedSettings = settings.get();
        work(
                _ -> AgreementResult.compute(requestedSettings, state, codings),
                it -> {
                    show(it);
                    previous.set(Optional.empty());
                    continueWith(it);
                });
    }

    private void show(AgreementResult it) {
        result.set(Optional.of(it));
        emptyNotification.set(Optional.empty());
        lineDetails.reopen(it);
        reference.update(it);
    }

    /// Computes the intervals, then the previous figures.
    private void continueWith(AgreementResult it) {
        if (it.hasIntervals()) {
            work(_ -> it.findPrevious(project), previous::set);
        } else {
            work(
                    _ -> it.withIntervals(),
                    drawn -> {
                        show(drawn);
                        continueWith(drawn);
                    });
        }
    }

    /// The number of articles of the study, without the excluded ones.
    int includedArticles() {
        return project.includedArticles();
    }

    /// The round of the figures that are shown; empty without any.
    String round() {
        return result.get().map(it -> it.report().round()).orElse("");
    }

    /// Writes the shown figures as a report, each with its interval.
    ///
    /// @param write writes it into a file
    public void writeReport(Consumer<ReliabilityReport> write, Path file) {
        if (!isUpToDate()) {
            hintNoFigures("agreement.nothing-yet");
            return;
        }
        var it = result.get().get();
        var names = coderNames();
        writeInBackground(progress -> write.accept(it.reliabilityReport(project, names, progress)), file);
    }

    /// Writes the report on all rounds in which coders can be compared, side by side.
    ///
    /// @param write writes it into a file
    public void writeComparison(Consumer<RoundComparison> write, Path file) {
        if (!isUpToDate()) {
            hintNoFigures("agreement.nothing-yet");
            return;
        }
        var query = settings.get().comparisonQuery();
        var names = coderNames();
        writeInBackground(
                progress ->
                        new RoundComparer(project, Optional.empty(), names)
                                .compareAll(query, progress)
                                .ifPresent(write),
                file);
    }

    /// The coders' names in reports.
    private CoderNames coderNames() {
        return letters.get() ? CoderNames.LETTERS : CoderNames.NAMES;
    }

    private void writeInBackground(Consumer<ProgressListener> work, Path file) {
        var jobTexts = new BackgroundJob.JobTexts(texts.get("agreement.writing"), texts.get("agreement.not-written"));
        runners.jobs()
                .run(
                        BackgroundJob.writing(
                                "report",
                                jobTexts,
                                progress -> {
                                    work.accept(progress);
                                    return texts.get("agreement.written", Objects.toString(file.getFileName()));
                                }),
                        written -> showNotification(Notification.done(written).withFile(file)),
                        this::failed);
    }

    /// Starts a computation in place of the running one.
    private <T> void work(Function<ProgressListener, T> work, Consumer<T> then) {
        runners.jobs().run(BackgroundJob.reading("figures", jobTexts(), work), then, this::computationFailed);
    }

    BackgroundJob.JobTexts jobTexts() {
        return new BackgroundJob.JobTexts(texts.get("agreement.working"), texts.get("agreement.stopped"));
    }

    /// Whether there are figures for the present settings.
    private boolean isUpToDate() {
        return result.get().filter(it -> it.matches(settings.get())).isPresent();
    }

    /// Reports a failure; after a cancellation, the shown figures stay.
    private void computationFailed(TaskRunner.Failure failure) {
        var newNotification = Notification.of(failure, texts);
        if (failure instanceof TaskRunner.Failure.Cancelled) {
            emptyNotification.set(isUpToDate() ? Optional.empty() : Optional.of(newNotification));
            showNotification(newNotification);
        } else {
            result.set(Optional.empty());
            emptyNotification.set(Optional.of(newNotification));
        }
    }

    /// Leaves at once, unless a report is being written: no computation is lost.
    @Override
    public void leave(Runnable then) {
        runners.jobs().leave(then, it -> hint("common.still-running", it));
    }

    void open(FigureLine line) {
        result.get().ifPresent(it -> lineDetails.open(it, line));
    }

    /// Reports that there are no figures, by choice or not yet.
    void hintNoFigures(String key) {
        var restrictions = settings.get().describeRestrictions(texts);
        if (restrictions.isEmpty()) {
            hint(key);
        } else {
            hint("agreement.nothing-chosen", restrictions);
        }
    }

    /// Closes all pages, and shows all figures.
    void closeAll() {
        suggestions.close();
        reference.close();
        plan.close();
        lineDetails.close();
    }

    /// Closes the topmost page: the suggestions, the plan, the reference, or else the line.
    void close() {
        if (!suggestions.reports.get().isEmpty()) {
            suggestions.close();
        } else if (reference.comparison.get().isPresent()) {
            reference.close();
        } else if (plan.plan.get().isPresent()) {
            plan.close();
        } else {
            lineDetails.close();
        }
    }
}
