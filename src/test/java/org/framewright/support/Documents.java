package org.framewright.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Documents of all kinds, with articles of our own.
public final class Documents {

    /// A web page as a news site makes it.
    public static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Ferries stop | The Lantern</title>
            <meta property="og:title" content="Ferries stop for a third day">
            <meta property="og:site_name" content="The Lantern">
            <meta property="article:published_time" content="2026-03-02T06:30:00+01:00">
            <meta name="author" content="Jane Doe">
            <link rel="canonical" href="https://lantern.example/ferries">
            <script>document.write('<p>Never run, never read, however long it is.</p>')</script></head>
            <body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/politics">Politics</a></li></ul></nav></header>
            <article><h1>Ferries stop for a third day</h1>
            <p>The ferries to the islands stopped for a third day on Monday, and the harbour stayed empty.</p>
            <p>“We can’t go on like this,” said the mayor of Lerwin,<br>who had come by a fishing boat.</p>
            <img src="https://tracker.example/pixel.png" alt="">
            <p>Talks between the company and its crews go on this week, both sides said.</p>
            <div class="related-articles"><h3>Read more</h3><p>Dockers walk out over the new shifts in the port.</p></div>
            </article>
            <section id="comments"><p>First! I always said that the ferries would stop one day, did I not?</p></section>
            <footer><p>© The Lantern. All rights reserved, and a long sentence about cookies as well.</p></footer>
            </body></html>
            """;

    private Documents() {}

    /// A paragraph of Word's.
    public static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /// Writes a document of Word's.
    ///
    /// @param body what is in its body, as XML
    public static void writeDocx(Path file, String body) throws IOException {
        writeZip(
                file,
                Map.of(
                        "word/document.xml",
                        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
                                + body
                                + "</w:body></w:document>"));
    }

    /// Writes a document of LibreOffice's.
    ///
    /// @param text what is in its text, as XML
    /// @param meta what is in its properties
    public static void writeOdt(Path file, String text, String meta) throws IOException {
        var names =
                " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                        + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put(
                "content.xml",
                "<office:document-content"
                        + names
                        + "><office:body><office:text>"
                        + text
                        + "</office:text></office:body></office:document-content>");
        parts.put(
                "meta.xml",
                "<office:document-meta" + names + "><office:meta>" + meta + "</office:meta></office:document-meta>");
        writeZip(file, parts);
    }

    /// Writes a packed file.
    ///
    /// @param parts by name
    public static void writeZip(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
    }
}
