package org.framewright.ui.codebook.editor;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Guidance;
import org.framewright.codebook.drafting.CodebookDraft;
import org.framewright.ui.codebook.editor.CodebookViewModel.Content;
import org.framewright.ui.controls.StackingLine;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphArea;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.wording.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The fields of one kind of item in a codebook, each with its label above and its mistakes below. Made once; they show the selected item
/// of the kind from the draft, and change the draft; they have no state of their own.
public abstract sealed class ItemEditor<T> permits CodebookEditor, ListItemEditor, PartEditor {

    /// The mean width of a letter in em, with a share of the field's margins.
    private static final double EM_OF_LETTER = 0.62;

    /// The least width of a field beside another.
    private static final double LEAST_FIELD = 165;

    /// The least letters of a field's line, also before it is laid out.
    private static final double LEAST_LETTERS = 20;

    final CodebookViewModel viewModel;
    final Texts texts;
    private final MistakeFormatter mistakes;
    public final VBox box = Nodes.withStyle(new VBox(), "fields");
    private final List<Runnable> refreshing = new ArrayList<>();
    private boolean filling;

    ItemEditor(CodebookViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.mistakes = new MistakeFormatter(texts);
    }

    abstract T edited();

    /// A draft with another state of the item.
    abstract CodebookDraft with(CodebookDraft draft, UnaryOperator<T> change);

    void change(UnaryOperator<T> change) {
        viewModel.change(draft -> with(draft, change));
    }

    Content shown() {
        return viewModel.content.get().orElseThrow();
    }

    CodebookDraft draft() {
        return shown().draft();
    }

    public void refresh() {
        filling = true;
        refreshing.forEach(Runnable::run);
        filling = false;
    }

    void onRefresh(Runnable refresh) {
        refreshing.add(refresh);
    }

    /// The field that gets the keyboard for a new item.
    static <T extends TextInputControl> T asNameField(T field) {
        field.getStyleClass().add("name-field");
        return field;
    }

    Label heading(String key) {
        var label = ParagraphLabel.whole(texts.get(key), "fields-heading");
        box.getChildren().add(label);
        return label;
    }

    /// A field of one line.
    ///
    /// @param property whose mistakes are shown; also separates the typing in one field from another's
    Node text(String property, Function<T, String> get, BiFunction<T, String, T> set) {
        return typed(new TextField(), property, get, set);
    }

    /// A field of several lines.
    Node area(String property, Function<T, String> get, BiFunction<T, String, T> set) {
        return typed(area(), property, get, set);
    }

    private Node typed(TextInputControl field, String property, Function<T, String> get, BiFunction<T, String, T> set) {
        return typed(
                field,
                property,
                () -> get.apply(edited()),
                words -> viewModel.type(property, draft -> with(draft, it -> set.apply(it, words))));
    }

