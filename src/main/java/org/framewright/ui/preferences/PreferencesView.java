package org.framewright.ui.preferences;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

import org.framewright.project.Preferences;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.ChoiceField;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.controls.theme.ReadingText;
import org.framewright.ui.controls.theme.Theme;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.shell.AppContext;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Appearance, size, the text of articles, language, keys, and the folder for backups.
final class PreferencesView extends BorderPane implements ScreenView {

    private static final int PERCENT = 100;

    /// The width of the fields for typeface and size beside each other.
    private static final double READING_WIDTH = 480;

    private final PreferencesViewModel viewModel;
    private final Appearance appearance;
    private final FileDialogs dialogs;
    private final Texts texts;
    private final ToggleGroup themes = new ToggleGroup();
    private final CheckBox keys = Nodes.withId("keys-shown", new CheckBox());

    /// The appearance outlives this view.
    private final ObservableValue<Boolean> shown = sceneProperty().map(Objects::nonNull).orElse(false);

    PreferencesView(PreferencesViewModel viewModel, AppContext app) {
        this.viewModel = viewModel;
        this.appearance = app.appearance();
        this.dialogs = app.files();
        this.texts = app.texts();
        setId("preferences");
        getStyleClass().add("about");
        setTop(new ScreenHeader(texts.get("common.action.preferences"), texts, viewModel::showNotification));
        var grid = Nodes.withStyle(new GridPane(), "about-places");
        add(grid, "appearance", appearance());
        add(grid, "language", language(app.preferences()));
        add(grid, "size", size());
        add(grid, "reading", reading());
        add(grid, "keys", keys());
        add(grid, "backups", backups());
        var content =
                Nodes.withStyle(
                        new VBox(grid, ParagraphLabel.whole(texts.get("preferences.kept"), "guidance")),
                        "about-content");
        setCenter(new ColumnScroll(content));
    }

    private void add(GridPane grid, String what, Node control) {
        var label = Nodes.keepWidth(new Label(texts.get("preferences." + what)));
        label.setLabelFor(control);
        GridPane.setValignment(label, control instanceof VBox ? VPos.TOP : VPos.CENTER);
        if (control instanceof VBox lines && lines.getChildren().getFirst() instanceof Region first) {
            // aligns the label with the first of several lines
            label.minHeightProperty().bind(first.heightProperty());
        }
        grid.addRow(grid.getRowCount(), label, control);
    }

    private Node appearance() {
        var choices = Nodes.withStyle(new VBox(), "preferences-choices");
        for (var theme : ChoiceField.withNone(List.of(Theme.values()))) {
            var id = "theme-" + theme.map(Theme::id).orElse("system");
            var choice = Nodes.withId(id, new RadioButton(texts.get(Theme.key(theme))));
            choice.setToggleGroup(themes);
            appearance.chosenTheme().when(shown).subscribe(it -> choice.setSelected(theme.equals(it)));
            // arrow keys select a button without pressing it
            choice.selectedProperty()
                    .subscribe(it -> {
                        if (it && !theme.equals(appearance.chosenTheme().getValue())) {
                            appearance.choose(theme);
                        }
                    });
            choices.getChildren().add(choice);
        }
        return choices;
    }

    private Node language(Preferences preferences) {
        var languages =
                new ChoiceField<Optional<Locale>>(
                        "language",
                        chosen ->
                                chosen.map(it -> it.getDisplayLanguage(it))
                                        .orElseGet(() -> texts.get("preferences.language-of-system")),
                        preferences::setLanguage);
        languages.setMaxWidth(Region.USE_PREF_SIZE);
        languages.setAccessibleText(texts.get("preferences.language"));
        languages.fill(ChoiceField.withNone(Texts.LANGUAGES), preferences.language());
        return Nodes.withStyle(
                new VBox(languages, ParagraphLabel.whole(texts.get("preferences.language-hint"), "guidance")),
                "preferences-choices");
    }

