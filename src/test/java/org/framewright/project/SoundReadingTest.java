package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CodingProblem;
import org.framewright.export.ExportShape;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.export.selection.ExportSelection;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.project.sample.SampleProject;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.report.ReportWording;
import org.framewright.safekeeping.CheckProblem;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// What is exported or compared is looked at while it is read; where it is not as this program would have written it, nothing comes of it.
final class SoundReadingTest {

    private static final String SUBMITTED = " WHERE coding_id IN (SELECT id FROM coding WHERE status = 'SUBMITTED')";

    static final List<Arguments> DAMAGES =
            List.of(
                    Arguments.of(
                            "UPDATE annotation SET body = json_remove(body, '$.memo')" + SUBMITTED,
                            CheckProblem.ROW_UNREADABLE),
                    Arguments.of("UPDATE annotation SET body = 'null'" + SUBMITTED, CheckProblem.ROW_UNREADABLE),
                    Arguments.of(
                            "UPDATE annotation SET body = json_set(body, '$.tag', 'unheard-of')" + SUBMITTED,
                            CodingProblem.UNKNOWN_TAG),
                    Arguments.of(
                            "UPDATE annotation SET body = replace(body, 'said', 'sang')", CodingProblem.TEXT_DIFFERS),
                    Arguments.of("UPDATE coding SET codebook_version = 77", CodingProblem.CODEBOOK_LACKING),
                    Arguments.of("UPDATE round SET codebook_version = 77", CodingProblem.CODEBOOK_LACKING),
                    Arguments.of(
                            "UPDATE article SET segments = replace(segments, '\"P1:', '\"P7:')",
                            CheckProblem.SEGMENTS_MISNUMBERED));

    @TempDir static Path made;

    private static Path whole;

    @TempDir Path folder;

    private Path file;

    @BeforeAll
    static void makeTheSample() {
        whole = made.resolve("harbour.framewright");
        SampleProject.make(whole, TestProject.installation(made));
    }

    @BeforeEach
    void copyTheSample() throws IOException {
        file = Files.copy(whole, folder.resolve("harbour.framewright"));
    }

    @Nightly
    @ParameterizedTest
    @FieldSource("DAMAGES")
    void damageIsRefusedBeforeAFileHasItsPlace(String sql, ProblemCode code) throws IOException, SQLException {
        var tables = folder.resolve("tables");
        try (var project = open()) {
            project.exports().exportTables(tables, ExportSelection.STUDY, ExportShape.USUAL);
        }
        var before = Files.readString(tables.resolve("spans.csv"));
        damage(sql);

        try (var project = open()) {
            refuses(
                    code,
                    () ->
                            project.exports()
                                    .exportTables(tables, ExportSelection.STUDY.withLetters(true), ExportShape.USUAL));
            refuses(code, () -> project.exports().exportAnnotations(folder.resolve("lines")));
            refuses(code, () -> project.agreement().report(AgreementQuery.ALL));
            var archive = folder.resolve("deposit.zip");
            var words = new ReportWording(new Texts(Locale.ENGLISH), "test");
            refuses(code, () -> project.archiver().write(archive, TextChoice.TEXTS, words, ProgressListener.NONE));
            assertThat(archive).doesNotExist();
        }

        assertThat(tables.resolve("spans.csv")).hasContent(before);
        assertThat(folder.resolve("lines")).isEmptyDirectory();
    }

    /// All of it is said, as a check says it, and not what was met first.
    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws SQLException {
        damage("UPDATE annotation SET body = replace(body, 'said', 'sang')");

        try (var project = open()) {
            assertThatThrownBy(() ->
                            project.exports()
                                    .exportTables(folder.resolve("tables"), ExportSelection.STUDY, ExportShape.USUAL))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            it ->
                                    assertThat(it.problems())
                                            .hasSizeGreaterThan(1)
                                            .isSubsetOf(ProjectChecks.check(file, TestProject.installation(folder))));
        }
    }

    /// Whoever asks for some articles is not told of others.
    @Test
    void whatNoTableReadsIsNotLookedAt() throws SQLException {
        damage("UPDATE annotation SET body = 'null' WHERE id = (SELECT max(id) FROM annotation)");

        try (var project = open()) {
            var others =
                    project.corpus().articles().stream()
                            .map(it -> it.name())
                            .filter(name -> !name.equals(articleOfTheLast()))
                            .toList();
            assertThat(
                            project.exports()
                                    .exportTables(
                                            folder.resolve("tables"),
                                            ExportSelection.STUDY.withArticles(others),
                                            ExportShape.USUAL)
                                    .files())
                    .isNotEmpty();
        }
    }

    private String articleOfTheLast() {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                SELECT article.name FROM annotation JOIN coding ON coding.id = coding_id
                                  JOIN article ON article.id = article_id
                                 ORDER BY annotation.id DESC LIMIT 1\
                                """)) {
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Project open() {
        return ProjectOpener.open(file, TestProject.installation(folder));
    }

    private static void refuses(ProblemCode code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problems()).extracting(Problem::code).contains(code));
    }

    private void damage(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
