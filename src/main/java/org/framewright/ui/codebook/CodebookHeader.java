package org.framewright.ui.codebook;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;

import org.framewright.codebook.Codebook;
import org.framewright.ui.codebook.editor.CodebookViewModel;
import org.framewright.ui.codebook.editor.CodebookViewModel.Content;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.ActionButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The header of the codebook's screen: the version, the number of mistakes, and the actions.
final class CodebookHeader {

    private final CodebookViewModel viewModel;
    private final OutlineViewModel outline;
    private final Consumer<OutlineRow.Kind> onAdd;
    private final Texts texts;
    private final Label title = new Label();
    private final ChoiceField<Optional<Codebook>> versionChoice;
    private final Button mistakes = Nodes.keepWidth(Nodes.withId("mistakes", new Button()));
    private final ActionButton apply;
    private final MenuButton addMenu;

    CodebookHeader(
            CodebookViewModel viewModel,
            OutlineViewModel outline,
            Texts texts,
            Consumer<OutlineRow.Kind> onAdd,
            Action apply) {
        this.viewModel = viewModel;
        this.outline = outline;
        this.onAdd = onAdd;
        this.texts = texts;
        this.addMenu = menu("add", texts.get("codebook.add"));
        this.versionChoice =
                new ChoiceField<>(
                        "version",
                        this::versionLabel,
                        it -> it.ifPresentOrElse(viewModel::showVersion, viewModel::edit));
        versionChoice.setAccessibleText(texts.get("codebook.version-choice"));
        versionChoice.setFocusTraversable(false);
        mistakes.setFocusTraversable(false);
        mistakes.setOnAction(_ -> viewModel.nextMistake());
        addMenu.showingProperty().subscribe(this::fillAdd);
        fillAdd();
        this.apply = new ActionButton(apply, texts, viewModel::showNotification).asMain();
    }

    /// The header of the screen.
    ///
    /// @param menu the actions on the codebook as a whole
    ScreenHeader header(Action undo, Action redo, List<Action> menu) {
        return new ScreenHeader(texts.get("common.to.codebook"), texts, viewModel::showNotification)
                .choices(versionChoice, mistakes)
                .history(undo, redo)
                .tools(addMenu, files(menu), apply)
                .line(title);
    }

    private static MenuButton menu(String id, String words) {
        var menu = Nodes.keepWidth(Nodes.withId(id, new MenuButton(words)));
        menu.setFocusTraversable(false);
        return menu;
    }

    private MenuButton files(List<Action> menu) {
        var files = menu("files", texts.get("codebook.files"));
        for (var action : menu) {
            var words = texts.get(action.id());
            var obstacle = action.obstacle().getValue();
            var item =
                    Nodes.menuItem(
                            obstacle.map(why -> words + "\n" + why).orElse(words),
                            () -> action.perform(viewModel::showNotification));
            item.setDisable(obstacle.isPresent());
            files.getItems().add(item);
        }
        return files;
    }

    private void fillAdd() {
        addMenu.getItems()
                .setAll(
                        Stream.of(OutlineRow.Kind.values())
                                .filter(it -> it != OutlineRow.Kind.CODEBOOK)
                                .map(kind -> {
                                    var words = texts.constant("codebook.kind.", kind);
                                    var item = Nodes.menuItem(words, () -> onAdd.accept(kind));
                                    item.setDisable(!outline.canAdd(kind));
                                    return item;
                                })
                                .toList());
    }

    /// Whether the codebook to edit is the latest version still, since nobody has changed anything.
    private boolean isLatest() {
        return viewModel.isReadOnly() || !viewModel.hasDraft();
    }

    private String versionLabel(Optional<Codebook> which) {
        return which.map(it -> texts.get("codebook.version", it.version()))
                .orElseGet(() ->
                        isLatest()
                                ? texts.get("codebook.version", viewModel.versions().getFirst().version())
                                : texts.get("codebook.draft-of", viewModel.versions().getFirst().version() + 1));
    }

    void show(Content content) {
        title.setText(content.draft().edited().title());
        var older = viewModel.versions().stream().skip(isLatest() ? 1 : 0).map(Optional::of);
        var versions = Stream.concat(Stream.of(Optional.<Codebook>empty()), older).toList();
        int base = content.draft().base().version();
        versionChoice.fill(
                versions,
                versions.stream()
                        .filter(it -> content.readOnly() && it.filter(book -> book.version() == base).isPresent())
                        .findFirst()
                        .orElse(Optional.empty()));
        int count = content.mistakes().size();
        mistakes.setText(texts.get("codebook.mistakes", count));
        mistakes.setDisable(count == 0);
        mistakes.getStyleClass().removeAll("danger", "flat-button");
        mistakes.getStyleClass().add(count == 0 ? "flat-button" : "danger");
        mistakes.setVisible(!content.readOnly());
        addMenu.setDisable(content.readOnly());
        apply.setText(texts.get("codebook.apply", content.draft().edited().version()));
        Nodes.show(apply, !content.readOnly());
    }
}
