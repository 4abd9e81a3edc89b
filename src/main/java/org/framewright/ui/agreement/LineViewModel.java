package org.framewright.ui.agreement;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.project.Project;
import org.framewright.reliability.codings.ComparisonData;
import org.framewright.reliability.codings.ReadingProgress;
import org.framewright.reliability.differences.Disagreement;
import org.framewright.reliability.figures.TagAgreement;
import org.framewright.reliability.overview.AgreementOverview;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.rated.RatedArticle;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.reliability.rated.WhatIfScenario;
import org.framewright.ui.agreement.variable.VariableChoices;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.LineTable;
import org.framewright.wording.Texts;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The line of the table that is opened: what is seen of it, and where coders differ.
final class LineViewModel {

    private final Project project;
    private final Texts texts;
    private final AgreementViewModel.Runners threads;
    private final Consumer<TaskRunner.Failure> failed;
    final ReadOnlyObjectWrapper<Optional<OpenLine>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// How the list of disagreements is arranged, kept from one visit to the next.
    final ObjectProperty<LineTable.TableArrangement> arranged;

    private VariableChoices chosen;
    private final ReadOnlyObjectWrapper<Optional<LineContent>> found;
    private Optional<String> line;
    private Optional<ComparisonData> codings;

    /// Alpha of a question that is answered by actors.
    ///
    /// @param asCoded with every actor as it was coded
    /// @param resolved with each read as the one that it is the same as
    /// @param byKind as if all that was asked had been the kind of the actor
    record ActorFigures(MeasureOutcome asCoded, MeasureOutcome resolved, MeasureOutcome byKind) {}

    /// A line that was opened.
    ///
    /// @param examined the variable's answers; nothing where the line is about no answers
    /// @param tag what the line belongs to, with all measures of what was found; nothing where it belongs to none
    record OpenLine(FigureLine line, Optional<VariableDetails> examined, Optional<TagAgreement> tag) {}

    /// A place where coders differ, in words.
    ///
    /// @param of what was found
    /// @param decided by which reference coders it is decided; empty where it is not, or as long as that is not known
    record DifferenceText(Disagreement of, String article, String place, String said, String decided) {

        DifferenceText decidedBy(String coders) {
            return new DifferenceText(of, article, place, said, coders);
        }
    }

    /// What takes a reading of articles.
    ///
    /// @param actors nothing where the question is about none
    /// @param decided whether it was looked up who has decided the differences
    record LineContent(List<DifferenceText> differences, Optional<ActorFigures> actors, boolean decided) {

        LineContent {
            differences = List.copyOf(differences);
        }
    }

    /// Begins with nothing opened; what was is opened when there is something to show, see [#renew].
    ///
    /// @param threads of which the quick one looks at what is in memory, and the other reads articles
    LineViewModel(
            Project project,
            AgreementViewModel.Runners threads,
            Texts texts,
            AgreementState.OpenedLine before,
            Consumer<TaskRunner.Failure> failed) {
        this.project = project;
        this.texts = texts;
        this.threads = threads;
        this.failed = failed;
        this.line = before.opened();
        this.codings = before.codings();
        this.arranged = new SimpleObjectProperty<>(before.arranged());
        this.chosen = new VariableChoices(before.chosen());
        this.found = new ReadOnlyObjectWrapper<>(before.found());
    }

    AgreementState.OpenedLine state() {
        return new AgreementState.OpenedLine(line, chosen.state(), arranged.get(), codings, found.get());
    }

    /// Opens a line of what is shown.
    void open(AgreementResult shown, FigureLine it) {
        arranged.set(LineTable.TableArrangement.USUAL);
        chosen = new VariableChoices(VariableChoices.State.NEW);
        found.set(Optional.empty());
        show(shown, it);
    }

    /// Opens the same line anew, where it is still there, with what is shown now; else the line is closed.
    void renew(AgreementResult shown) {
        if (!codings.equals(Optional.of(shown.codings()))) {
            chosen.forgetCodings();
            found.set(Optional.empty());
        }
        line.ifPresent(before ->
                shown.lines().stream()
                        .filter(it -> it.identity().equals(before))
                        .findFirst()
                        .ifPresentOrElse(it -> show(shown, it), this::close));
    }

    private void show(AgreementResult shown, FigureLine of) {
        line = Optional.of(of.identity());
        codings = Optional.of(shown.codings());
        threads.quick()
                .run(
                        BackgroundJob.quiet("examine", () -> examine(shown, of)),
                        it -> opened.set(Optional.of(it)),
                        failed);
        found.get()
                .ifPresentOrElse(
                        it -> decide(shown, it),
                        () ->
                                find(
                                        () -> new LineContent(find(shown, of), actors(shown, of), false),
                                        it -> decide(shown, it)));
    }

    /// What is decided takes another reading, and is told after.
    private void decide(AgreementResult shown, LineContent it) {
        found.set(Optional.of(it));
        if (!it.decided()) {
            find(
                    () -> new LineContent(decided(shown.report().round(), it.differences()), it.actors(), true),
                    decided -> found.set(Optional.of(decided)));
        }
    }

