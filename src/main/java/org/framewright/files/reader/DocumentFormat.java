package org.framewright.files.reader;

import org.framewright.files.Limit;
import org.framewright.files.Limits;
import org.framewright.files.table.TableArticles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A format of files that hold an article.
public enum DocumentFormat {
    PLAIN_TEXT,
    HTML,
    DOCX,
    ODT,
    RTF,
    PDF,
    EMAIL,
    /// Read by rules of databases alone.
    XML,
    /// With an article in each row: CSV, XLSX, JSON or JSON lines.
    TABLE;

    private List<String> ownEndings() {
        return switch (this) {
            case PLAIN_TEXT -> List.of("txt", "text", "md");
            case HTML -> List.of("html", "htm");
            case DOCX -> List.of("docx");
            case ODT -> List.of("odt");
            case RTF -> List.of("rtf");
            case PDF -> List.of("pdf");
            case EMAIL -> List.of("eml");
            case XML -> List.of("xml");
            case TABLE -> List.of("csv", "tsv", "xlsx", "json", "jsonl", "ndjson");
        };
    }

    /// The endings of all files that hold articles, in lower case, without their points.
    public static List<String> endings() {
        return Stream.of(values()).flatMap(it -> it.ownEndings().stream()).toList();
    }

    /// The format of files with an ending.
    ///
    /// @param ending in whatever case, without its point
    public static Optional<DocumentFormat> find(String ending) {
        var lowerCase = ending.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(it -> it.ownEndings().contains(lowerCase)).findFirst();
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
            case HTML -> "html-13";
            case DOCX -> "docx-1";
            case ODT -> "odt-1";
            case RTF -> "rtf-3";
            case PDF -> "pdf-11";
            case EMAIL -> "eml-3";
            case TABLE -> TableArticles.RULE;
        };
    }

    /// Whether its reader finds the article, and what it says of itself.
    boolean isPage() {
        return this == HTML || this == EMAIL;
    }

    /// The largest file, in bytes.
    int mostBytes(Limits limits) {
        return this == PLAIN_TEXT ? Limits.MOST_TEXT_BYTES : (int) limits.get(Limit.DOCUMENT_BYTES);
    }
}
