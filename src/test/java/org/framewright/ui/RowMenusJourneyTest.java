package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.coding.Annotation;
import org.framewright.model.study.Round;
import org.framewright.project.ProjectOpener;
import org.framewright.support.QuickRobot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The right button on rows: articles, coders, rounds, items of the codebook, actors; and what it has for selected words.
@ExtendWith(QuickRobot.class)
class RowMenusJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;
    private CoderMouse mouse;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        try (var project = ProjectOpener.open(file, window.installation)) {
            var ada = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
            var article = project.corpus().articles().getFirst().id();
            mouse = new CoderMouse(window, project.coding().article(ada.key(article)).text());
            project.study().changeSettings("Main", it -> new Round.Settings(true, it.timed(), it.order()));
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void selectedWordsAreSearchedForAndASuggestionFillsARole(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        window.press(robot, KeyCode.A);
        mouse.openMenu(robot, "people go");
        assertThat(CoderMouse.menuWords())
                .contains("Suggested Source: union general secretary Maren Holt", "Suggested Cue: told");
        mouse.choose("suggested-source");
        assertThat(new StoredCodings(file, window.installation).annotations(""))
                .extracting(Annotation::tag)
                .containsExactly("attribution", "source");

        // further up, where the menu has room
        mouse.drag(robot, "Dockworkers", "walkout");
        mouse.openMenu(robot, "Union said");
        mouse.saveMenu("row-menu-words-light");
        mouse.choose("do-workspace-action-search-words");
        assertThat(window.text(robot, ".screen-title")).isEqualTo("Search");
        assertThat(((TextInputControl) robot.lookup("#search-words").query()).getText()).startsWith("Dockworkers");
    }

    @Test
    void selectedWordsAreCodedWithTheSourceAndTheCueOfASuggestion(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        mouse.openMenu(robot, "people go");
        assertThat(CoderMouse.menuWords())
                .contains("Attribution with suggested Source “union general secretary Maren Holt”, Cue “told”");
        mouse.saveMenu("selection-menu-light");
        window.inTheDark(() -> mouse.saveMenu("selection-menu-dark"));
        mouse.choose("suggested-with-attribution");

        var coded = new StoredCodings(file, window.installation).annotations("");
        assertThat(coded).extracting(Annotation::tag).containsExactly("attribution", "source", "cue");
        assertThat(coded.getFirst().fillers()).hasSize(2);
        assertThat(robot.lookup(".selection").queryAll()).isEmpty();
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(new StoredCodings(file, window.installation).annotations("")).hasSize(2);
    }

    /// Meant to submit, it gave a passage another tag.
    @Test
    void enterWithShortcutChoosesNothingInAMenu(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        window.press(robot, KeyCode.A);
        window.press(robot, KeyCode.SHIFT, KeyCode.F10);
        assertThat(CoderMouse.isMenuOpen()).isTrue();
        for (int i = 0; i < 4; i++) {
            window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
            window.press(robot, KeyCode.DOWN);
            window.press(robot, KeyCode.RIGHT);
        }
        assertThat(new StoredCodings(file, window.installation).annotations(""))
                .singleElement()
                .satisfies(it -> assertThat(it.tag()).isEqualTo("attribution"));
        assertThat(CoderMouse.isMenuOpen()).isTrue();
    }

    /// It answered the question that happened to be there.
    @Test
    void aClickBesideAMenuOnlyClosesIt(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        mouse.drag(robot, "\"Nine people", "\" union");
        window.press(robot, KeyCode.A);
        mouse.openMenu(robot, "people go");
        mouse.click(robot, ".question.current .option");
        assertThat(CoderMouse.isMenuOpen()).isFalse();
        assertThat(new StoredCodings(file, window.installation).annotations(""))
                .singleElement()
                .satisfies(it -> assertThat(it.values()).isEmpty());

        mouse.click(robot, ".question.current .option");
        assertThat(new StoredCodings(file, window.installation).annotations("").getFirst().values()).isNotEmpty();
    }

    @Test
    void theRightButtonTakesARowFirstAndHasTheCommandsForIt(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        openRowMenu(robot, "#articles .list-cell", 2);
        assertThat(window.text(robot, "#open-questions")).isNotEmpty();
        assertThat(CoderMouse.menuWords())
                .containsExactly(
                        "Submit and next  (Ctrl+Enter)",
                        "Set aside or resume…  (Ctrl+Shift+S)",
                        "Submit as not relevant…  (Ctrl+Shift+N)",
                        "Start correction  (Ctrl+R)\nNothing to correct: this coding is not submitted yet.",
                        "Mark article as unsure  (Ctrl+Shift+U)",
                        "Copy article URL  (Ctrl+Shift+C)",
                        "Export for printing…",
                        "Edit metadata");
        mouse.saveMenu("row-menu-article-light");
        window.inTheDark(() -> mouse.saveMenu("row-menu-article-dark"));
        mouse.choose("do-workspace-action-unsure-article");

        window.press(robot, KeyCode.ALT, KeyCode.DIGIT3);
        openRowMenu(robot, "#outline .list-cell", 2);
        assertThat(CoderMouse.menuWords()).hasSize(5);
        mouse.saveMenu("row-menu-codebook-light");

        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        openRowMenu(robot, "#progress-coders .table-row-cell", 0);
        assertThat(CoderMouse.menuWords()).hasSize(2);
        mouse.saveMenu("row-menu-coder-light");
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        openRowMenu(robot, "#rounds-table .table-row-cell", 0);
        assertThat(CoderMouse.menuWords()).hasSize(2);
        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        openRowMenu(robot, "#given-out .list-cell", 0);
        assertThat(CoderMouse.menuWords()).hasSize(3);
        window.press(robot, KeyCode.ESCAPE);

        window.press(robot, KeyCode.ALT, KeyCode.DIGIT5);
        robot.clickOn("#actor-filter");
        robot.write("Harbour master");
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        openRowMenu(robot, "#actor-table .table-row-cell", 0);
        assertThat(CoderMouse.menuWords()).isNotEmpty();
        mouse.choose("do-actors-edit");
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("actor-name");
    }

    @Test
    void anArticleIsFoundInTheTableOfArticlesAndPrintedThereWithEveryCoding(FxRobot robot) throws IOException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.codeSomething(robot);
        window.press(robot, KeyCode.ESCAPE);
        mouse.openMenu(
                robot.lookup("#article-page .article-metadata").query(),
                robot.point("#article-page .article-metadata").query());
        assertThat(CoderMouse.menuWords()).hasSize(3);
        mouse.choose("do-workspace-action-metadata");
        assertThat(window.text(robot, "#articles-heading")).startsWith("Dockers walk out");
        assertThat(window.text(robot, "#articles-facts")).endsWith("1 selected");

        window.press(robot, KeyCode.SHIFT, KeyCode.DOWN);
        var page = folder.resolve("pages.html");
        window.chosen.choose(page);
        mouse.openMenu(robot.lookup("#articles-table").query(), robot.point("#articles-table").query());
        mouse.saveMenu("row-menu-metadata-light");
        mouse.choose("do-articles-print");
        assertThat(window.notification(robot)).isEqualTo("Printable page saved: " + page);
        assertThat(Files.readString(page)).contains("<dd dir=\"auto\">Ada</dd>");

        window.press(robot, KeyCode.ALT, KeyCode.DIGIT4);
        robot.clickOn("#progress-articles");
        window.press(robot, KeyCode.HOME);
        window.press(robot, KeyCode.DOWN);
        openRowMenu(robot, "#progress-articles .table-row-cell", 1);
        mouse.choose("do-team-progress-metadata");
        assertThat(window.text(robot, "#articles-heading")).startsWith("‘It used to be");
    }

    private void openRowMenu(FxRobot robot, String rows, int index) {
        var row = robot.lookup(rows).nth(index).query();
        robot.clickOn(row, MouseButton.SECONDARY);
        window.settle();
        mouse.openMenu(row, row.localToScreen(40, 10));
    }
}
