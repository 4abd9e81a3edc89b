package org.framewright.ui.agreement.spreadsheet;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.ProgressListener;
import org.framewright.reliability.external.ColumnMappingFormatter;
import org.framewright.reliability.external.MappingOptions;
import org.framewright.reliability.external.SheetOverview;
import org.framewright.reliability.external.SpreadsheetRatings;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.ui.agreement.variable.VariableChoices;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A spreadsheet, its interpretation, and the agreement of its coders: figures first, their intervals after them. Only a report
/// is written.
public final class SpreadsheetViewModel extends ScreenModel {

    private static final int DRAWS = 1_000;
    private static final long SEED = 1;

    final ScreenJobs jobs;
    final ColumnMappingFormatter formatter;

    /// The file; empty before one was read.
    final ObjectProperty<Optional<SpreadsheetInterpretation>> interpretation;

    final ObjectProperty<Optional<SpreadsheetFigures>> figures;

    final ObjectProperty<Optional<OpenedVariable>> opened;

    private VariableChoices choices;

    final ObjectProperty<TableArrangement> arrangement;

    /// Whether coders are letters in a report.
    final BooleanProperty letters;

    record OpenedVariable(FigureLine line, VariableDetails details) {}

    /// The figures.
    ///
    /// @param measure the id of the measure beside alpha
    /// @param hasIntervals whether there are intervals
    record SpreadsheetFigures(
            SpreadsheetRatings ratings,
            ReliabilityReport report,
            List<FigureLine> lines,
            String measure,
            boolean hasIntervals) {

        SpreadsheetFigures {
            lines = List.copyOf(lines);
        }
    }

    /// The state of the screen that survives a visit to another one: the file as it was read, whatever its present state.
    ///
    /// @param interpretation empty without an open file
    /// @param figures empty until they were computed
    /// @param opened the variable that was shown
    /// @param choices on its page
    /// @param arrangement the table of figures
    /// @param letters whether coders are letters in a report
    record State(
            Optional<SpreadsheetInterpretation> interpretation,
            Optional<SpreadsheetFigures> figures,
            Optional<OpenedVariable> opened,
            VariableChoices.State choices,
            TableArrangement arrangement,
            boolean letters) {

        /// The state at the first visit.
        static final State NEW =
                new State(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        VariableChoices.State.NEW,
                        TableArrangement.USUAL,
                        false);
    }

    /// @param jobs off the saving thread
    SpreadsheetViewModel(ScreenJobs jobs, Texts texts, State state) {
        super(texts);
        this.jobs = jobs;
        this.formatter = new ColumnMappingFormatter(texts);
        this.interpretation = new SimpleObjectProperty<>(state.interpretation());
        this.figures = new SimpleObjectProperty<>(state.figures());
        this.opened = new SimpleObjectProperty<>(state.opened());
        this.choices = new VariableChoices(state.choices());
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        this.letters = new SimpleBooleanProperty(state.letters());
    }

    State state() {
        return new State(
                interpretation.get(), figures.get(), opened.get(), choices.state(), arrangement.get(), letters.get());
    }

    /// Reads the file again where it has changed since; else continues the computation of the last visit.
    void resume() {
        var read = interpretation.get();
        read.ifPresent(it -> work(_ -> SpreadsheetInterpretation.Stamp.of(it.file()), now -> resume(it, now)));
    }

    private void resume(SpreadsheetInterpretation before, Optional<SpreadsheetInterpretation.Stamp> now) {
        if (now.isPresent() && !now.equals(before.stamp())) {
            work(
                    _ -> before.reread(),
                    it -> {
                        show(it);
                        warning(it, "spreadsheet.changed");
                    });
            return;
        }
        if (now.isEmpty()) {
            warning(before, "spreadsheet.gone");
        }
        figures.get().ifPresentOrElse(this::drawIntervals, () -> compute(before));
    }

    private void warning(SpreadsheetInterpretation of, String key) {
        showNotification(Notification.warning(texts.get(key, Objects.toString(of.file().getFileName()))));
    }

    /// Reads a file, and guesses its interpretation.
    public void open(Path file) {
        open(file, "");
    }

    private void open(Path file, String sheet) {
        dismissNotification();
        work(_ -> SpreadsheetInterpretation.read(file, sheet), this::show);
    }

    void readSheet(String sheet) {
        interpretation.get().ifPresent(it -> open(it.file(), sheet));
    }

