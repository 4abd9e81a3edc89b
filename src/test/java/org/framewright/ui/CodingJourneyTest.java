package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.coding.Value;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.workspace.list.ArticleRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A coder at the window, from the start screen to a project that is closed and opened again.
@ExtendWith(QuickRobot.class)
class CodingJourneyTest {

    private static final String QUOTE = "\"Nine people go home safe. Six people hope they do,\"";

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anAttributionIsCodedByKeyboardAloneUndoneAndThereAgainAfterReopening(FxRobot robot) {
        window.settle();
        Screenshots.save(window.scene(), "coders-light");
        window.sitDownAs(robot, "Ada");
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
        Screenshots.save(window.scene(), "workspace-empty-light");

        window.codeSomething(robot);
        assertThat(stored().theOnly("attribution").extent().text()).isEqualTo(QUOTE);
        window.press(robot, KeyCode.DIGIT1);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        Screenshots.save(window.scene(), "workspace-source-light");
        window.press(robot, KeyCode.DIGIT1);
        robot.write("Maren Holt").type(KeyCode.ENTER);
        window.settle();
        window.press(robot, KeyCode.DIGIT5);
        window.selectNext(robot, 1);
        window.press(robot, KeyCode.C);
        Screenshots.save(window.scene(), "workspace-cue-light");
        window.press(robot, KeyCode.DIGIT2);

        var attribution = stored().theOnly("attribution");
        assertThat(attribution.value("form")).contains(new Value.Category("direct"));
        assertThat(attribution.fillersOf("source")).containsExactly(stored().theOnly("source").id());
        assertThat(attribution.fillersOf("cue")).containsExactly(stored().theOnly("cue").id());
        assertThat(stored().theOnly("source").extent().text()).isEqualTo("union general secretary Maren Holt");
        assertThat(stored().theOnly("cue").extent().text()).isEqualTo("told");
        assertThat(window.text(robot, "#saved")).startsWith("Saved");

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(stored().theOnly("cue").values()).isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(stored().annotations("cue")).isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(stored().theOnly("attribution").fillersOf("cue")).hasSize(1);

        var before = stored().annotations("");
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        Screenshots.save(window.scene(), "start-light");
        robot.clickOn(".recent-project");
        window.settle();
        window.sitDownAs(robot, "Ada");
        assertThat(stored().annotations("")).isEqualTo(before);
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (1)");
        window.press(robot, KeyCode.CONTROL, KeyCode.T);
        Screenshots.save(window.scene(), "workspace-reopened-dark");

        window.press(robot, KeyCode.CONTROL, KeyCode.L);
        Screenshots.save(window.scene(), "coders-dark");
        window.sitDownAs(robot, "Ben");
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ben");
        assertThat(window.text(robot, "#side-passages")).isEqualTo("Passages (0)");

        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        Screenshots.save(window.scene(), "start-dark");
    }

    @Test
    void theOpenArticleIsPrintedWithWhatIsCoded(FxRobot robot) throws IOException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        var page = folder.resolve("page.html");
        window.chosen.choose(page);
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        robot.write("printing");
        window.press(robot, KeyCode.ENTER);
        window.settle();

        assertThat(window.notification(robot)).isEqualTo("Printable page saved: " + page);
        assertThat(Files.readString(page)).contains("<dd dir=\"auto\">Ada</dd>").containsOnlyOnce("<tr id=");

        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.chosen.shown()).as("opened in the browser").contains(page);
    }

    @Test
    void anArticleIsSubmittedOnlyWhenNothingIsOpenAndTheNextOneFollows(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.text(robot, "#progress")).isEqualTo("0 of 9 submitted");
        Screenshots.save(window.scene(), "workspace-open-questions-light");

        for (int i = 0; i < 12 && !window.text(robot, "#open-questions").equals("All answered"); i++) {
            window.press(robot, KeyCode.DIGIT1);
        }
        Screenshots.save(window.scene(), "workspace-article-light");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        Screenshots.save(window.scene(), "workspace-article-dark");
        var first = openArticle();
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(window.text(robot, "#progress")).isEqualTo("1 of 9 submitted");
        assertThat(openArticle()).isNotEqualTo(first);
        window.press(robot, KeyCode.ALT, KeyCode.UP);
        assertThat(openArticle()).isEqualTo(first);
        assertThat(robot.lookup("#correct").tryQuery()).isPresent();
        for (var id : List.of("submit", "submit-anyway", "not-relevant", "set-aside")) {
            assertThat(obstacle("workspace.action." + id)).contains("This coding is submitted");
        }
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("Start a correction to continue");
        assertThat(openArticle()).isEqualTo(first);
        window.press(robot, KeyCode.CONTROL, KeyCode.F1);
        Screenshots.save(window.scene(), "workspace-shortcuts-dark");

        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(robot.lookup("#open-list .empty-state").queryAs(Label.class).getText())
                .startsWith("Submitted on ")
                .endsWith("Start a correction (Ctrl+R) to make changes.");
    }

    @Test
    void aWarningIsToldBeforeTheArticleIsSubmittedAndAfterwardsNamesTheArticle(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        assertThat(warnings(robot)).as("a new passage has its empty places").isEmpty();
        window.press(robot, KeyCode.DIGIT1);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        for (int i = 0; i < 20 && window.text(robot, "#open-questions").endsWith("unanswered"); i++) {
            window.press(robot, KeyCode.DIGIT1);
        }

        assertThat(window.text(robot, "#open-questions")).isEqualTo("1 warning");
        robot.clickOn("#open-questions");
        window.settle();
        Screenshots.save(window.scene(), "warnings-only-light");
        window.press(robot, KeyCode.ENTER);
        assertThat(warnings(robot)).containsExactly("Optional roles without text: Source, Cue.");

        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot))
                .contains(
                        "“Dockers walk out at Lerwin over night-shift cuts” was submitted with 1 warning: source missing.");
    }

    private String obstacle(String id) {
        return window.shell
                .actions()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .flatMap(it -> it.obstacle().getValue())
                .orElse("");
    }

    @Test
    void whatLooksOddIsWarnedAboutBesideThePassageAndInTheListOfWhatIsOpen(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.selectNext(robot, 30);
        window.press(robot, KeyCode.SHIFT, KeyCode.F);

        assertThat(warnings(robot)).containsExactly("Spans more than one paragraph.");
        Screenshots.save(window.scene(), "warnings-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "warnings-dark"));

        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(openLines(robot))
                .contains("Optional roles without text: Source, Cue.", "Spans more than one paragraph.");
        Screenshots.save(window.scene(), "warnings-open-light");

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(stored().annotations("frame-evidence")).isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(openLines(robot)).doesNotContain("Spans more than one paragraph.");
    }

    private static List<String> openLines(FxRobot robot) {
        return robot.lookup("#open-list .passage-details").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static List<String> warnings(FxRobot robot) {
        return robot.lookup(".form .warning").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private String openArticle() {
        ListView<?> list = (ListView<?>) window.scene().lookup("#articles");
        return ((ArticleRow) list.getSelectionModel().getSelectedItem()).article().name();
    }

    private StoredCodings stored() {
        return new StoredCodings(file, window.installation);
    }
}
