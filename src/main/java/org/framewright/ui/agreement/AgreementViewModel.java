package org.framewright.ui.agreement;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.reliability.ComparedCodings;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.Overview;
import org.framewright.reliability.overview.Thresholds;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.LongTask;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Stoppable;
import org.framewright.ui.controls.Tasks;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How far the coders of a project agree: figures first, their intervals as soon as they have been drawn.
public final class AgreementViewModel implements ScreenModel {

    /// How often articles are drawn for an interval.
    public static final int DRAWS = 1_000;

    private final Project project;
    private final Tasks tasks;
    private final Threads threads;
    private final OpeningViewModel opening;
    private final PlanViewModel plan;
    private final ReferenceViewModel reference;
    private final Texts texts;
    private final Preferences preferences;
    private final LongTask progress = new LongTask();
    private final ReadOnlyObjectWrapper<Optional<Offered>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> nothing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Thresholds> thresholds = new ReadOnlyObjectWrapper<>(Thresholds.USUAL);
    private final ReadOnlyObjectWrapper<Asked> asked;
    private final ReadOnlyObjectWrapper<Optional<Before>> before = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<LineTable.Arrangement> arranged;
    private final BooleanProperty letters;
    private Optional<AgreementState.Figures> left;
    private Optional<Kept> kept = Optional.empty();
    private Optional<Stoppable<?>> working = Optional.empty();

    /// Where work is done.
    ///
    /// @param tasks for what is answered at once
    /// @param longTasks for what reads many articles, or draws many times
    public record Threads(Tasks tasks, Tasks longTasks) {}

    /// Begins without figures; see [#load].
    ///
    /// @param before how it was left
    public AgreementViewModel(
            Project project, Threads threads, Texts texts, Preferences preferences, AgreementState before) {
        this.project = project;
        this.threads = threads;
        this.tasks = threads.longTasks();
        this.asked = new ReadOnlyObjectWrapper<>(before.asked());
        this.arranged = new SimpleObjectProperty<>(before.arranged());
        this.letters = new SimpleBooleanProperty(before.letters());
        this.left = before.figures();
        this.opening =
                new OpeningViewModel(project, threads, texts, before.line(), failure -> say(Notice.of(failure, texts)));
        this.texts = texts;
        this.preferences = preferences;
        this.plan = new PlanViewModel(this, texts, before.plan());
        this.reference = new ReferenceViewModel(this, project, texts, before.reference());
    }

    /// How it is left.
    AgreementState state() {
        return new AgreementState(
                asked.get(),
                arranged.get(),
                letters.get(),
                opening.state(),
                plan.state(),
                reference.state(),
                left.or(() -> shown.get().map(it -> new AgreementState.Figures(it, this.before.get()))));
    }

    private record Begun(Kept kept, Offered offered, Thresholds thresholds, String more, String state) {}

