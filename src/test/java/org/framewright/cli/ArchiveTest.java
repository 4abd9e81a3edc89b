package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.Sha256;
import org.framewright.model.study.Coder;
import org.framewright.project.sample.SampleProject;
import org.framewright.store.query.ArticleStore;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

final class ArchiveTest {

    /// Of words in a row that an article has, more than nobody would write by chance.
    private static final int TELLING = 60;

    /// Scripts, and how each names a table that it reads.
    private static final Map<String, String> READ_BY =
            Map.of(
                    "data/import.R",
                    "read\\(\"(\\w+\\.csv)\"",
                    "data/import.do",
                    "`folder'/(\\w+\\.csv)\"'",
                    "data/spss/import.sps",
                    "GET DATA /TYPE=TXT /FILE='(\\w+\\.csv)'");

    @TempDir Path folder;
    private Path study;
    private Path archive;

    @BeforeEach
    void makeProject() {
        study = folder.resolve("study.framewright");
        archive = folder.resolve("study.zip");
        SampleProject.make(study, TestProject.installation(folder));
    }

    @Test
    void archiveHoldsWhatAReaderOfThePaperNeedsAndIsWhole() throws IOException {
        var written = archive("--texts");

        assertThat(written.exit()).isZero();
        assertThat(written.out()).startsWith(archive + " written: ");
        assertThat(files(archive))
                .containsKeys(
                        "README.md",
                        "MANIFEST.json",
                        "annotations.jsonl",
                        "codebook/version-1.json",
                        "codebook/codebook.html",
                        "data/articles.csv",
                        "data/codebook.csv",
                        "data/import.R",
                        "data/import.do",
                        "data/spss/articles.csv",
                        "data/spss/import.sps",
                        "agreement/round-1.html",
                        "agreement/round-1.csv")
                .doesNotContainKey("data/files.sha256")
                .hasEntrySatisfying(
                        "README.md", it -> assertThat(text(it)).contains("agreement/round-1.html", "texts/"));
        assertThat(texts(archive))
                .hasSize(9)
                .allSatisfy((name, text) -> assertThat(name).isEqualTo("texts/" + Sha256.hex(text) + ".txt"));

        var verified = Typed.in(folder, "verify", archive);

        assertThat(verified.exit()).isZero();
        assertThat(verified.out()).contains("matches its manifest", hash(written.out()));
    }

    @Nightly
    @Test
    void everyScriptHasTheFilesThatItReadsBesideIt() throws IOException {
        for (var texts : List.of("--texts", "--hashes")) {
            Files.deleteIfExists(archive);
            archive(texts);
            var files = files(archive);

            for (var read : READ_BY.entrySet()) {
                var script = text(files.get(read.getKey()));
                var place = read.getKey().substring(0, read.getKey().lastIndexOf('/') + 1);
                var named = Pattern.compile(read.getValue()).matcher(script).results().map(it -> it.group(1)).toList();
                assertThat(named).as(read.getKey()).hasSizeGreaterThan(5);
                assertThat(files).containsKeys(named.stream().map(place::concat).toArray(String[]::new));
            }
            assertThat(text(files.get("data/spss/spans.csv")))
                    .startsWith("\uFEFFarticle,")
                    .satisfies(it -> assertThat(it.replace("\r\n", "")).doesNotContain("\n"));
            assertThat(text(files.get("data/spans.csv"))).startsWith("article,");
        }
    }

    @Test
    void withLettersNobodyIsNamedAndTheKeyLiesBesideTheArchive() throws IOException {
        List<String> names;
        String round;
        try (var project = TestProject.open(study)) {
            names = project.study.coders().stream().map(Coder::name).toList();
            round = project.study.rounds().getFirst().name();
        }
        assertThat(Typed.in(folder, "round", "close", study, round).exit()).isZero();

        var written = archive("--letters");

        var key = folder.resolve("study.zip key.csv");
        assertThat(written.out()).contains(key.toString());
        assertThat(Files.readString(key)).startsWith("letter,coder").contains(names);
        var files = files(archive);
        assertThat(text(files.get("README.md"))).contains("the key to their names is not in this archive");
        assertThat(files.keySet()).anyMatch(it -> it.endsWith("-when-closed.csv"));
        for (var name : names) {
            var word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
            files.forEach((file, bytes) -> assertThat(word.matcher(text(bytes)).find()).as(file).isFalse());
        }
        // the letters are the export's, too
        var data = folder.resolve("data");
        Typed.in(folder, "export", study, "--format", "jsonl", "--letters", "--out", data);
        assertThat(Files.readString(data.resolve("annotations.jsonl"))).isEqualTo(text(files.get("annotations.jsonl")));
        Typed.in(folder, "export", study, "--letters", "--coder", names.getFirst(), "--out", data);
        assertThat(Files.readString(folder.resolve("data key.csv"))).isEqualTo(Files.readString(key));
        var letter = Files.readString(key).lines().filter(it -> it.endsWith("," + names.getFirst())).findFirst();
        var versions = Files.readAllLines(data.resolve("coding_versions.csv"));
        var column = List.of(versions.getFirst().split(",")).indexOf("coder");
        assertThat(versions.stream().skip(1).map(it -> it.split(",")[column]))
                .isNotEmpty()
                .allMatch(letter.orElseThrow().substring(0, 1)::equals);
    }

