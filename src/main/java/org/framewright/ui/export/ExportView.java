package org.framewright.ui.export;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.export.ExportPreset;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.ui.controls.ColumnScroll;
import org.framewright.ui.controls.ScreenHeader;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.controls.theme.Icons;
import org.framewright.ui.export.ExportViewModel.ExportResult;
import org.framewright.ui.shell.ActionGroup;
import org.framewright.ui.shell.ScreenPrompts;
import org.framewright.ui.shell.ScreenView;
import org.framewright.wording.Texts;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The export's screen: the choices at the left, the preview at the right.
public final class ExportView extends BorderPane implements ScreenView {

    private final ExportViewModel viewModel;
    private final Texts texts;
    private final ScreenPrompts prompts;
    private final BooleanProperty encrypted = new SimpleBooleanProperty();
    private final ChoicesPane choices;
    private final ExportPreviewPane preview;
    private final List<Action> actions;

    public ExportView(ExportViewModel viewModel, Texts texts, ScreenPrompts prompts) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.prompts = prompts;
        this.choices = new ChoicesPane(viewModel, texts);
        this.preview = Nodes.vgrow(new ExportPreviewPane(viewModel, texts));
        var export =
                Action.of("export.export", "Shortcut+ENTER", viewModel::export)
                        .enabledWhen(viewModel.ready, texts.get("export.not-ready"));
        var withoutTexts = Action.of("export.archive-hashes", "Shortcut+D", () -> archive(TextChoice.HASHES));
        var withTexts = Action.of("export.archive-texts", "Shortcut+Shift+D", () -> archive(TextChoice.TEXTS));
        var lines = Action.of("export.lines", "Shortcut+J", viewModel::exportLines);
        this.actions =
                List.of(
                        export,
                        Action.of("export.to-choices", "Shortcut+G", choices::takeKeyboard),
                        Action.of("export.to-preview", "F6", preview::takeKeyboard),
                        Action.of("export.choose-folder", "Shortcut+O", this::chooseFolder),
                        withoutTexts,
                        withTexts,
                        lines);
        setId("export");
        getStyleClass().add("export");
        var encryption = Action.of("export.archive-encrypt", () -> encrypted.set(!encrypted.get())).asSwitch(encrypted);
        setTop(
                new ScreenHeader(texts.get("export.title"), texts, viewModel::showNotification)
                        .tools(folder())
                        .more(() -> List.of(withoutTexts, withTexts, encryption, lines))
                        .main(export, viewModel.exportName()));
        setLeft(Nodes.withStyle(new ColumnScroll(choices), "export-form"));
        var scroll = new ColumnScroll(new VBox(new ExportResultPane(viewModel, texts), Nodes.vgrow(preview)));
        scroll.setFitToHeight(true);
        setCenter(scroll);
    }

    /// The folder of the export, and the button that chooses another.
    private Node[] folder() {
        var folder = Nodes.withId("export-folder", new Label("", Icons.small(Feather.FOLDER)), "guidance", "state");
        folder.textProperty().bind(viewModel.folder.map(it -> WordPieces.isolate(String.valueOf(it.getFileName()))));
        var path = new Tooltip();
        path.textProperty().bind(viewModel.folder.map(Path::toString));
        folder.setTooltip(path);
        var choose = new PlainButton(texts.get("export.choose-folder"), "export-choose-folder", this::chooseFolder);
        return new Node[] {folder, choose.asLink()};
    }

    private void archive(TextChoice ofTexts) {
        var name = texts.get("export.archive-name");
        if (encrypted.get()) {
            prompts.files()
                    .saveFile("export.archive-title", name + FileEncryption.ENDING)
                    .ifPresent(file ->
                            prompts.passphrases()
                                    .askNew(
                                            texts.get("export.archive-passphrase"),
                                            it -> viewModel.archive(file, ofTexts, Optional.of(it))));
        } else {
            prompts.files()
                    .saveFile("export.archive-title", name)
                    .ifPresent(it -> viewModel.archive(it, ofTexts, Optional.empty()));
        }
    }

    private void chooseFolder() {
        prompts.files().folder("export.folder-title").ifPresent(viewModel::setFolder);
    }

    @Override
    public List<ActionGroup> actions() {
        return List.of(new ActionGroup("export.title", actions));
    }

    @Override
    public void takeKeyboard() {
        choices.takeKeyboard();
    }

    /// The place of an export, and the command to read it.
    private static final class ExportResultPane extends VBox {

        private final Texts texts;
        private final Label folderLabel = Nodes.fillWidth(Nodes.withId("export-written", ParagraphLabel.whole("")));
        private final TextField command = Nodes.withId("export-command", new TextField(), "export-command");
        private final HBox typed;
        private Optional<Path> folder = Optional.empty();

        ExportResultPane(ExportViewModel viewModel, Texts texts) {
            this.texts = texts;
            var open =
                    new PlainButton(
                            texts.get("common.open-folder"),
                            "export-open",
                            () -> folder.ifPresent(viewModel::openFolder));
            var copy = new PlainButton(texts.get("export.copy"), "export-copy", () -> copy(viewModel));
            command.setEditable(false);
            command.setAccessibleText(texts.get("export.import-command"));
            this.typed = Nodes.collapse(line(Nodes.hgrow(command), copy));
            setId("export-done");
            getStyleClass().add("export-written");
            getChildren().setAll(line(folderLabel, open), typed);
            managedProperty().bind(visibleProperty());
            viewModel.result.subscribe(this::show);
        }

        private static HBox line(Region wide, Button button) {
            return Nodes.withStyle(new HBox(wide, button), "export-line");
        }

        private void copy(ExportViewModel viewModel) {
            Nodes.copyToClipboard(command.getText());
            viewModel.hint("export.copied");
        }

        private void show(Optional<ExportResult> written) {
            setVisible(written.isPresent());
            written.ifPresent(it -> {
                var report = it.report();
                folder = Optional.of(report.folder());
                var next = texts.get("export.next." + it.preset().id());
                var key = report.key().map(file -> " " + texts.get("export.key", file)).orElse("");
                var removed = texts.get("export.removed", report.removed().size());
                folderLabel.setText(
                        texts.get("export.written", report.files().size(), report.folder())
                                + removed
                                + key
                                + " "
                                + next);
                var command = command(it.preset(), report.folder());
                typed.setVisible(command.isPresent());
                command.ifPresent(this.command::setText);
            });
        }

        /// The command that reads everything, with slashes on every computer: a backslash means something else in R and Stata.
        private static Optional<String> command(ExportPreset preset, Path folder) {
            var place = folder.toAbsolutePath().toString().replace('\\', '/');
            var inR = place.replace("\"", "\\\"");
            return switch (preset) {
                case R -> Optional.of("source(\"" + inR + "/import.R\"); study <- framewright_import(\"" + inR + "\")");
                case STATA -> Optional.of("do \"" + place + "/import.do\" \"" + place + "\"");
                case SPSS -> Optional.of(spssCommand(place, "import.sps"));
                case KALPHA -> Optional.of(spssCommand(place + "/kalpha", "run_kalpha.sps"));
                case IRR, KRIPPENDORFFSALPHA, TIDYCOMM ->
                        Optional.of(
                                "source(\"" + inR + "/" + preset.id() + "/run_" + preset.id() + ".R\", chdir = TRUE)");
                case CSV, EXCEL, RECAL2, RECAL3, RECALOIR, JASP -> Optional.empty();
            };
        }

        private static String spssCommand(String folder, String script) {
            return "INSERT FILE='" + folder.replace("'", "''") + "/" + script + "' CD=YES.";
        }
    }
}
