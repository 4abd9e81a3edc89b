package org.framewright.ui.workspace.coding.actions;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.coding.annotations.AnswerStorage;
import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.PanelContent;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The common state of a coding session's actions: its content, the focus, the answers, and the queue of writes.
public final class SessionState {

    public final ReadOnlyObjectWrapper<Optional<PanelContent>> content = new ReadOnlyObjectWrapper<>(Optional.empty());
    public final ReadOnlyObjectWrapper<CodingFocus> focus = new ReadOnlyObjectWrapper<>(CodingFocus.NOWHERE);

    /// Content and focus together: changes once where a gesture changes both, after both have.
    public final ReadOnlyObjectWrapper<PanelState> panel =
            new ReadOnlyObjectWrapper<>(new PanelState(Optional.empty(), CodingFocus.NOWHERE));

    public final SaveQueue queue;
    public final GuidanceLevel guidance = new GuidanceLevel();
    public final AnswerActions answerActions;

    /// The content of the panel, and the coder's place in it.
    public record PanelState(Optional<PanelContent> content, CodingFocus focus) {}

    public SessionState(SaveQueue queue, AnswerStorage storage) {
        this.queue = queue;
        this.answerActions = new AnswerActions(storage, this);
    }

    public PanelContent content() {
        return content.get().orElseThrow();
    }

    public CodingFocus focus() {
        return focus.get();
    }

    public void setFocus(CodingFocus changed) {
        focus.set(changed);
        panel.set(new PanelState(content.get(), changed));
    }

    /// Writes the result of an action, shows it once it is on the disk, and goes on.
    public void write(UnaryOperator<PanelContent> verb, Consumer<PanelContent> then) {
        write(verb, (_, at) -> at, then);
    }

    /// As [#write(UnaryOperator, Consumer)], and moves the focus.
    ///
    /// @param move from the focus as it is in the new content
    public void write(
            UnaryOperator<PanelContent> verb,
            BiFunction<PanelContent, CodingFocus, CodingFocus> move,
            Consumer<PanelContent> then) {
        withContent(it ->
                queue.write(
                        () -> verb.apply(it),
                        written -> {
                            show(written, move.apply(written, focus.get().update(written)));
                            then.accept(written);
                        }));
    }

    public void moveFocus(Function<PanelContent, CodingFocus> to) {
        withContent(it -> setFocus(to.apply(it)));
    }

    /// Runs an action with the content once everything before it is written; without an open article, not at all.
    public void withContent(Consumer<PanelContent> verb) {
        queue.enqueue(() -> content.get().ifPresent(verb));
    }

    public void show(PanelContent shown) {
        show(shown, focus.get().update(shown));
    }

    /// Shows content at another focus.
    public void show(PanelContent shown, CodingFocus at) {
        content.set(Optional.of(shown));
        setFocus(at);
    }
}
