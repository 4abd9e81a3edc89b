package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.state.CoderRound;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.team.RulingService.CoderQuestion;
import org.framewright.team.RulingService.RulingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A coder asks by a memo; when the supervisor has ruled, the answer is below the memo, and at the category for everybody.
@ExtendWith(QuickRobot.class)
class RulingJourneyTest {

    private static final Path ARTICLE = Path.of("src/main/resources/org/framewright/sample/01-wire-report.txt");

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        var file = window.project("Rulings");
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.corpus().importFiles(List.of(ARTICLE), Optional.empty(), ProgressListener.NONE);
            ask(project);
            rule(project);
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whoAskedFindsTheAnswerAndEverybodyFindsItAtTheCategory(FxRobot robot) {
        window.sitDownAs(robot, "Ada");
        window.press(robot, KeyCode.PERIOD);

        assertThat(texts(robot, "#replies .ruling"))
                .singleElement()
                .satisfies(it ->
                        assertThat(it)
                                .startsWith("§ Ruling, ")
                                .contains("“Half of it is in quotation marks: direct?” Mixed, where"));
        robot.clickOn("#question-form");
        window.settle();
        assertThat(texts(robot, "#category-mixed")).containsExactly("Mixed § ×1");
        assertThat(robot.lookup("#category-mixed").query().getAccessibleText()).contains("a ruling");
        Screenshots.save(window.scene(), "ruling-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "ruling-dark"));
        window.press(robot, KeyCode.F12);
        Screenshots.save(window.scene(), "ruling-full-light");
        assertThat(texts(robot, ".folded-rule .ruling")).anyMatch(it -> it.contains("Code what is reported"));
    }

    private static void ask(Project project) {
        var ada = new CoderRound(project.study().coder("Ada").orElseThrow(), project.study().rounds().getFirst());
        var key = ada.key(project.corpus().articles().getFirst().id());
        var words = new Extent.Passage(List.of(project.coding().article(key).fragment(60, 100)));
        var asked = project.coding().code(key, "attribution", words, Optional.empty()).id();
        project.coding().answer(key, asked, "form", Optional.of(new Value.Category("mixed")));
        project.coding().setMemo(key, asked, "Half of it is in quotation marks: direct?");
    }

    private static void rule(Project project) {
        var asked = project.team().rulings().questions().stream().map(CoderQuestion::id).findFirst();
        rule(
                project,
                "attribution.form.mixed",
                "",
                "Mixed, where at least three words are quoted within reported speech.",
                asked);
        rule(
                project,
                "attribution",
                "And what is only thought?",
                "Code what is reported as said or written, not what is thought.",
                Optional.empty());
    }

    private static void rule(Project project, String at, String question, String answer, Optional<String> about) {
        project.team()
                .rulings()
                .add(new RulingRequest(CodebookAddress.parse(at), question, answer, about, Optional.empty()));
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).<Labeled>queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
    }
}
