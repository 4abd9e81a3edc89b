package org.framewright.ui.workspace.coding.actions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.framewright.codebook.Tag;
import org.framewright.codebook.TagRole;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;

import java.util.List;
import java.util.Optional;

/// The actions that fill a role without a key: it waits for the next words that the mouse selects, or is implied.
public final class RoleActions {

    private final CreationActions creationActions;
    private final SaveQueue queue;

    /// The words that a role has just got; empty once they are saved.
    private List<Fragment> taken = List.of();

    /// The role that waits until the coder selects words or goes elsewhere.
    public final ReadOnlyObjectWrapper<Optional<FreeRole>> waiting = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Whether words are selected: they would fill a role at once.
    public final BooleanProperty wordsSelected = new SimpleBooleanProperty();

    private Optional<FreeRole> beforeClick = Optional.empty();

    /// A place that waits for words: a role with room, or the owner of a passage without one.
    ///
    /// @param annotation the annotation that has the role, or the one that fills it
    /// @param tag of the new words
    /// @param whole whether the words become the owner of the annotation
    public record FreeRole(AnnotationId annotation, TagRole role, Tag tag, boolean whole) {}

    public RoleActions(SessionState state, CreationActions creationActions, SaveQueue queue) {
        this.creationActions = creationActions;
        this.queue = queue;
        state.focus.subscribe((before, now) -> {
            if (!before.selected().equals(now.selected()) || before.side() != now.side()) {
                waiting.set(Optional.empty());
            }
        });
    }

    /// Lets a role wait for words, or ends its waiting.
    public void toggle(FreeRole role) {
        waiting.set(waiting.get().equals(Optional.of(role)) ? Optional.empty() : Optional.of(role));
    }

    /// Fills the waiting role with words, if there is one.
    ///
    /// @param onFilled runs once they are coded
    public void fill(List<Fragment> words, Runnable onFilled) {
        waiting.get()
                .ifPresent(it -> {
                    cancel();
                    taken = words;
                    if (it.whole()) {
                        creationActions.code(it.tag(), words, onFilled);
                    } else {
                        creationActions.codeFor(it.annotation(), it.tag(), words, onFilled);
                    }
                    queue.runWhenWritten(() -> {}, () -> taken = List.of());
                });
    }

    /// Whether selected words are on their way into a role: a click that comes before they are saved must not code them again.
    public boolean isTaken(List<Fragment> words) {
        return !words.isEmpty() && words.equals(taken);
    }

    public void addImplied(FreeRole role) {
        cancel();
        creationActions.codeImpliedFor(role.annotation(), role.tag());
    }

    /// Ends the waiting.
    ///
    /// @return whether a role waited
    public boolean cancel() {
        boolean waited = waiting.get().isPresent();
        waiting.set(Optional.empty());
        beforeClick = Optional.empty();
        return waited;
    }

    /// Hears of a press in the text. The first click of two goes elsewhere, but the words of the second are for the role that waited
    /// before.
    ///
    /// @param clicks in a row, this one included
    public void onPressed(int clicks) {
        if (clicks == 1) {
            beforeClick = waiting.get();
        } else {
            waiting.set(beforeClick);
        }
    }
}
