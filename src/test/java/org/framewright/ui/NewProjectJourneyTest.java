package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.ProjectOpener;
import org.framewright.support.Documents;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Making a project in the window: its codebook is chosen, and the questions that the codebook leaves open are answered.
@ExtendWith(QuickRobot.class)
class NewProjectJourneyTest {

    @TempDir static Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) throws IOException {
        window = new TestWindow(stage, Files.createTempDirectory(folder, "new"));
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void shippedCodebookIsChosenAndItsQuestionsAreAnsweredBeforeAnythingIsMade(FxRobot robot) {
        var file = window.folder.resolve("climate.framewright");
        window.chosen.choose(file);
        window.settle();
        var begin = robot.lookup("#start-new").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, begin::requestFocus);
        window.press(robot, KeyCode.ENTER);

        assertThat(robot.lookup("#make-project").queryButton().isDisabled()).as("news framing asks nothing").isFalse();
        window.press(robot, KeyCode.DOWN);
        assertThat(robot.lookup("#make-project").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#answers-missing").query().isVisible()).isTrue();
        Screenshots.save(window.scene(), "new-project-unanswered-light");
        write(robot, "#answer-issue", "Immigration: articles that deal with it in more than a sentence.");
        write(robot, "#answer-pro", "More liberal rules.");
        assertThat(robot.lookup("#answers-missing").query().isVisible()).isFalse();
        var last = robot.lookup("#answer-pro").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, last::requestFocus);
        window.press(robot, KeyCode.TAB);
        assertThat(robot.lookup("#make-project").query().isFocused())
                .as("the way on comes before the way back")
                .isTrue();
        Screenshots.save(window.scene(), "new-project-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "new-project-dark"));
        window.press(robot, KeyCode.ENTER);

        assertThat(robot.lookup("#new-project").tryQuery()).isEmpty();
        try (var project = ProjectOpener.view(file, window.installation)) {
            var codebook = project.study().codebook(1);
            assertThat(codebook.id()).isEqualTo("policy-frames");
            assertThat(codebook.questions())
                    .extracting(it -> it.answer())
                    .containsExactly(
                            "Immigration: articles that deal with it in more than a sentence.", "More liberal rules.");
        }
    }

    @Test
    void withoutArticlesNothingIsSubmittedAndItIsSaidWhy(FxRobot robot) {
        window.chosen.choose(window.folder.resolve("empty.framewright"));
        window.settle();
        robot.clickOn("#start-new");
        window.settle();
        robot.clickOn("#make-project");
        window.settle();
        write(robot, "#coder-name", "Ada");
        robot.clickOn("#add-coder");
        window.settle();
        if (robot.lookup("#coder-Ada").tryQuery().isPresent()) {
            window.sitDownAs(robot, "Ada");
        }
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(window.notification(robot)).startsWith("No article to submit.");
    }

    @Test
    void speakersPositionIsAskedForWhereAnIssueIsTyped(FxRobot robot) {
        var file = window.folder.resolve("shifts.framewright");
        window.chosen.choose(file);
        window.settle();
        robot.clickOn("#start-new");
        window.settle();
        write(robot, "#position", "The new shifts; pro is for them");
        Screenshots.save(window.scene(), "new-project-position-light");
        robot.clickOn("#codebook-generic-frames");
        window.settle();
        assertThat(robot.lookup("#position").tryQuery()).as("no place for it").isEmpty();
        robot.clickOn("#codebook-news-framing");
        window.settle();
        robot.clickOn("#make-project");
        window.settle();

        try (var project = ProjectOpener.view(file, window.installation)) {
            var codebook = project.study().codebook(1);
            assertThat(codebook.requireTag("attribution").variable("position")).isPresent();
            assertThat(codebook.questions().getLast().answer()).isEqualTo("The new shifts; pro is for them");
        }
    }

    @Test
    void enterMakesTheProjectFromWhereverOneIs(FxRobot robot) {
        window.chosen.choose(window.folder.resolve("news.framewright"));
        window.settle();
        var begin = robot.lookup("#start-new").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, begin::requestFocus);
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ENTER);

        assertThat(robot.lookup("#new-project").tryQuery()).isEmpty();
        robot.write("Ada").type(KeyCode.ENTER, 2);
        window.settle();
        assertThat(window.scene().lookup("#import-articles").isFocused()).isTrue();
        window.chosen.choose(Path.of("src/main/resources/org/framewright/sample/01-wire-report.txt"));
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.text(robot, "#progress")).isEqualTo("0 of 1 submitted");
    }

    @Test
    void projectWithoutArticlesLeadsToTheImport(FxRobot robot) {
        window.chosen.choose(window.folder.resolve("news.framewright"));
        window.settle();
        var begin = robot.lookup("#start-new").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, begin::requestFocus);
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ENTER);

        assertThat(robot.lookup("#import-link").query().isVisible()).isTrue();
        Screenshots.save(window.scene(), "coders-no-articles-light");
        robot.clickOn("#import-link");
        window.settle();
        assertThat(robot.lookup("#import-table").tryQuery()).isPresent();
        Screenshots.save(window.scene(), "import-empty-light");
    }

    @Test
    void articlesOfWordAndTheWebAreImportedAndWhatWasLeftOutIsSaid(FxRobot robot) throws IOException {
        var articles = Files.createDirectory(window.folder.resolve("articles"));
        Documents.writeDocx(
                articles.resolve("a-word.docx"),
                Documents.paragraph("Port closed")
                        + "<w:p><w:r><w:t>The port closed on Monday.</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>");
        Files.writeString(articles.resolve("b-page.html"), Documents.PAGE);
        window.chosen.choose(window.folder.resolve("news.framewright"));
        window.settle();
        var begin = robot.lookup("#start-new").query();
        WaitForAsyncUtils.waitForAsyncFx(5_000, begin::requestFocus);
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.ENTER);
        robot.write("Ada").type(KeyCode.ENTER, 2);
        window.settle();
        window.chosen.choose(articles);
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(window.text(robot, "#progress")).isEqualTo("0 of 2 submitted");
        assertThat(window.notification(robot))
                .contains("2 articles imported")
                .contains("a-word.docx: footnotes skipped");
        Screenshots.save(window.scene(), "import-documents-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "import-documents-dark"));
    }

    @Test
    void ownCodebookIsReadFromItsFileAndOneWithMistakesIsRefusedWithItsPlaces(FxRobot robot) throws IOException {
        var shipped = Files.readString(Path.of("annotation-schemas", "news-framing.json"));
        var broken =
                Files.writeString(window.folder.resolve("broken.json"), shipped.replace("\"ordinal\"", "\"vague\""));
        var mine =
                Files.writeString(
                        window.folder.resolve("mine.json"),
                        shipped.replaceFirst("\"id\": *\"news-framing\"", "\"id\": \"mine\"")
                                .replaceFirst("\"title\": *\"[^\"]*\"", "\"title\": \"My own\""));
        window.settle();
        fire(robot, "#start-new");
        window.chosen.choose(broken);
        fire(robot, "#other-codebook");
        assertThat(window.notification(robot)).contains("vague").contains("ordinal");

        window.chosen.choose(mine);
        fire(robot, "#other-codebook");
        assertThat(robot.lookup("#codebook-mine").tryQuery()).isPresent();
        assertThat(window.notification(robot)).isEmpty();
        assertThat(robot.lookup(".codebook-title").queryLabeled().getText()).isEqualTo("My own");

        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#start").tryQuery()).isPresent();
    }

    private void fire(FxRobot robot, String id) {
        Button button = robot.lookup(id).queryButton();
        WaitForAsyncUtils.waitForAsyncFx(5_000, button::fire);
        window.settle();
    }

    private void write(FxRobot robot, String id, String words) {
        TextInputControl field = robot.lookup(id).queryTextInputControl();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> field.setText(words));
        window.settle();
    }
}
