package org.framewright.ui.workspace.coding.form;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphArea;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The coder's own note, on an annotation or an article. It is saved after a pause in typing, when the coder leaves it, and
/// with all other unfinished text when they leave the article.
public final class MemoField extends ParagraphArea {

    private static final int ROWS = 3;

    private final Object about;
    private final String memo;
    private final BooleanSupplier here;
    private final Consumer<String> save;
    private final PauseTransition pause = new PauseTransition(Duration.seconds(2));
    private boolean takenOver;

    /// @param about the id of its subject
    /// @param prompt the text of the empty field
    /// @param memo as it is on the disk
    /// @param here whether the memo's subject is still open
    MemoField(Object about, String prompt, String memo, BooleanSupplier here, Consumer<String> save) {
        super(memo);
        this.about = about;
        this.memo = memo;
        this.here = here;
        this.save = save;
        setId("memo");
        setPromptText(prompt);
        setAccessibleText(prompt);
        setPrefRowCount(ROWS);
        show(false);
        pause.setOnFinished(_ -> save());
        textProperty().subscribe((_, _) -> pause.playFromStart());
        focusedProperty()
                .subscribe((_, focused) -> {
                    show(focused || Nodes.hasFocusInScene(this));
                    if (!focused && !Nodes.hasFocusInScene(this)) {
                        save();
                    }
                });
    }

    /// An empty memo is hidden until it gets the keyboard.
    private void show(boolean focused) {
        Nodes.show(this, focused || !getText().isEmpty());
    }

    @Override
    public void requestFocus() {
        show(true);
        super.requestFocus();
    }

    public void save() {
        if (here.getAsBoolean() && !takenOver && !getText().strip().equals(memo)) {
            save.accept(getText());
        }
    }

    /// Takes over unfinished text of an older field about the same subject.
    ///
    /// @return whether it has the keyboard
    public boolean takeOver(MemoField older) {
        if (!about.equals(older.about)) {
            return false;
        }
        boolean typing = Nodes.hasFocusInScene(older);
        if (typing && !older.takenOver) {
            setText(older.getText());
            positionCaret(older.getCaretPosition());
        }
        older.takenOver = true;
        older.pause.stop();
        return typing;
    }
}
