package org.framewright.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.framewright.fuzz.FuzzReaders.NamedReader;
import org.framewright.support.Documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Readers of documents that hold articles, downloads of news databases among them.
final class DocumentReaders {

    private static final String DOWNLOADS = "org/framewright/files/database/";

    private static final String[] MARKUP = {
        "<div>",
        "</div>",
        "<p>",
        "<article>",
        "<br>",
        "<script>",
        "<!--",
        "-->",
        "<table><tr><td>",
        "<meta charset=\"utf-16\">",
        "&nbsp;",
        "&#x110000;",
        "<![CDATA[",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "class=\"x\"",
        "<title>",
        "<svg>",
        "<template>",
        "<b><i><u>"
    };

    private static final String[] RTF = {
        "{",
        "}",
        "{\\*",
        "\\par ",
        "\\u-10179?",
        "\\u99999999999?",
        "\\'e",
        "\\'zz",
        "\\bin999999999 ",
        "\\uc9 ",
        "\\ansicpg99999",
        "\\fonttbl",
        "\\pict",
        "\\object",
        "\\upr",
        "\\ud",
        "\\cell\\row"
    };

    private static final String[] MAIL = {
        "\r\n\r\n", "Content-Type: multipart/mixed; boundary=\"\"\r\n", "Content-Transfer-Encoding: base64\r\n",
                "=?utf-8?B?", "=?x?Q?", "charset=x-none",
        "--", "Content-Type: message/rfc822\r\n\r\n", "=3", "Date: \r\n", "Subject:", "filename*0*=utf-8''%ff"
    };

    private static final String[] WORD = {
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "<w:t>",
        "<w:tbl>",
        "<w:tc>",
        "<w:br/>",
        "<mc:AlternateContent>",
        "<mc:Fallback>",
        "<w:fldSimple>",
        "<w:del>",
        "&a;",
        "<text:p>",
        "<text:s text:c=\"999999999\"/>",
        "<text:tab/>",
        "<draw:frame>",
        "<office:annotation>",
        "<meta:creation-date>",
        "xmlns:w=\"x\""
    };

    private static final String[] PDF = {
        "obj", "endobj", "stream\n", "endstream", "xref", "trailer", "<<", ">>", "/Kids[2 0 R]", "/Parent 2 0 R",
                "/Length 99999999", "/Filter/FlateDecode",
        "/Filter[/LZWDecode/ASCII85Decode]", "BT", "ET", "Tj", "/F1 99999 Tf", "1e30 0 0 1e30 0 0 cm", "/F1 Do",
                "0 0 0 0 0 0 Tm", "/Encrypt 1 0 R", "q ", "Q ", "R"
    };

    private DocumentReaders() {}

    static List<NamedReader> all() {
        return List.of(
                new NamedReader("html", _ -> document("html", ".html", pages(), new ByteMutator(MARKUP))),
                new NamedReader("xml", _ -> document("xml", ".xml", downloads(".xml"), new ByteMutator(MARKUP))),
                new NamedReader(
                        "text",
                        _ ->
                                document(
                                        "text",
                                        ".txt",
                                        downloads(".txt"),
                                        new ByteMutator(
                                                "\n", "\f", "LENGTH: 3 words\n", "BYLINE:", "1 of 2 DOCUMENTS\n"))),
                new NamedReader("rtf", _ -> document("rtf", ".rtf", downloads(".rtf"), new ByteMutator(RTF))),
                new NamedReader("mail", _ -> document("mail", ".eml", downloads(".eml"), new ByteMutator(MAIL))),
                new NamedReader(
                        "docx",
                        folder -> document("docx", ".docx", docx(folder), new ArchiveMutator(new ByteMutator(WORD)))),
                new NamedReader(
                        "odt",
                        folder -> document("odt", ".odt", odt(folder), new ArchiveMutator(new ByteMutator(WORD)))),
                new NamedReader("pdf", _ -> document("pdf", ".pdf", List.of(pdf()), new ByteMutator(PDF))));
    }

    private static FuzzReader document(String name, String ending, List<byte[]> seeds, InputMutator mutator) {
        return new FuzzReader(name, ending, 300, seeds, mutator, TextReaders::readDocument);
    }

    private static List<byte[]> pages() {
        return Stream.concat(Stream.of(Documents.PAGE.getBytes(UTF_8)), downloads(".html").stream()).toList();
    }

    /// The downloads among the tests' own, by the ending of their names.
    private static List<byte[]> downloads(String ending) {
        try (var files = Files.list(Path.of("src", "test", "resources").resolve(DOWNLOADS))) {
            return files.filter(it -> it.toString().endsWith(ending)).sorted().map(FuzzReaders::bytes).toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<byte[]> docx(Path folder) throws IOException {
        var file = Files.createDirectories(folder.resolve("out")).resolve("seed.docx");
        Documents.writeDocx(
                file,
                Documents.paragraph("Ferries stop")
                        + Documents.paragraph("They sail &amp; stop.")
                        + "<w:tbl><w:tr><w:tc>"
                        + Documents.paragraph("A cell")
                        + "</w:tc></w:tr></w:tbl>");
        return List.of(Files.readAllBytes(file));
    }

    private static List<byte[]> odt(Path folder) throws IOException {
        var file = Files.createDirectories(folder.resolve("out")).resolve("seed.odt");
        Documents.writeOdt(
                file,
                "<text:h>Ferries stop</text:h><text:p>They<text:s text:c=\"3\"/>sail.<text:line-break/>Soon</text:p>",
                "<dc:title>Ferries</dc:title><dc:date>2026-03-02T09:00:00</dc:date>");
        return List.of(Files.readAllBytes(file));
    }

    private static byte[] pdf() {
        var words = "BT /F1 12 Tf 50 700 Td (Ferries stop for a third day) Tj 0 -20 Td (They sail again.) Tj ET";
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length "
                        + words.length()
                        + ">>stream\n"
                        + words
                        + "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                        + "6 0 obj<</Title(Ferries)/CreationDate(D:20260302090000Z)>>endobj\ntrailer<</Root 1 0 R/Info 6 0 R>>\n")
                .getBytes(ISO_8859_1);
    }
}
