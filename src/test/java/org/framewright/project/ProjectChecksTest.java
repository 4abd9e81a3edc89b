package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewright.support.Samples.words;

import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.project.sample.SampleCoding;
import org.framewright.project.sample.SampleProject;
import org.framewright.safekeeping.CheckProblem;
import org.framewright.store.StoreProblem;
import org.framewright.support.Contents;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Each kind of wrongness, put into a real file behind the program's back, is found; and a whole file is found whole.
class ProjectChecksTest {

    private static final Article STRIKE =
            Samples.article(
                    "strike", "🦀 Dockers walked out.\n\n“The gates stay shut,” the union said. Police said no.");

    @TempDir static Path sample;

    @TempDir Path folder;

    private Path file;

    /// A project in which much has happened: codings of two coders, links, deletion, undo and redo, a submitted coding.
    @BeforeAll
    static void makeASample() {
        try (var project = TestProject.create(sample)) {
            project.add(STRIKE);
            var calm = project.add(Samples.article("calm", "Nothing happened."));
            var ada = project.seat("Ada").key(STRIKE.id());
            var quote = code(project, ada, "attribution", Optional.empty(), "“The gates stay shut,”");
            var source = code(project, ada, "source", Optional.of(quote), "the union");
            code(project, ada, "cue", Optional.of(quote), "said");
            answer(project, ada, quote, "form", new Value.Category("direct"));
            answer(project, ada, source, "naming", new Value.Category("named"));
            answer(project, ada, source, "speaker", project.coding.findOrAddActor(ada, "The Dockers’ Union"));
            var doomed = code(project, ada, "cue", Optional.empty(), "walked out");
            project.coding.delete(ada, doomed);
            project.coding.undo(ada);
            project.coding.redo(ada);
            answer(project, ada, "framing", "relevant", "no");
            var ben = project.seat("Ben").key(STRIKE.id());
            code(project, ben, "attribution", Optional.empty(), "Police said no.");
            project.coding.undo(ben);
            var submitted = project.seat("Ben").key(calm.id());
            answer(project, submitted, "framing", "relevant", "no");
            answer(project, submitted, "sourcing", "origin", "own");
            answer(project, submitted, "sourcing", "agency-credit", "none");
            answer(project, submitted, "sourcing", "press-material", "none");
            answer(project, submitted, "sourcing", "disputed", "no");
            project.coding.submit(submitted);
            project.coding.correct(submitted);
        }
    }

    @BeforeEach
    void copyTheSample() throws IOException {
        file = Files.copy(sample.resolve("test.framewright"), folder.resolve("test.framewright"));
    }

    @Test
    void aWholeProjectIsFoundWholeAndLeftAsItIs() {
        var before = Contents.of(file);

        assertThat(check(file)).isEmpty();
        assertThat(Contents.of(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("test.framewright");
    }

    @Test
    void theSampleIsWhole() {
        var harbour = folder.resolve("harbour.framewright");
        var installation = TestProject.installation(sample);
        SampleProject.make(harbour, installation);

        try (var project = ProjectOpener.open(harbour, installation)) {
            SampleCoding.code(project);
            assertThat(project.check()).isEmpty();
        }
        assertThat(check(harbour)).isEmpty();
    }

    @Test
    void aProjectIsCheckedWhileItIsWorkedIn() {
        try (var project = TestProject.open(file)) {
            project.seat("Cid");
            assertThat(ProjectChecks.check(project.database)).isEmpty();
            project.seat("Dee");
        }
        assertThat(check(file)).isEmpty();
    }

    @Test
    void whatIsNoProjectIsAProblemAndNoMore() throws IOException {
        var picture = Files.writeString(folder.resolve("picture.framewright"), "GIF89a");

        assertThat(check(picture)).containsExactly(Problem.of(StoreProblem.NOT_A_PROJECT, picture.toString()));
        assertThat(check(folder.resolve("missing.framewright")))
                .extracting(Problem::code)
                .containsExactly(StoreProblem.FILE_MISSING);
    }

    @Test
    void aFlippedByteInATextIsFound() throws IOException {
        flipAByteOf("Dockers walked out.");

        assertThat(check(file)).contains(Problem.of(CheckProblem.TEXT_CHANGED, "strike"));
    }

    @Test
    void overwrittenPagesAreFound() throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4096L * 3);
            bytes.write(new byte[4096 * 4]);
        }

