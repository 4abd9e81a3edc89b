package org.framewright.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.framewright.corpus.item.ImportSettings;
import org.framewright.fuzz.FuzzReaders.NamedReader;
import org.framewright.model.ProgressListener;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.EveryKind;
import org.framewright.support.TestProject;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Readers of project files, and of files that change a project.
final class ProjectReaders {

    static final String STUDY = "golden/stored/study.framewright";
    private static final String RETURNED = "golden/stored/returned.framewright";
    private static final String ENDING = ".framewright";
    private static final String SCRIPT = ".sql";

    private static final String[] VALUES = {
        "\"kind\"",
        "\"start\":-5",
        "\"end\":2000000000",
        "\"id\":null",
        "\"links\":{\"who\":[\"x\"]}",
        "\"number\":1E999999999",
        "Passage",
        "HEADLINE",
        "2026-03-02T09:00:00Z",
        "\"values\":{}",
        "\"fragments\":[]",
        "\"undoes\":1"
    };

    private static final String NOT_ADA = " WHERE coder_id <> (SELECT id FROM coder WHERE name = 'Ada') ORDER BY 1, 2";
    private static final List<String> OTHERS =
            List.of(
                    "SELECT * FROM coding" + NOT_ADA,
                    "SELECT * FROM annotation" + NOT_ADA,
                    "SELECT * FROM assignment ORDER BY 1",
                    "SELECT * FROM coder ORDER BY 1",
                    "SELECT * FROM round ORDER BY 1",
                    "SELECT * FROM codebook ORDER BY 1",
                    "SELECT * FROM article ORDER BY 1",
                    "SELECT * FROM article_text ORDER BY 1",
                    "SELECT * FROM exclusion ORDER BY 1",
                    "SELECT * FROM ruling ORDER BY 1",
                    "SELECT * FROM actor WHERE owner IS NULL ORDER BY 1");

    private ProjectReaders() {}

    static List<NamedReader> all() {
        return List.of(
                new NamedReader("annotations", ProjectReaders::annotations),
                new NamedReader("codebook-change", ProjectReaders::codebookChange),
                new NamedReader("metadata", ProjectReaders::metadata),
                new NamedReader(
                        "project-pages",
                        folder -> pages("project-pages", 40, STUDY, folder, new ProjectTrials.OpenedFile(folder))),
                new NamedReader(
                        "project-rows",
                        folder ->
                                rows(
                                        "project-rows",
                                        40,
                                        copy(STUDY, folder.resolve("out")),
                                        folder,
                                        new ProjectTrials.OpenedFile(folder))),
                new NamedReader(
                        "returned-pages", folder -> pages("returned-pages", 40, RETURNED, folder, merge(folder))),
                new NamedReader(
                        "returned-rows",
                        folder ->
                                rows(
                                        "returned-rows",
                                        40,
                                        copy(RETURNED, folder.resolve("out")),
                                        folder,
                                        merge(folder))),
                new NamedReader("package-rows", ProjectReaders::packages),
                new NamedReader(
                        "salvage-pages",
                        folder -> pages("salvage-pages", 12, STUDY, folder, new ProjectTrials.DamagedFile(folder))),
                new NamedReader(
                        "salvage-rows",
                        folder ->
                                rows(
                                        "salvage-rows",
                                        12,
                                        copy(STUDY, folder.resolve("out")),
                                        folder,
                                        new ProjectTrials.DamagedFile(folder))));
    }

