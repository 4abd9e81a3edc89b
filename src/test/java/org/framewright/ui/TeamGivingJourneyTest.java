package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.study.Round;
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
import java.util.List;
import java.util.Optional;

/// A supervisor gives out the week's work, takes it back, gives it to somebody else, and excludes articles.
@ExtendWith(QuickRobot.class)
class TeamGivingJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        window = new TestWindow(shown, folder);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void theWeekIsGivenOutAsTheOneBeforeAndTakenBack(FxRobot robot) {
        var file = new TeamStudy(window).inTheThirdWeek();
        open(robot, file);
        assertThat(field(robot, "#give-batch")).as("proposed").isEqualTo("Week 3");
        assertThat(field(robot, "#give-number")).isEqualTo("18");
        assertThat(window.text(robot, "#preview-sentence"))
                .isEqualTo("18 of 24 articles: 4 coded by 2 coders each, the rest by one. Total: 22 codings.");
        assertThat(window.text(robot, "#preview-precision")).contains("80% of these 18 articles");
        Screenshots.save(window.scene(), "team-give-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-give-dark"));
        assertThat(batches(file)).containsExactly("Week 1", "Week 2");

        type(robot, "#give-overlap", "50 %");
        assertThat(window.text(robot, "#preview-sentence")).contains(": 9 coded by 2 coders each");
        type(robot, "#give-overlap", "half");
        assertThat(window.text(robot, "#preview-not")).startsWith("“half” is not a valid overlap.");
        assertThat(robot.lookup("#give").query().getAccessibleHelp()).isEqualTo(window.text(robot, "#preview-not"));
        type(robot, "#give-overlap", "6");

        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).isEqualTo("“Week 3” assigned: 18 articles to 5 coders.");
        assertThat(window.text(robot, "#batch-heading")).isEqualTo("Week 3 in Main");
        assertThat(batches(file)).containsExactly("Week 1", "Week 2", "Week 3");
        assertThat(window.scene().getFocusOwner().getId()).as("no button that takes it back").isEqualTo("given-out");
        Screenshots.save(window.scene(), "team-batch-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-batch-dark"));

        fire(robot, "#choice-1");
        assertThat(window.notification(robot)).startsWith("“Week 3” unassigned");
        assertThat(batches(file)).containsExactly("Week 1", "Week 2");
        assertThat(robot.lookup("#give-batch").queryTextInputControl().getText()).isEqualTo("Week 3");
        assertThat(robot.lookup("#give-overlap").queryTextInputControl().getText()).isEqualTo("6");
        assertThat(robot.lookup("#give").query().isDisabled()).as("as it was described").isFalse();
        fire(robot, "#choice-1");
        assertThat(batches(file)).containsExactly("Week 1", "Week 2", "Week 3");
        fire(robot, "#choice-2");
        assertThat(window.text(robot, "#team-packages")).isEqualTo("Packages");
        assertThat(robot.lookup("#team-packages").<ToggleButton>query().isSelected()).isTrue();
    }

    @Test
    void onlyWhatFitsOrIsTickedIsDrawnFrom(FxRobot robot) {
        open(robot, TeamStudy.withCoders(window));
        assertThat(window.text(robot, "#give-left")).isEqualTo("of 60 available");
        assertThat(robot.lookup("#give-pool").query().getParent().isVisible()).as("the preview comes first").isFalse();
        assertThat(window.text(robot, "#give-unbound"))
                .contains("everyone codes all 60 articles. Assigning changes that");
        Screenshots.save(window.scene(), "team-give-unbound-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-give-unbound-dark"));
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("courier 2024-03");
        window.settle();
        assertThat(window.text(robot, "#give-left")).isEqualTo("of 60 available, matching: 6");
        assertThat(window.text(robot, "#preview-sentence")).startsWith("6 of 6 articles");

        window.press(robot, KeyCode.F4);
        window.press(robot, KeyCode.SPACE);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.SPACE);
        assertThat(window.text(robot, "#ticked")).isEqualTo("Drawing from the 2 selected articles.");
        Screenshots.save(window.scene(), "team-give-one-by-one-light");
        window.press(robot, KeyCode.F4);
        assertThat(window.text(robot, "#preview-sentence")).startsWith("2 of 2 articles");
        type(robot, "#give-number", "3");
        assertThat(window.text(robot, "#preview-not")).contains("Can’t draw 3 articles: only 2 articles are left");
    }

    @Nightly
    @Test
    void articlesThatAreGivenOutInAnotherRoundAreNamedOneByOne(FxRobot robot) {
        var file = new TeamStudy(window).inTheThirdWeek();
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.team().rounds().add("Again", Round.Purpose.RELIABILITY, Optional.empty(), Round.Settings.PLAIN);
        }
        open(robot, file);
        window.press(robot, KeyCode.F4);
        assertThat(TestTables.column(robot.lookup("#give-pool").query(), "Assigned in")).contains("", "Main");
        Screenshots.save(window.scene(), "team-give-other-rounds-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-give-other-rounds-dark"));
    }

    @Test
    void partsOfABatchGoToSomebodyElseAndBack(FxRobot robot) {
        open(robot, new TeamStudy(window).inTheThirdWeek());
        window.press(robot, KeyCode.DOWN);
        assertThat(window.text(robot, "#batch-heading")).isEqualTo("Week 2 in Main");
        assertThat(window.text(robot, "#batch-recipe"))
                .contains(
                        "18 articles drawn from 42, stratified by outlet; 4 of them drawn at random, stratified by outlet, for 2 coders each. Coders rotate.");
        assertThat(robot.lookup("#batch-take-back").query().isDisabled()).as("somebody has begun").isTrue();
        var before = TestTables.column(robot.lookup("#batch-lines").query(), "Coder");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.CONTROL, KeyCode.A);
        window.press(robot, KeyCode.CONTROL, KeyCode.M);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot))
                .contains("reassigned to Ada.")
                .contains("already started were not reassigned.");
        assertThat(TestTables.column(robot.lookup("#batch-lines").query(), "Coder")).isNotEqualTo(before);
        Screenshots.save(window.scene(), "team-batch-moved-light");
        fire(robot, "#choice-1");
        assertThat(window.notification(robot)).isEqualTo("Assignments restored.");
        assertThat(TestTables.column(robot.lookup("#batch-lines").query(), "Coder")).isEqualTo(before);
    }

    @Nightly
    @Test
    void articlesAreExcludedForAReasonAndIncludedAgain(FxRobot robot) {
        open(robot, new TeamStudy(window).inTheThirdWeek());
        window.press(robot, KeyCode.END);
        assertThat(TestTables.column(robot.lookup("#excluded").query(), "Marked not relevant by"))
                .contains("Dorothea: an obituary");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.CONTROL, KeyCode.D);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#ask .label")).startsWith("Enter a reason.");
        robot.write("an opinion piece");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("1 article excluded.");
        assertThat(TestTables.column(robot.lookup("#excluded").query(), "Reason")).contains("an opinion piece");
        Screenshots.save(window.scene(), "team-excluded-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "team-excluded-dark"));
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> robot.lookup("#excluded").<TableView<?>>query().getSelectionModel().clearSelection());
        window.press(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(window.notification(robot)).startsWith("Select articles");
    }

    @Nightly
    @Test
    void whatIsExcludedIsTakenBack(FxRobot robot) {
        open(robot, new TeamStudy(window).inTheThirdWeek());
        window.press(robot, KeyCode.END);
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.CONTROL, KeyCode.D);
        robot.write("an opinion piece");
        window.press(robot, KeyCode.ENTER);
        fire(robot, "#choice-1");
        assertThat(TestTables.column(robot.lookup("#excluded").query(), "Reason")).doesNotContain("an opinion piece");
    }

    @Nightly
    @Test
    void withoutCodersOrArticlesItIsSaidWhatToDo(FxRobot robot) {
        open(robot, TeamStudy.withArticles(window));
        assertThat(window.text(robot, "#preview-not")).startsWith("No active coders.");
        Screenshots.save(window.scene(), "team-give-no-coders-light");
    }

    @Nightly
    @Test
    void withoutArticlesItIsSaidWhereTheyComeFrom(FxRobot robot) {
        open(robot, TeamStudy.empty(window));
        assertThat(window.text(robot, "#preview-not")).startsWith("No articles yet.");
        Screenshots.save(window.scene(), "team-give-no-articles-dark");
    }

    @Nightly
    @Test
    void withoutAnOpenRoundItIsSaidWhereOneIsBegun(FxRobot robot) {
        var file = TeamStudy.withCoders(window);
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.team().rounds().close("Main");
        }
        open(robot, file);
        assertThat(window.text(robot, "#preview-not")).startsWith("All rounds are closed.");
        Screenshots.save(window.scene(), "team-give-no-rounds-light");
    }

    @Nightly
    @Test
    void aNarrowWindowHasRoomForAllOfIt(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    stage.setWidth(1024);
                    stage.setHeight(700);
                });
        open(robot, new TeamStudy(window).inTheThirdWeek());
        Screenshots.save(window.scene(), "team-give-narrow-light");
        window.press(robot, KeyCode.DOWN);
        Screenshots.save(window.scene(), "team-batch-narrow-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        Screenshots.save(window.scene(), "team-progress-narrow-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        Screenshots.save(window.scene(), "team-rounds-narrow-light");
        assertThat(robot.lookup("#round-panel").query().isVisible()).isTrue();
    }

    private List<String> batches(Path file) {
        try (var project = ProjectOpener.view(file, window.installation)) {
            return project.team().assignments().batches().stream().map(it -> it.name()).toList();
        }
    }

    private void open(FxRobot robot, Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        fire(robot, "#team-link");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        window.seed(robot);
        assertThat(robot.lookup("#given-out").<ListView<?>>query().isFocused()).isTrue();
    }

    private void fire(FxRobot robot, String button) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(button).queryButton().fire());
        window.settle();
    }

    private static String field(FxRobot robot, String field) {
        return robot.lookup(field).<TextField>query().getText();
    }

    private void type(FxRobot robot, String field, String words) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(field).<TextField>query().setText(words));
        window.settle();
    }
}
