package org.framewright.ui.agreement.spreadsheet;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.agreement.units.UnitMeasure;
import org.framewright.corpus.ProgressListener;
import org.framewright.reliability.external.ColumnMappingFormatter;
import org.framewright.reliability.external.MappingOptions;
import org.framewright.reliability.external.SheetOverview;
import org.framewright.reliability.external.SpreadsheetRatings;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.ui.agreement.variable.VariableChoices;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.LineTable;
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

/// A spreadsheet, how it is understood, and how far its coders agree: figures first, their intervals after them. Nothing is
/// written but a report.
public final class SpreadsheetViewModel extends ScreenModel {

    private static final int DRAWS = 1_000;
    private static final long SEED = 1;

    final ScreenJobs jobs;
    private final Texts texts;
    private final ColumnMappingFormatter words;

    /// The file; nothing before one was read.
    final ObjectProperty<Optional<SpreadsheetInterpretation>> understood;

    /// Its figures; nothing as long as there are none.
    final ObjectProperty<Optional<SpreadsheetFigures>> figures;

    final ObjectProperty<Optional<OpenedVariable>> opened;

    private VariableChoices chosen;

    final ObjectProperty<LineTable.TableArrangement> arranged;

    /// Whether coders are letters in a report.
    final BooleanProperty letters;

    record OpenedVariable(FigureLine line, VariableDetails examined) {}

    /// What is shown below.
    ///
    /// @param more the id of the measure beside alpha
    /// @param drawn whether there are intervals
    record SpreadsheetFigures(
            SpreadsheetRatings sheet, ReliabilityReport report, List<FigureLine> lines, String more, boolean drawn) {

        SpreadsheetFigures {
            lines = List.copyOf(lines);
        }
    }

    /// How somebody has left a spreadsheet, to look at something else: as it was read, whatever has become of the file.
    ///
    /// @param understood nothing where no file was opened
    /// @param figures nothing as long as there were none
    /// @param opened the variable that was looked at
    /// @param chosen on its page
    /// @param arranged the table of figures
    /// @param letters whether coders are letters in a report
    record State(
            Optional<SpreadsheetInterpretation> understood,
            Optional<SpreadsheetFigures> figures,
            Optional<OpenedVariable> opened,
            VariableChoices.State chosen,
            LineTable.TableArrangement arranged,
            boolean letters) {

        /// As whoever comes for the first time finds it.
        static final State NEW =
                new State(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        VariableChoices.State.NEW,
                        LineTable.TableArrangement.USUAL,
                        false);
    }

    /// @param jobs that no save waits for
    /// @param before how it was left
    SpreadsheetViewModel(ScreenJobs jobs, Texts texts, State before) {
        this.jobs = jobs;
        this.texts = texts;
        this.words = new ColumnMappingFormatter(texts::get);
        this.understood = new SimpleObjectProperty<>(before.understood());
        this.figures = new SimpleObjectProperty<>(before.figures());
        this.opened = new SimpleObjectProperty<>(before.opened());
        this.chosen = new VariableChoices(before.chosen());
        this.arranged = new SimpleObjectProperty<>(before.arranged());
        this.letters = new SimpleBooleanProperty(before.letters());
    }

    State state() {
        return new State(understood.get(), figures.get(), opened.get(), chosen.state(), arranged.get(), letters.get());
    }

    /// Reads the file again where it has changed since; else computes what was not done yet when it was left.
    void goOn() {
        understood
                .get()
                .ifPresent(it -> work(_ -> SpreadsheetInterpretation.Stamp.of(it.file()), now -> goOn(it, now)));
    }

    private void goOn(SpreadsheetInterpretation before, Optional<SpreadsheetInterpretation.Stamp> now) {
        if (now.isPresent() && !now.equals(before.stamp())) {
            work(
                    _ -> before.again(),
                    it -> {
                        show(it);
                        remark(it, "spreadsheet.changed");
                    });
            return;
        }
        if (now.isEmpty()) {
            remark(before, "spreadsheet.gone");
        }
        figures.get().ifPresentOrElse(this::draw, () -> compute(before));
    }

    private void remark(SpreadsheetInterpretation of, String key) {
        say(Notice.remark(texts.get(key, Objects.toString(of.file().getFileName()))));
    }

    /// Reads a file, and guesses what is in it.
    public void open(Path file) {
        open(file, "");
    }

