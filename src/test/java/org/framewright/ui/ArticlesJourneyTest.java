package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Optional;

/// A supervisor at the table of articles.
@ExtendWith(QuickRobot.class)
class ArticlesJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        window.recent.add(file);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void oneFieldOfSeveralArticlesIsSavedTogetherAndTakenBack(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.SHIFT, KeyCode.DOWN);
        window.press(robot, KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(window.text(robot, "#articles-heading")).isEqualTo("3 articles");
        assertThat(window.text(robot, "#articles-facts")).contains("3 selected");
        assertThat(field(robot, "headline").getText()).isEmpty();
        assertThat(field(robot, "headline").getPromptText()).startsWith("Multiple values");

        type(robot, "outlet", "The Island Post");
        assertThat(window.text(robot, "#articles-save")).isEqualTo("Save: 3 articles");
        Screenshots.save(window.scene(), "article-table-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "article-table-dark"));
        window.press(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(window.notification(robot)).startsWith("3 articles changed.");
        assertThat(outlets("The Island Post")).isEqualTo(3);

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.notification(robot)).startsWith("Metadata restored for 3 of 3 articles.");
        assertThat(outlets("The Island Post")).isZero();
    }

    @Nightly
    @Test
    void theKeyboardStaysWhereItWasWhenSomethingIsSaved(FxRobot robot) {
        open(robot);
        assertThat(field(robot, "date").getPromptText()).isEqualTo("e.g. 2024-03-04");
        type(robot, "date", "9 July 2024");
        window.press(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(window.notification(robot)).startsWith("1 article changed.");
        assertThat(window.scene().getFocusOwner()).isEqualTo(field(robot, "date"));
        assertThat(field(robot, "date").getText()).isEqualTo("2024-07-09");

        type(robot, "outlet", "The Island Post");
        robot.interact(table(robot)::requestFocus);
        window.press(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(window.scene().getFocusOwner()).isEqualTo(table(robot));
        assertThat(outlets("The Island Post")).isEqualTo(1);
    }

    @Test
    void whatIsTypedIsNamedUntilItIsSavedAndLeavingTheProjectAsksForIt(FxRobot robot) {
        open(robot);
        type(robot, "outlet", "The Island Post");
        assertThat(window.text(robot, "#articles-unsaved")).isEqualTo("Outlet isn’t saved yet.");
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        assertThat(window.notification(robot))
                .startsWith("Outlet isn’t saved yet. Closing the project discards your changes to 1 article.");
        Screenshots.save(window.scene(), "article-table-leaving-light");
        robot.clickOn("#choice-3");
        assertThat(field(robot, "outlet").getText()).isEqualTo("The Island Post");

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        assertThat(robot.lookup("#actors").tryQuery()).isPresent();
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        assertThat(window.notification(robot)).startsWith("Outlet isn’t saved yet.");
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(robot.lookup(".recent-project").tryQuery()).isPresent();
        assertThat(outlets("The Island Post")).isEqualTo(1);
    }

    @Test
    void theProjectIsClosedWithoutWhatIsTypedOnlyWhereThatIsChosen(FxRobot robot) {
        open(robot);
        type(robot, "outlet", "The Island Post");
        type(robot, "date", "spring");
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        assertThat(window.notification(robot)).startsWith("Outlet, Date aren’t saved yet.");
        robot.clickOn("#choice-1");
        window.settle();
        assertThat(window.notification(robot))
                .as("nothing is closed over what is refused")
                .contains("“spring” is not a valid date.");
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        robot.clickOn("#choice-2");
        window.settle();
        assertThat(robot.lookup(".recent-project").tryQuery()).isPresent();
        assertThat(outlets("The Island Post")).isZero();
    }

    @Test
    void enterNamesWhatIsNotSavedAndCtrlEnterSavesItAndItCanBeTakenBackAfterAnotherScreen(FxRobot robot) {
        open(robot);
        type(robot, "outlet", "The Island Post");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("Outlet isn’t saved yet.").contains("Ctrl+Enter");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("1 article changed. You can undo this");
        assertThat(node(robot, "#articles-unsaved").isVisible()).isFalse();

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.notification(robot)).startsWith("Metadata restored for 1 of 1 article.");
        assertThat(outlets("The Island Post")).isZero();
    }

    @Nightly
    @Test
    void aDateThatIsNoneIsRefusedAndWhatWasTypedStays(FxRobot robot) {
        open(robot);
        type(robot, "date", "spring");
        window.press(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(window.notification(robot)).contains("“spring” is not a valid date.");
        assertThat(field(robot, "date").getText()).isEqualTo("spring");
        robot.clickOn("#discard");
    }

    @Test
    void whatIsTypedForOtherArticlesIsOfferedAgain(FxRobot robot) {
        open(robot);
        type(robot, "section", "Harbour");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.DOWN);
        assertThat(window.notification(robot)).startsWith("Unsaved changes to 1 article.");
        assertThat(field(robot, "section").getText()).isNotEqualTo("Harbour");
        robot.clickOn("Continue editing");
        window.settle();
        assertThat(field(robot, "section").getText()).isEqualTo("Harbour");
        robot.clickOn("#discard");
    }

    @Test
    void severalValuesAreEmptiedByDeleteAndAnotherFieldIsAdded(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.A);
        robot.interact(() -> field(robot, "byline").requestFocus());
        window.press(robot, KeyCode.DELETE);
        assertThat(field(robot, "byline").getPromptText()).startsWith("Will be cleared in all");
        robot.interact(() -> node(robot, "#articles-other").requestFocus());
        robot.interact(() -> ((TextInputControl) node(robot, "#articles-other")).setText("desk"));
        window.press(robot, KeyCode.ENTER);
        robot.interact(() -> ((TextInputControl) node(robot, "#articles-other")).setText("photographer"));
        robot.clickOn("#articles-add");
        assertThat(window.scene().getFocusOwner()).isEqualTo(field(robot, "photographer"));
        type(robot, "desk", "sea");
        window.press(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(window.notification(robot)).startsWith("9 articles changed.");
        try (var project = ProjectOpener.view(file, window.installation)) {
            assertThat(project.corpus().metadata("byline")).isEmpty();
            assertThat(project.corpus().metadata("desk")).hasSize(9);
        }
    }

    @Test
    void theFilterFindsMetadataAndEnterOpensTheArticle(FxRobot robot) {
        open(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.interact(() -> ((TextField) node(robot, "#articles-filter")).setText("kittiwakes"));
        window.press(robot, KeyCode.DOWN);
        assertThat(table(robot).getItems()).hasSize(1);
        assertThat(window.text(robot, "#articles-facts")).startsWith("9 articles, 1 shown");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
    }

    private long outlets(String name) {
        try (var project = ProjectOpener.view(file, window.installation)) {
            return project.corpus().metadata("outlet").values().stream().filter(name::equals).count();
        }
    }

    private void open(FxRobot robot) {
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(".recent-project").query().requestFocus());
        robot.type(KeyCode.SPACE);
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertThat(table(robot).getItems()).hasSize(9);
    }

    private TableView<?> table(FxRobot robot) {
        return (TableView<?>) node(robot, "#articles-table");
    }

    private TextField field(FxRobot robot, String name) {
        return (TextField) node(robot, "#article-" + name);
    }

    private void type(FxRobot robot, String name, String words) {
        robot.interact(() -> {
            field(robot, name).requestFocus();
            field(robot, name).setText(words);
        });
        window.settle();
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }
}
