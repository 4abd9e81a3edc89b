package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.coding.Coding;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.adjudication.CaseRow;
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

/// A supervisor decides that an article, which one coder of two finds relevant, does not belong to the study.
@ExtendWith(QuickRobot.class)
class RelevanceJourneyTest {

    private static final String ARTICLE = "09-nature-notes";

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void disputedRelevanceIsDecidedAndSubmittedByKeyboard(FxRobot robot) {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        try (var project = ProjectOpener.open(file, window.installation)) {
            var ada = key(project, "Ada");
            project.coding().correct(ada);
            project.coding().submitNotRelevant(ada, "The strike is mentioned once, in passing");
            project.adjudication().adjudicator("Reference");
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.show(Optional.of(file)));
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup("#to-adjudication").<ButtonBase>query().fire());
        window.settle();
        goToRelevance(robot);
        assertThat(window.text(robot, "#case-about")).isEqualTo("Relevant to the study?");
        Screenshots.save(window.scene(), "adjudication-relevance-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "adjudication-relevance-dark"));

        for (var action : List.of("other", "nothing")) {
            assertThat(robot.lookup("#adjudication-action-" + action).queryButton().getAccessibleHelp())
                    .as(action)
                    .isNotEmpty();
        }
        var others = robot.lookup("#case-actions").queryAs(MenuButton.class);
        robot.interact(others::show);
        assertThat(others.getItems().getFirst().getText()).startsWith("Accept majority\nNo majority");
        robot.interact(others::hide);
        window.press(robot, KeyCode.N);
        assertThat(window.notification(robot)).contains("An article is either relevant or not");
        window.press(robot, KeyCode.CONTROL, KeyCode.H);
        var names =
                robot.lookup("#case-pane .stand-name").queryAllAs(Label.class).stream().map(Label::getText).toList();
        window.press(robot, names.getFirst().endsWith("Ada") ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
        assertThat(window.text(robot, "#case-decision")).matches("not relevant: [AB]’s answer.*");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        try (var project = ProjectOpener.view(file, window.installation)) {
            var coding = project.coding().snapshot(key(project, "Reference")).coding().orElseThrow();
            assertThat(coding.stage()).isEqualTo(Coding.Stage.NOT_RELEVANT);
            assertThat(coding.note().reason()).isEqualTo("The strike is mentioned once, in passing");
            assertThat(project.check()).isEmpty();
        }
    }

    private void goToRelevance(FxRobot robot) {
        ListView<CaseRow> list = robot.lookup("#cases").queryListView();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var rows = List.copyOf(list.getItems());
                    for (int i = 0; i < rows.size(); i++) {
                        if (rows.get(i).adjudicationCase().item().isRelevance()) {
                            list.getSelectionModel().clearAndSelect(i);
                        }
                    }
                });
        // the case is read in the background
        window.settle();
    }

    private static CodingKey key(Project project, String coder) {
        var article = project.corpus().findByName(ARTICLE).orElseThrow().id();
        return new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst())
                .key(article);
    }
}
