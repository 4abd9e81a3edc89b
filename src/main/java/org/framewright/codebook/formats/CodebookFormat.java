package org.framewright.codebook.formats;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The forms in which a codebook is handed on.
public enum CodebookFormat {
    /// The program's own; holds everything.
    JSON,
    /// A table for spreadsheets; holds everything but white space around texts.
    CSV,
    /// REFI-QDA's, for QDA programs; holds codes and what is said about them.
    QDC;

    /// A codebook in this form, and what of it that can't hold.
    public ConversionResult write(Codebook codebook) {
        return switch (this) {
            case JSON -> new ConversionResult(new CodebookWriter().write(codebook), List.of());
            case CSV -> new ConversionResult(new CodebookCsv().write(codebook), new CodebookCsv().findLosses(codebook));
            case QDC -> QdcWriter.write(codebook);
        };
    }

    /// Reads a codebook of another form: REFI-QDA where the file's name ends in `.qdc`, else a table.
    ///
    /// @return the codebook's JSON, and what of the file that can't hold
    /// @throws Refusal with everything that is wrong, by row or line
    public static ConversionResult read(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".qdc")
                ? QdcReader.read(file)
                : new ConversionResult(new CodebookCsv().read(file), List.of());
    }

    /// A codebook in another form.
    ///
    /// @param losses what that form can't hold of it, as remarks
    public record ConversionResult(String text, List<Problem> losses) {
        public ConversionResult {
            losses = List.copyOf(losses);
        }
    }
}
