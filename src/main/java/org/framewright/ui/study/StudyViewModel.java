package org.framewright.ui.study;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.model.study.StudyDescription;
import org.framewright.model.study.StudyDescription.StudyTopic;
import org.framewright.project.Project;
import org.framewright.reliability.overview.AlphaThresholds;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The description of the study. Each statement is saved when its field is left, and the last change can be taken back.
public final class StudyViewModel extends ScreenModel {

    private final Project project;
    private final TaskRunner tasks;
    private final Map<StudyTopic, String> typed = new EnumMap<>(StudyTopic.class);
    private Optional<StudyDescription> previous = Optional.empty();

    /// The saved description; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<StudyDescription>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());

    public StudyViewModel(Project project, TaskRunner tasks, Texts texts) {
        super(texts);
        this.project = project;
        this.tasks = tasks;
    }

    public void load() {
        tasks.run(() -> project.study().description(), it -> saved.set(Optional.of(it)), this::failed);
    }

    boolean mayWrite() {
        return !project.isReadOnly() && !project.isCoderPackage();
    }

    /// Takes words about a topic; they are written by [#save], or when the screen is left.
    void type(StudyTopic topic, String text) {
        boolean same = saved.get().filter(it -> it.text(topic).equals(text.strip())).isPresent();
        if (same) {
            typed.remove(topic);
        } else {
            typed.put(topic, text);
        }
    }

    /// Whether words about a topic are not saved yet.
    boolean isTyped(StudyTopic topic) {
        return typed.containsKey(topic);
    }

    /// Writes the typed statements.
    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        if (typed.isEmpty() || !mayWrite()) {
            then.run();
            return;
        }
        var texts = Map.copyOf(typed);
        change(
                savedNotification(),
                before -> {
                    var after = before;
                    for (var each : texts.entrySet()) {
                        after = after.withText(each.getKey(), each.getValue());
                    }
                    return after;
                },
                () -> {
                    typed.entrySet().removeIf(it -> it.getValue().equals(texts.get(it.getKey())));
                    then.run();
                });
    }

    /// Sets the thresholds of alpha; both empty for none.
    ///
    /// @return whether they can be thresholds
    boolean setThresholds(String tentative, String reliable) {
        boolean none = tentative.isBlank() && reliable.isBlank();
        var thresholds = AlphaThresholds.parse(tentative, reliable);
        if (!none && thresholds.isEmpty()) {
            showNotification(Notification.problem(texts.get("agreement.study.bad-thresholds")));
            return false;
        }
        var low = thresholds.map(AlphaThresholds::tentative).orElse(null);
        var high = thresholds.map(AlphaThresholds::reliable).orElse(null);
        change(savedNotification(), it -> it.withThresholds(low, high), () -> {});
        return true;
    }

    /// Reports the problem of one threshold alone.
    ///
    /// @param finished whether the user has left the second field
    void checkOneThreshold(String tentative, String reliable, boolean finished) {
        var both = AlphaThresholds.parse(tentative.isBlank() ? "0" : tentative, reliable.isBlank() ? "1" : reliable);
        if (both.isEmpty()) {
            showNotification(Notification.problem(texts.get("agreement.study.bad-thresholds")));
        } else if (finished) {
            hint("agreement.study.one-threshold");
        }
    }

    /// Undoes the last change of this visit; a second call redoes it.
    void undo() {
        previous.ifPresentOrElse(
                before -> {
                    typed.clear();
                    var again = texts.get("agreement.study.do-again");
                    change(
                            Notification.hint(texts.get("agreement.study.undone")).withChoice(again, this::undo),
                            _ -> before,
                            () -> {});
                },
                () -> hint("agreement.study.nothing-to-undo"));
    }

    private record DescriptionChange(StudyDescription before, StudyDescription after) {}

    private Notification savedNotification() {
        return Notification.hint(texts.get("agreement.study.saved"))
                .withChoice(texts.get("team.take-back"), this::undo);
    }

    /// @param notification shown after a change
    private void change(Notification notification, UnaryOperator<StudyDescription> change, Runnable then) {
        if (!mayWrite()) {
            hint("workspace.hint.read-only");
            return;
        }
        tasks.run(
                () -> {
                    var before = project.study().description();
                    return new DescriptionChange(before, project.study().describe(change));
                },
                it -> {
                    if (!it.after().equals(it.before())) {
                        previous = Optional.of(it.before());
                        showNotification(notification);
                    }
                    saved.set(Optional.of(it.after()));
                    then.run();
                },
                this::failed);
    }

    @Override
    public void leave(Runnable then) {
        save(then);
    }
}
