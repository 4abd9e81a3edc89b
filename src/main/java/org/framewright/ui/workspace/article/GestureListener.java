package org.framewright.ui.workspace.article;

import org.framewright.model.coding.AnnotationId;
import org.framewright.ui.workspace.article.ArticleViewModel.DraggedLink;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The listener to the mouse's gestures in the text.
///
/// @param onPressed before each gesture, with the number of clicks in a row
/// @param onSelected after words were selected
/// @param canMove whether an end of the selected passage can be dragged now
/// @param onMoved after a drag of the selected passage's end: its new words are selected
/// @param findLink the link of a drag from one passage to another; empty where neither has a role for the other
/// @param onLinked after a drag that joins two passages, or that is refused
/// @param onSuggested after a suggestion was made the current one, with its position
public record GestureListener(
        IntConsumer onPressed,
        Runnable onSelected,
        BooleanSupplier canMove,
        Runnable onMoved,
        BiFunction<AnnotationId, AnnotationId, Optional<DraggedLink>> findLink,
        Consumer<DraggedLink> onLinked,
        IntConsumer onSuggested) {

    public static final GestureListener NONE =
            new GestureListener(_ -> {}, () -> {}, () -> true, () -> {}, (_, _) -> Optional.empty(), _ -> {}, _ -> {});
}
