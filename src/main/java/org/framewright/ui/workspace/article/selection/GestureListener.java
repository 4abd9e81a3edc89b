package org.framewright.ui.workspace.article.selection;

import org.framewright.model.AnnotationId;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.IntConsumer;

/// Hears of the mouse's gestures in the text.
///
/// @param onPressed before each gesture, with the number of clicks in a row
/// @param onSelected after words were selected
/// @param onMoved after a drag of the selected passage's end: its new words are selected
/// @param linkable whether a drag from one passage to another joins them
/// @param onLinked after such a drag
/// @param onSuggested after a suggestion was made the current one, with its position
public record GestureListener(
        IntConsumer onPressed,
        Runnable onSelected,
        Runnable onMoved,
        BiPredicate<AnnotationId, AnnotationId> linkable,
        BiConsumer<AnnotationId, AnnotationId> onLinked,
        IntConsumer onSuggested) {

    public static final GestureListener NONE =
            new GestureListener(_ -> {}, () -> {}, () -> {}, (_, _) -> false, (_, _) -> {}, _ -> {});
}
