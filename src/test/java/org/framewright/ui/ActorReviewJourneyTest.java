package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The supervisor reviews the names that coders' files have brought.
@ExtendWith(QuickRobot.class)
class ActorReviewJourneyTest {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");
    private static final List<String> CODERS = List.of("Ada", "Ben", "Cleo");

    @TempDir Path folder;

    private TestWindow window;
    private Path file;
    private List<Path> laptops;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        var files = new ReturnedFiles(window, file);
        laptops = CODERS.stream().map(files::laptop).toList();
        for (int i = 0; i < laptops.size(); i++) {
            var coder = CODERS.get(i);
            files.on(
                    laptops.get(i),
                    project -> {
                        var it = project.study().coder(coder).orElseThrow();
                        project.actors().findOrAdd(it, "residents");
                        project.actors().findOrAdd(it, coder.equals("Cleo") ? "Agnes Petrei" : "ferry users");
                    });
        }
        files.on(file, project -> project.jsonl().importFile(SAMPLE.resolve("codings.jsonl")));
        window.recent.add(file);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theReportOfAMergeLeadsToAllNewNamesWhichAreDecidedByOneKeyEach(FxRobot robot) {
        window.settle();
        robot.clickOn(".recent-supervise");
        window.settle();
        robot.clickOn("#team-merge");
        window.chosen.chooseAll(laptops);
        window.press(robot, KeyCode.CONTROL, KeyCode.O);
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        robot.clickOn("Review new names");
        window.settle();

        assertThat(names(robot))
                .containsExactly(
                        "ferry users", "residents", "Graysound Ferries  ·  Graysound", "Agnes Petrie  ·  Agnes Petrei");
        assertThat(window.text(robot, "#facts")).isEqualTo("4 groups");
        select(robot, 2);
        assertThat(window.text(robot, "#review-reasons")).contains("Short form: “Graysound”, “Graysound Ferries”");
        assertThat(mentions(robot))
                .anyMatch(it -> it.startsWith("Graysound Ferries (confirmed)"))
                .anyMatch(it -> it.contains("[Graysound"));
        Screenshots.save(window.scene(), "actors-review-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "actors-review-dark"));

        window.press(robot, KeyCode.S);
        assertThat(names(robot)).containsExactly("ferry users", "residents", "Agnes Petrie  ·  Agnes Petrei");
        window.press(robot, KeyCode.N);
        assertThat(names(robot)).containsExactly("ferry users", "residents");
        assertThat(window.notification(robot)).isEqualTo("Marked as different: Agnes Petrie  ·  Agnes Petrei.");
        window.press(robot, KeyCode.CONTROL, KeyCode.J);
        assertThat(names(robot)).isEmpty();
        assertThat(window.text(robot, "#facts")).isEqualTo("No possible duplicates");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(names(robot)).containsExactly("ferry users", "residents", "Agnes Petrie  ·  Agnes Petrei");
        Screenshots.save(window.scene(), "actors-review-undone-light");
    }

    @Test
    void theScreenOfActorsLeadsThereAndBack(FxRobot robot) {
        window.settle();
        robot.clickOn(".recent-supervise");
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(names(robot)).containsExactly("Graysound Ferries  ·  Graysound");
        window.press(robot, KeyCode.S);
        assertThat(names(robot)).isEmpty();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#actor-table").tryQuery()).isPresent();

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.notification(robot)).isEqualTo("Undone.");
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(names(robot)).containsExactly("Graysound Ferries  ·  Graysound");
    }

    private List<String> names(FxRobot robot) {
        TableView<?> table = robot.lookup("#review-table").queryTableView();
        return table.getItems().stream()
                .map(it -> (String) table.getColumns().getFirst().getCellData(indexOf(table, it)))
                .toList();
    }

    private static int indexOf(TableView<?> table, Object row) {
        return table.getItems().indexOf(row);
    }

    private void select(FxRobot robot, int row) {
        robot.interact(() -> robot.lookup("#review-table").queryTableView().getSelectionModel().clearAndSelect(row));
        window.settle();
    }

    private static List<String> mentions(FxRobot robot) {
        return robot.lookup("#review-mentions .label").queryAllAs(Labeled.class).stream()
                .flatMap(it -> Stream.of(it.getText().replaceAll("\\p{Cf}", "")))
                .toList();
    }
}
