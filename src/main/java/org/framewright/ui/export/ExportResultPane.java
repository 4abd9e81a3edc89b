package org.framewright.ui.export;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.export.ExportPreset;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.export.ExportViewModel.ExportResult;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where an export is, and what to type to read it.
final class ExportResultPane extends VBox {

    private final Texts texts;
    private final Label where = ParagraphLabel.whole("");
    private final TextField command = StyleClasses.with(new TextField(), "export-command");
    private final HBox typed;
    private Optional<Path> folder = Optional.empty();

    ExportResultPane(ExportViewModel viewModel, Texts texts) {
        this.texts = texts;
        var open =
                new PlainButton(
                        texts.get("export.open-folder"), "export-open", () -> folder.ifPresent(viewModel::openFolder));
        var copy = new PlainButton(texts.get("export.copy"), "export-copy", () -> copy(viewModel));
        where.setId("export-written");
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        command.setId("export-command");
        command.setEditable(false);
        command.setAccessibleText(texts.get("export.command"));
        HBox.setHgrow(command, Priority.ALWAYS);
        this.typed = line(command, copy);
        typed.managedProperty().bind(typed.visibleProperty());
        setId("export-done");
        getStyleClass().add("export-written");
        getChildren().setAll(line(where, open), typed);
        managedProperty().bind(visibleProperty());
        viewModel.result.subscribe(this::show);
    }

    private static HBox line(Region wide, Button button) {
        return StyleClasses.with(new HBox(wide, button), "export-line");
    }

    private void copy(ExportViewModel viewModel) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, command.getText()));
        viewModel.hint("export.copied");
    }

    private void show(Optional<ExportResult> written) {
        setVisible(written.isPresent());
        written.ifPresent(it -> {
            var report = it.report();
            folder = Optional.of(report.folder());
            var next = texts.get("export.next." + it.preset().id());
            where.setText(texts.get("export.written", report.files().size(), report.folder()) + " " + next);
            var command = command(it.preset(), report.folder());
            typed.setVisible(command.isPresent());
            command.ifPresent(this.command::setText);
        });
    }

    /// What reads everything, with slashes on every computer: a backslash means something else in R and Stata.
    private static Optional<String> command(ExportPreset preset, Path folder) {
        var place = folder.toAbsolutePath().toString().replace('\\', '/');
        var inR = place.replace("\"", "\\\"");
        return switch (preset) {
            case R -> Optional.of("source(\"" + inR + "/import.R\"); study <- framewright_import(\"" + inR + "\")");
            case STATA -> Optional.of("do \"" + place + "/import.do\" \"" + place + "\"");
            case SPSS -> Optional.of(spssCommand(place, "import.sps"));
            case KALPHA -> Optional.of(spssCommand(place + "/kalpha", "run_kalpha.sps"));
            case IRR, KRIPPENDORFFSALPHA, TIDYCOMM ->
                    Optional.of("source(\"" + inR + "/" + preset.id() + "/run_" + preset.id() + ".R\", chdir = TRUE)");
            case CSV, EXCEL, RECAL2, RECAL3, RECALOIR, JASP -> Optional.empty();
        };
    }

    private static String spssCommand(String folder, String script) {
        return "INSERT FILE='" + folder.replace("'", "''") + "/" + script + "' CD=YES.";
    }
}