    /// Reads what there is by now, and makes the figures anew; at first only where the project has changed since they were left.
    public void load() {
        work(
                this::begin,
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

    private void showAgain(AgreementState.Figures figures) {
        show(figures.shown());
        before.set(figures.before());
        if (!figures.shown().drawn() || figures.before().isEmpty()) {
            goOn(figures.shown());
        }
    }

    private Begun begin() {
        var state = project.state();
        var memory = new Kept(preferences, project.study().identity());
        return new Begun(memory, Offered.of(project), memory.thresholds(), memory.more(), state);
    }

    /// Asks for the agreement of something else.
    void ask(Asked other) {
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
    void judge(Thresholds by) {
        thresholds.set(by);
        keep(it -> it.put(by));
    }

    private void keep(Consumer<Kept> change) {
        kept.ifPresent(it ->
                tasks.run(
                        () -> {
                            change.accept(it);
                            return it;
                        },
                        _ -> {},
                        failure -> say(Notice.of(failure, texts))));
    }

    private void read() {
        var wanted = asked.get();
        work(() -> read(wanted), it -> measure(it.state(), it.codings()));
    }

    private record Read(String state, ComparedCodings codings) {}

    /// What is entered meanwhile may be among them, and makes them older than they are.
    private Read read(Asked wanted) {
        var state = project.state();
        return new Read(
                state, wanted.read(project, (done, total) -> tasks.show(() -> progress.at((double) done / total))));
    }

    /// Figures first, intervals after them.
    private void measure(String state, ComparedCodings codings) {
        var wanted = asked.get();
        work(
                () -> Shown.of(wanted, state, codings),
                it -> {
                    show(it);
                    before.set(Optional.empty());
                    goOn(it);
                });
    }

    private void show(Shown it) {
        shown.set(Optional.of(it));
        nothing.set(Optional.empty());
        opening.renew(it);
        reference.renew(it);
    }

    /// What comes after the figures: intervals, then what the figures were before.
    private void goOn(Shown it) {
        if (it.drawn()) {
            work(() -> Before.of(project, it), before::set);
        } else {
            work(
                    () -> it.drawing(DRAWS),
                    drawn -> {
                        show(drawn);
                        goOn(drawn);
                    });
        }
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
        work(
                () -> {
                    var figures = it.codings().report(Overview.measures(it.asked().more()), DRAWS);
                    var procedure = project.agreement().procedure(it.selection());
                    var report = ReliabilityReport.of(figures, procedure, Optional.empty());
                    write.accept(lettered ? report.lettered() : report);
                    return file;
                },
                written -> {
                    say(Notice.hint(texts.get("agreement.written", Objects.toString(written.getFileName()))));
                    goOn(it);
                },
                failure -> {
                    say(Notice.of(failure, texts));
                    goOn(it);
                });
    }

    /// How the table is arranged, kept from one visit to the next.
    ObjectProperty<LineTable.Arrangement> arrangedProperty() {
        return arranged;
    }

    /// Whether coders are letters in a report.
    public BooleanProperty lettersProperty() {
        return letters;
    }

    /// Does something in the background in place of what is being done.
    private <T> void work(Supplier<T> supplier, Consumer<T> then) {
        work(supplier, then, this::failed);
    }

    private <T> void work(Supplier<T> supplier, Consumer<T> then, Consumer<Tasks.Failure> otherwise) {
        working.ifPresent(Stoppable::stop);
        var work = new Stoppable<>(supplier);
        working = Optional.of(work);
        progress.begin(texts.get("agreement.working"), this::stop);
        tasks.run(
                work,
                it -> {
                    if (!work.isStopped()) {
                        end();
                        then.accept(it);
                    }
                },
                failure -> {
                    if (!work.isStopped()) {
                        end();
                        otherwise.accept(failure);
                    }
                });
    }

    private void end() {
        working = Optional.empty();
        progress.end();
    }

    /// Gives up what is being computed; what is shown stays.
    void stop() {
        working.ifPresent(Stoppable::stop);
        end();
        var said = Notice.hint(texts.get("agreement.stopped"));
        nothing.set(isShown() ? Optional.empty() : Optional.of(said));
        notice.set(Optional.of(said));
    }

    /// Whether there are figures of what is asked for.
    private boolean isShown() {
        return shown.get().filter(it -> it.isOf(asked.get())).isPresent();
    }

    private void failed(Tasks.Failure failure) {
        shown.set(Optional.empty());
        nothing.set(Optional.of(Notice.of(failure, texts)));
    }

    @Override
    public void say(Notice said) {
        notice.set(Optional.of(said));
    }

    @Override
    public void dismissNotice() {
        notice.set(Optional.empty());
    }

    /// Goes at once: nothing of what is being computed is lost.
    @Override
    public void leave(Runnable then) {
        working.ifPresent(Stoppable::stop);
        end();
        then.run();
    }

    /// The line that is opened.
    OpeningViewModel opening() {
        return opening;
    }

    /// Opens a line.
    void open(FigureLine line) {
        shown.get().ifPresent(it -> opening.open(it, line));
    }

    /// What it takes that figures are known well enough.
    PlanViewModel plan() {
        return plan;
    }

    /// The coders beside the reference.
    ReferenceViewModel reference() {
        return reference;
    }

    /// Closes what is opened on top: the plan, the reference, or else the line.
    void close() {
        if (reference.comparedProperty().get().isPresent()) {
            reference.close();
        } else if (plan.planProperty().get().isPresent()) {
            plan.close();
        } else {
            opening.close();
        }
    }

    Threads threads() {
        return threads;
    }

    LongTask progress() {
        return progress;
    }

    ReadOnlyObjectProperty<Optional<Offered>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Asked> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// The figures; nothing before there are any.
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What the figures were before; nothing where that is not known.
    ReadOnlyObjectProperty<Optional<Before>> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /// Why there are no figures.
    ReadOnlyObjectProperty<Optional<Notice>> nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Thresholds> thresholdsProperty() {
        return thresholds.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