    /// A project of the tests' own in `home`, with the tables of today.
    static Path copy(String name, Path folder) throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        var file = home.resolve("study" + ENDING);
        Files.write(file, FuzzReaders.seeds(name).getFirst());
        ProjectOpener.open(file, TestProject.installation(folder)).close();
        return file;
    }

    /// The bytes of a project in pages as small as they may be; the file is deleted.
    private static byte[] small(Path file) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("PRAGMA page_size = 1024");
            statement.execute("VACUUM");
            statement.execute("PRAGMA journal_mode = WAL");
        }
        var bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private static FuzzReader pages(String name, int usual, String project, Path folder, InputTrial trial)
            throws Exception {
        var seeds = new ArrayList<byte[]>();
        seeds.add(small(copy(project, folder.resolve("out"))));
        seeds.addAll(FuzzReaders.seeds(project));
        return new FuzzReader(name, ENDING, usual, seeds, new PageMutator(), trial);
    }

    private static FuzzReader rows(String name, int usual, Path project, Path folder, InputTrial trial)
            throws Exception {
        var base = Files.write(folder.resolve("base" + ENDING), small(project));
        var texts = new ByteMutator(Stream.of(TextReaders.JSON, VALUES).flatMap(Stream::of).toArray(String[]::new));
        return new FuzzReader(
                name,
                SCRIPT,
                usual,
                List.of(new byte[0]),
                new RowMutator(base, texts),
                new ProjectTrials.ScriptTrial(base, trial));
    }

    static Project open(Path file, Path folder) {
        return ProjectOpener.open(file, TestProject.installation(folder));
    }

    /// Ada's work is merged, and nothing of the others or of the study changes by it.
    private static InputTrial merge(Path folder) throws IOException {
        var study = copy(STUDY, folder);
        var others = others(study);
        return new ProjectTrials.ChangedProject(
                folder,
                study,
                (project, input) -> {
                    var _ = project.team().merge().merge(List.of(input));
                    if (!others(study).equals(others)) {
                        throw new AssertionError("another coder's work was changed, or the study");
                    }
                    return List.of();
                });
    }

    /// The rows that are not Ada's: codings, annotations, and what the supervisor has made.
    private static List<String> others(Path study) {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:file:" + study + "?mode=ro");
                var statement = connection.createStatement()) {
            for (var query : OTHERS) {
                try (var row = statement.executeQuery(query)) {
                    while (row.next()) {
                        var cells = new ArrayList<String>();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            cells.add(row.getString(i));
                        }
                        rows.add(cells.toString());
                    }
                }
            }
            return rows;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// A newer package, taken into the coder's file.
    private static FuzzReader packages(Path folder) throws Exception {
        var newer = Files.createDirectories(folder.resolve("out")).resolve("newer" + ENDING);
        try (var study = open(copy(STUDY, folder.resolve("out")), folder)) {
            var _ = study.team().packages().make(study.study().coder("Ada").orElseThrow(), newer);
        }
        var trial =
                new ProjectTrials.ChangedProject(
                        folder,
                        copy("golden/stored/package.framewright", folder),
                        (project, input) -> {
                            var _ = project.team().packages().update(input);
                            return List.of();
                        });
        return rows("package-rows", 40, newer, folder, trial);
    }

    private static FuzzReader annotations(Path folder) throws IOException {
        var home = EveryKind.makeToWorkWith(Files.createDirectories(folder.resolve("home")));
        var out = new ByteArrayOutputStream();
        try (var project = open(home, folder)) {
            project.jsonl().write(out);
        }
        out.writeBytes(
                "{\"article\":\"ferry\",\"coder\":\"Ada\",\"tag\":\"quote\",\"fragments\":[[0,7]]}\n".getBytes(UTF_8));
        var tokens =
                new String[] {
                    "\"id\"",
                    "\"coder\":\"Ada\"",
                    "\"article\":\"ferry\"",
                    "\"round\":\"Main\"",
                    "\"status\":\"submitted\"",
                    "\"version\":1",
                    "\"fragments\":[[0,5]]",
                    "[[5,0]]",
                    "\"values\":{}",
                    "{\"missing\":\"not-codable\"}",
                    "\"links\"",
                    "\"times\"",
                    "\"implied\":true",
                    "\n"
                };
        return new FuzzReader(
                "annotations",
                ".jsonl",
                500,
                Stream.concat(Stream.of(out.toByteArray()), out.toString(UTF_8).lines().map(it -> it.getBytes(UTF_8)))
                        .toList(),
                new ByteMutator(Stream.of(TextReaders.JSON, tokens).flatMap(Stream::of).toArray(String[]::new)),
                new ProjectTrials.ChangedProject(
                        folder,
                        home,
                        (project, input) -> {
                            var _ = project.jsonl().importFile(input);
                            return List.of();
                        }));
    }

    private static FuzzReader codebookChange(Path folder) throws IOException {
        var home = EveryKind.makeToWorkWith(Files.createDirectories(folder.resolve("home")));
        var mapped =
                EveryKind.codebook(2)
                        .replace(
                                "\"id\": \"warning\", \"label\": \"Warning\"",
                                "\"id\": \"comment\", \"label\": \"Comment\"")
                        .replaceFirst(
                                "}$",
                                """
                                , "mapping": {"from": 1, "steps": [{"step": "rename", "from": "frame.warning", "to": "frame.comment"}]}}\
                                """);
        var tokens =
                new String[] {
                    "\"step\":\"rename\"",
                    "\"step\":\"merge\"",
                    "\"step\":\"split\"",
                    "\"step\":\"redefine\"",
                    "\"step\":\"rescale\"",
                    "\"step\":\"move\"",
                    "\"step\":\"ask-again\"",
                    "\"from\":",
                    "\"to\":",
                    "\"version\":2",
                    "\"required\":true,",
                    "\"scale\":\"nominal\"",
                    "\"scale\":\"set\"",
                    "\"unit\":\"article\""
                };
        return new FuzzReader(
                "codebook-change",
                ".json",
                300,
                Stream.of(EveryKind.codebook(2), mapped).map(it -> it.getBytes(UTF_8)).toList(),
                new ByteMutator(Stream.of(TextReaders.JSON, tokens).flatMap(Stream::of).toArray(String[]::new)),
                new ProjectTrials.ChangedProject(
                        folder,
                        home,
                        (project, input) -> {
                            var _ = project.codebook().apply(CodebookSource.readJson(input.toString()));
                            return List.of();
                        }));
    }

    private static FuzzReader metadata(Path folder) throws IOException {
        var home = EveryKind.makeToWorkWith(Files.createDirectories(folder.resolve("home")));
        var text =
                Files.writeString(folder.resolve("home").resolve("new.txt"), "Port closed\n\nThe ferries stopped.\n");
        return new FuzzReader(
                "metadata",
                ".csv",
                150,
                List.of(
                        "file,outlet,date,byline\nnew.txt,Herald,2024-03-04,Jane Doe\nferry,Herald,3/4/2024,\nstrike,,,\n"
                                .getBytes(UTF_8),
                        "\ufefffilename;Headline;desk\nnew;Port;Häfen\n".getBytes(UTF_8)),
                new ByteMutator(TableReaders.CSV),
                new ProjectTrials.ChangedProject(
                        folder,
                        home,
                        (project, input) -> {
                            var report =
                                    project.corpus()
                                            .importFiles(
                                                    List.of(text),
                                                    Optional.of(input),
                                                    ImportSettings.USUAL,
                                                    ProgressListener.NONE);
                            return report.problems();
                        }));
    }
}
