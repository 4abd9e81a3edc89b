package org.framewright.ui.workspace;

import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.state.CodingKey;
import org.framewright.project.DismissedSuggestions;
import org.framewright.project.DismissedSuggestions.DismissalKey;
import org.framewright.suggest.CodingProposal;
import org.framewright.ui.controls.job.TaskRunner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The dismissed suggestions of the open article. They are no changes of the coding, but the coder undoes them in turn with those.
final class Dismissals {

    private final DismissedSuggestions file;
    private final TaskRunner tasks;
    private final Set<DismissalKey> dismissed = new HashSet<>();

    /// Those of this visit, the last one first.
    private final Deque<Dismissal> done = new ArrayDeque<>();

    /// The undone ones, until the coding changes.
    private final Deque<Dismissal> undone = new ArrayDeque<>();

    private int steps;

    /// Whether a dismissal was the last thing done.
    final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    /// Whether a dismissal was the last thing undone.
    final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /// @param after the number of changes of the coding that could be undone then
    private record Dismissal(DismissalKey suggestion, int after) {}

    Dismissals(DismissedSuggestions file, TaskRunner tasks) {
        this.file = file;
        this.tasks = tasks;
    }

    /// The dismissed ones among some suggestions; any thread may ask.
    Set<DismissalKey> find(List<DismissalKey> suggested, CodingKey key) {
        return file.findDismissed(suggested, key.coder().id(), key.article());
    }

    void add(Set<DismissalKey> known) {
        dismissed.addAll(known);
    }

    int count() {
        return dismissed.size();
    }

    boolean contains(CodingProposal proposal) {
        return dismissed.contains(DismissalKey.of(proposal.suggestion()));
    }

    /// Another article, or other rules of suggestion.
    void clear() {
        dismissed.clear();
        done.clear();
        undone.clear();
        refresh();
    }

    /// Follows the changes of the coding.
    void update(PanelContent content) {
        int now = content.snapshot().undo().steps();
        if (now != steps) {
            undone.clear();
        }
        steps = now;
        boolean fixed = content.snapshot().isFixed();
        done.removeIf(it -> fixed || it.after() > now);
        refresh();
    }

    void dismiss(DismissalKey suggestion, PanelContent content) {
        undone.clear();
        record(new Dismissal(suggestion, steps), content.key());
    }

    private void record(Dismissal dismissal, CodingKey key) {
        dismissed.add(dismissal.suggestion());
        done.push(dismissal);
        write(() -> file.dismiss(dismissal.suggestion(), key.coder().id(), key.article()));
        refresh();
    }

    void restoreAll(PanelContent content) {
        clear();
        var key = content.key();
        write(() -> file.restore(key.coder().id(), key.article()));
    }

    /// Restores the suggestion that was dismissed last; none where the coding was changed after that.
    Optional<DismissalKey> undo(PanelContent content) {
        if (!canUndo.get()) {
            return Optional.empty();
        }
        var last = done.pop();
        undone.push(last);
        dismissed.remove(last.suggestion());
        var key = content.key();
        write(() -> file.restore(last.suggestion(), key.coder().id(), key.article()));
        refresh();
        return Optional.of(last.suggestion());
    }

    /// Dismisses again what was restored last.
    ///
    /// @return whether there is such a suggestion
    boolean redo(PanelContent content) {
        boolean possible = canRedo.get();
        if (possible) {
            record(undone.pop(), content.key());
        }
        return possible;
    }

    private void refresh() {
        canUndo.set(!done.isEmpty() && done.peek().after() == steps);
        canRedo.set(!undone.isEmpty());
    }

    private void write(Runnable work) {
        tasks.run(TaskRunner.supplier(work, true), _ -> {}, _ -> {});
    }
}
