package org.framewright.ui.workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Project;
import org.framewright.ui.controls.TrainingFormatter;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.workspace.ReferenceColumnViewModel.ComparisonRow.ComparisonOutcome;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The open article beside the reference, once it is submitted in a training round.
public final class ReferenceColumnViewModel {

    private final Project project;
    private final ObservableValue<Optional<CoderRound>> coderRound;
    private final TaskRunner tasks;
    private final ScreenJobs jobs;
    private final Texts texts;
    private final Consumer<ComparisonRow> show;
    private final Consumer<TaskRunner.Failure> onFailed;

    /// The comparison; empty until the article is submitted.
    final ReadOnlyObjectWrapper<Optional<Content>> comparison = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<Optional<ComparisonRow>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Whether it is shown in place of the coding panel.
    public final BooleanProperty open = new SimpleBooleanProperty();

    private Optional<CodingId> read = Optional.empty();
    private Optional<PanelContent> panelContent = Optional.empty();

    /// The coder's and the reference's statements about an article.
    ///
    /// @param hasReference whether there is a reference coding of it
    record Content(boolean hasReference, List<ComparisonRow> rows) {

        Content {
            rows = List.copyOf(rows);
        }

        int same() {
            return (int) rows.stream().filter(it -> it.outcome() == ComparisonOutcome.SAME).count();
        }
    }

    /// The coder, and the functions of their screen.
    ///
    /// @param show goes to the subject of a row in the article
    public record CodingContext(
            ObservableValue<Optional<CoderRound>> coderRound,
            Consumer<ComparisonRow> show,
            Consumer<TaskRunner.Failure> onFailed) {}

    public ReferenceColumnViewModel(Project project, TaskRunner tasks, ScreenJobs jobs, Texts texts, CodingContext at) {
        this.project = project;
        this.coderRound = at.coderRound();
        this.tasks = tasks;
        this.jobs = jobs.withTasks(tasks);
        this.texts = texts;
        this.show = at.show();
        this.onFailed = at.onFailed();
    }

    /// Whether the coder is in training; a reference coder is not.
    public boolean isTraining() {
        return coderRound
                .getValue()
                .filter(it -> it.round().purpose() == Round.Purpose.TRAINING && it.coder().kind() == Coder.Kind.CODER)
                .isPresent();
    }

    public void update(PanelContent content) {
        var coding = content.snapshot().coding().filter(_ -> isTraining() && content.snapshot().isSubmitted());
        if (coding.isEmpty()) {
            jobs.forget("beside");
            read = Optional.empty();
            comparison.set(Optional.empty());
            chosen.set(Optional.empty());
            open.set(false);
        } else if (!read.equals(coding.map(it -> it.id()))) {
            read = coding.map(it -> it.id());
            panelContent = Optional.of(content);
            comparison.set(Optional.empty());
            chosen.set(Optional.empty());
            compare(content);
        }
    }

    private void compare(PanelContent content) {
        jobs.run(
                BackgroundJob.quiet("beside", () -> readContent(content)),
                it -> comparison.set(Optional.of(it)),
                onFailed);
    }

    private Content readContent(PanelContent content) {
        var key = content.key();
        return project.team()
                .training()
                .compareWithReference(key.round(), key.coder(), key.article())
                .map(it ->
                        new Content(true, new ComparisonFormatter(texts, it, key.coder(), content.actors()).format()))
                .orElse(new Content(false, List.of()));
    }

    /// Why there is no comparison; empty where there is one.
    public ObservableValue<Optional<String>> obstacle() {
        return comparison.map(
                it -> it.isPresent() ? Optional.empty() : Optional.of(texts.get("workspace.hint.no-reference")));
    }

    /// Shows the comparison, or the coding panel again.
    public void toggle() {
        open.set(!open.get() && isTraining() && read.isPresent());
        if (open.get() && comparison.get().filter(it -> !it.hasReference()).isPresent()) {
            // the reference may have been coded meanwhile
            panelContent.ifPresent(this::compare);
        }
    }

    /// Reports the result of a coder who has submitted everything.
    public void showStanding(Consumer<Notification> showNotification) {
        coderRound
                .getValue()
                .ifPresent(current ->
                        tasks.run(
                                () -> project.team().training().result(current.round(), current.coder()),
                                it -> showNotification.accept(new TrainingFormatter(texts).submissionNotification(it)),
                                onFailed));
    }

    /// Shows the comparison from now on, as soon as there is one.
    public void open() {
        open.set(isTraining());
    }

    void choose(ComparisonRow row) {
        chosen.set(Optional.of(row));
        show.accept(row);
    }

    void step(int by) {
        var rows = rows();
        int next = chosen.get().map(rows::indexOf).orElse(by > 0 ? -1 : rows.size()) + by;
        if (next >= 0 && next < rows.size()) {
            choose(rows.get(next));
        }
    }

    /// Goes to the next disagreement of the coder and the reference.
    public void nextDifference() {
        comparison.get().ifPresent(_ -> open.set(true));
        var rows = rows();
        int at = chosen.get().map(rows::indexOf).orElse(-1);
        IntStream.concat(IntStream.range(at + 1, rows.size()), IntStream.rangeClosed(0, at))
                .mapToObj(rows::get)
                .filter(it -> it.outcome() != ComparisonOutcome.SAME)
                .findFirst()
                .ifPresent(this::choose);
    }

    private List<ComparisonRow> rows() {
        return comparison.get().map(Content::rows).orElse(List.of());
    }

    /// An item with a statement of the coder or the reference.
    ///
    /// @param heading its question, or its tag
    /// @param place its words; empty for the article
    /// @param extent its extent
    /// @param own the coder's annotation; empty where only the reference has one
    /// @param lines both statements; one line where they are equal
    /// @param rules of the codebook, for the differences
    public record ComparisonRow(
            String heading,
            String place,
            Extent extent,
            Optional<AnnotationId> own,
            ComparisonOutcome outcome,
            List<String> lines,
            List<Rule> rules) {

        public ComparisonRow {
            lines = List.copyOf(lines);
            rules = List.copyOf(rules);
        }

        /// A rule of the codebook.
        ///
        /// @param source its part of the codebook
        public record Rule(String source, String text) {}

        public enum ComparisonOutcome {
            SAME,
            DIFFERENT,
            /// Only the reference has it.
            MISSED,
            /// Only the coder has it.
            ADDITIONAL
        }
    }
}
