package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.NumberFormats;
import org.framewright.wording.Texts;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The condition of a question: always, or where all or one of some answers were given. A condition that is nested deeper is
/// shown as it is, and can be removed.
final class ConditionField extends VBox {

    private final ItemEditor<?> editor;
    private final Texts texts;
    private final Supplier<CodebookAddress> place;
    private final Supplier<Optional<Condition>> get;
    private final Consumer<@Nullable Condition> change;
    private List<Object> shown = List.of();

    /// A condition on one answer, or its negation.
    private record ConditionTerm(Condition condition, boolean negated) {

        Condition toCondition() {
            return negated ? new Condition.Not(condition) : condition;
        }
    }

    /// A list of conditions, of which all or one must hold.
    private record ConditionList(boolean all, List<ConditionTerm> leaves) {

        /// The condition as such a list; empty where it is nested deeper.
        static Optional<ConditionList> parse(Condition condition) {
            return switch (condition) {
                case Condition.All(var parts) -> flatten(true, parts);
                case Condition.Any(var parts) -> flatten(false, parts);
                case Condition.OneOf _, Condition.InRange _, Condition.Not _ -> flatten(true, List.of(condition));
            };
        }

        private static Optional<ConditionList> flatten(boolean all, List<Condition> parts) {
            var leaves = parts.stream().flatMap(it -> parseLeaf(it).stream()).toList();
            return leaves.size() == parts.size() ? Optional.of(new ConditionList(all, leaves)) : Optional.empty();
        }

        private static Optional<ConditionTerm> parseLeaf(Condition condition) {
            return switch (condition) {
                case Condition.OneOf _, Condition.InRange _ -> Optional.of(new ConditionTerm(condition, false));
                case Condition.Not(var negated)
                        when negated instanceof Condition.OneOf || negated instanceof Condition.InRange ->
                        Optional.of(new ConditionTerm(negated, true));
                case Condition.Not _, Condition.All _, Condition.Any _ -> Optional.empty();
            };
        }

        Condition toCondition() {
            var parts = leaves.stream().map(ConditionTerm::toCondition).toList();
            if (parts.size() == 1) {
                return parts.getFirst();
            }
            return all ? new Condition.All(parts) : new Condition.Any(parts);
        }
    }

    /// A variable that a condition can use.
    ///
    /// @param words its name
    private record ConditionSubject(AnswerPlace where, Variable variable, String words) {

        /// The variables that conditions of a tag or a variable can use.
        static List<ConditionSubject> list(Codebook codebook, CodebookAddress at) {
            var tag = codebook.requireTag(at.tag());
            var here =
                    at instanceof VariableAddress(_, var id)
                            ? tag.variables().stream()
                                    .takeWhile(it -> !it.id().equals(id))
                                    .map(it -> new ConditionSubject(new AnswerPlace.SameAnnotation(), it, it.label()))
                            : Stream.<ConditionSubject>of();
            var article =
                    codebook.tags().stream()
                            .takeWhile(it -> !tag.isOnceForArticle() || !it.id().equals(tag.id()))
                            .filter(it -> it.isOnceForArticle() && !it.retired())
                            .flatMap(it -> subjectsOf(new AnswerPlace.ArticleAnnotation(it.id()), it, it.label()));
            var roles =
                    at instanceof VariableAddress
                            ? tag.roles().stream()
                                    .flatMap(role ->
                                            role.accepts().stream()
                                                    .flatMap(it -> codebook.tag(it).stream())
                                                    .flatMap(it ->
                                                            subjectsOf(
                                                                    new AnswerPlace.RoleFiller(role.id()),
                                                                    it,
                                                                    role.label())))
                            : Stream.<ConditionSubject>of();
            return Stream.of(here, article, roles)
                    .flatMap(it -> it)
                    .filter(it -> !it.variable().retired())
                    .filter(it -> it.variable().scale().hasCategories() || it.variable().scale().isNumber())
                    .toList();
        }

        private static Stream<ConditionSubject> subjectsOf(AnswerPlace where, Tag tag, String prefix) {
            return tag.variables().stream().map(it -> new ConditionSubject(where, it, prefix + " › " + it.label()));
        }

        /// Whether a condition uses this variable.
        boolean isSubjectOf(Condition leaf) {
            return switch (leaf) {
                case Condition.OneOf(var its, var name, _) -> its.equals(where) && name.equals(variable.id());
                case Condition.InRange(var its, var name, _, _) -> its.equals(where) && name.equals(variable.id());
                case Condition.Not _, Condition.All _, Condition.Any _ -> false;
            };
        }

        Condition defaultCondition() {
            if (variable.scale().isNumber()) {
                return new Condition.InRange(where, variable.id(), BigDecimal.ZERO, null);
            }
            var id = variable.categories().isEmpty() ? "" : variable.categories().getLast().id();
            return new Condition.OneOf(where, variable.id(), List.of(id));
        }
    }

    /// @param place of the tag or variable that the condition belongs to
    ConditionField(
            ItemEditor<?> editor,
            Supplier<CodebookAddress> place,
            Supplier<Optional<Condition>> get,
            Consumer<@Nullable Condition> change) {
        this.editor = editor;
        this.texts = editor.texts;
        this.place = place;
        this.get = get;
        this.change = change;
        getStyleClass().add("condition");
    }

    /// An initial condition; empty where there is no answer to test.
    static Optional<Condition> firstCondition(Codebook codebook, CodebookAddress place) {
        return ConditionSubject.list(codebook, place).stream().findFirst().map(ConditionSubject::defaultCondition);
    }