        assertThat(check(file))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.code()).isIn(CheckProblem.PAGES_DAMAGED, StoreProblem.DAMAGED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CREATE TRIGGER spy AFTER INSERT ON coder BEGIN DELETE FROM article; END | STRANGE_OBJECT | spy        | trigger
                    CREATE VIEW mine AS SELECT 1                                            | STRANGE_OBJECT | mine       | view
                    CREATE TABLE notes (note)                                               | STRANGE_OBJECT | notes      | table
                    DROP VIEW annotation_links                                              | OBJECT_MISSING | annotation_links | view
                    DROP INDEX ledger_of_coding                                             | OBJECT_MISSING | ledger_of_coding | index
                    ALTER TABLE actor ADD COLUMN born TEXT                                  | OBJECT_CHANGED | actor      | table
                    """)
    void tablesThatAreNotOursAreFound(String sql, CheckProblem code, String name, String type) {
        damage(sql);

        assertThat(check(file)).containsExactly(Problem.of(code, name, type));
    }

    @Test
    void whatSqliteKeepsForItselfIsNotStrange() {
        damage("ANALYZE");

        assertThat(check(file)).isEmpty();
    }

    @Test
    void anAnnotationRemovedBehindTheLedgersBackIsFound() {
        damage("DELETE FROM annotation WHERE tag = 'cue'");

        assertThat(check(file))
                .extracting(Problem::code)
                .containsExactly(CheckProblem.LOST, CodingProblem.UNKNOWN_LINK);
    }

    @Test
    void anAnnotationAddedBehindTheLedgersBackIsFound() {
        damage(
                """
                INSERT INTO annotation (coding_id, id, coder_id, tag, body, revision)
                SELECT coding_id, 'forged', coder_id, tag, replace(body, id, 'forged'), revision
                  FROM annotation WHERE tag = 'cue'\
                """);

        assertThat(check(file))
                .containsExactly(Problem.of(CheckProblem.NOT_IN_LEDGER, "strike, Ada, forged", "annotation"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE coder SET name = 'Eve' WHERE name = 'Ben'               | coder
                    UPDATE coding SET opened = '2020-01-01T00:00:00Z'              | coding
                    UPDATE round SET closed = '2020-01-01T00:00:00Z'               | round
                    UPDATE article SET metadata = '{"outlet":"The Forger"}'        | article
                    UPDATE tombstone SET revision = 1                              | tombstone
                    UPDATE project SET name = 'other'                              | project
                    UPDATE codebook SET json = replace(json, 'Tone', 'Mood')       | codebook
                    """)
    void anyTableThatIsNotAsTheLedgerMakesItIsFound(String sql, String table) {
        damage(sql);

        assertThat(check(file))
                .isNotEmpty()
                .allSatisfy(it -> {
                    assertThat(it.code()).isEqualTo(CheckProblem.DIFFERS_FROM_LEDGER);
                    assertThat(it.details()).containsExactly(table);
                });
    }

    @Test
    void aThousandDifferencesAreCountedAndAFewListed() {
        damage(
                """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
                INSERT INTO actor (uuid, name, kind, affiliation, aliases, revision)
                SELECT 'forged' || i, 'Forged ' || i, 'PERSON', '', '[]', 1 FROM n\
                """);

        assertThat(check(file)).hasSize(21).endsWith(Problem.of(CheckProblem.MORE_DIFFERENCES, "actor", 980));
    }

    @Test
    void aWrongOffsetIsFoundEvenWhereTheLedgerAgrees() {
        damageBothWays("\"start\":24", "\"start\":25", "\"end\":46", "\"end\":47");

        assertThat(check(file)).extracting(Problem::code).containsExactly(CodingProblem.TEXT_DIFFERS);
    }

    @Test
    void aPassageBeyondTheTextIsFoundEvenWhereTheLedgerAgrees() {
        damageBothWays("\"start\":24", "\"start\":924", "\"end\":46", "\"end\":946");

        assertThat(check(file)).extracting(Problem::code).containsExactly(CodingProblem.OUTSIDE_TEXT);
    }

    @Test
    void anUnknownCategoryIsFoundEvenWhereTheLedgerAgrees() {
        damageBothWays("\"id\":\"direct\"", "\"id\":\"hearsay\"");

        assertThat(check(file))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(CodingProblem.UNKNOWN_CATEGORY);
                    assertThat(it.where()).startsWith("strike, Ada, ");
                    assertThat(it.details()).containsExactly("form", "hearsay");
                });
    }

    @Test
    void aLinkToNothingIsFoundEvenWhereTheLedgerAgrees() {
        damageBothWays("\"source\":[\"", "\"source\":[\"not-there\",\"");

        assertThat(check(file)).extracting(Problem::code).containsExactly(CodingProblem.UNKNOWN_LINK);
    }

    @Test
    void segmentsAndPartsOutsideTheTextAreFoundEvenWhereTheLedgerAgrees() {
        damage(
                """
                UPDATE article SET title = 'calm', segments = replace(segments, '-17"', '-1700"'),
                                   parts = '[{"kind":"CAPTION","start":9,"end":3}]' WHERE name = 'calm'\
                """,
                """
                UPDATE ledger SET change = replace(replace(change, '-17"', '-1700"'),
                                                   '"parts":[]', '"parts":[{"kind":"CAPTION","start":9,"end":3}]')
                 WHERE kind = 'ArticleAdded' AND change LIKE '%"calm"%'\
                """);

        assertThat(check(file))
                .containsExactly(
                        Problem.of(CheckProblem.PART_OUTSIDE_TEXT, "calm", "caption", 9, 3),
                        Problem.of(CheckProblem.SEGMENT_OUTSIDE_TEXT, "calm", "paragraph", 1, 0, 1700));
    }

    @Test
    void misnumberedSegmentsAreFound() {
        damage("UPDATE article SET segments = replace(segments, '\"P1:', '\"P2:') WHERE name = 'calm'");

        assertThat(check(file)).contains(Problem.of(CheckProblem.SEGMENTS_MISNUMBERED, "calm", "paragraph"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE annotation SET body = '{' WHERE tag = 'cue'",
                "UPDATE annotation SET body = 'null' WHERE tag = 'cue'",
                "UPDATE annotation SET body = replace(body, '\"start\":', '\"start\":9') WHERE tag = 'cue'",
                "UPDATE annotation SET body = json_remove(body, '$.extent') WHERE tag = 'cue'",
                "UPDATE annotation SET body = json_set(body, '$.memo', NULL) WHERE tag = 'cue'",
                "UPDATE article SET segments = '[{}]'",
                "UPDATE article SET metadata = '{\"outlet\":null}'",
                "UPDATE coding SET opened = 'yesterday'",
                "UPDATE coding SET submitted = '2026-01-01T00:00:00Z'",
                "UPDATE round SET purpose = 'FUN'"
            })
    void aRowThatIsNoRecordIsFound(String sql) {
        damage(sql);

        assertThat(check(file))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.code()).isEqualTo(CheckProblem.ROW_UNREADABLE));
    }

    @Test
    void aRowThatPointsNowhereIsFound() {
        damage("UPDATE round SET codebook_version = 7");

        assertThat(check(file)).contains(Problem.of(CheckProblem.POINTS_NOWHERE, "round", "codebook", 1));
    }

    @Test
    void aLostIdentityIsFound() {
        damage("DELETE FROM identity");

        assertThat(check(file)).containsExactly(Problem.of(CheckProblem.IDENTITY_MISSING, file.toString()));
    }

    @Test
    void gapsInTheLedgerAreFound() {
        damage("UPDATE ledger SET revision = revision + 1000 WHERE revision = (SELECT max(revision) FROM ledger)");
        long last = number("SELECT max(revision) FROM ledger WHERE revision < 1000");

        assertThat(check(file))
                .contains(Problem.of(CheckProblem.LEDGER_GAP, Long.toString(last + 1), last + 1000, 1000L));
    }

    @Test
    void aMissingLastEntryIsFound() {
        damage("DELETE FROM ledger WHERE revision = (SELECT max(revision) FROM ledger)");

        assertThat(check(file)).extracting(Problem::code).contains(CheckProblem.NOT_IN_LEDGER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE ledger SET change = '{"type":"Magic"}' WHERE revision = 5                      | LEDGER_ENTRY_UNREADABLE
                    UPDATE ledger SET at = 'noon' WHERE revision = 5                                      | LEDGER_ENTRY_UNREADABLE
                    UPDATE ledger SET kind = 'Compound' WHERE kind = 'CoderAdded'                          | LEDGER_ENTRY_MISLABELLED
                    UPDATE ledger SET coding = NULL WHERE kind = 'AnnotationRemoved'                      | LEDGER_ENTRY_MISLABELLED
                    UPDATE ledger SET undoes = 4 WHERE undoes IS NOT NULL                                 | LEDGER_ENTRY_NO_INVERSE
                    UPDATE ledger SET change = replace(change, '"Ben"', '"Ada"') WHERE kind = 'CoderAdded' | LEDGER_NOT_APPLICABLE
                    """)
    void aWrongEntryOfTheLedgerIsFound(String sql, CheckProblem code) {
        damage(sql);

        assertThat(check(file)).isNotEmpty().allSatisfy(it -> assertThat(it.code()).isEqualTo(code));
    }

    @Test
    void aCodebookOfAnotherVersionIsFoundEvenWhereTheLedgerAgrees() {
        damage(
                "UPDATE codebook SET json = replace(json, '\"version\": 1,', '\"version\": 2,')",
                "UPDATE ledger SET change = replace(change, '\\\"version\\\": 1,', '\\\"version\\\": 2,') WHERE kind = 'CodebookAdded'");

        assertThat(check(file)).containsExactly(Problem.of(CodingProblem.CODEBOOK_VERSION_DIFFERS, "1", 2));
    }

    private static AnnotationId code(
            TestProject project, CodingKey key, String tag, Optional<AnnotationId> anchor, String words) {
        Fragment fragment = words(STRIKE, words);
        return project.coding.code(key, tag, new Extent.Passage(List.of(fragment)), anchor).id();
    }

    private static void answer(TestProject project, CodingKey key, AnnotationId id, String variable, Value value) {
        project.coding.answer(key, id, variable, Optional.of(value));
    }

    private static void answer(TestProject project, CodingKey key, String tag, String variable, String category) {
        project.coding.answer(key, tag, variable, Optional.of(new Value.Category(category)));
    }

    /// Replaces pairs of strings in every annotation and in the ledger alike.
    private void damageBothWays(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            var values = "'" + pairs[i] + "', '" + pairs[i + 1] + "'";
            damage(
                    "UPDATE annotation SET body = replace(body, " + values + ")",
                    "UPDATE ledger SET change = replace(change, "
                            + values
                            + ") WHERE kind LIKE 'Annotation%' OR kind = 'Compound'");
        }
    }

    private void damage(String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long number(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void flipAByteOf(String words) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] sought = words.getBytes(StandardCharsets.UTF_8);
        int at = indexOf(bytes, sought);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static int indexOf(byte[] bytes, byte[] sought) {
        for (int i = 0; i <= bytes.length - sought.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        throw new IllegalStateException("not in the file");
    }

    private static List<Problem> check(Path file) {
        return ProjectChecks.check(file, TestProject.installation(sample));
    }
}
