package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.corpus.item.ImportItem;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A supervisor looks at the warnings of an import, answers them by kind, and divides a file that no rule knows.
@ExtendWith(QuickRobot.class)
class ImportWarningsJourneyTest {

    private static final Path DATABASES = Path.of("src/test/resources/org/framewright/files/database");

    @TempDir Path folder;

    private TestWindow window;
    private Path file;
    private Path found;

    @Start
    void show(Stage stage) throws IOException {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        found = Files.createDirectory(folder.resolve("downloads"));
        Files.copy(DATABASES.resolve("nexis-broken.txt"), found.resolve("nexis.txt"));
        Files.writeString(found.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
        Files.writeString(found.resolve("digest.txt"), digest());
        window.recent.add(file);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static String digest() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(it ->
                        "%d June 2031\n\nPier %d stays closed\n\n".formatted(it, it)
                                + "The pier stays closed until Friday, the harbour office said.\n\n".repeat(15))
                .collect(Collectors.joining());
    }

    @Test
    void fileThatNoRuleKnowsIsDividedByALineByMouse(FxRobot robot) throws IOException {
        open(robot);
        assertThat(chips(robot)).first().isEqualTo("Can’t be read: 1");
        assertThat(chips(robot)).contains("File layout uncertain: 2");

        robot.clickOn("#warning-division");
        window.settle();
        assertThat(names(robot)).contains("digest").hasSize(2);
        choose(robot, "digest");
        assertThat(robot.lookup("#import-rule-why").tryQuery().map(it -> it.isVisible())).contains(false);
        Screenshots.save(window.scene(), "import-warnings-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "import-warnings-dark"));
        robot.clickOn("#import-divide");
        window.settle();
        assertThat(window.text(robot, "#import-divider-result")).startsWith("9 articles: 1 June 2031 · 2 June 2031");
        Screenshots.save(window.scene(), "import-divider-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "import-divider-dark"));
        robot.clickOn("#import-divide-now");
        window.settle();

        assertThat(names(robot)).contains("digest-1", "digest-9");
        assertThat(Files.exists(folder.resolve("import-rules").resolve("own-digest.json"))).isTrue();
        choose(robot, "digest-3");
        assertThat(window.text(robot, "#import-rule-why")).isEqualTo("You chose this rule.");
        assertThat(chips(robot)).contains("File layout uncertain: 1");

        robot.clickOn("#imports-undo");
        window.settle();
        assertThat(names(robot)).contains("digest").doesNotContain("digest-9");
        window.press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(names(robot)).contains("digest-9");

        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        Files.copy(found.resolve("digest.txt"), found.resolve("later.txt"));
        window.chosen.choose(found);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        choose(robot, "later-3");
        assertThat(window.text(robot, "#import-rule-why"))
                .as("the kept rule recognises the next file")
                .isEqualTo("Recognised by the line “1 June 2031”.");
    }

    @Test
    void warningsAreAnsweredByKindByKeyboard(FxRobot robot) {
        open(robot);
        var kinds = chips(robot);
        assertThat(kinds).hasSizeGreaterThan(2);
        int all = names(robot).size();

        window.press(robot, KeyCode.F8);
        assertThat(names(robot)).containsExactly("broken");
        robot.clickOn("#warning-accept");
        window.settle();
        assertThat(chips(robot)).containsExactlyElementsOf(kinds.subList(1, kinds.size()));
        assertThat(names(robot)).hasSize(all);

        window.press(robot, KeyCode.F8);
        int warned = names(robot).size();
        assertThat(warned).isPositive().isLessThan(all);
        robot.clickOn("#warning-leave-out");
        window.settle();
        assertThat(chips(robot)).noneMatch(it -> it.equals(kinds.get(1)));
        assertThat(items(robot)).filteredOn(it -> !it.isTaken()).hasSizeGreaterThanOrEqualTo(warned);

        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(chips(robot)).isEqualTo(kinds);
    }

    private void open(FxRobot robot) {
        window.settle();
        robot.clickOn(".recent-project");
        window.settle();
        window.sitDownAs(robot, "Ada");
        window.chosen.choose(found);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
    }

    private static List<String> chips(FxRobot robot) {
        return robot.lookup(".warning-chip").queryAllAs(ToggleButton.class).stream()
                .map(ToggleButton::getText)
                .toList();
    }

    private static List<ImportItem> items(FxRobot robot) {
        return List.copyOf(table(robot).getItems());
    }

    private static List<String> names(FxRobot robot) {
        return items(robot).stream().map(ImportItem::name).toList();
    }

    private static TableView<ImportItem> table(FxRobot robot) {
        return robot.lookup("#import-table").query();
    }

    private void choose(FxRobot robot, String name) {
        robot.interact(() -> {
            var table = table(robot);
            var item = table.getItems().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
            table.getSelectionModel().clearAndSelect(table.getItems().indexOf(item));
        });
        window.settle();
    }
}
