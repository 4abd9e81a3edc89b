package org.framewright.ui.agreement;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.Measure;
import org.framewright.project.Project;
import org.framewright.reliability.Disagreement;
import org.framewright.reliability.Progress;
import org.framewright.reliability.TagAgreement;
import org.framewright.reliability.overview.FigureLine;
import org.framewright.reliability.overview.Overview;
import org.framewright.reliability.rated.Examined;
import org.framewright.reliability.rated.RatedArticle;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.WhatIf;
import org.framewright.ui.controls.LatestTask;
import org.framewright.ui.controls.LineTable;
import org.framewright.ui.controls.Tasks;
import org.framewright.wording.Texts;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The line of the table that is opened: what is seen of it, and where coders differ.
final class OpeningViewModel {

    private final Project project;
    private final Texts texts;
    private final LatestTask examining;
    private final LatestTask finding;
    private final Consumer<Tasks.Failure> failed;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ActorFigures>> actors = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<LineTable.Arrangement> arranged =
            new SimpleObjectProperty<>(LineTable.Arrangement.USUAL);
    private final IntegerProperty view = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Optional<List<Opened.Difference>>> differences =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Begins with nothing opened.
    ///
    /// @param threads of which the quick one looks at what is in memory, and the other reads articles
    OpeningViewModel(Project project, AgreementViewModel.Threads threads, Texts texts, Consumer<Tasks.Failure> failed) {
        this.project = project;
        this.texts = texts;
        this.examining = new LatestTask(threads.tasks());
        this.finding = new LatestTask(threads.longTasks());
        this.failed = failed;
    }

    /// Opens a line of what is shown.
    void open(Shown shown, FigureLine line) {
        differences.set(Optional.empty());
        actors.set(Optional.empty());
        arranged.set(LineTable.Arrangement.USUAL);
        view.set(0);
        show(shown, line);
    }

    /// Opens the same line anew, where it is still there, with what is shown now; else the line is closed.
    void renew(Shown shown) {
        var line = opened.get().map(Opened::line);
        line.ifPresent(before ->
                shown.lines().stream()
                        .filter(it -> it.identity().equals(before.identity()))
                        .findFirst()
                        .ifPresentOrElse(it -> show(shown, it), this::close));
    }

    private void show(Shown shown, FigureLine line) {
        examining.run(() -> examine(shown, line), it -> opened.set(Optional.of(it)), failed);
        finding.run(
                () -> new Found(find(shown, line), actors(shown, line)),
                it -> {
                    differences.set(Optional.of(it.differences()));
                    actors.set(it.actors());
                    // what is decided takes another reading, and is told after
                    finding.run(
                            () -> DecidedBy.of(project, shown.report().round(), it.differences()),
                            decided -> differences.set(Optional.of(decided)),
                            failed);
                },
                failed);
    }

    private record Found(List<Opened.Difference> differences, Optional<ActorFigures> actors) {}

    /// What becomes of a question about actors by who is the same as whom, and by what they are.
    private Optional<ActorFigures> actors(Shown shown, FigureLine line) {
        var selection = shown.selection().ofTag(line.tag());
        return shown.codings()
                .ratings(line.tag(), line.about())
                .filter(_ -> shown.codings().isAnsweredByActors(line.tag(), line.about()))
                .flatMap(resolved ->
                        project.agreement()
                                .readAsCoded(selection, Progress.NONE)
                                .ratings(line.tag(), line.about())
                                .map(asCoded ->
                                        new ActorFigures(
                                                asCoded.figure(Measure.KRIPPENDORFF_ALPHA),
                                                resolved.figure(Measure.KRIPPENDORFF_ALPHA),
                                                WhatIf.byGroup(resolved)
                                                        .of(resolved)
                                                        .figure(Measure.KRIPPENDORFF_ALPHA))));
    }

    /// How the list of disagreements is arranged, kept from one visit to the next.
    ObjectProperty<LineTable.Arrangement> arrangedProperty() {
        return arranged;
    }

    /// Which view of it is shown.
    IntegerProperty viewProperty() {
        return view;
    }

    /// Of a question about actors, what they are taken for; nothing where it is none, or as long as it is not known.
    ReadOnlyObjectProperty<Optional<ActorFigures>> actorsProperty() {
        return actors.getReadOnlyProperty();
    }

    void close() {
        examining.forget();
        finding.forget();
        opened.set(Optional.empty());
    }

    private static Opened examine(Shown shown, FigureLine line) {
        var examined =
                (switch (line.kind()) {
                            case RELEVANCE -> Optional.of(shown.codings().relevance());
                            case ANSWERS -> shown.codings().ratings(line.tag(), line.about());
                            case USED, NUMBER -> shown.codings().presence(line.tag(), line.about());
                            case FOUND, WORDS -> Optional.<RatedVariable>empty();
                        })
                        .map(it -> Examined.of(it, ZoneId.systemDefault()));
        return new Opened(line, examined, tag(shown, line));
    }

    /// With every measure of what was found but gamma, which takes long.
    private static Optional<TagAgreement> tag(Shown shown, FigureLine line) {
        boolean passages = line.unit() == FigureLine.Unit.PASSAGE || line.kind() == FigureLine.Kind.FOUND;
        var report =
                passages && line.kind() != FigureLine.Kind.ANSWERS
                        ? shown.codings()
                                .report(
                                        Stream.concat(
                                                        Overview.measures(shown.asked().more()).stream(),
                                                        Stream.of(PassageMeasure.values())
                                                                .filter(it -> it != PassageMeasure.GAMMA)
                                                                .map(PassageMeasure::id))
                                                .toList(),
                                        0)
                        : shown.report();
        return report.tags().stream().filter(it -> it.tag().equals(line.tag())).findFirst();
    }

    private List<Opened.Difference> find(Shown shown, FigureLine line) {
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
                                Progress.NONE);
        var titles = shown.codings().articles().collect(Collectors.toMap(RatedArticle::name, RatedArticle::title));
        var words =
                new DisagreementWords(
                        texts, project.study().codebook(shown.report().harmonisedTo()), project.actors().actors());
        return report.disagreements().stream()
                .filter(it -> it.tag().equals(tag) && isAbout(it, line, about))
                .map(it ->
                        new Opened.Difference(
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

    /// What is opened.
    ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Where coders differ in it; nothing until it was found.
    ReadOnlyObjectProperty<Optional<List<Opened.Difference>>> differencesProperty() {
        return differences.getReadOnlyProperty();
    }
}