    private List<DifferenceText> decided(String round, List<DifferenceText> differences) {
        if (differences.isEmpty()) {
            return differences;
        }
        var decided = project.adjudication().decided(project.study().round(round));
        return differences.stream().map(it -> it.decidedBy(String.join(", ", decided.coders(it.of())))).toList();
    }

    private void find(Supplier<LineContent> reading, Consumer<LineContent> then) {
        threads.jobs()
                .run(BackgroundJob.reading("find", BackgroundJob.JobTexts.NONE, _ -> reading.get()), then, failed);
    }

    /// What becomes of a question about actors by who is the same as whom, and by what they are.
    private Optional<ActorFigures> actors(AgreementResult shown, FigureLine line) {
        var selection = shown.selection().ofTag(line.tag());
        return shown.codings()
                .ratings(line.tag(), line.about())
                .filter(_ -> shown.codings().isAnsweredByActors(line.tag(), line.about()))
                .flatMap(resolved ->
                        project.agreement()
                                .readAsCoded(selection, ReadingProgress.NONE)
                                .ratings(line.tag(), line.about())
                                .map(asCoded ->
                                        new ActorFigures(
                                                asCoded.figure(UnitMeasure.KRIPPENDORFF_ALPHA),
                                                resolved.figure(UnitMeasure.KRIPPENDORFF_ALPHA),
                                                WhatIfScenario.byGroup(resolved)
                                                        .of(resolved)
                                                        .figure(UnitMeasure.KRIPPENDORFF_ALPHA))));
    }

    VariableChoices chosen() {
        return chosen;
    }

    /// Of a question about actors, what they are taken for; nothing where it is none, or as long as it is not known.
    ObservableValue<Optional<ActorFigures>> actorsProperty() {
        return found.map(it -> it.flatMap(LineContent::actors));
    }

    void close() {
        line = Optional.empty();
        threads.jobs().forget("examine");
        threads.jobs().forget("find");
        opened.set(Optional.empty());
    }

    private static OpenLine examine(AgreementResult shown, FigureLine line) {
        var examined =
                (switch (line.kind()) {
                            case RELEVANCE -> Optional.of(shown.codings().relevance());
                            case ANSWERS -> shown.codings().ratings(line.tag(), line.about());
                            case USED, NUMBER -> shown.codings().presence(line.tag(), line.about());
                            case FOUND, WORDS -> Optional.<RatedVariable>empty();
                        })
                        .map(it -> VariableDetails.of(it, ZoneId.systemDefault()));
        return new OpenLine(line, examined, tag(shown, line));
    }

    /// With every measure of what was found but gamma, which takes long.
    private static Optional<TagAgreement> tag(AgreementResult shown, FigureLine line) {
        boolean passages = line.unit() == FigureLine.CountedUnit.PASSAGE || line.kind() == FigureLine.Kind.FOUND;
        var report =
                passages && line.kind() != FigureLine.Kind.ANSWERS
                        ? shown.codings()
                                .report(
                                        Stream.concat(
                                                        AgreementOverview.measures(shown.asked().more()).stream(),
                                                        Stream.of(PassageMeasure.values())
                                                                .filter(it -> it != PassageMeasure.GAMMA)
                                                                .map(PassageMeasure::id))
                                                .toList(),
                                        0)
                        : shown.report();
        return report.tags().stream().filter(it -> it.tag().equals(line.tag())).findFirst();
    }

    private List<DifferenceText> find(AgreementResult shown, FigureLine line) {
        if (line.kind() == FigureLine.Kind.RELEVANCE) {
            return List.of();
        }
        var path = line.about().split("/", -1);
        boolean ofRole = path.length > 1;
        var tag = ofRole ? path[1] : line.tag();
        var about = ofRole ? path[path.length - 1] : line.about();
        var selection = shown.selection().ofTag(tag);
        var report =
                project.agreement()
                        .disagreements(
                                line.kind() == FigureLine.Kind.ANSWERS ? selection.ofVariable(about) : selection,
                                ReadingProgress.NONE);
        var titles = shown.codings().articles().collect(Collectors.toMap(RatedArticle::name, RatedArticle::title));
        var words =
                new DisagreementFormatter(
                        texts, project.study().codebook(shown.report().harmonisedTo()), project.actors().actors());
        return report.disagreements().stream()
                .filter(it -> it.tag().equals(tag) && isAbout(it, line, about))
                .map(it ->
                        new DifferenceText(
                                it,
                                titles.getOrDefault(it.articleName(), it.articleName()),
                                words.place(it),
                                words.said(it),
                                ""))
                .toList();
    }

    private static boolean isAbout(Disagreement it, FigureLine line, String about) {
        return switch (line.kind()) {
            case ANSWERS, WORDS -> it.about().equals(about);
            case RELEVANCE -> false;
            case FOUND, USED, NUMBER -> it.kind() == Disagreement.Kind.MARKED;
        };
    }

    /// Where coders differ in it; nothing until it was found.
    ObservableValue<Optional<List<DifferenceText>>> differencesProperty() {
        return found.map(it -> it.map(LineContent::differences));
    }
}
