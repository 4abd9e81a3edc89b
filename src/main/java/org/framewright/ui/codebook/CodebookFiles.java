package org.framewright.ui.codebook;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.document.CodebookDocument;
import org.framewright.codebook.drafting.CodebookDraft.DraftEdit;
import org.framewright.codebook.drafting.DraftItem;
import org.framewright.codebook.formats.CodebookFormat;
import org.framewright.codebook.formats.CodebookFormat.ConversionResult;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.model.Problem;
import org.framewright.project.CodebookSource;
import org.framewright.project.TextFileWriter;
import org.framewright.ui.codebook.editor.CodebookViewModel;
import org.framewright.ui.controls.FileDialogs;
import org.framewright.ui.controls.action.Action;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Import and export of codebook files.
public record CodebookFiles(CodebookViewModel viewModel, TaskRunner tasks, Texts texts, FileDialogs dialogs) {

    /// The formats in which the screen saves codebooks: for programs, or for print.
    enum FileFormat {
        JSON(".json"),
        CSV(".csv"),
        QDC(".qdc"),
        HTML(".html"),
        MARKDOWN(".md");

        private final String ending;

        FileFormat(String ending) {
            this.ending = ending;
        }

        public String fileName(Codebook codebook) {
            return codebook.id() + "-" + codebook.version() + ending;
        }

        /// A codebook in this format, and the parts that the format can't hold.
        ConversionResult write(Codebook codebook, Texts texts) {
            return switch (this) {
                case JSON -> CodebookFormat.JSON.write(codebook);
                case CSV -> CodebookFormat.CSV.write(codebook);
                case QDC -> CodebookFormat.QDC.write(codebook);
                case HTML -> new ConversionResult(CodebookDocument.html(codebook, texts), List.of());
                case MARKDOWN -> new ConversionResult(CodebookDocument.markdown(codebook, texts), List.of());
            };
        }
    }

    /// The actions that read a codebook, or save it in a format.
    List<Action> actions() {
        return List.of(
                Action.of(
                                "codebook.action.import",
                                "Shortcut+O",
                                () -> dialogs.codebookOfAnyForm().ifPresent(this::open))
                        .withAccess(viewModel.access(), texts.get("codebook.read-only-hint")),
                saveAction("codebook.action.export", "Shortcut+S", FileFormat.JSON),
                saveAction("codebook.action.export-csv", "Shortcut+Shift+C", FileFormat.CSV),
                saveAction("codebook.action.export-qdc", "Shortcut+Shift+Q", FileFormat.QDC),
                saveAction("codebook.action.export-html", "Shortcut+Shift+H", FileFormat.HTML),
                saveAction("codebook.action.export-md", "Shortcut+Shift+M", FileFormat.MARKDOWN));
    }

    private Action saveAction(String label, String key, FileFormat form) {
        return Action.of(
                label,
                key,
                () ->
                        viewModel
                                .currentCodebook()
                                .flatMap(it -> dialogs.saveFile("codebook.export-title", form.fileName(it)))
                                .ifPresent(it -> save(form, it)));
    }

    /// Makes a file's codebook the draft. Parts of the former version that it lacks stay, retired.
    public void open(Path file) {
        tasks.run(
                () -> read(file),
                opened -> {
                    viewModel.changeAndSelect(
                            draft -> new DraftEdit(draft.withContent(opened.codebook()), DraftItem.WHOLE));
                    viewModel.showNotification(
                            notification(Notification.hint(texts.get("codebook.imported")), opened.leftOut()));
                },
                viewModel::failed);
    }

    /// A codebook out of a file, and the parts of the file that it can't hold.
    private record OpenedFile(Codebook codebook, List<Problem> leftOut) {}

    /// Reads a codebook's file: a table, a QDA program's codebook, or else the program's own.
    private static OpenedFile read(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        var read =
                Stream.of(".csv", ".tsv", ".qdc").anyMatch(name::endsWith)
                        ? CodebookFormat.read(file)
                        : new ConversionResult(CodebookSource.readJson(file.toString()), List.of());
        return new OpenedFile(new CodebookReader().read(read.text()), read.losses());
    }

    public void save(FileFormat form, Path file) {
        viewModel.currentCodebook().ifPresent(codebook -> save(form.write(codebook, texts), file));
    }

    private void save(ConversionResult written, Path file) {
        tasks.run(
                TaskRunner.supplier(() -> TextFileWriter.write(written.text(), file), file),
                saved ->
                        viewModel.showNotification(
                                notification(Notification.done(texts.get("codebook.exported", saved)), written.losses())
                                        .withFile(saved)),
                viewModel::failed);
    }

    /// The notification; one about omitted parts stays until it is dismissed.
    private Notification notification(Notification whole, List<Problem> leftOut) {
        return leftOut.isEmpty() ? whole : Notification.warning(whole.sentence(), leftOut, texts);
    }
}
