package org.framewright.ui.workspace.coding;

import javafx.scene.layout.VBox;

import org.framewright.codebook.Guidance;
import org.framewright.coding.Rulings.Placed;
import org.framewright.model.Ruling;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;

/// What the codebook says to whoever decides: what is meant, how to decide in doubt, examples, and what could not be confirmed.
final class GuidanceBox extends VBox {

    private final Texts texts;

    GuidanceBox(Texts texts) {
        this.texts = texts;
        getStyleClass().add("guidance-box");
        setVisible(false);
        setManaged(false);
    }

    static GuidanceBox of(Guidance guidance, List<Placed> rulings, Texts texts) {
        var box = new GuidanceBox(texts);
        box.add(guidance);
        box.addRulings(rulings);
        return box;
    }

    /// Shows other guidance, of what the words name, and what was ruled about it.
    void show(String of, Guidance guidance, List<Placed> rulings) {
        getChildren().clear();
        if (!guidance.equals(Guidance.NONE) || !rulings.isEmpty()) {
            add("guidance-of", of);
        }
        add(guidance);
        addRulings(rulings);
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

    void addRulings(List<Placed> rulings) {
        rulings.forEach(it -> add("ruling", words(it, texts)));
    }

    private static String words(Placed placed, Texts texts) {
        var words = words(placed.ruling(), texts);
        return placed.whole().isEmpty() ? words : texts.get("workspace.ruling-of-whole", words, placed.whole());
    }

    /// The answers to what the coder has asked, below where they asked it; nothing where there are none.
    static Optional<GuidanceBox> replies(List<Ruling> rulings, Texts texts) {
        if (rulings.isEmpty()) {
            return Optional.empty();
        }
        var box = new GuidanceBox(texts);
        box.setId("replies");
        rulings.forEach(it -> box.add("ruling", words(it, texts)));
        return Optional.of(box);
    }

    /// A ruling as coders read it.
    static String words(Ruling ruling, Texts texts) {
        long day = ruling.given().toEpochMilli();
        return ruling.question().isBlank()
                ? texts.get("workspace.ruling", day, ruling.answer())
                : texts.get("workspace.ruling-asked", day, ruling.question(), ruling.answer());
    }

    private void add(String style, String words) {
        if (!words.isBlank()) {
            getChildren().add(ParagraphLabel.whole(words, style));
            setVisible(true);
            setManaged(true);
        }
    }
}
