package org.framewright.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Condition;
import org.framewright.codebook.drafting.Draft;
import org.framewright.ui.codebook.LookedAt.Flat;
import org.framewright.ui.codebook.LookedAt.Leaf;
import org.framewright.ui.controls.Choice;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// When something is asked: always, or where all or one of some answers were given. A condition that is nested deeper is
/// shown as it is, and can be taken away.
final class ConditionField extends VBox {

    private final CodebookViewModel viewModel;
    private final Texts texts;
    private final Fields fields;
    private final Supplier<Optional<Condition>> get;
    private final Setter set;
    private List<Object> shown = List.of();

    /// Puts a condition into a draft.
    interface Setter {
        Draft with(Draft draft, @Nullable Condition condition);
    }

    ConditionField(
            CodebookViewModel viewModel, Texts texts, Fields fields, Supplier<Optional<Condition>> get, Setter set) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.fields = fields;
        this.get = get;
        this.set = set;
        getStyleClass().add("condition");
        fields.whenRefreshed(this::refresh);
    }

    private void refresh() {
        var offered = LookedAt.from(fields.shown().draft().edited(), fields.shown().address().orElseThrow());
        var now = List.<Object>of(get.get(), offered, fields.shown().fixed());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setDisable(fields.shown().fixed());
        var flat = get.get().flatMap(Flat::of);
        getChildren().clear();
        if (get.get().isEmpty()) {
            getChildren().add(quiet(texts.get("codebook.asked-always")));
        } else if (flat.isEmpty()) {
            getChildren()
                    .addAll(
                            quiet(get.get().orElseThrow().formula()),
                            button("codebook.ask-always", () -> change(null)));
            return;
        }
        flat.ifPresent(it -> add(it, offered));
        if (!offered.isEmpty()) {
            getChildren()
                    .add(
                            button(
                                    "codebook.add-condition",
                                    () ->
                                            change(
                                                    flat.map(it -> with(it, offered.getFirst().first()))
                                                            .orElseGet(() -> offered.getFirst().first()))));
        }
    }

    private static Condition with(Flat flat, Condition more) {
        return new Flat(flat.all(), Stream.concat(flat.leaves().stream(), Stream.of(new Leaf(more, false))).toList())
                .whole();
    }

    private void add(Flat flat, List<LookedAt> offered) {
        if (flat.leaves().size() > 1) {
            var which =
                    new Choice<Boolean>(
                            it -> texts.get(it ? "codebook.where-all" : "codebook.where-any"),
                            all -> change(new Flat(all, flat.leaves()).whole()));
            which.setMaxWidth(Region.USE_PREF_SIZE);
            which.fill(List.of(true, false), flat.all());
            getChildren().add(which);
        }
        for (int i = 0; i < flat.leaves().size(); i++) {
            getChildren().add(row(flat, i, offered));
        }
    }

    private Node row(Flat flat, int index, List<LookedAt> offered) {
        var leaf = flat.leaves().get(index);
        var variable =
                new Choice<LookedAt>(LookedAt::words, it -> put(flat, index, new Leaf(it.first(), leaf.negated())));
        variable.fill(offered, offered.stream().filter(it -> it.isIn(leaf.condition())).findFirst().orElse(null));
        variable.setPromptText(leaf.condition().formula());
        HBox.setHgrow(variable, Priority.ALWAYS);
        var negated =
                new Choice<Boolean>(
                        it -> texts.get(it ? "codebook.is-not" : "codebook.is"),
                        not -> put(flat, index, new Leaf(leaf.condition(), not)));
        negated.setMinWidth(Region.USE_PREF_SIZE);
        negated.fill(List.of(false, true), leaf.negated());
        var away = button("codebook.take-away", () -> remove(flat, index));
        var line = Styles.with(new HBox(variable, negated, away), "fields-line");
        var row = new VBox(line, answers(flat, index, leaf, Optional.ofNullable(variable.getValue())));
        row.getStyleClass().add("condition-row");
        return row;
    }

    private Node answers(Flat flat, int index, Leaf leaf, Optional<LookedAt> at) {
        return switch (leaf.condition()) {
            case Condition.Within it -> {
                var from = limit(it.min());
                var to = limit(it.max());
                Runnable changed =
                        () -> {
                            var min = Numbers.decimal(from.getText()).orElse(null);
                            var max = Numbers.decimal(to.getText()).orElse(null);
                            if (min != null || max != null) {
                                put(
                                        flat,
                                        index,
                                        new Leaf(
                                                new Condition.Within(it.where(), it.variable(), min, max),
                                                leaf.negated()));
                            }
                        };
                fields.taken(from, changed);
                fields.taken(to, changed);
                var line = Styles.with(new HBox(from, quiet("–"), to), "fields-line");
                yield line;
            }
            case Condition.Is it -> {
                var checks = Styles.with(new FlowPane(), "checks");
                var categories = at.map(found -> found.variable().categories()).orElse(List.of());
                for (var category : categories) {
                    var check = new CheckBox(category.label());
                    check.setSelected(it.is().contains(category.id()));
                    check.setOnAction(_ -> {
                        var ids = Fields.toggled(it.is(), category.id());
                        if (ids.isEmpty()) {
                            check.setSelected(true);
                        } else {
                            put(
                                    flat,
                                    index,
                                    new Leaf(new Condition.Is(it.where(), it.variable(), ids), leaf.negated()));
                        }
                    });
                    checks.getChildren().add(check);
                }
                yield checks;
            }
            default -> quiet(leaf.condition().formula());
        };
    }

    private static TextField limit(@Nullable BigDecimal number) {
        var field = Numbers.decimalField();
        field.setPrefColumnCount(6);
        field.setText(number == null ? "" : number.toPlainString());
        return field;
    }

    private void put(Flat flat, int index, Leaf leaf) {
        var leaves = new ArrayList<>(flat.leaves());
        leaves.set(index, leaf);
        change(new Flat(flat.all(), leaves).whole());
    }

    private void remove(Flat flat, int index) {
        var leaves = new ArrayList<>(flat.leaves());
        leaves.remove(index);
        change(leaves.isEmpty() ? null : new Flat(flat.all(), leaves).whole());
    }

    private void change(@Nullable Condition condition) {
        viewModel.change(it -> set.with(it, condition));
    }

    private Button button(String key, Runnable run) {
        return new PlainButton(texts.get(key), run).asLink();
    }

    private static Label quiet(String words) {
        return Styles.with(new ParagraphLabel(words), "guidance");
    }
}
