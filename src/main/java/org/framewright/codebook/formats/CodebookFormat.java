package org.framewright.codebook.formats;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.files.QdaProject;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The file formats for exchanging codebooks.
public enum CodebookFormat {
    /// The program's own format; holds everything.
    JSON,
    /// A table for spreadsheets; holds everything but white space around texts.
    CSV,
    /// The REFI-QDA format for QDA programs; holds codes and their descriptions.
    QDC;

    /// Writes a codebook in this format. The result has the losses.
    public ConversionResult write(Codebook codebook) {
        return switch (this) {
            case JSON -> new ConversionResult(new CodebookWriter().write(codebook), List.of());
            case CSV -> new ConversionResult(new CodebookCsv().write(codebook), new CodebookCsv().findLosses(codebook));
            case QDC -> QdcWriter.write(codebook);
        };
    }

    /// Reads a codebook of another format: REFI-QDA if the file's name ends in `.qdc` or `.xml`, else a table: this program's, or a list of
    /// Taguette's tags.
    ///
    /// @return the codebook's JSON, with the losses of the file's contents
    /// @throws Refusal with all problems, by row or line
    public static ConversionResult read(Path file) {
        if (Files.exists(file)) {
            QdaProject.refuse(file);
        }
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".qdc") || name.endsWith(".xml")) {
            return QdcReader.read(file);
        }
        var table = CodebookCsv.table(file);
        return TaguetteTags.isList(table)
                ? QdcReader.read(new TaguetteTags(table).content(), file)
                : new ConversionResult(new CodebookCsv().read(table), List.of());
    }

    /// A codebook in another format.
    ///
    /// @param losses the parts that this format can't hold, as warnings
    public record ConversionResult(String text, List<Problem> losses) {
        public ConversionResult {
            losses = List.copyOf(losses);
        }
    }
}
