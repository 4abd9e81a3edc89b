package org.framewright.ui.adjudication;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.model.coding.Decision;
import org.framewright.model.study.Coder;
import org.framewright.ui.adjudication.CaseComparison.CommonAnswer;
import org.framewright.ui.adjudication.CaseComparison.ComparedPart;
import org.framewright.ui.controls.form.FoldedSection;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/// The parts of a case on which coders differ, each with the answers as cards side by side; the others are folded. A click on a card accepts
/// the whole answer of its coder, the first of several, or of the one whose key is clicked.
final class ComparisonView extends VBox {

    private static final int COLUMNS = 2;

    private final Texts texts;
    private final IntConsumer take;
    private final VBox parts = Nodes.withId("stands", new VBox(), "stands");
    private final GridPane alike = Nodes.withStyle(new GridPane(), "case-alike");
    private final FoldedSection others;
    private final Set<String> ids = new HashSet<>();

    /// Whether the other parts were unfolded for a passage that one coder has marked.
    private boolean unfolded;

    /// @param take accepts the answer of the coder with a number, counted from 1
    ComparisonView(Texts texts, IntConsumer take) {
        this.texts = texts;
        this.take = take;
        this.others = Nodes.collapse(new FoldedSection("alike", "", alike));
        alike.getColumnConstraints().addAll(share(30), share(70));
        getStyleClass().add("case-comparison");
        getChildren().addAll(parts, others);
    }

    /// @param decision the decision that holds
    void show(CaseComparison comparison, CaseFormatter formatter, Optional<Decision> decision) {
        parts.getChildren().clear();
        ids.clear();
        for (var part : comparison.differing()) {
            parts.getChildren().add(part(part, comparison.passage(), formatter, decision));
        }
        alike.getChildren().clear();
        for (var line : comparison.alike()) {
            var name = Nodes.withStyle(new ParagraphLabel(name(line.part())), "alike-name");
            alike.addRow(alike.getRowCount(), name, ParagraphLabel.whole(line.statement()));
        }
        others.setVisible(!comparison.alike().isEmpty());
        var only = comparison.onlyCoder();
        others.setName(
                only.map(it -> texts.get("adjudication.decided.taken", formatter.letter(it.id())))
                        .orElseGet(() ->
                                texts.get(
                                        comparison.marking().size() == COLUMNS
                                                ? "adjudication.alike.both"
                                                : "adjudication.alike.all")));
        others.setValue(Integer.toString(comparison.alike().size()));
        if (only.isPresent() != unfolded) {
            unfolded = only.isPresent();
            others.unfold(unfolded);
        }
    }

    private String name(String part) {
        return part.isEmpty() ? texts.get("adjudication.passage") : part;
    }

    private static ColumnConstraints share(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private VBox part(ComparedPart part, boolean named, CaseFormatter formatter, Optional<Decision> decision) {
        var cards = Nodes.withStyle(new GridPane(), "stand-cards");
        cards.getColumnConstraints().addAll(share(50), share(50));
        for (int i = 0; i < part.answers().size(); i++) {
            var card = card(part.answers().get(i), formatter, decision);
            card.setMaxHeight(Double.MAX_VALUE);
            cards.add(card, i % COLUMNS, i / COLUMNS);
        }
        var section = Nodes.withStyle(new VBox(cards), "case-part");
        if (named) {
            section.getChildren().addFirst(ParagraphLabel.whole(name(part.name()), "case-part-name"));
        }
        return section;
    }

    private VBox card(CommonAnswer answer, CaseFormatter formatter, Optional<Decision> decision) {
        var head = Nodes.withStyle(new HBox(), "stand-head");
        var taken = decision.filter(it -> answer.coders().stream().anyMatch(by -> it.from().contains(by.id())));
        for (var coder : answer.coders()) {
            var key = Nodes.withStyle(new Label(Integer.toString(number(coder, formatter))), "key");
            accept(key, coder, formatter);
            head.getChildren().add(key);
        }
        var names = formatter.names(answer.coders());
        head.getChildren().add(Nodes.fillWidth(ParagraphLabel.whole(names, "stand-name")));
        var card = Nodes.withStyle(new VBox(head, ParagraphLabel.whole(answer.answer(), "said")), "stand");
        var first = answer.coders().getFirst();
        var id = "stand-" + number(first, formatter);
        if (ids.add(id)) {
            card.setId(id);
        }
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(names + ": " + answer.answer());
        accept(card, first, formatter);
        taken.ifPresent(_ -> card.getStyleClass().add("taken"));
        return card;
    }

    private void accept(Region node, Coder coder, CaseFormatter formatter) {
        int number = number(coder, formatter);
        var words = texts.get("adjudication.take", formatter.letter(coder.id()));
        Tooltip.install(node, new Tooltip(texts.get("common.menu-item", words, Integer.toString(number))));
        node.setOnMouseClicked(event -> {
            event.consume();
            if (event.getButton() == MouseButton.PRIMARY) {
                take.accept(number);
            }
        });
    }

    private static int number(Coder coder, CaseFormatter formatter) {
        return formatter.coders().indexOf(coder) + 1;
    }
}