    /// The sample's ids come from a file, as `ada-0069`.
    @Test
    void withLettersIdsThatAFileBroughtAreNumbersAndLinksFollowThem() throws IOException {
        archive("--texts");
        var named = files(archive);
        Files.delete(archive);
        archive("--texts", "--letters");
        var lettered = files(archive);

        var brought = Pattern.compile("\\b(?:ada|ben|chidi|dana)-\\d+");
        assertThat(brought.matcher(text(named.get("annotations.jsonl"))).results().count()).isPositive();
        lettered.forEach((file, bytes) -> assertThat(text(bytes)).as(file).doesNotContainPattern(brought));
        var ids = ids(lettered);
        assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(ids(named)).anyMatch("annotation-000001"::equals);
        var number = Pattern.compile("annotation-\\d{6}");
        for (var file : List.of("annotations.jsonl", "data/spans.csv", "data/attributions.csv")) {
            assertThat(number.matcher(text(lettered.get(file))).results().map(MatchResult::group))
                    .as(file)
                    .isNotEmpty()
                    .allMatch(ids::contains);
            assertThat(number.matcher(text(lettered.get(file))).results().count())
                    .as(file)
                    .isEqualTo(brought.matcher(text(named.get(file))).results().count());
        }
    }

    private static List<String> ids(Map<String, byte[]> files) {
        var lines = text(files.get("annotations.jsonl"));
        return Pattern.compile("\"id\":\"([^\"]+)\"").matcher(lines).results().map(it -> it.group(1)).toList();
    }

    @Nightly
    @Test
    void sameProjectGivesTheSameBytes() throws IOException {
        archive("--texts");
        var first = Files.readAllBytes(archive);
        Files.delete(archive);
        archive("--texts");

        assertThat(Files.readAllBytes(archive)).isEqualTo(first);
    }

    @Test
    void withoutATextNoWordsOfItLeaveTheProject() throws IOException {
        archive();

        var all = new StringBuilder();
        files(archive).values().forEach(it -> all.append(text(it)).append('\n'));
        assertThat(texts(archive)).isEmpty();
        try (var project = TestProject.open(study)) {
            new ArticleStore(project.database)
                    .forEach(article -> {
                        var headline = String.join(" ", article.metadata().values());
                        assertThat(pieces(article.text()).filter(it -> !headline.contains(it)))
                                .as(article.name())
                                .isNotEmpty()
                                .noneMatch(it -> all.indexOf(it) >= 0);
                    });
        }
        assertThat(Typed.in(folder, "verify", archive).exit()).isZero();
    }

