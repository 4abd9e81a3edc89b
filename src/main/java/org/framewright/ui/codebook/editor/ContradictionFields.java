package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Tag;
import org.framewright.codebook.WarningRules.ContradictionRule;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The answers that contradict one another: for each rule its tag, its condition, and its words. Made anew whenever a rule or a tag has
/// changed.
final class ContradictionFields extends VBox {

    private final ItemEditor<?> editor;
    private final Texts texts;
    private List<Object> shown = List.of();

    ContradictionFields(ItemEditor<?> editor) {
        this.editor = editor;
        this.texts = editor.texts;
        getStyleClass().add("condition");
        editor.onRefresh(this::refresh);
    }

    private Codebook codebook() {
        return editor.draft().edited();
    }

    private List<ContradictionRule> rules() {
        return codebook().warnings().contradictions();
    }

    private void refresh() {
        var now = List.<Object>of(rules(), codebook().tags(), editor.shown().readOnly());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setDisable(editor.shown().readOnly());
        Nodes.refill(this, this::show);
    }

    private void show() {
        getChildren().clear();
        for (int i = 0; i < rules().size(); i++) {
            getChildren().add(row(i));
        }
        if (tags().stream().anyMatch(it -> firstCondition(it).isPresent())) {
            getChildren()
                    .add(
                            Nodes.withId(
                                    "add-contradiction",
                                    new PlainButton(texts.get("codebook.add-contradiction"), this::add).asLink()));
        }
    }

    private List<String> tags() {
        return codebook().tags().stream().filter(it -> !it.retired()).map(Tag::id).toList();
    }

    /// The place behind the last question of a tag: a condition there can use all its answers.
    private static CodebookAddress place(String tag) {
        return new VariableAddress(tag, "");
    }

    private Optional<Condition> firstCondition(String tag) {
        return ConditionField.firstCondition(codebook(), place(tag));
    }

    private void add() {
        tags().stream()
                .filter(it -> firstCondition(it).isPresent())
                .findFirst()
                .ifPresent(tag ->
                        change(rules ->
                                rules.add(
                                        new ContradictionRule(
                                                tag,
                                                firstCondition(tag).orElseThrow(),
                                                texts.get("codebook.contradiction-words")))));
    }

    private Node row(int index) {
        var rule = rules().get(index);
        var tag =
                new ChoiceField<String>(
                        "contradiction-tag-" + index,
                        it -> codebook().tag(it).map(Tag::label).orElse(it),
                        it ->
                                firstCondition(it)
                                        .ifPresent(when -> put(index, new ContradictionRule(it, when, rule.words()))));
        tag.fill(tags().stream().filter(it -> firstCondition(it).isPresent()).toList(), rule.tag());
        var away = new PlainButton(texts.get("codebook.take-away"), () -> remove(index)).asLink();
        var line = Nodes.withStyle(new HBox(Nodes.hgrow(tag), away), "fields-line");
        var words = Nodes.withId("contradiction-words-" + index, new TextField(rule.words()));
        words.setAccessibleText(texts.get("codebook.field.contradictions"));
        editor.onCommit(
                words, () -> put(index, new ContradictionRule(rule.tag(), rule.when(), words.getText().strip())));
        var row = new VBox(line);
        if (codebook().tag(rule.tag()).isPresent()) {
            var condition =
                    new ConditionField(
                            editor,
                            () -> place(rule.tag()),
                            () -> Optional.of(rule.when()),
                            when -> {
                                if (when == null) {
                                    remove(index);
                                } else {
                                    put(index, new ContradictionRule(rule.tag(), when, rule.words()));
                                }
                            });
            condition.refresh();
            row.getChildren().add(condition);
        }
        row.getChildren().add(words);
        row.getStyleClass().add("condition-row");
        return row;
    }

    private void put(int index, ContradictionRule rule) {
        change(rules -> rules.set(index, rule));
    }

    private void remove(int index) {
        change(rules -> rules.remove(index));
    }

    private void change(Consumer<List<ContradictionRule>> edit) {
        var rules = new ArrayList<>(rules());
        edit.accept(rules);
        editor.viewModel.change(draft -> draft.withWarnings(it -> it.withContradictions(rules)));
    }
}
