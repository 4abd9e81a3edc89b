package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.cli.Typed;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A whole article is coded and submitted twice: by keys alone, and by mouse alone.
@ExtendWith(QuickRobot.class)
final class WholeArticleJourneyTest {

    private static final String TEXT =
            """
            Guards stay at the gate

            "The gates stay shut," union secretary Maren Holt told reporters on Monday. The port authority said that talks would begin soon.

            Later, "We are ready," she added at the quay.
            """;

    private static final int MOST_QUESTIONS = 20;

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) throws IOException {
        window = new TestWindow(stage, folder);
        file = folder.resolve("gate.framewright");
        var article = Files.writeString(folder.resolve("gate.txt"), TEXT);
        var codebook = CodebookSource.readJson(CodebookSource.SHIPPED.getFirst());
        try (var project = ProjectOpener.create(file, codebook, window.installation)) {
            project.corpus().importFiles(List.of(article), Optional.empty(), ProgressListener.NONE);
            project.study().addCoder("Ada", Coder.Kind.CODER);
            project.study().addCoder("Ben", Coder.Kind.CODER);
        }
        window.shell.show(Optional.of(file));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Nightly
    @Test
    void articleThatIsCodedByMouseAloneHasTheRowsOfOneThatIsCodedByKeysAlone(FxRobot robot) throws IOException {
        window.settle();
        window.sitDownAs(robot, "Ada");
        byKeys(robot, "\"The gates stay shut,\"", "union secretary Maren Holt", "told");
        byKeys(robot, "talks would begin soon", "The port authority", "said");
        byKeys(robot, "\"We are ready,\"", "she", "added");
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        for (int i = 0; i < MOST_QUESTIONS && isOpen(robot); i++) {
            window.press(robot, KeyCode.DIGIT1);
        }
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        Screenshots.save(window.scene(), "whole-article-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "whole-article-dark"));
        assertThat(window.text(robot, "#progress")).isEqualTo("1 of 1 submitted");

        window.press(robot, KeyCode.CONTROL, KeyCode.L);
        robot.clickOn("#coder-Ben");
        window.settle();
        var mouse = new CoderMouse(window, text());
        byMouse(robot, mouse, List.of("\"The gates", "shut,\" union"), List.of("union secretary", "Holt told"), "told");
        byMouse(robot, mouse, List.of("talks would", "soon."), List.of("The port", "authority said"), "said");
        byMouse(robot, mouse, List.of("\"We are", "ready,\" she"), List.of("she added"), "added");
        mouse.click(robot, "#side-article");
        for (int i = 0; i < MOST_QUESTIONS && isOpen(robot); i++) {
            mouse.click(robot, ".question.current .option");
        }
        robot.clickOn("#workspace-action-submit");
        window.settle();
        assertThat(window.text(robot, "#progress")).isEqualTo("1 of 1 submitted");

        var data = folder.resolve("data");
        var typed = Typed.in(folder, "export", file, "--out", data);
        assertThat(typed.exit()).as(typed.err()).isZero();
        for (var table : List.of("attributions.csv", "codings_long.csv")) {
            var rows = Files.readAllLines(data.resolve(table));
            assertThat(rowsOf("Ben", rows)).as(table).hasSizeGreaterThan(2).isEqualTo(rowsOf("Ada", rows));
        }
    }

    /// Words are found by key, and coded by their letters.
    private void byKeys(FxRobot robot, String content, String source, String cue) {
        find(robot, content);
        window.press(robot, KeyCode.A);
        window.press(robot, KeyCode.DIGIT1);
        find(robot, source);
        window.press(robot, KeyCode.S);
        for (int i = 0; i < 3 && robot.lookup(".question.current #answer-field").tryQuery().isEmpty(); i++) {
            window.press(robot, KeyCode.DIGIT1);
        }
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.DIGIT1);
        find(robot, cue);
        window.press(robot, KeyCode.C);
        window.press(robot, KeyCode.DIGIT1);
    }

    private void find(FxRobot robot, String words) {
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write(words);
        window.settle();
        window.press(robot, KeyCode.ESCAPE);
    }

    private void byMouse(FxRobot robot, CoderMouse mouse, List<String> content, List<String> source, String cue) {
        mouse.drag(robot, content.getFirst(), content.getLast());
        mouse.click(robot, "#tag-attribution");
        mouse.click(robot, ".question.current .option");
        mouse.click(robot, "#fill-source");
        if (source.size() == 1) {
            mouse.click(robot, source.getFirst(), 2);
        } else {
            mouse.drag(robot, source.getFirst(), source.getLast());
        }
        mouse.click(robot, ".question.current .option");
        mouse.click(robot, ".suggestions .suggestion");
        mouse.click(robot, ".question.current .option");
        mouse.click(robot, "#fill-cue");
        mouse.click(robot, cue, 2);
        mouse.click(robot, ".question.current .option");
    }

    private boolean isOpen(FxRobot robot) {
        return !window.text(robot, "#open-questions").equals("All answered");
    }

    private String text() {
        try (var project = ProjectOpener.view(file, window.installation)) {
            return project.corpus().article(project.corpus().articles().getFirst().id()).text();
        }
    }

    /// The rows of a coder, without what differs between any two codings: names, ids, times, and the number in the round.
    private static List<String> rowsOf(String coder, List<String> rows) {
        return rows.stream()
                .filter(it -> it.contains("," + coder + ","))
                .map(it -> it.replace("," + coder + ",", ",X,"))
                .map(it -> it.replaceAll(",Main,\\d+,", ",Main,N,"))
                .map(it -> it.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID"))
                .map(it -> it.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME"))
                .sorted()
                .toList();
    }
}
