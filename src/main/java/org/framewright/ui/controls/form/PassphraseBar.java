package org.framewright.ui.controls.form;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.function.Consumer;

/// Asks for a passphrase, in the screen and not over it: once for a file that exists, twice for a new one. Enter or the button submits it,
/// Escape cancels. An unusable one keeps the bar open, with the reason.
public final class PassphraseBar extends VBox {

    private final Texts texts;
    private final Runnable returnFocus;
    private final ParagraphLabel question = new ParagraphLabel();
    private final CheckBox show = Nodes.withId("passphrase-show", new CheckBox());
    private final PassphraseField first = new PassphraseField("passphrase", show.selectedProperty());
    private final PassphraseField again = new PassphraseField("passphrase-again", show.selectedProperty());
    private final Button submit = Nodes.keepWidth(Nodes.withId("passphrase-submit", new Button()));
    private final Button cancel;
    private final ParagraphLabel hint = new ParagraphLabel();
    private Consumer<Passphrase> then = _ -> {};

    /// A closed bar.
    ///
    /// @param returnFocus gives the keyboard back to its former place
    public PassphraseBar(Texts texts, Runnable returnFocus) {
        this.texts = texts;
        this.returnFocus = returnFocus;
        getStyleClass().addAll("notification-bar", "passphrase-bar");
        setId("passphrase-bar");
        question.setId("passphrase-question");
        hint.getStyleClass().add("guidance");
        hint.setText(texts.get("common.passphrase.hint"));
        show.setText(texts.get("common.passphrase.show"));
        first.setPrompt(texts.get("common.passphrase.field"));
        again.setPrompt(texts.get("common.passphrase.again"));
        submit.setOnAction(_ -> submit());
        cancel = Nodes.keepWidth(new PlainButton(texts.get("common.cancel"), "passphrase-cancel", this::close));
        var fields = new HBox(Nodes.hgrow(first), Nodes.hgrow(again), Nodes.keepWidth(show), submit, cancel);
        getChildren().addAll(question, Nodes.withStyle(fields, "passphrase-fields"), hint);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        Nodes.show(this, false);
    }

    /// Asks for the passphrase of a file.
    ///
    /// @param words the question, which may name the mistake of the former answer
    /// @param then takes the passphrase, which may be wrong
    public void ask(String words, Consumer<Passphrase> then) {
        open(words, texts.get("common.passphrase.open"), false, then);
    }

    /// Asks for the passphrase of new files, twice.
    ///
    /// @param then takes a passphrase that is long enough
    public void askNew(String words, Consumer<Passphrase> then) {
        open(words, texts.get("common.passphrase.encrypt"), true, then);
    }

    private void open(String words, String verb, boolean twice, Consumer<Passphrase> consumer) {
        this.then = consumer;
        question.setText(WordPieces.isolate(words));
        submit.setText(verb);
        clear();
        Nodes.show(again, twice);
        Nodes.show(hint, twice);
        Nodes.show(this, true);
        first.takeKeyboard();
    }

    public boolean isOpen() {
        return isVisible();
    }

    public void close() {
        if (isOpen()) {
            hide();
            returnFocus.run();
        }
    }

    private void hide() {
        Nodes.show(this, false);
        clear();
        then = _ -> {};
    }

    private void clear() {
        first.clear();
        again.clear();
        show.setSelected(false);
    }

    private void onPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !cancel.isFocused()) {
            submit();
            event.consume();
        }
    }

    private void submit() {
        var passphrase = new Passphrase(first.text());
        boolean isNew = again.isVisible();
        if (passphrase.words().isEmpty()) {
            first.takeKeyboard();
        } else if (isNew && !passphrase.isLongEnough()) {
            question.setText(texts.get("common.passphrase.too-short", Passphrase.SHORTEST));
            first.takeKeyboard();
        } else if (isNew && again.text().isEmpty()) {
            again.takeKeyboard();
        } else if (isNew && !new Passphrase(again.text()).equals(passphrase)) {
            question.setText(texts.get("common.passphrase.differ"));
            again.clear();
            again.takeKeyboard();
        } else {
            var consumer = then;
            hide();
            returnFocus.run();
            consumer.accept(passphrase);
        }
    }
}
