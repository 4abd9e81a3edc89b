package org.framewright.ui.codebook;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.framewright.codebook.Codebook;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.Words;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What stands above the codebook: which version is shown, how many mistakes it has, and what can be done with it.
final class CodebookHeader extends HBox {

    private final CodebookViewModel viewModel;
    private final OutlineViewModel lines;
    private final Consumer<OutlineRow.Kind> adding;
    private final Texts texts;
    private final Label title = new Label();
    private final ComboBox<Optional<Codebook>> version = new ComboBox<>();
    private final Button mistakes = new Button();
    private final Button undo = new Button("↶");
    private final Button redo = new Button("↷");
    private final Button apply = new Button();
    private final MenuButton add;
    private boolean filling;

    CodebookHeader(
            CodebookViewModel viewModel,
            OutlineViewModel lines,
            Texts texts,
            Consumer<OutlineRow.Kind> adding,
            List<Action> actions,
            CodebookWays ways) {
        this.viewModel = viewModel;
        this.lines = lines;
        this.adding = adding;
        this.texts = texts;
        this.add = new MenuButton(texts.get("codebook.add"));
        getStyleClass().addAll("header", "codebook-header");
        title.getStyleClass().add("codebook-title");
        title.setMinWidth(0);
        version.setId("version");
        version.setFocusTraversable(false);
        version.setConverter(new Words<>(this::words));
        version.setOnAction(_ -> {
            if (!filling) {
                version.getValue().ifPresentOrElse(viewModel::look, viewModel::edit);
            }
        });
        mistakes.setId("mistakes");
        mistakes.setFocusTraversable(false);
        mistakes.setOnAction(_ -> viewModel.nextMistake());
        mistakes.setMinWidth(USE_PREF_SIZE);
        undo.setId("undo");
        undo.setOnAction(_ -> viewModel.undo());
        redo.setId("redo");
        redo.setOnAction(_ -> viewModel.redo());
        Stream.of(undo, redo)
                .forEach(it -> {
                    it.setFocusTraversable(false);
                    it.setMinWidth(USE_PREF_SIZE);
                    it.getStyleClass().add("flat-button");
                });
        undo.setAccessibleText(texts.get("codebook.action.undo"));
        undo.setTooltip(new Tooltip(texts.get("codebook.action.undo")));
        redo.setAccessibleText(texts.get("codebook.action.redo"));
        redo.setTooltip(new Tooltip(texts.get("codebook.action.redo")));
        add.setId("add");
        add.setFocusTraversable(false);
        add.setMinWidth(USE_PREF_SIZE);
        add.showingProperty().subscribe(this::fillAdd);
        fillAdd();
        apply.setId("apply-draft");
        apply.getStyleClass().add("accent");
        apply.setFocusTraversable(false);
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(_ -> run(actions, "codebook.action.apply"));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        version,
                        mistakes,
                        gap,
                        undo,
                        redo,
                        add,
                        files(ways.menu()),
                        apply,
                        keys(ways),
                        back(ways));
    }

    private static void run(List<Action> actions, String label) {
        actions.stream().filter(it -> it.id().equals(label)).findFirst().ifPresent(it -> it.run().run());
    }

    private MenuButton files(List<Action> menu) {
        var files = new MenuButton(texts.get("codebook.files"));
        files.setId("files");
        files.setFocusTraversable(false);
        files.setMinWidth(USE_PREF_SIZE);
        for (var action : menu) {
            var item = new MenuItem(texts.get(action.id()));
            item.setAccelerator(action.keys().getFirst());
            item.setOnAction(_ -> action.run().run());
            files.getItems().add(item);
        }
        return files;
    }

    private Button keys(CodebookWays ways) {
        var keys = new Button(texts.get("codebook.keys"));
        keys.setFocusTraversable(false);
        keys.setMinWidth(USE_PREF_SIZE);
        keys.getStyleClass().add("link");
        keys.setOnAction(_ -> ways.keys().run());
        return keys;
    }

    private Button back(CodebookWays ways) {
        var back = new Button(texts.get("codebook.back"));
        back.setId("back");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> ways.back().run());
        return back;
    }

    private void fillAdd() {
        add.getItems()
                .setAll(
                        Stream.of(OutlineRow.Kind.values())
                                .filter(it -> it != OutlineRow.Kind.CODEBOOK)
                                .map(kind -> {
                                    var item =
                                            new MenuItem(
                                                    texts.get("codebook.kind." + kind.name().toLowerCase(Locale.ROOT)));
                                    item.setDisable(!lines.canAdd(kind));
                                    item.setOnAction(_ -> adding.accept(kind));
                                    return item;
                                })
                                .toList());
    }

    private String words(Optional<Codebook> which) {
        return which.map(it -> texts.get("codebook.version", it.version()))
                .orElseGet(() ->
                        viewModel.isReadOnly()
                                ? texts.get("codebook.version", viewModel.versions().getFirst().version())
                                : texts.get("codebook.draft-of", viewModel.versions().getFirst().version() + 1));
    }

    /// Shows what there is now.
    void refresh() {
        viewModel
                .shownProperty()
                .get()
                .ifPresent(shown -> {
                    title.setText(shown.draft().edited().title());
                    fillVersions(shown.draft().base().version(), shown.fixed());
                    int count = shown.mistakes().size();
                    mistakes.setText(texts.get("codebook.mistakes", count));
                    mistakes.setDisable(count == 0);
                    mistakes.getStyleClass().removeAll("danger", "flat-button");
                    mistakes.getStyleClass().add(count == 0 ? "flat-button" : "danger");
                    mistakes.setVisible(!shown.fixed());
                    undo.setDisable(!viewModel.canUndo());
                    redo.setDisable(!viewModel.canRedo());
                    add.setDisable(shown.fixed());
                    apply.setText(texts.get("codebook.apply", shown.draft().edited().version()));
                    apply.setVisible(!shown.fixed());
                    apply.setManaged(!shown.fixed());
                    apply.setDisable(!shown.draft().isChanged());
                });
    }

    private void fillVersions(int shown, boolean fixed) {
        filling = true;
        var older = viewModel.versions().stream().skip(viewModel.isReadOnly() ? 1 : 0).map(Optional::of);
        version.getItems().setAll(Stream.concat(Stream.of(Optional.<Codebook>empty()), older).toList());
        version.setValue(
                version.getItems().stream()
                        .filter(it -> fixed && it.filter(book -> book.version() == shown).isPresent())
                        .findFirst()
                        .orElse(Optional.empty()));
        filling = false;
    }
}
