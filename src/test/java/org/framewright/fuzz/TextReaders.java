package org.framewright.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.framewright.cli.Typed;
import org.framewright.codebook.document.CodebookDoubt;
import org.framewright.codebook.formats.CodebookFormat;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.corpus.ImportProfile;
import org.framewright.export.archive.ArchiveCheck;
import org.framewright.files.Limits;
import org.framewright.files.database.rule.DatabaseRules;
import org.framewright.files.document.DocumentResult.UnreadableDocument;
import org.framewright.files.reader.DocumentReader;
import org.framewright.files.table.TableMapping;
import org.framewright.files.table.TableReader;
import org.framewright.fuzz.FuzzReaders.NamedReader;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.project.CodebookSource;
import org.framewright.support.EveryKind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Readers of codebooks, settings and archives.
final class TextReaders {

    static final String[] JSON = {
        "null",
        "true",
        "{}",
        "[]",
        "\"\"",
        "[null]",
        "{\"\":null}",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "\"id\":",
        ",",
        ":",
        "\"a\":1,",
        "[[[[[[[[[[",
        "{\"a\":{\"a\":{\"a\":",
        "\"\\u202e\"",
        "//",
        "NaN"
    };

    private static final String[] CODEBOOK = {
        "\"tags\"",
        "\"variables\"",
        "\"categories\"",
        "\"scale\"",
        "\"nominal\"",
        "\"ordinal\"",
        "\"interval\"",
        "\"ratio\"",
        "\"boolean\"",
        "\"set\"",
        "\"text\"",
        "\"date\"",
        "\"actor\"",
        "\"when\":{\"variable\":\"a\",\"is\":[\"b\"]},",
        "\"roles\"",
        "\"accepts\"",
        "\"unit\":\"passage\",",
        "\"article\"",
        "\"sentence\"",
        "\"occurs\":\"once\",",
        "\"implied\":true,",
        "\"mapping\":{\"from\":1,\"steps\":[]},",
        "\"state\":\"retired\",",
        "\"scores\":[",
        "\"pattern\":\"(a+)+$\",",
        "\"min\":9223372036854775807,",
        "\"code\":-6,"
    };

    private static final String[] QDC = {
        "<Code guid=\"",
        "</Code>",
        "<Codes>",
        "<Set name=\"x\" guid=\"\">",
        "<MemberCode guid=\"",
        "isCodable=\"false\"",
        "<Description>",
        "<![CDATA[",
        "]]>",
        "&amp;",
        "&#0;",
        "&#x110000;",
        "&a;",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "<?xml version=\"1.1\"?>",
        "xmlns:x=\"\"",
        "color=\"#fff\"",
        "encoding=\"UTF-16\"",
        "scale: set",
        "id: a"
    };

    private static final DocumentReader DOCUMENTS = DocumentReader.standard();

    private TextReaders() {}

    static List<NamedReader> all() {
        return List.of(
                new NamedReader("codebook", _ -> codebook()),
                new NamedReader("codebook-table", _ -> codebookOf("codebook-table", ".csv", CodebookFormat.CSV)),
                new NamedReader("refi-qda", _ -> codebookOf("refi-qda", ".qdc", CodebookFormat.QDC)),
                new NamedReader("mapping", TextReaders::mapping),
                new NamedReader("profile", _ -> profile()),
                new NamedReader("rules", TextReaders::rules),
                new NamedReader("archive", TextReaders::archive));
    }

    private static ByteMutator mutator(String[]... tokens) {
        return new ByteMutator(Stream.of(tokens).flatMap(Stream::of).toArray(String[]::new));
    }

    private static List<byte[]> codebooks() {
        var seeds =
                new ArrayList<>(
                        FuzzReaders.seeds("golden/said/study/codebook-1.json", "golden/said/study/codebook-3.json"));
        seeds.add(EveryKind.codebook(1).getBytes(UTF_8));
        seeds.add(CodebookSource.readJson("quotations").getBytes(UTF_8));
        return seeds;
    }

    private static FuzzReader codebook() {
        return new FuzzReader(
                "codebook", ".json", 2_000, codebooks(), mutator(JSON, CODEBOOK), TextReaders::readCodebook);
    }

    /// Also writes it in all formats, and reads it from its own JSON as it is.
    private static List<Problem> readCodebook(Path input) {
        var codebook = new CodebookReader().read(CodebookSource.readJson(input.toString()));
        var _ = CodebookDoubt.find(codebook);
        for (var format : CodebookFormat.values()) {
            var _ = format.write(codebook);
        }
        if (!new CodebookReader().read(new CodebookWriter().write(codebook)).equals(codebook)) {
            throw new AssertionError("another codebook after it was written");
        }
        return List.of();
    }

