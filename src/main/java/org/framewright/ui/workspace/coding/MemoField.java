package org.framewright.ui.workspace.coding;

import javafx.animation.PauseTransition;
import javafx.scene.control.TextArea;
import javafx.util.Duration;

import org.framewright.model.Annotation;
import org.framewright.wording.Texts;

/// The coder's own note on an annotation. It is kept after a pause in typing, when the coder leaves it, and with everything
/// else that is typed when they leave the article.
final class MemoField extends TextArea {

    private final FormDesk desk;
    private final Annotation annotation;
    private final PauseTransition pause = new PauseTransition(Duration.seconds(2));
    private boolean takenOver;

    MemoField(FormDesk desk, Texts texts, Annotation annotation) {
        super(annotation.memo());
        this.desk = desk;
        this.annotation = annotation;
        setId("memo");
        setPromptText(texts.get("workspace.memo"));
        setWrapText(true);
        setPrefRowCount(annotation.memo().isEmpty() ? 1 : 3);
        pause.setOnFinished(_ -> keep());
        textProperty().subscribe((_, _) -> pause.playFromStart());
        focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused && !TypedAnswer.isStillAt(this)) {
                        keep();
                    }
                });
    }

    void keep() {
        boolean here = desk.sheet().view().annotation(annotation.id()).isPresent();
        if (here && !takenOver && !getText().strip().equals(annotation.memo())) {
            desk.memo(annotation.id(), getText());
        }
    }

    /// Goes on with what was being typed in an older field for the same annotation.
    void takeOver(MemoField older) {
        boolean typing = isStillTyping(older);
        older.takenOver = true;
        older.pause.stop();
        if (typing) {
            setText(older.getText());
            positionCaret(older.getCaretPosition());
        }
    }

    private static boolean isStillTyping(MemoField older) {
        return TypedAnswer.isStillAt(older) && !older.takenOver;
    }
}
