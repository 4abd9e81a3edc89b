package org.framewright.ui.codebook;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.framewright.codebook.Codebook;
import org.framewright.ui.controls.Action;
import org.framewright.ui.controls.ActionButton;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.Words;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What stands above the codebook: which version is shown, how many mistakes it has, and what can be done with it.
final class CodebookHeader {

    private final CodebookViewModel viewModel;
    private final OutlineViewModel lines;
    private final Consumer<OutlineRow.Kind> adding;
    private final Texts texts;
    private final Label title = new Label();
    private final ComboBox<Optional<Codebook>> version = new ComboBox<>();
    private final Button mistakes = new Button();
    private final ActionButton apply;
    private final MenuButton add;
    private boolean filling;

    CodebookHeader(
            CodebookViewModel viewModel,
            OutlineViewModel lines,
            Texts texts,
            Consumer<OutlineRow.Kind> adding,
            Action apply) {
        this.viewModel = viewModel;
        this.lines = lines;
        this.adding = adding;
        this.texts = texts;
        this.add = new MenuButton(texts.get("codebook.add"));
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
        mistakes.setMinWidth(Region.USE_PREF_SIZE);
        add.setId("add");
        add.setFocusTraversable(false);
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.showingProperty().subscribe(this::fillAdd);
        fillAdd();
        this.apply = new ActionButton(apply, texts, viewModel::say).asMain();
    }

    /// The header of the screen.
    ///
    /// @param menu what can be done with the codebook as a whole
    ScreenHeader header(Action undo, Action redo, List<Action> menu) {
        return new ScreenHeader(texts.get("common.to.codebook"), texts, viewModel::say)
                .choices(version, mistakes)
                .links(undo, redo)
                .tools(add, files(menu), apply)
                .line(title);
    }

    private MenuButton files(List<Action> menu) {
        var files = new MenuButton(texts.get("codebook.files"));
        files.setId("files");
        files.setFocusTraversable(false);
        files.setMinWidth(Region.USE_PREF_SIZE);
        for (var action : menu) {
            var item = new MenuItem(texts.get(action.id()));
            item.setOnAction(_ -> action.run().run());
            files.getItems().add(item);
        }
        return files;
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
                    add.setDisable(shown.fixed());
                    apply.setText(texts.get("codebook.apply", shown.draft().edited().version()));
                    apply.setVisible(!shown.fixed());
                    apply.setManaged(!shown.fixed());
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
