package org.framewright.ui.agreement;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.corpus.ProgressListener;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.PreviousAgreement;
import org.framewright.reliability.query.CodingFilter;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// How far the coders of a project agree: figures first, their intervals as soon as they have been drawn.
public final class AgreementViewModel extends ScreenModel {

    /// How often articles are drawn for an interval.
    public static final int DRAWS = 1_000;

    private final Project project;
    final Runners threads;
    final LineViewModel opening;

    /// What it takes that figures are known well enough.
    final PlanViewModel plan;

    final ReferenceViewModel reference;
    private final Texts texts;
    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<Optional<AgreementChoices>> offered =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AgreementResult>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Why there are no figures.
    final ReadOnlyObjectWrapper<Optional<Notice>> nothing = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<AlphaThresholds> thresholds =
            new ReadOnlyObjectWrapper<>(AlphaThresholds.USUAL);
    private final ReadOnlyObjectWrapper<AgreementSettings> asked;

    /// What the figures were before; nothing where that is not known.
    final ReadOnlyObjectWrapper<Optional<PreviousAgreement>> before = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// How the table is arranged, kept from one visit to the next.
    final ObjectProperty<LineTable.TableArrangement> arranged;

    /// Whether coders are letters in a report.
    final BooleanProperty letters;

    private Optional<AgreementState.ComputedFigures> left;
    private Optional<AgreementPreferences> kept = Optional.empty();

    /// Where work is done.
    ///
    /// @param tasks for what is answered at once
    /// @param longTasks behind what reads many articles
    /// @param jobs read many articles, or draw many times
    public record Runners(TaskRunner tasks, TaskRunner longTasks, ScreenJobs jobs) {

        /// Those that are answered at once.
        ScreenJobs quick() {
            return jobs.on(tasks);
        }
    }

    /// Begins without figures; see [#load].
    ///
    /// @param before how it was left
    public AgreementViewModel(
            Project project, Runners threads, Texts texts, Preferences preferences, AgreementState before) {
        this.project = project;
        this.threads = threads;
        this.asked = new ReadOnlyObjectWrapper<>(before.asked());
        this.arranged = new SimpleObjectProperty<>(before.arranged());
        this.letters = new SimpleBooleanProperty(before.letters());
        this.left = before.figures();
        this.opening =
                new LineViewModel(project, threads, texts, before.line(), failure -> say(Notice.of(failure, texts)));
        this.texts = texts;
        this.preferences = preferences;
        this.plan = new PlanViewModel(this, texts, before.plan());
        this.reference = new ReferenceViewModel(this, project, texts, before.reference());
    }

    AgreementState state() {
        return new AgreementState(
                asked.get(),
                arranged.get(),
                letters.get(),
                opening.state(),
                plan.state(),
                reference.state(),
                left.or(() -> shown.get().map(it -> new AgreementState.ComputedFigures(it, this.before.get()))));
    }

    private record Begun(
            AgreementPreferences kept,
            AgreementChoices offered,
            AlphaThresholds thresholds,
            String more,
            String state) {}

    /// Reads what there is by now, and makes the figures anew; at first only where the project has changed since they were left.
    public void load() {
        work(
                _ -> begin(),
                it -> {
                    kept = Optional.of(it.kept());
                    offered.set(Optional.of(it.offered()));
                    thresholds.set(it.thresholds());
                    asked.set(asked.get().more(it.more()));
                    var same =
                            left.filter(was ->
                                    was.shown().state().equals(it.state()) && was.shown().asked().equals(asked.get()));
                    left = Optional.empty();
                    same.ifPresentOrElse(this::showAgain, this::read);
                });
    }

    private void showAgain(AgreementState.ComputedFigures figures) {
        show(figures.shown());
        before.set(figures.before());
        if (!figures.shown().drawn() || figures.before().isEmpty()) {
            goOn(figures.shown());
        }
    }

    private Begun begin() {
        var state = project.state();
        var memory = new AgreementPreferences(preferences, project.study().identity());
        return new Begun(memory, AgreementChoices.of(project), memory.thresholds(), memory.more(), state);
    }

    /// Asks for the agreement of something else.
    void ask(AgreementSettings other) {
        if (other.equals(asked.get())) {
            return;
        }
        boolean sameCodings = other.more(asked.get().more()).equals(asked.get());
        asked.set(other);
        if (sameCodings && shown.get().isPresent()) {
            keep(it -> it.putMore(other.more()));
            measure(shown.get().get().state(), shown.get().get().codings());
        } else {
            read();
        }
    }

    /// Judges by other thresholds from now on; they are kept for the project on this computer.
    void judge(AlphaThresholds by) {
        thresholds.set(by);
        keep(it -> it.put(by));
    }

    private void keep(Consumer<AgreementPreferences> change) {
        kept.ifPresent(it ->
                threads.longTasks()
                        .run(
                                () -> {
                                    change.accept(it);
                                    return it;
                                },
                                _ -> {},
                                failure -> say(Notice.of(failure, texts))));
    }