    /// Shows the condition as the draft has it.
    void refresh() {
        var offered = ConditionSubject.list(editor.draft().edited(), place.get());
        var now = List.<Object>of(get.get(), offered, editor.shown().readOnly());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        setDisable(editor.shown().readOnly());
        var flat = get.get().flatMap(ConditionList::parse);
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
                                                    flat.map(it -> append(it, offered.getFirst().defaultCondition()))
                                                            .orElseGet(() -> offered.getFirst().defaultCondition()))));
        }
    }

    private static Condition append(ConditionList flat, Condition more) {
        return new ConditionList(
                        flat.all(),
                        Stream.concat(flat.leaves().stream(), Stream.of(new ConditionTerm(more, false))).toList())
                .toCondition();
    }

    private void add(ConditionList flat, List<ConditionSubject> offered) {
        if (flat.leaves().size() > 1) {
            var which =
                    new ChoiceField<Boolean>(
                            it -> texts.get(it ? "codebook.where-all" : "codebook.where-any"),
                            all -> change.accept(new ConditionList(all, flat.leaves()).toCondition()));
            which.setMaxWidth(Region.USE_PREF_SIZE);
            which.fill(List.of(true, false), flat.all());
            getChildren().add(which);
        }
        for (int i = 0; i < flat.leaves().size(); i++) {
            getChildren().add(row(flat, i, offered));
        }
    }

    private Node row(ConditionList flat, int index, List<ConditionSubject> offered) {
        var leaf = flat.leaves().get(index);
        var variable =
                new ChoiceField<ConditionSubject>(
                        ConditionSubject::words,
                        it -> put(flat, index, new ConditionTerm(it.defaultCondition(), leaf.negated())));
        variable.fill(
                offered, offered.stream().filter(it -> it.isSubjectOf(leaf.condition())).findFirst().orElse(null));
        variable.setPromptText(leaf.condition().formula());
        var negated =
                new ChoiceField<Boolean>(
                        it -> texts.get(it ? "codebook.is-not" : "codebook.is"),
                        not -> put(flat, index, new ConditionTerm(leaf.condition(), not)));
        negated.setMinWidth(Region.USE_PREF_SIZE);
        negated.fill(List.of(false, true), leaf.negated());
        var away = button("codebook.take-away", () -> remove(flat, index));
        var line = Nodes.withStyle(new FlowPane(variable, negated, away), "condition-line");
        line.setMinWidth(0);
        variable.maxWidthProperty().bind(line.widthProperty());
        var row = new VBox(line, answers(flat, index, leaf, Optional.ofNullable(variable.getValue())));
        row.getStyleClass().add("condition-row");
        return row;
    }

    private Node answers(ConditionList flat, int index, ConditionTerm leaf, Optional<ConditionSubject> at) {
        return switch (leaf.condition()) {
            case Condition.InRange it -> {
                var from = limit(it.min());
                var to = limit(it.max());
                Runnable onChanged =
                        () -> {
                            var min = NumberFormats.parseDecimal(from.getText()).orElse(null);
                            var max = NumberFormats.parseDecimal(to.getText()).orElse(null);
                            if (min != null || max != null) {
                                put(
                                        flat,
                                        index,
                                        new ConditionTerm(
                                                new Condition.InRange(it.place(), it.variable(), min, max),
                                                leaf.negated()));
                            }
                        };
                editor.onCommit(from, onChanged);
                editor.onCommit(to, onChanged);
                var line = Nodes.withStyle(new HBox(from, quiet("–"), to), "fields-line");
                yield line;
            }
            case Condition.OneOf it -> {
                var checks = Nodes.withStyle(new FlowPane(), "checks");
                var categories = at.map(found -> found.variable().categories()).orElse(List.of());
                for (var category : categories) {
                    var check = new CheckBox(category.label());
                    check.setSelected(it.categories().contains(category.id()));
                    check.setOnAction(_ -> {
                        var ids = ItemEditor.toggle(it.categories(), category.id());
                        if (ids.isEmpty()) {
                            check.setSelected(true);
                        } else {
                            put(
                                    flat,
                                    index,
                                    new ConditionTerm(
                                            new Condition.OneOf(it.place(), it.variable(), ids), leaf.negated()));
                        }
                    });
                    checks.getChildren().add(check);
                }
                yield checks;
            }
            case Condition.Not _, Condition.All _, Condition.Any _ -> quiet(leaf.condition().formula());
        };
    }

    private static TextField limit(@Nullable BigDecimal number) {
        var field = NumberFields.decimalField();
        field.setPrefColumnCount(6);
        field.setText(number == null ? "" : number.toPlainString());
        return field;
    }

    private void put(ConditionList flat, int index, ConditionTerm leaf) {
        var leaves = new ArrayList<>(flat.leaves());
        leaves.set(index, leaf);
        change.accept(new ConditionList(flat.all(), leaves).toCondition());
    }

    private void remove(ConditionList flat, int index) {
        var leaves = new ArrayList<>(flat.leaves());
        leaves.remove(index);
        change.accept(leaves.isEmpty() ? null : new ConditionList(flat.all(), leaves).toCondition());
    }

    private Button button(String key, Runnable run) {
        return new PlainButton(texts.get(key), run).asLink();
    }

    private static Label quiet(String words) {
        return Nodes.withStyle(new ParagraphLabel(words), "guidance");
    }
}
