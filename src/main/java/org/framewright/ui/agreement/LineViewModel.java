package org.framewright.ui.agreement;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.model.ProgressListener;
import org.framewright.project.Project;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.figures.AgreementReport.TagAgreement;
import org.framewright.reliability.figures.AgreementReporter;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.RatedVariable.RatedArticle;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.ui.agreement.variable.VariableChoices;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.TableArrangement;
import org.framewright.wording.Texts;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The open line of the table: its views, and its disagreements.
final class LineViewModel {

    private final Project project;
    private final Texts texts;
    private final AgreementViewModel.Runners runners;
    private final Consumer<TaskRunner.Failure> onFailed;
    final ReadOnlyObjectWrapper<Optional<OpenLine>> openLine = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ObjectProperty<TableArrangement> arrangement;

    private VariableChoices choices;
    private final ReadOnlyObjectWrapper<Optional<LineContent>> content;
    private Optional<String> line;
    private Optional<AgreementResult.ResultSource> source;
    private Optional<ComparisonData> codings;

    /// Alpha of a question that is answered by actors.
    ///
    /// @param asCoded with every actor as it was coded
    /// @param resolved with each actor read as the one that it is joined with
    /// @param byKind as if only the kind of the actor had been asked for
    record ActorFigures(MeasureOutcome asCoded, MeasureOutcome resolved, MeasureOutcome byKind) {}

    /// The line with its details.
    ///
    /// @param details the variable's answers; empty for a line without answers
    /// @param tag the line's tag, with all measures of its passages; empty for a line without one
    record OpenLine(FigureLine line, Optional<VariableDetails> details, Optional<TagAgreement> tag) {}

    /// A disagreement in words.
    ///
    /// @param disagreement the place and the statements
    /// @param decidedBy the reference coders who have decided it; empty for none, or until that is read
    /// @param decided whether there is a decision; false where the case is open again
    record DifferenceText(
            Disagreement disagreement,
            String article,
            String place,
            String statements,
            String decidedBy,
            boolean decided) {

        DifferenceText withDecidedBy(String coders, boolean stands) {
            return new DifferenceText(disagreement, article, place, statements, coders, stands);
        }
    }

    /// The content of a line that needs a reading of articles.
    ///
    /// @param actors empty unless the question is about actors
    /// @param decisionsRead whether the decisions were read
    record LineContent(List<DifferenceText> differences, Optional<ActorFigures> actors, boolean decisionsRead) {

        LineContent {
            differences = List.copyOf(differences);
        }
    }

    /// Begins without an open line; the former one is opened with the first figures, see [#reopen].
    ///
    /// @param runners the quick one works in memory, the other reads articles
    LineViewModel(
            Project project,
            AgreementViewModel.Runners runners,
            Texts texts,
            AgreementState.LineState state,
            Consumer<TaskRunner.Failure> onFailed) {
        this.project = project;
        this.texts = texts;
        this.runners = runners;
        this.onFailed = onFailed;
        this.line = state.line();
        this.source = state.source();
        this.codings = state.codings();
        this.arrangement = new SimpleObjectProperty<>(state.arrangement());
        this.choices = new VariableChoices(state.choices());
        this.content = new ReadOnlyObjectWrapper<>(state.content());
    }

    AgreementState.LineState state() {
        return new AgreementState.LineState(line, choices.state(), arrangement.get(), source, codings, content.get());
    }

    void open(AgreementResult result, FigureLine it) {
        arrangement.set(TableArrangement.USUAL);
        // the next line shows the same view
        var view = openLine.get().map(_ -> choices.view.get()).orElse(0);
        choices = new VariableChoices(VariableChoices.State.NEW.withView(view));
        content.set(Optional.empty());
        show(result, it);
    }

    /// Opens the same line of a new result, where it is still there; else the line is closed.
    void reopen(AgreementResult result) {
        if (!source.equals(Optional.of(result.source()))) {
            choices.clearCodings();
        }
        if (!codings.equals(Optional.of(result.codings()))) {
            content.set(Optional.empty());
        }
        line.ifPresent(before ->
                result.lines().stream()
                        .filter(it -> it.key().equals(before))
                        .findFirst()
                        .ifPresentOrElse(it -> show(result, it), this::close));
    }

    private void show(AgreementResult result, FigureLine figureLine) {
        line = Optional.of(figureLine.key());
        source = Optional.of(result.source());
        codings = Optional.of(result.codings());
        runners.quickJobs()
                .run(
                        BackgroundJob.quiet("examine", () -> createOpenLine(result, figureLine)),
                        it -> openLine.set(Optional.of(it)),
                        onFailed);
        content.get()
                .ifPresentOrElse(
                        it -> readDecisions(result, it),
                        () ->
                                find(
                                        () ->
                                                new LineContent(
                                                        find(result, figureLine),
                                                        computeActorFigures(result, figureLine),
                                                        false),
                                        it -> readDecisions(result, it)));
    }

    /// Shows the content, then reads the decisions and shows them.
    private void readDecisions(AgreementResult result, LineContent it) {
        content.set(Optional.of(it));
        if (!it.decisionsRead()) {
            find(
                    () -> new LineContent(withDecisions(result.report().round(), it.differences()), it.actors(), true),
                    decided -> content.set(Optional.of(decided)));
        }
    }

