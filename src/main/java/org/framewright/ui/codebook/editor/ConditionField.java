package org.framewright.ui.codebook.editor;

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

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.Where;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.ui.controls.ChoiceField;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// When something is asked: always, or where all or one of some answers were given. A condition that is nested deeper is
/// shown as it is, and can be taken away.
final class ConditionField extends VBox {

    private final ItemEditor<?> editor;
    private final Texts texts;
    private final Supplier<Optional<Condition>> get;
    private final Consumer<@Nullable Condition> change;
    private List<Object> shown = List.of();

    /// A condition on one answer, or that it is not so.
    private record Leaf(Condition condition, boolean negated) {

        Condition whole() {
            return negated ? new Condition.Not(condition) : condition;
        }
    }

    /// A list of conditions, of which all or one must hold.
    private record Flat(boolean all, List<Leaf> leaves) {

        /// The condition as such a list; nothing where it is nested deeper.
        static Optional<Flat> of(Condition condition) {
            return switch (condition) {
                case Condition.All(var parts) -> flat(true, parts);
                case Condition.Any(var parts) -> flat(false, parts);
                default -> flat(true, List.of(condition));
            };
        }

        private static Optional<Flat> flat(boolean all, List<Condition> parts) {
            var leaves = parts.stream().flatMap(it -> leaf(it).stream()).toList();
            return leaves.size() == parts.size() ? Optional.of(new Flat(all, leaves)) : Optional.empty();
        }

        private static Optional<Leaf> leaf(Condition condition) {
            return switch (condition) {
                case Condition.Is _, Condition.Within _ -> Optional.of(new Leaf(condition, false));
                case Condition.Not(var negated)
                        when negated instanceof Condition.Is || negated instanceof Condition.Within ->
                        Optional.of(new Leaf(negated, true));
                default -> Optional.empty();
            };
        }

        Condition whole() {
            var parts = leaves.stream().map(Leaf::whole).toList();
            if (parts.size() == 1) {
                return parts.getFirst();
            }
            return all ? new Condition.All(parts) : new Condition.Any(parts);
        }
    }

    /// A variable that a condition can look at from where it stands.
    ///
    /// @param words what the person calls it
    private record ConditionSubject(Where where, Variable variable, String words) {

        /// What can be looked at from a tag or a variable.
        static List<ConditionSubject> from(Codebook codebook, CodebookAddress at) {
            var tag = codebook.required(at.tag());
            var here =
                    at instanceof VariableAddress(_, var id)
                            ? tag.variables().stream()
                                    .takeWhile(it -> !it.id().equals(id))
                                    .map(it -> new ConditionSubject(new Where.Here(), it, it.label()))
                            : Stream.<ConditionSubject>of();
            var article =
                    codebook.tags().stream()
                            .takeWhile(it -> !tag.isOnceForArticle() || !it.id().equals(tag.id()))
                            .filter(it -> it.isOnceForArticle() && !it.retired())
                            .flatMap(it -> of(new Where.OfArticle(it.id()), it, it.label()));
            var roles =
                    at instanceof VariableAddress
                            ? tag.roles().stream()
                                    .flatMap(role ->
                                            role.accepts().stream()
                                                    .flatMap(it -> codebook.tag(it).stream())
                                                    .flatMap(it -> of(new Where.Filling(role.id()), it, role.label())))
                            : Stream.<ConditionSubject>of();
            return Stream.of(here, article, roles)
                    .flatMap(it -> it)
                    .filter(it -> !it.variable().retired())
                    .filter(it -> it.variable().scale().hasCategories() || it.variable().scale().isNumber())
                    .toList();
        }

        private static Stream<ConditionSubject> of(Where where, Tag tag, String prefix) {
            return tag.variables().stream().map(it -> new ConditionSubject(where, it, prefix + " › " + it.label()));
        }

        /// Whether a condition looks at this.
        boolean isIn(Condition leaf) {
            return switch (leaf) {
                case Condition.Is(var its, var name, _) -> its.equals(where) && name.equals(variable.id());
                case Condition.Within(var its, var name, _, _) -> its.equals(where) && name.equals(variable.id());
                default -> false;
            };
        }

        /// A condition on it to begin with.
        Condition first() {
            if (variable.scale().isNumber()) {
                return new Condition.Within(where, variable.id(), BigDecimal.ZERO, null);
            }
            var id = variable.categories().isEmpty() ? "" : variable.categories().getLast().id();
            return new Condition.Is(where, variable.id(), List.of(id));
        }
    }

    ConditionField(ItemEditor<?> editor, Supplier<Optional<Condition>> get, Consumer<@Nullable Condition> change) {
        this.editor = editor;
        this.texts = editor.texts;
        this.get = get;
        this.change = change;
        getStyleClass().add("condition");
        editor.whenRefreshed(this::refresh);
    }

