package org.framewright.ui.workspace.article.selection;

import java.util.function.IntConsumer;

/// Hears of the mouse's gestures in the text.
///
/// @param onPressed before each gesture, with the number of clicks in a row
/// @param onSelected after words were selected
/// @param onMoved after a drag of the selected passage's end: its new words are selected
public record GestureListener(IntConsumer onPressed, Runnable onSelected, Runnable onMoved) {

    public static final GestureListener NONE = new GestureListener(_ -> {}, () -> {}, () -> {});
}