    @Test
    void whatIsChangedMissingOrAddedIsNamed() throws IOException {
        archive("--texts");
        var files = files(archive);
        files.put("data/articles.csv", "article\r\nanother\r\n".getBytes(StandardCharsets.UTF_8));
        files.remove("README.md");
        files.put("note.txt", new byte[] {'!'});
        pack(files);

        var verified = Typed.in(folder, "verify", archive);

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).isEmpty();
        assertThat(verified.err().lines())
                .hasSize(3)
                .anySatisfy(it -> assertThat(it).startsWith("data/articles.csv has changed"))
                .anySatisfy(it -> assertThat(it).startsWith("README.md is missing"))
                .anySatisfy(it -> assertThat(it).startsWith("note.txt is in the archive"));
    }

    @Nightly
    @Test
    void unpackedArchiveIsCheckedTheSameWay() throws IOException {
        archive("--texts");
        var unpacked = folder.resolve("unpacked");
        for (var file : files(archive).entrySet()) {
            var place = unpacked.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }

        assertThat(Typed.in(folder, "verify", unpacked).exit()).isZero();

        Files.writeString(unpacked.resolve("data/articles.csv"), "more");
        assertThat(Typed.in(folder, "verify", unpacked).err()).contains("data/articles.csv");
    }

    @Nightly
    @Test
    void longerFileThanTheManifestSaysIsNotReadToItsEnd() throws IOException {
        archive("--texts");
        var files = files(archive);
        files.put("README.md", new byte[50_000_000]);
        pack(files);

        assertThat(Typed.in(folder, "verify", archive).err()).startsWith("README.md has changed");
    }

    /// Seen to fail: where one byte more could not be counted, none was read, and any content was as it was.
    @Test
    void fileOfAnySizeIsReadAndItsSizeCompared() throws IOException {
        archive("--texts");
        var files = files(archive);
        var manifest = text(files.get("MANIFEST.json"));
        var readme = manifest.substring(manifest.indexOf("\"README.md\"") - 20);
        var entry = readme.substring(0, readme.indexOf('}'));
        var forged =
                entry.replaceAll("\"bytes\" : \\d+", "\"bytes\" : " + Long.MAX_VALUE)
                        .replaceAll("[0-9a-f]{64}", Sha256.hex(""));
        files.put("MANIFEST.json", manifest.replace(entry, forged).getBytes(StandardCharsets.UTF_8));
        pack(files);

        var verified = Typed.in(folder, "verify", archive);

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.err()).startsWith("README.md has changed");

        var size = entry.replaceAll("\"bytes\" : \\d+", "\"bytes\" : " + Long.MAX_VALUE);
        files.put("MANIFEST.json", manifest.replace(entry, size).getBytes(StandardCharsets.UTF_8));
        pack(files);
        assertThat(Typed.in(folder, "verify", archive).err())
                .as("the size alone")
                .startsWith("README.md has ")
                .contains("the manifest says 9223372036854775807");
    }

    @Test
    void whatIsNoArchiveIsASentence() throws IOException {
        var other = Files.writeString(folder.resolve("other.zip"), "no archive");
        pack(new LinkedHashMap<>(Map.of("MANIFEST.json", "{\"format\": 1}".getBytes(StandardCharsets.UTF_8))));

        assertThat(Typed.in(folder, "verify", other).err()).contains("Can’t read " + other + " as an archive");
        assertThat(Typed.in(folder, "verify", folder.resolve("nowhere.zip")).exit()).isEqualTo(1);
        assertThat(Typed.in(folder, "verify", archive).err()).contains("another program has changed its MANIFEST.json");
        assertThat(Typed.in(folder, "verify", folder.resolve("state")).err())
                .contains("contains no file MANIFEST.json");
    }

    @Test
    void existingFileIsNeverTouchedAndNothingIsLeftBehind() throws IOException {
        Files.writeString(archive, "the paper");
        var before = list();

        var typed = archive("--texts");

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("already exists");
        assertThat(archive).hasContent("the paper");
        assertThat(list()).isEqualTo(before);
    }

    /// Seen to fail: it said nothing, exit code 0.
    @Test
    void projectThatWasEditedByHandIsArchivedWithAWordOfItInTheManifest() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + study);
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE annotation SET body = json_set(body, '$.memo', 'forged') WHERE id = (SELECT min(id) FROM annotation)");
        }

        var written = archive();

        assertThat(written.exit()).isEqualTo(1);
        assertThat(written.err())
                .contains("study.framewright is damaged, and the archive’s manifest says so")
                .contains("in the table “annotation”");
        assertThat(text(files(archive).get("MANIFEST.json")))
                .contains("\"problems\" : {", "\"DIFFERS_FROM_LEDGER\" : 1");
        var verified = Typed.in(folder, "verify", archive);
        assertThat(verified.exit()).isZero();
        assertThat(verified.out())
                .contains("was damaged when the archive was written, according to its manifest: DIFFERS_FROM_LEDGER");

        var made = Typed.in(folder, "package", study, "--coder", "Ada", "--out", folder.resolve("ada.framewright"));
        assertThat(made.exit()).isEqualTo(1);
        assertThat(made.err()).contains("No package was created: another program has changed " + study);
        assertThat(folder.resolve("ada.framewright")).doesNotExist();
    }

    @Test
    void textsAndHashesAreAChoice() {
        assertThat(archive("--texts", "--hashes").exit()).isEqualTo(2);
    }

    private Typed archive(String... options) {
        var words = new ArrayList<Object>(List.of("archive", study, "--out", archive));
        words.addAll(List.of(options));
        return Typed.in(folder, words.toArray());
    }

    private static String hash(String sentence) {
        return sentence.substring(sentence.lastIndexOf(' ') + 1).strip();
    }

    private List<Path> list() throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static Stream<String> pieces(String text) {
        return Stream.iterate(0, it -> it + TELLING <= text.length(), it -> it + TELLING)
                .map(it -> text.substring(it, it + TELLING))
                .filter(it -> !it.contains("\n"));
    }

    private static SequencedMap<String, byte[]> files(Path archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : zip.stream().toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private static SequencedMap<String, String> texts(Path archive) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        files(archive)
                .forEach((name, bytes) -> {
                    if (name.startsWith("texts/")) {
                        texts.put(name, text(bytes));
                    }
                });
        return texts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void pack(SequencedMap<String, byte[]> files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
    }
}
