package org.framewright.ui.codebook;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.document.CodebookDocument;
import org.framewright.codebook.formats.CodebookForm;
import org.framewright.codebook.formats.Converted;
import org.framewright.wording.Texts;

import java.util.List;

/// The forms in which the screen saves codebooks: to be read again, or to be printed.
public enum CodebookFileForm {
    JSON(".json"),
    CSV(".csv"),
    QDC(".qdc"),
    HTML(".html"),
    MARKDOWN(".md");

    private final String ending;

    CodebookFileForm(String ending) {
        this.ending = ending;
    }

    /// What a codebook's file is called.
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
