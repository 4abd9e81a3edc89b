package org.framewright.ui.workspace.coding;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Category;
import org.framewright.codebook.Variable.Scale;
import org.framewright.model.Value;
import org.framewright.ui.workspace.coding.Form.Question;
import org.framewright.wording.Texts;

import java.util.Optional;

/// A question of a form. The current one is open: what it means, and its categories with their keys or a field to type
/// in. The others take a line: the question, and its answer.
final class QuestionRow extends VBox {

    private static final int CHIPS_IN_A_ROW = 5;

    private final FormDesk desk;
    private final Texts texts;
    private final Question question;

    QuestionRow(FormDesk desk, Texts texts, Question question, boolean current) {
        this.desk = desk;
        this.texts = texts;
        this.question = question;
        getStyleClass().add("question");
        setId("question-" + question.variable().id());
        if (current) {
            getStyleClass().add("current");
            getChildren().addAll(new Label(question.variable().label()));
            addGuidance();
            getChildren().add(answering());
        } else {
            getChildren().add(line());
            setOnMouseClicked(_ -> desk.answering().goTo(question));
        }
    }

    /// The field to type in, where the question is current and has one.
    Optional<TypedAnswer> field() {
        return getChildren().stream().filter(TypedAnswer.class::isInstance).map(TypedAnswer.class::cast).findFirst();
    }

    private Node line() {
        var label = new Label(question.variable().label());
        label.setMinWidth(Region.USE_PREF_SIZE);
        var answer =
                new Label(
                        question.answer()
                                .map(it -> new Answers(texts).text(question.variable(), it, desk.sheet().actorNames()))
                                .orElse(question.isOpen() ? texts.get("workspace.open") : "–"));
        answer.getStyleClass().add(question.answer().isPresent() ? "answer" : question.isOpen() ? "open" : "optional");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(label, gap, answer);
        line.getStyleClass().add("question-line");
        return line;
    }

    private void addGuidance() {
        var guidance = question.variable().guidance();
        for (var sentence : new String[] {guidance.description(), guidance.rule()}) {
            if (!sentence.isBlank()) {
                var label = new Label(sentence);
                label.setWrapText(true);
                label.getStyleClass().add("guidance");
                getChildren().add(label);
            }
        }
    }

    private Node answering() {
        var scale = question.variable().scale();
        return scale.isChoice() || scale == Scale.SET ? chips() : new TypedAnswer(desk, texts, question);
    }

    private Node chips() {
        var choices = Choices.of(question.variable());
        boolean list = choices.size() > CHIPS_IN_A_ROW;
        var chips = list ? new VBox() : new FlowPane();
        chips.getStyleClass().add(list ? "chip-list" : "chips");
        for (int i = 0; i < choices.size(); i++) {
            chips.getChildren().add(chip(choices.get(i), i, list));
        }
        if (question.variable().allowsNotCodable()) {
            boolean chosen = question.answer().orElse(null) instanceof Value.NotCodable;
            var chip = chip("–", texts.get("workspace.not-codable"), chosen, list);
            chip.setId("not-codable");
            chip.setOnAction(_ -> desk.answering().answer(question, Optional.of(new Value.NotCodable())));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Node chip(Category category, int index, boolean list) {
        var chip = chip(Choices.key(index), category.label(), Choices.isChosen(question, category), list);
        chip.setId("category-" + category.id());
        chip.setOnAction(_ -> {
            desk.answering().goTo(question);
            desk.answering().chooseCategory(index);
        });
        if (!category.guidance().description().isBlank()) {
            var tip = new Tooltip(category.guidance().description());
            tip.setWrapText(true);
            tip.getStyleClass().add("rule");
            chip.setTooltip(tip);
        }
        return chip;
    }

    private static Button chip(String key, String label, boolean chosen, boolean wide) {
        var keyLabel = new Label(key);
        keyLabel.getStyleClass().add("key");
        var chip = new Button(label, keyLabel);
        chip.setFocusTraversable(false);
        chip.getStyleClass().add("chip");
        if (chosen) {
            chip.getStyleClass().add("chosen");
        }
        if (wide) {
            chip.setMaxWidth(Double.MAX_VALUE);
        }
        return chip;
    }
}
