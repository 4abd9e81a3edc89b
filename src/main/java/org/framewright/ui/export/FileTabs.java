package org.framewright.ui.export;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.framewright.export.ExportPreview.TablePreview;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The files of an export: the first ones as tabs, the others in a menu behind them. The arrow keys go through all.
final class FileTabs extends HBox {

    private static final int TABS = 3;

    private final Texts texts;
    private final ObjectProperty<Optional<String>> chosen;
    private final Function<TablePreview, String> count;
    private final Function<TablePreview, String> row;
    private List<TablePreview> files = List.of();

    /// @param chosen the name of the file that is shown
    /// @param count the number of rows of a file, in words
    /// @param row the meaning of its rows
    FileTabs(
            Texts texts,
            ObjectProperty<Optional<String>> chosen,
            Function<TablePreview, String> count,
            Function<TablePreview, String> row) {
        this.texts = texts;
        this.chosen = chosen;
        this.count = count;
        this.row = row;
        setId("export-files");
        getStyleClass().add("file-tabs");
        chosen.subscribe(_ -> Nodes.refill(this, this::showTabs));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    int step =
                            switch (event.getCode()) {
                                case RIGHT, DOWN -> 1;
                                case LEFT, UP -> -1;
                                default -> 0;
                            };
                    int next = index() + step;
                    if (step != 0 && next >= 0 && next < files.size()) {
                        choose(files.get(next));
                        takeKeyboard();
                    }
                    if (step != 0) {
                        event.consume();
                    }
                });
    }

    /// Shows files, with the same one chosen as before, or else the first.
    void fill(List<TablePreview> newFiles) {
        files = List.copyOf(newFiles);
        if (chosenFile().isEmpty() && !files.isEmpty()) {
            chosen.set(Optional.of(name(files.getFirst())));
        } else {
            Nodes.refill(this, this::showTabs);
        }
    }

    private void showTabs() {
        getChildren().setAll(files.stream().limit(TABS).<Node>map(this::tab).toList());
        if (files.size() > TABS) {
            getChildren().add(menu(files.subList(TABS, files.size())));
        }
    }

    private ToggleButton tab(TablePreview file) {
        var rows = Nodes.withStyle(new Label(count.apply(file)), "quiet");
        var tab = Nodes.withId("file-" + name(file), new ToggleButton(name(file), rows), "file-tab");
        tab.setMnemonicParsing(false);
        tab.setContentDisplay(ContentDisplay.RIGHT);
        tab.setSelected(isChosen(file));
        tab.setFocusTraversable(isChosen(file));
        tab.setTooltip(new Tooltip(name(file) + "\n" + row.apply(file)));
        tab.setOnAction(_ -> choose(file));
        return tab;
    }

    /// The files without a tab; the chosen one of them is the menu's text.
    private MenuButton menu(List<TablePreview> others) {
        var one = others.stream().filter(this::isChosen).findFirst();
        var menu =
                Nodes.withId(
                        "more-files",
                        new MenuButton(
                                one.map(FileTabs::name).orElseGet(() -> texts.get("export.more", others.size()))),
                        "file-tab");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setMnemonicParsing(false);
        menu.setPopupSide(Side.BOTTOM);
        menu.setFocusTraversable(one.isPresent());
        if (one.isPresent()) {
            menu.getStyleClass().add("chosen");
        }
        menu.getItems()
                .setAll(
                        others.stream()
                                .map(it -> {
                                    var words = texts.get("export.file-rows", name(it), count.apply(it));
                                    return Nodes.menuItem(words, () -> choose(it));
                                })
                                .toList());
        return menu;
    }

    private void choose(TablePreview file) {
        chosen.set(Optional.of(name(file)));
    }

    private boolean isChosen(TablePreview file) {
        return chosen.get().filter(name(file)::equals).isPresent();
    }

    Optional<TablePreview> chosenFile() {
        return files.stream().filter(this::isChosen).findFirst();
    }

    private int index() {
        return IntStream.range(0, files.size()).filter(it -> isChosen(files.get(it))).findFirst().orElse(-1);
    }

    void takeKeyboard() {
        getChildren().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    private static String name(TablePreview file) {
        return file.file().name();
    }
}