    private void refresh() {
        var offered = ConditionSubject.from(editor.shown().draft().edited(), editor.shown().address().orElseThrow());
        var now = List.<Object>of(get.get(), offered, editor.shown().fixed());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setDisable(editor.shown().fixed());
        var flat = get.get().flatMap(Flat::of);
        getChildren().clear();
        if (get.get().isEmpty()) {
            getChildren().add(quiet(texts.get("codebook.asked-always")));
        } else if (flat.isEmpty()) {
            getChildren()
                    .addAll(
                            quiet(get.get().orElseThrow().formula()),
                            button("codebook.ask-always", () -> change.accept(null)));
            return;
        }
        flat.ifPresent(it -> add(it, offered));
        if (!offered.isEmpty()) {
            getChildren()
                    .add(
                            button(
                                    "codebook.add-condition",
                                    () ->
                                            change.accept(
                                                    flat.map(it -> with(it, offered.getFirst().first()))
                                                            .orElseGet(() -> offered.getFirst().first()))));
        }
    }

    private static Condition with(Flat flat, Condition more) {
        return new Flat(flat.all(), Stream.concat(flat.leaves().stream(), Stream.of(new Leaf(more, false))).toList())
                .whole();
    }

    private void add(Flat flat, List<ConditionSubject> offered) {
        if (flat.leaves().size() > 1) {
            var which =
                    new ChoiceField<Boolean>(
                            it -> texts.get(it ? "codebook.where-all" : "codebook.where-any"),
                            all -> change.accept(new Flat(all, flat.leaves()).whole()));
            which.setMaxWidth(Region.USE_PREF_SIZE);
            which.fill(List.of(true, false), flat.all());
            getChildren().add(which);
        }
        for (int i = 0; i < flat.leaves().size(); i++) {
            getChildren().add(row(flat, i, offered));
        }
    }

    private Node row(Flat flat, int index, List<ConditionSubject> offered) {
        var leaf = flat.leaves().get(index);
        var variable =
                new ChoiceField<ConditionSubject>(
                        ConditionSubject::words, it -> put(flat, index, new Leaf(it.first(), leaf.negated())));
        variable.fill(offered, offered.stream().filter(it -> it.isIn(leaf.condition())).findFirst().orElse(null));
        variable.setPromptText(leaf.condition().formula());
        HBox.setHgrow(variable, Priority.ALWAYS);
        var negated =
                new ChoiceField<Boolean>(
                        it -> texts.get(it ? "codebook.is-not" : "codebook.is"),
                        not -> put(flat, index, new Leaf(leaf.condition(), not)));
        negated.setMinWidth(Region.USE_PREF_SIZE);
        negated.fill(List.of(false, true), leaf.negated());
        var away = button("codebook.take-away", () -> remove(flat, index));
        var line = StyleClasses.with(new HBox(variable, negated, away), "fields-line");
        var row = new VBox(line, answers(flat, index, leaf, Optional.ofNullable(variable.getValue())));
        row.getStyleClass().add("condition-row");
        return row;
    }

    private Node answers(Flat flat, int index, Leaf leaf, Optional<ConditionSubject> at) {
        return switch (leaf.condition()) {
            case Condition.Within it -> {
                var from = limit(it.min());
                var to = limit(it.max());
                Runnable changed =
                        () -> {
                            var min = NumberFields.decimal(from.getText()).orElse(null);
                            var max = NumberFields.decimal(to.getText()).orElse(null);
                            if (min != null || max != null) {
                                put(
                                        flat,
                                        index,
                                        new Leaf(
                                                new Condition.Within(it.where(), it.variable(), min, max),
                                                leaf.negated()));
                            }
                        };
                editor.taken(from, changed);
                editor.taken(to, changed);
                var line = StyleClasses.with(new HBox(from, quiet("–"), to), "fields-line");
                yield line;
            }
            case Condition.Is it -> {
                var checks = StyleClasses.with(new FlowPane(), "checks");
                var categories = at.map(found -> found.variable().categories()).orElse(List.of());
                for (var category : categories) {
                    var check = new CheckBox(category.label());
                    check.setSelected(it.is().contains(category.id()));
                    check.setOnAction(_ -> {
                        var ids = ItemEditor.toggled(it.is(), category.id());
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
        var field = NumberFields.decimalField();
        field.setPrefColumnCount(6);
        field.setText(number == null ? "" : number.toPlainString());
        return field;
    }

    private void put(Flat flat, int index, Leaf leaf) {
        var leaves = new ArrayList<>(flat.leaves());
        leaves.set(index, leaf);
        change.accept(new Flat(flat.all(), leaves).whole());
    }

    private void remove(Flat flat, int index) {
        var leaves = new ArrayList<>(flat.leaves());
        leaves.remove(index);
        change.accept(leaves.isEmpty() ? null : new Flat(flat.all(), leaves).whole());
    }

    private Button button(String key, Runnable run) {
        return new PlainButton(texts.get(key), run).asLink();
    }

    private static Label quiet(String words) {
        return StyleClasses.with(new ParagraphLabel(words), "guidance");
    }
}