    /// An area as high as its text; Tab leaves it.
    static TextArea area() {
        var area = new ParagraphArea();
        area.setPrefRowCount(2);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveByTab(area, event));
        Runnable fit = () -> area.setPrefRowCount(rows(area));
        area.textProperty().subscribe(fit);
        area.widthProperty().subscribe(fit);
        area.fontProperty().subscribe(fit);
        return area;
    }

    /// A field for a list, with a line for each item.
    Node lines(String property, Function<T, List<String>> get, BiFunction<T, List<String>, T> set) {
        return area(
                property,
                it -> String.join("\n", get.apply(it)),
                (it, words) -> set.apply(it, words.isEmpty() ? List.of() : List.of(words.split("\n", -1))));
    }

    /// A field for a whole number.
    ///
    /// @param none the value of an empty field
    Node integerField(String property, Function<T, String> get, int none, BiFunction<T, Integer, T> set) {
        return typed(
                NumberFields.field(),
                property,
                () -> get.apply(edited()),
                words ->
                        NumberFields.parseInteger(words, none)
                                .ifPresent(number ->
                                        viewModel.type(property, draft -> with(draft, it -> set.apply(it, number)))));
    }

    /// A limit in words; empty without one.
    static String limit(int most) {
        return most == Integer.MAX_VALUE ? "" : String.valueOf(most);
    }

    private static int rows(TextArea area) {
        double letters = Math.max(LEAST_LETTERS, area.getWidth() / (area.getFont().getSize() * EM_OF_LETTER));
        int lines = area.getText().lines().mapToInt(it -> 1 + (int) (it.length() / letters)).sum();
        return Math.clamp(lines, 1, 8);
    }

    private static void leaveByTab(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            area.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
            event.consume();
        }
    }

    Node typed(TextInputControl field, String property, Supplier<String> get, Consumer<String> set) {
        field.textProperty()
                .subscribe((_, words) -> {
                    if (!filling && !words.equals(get.get())) {
                        set.accept(words);
                    }
                });
        refreshing.add(() -> {
            fill(field, get.get());
            field.setEditable(!shown().readOnly());
        });
        return addField(property, field);
    }

    private static void fill(TextInputControl field, String words) {
        if (!field.getText().equals(words)) {
            int caret = Math.min(field.getCaretPosition(), words.length());
            field.setText(words);
            field.positionCaret(caret);
        }
    }

    /// A field of one line that is saved with Enter, or when it is left.
    Node committed(String property, Supplier<String> get, Consumer<String> set) {
        var field = new TextField();
        var at = new Object[] {""};
        onFinished(
                field,
                () -> shown().selected().equals(at[0]) && !field.getText().equals(get.get()),
                () -> set.accept(field.getText().strip()));
        refreshing.add(() -> {
            at[0] = shown().selected();
            fill(field, get.get());
            field.setEditable(!shown().readOnly());
        });
        return addField(property, field);
    }

    /// Saves the text of a field with Enter, or when it is left; only for the item that was selected when the field was made. Each change
    /// of the draft makes it anew.
    void onCommit(TextField field, Runnable take) {
        var of = shown().selected();
        var before = field.getText();
        onFinished(field, () -> shown().selected().equals(of) && !field.getText().equals(before), take);
    }

    private void onFinished(TextField field, BooleanSupplier changed, Runnable take) {
        FormPane.onCommit(
                field,
                () -> {
                    if (!filling && changed.getAsBoolean()) {
                        take.run();
                    }
                });
    }

    <V> Region choice(
            String property,
            Supplier<List<V>> offered,
            Function<V, String> words,
            Function<T, V> get,
            BiFunction<T, V, T> set) {
        return choice(
                property, offered, words, () -> get.apply(edited()), chosen -> change(it -> set.apply(it, chosen)));
    }

    <V> Region choice(
            String property, Supplier<List<V>> offered, Function<V, String> words, Supplier<V> get, Consumer<V> set) {
        var box =
                new ChoiceField<V>(
                        words,
                        chosen -> {
                            if (!chosen.equals(get.get())) {
                                set.accept(chosen);
                            }
                        });
        refreshing.add(() -> {
            box.fill(offered.get(), get.get());
            box.setDisable(shown().readOnly());
        });
        return addField(property, box);
    }

    Node check(String property, Predicate<T> get, BiFunction<T, Boolean, T> set) {
        return checkDraft(property, () -> get.test(edited()), (draft, on) -> with(draft, it -> set.apply(it, on)));
    }

    /// A check box for a property of the item in the draft.
    Node checkDraft(String property, BooleanSupplier get, BiFunction<CodebookDraft, Boolean, CodebookDraft> set) {
        return checkDraft(property, texts.get("codebook.field." + property), get, set);
    }

    /// As above, in words of its own.
    Node checkDraft(
            String property, String words, BooleanSupplier get, BiFunction<CodebookDraft, Boolean, CodebookDraft> set) {
        var check = Nodes.withId("field-" + property, new CheckBox(words));
        WordPieces.wrapWherePossible(check);
        check.setOnAction(_ -> viewModel.change(it -> set.apply(it, check.isSelected())));
        refreshing.add(() -> {
            check.setSelected(get.getAsBoolean());
            check.setDisable(shown().readOnly());
        });
        box.getChildren().add(check);
        return check;
    }

    /// A field with its label above and its mistakes below.
    Region addField(String property, Node control) {
        return addField(property, control, texts.get("codebook.field." + property));
    }

    Region addField(String property, Node control, String words) {
        control.setId("field-" + property);
        var label = ParagraphLabel.whole(words, "field-label");
        label.setLabelFor(control);
        var field = Nodes.withStyle(new VBox(label, control, mistakeLabel(property)), "field");
        box.getChildren().add(field);
        return field;
    }

    /// The mistakes of a property; hidden without any.
    Label mistakeLabel(String property) {
        var trouble = Nodes.withStyle(new ParagraphLabel(), "trouble");
        refreshing.add(() -> {
            trouble.setText(WordPieces.isolate(mistakes.format(shown(), property)));
            Nodes.show(trouble, !trouble.getText().isEmpty());
        });
        return trouble;
    }

    /// Puts the last fields beside one another.
    HBox fieldRow(Node... fields) {
        box.getChildren().removeAll(fields);
        var line = Nodes.withStyle(new StackingLine(LEAST_FIELD, fields), "fields-line");
        for (var field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        box.getChildren().add(line);
        return line;
    }

    /// The same, with equal widths.
    HBox evenRow(Region... fields) {
        for (var field : fields) {
            field.setPrefWidth(0);
        }
        return fieldRow(fields);
    }

    /// Shows nodes only under a condition.
    void showWhen(BooleanSupplier where, Node... nodes) {
        refreshing.add(() -> {
            for (var node : nodes) {
                Nodes.show(node, where.getAsBoolean());
            }
        });
    }

    void addGuidance(Function<T, Guidance> get, BiFunction<T, Guidance, T> set) {
        heading("codebook.guidance");
        guidanceField("description", get, set, Guidance::description, Guidance::withDescription);
        guidanceField("rule", get, set, Guidance::rule, Guidance::withRule);
        lines("include", it -> get.apply(it).include(), (it, lines) -> set.apply(it, get.apply(it).withInclude(lines)));
        lines("exclude", it -> get.apply(it).exclude(), (it, lines) -> set.apply(it, get.apply(it).withExclude(lines)));
        showWhen(
                () -> !get.apply(edited()).unverified().isEmpty(),
                guidanceField("unverified", get, set, Guidance::unverified, Guidance::withUnverified));
    }

    private Node guidanceField(
            String property,
            Function<T, Guidance> guidance,
            BiFunction<T, Guidance, T> guided,
            Function<Guidance, String> get,
            BiFunction<Guidance, String, Guidance> set) {
        return area(
                property,
                it -> get.apply(guidance.apply(it)),
                (it, words) -> guided.apply(it, set.apply(guidance.apply(it), words)));
    }

    /// The ids, and before them an empty one.
    static List<String> withNone(List<String> ids) {
        return Stream.concat(Stream.of(""), ids.stream()).toList();
    }

    /// A sentence that is hidden while it is empty.
    Label sentence(Supplier<String> words) {
        var label = Nodes.withStyle(new ParagraphLabel(), "guidance");
        box.getChildren().add(label);
        onRefresh(() -> label.setText(words.get()));
        showWhen(() -> !label.getText().isEmpty(), label);
        return label;
    }

    /// Appends an id, or removes it.
    static List<String> toggle(List<String> ids, String id) {
        var changed = new ArrayList<>(ids);
        if (!changed.remove(id)) {
            changed.add(id);
        }
        return changed;
    }
}
