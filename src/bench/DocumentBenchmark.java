import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.framewright.files.document.DocumentResult.ReadDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.support.Documents;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// How long it takes to make text from `.docx` and `.pdf` files of some 1,000 words, with paragraphs, metadata and hash, beside Apache
/// Tika, which makes the text alone.
///
/// `java -cp CLASSES-AND-JARS DocumentBenchmark.java CHECKOUT RUNS FOLDER`, where the folder has the jars of Tika (its `tika-core`,
/// `tika-parser-microsoft-module` and `tika-parser-pdf-module` with all that they need): one JVM with one thread for the work, Tika on a class
/// loader of its own; all files by the one and then by the other, five rounds not counted; each round's milliseconds into
/// `docs/benchmarks/documents.csv`, medians on stdout. Made-up articles, drawn with [#SEED].
final class DocumentBenchmark {

    private static final long SEED = 20261122;
    private static final int NOT_COUNTED = 5;
    private static final int FILES = 50;
    private static final int PARAGRAPHS = 20;
    private static final int WORDS = 50;
    private static final String OURS = "Framewright";
    private static final String PEER = "Tika";

    private final Random random = new Random(SEED);
    private final DocumentReader reader = DocumentReader.standard();
    private final Map<String, List<Double>> times = new HashMap<>();
    private final List<String> rows = new ArrayList<>(List.of("format,round,program,files,milliseconds"));

    /// Reads a file; returns how many characters it has.
    @FunctionalInterface
    private interface Reader {
        int read(Path file) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        var work = Files.createTempDirectory("document-benchmark");
        try {
            new DocumentBenchmark().run(work, args);
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
    }

    private void run(Path work, String[] args) throws Exception {
        int runs = Integer.parseInt(args[1]);
        var tika = tika(Path.of(args[2]));
        System.out.println("| files | program | rounds | median ms | quartiles ms | times Tika |");
        System.out.println("|---|---|---|---|---|---|");
        for (var format : List.of("docx", "pdf")) {
            var files = new ArrayList<Path>();
            for (int i = 0; i < FILES; i++) {
                files.add(write(work.resolve(i + "." + format)));
            }
            for (int run = 1 - NOT_COUNTED; run <= runs; run++) {
                time(format, run, OURS, files, this::read);
                time(format, run, PEER, files, tika);
            }
            print(format, PEER, runs);
            print(format, OURS, runs);
        }
        RawSeries.write(Path.of(args[0]), "documents.csv", rows);
    }

    private int read(Path file) {
        var document = (ReadDocument) reader.read(file, () -> false);
        return document.articles().getFirst().text().length();
    }

    /// Tika, which the project does not need otherwise.
    private static Reader tika(Path folder) throws Exception {
        var jars = new ArrayList<URL>();
        try (var files = Files.list(folder)) {
            for (var jar : files.toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        var loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        var type = loader.loadClass("org.apache.tika.Tika");
        var tika = type.getConstructor().newInstance();
        type.getMethod("setMaxStringLength", int.class).invoke(tika, -1);
        Method parse = type.getMethod("parseToString", InputStream.class);
        return file -> {
            try (var in = Files.newInputStream(file)) {
                return ((String) parse.invoke(tika, in)).length();
            }
        };
    }

    private void time(String format, int run, String program, List<Path> files, Reader reader) throws Exception {
        long start = System.nanoTime();
        long characters = 0;
        for (var file : files) {
            characters += reader.read(file);
        }
        double taken = (System.nanoTime() - start) / 1e6;
        if (characters < (long) FILES * PARAGRAPHS * WORDS * 4) {
            throw new IllegalStateException(program + " found " + characters + " characters");
        }
        if (run > 0) {
            times.computeIfAbsent(format + program, _ -> new ArrayList<>()).add(taken);
            rows.add(String.format(Locale.ROOT, "%s,%d,%s,%d,%.2f", format, run, program, FILES, taken));
        }
    }

    private void print(String format, String program, int runs) {
        double median = quantile(format + program, 0.5);
        System.out.printf(
                Locale.ROOT,
                "| %d `.%s` | %s | %d | %.0f | %.0f to %.0f | %.2f |%n",
                FILES,
                format,
                program,
                runs,
                median,
                quantile(format + program, 0.25),
                quantile(format + program, 0.75),
                median / quantile(format + PEER, 0.5));
    }

    private double quantile(String key, double share) {
        var sorted = times.get(key).stream().sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private Path write(Path file) throws IOException {
        var paragraphs = new ArrayList<String>();
        for (int i = 0; i < PARAGRAPHS; i++) {
            paragraphs.add(sentence());
        }
        if (file.toString().endsWith(".pdf")) {
            writePdf(file, paragraphs);
        } else {
            writeDocx(file, paragraphs);
        }
        return file;
    }

    /// With the parts by which Tika recognises it.
    private static void writeDocx(Path file, List<String> paragraphs) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType="
                        + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='r1' Target='word/document.xml' Type="
                        + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>");
        parts.put(
                "word/document.xml",
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                        + String.join("", paragraphs.stream().map(Documents::paragraph).toList())
                        + "</w:body></w:document>");
        Documents.writeZip(file, parts);
    }

    private static void writePdf(Path file, List<String> paragraphs) throws IOException {
        try (var document = new PDDocument()) {
            var font = new PDType1Font(FontName.TIMES_ROMAN);
            for (int from = 0; from < paragraphs.size(); from += 5) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(14);
                    content.newLineAtOffset(60, 760);
                    for (var paragraph : paragraphs.subList(from, Math.min(from + 5, paragraphs.size()))) {
                        for (var line : paragraph.replaceAll("(.{60,80}) ", "$1\n").lines().toList()) {
                            content.showText(line);
                            content.newLine();
                        }
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
    }

    private String sentence() {
        var sentence = new StringBuilder("The");
        for (int i = 1; i < WORDS; i++) {
            sentence.append(' ');
            int syllables = 1 + random.nextInt(4);
            for (int k = 0; k < syllables; k++) {
                sentence.append("bdfghklmnprstvw".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
            }
        }
        return sentence.append('.').toString();
    }
}