    private void read() {
        var wanted = asked.get();
        work(progress -> read(wanted, progress), it -> measure(it.state(), it.codings()));
    }

    private record Read(String state, ComparisonData codings) {}

    /// What is entered meanwhile may be among them, and makes them older than they are.
    private Read read(AgreementSettings wanted, ProgressListener progress) {
        var state = project.state();
        return new Read(state, wanted.read(project, progress::at));
    }

    /// Figures first, intervals after them.
    private void measure(String state, ComparisonData codings) {
        var wanted = asked.get();
        work(
                _ -> AgreementResult.of(wanted, state, codings),
                it -> {
                    show(it);
                    before.set(Optional.empty());
                    goOn(it);
                });
    }

    private void show(AgreementResult it) {
        shown.set(Optional.of(it));
        nothing.set(Optional.empty());
        opening.renew(it);
        reference.renew(it);
    }

    /// What comes after the figures: intervals, then what the figures were before.
    private void goOn(AgreementResult it) {
        if (it.drawn()) {
            work(_ -> previous(it), before::set);
        } else {
            work(
                    _ -> it.drawing(DRAWS),
                    drawn -> {
                        show(drawn);
                        goOn(drawn);
                    });
        }
    }

    /// What was kept of the round, where it is another now; else the codings under the version of the codebook before the newest.
    private Optional<PreviousAgreement> previous(AgreementResult it) {
        var report = it.report();
        if (!it.asked().coders().isEmpty() || !it.asked().only().equals(CodingFilter.EVERYTHING)) {
            return Optional.empty();
        }
        return project.team()
                .rounds()
                .kept(report.round())
                .filter(kept -> !kept.same())
                .map(kept ->
                        PreviousAgreement.kept(
                                kept.agreement(), it.lines(), report.harmonisedTo(), project.study().versions()))
                .or(() -> PreviousAgreement.earlier(project.agreement(), report, it.asked().more()));
    }

    /// Writes what is shown as a report, every figure with its interval.
    ///
    /// @param write writes it into a file
    public void report(Consumer<ReliabilityReport> write, Path file) {
        if (!isShown()) {
            say(Notice.hint(texts.get("agreement.nothing-yet")));
            return;
        }
        var it = shown.get().get();
        boolean lettered = letters.get();
        var words = new BackgroundJob.JobTexts(texts.get("agreement.writing"), texts.get("agreement.not-written"));
        threads.jobs()
                .run(
                        BackgroundJob.writing(
                                "report",
                                words,
                                _ -> {
                                    var figures =
                                            it.codings().report(AgreementOverview.measures(it.asked().more()), DRAWS);
                                    var procedure = project.agreement().procedure(it.selection());
                                    var report = ReliabilityReport.of(figures, procedure, Optional.empty());
                                    write.accept(lettered ? report.lettered() : report);
                                    return texts.get("agreement.written", Objects.toString(file.getFileName()));
                                }),
                        written -> say(Notice.hint(written)),
                        failure -> say(Notice.of(failure, texts)));
    }

    /// Computes something in place of what is being computed.
    private <T> void work(Function<ProgressListener, T> work, Consumer<T> then) {
        var words = new BackgroundJob.JobTexts(texts.get("agreement.working"), texts.get("agreement.stopped"));
        threads.jobs().run(BackgroundJob.reading("figures", words, work), then, this::failed);
    }

    /// Whether there are figures of what is asked for.
    private boolean isShown() {
        return shown.get().filter(it -> it.isOf(asked.get())).isPresent();
    }

    /// Where somebody has cancelled it, what is shown stays.
    private void failed(TaskRunner.Failure failure) {
        var said = Notice.of(failure, texts);
        if (failure instanceof TaskRunner.Failure.Cancelled) {
            nothing.set(isShown() ? Optional.empty() : Optional.of(said));
            say(said);
        } else {
            shown.set(Optional.empty());
            nothing.set(Optional.of(said));
        }
    }

    /// Goes at once, unless a report is being written: nothing of what is being computed is lost.
    @Override
    public void leave(Runnable then) {
        threads.jobs().leave(then, it -> say(Notice.hint(texts.get("common.still-running", it))));
    }

    void open(FigureLine line) {
        shown.get().ifPresent(it -> opening.open(it, line));
    }

    /// Closes what is opened on top: the plan, the reference, or else the line.
    void close() {
        if (reference.compared.get().isPresent()) {
            reference.close();
        } else if (plan.plan.get().isPresent()) {
            plan.close();
        } else {
            opening.close();
        }
    }

    ReadOnlyObjectProperty<Optional<AgreementChoices>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<AgreementSettings> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// The figures; nothing before there are any.
    ReadOnlyObjectProperty<Optional<AgreementResult>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<AlphaThresholds> thresholdsProperty() {
        return thresholds.getReadOnlyProperty();
    }
}