    void reinterpret(UnaryOperator<MappingOptions> change) {
        var read = interpretation.get();
        read.ifPresent(it -> {
            var options = change.apply(it.options());
            if (!options.equals(it.options())) {
                dismissNotification();
                work(_ -> it.withOptions(options), this::show);
            }
        });
    }

    private void show(SpreadsheetInterpretation it) {
        closeVariable();
        interpretation.set(Optional.of(it));
        figures.set(Optional.empty());
        compute(it);
    }

    private void compute(SpreadsheetInterpretation it) {
        work(
                progress ->
                        figures(
                                SpreadsheetRatings.read(it.grid(), it.mapping(), List.of()),
                                OptionalInt.empty(),
                                progress),
                found -> {
                    figures.set(Optional.of(found));
                    if (!found.ratings().warnings().isEmpty()) {
                        showNotification(
                                Notification.warning(
                                        texts.get("spreadsheet.warnings"), found.ratings().warnings(), texts));
                    }
                    drawIntervals(found);
                });
    }

    private void drawIntervals(SpreadsheetFigures before) {
        if (!before.hasIntervals()) {
            work(
                    progress -> figures(before.ratings(), OptionalInt.of(DRAWS), progress),
                    drawn -> figures.set(Optional.of(drawn)));
        }
    }

    private SpreadsheetFigures figures(SpreadsheetRatings ratings, OptionalInt draws, ProgressListener progress) {
        var additionalMeasure = SheetOverview.kappaMeasure(ratings);
        var measures = List.of(UnitMeasure.PERCENT_AGREEMENT, UnitMeasure.KRIPPENDORFF_ALPHA, additionalMeasure);
        var report = ratings.report(measures, draws, SEED, progress);
        return new SpreadsheetFigures(
                ratings,
                report,
                SheetOverview.lines(ratings, report, additionalMeasure.id(), formatter),
                additionalMeasure.id(),
                draws.isPresent());
    }

    void open(FigureLine line) {
        choices = new VariableChoices(VariableChoices.State.NEW);
        figures.get()
                .flatMap(it ->
                        it.ratings().variables().stream().filter(each -> each.name().equals(line.about())).findFirst())
                .ifPresent(variable ->
                        jobs.run(
                                BackgroundJob.quiet("variable", () -> openVariable(line, variable)),
                                it -> opened.set(Optional.of(it)),
                                this::failed));
    }

    private OpenedVariable openVariable(FigureLine line, SpreadsheetRatings.RatedColumn variable) {
        return new OpenedVariable(
                line, VariableDetails.of(SheetOverview.ratedVariable(variable, formatter), ZoneId.systemDefault()));
    }

    void closeVariable() {
        jobs.forget("variable");
        opened.set(Optional.empty());
    }

    /// Writes the result as a report, with its intervals.
    ///
    /// @param write writes it into a file
    public void writeReport(Consumer<ReliabilityReport> write, Path file) {
        var shown = figures.get();
        if (shown.isEmpty()) {
            hint("spreadsheet.nothing-yet");
            return;
        }
        var before = shown.get();
        boolean lettered = letters.get();
        var jobTexts = new BackgroundJob.JobTexts(texts.get("agreement.writing"), texts.get("agreement.not-written"));
        jobs.run(
                BackgroundJob.writing(
                        "report",
                        jobTexts,
                        progress -> {
                            var all =
                                    before.hasIntervals()
                                            ? before
                                            : figures(before.ratings(), OptionalInt.of(DRAWS), progress);
                            write.accept(lettered ? all.report().withLetters() : all.report());
                            return texts.get("agreement.written", Objects.toString(file.getFileName()));
                        }),
                written -> showNotification(Notification.done(written).withFile(file)),
                this::failed);
    }

    VariableChoices choices() {
        return choices;
    }

    private <T> void work(Function<ProgressListener, T> work, Consumer<T> then) {
        var jobTexts = new BackgroundJob.JobTexts(texts.get("spreadsheet.working"), texts.get("spreadsheet.stopped"));
        jobs.run(BackgroundJob.reading("figures", jobTexts, work), then, this::failed);
    }

    /// Leaves at once, unless a report is being written: no computation is lost.
    @Override
    public void leave(Runnable then) {
        jobs.leave(then, it -> hint("common.still-running", it));
    }

    /// What was understood of the file, in sentences.
    Stream<String> sentences() {
        return interpretation.get().stream().flatMap(it -> formatter.format(it.mapping()).stream());
    }
}