    private List<DifferenceText> withDecisions(String round, List<DifferenceText> differences) {
        if (differences.isEmpty()) {
            return differences;
        }
        var decided = project.adjudication().readDecided(project.study().round(round));
        return differences.stream()
                .map(it -> {
                    var coders = decided.coders(it.disagreement());
                    var former =
                            decided.formerCoders(it.disagreement()).stream()
                                    .map(coder -> texts.get("agreement.decided-formerly", coder));
                    var all = Stream.concat(coders.stream(), former).collect(Collectors.joining(", "));
                    return it.withDecidedBy(all, !coders.isEmpty());
                })
                .toList();
    }

    private void find(Supplier<LineContent> reading, Consumer<LineContent> then) {
        runners.jobs()
                .run(BackgroundJob.reading("find", BackgroundJob.JobTexts.NONE, _ -> reading.get()), then, onFailed);
    }

    /// The figures of a question about actors with joined actors, and by kind.
    private Optional<ActorFigures> computeActorFigures(AgreementResult result, FigureLine line) {
        var query = result.query().withTag(line.tag());
        return ratings(result.codings(), line)
                .filter(_ -> result.codings().isAnsweredByActors(line.tag(), line.about()))
                .flatMap(resolved ->
                        ratings(project.agreement().readAsCoded(query, ProgressListener.NONE), line)
                                .map(asCoded ->
                                        new ActorFigures(
                                                asCoded.figure(UnitMeasure.KRIPPENDORFF_ALPHA),
                                                resolved.figure(UnitMeasure.KRIPPENDORFF_ALPHA),
                                                resolved.byGroup().figure(UnitMeasure.KRIPPENDORFF_ALPHA))));
    }

    private static Optional<RatedVariable> ratings(ComparisonData codings, FigureLine line) {
        return line.kind() == FigureLine.Kind.POOLED
                ? codings.pooledRatings(line.tag(), line.about())
                : codings.ratings(line.tag(), line.about());
    }

    VariableChoices choices() {
        return choices;
    }

    /// The figures of a question about actors; empty for others, and until they are computed.
    ObservableValue<Optional<ActorFigures>> actorsProperty() {
        return content.map(it -> it.flatMap(LineContent::actors));
    }

    void close() {
        line = Optional.empty();
        runners.jobs().forget("examine");
        runners.jobs().forget("find");
        openLine.set(Optional.empty());
    }

    private static OpenLine createOpenLine(AgreementResult result, FigureLine line) {
        var details = result.rated(line).map(it -> VariableDetails.of(it, ZoneId.systemDefault()));
        return new OpenLine(line, details, tag(result, line));
    }

    /// The agreement on a tag, with every measure of the passages but gamma, which takes long.
    private static Optional<TagAgreement> tag(AgreementResult result, FigureLine line) {
        boolean passages = line.unit() == FigureLine.CountedUnit.PASSAGE || line.kind() == FigureLine.Kind.FOUND;
        var report =
                passages && !line.isAboutAnswers()
                        ? AgreementReporter.report(
                                result.codings(),
                                Stream.concat(
                                                AgreementOverview.measures(result.settings().measure()).stream(),
                                                Stream.of(PassageMeasure.values())
                                                        .filter(it -> it != PassageMeasure.GAMMA)
                                                        .map(PassageMeasure::id))
                                        .toList(),
                                0)
                        : result.report();
        return report.tags().stream().filter(it -> it.tag().equals(line.tag())).findFirst();
    }

    private List<DifferenceText> find(AgreementResult result, FigureLine line) {
        var path = line.about().split("/", -1);
        boolean ofRole = path.length > 1;
        var tag = ofRole ? path[1] : line.tag();
        var about = ofRole ? path[path.length - 1] : line.about();
        var query = line.kind() == FigureLine.Kind.RELEVANCE ? result.query() : result.query().withTag(tag);
        var report =
                project.agreement()
                        .disagreements(
                                line.isAboutAnswers() ? query.withVariable(about) : query, ProgressListener.NONE);
        var titles = result.codings().articles().collect(Collectors.toMap(RatedArticle::name, RatedArticle::title));
        var words =
                new DisagreementFormatter(
                        texts, project.study().codebook(result.report().harmonisedTo()), project.actors().actors());
        return report.disagreements().stream()
                .filter(it -> it.tag().equals(tag) && isAbout(it, line, about))
                .map(it ->
                        new DifferenceText(
                                it,
                                titles.getOrDefault(it.articleName(), it.articleName()),
                                words.place(it),
                                words.statements(it),
                                "",
                                false))
                .toList();
    }

    private static boolean isAbout(Disagreement it, FigureLine line, String about) {
        return switch (line.kind()) {
            case RELEVANCE, ANSWERS, POOLED, WORDS -> it.about().equals(about);
            case FOUND, USED, NUMBER -> it.kind() == Disagreement.Kind.MARKED;
        };
    }

    /// The disagreements of the line; empty until they are found.
    ObservableValue<Optional<List<DifferenceText>>> differencesProperty() {
        return content.map(it -> it.map(LineContent::differences));
    }
}
