package org.framewright.ui.workspace.coding;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Guidance;
import org.framewright.wording.Texts;

/// What the codebook says to whoever decides: what is meant, how to decide in doubt, examples, and what could not be confirmed.
final class GuidanceBox extends VBox {

    private final Texts texts;

    GuidanceBox(Texts texts) {
        this.texts = texts;
        getStyleClass().add("guidance-box");
        setVisible(false);
        setManaged(false);
    }

    /// A box with some guidance.
    static GuidanceBox of(Guidance guidance, Texts texts) {
        var box = new GuidanceBox(texts);
        box.add(guidance);
        return box;
    }

    /// Shows other guidance, of what the words name.
    void show(String of, Guidance guidance) {
        getChildren().clear();
        if (!guidance.equals(Guidance.NONE)) {
            add("guidance-of", of);
        }
        add(guidance);
    }

    void add(Guidance guidance) {
        add("guidance", guidance.description());
        add("guidance", guidance.rule());
        guidance.include().forEach(it -> add("example", texts.get("workspace.include", it)));
        guidance.exclude().forEach(it -> add("example", texts.get("workspace.exclude", it)));
        if (!guidance.unverified().isEmpty()) {
            add("unverified", texts.get("workspace.unverified", guidance.unverified()));
        }
    }

    /// What the study says to a question that the codebook leaves to it.
    void addAnswer(String question, String answer) {
        add("study-answer", texts.get("workspace.study-answer", question, answer));
    }

    private void add(String style, String words) {
        if (!words.isBlank()) {
            getChildren().add(line(style, words));
            setVisible(true);
            setManaged(true);
        }
    }

    private static Node line(String style, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
