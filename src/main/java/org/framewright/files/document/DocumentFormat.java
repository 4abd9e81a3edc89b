package org.framewright.files.document;

import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.files.table.TableArticles;

import java.util.Locale;
import java.util.Optional;

/// A format of files that hold an article.
public enum DocumentFormat {
    PLAIN_TEXT,
    HTML,
    DOCX,
    ODT,
    RTF,
    PDF,
    EMAIL,
    /// With an article in each row: CSV, XLSX, JSON or JSON lines.
    TABLE,
    /// Read by rules of databases alone.
    XML;

    /// The format of files with an ending.
    ///
    /// @param ending in whatever case, without its point
    public static Optional<DocumentFormat> find(String ending) {
        return switch (ending.toLowerCase(Locale.ROOT)) {
            case "txt", "text", "md" -> Optional.of(PLAIN_TEXT);
            case "html", "htm" -> Optional.of(HTML);
            case "docx" -> Optional.of(DOCX);
            case "odt" -> Optional.of(ODT);
            case "rtf" -> Optional.of(RTF);
            case "pdf" -> Optional.of(PDF);
            case "eml" -> Optional.of(EMAIL);
            case "csv", "tsv", "xlsx", "json", "jsonl", "ndjson" -> Optional.of(TABLE);
            case "xml" -> Optional.of(XML);
            default -> Optional.empty();
        };
    }

    /// The format of a file, by its name.
    static Optional<DocumentFormat> ofName(String name) {
        return find(name.substring(name.lastIndexOf('.') + 1));
    }

    /// The rule by which text is made from a file of this format, recorded with the article. A change of a reader that changes any
    /// text is a new version. Empty for plain text, which stays as it is, and for XML,
    /// whose articles have rules of their own.
    String rule() {
        return switch (this) {
            case PLAIN_TEXT, XML -> "";
            case HTML -> "html-1";
            case DOCX -> "docx-1";
            case ODT -> "odt-1";
            case RTF -> "rtf-1";
            case PDF -> "pdf-1";
            case EMAIL -> "eml-1";
            case TABLE -> TableArticles.RULE;
        };
    }

    /// The largest file, in bytes.
    int mostBytes(Limits limits) {
        return this == PLAIN_TEXT ? Limits.MOST_TEXT_BYTES : (int) limits.get(Limit.DOCUMENT_BYTES);
    }
}
