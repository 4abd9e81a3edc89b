package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.sample.SampleProject;
import org.framewright.support.Contents;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

final class CheckTest {
    @TempDir Path folder;

    @BeforeEach
    void makeProject() {
        SampleProject.make(project(), TestProject.installation(folder));
    }

    @Nightly
    @Test
    void openQuestionsAndUnsubmittedCodingsAreNotWrong() {
        var before = Contents.of(project());

        var typed = Typed.in(folder, "check", project());

        assertThat(typed).isEqualTo(new Typed(0, project() + ": no problems found.\n", ""));
        assertThat(Contents.of(project())).isEqualTo(before);
        assertThat(Typed.in(folder, "check", project(), "--json").out()).contains("\"problems\" : [ ]");
    }

    @Test
    void whatIsWrongIsSaidAndTheExitCodeIsOne() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE article_text SET text = replace(text, 'strike', 'Strike')");
        }

        var typed = Typed.in(folder, "check", project());
        var forPrograms = Typed.in(folder, "check", project(), "--json");

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("The text of “01-wire-report” is not the one that was imported.");
        assertThat(forPrograms.exit()).isEqualTo(1);
        assertThat(forPrograms.out()).contains("\"code\" : \"TEXT_CHANGED\"", "01-wire-report");
        assertThat(forPrograms.err()).isEmpty();
    }

    @Test
    void warningsOnWhatIsCodedAreListedAndCountedByCoderAndKind() {
        var typed = Typed.in(folder, "check", project(), "--coding");

        assertThat(typed.exit()).isZero();
        assertThat(typed.out().lines())
                .contains(
                        "05-weekly, Ben, Main: “Graysound”: Graysound may be Graysound Ferries. If so, choose Graysound Ferries.",
                        "10 warnings about codings.",
                        "Ada: pronoun without actor 2, multiple paragraphs 2",
                        "Ben: nested quotation not coded 3, multiple paragraphs 1, similar actor 2");
        assertThat(Typed.in(folder, "check", project(), "--coding", "--json").out())
                .contains("\"kind\" : \"similar-actor\"", "\"coder\" : \"Ben\"");
    }

    private Path project() {
        return folder.resolve("study.framewright");
    }
}
