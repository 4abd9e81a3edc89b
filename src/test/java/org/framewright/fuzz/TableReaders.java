package org.framewright.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.framewright.agreement.passages.PassageMeasure;
import org.framewright.agreement.units.MeasurementLevel;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.files.CellGrid;
import org.framewright.fuzz.FuzzReaders.NamedReader;
import org.framewright.interchange.ActorListCsv;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.reliability.external.ColumnMapper;
import org.framewright.reliability.external.MappingOptions;
import org.framewright.reliability.external.PassagesFile;
import org.framewright.reliability.external.PassagesReport;
import org.framewright.reliability.external.RatingsFile;
import org.framewright.reliability.external.SpreadsheetRatings;
import org.framewright.support.Xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// Readers of tables: articles, ratings, passages, actors.
final class TableReaders {

    static final String[] CSV = {
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "\r\n",
        "\r",
        "\n\n",
        "\"a\nb\"",
        "sep=;\n",
        "=1+1",
        "'",
        "1,5",
        "1.234,5",
        "3/4/2024",
        "2024-02-30",
        "2024-03-04T25:00",
        "03.04.24",
        "NA",
        ".",
        "-9",
        "yes",
        "text",
        "title",
        "id",
        "file",
        "date",
        "coder",
        "unit"
    };

    private static final String[] XML = {
        "<c r=\"ZZZZZZ1\"/>",
        "r=\"A0\"",
        "r=\"\"",
        "t=\"s\"",
        "t=\"inlineStr\"",
        "t=\"e\"",
        "t=\"b\"",
        "<v>",
        "</v>",
        "<row>",
        "</row>",
        "<is>",
        "<t>",
        "&amp;",
        "&#0;",
        "&a;",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>",
        "<![CDATA[",
        "s=\"99\"",
        "<sheet name=\"\" sheetId=\"1\" r:id=\"rId9\"/>",
        "Target=\"../../x.xml\"",
        "1E999",
        "xmlns=\"\"",
        "formatCode=\"yyyy\"",
        "numFmtId=\"14\""
    };

    private static final String[] PASSAGES = {
        "\"fragments\"",
        "[[0,5]]",
        "[[5,0]]",
        "[[0,2147483647]]",
        "[[1,2],[2,3]]",
        "\"tag\"",
        "\"coder\"",
        "\"article\"",
        "\"actor\"",
        "\n"
    };

    private TableReaders() {}

    static List<NamedReader> all() {
        return List.of(
                new NamedReader(
                        "articles-csv", _ -> articles("articles-csv", ".csv", csvSeeds(), new ByteMutator(CSV))),
                new NamedReader(
                        "articles-jsonl",
                        _ -> articles("articles-jsonl", ".jsonl", jsonSeeds(), new ByteMutator(TextReaders.JSON))),
                new NamedReader(
                        "articles-xlsx",
                        folder ->
                                articles(
                                        "articles-xlsx",
                                        ".xlsx",
                                        xlsxSeeds(folder),
                                        new ArchiveMutator(new ByteMutator(XML)))),
                new NamedReader(
                        "spreadsheet-csv",
                        _ -> spreadsheet("spreadsheet-csv", ".csv", ratingSeeds(), new ByteMutator(CSV))),
                new NamedReader(
                        "spreadsheet-xlsx",
                        folder ->
                                spreadsheet(
                                        "spreadsheet-xlsx",
                                        ".xlsx",
                                        xlsxSeeds(folder),
                                        new ArchiveMutator(new ByteMutator(XML)))),
                new NamedReader("passages", _ -> passages()),
                new NamedReader("actors", _ -> actors()));
    }

    private static FuzzReader articles(String name, String ending, List<byte[]> seeds, InputMutator mutator) {
        return new FuzzReader(name, ending, 300, seeds, mutator, TextReaders::readDocument);
    }

    private static List<byte[]> csvSeeds() {
        return texts(
                "title,text,date,outlet,url\nOne,The ferries stopped.,3/4/2024,Herald,https://x.example\nTwo,They sail.,13/4/2024,Herald,\n",
                "id;content;published\n1;\"Dockers walked\nout.\";2024-05-06\n2;\"“Half”, she said\";May 6, 2024\n",
                "\ufeffheadline\tbody\nA\tFerries stop for a third day.\n");
    }