    private static FuzzReader codebookOf(String name, String ending, CodebookFormat format) {
        var seeds =
                codebooks().stream()
                        .map(it ->
                                format.write(new CodebookReader().read(new String(it, UTF_8))).text().getBytes(UTF_8))
                        .toList();
        return new FuzzReader(
                name,
                ending,
                800,
                seeds,
                format == CodebookFormat.QDC ? mutator(QDC) : mutator(JSON, TableReaders.CSV),
                input -> {
                    var read = CodebookFormat.read(input);
                    var _ = new CodebookReader().read(read.text());
                    return List.of();
                });
    }

    private static FuzzReader mapping(Path folder) throws IOException {
        var table = folder.resolve("home").resolve("articles.csv");
        Files.createDirectories(table.getParent());
        Files.writeString(
                table, "title,text,date,url\nOne,The ferries stopped.,3/4/2024,x\nTwo,They sail.,2024-05-06,\n");
        var seed =
                "{\"columns\":{\"text\":\"text\",\"title\":\"headline\",\"date\":\"date\",\"url\":\"\"},\"dates\":\"day-first\"}";
        return new FuzzReader(
                "mapping",
                ".json",
                2_000,
                List.of(seed.getBytes(UTF_8)),
                mutator(
                        JSON,
                        new String[] {
                            "\"columns\"", "\"text\"", "\"id\"", "\"dates\"", "\"month-first\"", "\"outlet\""
                        }),
                input -> {
                    var mapping = TableMapping.read(input);
                    var _ = TableReader.read(table, Optional.of(mapping), Limits.USUAL, () -> false);
                    return List.of();
                });
    }

    private static FuzzReader profile() {
        var seed =
                """
                {"format":"nexis","columns":{"text":"text","title":"headline"},"path":"{outlet}/{date}_*",
                 "outlets":{"Herald":"The Lerwin Herald"},"dates":"day-first","duplicates":"first","near":0.8,"keep_files":true}
                """;
        return new FuzzReader(
                "profile",
                ".json",
                2_000,
                List.of(seed.getBytes(UTF_8)),
                mutator(
                        JSON,
                        new String[] {
                            "{outlet}", "{date}", "*", "**", "\"near\":0.5,", "\"keep_files\":true,", "\"link\""
                        }),
                input -> {
                    var _ = ImportProfile.read(input);
                    return List.of();
                });
    }

    private static FuzzReader rules(Path folder) throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        var downloads = new ArrayList<Path>();
        for (var name : List.of("nexis-english.txt", "proquest.html", "factiva.xml")) {
            downloads.add(
                    Files.write(
                            home.resolve(name),
                            FuzzReaders.seeds("org/framewright/files/database/" + name).getFirst()));
        }
        var seeds = new ArrayList<byte[]>();
        for (var id : List.of("nexis", "proquest-html", "factiva-xml", "genios")) {
            seeds.add(
                    Files.readAllBytes(
                            Path.of("src/main/resources/org/framewright/files/database/rule", id + ".json")));
        }
        return new FuzzReader(
                "rules",
                ".json",
                300,
                seeds,
                mutator(
                        JSON,
                        new String[] {
                            "(a+)+$",
                            "(.*)*",
                            "\\\\1",
                            "(?<date>",
                            "(?s)",
                            "^",
                            "[^",
                            ":has(p)",
                            "*",
                            "div > p",
                            "\\\\p{L}+"
                        }),
                input -> {
                    var rules = DatabaseRules.shipped().with(input);
                    var reader = new DocumentReader(rules, Optional.empty(), Optional.empty(), Limits.USUAL);
                    downloads.forEach(it -> reader.read(it, () -> false));
                    return List.of();
                });
    }

    private static FuzzReader archive(Path folder) throws IOException {
        var project = ProjectReaders.copy(ProjectReaders.STUDY, folder);
        var archive = Files.createDirectories(folder.resolve("out")).resolve("archive.zip");
        var typed = Typed.in(folder, "archive", project, "--out", archive);
        assertThat(typed.exit()).as(typed.err()).isZero();
        return new FuzzReader(
                "archive",
                ".zip",
                250,
                List.of(FuzzReaders.bytes(archive)),
                new ArchiveMutator(
                        mutator(JSON, new String[] {"\"files\"", "\"sha256\"", "\"bytes\":", "\"../../escaped\""})),
                input -> ArchiveCheck.check(input, ProgressListener.NONE).problems());
    }

    static List<Problem> readDocument(Path input) {
        return DOCUMENTS.read(input, () -> false) instanceof UnreadableDocument unreadable
                ? unreadable.problems()
                : List.of();
    }
}