    private void open(Path file, String sheet) {
        dismissNotice();
        work(_ -> SpreadsheetInterpretation.of(file, sheet), this::show);
    }

    /// Another sheet of the same file.
    void readSheet(String sheet) {
        understood.get().ifPresent(it -> open(it.file(), sheet));
    }

    /// Understands the file in another way.
    void understand(UnaryOperator<MappingOptions> change) {
        understood
                .get()
                .ifPresent(it -> {
                    var wishes = change.apply(it.wishes());
                    if (!wishes.equals(it.wishes())) {
                        dismissNotice();
                        work(_ -> it.as(wishes), this::show);
                    }
                });
    }

    private void show(SpreadsheetInterpretation it) {
        closeVariable();
        understood.set(Optional.of(it));
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
                    if (!found.sheet().remarks().isEmpty()) {
                        say(Notice.remark(texts.get("spreadsheet.remarks"), found.sheet().remarks(), texts));
                    }
                    draw(found);
                });
    }

    private void draw(SpreadsheetFigures before) {
        if (!before.drawn()) {
            work(
                    progress -> figures(before.sheet(), OptionalInt.of(DRAWS), progress),
                    drawn -> figures.set(Optional.of(drawn)));
        }
    }

    private SpreadsheetFigures figures(SpreadsheetRatings sheet, OptionalInt draws, ProgressListener progress) {
        var more = SheetOverview.more(sheet);
        var measures = List.of(UnitMeasure.PERCENT_AGREEMENT, UnitMeasure.KRIPPENDORFF_ALPHA, more);
        var report = sheet.report(measures, draws, SEED, progress::at);
        return new SpreadsheetFigures(
                sheet, report, SheetOverview.of(sheet, report, more.id(), words), more.id(), draws.isPresent());
    }

    void open(FigureLine line) {
        chosen = new VariableChoices(VariableChoices.State.NEW);
        figures.get()
                .flatMap(it ->
                        it.sheet().variables().stream().filter(each -> each.name().equals(line.about())).findFirst())
                .ifPresent(variable ->
                        jobs.run(
                                BackgroundJob.quiet("variable", () -> opened(line, variable)),
                                it -> opened.set(Optional.of(it)),
                                this::failed));
    }

    private OpenedVariable opened(FigureLine line, SpreadsheetRatings.RatedColumn variable) {
        return new OpenedVariable(
                line, VariableDetails.of(SheetOverview.rated(variable, words), ZoneId.systemDefault()));
    }

    void closeVariable() {
        jobs.forget("variable");
        opened.set(Optional.empty());
    }

    /// Writes what is shown as a report, with its intervals.
    ///
    /// @param write writes it into a file
    public void report(Consumer<ReliabilityReport> write, Path file) {
        var shown = figures.get();
        if (shown.isEmpty()) {
            say(Notice.hint(texts.get("spreadsheet.nothing-yet")));
            return;
        }
        var before = shown.get();
        boolean lettered = letters.get();
        var said = new BackgroundJob.JobTexts(texts.get("agreement.writing"), texts.get("agreement.not-written"));
        jobs.run(
                BackgroundJob.writing(
                        "report",
                        said,
                        progress -> {
                            var all =
                                    before.drawn() ? before : figures(before.sheet(), OptionalInt.of(DRAWS), progress);
                            write.accept(lettered ? all.report().lettered() : all.report());
                            return texts.get("agreement.written", Objects.toString(file.getFileName()));
                        }),
                written -> say(Notice.hint(written)),
                this::failed);
    }

    VariableChoices chosen() {
        return chosen;
    }

    private <T> void work(Function<ProgressListener, T> work, Consumer<T> then) {
        var said = new BackgroundJob.JobTexts(texts.get("spreadsheet.working"), texts.get("spreadsheet.stopped"));
        jobs.run(BackgroundJob.reading("figures", said, work), then, this::failed);
    }

    private void failed(TaskRunner.Failure failure) {
        say(Notice.of(failure, texts));
    }

    /// Goes at once, unless a report is being written: nothing of what is being computed is lost.
    @Override
    public void leave(Runnable then) {
        jobs.leave(then, it -> say(Notice.hint(texts.get("common.still-running", it))));
    }

    /// How the file was understood, in sentences.
    Stream<String> sentences() {
        return understood.get().stream().flatMap(it -> words.of("", it.rows(), it.mapping()).stream());
    }

    ColumnMappingFormatter words() {
        return words;
    }
}