    private static List<byte[]> jsonSeeds() {
        return texts(
                """
                {"title":"One","text":"The ferries stopped.","date":"2024-05-06","meta":{"outlet":"Herald","tags":["a","b"]}}
                {"title":"Two","text":"They sail again.","date":1714953600,"meta":{"outlet":"Herald","page":4}}
                """,
                """
                [{"headline":"One","body":"The ferries stopped.","published":"3/4/2024"},{"headline":"Two","body":"They sail."}]
                """);
    }

    private static List<byte[]> ratingSeeds() {
        var seeds = new ArrayList<>(FuzzReaders.seeds("golden/said/study/ratings.csv"));
        seeds.addAll(
                texts(
                        "article,coder,frame,valence\na,Ada,1,-2\na,Ben,1,0.5\nb,Ada,2,1\nb,Ben,,3\n",
                        "unit;frame_Ada;frame_Ben;tone_Ada;tone_Ben\n1;x;y;1,5;2\n2;x;x;3;3\n3;NA;y;-9;1\n"));
        return seeds;
    }

    private static List<byte[]> xlsxSeeds(Path folder) throws IOException {
        var file = Files.createDirectories(folder.resolve("out")).resolve("seed.xlsx");
        var articles =
                List.of(
                        List.of("title", "text", "date"),
                        List.of("One", "The ferries stopped for a third day.", "45400"),
                        List.of("Two", "They sail again.", "45401.5"));
        var ratings = List.of(List.of("unit", "Ada", "Ben"), List.of("1", "2", "2"), List.of("2", "#N/A", "=3"));
        var seeds = new ArrayList<byte[]>();
        seeds.add(Files.readAllBytes(Xlsx.write(file, articles)));
        Xlsx.style(file, "C", "yyyy-mm-dd");
        seeds.add(Files.readAllBytes(file));
        seeds.add(Files.readAllBytes(Xlsx.write(file, ratings)));
        return seeds;
    }

    private static List<byte[]> texts(String... texts) {
        return Stream.of(texts).map(it -> it.getBytes(UTF_8)).toList();
    }

    private static FuzzReader spreadsheet(String name, String ending, List<byte[]> seeds, InputMutator mutator) {
        return new FuzzReader(name, ending, 200, seeds, mutator, TableReaders::readSpreadsheet);
    }

    /// Each of its sheets, in both forms, with all measures.
    private static List<Problem> readSpreadsheet(Path input) {
        for (var sheet : CellGrid.sheets(input).stream().limit(3).toList()) {
            var grid = CellGrid.read(input, sheet);
            SpreadsheetRatings.read(grid, ColumnMapper.guess(grid, MappingOptions.NONE), List.of())
                    .report(Arrays.asList(UnitMeasure.values()), OptionalInt.empty(), 1, ProgressListener.NONE);
        }
        if (!CellGrid.isWorkbook(input)) {
            for (var scale : MeasurementLevel.values()) {
                RatingsFile.read(input, new RatingsFile.ReadOptions(scale, List.of(), Set.of("NA"), List.of()));
            }
        }
        return List.of();
    }

    private static FuzzReader passages() {
        var seeds =
                new ArrayList<>(
                        FuzzReaders.seeds(
                                "golden/said/study/passages.jsonl", "golden/stored/export/annotations.jsonl"));
        seeds.addAll(
                texts(
                        """
                        {"article":"a","coder":"Ada","tag":"x","fragments":[[0,5],[7,9]]}
                        {"article":"a","coder":"Ben","tag":"x","fragments":[[3,6]]}
                        """));
        var tokens = Stream.of(TextReaders.JSON, PASSAGES).flatMap(Stream::of).toArray(String[]::new);
        return new FuzzReader(
                "passages",
                ".jsonl",
                500,
                seeds,
                new ByteMutator(tokens),
                input -> {
                    var read =
                            PassagesFile.read(input, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
                    var quick = Stream.of(PassageMeasure.values()).filter(it -> it != PassageMeasure.GAMMA).toList();
                    PassagesReport.of(read, quick, false, 1, ProgressListener.NONE);
                    return List.of();
                });
    }

    private static FuzzReader actors() {
        return new FuzzReader(
                "actors",
                ".csv",
                2_000,
                FuzzReaders.seeds(
                        "golden/said/study/actors.csv",
                        "golden/said/study/actors-in.csv",
                        "golden/stored/export/actors.csv"),
                new ByteMutator(CSV),
                input -> {
                    ActorListCsv.read(input);
                    return List.of();
                });
    }
}