    /// The typeface and the size of articles.
    private Node reading() {
        var fonts =
                new ChoiceField<Optional<String>>(
                        "reading-font",
                        it -> it.orElseGet(() -> texts.get("preferences.reading-default-font")),
                        it -> appearance.choose(new ReadingText(it, appearance.readingText().getValue().size())));
        var sizes =
                new ChoiceField<Optional<Integer>>(
                        "reading-size",
                        it ->
                                it.map(size -> texts.get("preferences.pixels", size))
                                        .orElseGet(() -> texts.get("preferences.reading-default-size")),
                        it -> appearance.choose(new ReadingText(appearance.readingText().getValue().font(), it)));
        fonts.setAccessibleText(texts.get("preferences.reading-font"));
        sizes.setAccessibleText(texts.get("preferences.reading-size"));
        var families = ChoiceField.withNone(Font.getFamilies());
        appearance
                .readingText()
                .when(shown)
                .subscribe(it -> {
                    fonts.fill(families, it.font());
                    sizes.fill(ChoiceField.withNone(ReadingText.SIZES), it.size());
                });
        var both = Nodes.withStyle(new FlowPane(fonts, sizes), "preferences-buttons");
        // else its height is that of two lines
        both.setPrefWrapLength(READING_WIDTH);
        return both;
    }

    private Node size() {
        var size =
                new ChoiceField<Integer>(
                        "size",
                        it -> texts.get("preferences.percent", it),
                        it -> appearance.zoomTo((double) it / PERCENT));
        size.setMaxWidth(Region.USE_PREF_SIZE);
        size.setAccessibleText(texts.get("preferences.size"));
        var percents =
                IntStream.rangeClosed(percent(Zoom.LEAST) / 10, percent(Zoom.MOST) / 10)
                        .mapToObj(it -> it * 10)
                        .toList();
        appearance.zoom().factor().when(shown).subscribe(it -> size.fill(percents, percent(it.doubleValue())));
        return size;
    }

    private static int percent(double factor) {
        return (int) Math.round(factor * PERCENT);
    }

    private Node keys() {
        keys.setText(texts.get("preferences.keys-shown"));
        WordPieces.wrapWherePossible(keys);
        appearance.keysShown().when(shown).subscribe(keys::setSelected);
        keys.setOnAction(_ -> appearance.setKeysShown(keys.isSelected()));
        return keys;
    }

    private Node backups() {
        var path = Nodes.withId("backup-folder", new ParagraphLabel());
        var open = button("about.open-folder", "open-backups", viewModel::showBackups);
        open.setAccessibleText(texts.get("about.open-folder-of", texts.get("preferences.backups")));
        var choose =
                button(
                        "preferences.choose-backups",
                        "choose-backups",
                        () ->
                                dialogs.folder("preferences.backups-title", viewModel.folder())
                                        .ifPresent(viewModel::setBackups));
        var standard =
                Nodes.collapse(button("preferences.standard-backups", "standard-backups", viewModel::resetBackups));
        viewModel.backups.subscribe(it -> {
            path.setText(it.map(this::words).orElse(""));
            boolean hides = it.filter(now -> !now.isStandard()).isEmpty();
            if (hides && standard.isFocused()) {
                // the other button would take the keyboard, and open a window with the next Enter
                choose.requestFocus();
            }
            standard.setVisible(!hides);
        });
        var buttons = Nodes.withStyle(new FlowPane(choose, standard, open), "preferences-buttons");
        return Nodes.withStyle(
                new VBox(path, buttons, ParagraphLabel.whole(texts.get("preferences.backups-hint"), "guidance")),
                "preferences-choices");
    }

    private String words(PreferencesViewModel.Backups backups) {
        return backups.warning().isEmpty()
                ? backups.folder().toString()
                : texts.get("preferences.backups-out-of-reach", backups.folder());
    }

    private PlainButton button(String words, String id, Runnable run) {
        return new PlainButton(texts.get(words), id, run);
    }

    @Override
    public void takeKeyboard() {
        Stream.ofNullable(themes.getSelectedToggle()).map(RadioButton.class::cast).forEach(RadioButton::requestFocus);
    }
}
