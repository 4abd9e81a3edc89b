package org.framewright.ui.codebook;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookReader;
import org.framewright.codebook.document.CodebookDocument;
import org.framewright.codebook.drafting.Draft;
import org.framewright.codebook.drafting.Item;
import org.framewright.codebook.drafting.Placed;
import org.framewright.codebook.formats.CodebookForm;
import org.framewright.codebook.formats.Converted;
import org.framewright.model.Problem;
import org.framewright.project.CodebookSource;
import org.framewright.project.TextFile;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.controls.Tasks;
import org.framewright.wording.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Codebooks out of files, and into them.
public final class CodebookFiles {

    private final CodebookViewModel viewModel;
    private final Tasks tasks;
    private final Texts texts;

    /// The forms in which the screen saves codebooks: to be read again, or to be printed.
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

        /// A codebook in this form, and what of it that can't hold.
        Converted write(Codebook codebook, Texts texts) {
            return switch (this) {
                case JSON -> CodebookForm.JSON.write(codebook);
                case CSV -> CodebookForm.CSV.write(codebook);
                case QDC -> CodebookForm.QDC.write(codebook);
                case HTML -> new Converted(CodebookDocument.html(codebook, texts::get), List.of());
                case MARKDOWN -> new Converted(CodebookDocument.markdown(codebook, texts::get), List.of());
            };
        }
    }

    public CodebookFiles(CodebookViewModel viewModel, Tasks tasks, Texts texts) {
        this.viewModel = viewModel;
        this.tasks = tasks;
        this.texts = texts;
    }

    /// Makes a file's codebook the draft. What it lacks of the version before stays, retired.
    public void open(Path file) {
        tasks.run(
                () -> read(file),
                opened -> {
                    viewModel.place(draft -> new Placed(Draft.of(draft.base(), opened.codebook()), Item.WHOLE));
                    say(texts.get("codebook.imported"), opened.leftOut());
                },
                failure -> viewModel.say(Notice.of(failure, texts)));
    }

    /// A codebook out of a file, and what of the file it can't hold.
    private record OpenedFile(Codebook codebook, List<Problem> leftOut) {}

    /// Reads a codebook's file: a table, a QDA program's codebook, or else the program's own.
    private static OpenedFile read(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        var read =
                Stream.of(".csv", ".tsv", ".qdc").anyMatch(name::endsWith)
                        ? CodebookForm.read(file)
                        : new Converted(CodebookSource.json(file.toString()), List.of());
        return new OpenedFile(new CodebookReader().read(read.text()), read.leftOut());
    }

    /// Writes what is shown into a file.
    public void save(FileFormat form, Path file) {
        viewModel.written().ifPresent(codebook -> save(form.write(codebook, texts), file));
    }

    private void save(Converted written, Path file) {
        tasks.run(
                () -> {
                    TextFile.write(written.text(), file);
                    return file;
                },
                saved -> say(texts.get("codebook.exported", saved), written.leftOut()),
                failure -> viewModel.say(Notice.of(failure, texts)));
    }

    /// What is left out is said as long as nobody dismisses it.
    private void say(String sentence, List<Problem> leftOut) {
        viewModel.say(leftOut.isEmpty() ? Notice.hint(sentence) : Notice.remark(sentence, leftOut, texts));
    }
}
