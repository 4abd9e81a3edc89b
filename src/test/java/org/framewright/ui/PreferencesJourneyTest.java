package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.framewright.project.Preferences;
import org.framewright.project.ProjectOpener;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.theme.Appearance;
import org.framewright.ui.controls.theme.Theme;
import org.framewright.ui.controls.theme.Zoom;
import org.framewright.ui.shell.navigation.Route;
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
import java.util.List;
import java.util.Optional;

/// What is chosen has its effect at once, everywhere, and is there again at the next start.
@ExtendWith(QuickRobot.class)
class PreferencesJourneyTest {

    @TempDir Path folder;

    private TestWindow window;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        window.begin(ProjectOpener.open(window.project("Harbour strike"), window.installation));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everythingThatCanBeChosenHasItsEffectAtOnceAndAtTheNextStart(FxRobot robot) {
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(robot.lookup("#theme-system").queryAs(RadioButton.class).isFocused()).isTrue();
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.DOWN);
        assertThat(window.scene().getStylesheets().toString()).contains("colors-dark");
        window.press(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(robot.lookup("#theme-contrast").queryAs(RadioButton.class).isSelected()).isTrue();
        window.press(robot, KeyCode.CONTROL, KeyCode.T);
        window.press(robot, KeyCode.CONTROL, KeyCode.PLUS);
        ComboBox<Integer> size = robot.lookup("#size").queryComboBox();
        assertThat(size.getValue()).isEqualTo(110);
        robot.interact(() -> size.setValue(130));
        assertThat(Zoom.factorIn(window.scene().getRoot())).isEqualTo(1.3);
        assertThat(tooltip(robot)).contains("Alt+2");
        Screenshots.save(window.scene(), "preferences-light");
        robot.interact(() -> robot.lookup("#keys-shown").queryAs(CheckBox.class).fire());
        window.settle();
        assertThat(tooltip(robot)).doesNotContain("Alt+2");

        var next =
                new Appearance(
                        new Preferences(folder.resolve("state"), Runnable::run),
                        new SimpleObjectProperty<>(Theme.DARK));
        assertThat(next.theme().getValue()).isEqualTo(Theme.LIGHT);
        assertThat(next.zoom().factor().getValue()).isEqualTo(1.3);
        assertThat(next.keysShown().getValue()).isFalse();

        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#preferences").tryQuery()).isEmpty();
    }

    @Test
    void articlesAreReadInOnesOwnTypefaceAndSize(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        assertThat(articleFont(robot).getSize()).isEqualTo(17, within(0.01));
        window.press(robot, KeyCode.CONTROL, KeyCode.COMMA);
        ComboBox<Optional<String>> fonts = robot.lookup("#reading-font").queryComboBox();
        ComboBox<Optional<Integer>> sizes = robot.lookup("#reading-size").queryComboBox();
        robot.interact(() -> fonts.setValue(Optional.of("Inter")));
        robot.interact(() -> sizes.setValue(Optional.of(22)));
        Screenshots.save(window.scene(), "preferences-reading-light");
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(articleFont(robot).getSize()).isEqualTo(22, within(0.01));
        assertThat(articleFont(robot).getFamily()).isEqualTo("Inter");
        window.press(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(articleFont(robot).getSize()).as("in another theme as well").isEqualTo(22, within(0.01));
    }

    private Font articleFont(FxRobot robot) {
        window.settle();
        return Nodes.withDescendants(robot.lookup(".article-text.paragraph").query())
                .filter(Text.class::isInstance)
                .map(it -> ((Text) it).getFont())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keysAreTakenFromTheButtonsOfTheWorkspace(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
        assertThat(robot.lookup(".tag-button .key").tryQuery()).isPresent();
        window.press(robot, KeyCode.CONTROL, KeyCode.COMMA);
        robot.interact(() -> robot.lookup("#keys-shown").queryAs(CheckBox.class).fire());
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup(".tag-button").tryQuery()).isPresent();
        assertThat(robot.lookup(".tag-button .key").tryQuery()).isEmpty();
    }

    /// Shown to fail before there was a choice: the folder was only shown.
    @Test
    void backupsGoWhereSomebodyWantsThemAndToTheStandardFolderWhereThatIsGone(FxRobot robot) throws IOException {
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.COMMA);
        window.settle();
        var disk = Files.createDirectory(folder.resolve("disk"));
        var standard = folder.resolve("state/backups").toString();
        assertThat(robot.lookup("#backup-folder").queryLabeled().getText()).isEqualTo(standard);
        assertThat(robot.lookup("#standard-backups").queryButton().isVisible()).isFalse();

        choose(robot, Files.writeString(folder.resolve("no-folder"), ""));
        assertThat(window.notification(robot)).contains("is not a folder");
        choose(robot, disk);
        assertThat(robot.lookup("#backup-folder").queryLabeled().getText()).isEqualTo(disk.toString());
        assertThat(window.notification(robot)).contains("New backups are saved in " + disk);
        assertThat(backUp(robot)).isEqualTo("Backed up.");
        assertThat(backups(disk)).hasSize(1);

        Files.move(disk, folder.resolve("unplugged"));
        assertThat(backUp(robot)).startsWith("Backed up.").contains("the folder is missing").contains(standard);
        assertThat(backups(Path.of(standard))).hasSize(1);
        window.press(robot, KeyCode.CONTROL, KeyCode.COMMA);
        window.settle();
        assertThat(window.notification(robot)).contains("Can’t save backups in " + disk);
        assertThat(robot.lookup("#backup-folder").queryLabeled().getText())
                .startsWith(disk.toString())
                .contains("unavailable");
        robot.interact(() -> {
            robot.lookup("#standard-backups").queryButton().requestFocus();
            robot.lookup("#standard-backups").queryButton().fire();
        });
        window.settle();
        assertThat(robot.lookup("#choose-backups").query().isFocused()).isTrue();
        assertThat(robot.lookup("#backup-folder").queryLabeled().getText()).isEqualTo(standard);
        Files.move(folder.resolve("unplugged"), disk);
        assertThat(backUp(robot)).isEqualTo("Backed up.");
        assertThat(robot.lookup("#backup-list").queryListView().getItems()).hasSize(3);
    }

    private void choose(FxRobot robot, Path chosen) {
        window.chosen.choose(chosen);
        robot.interact(() -> robot.lookup("#choose-backups").queryButton().fire());
        window.settle();
    }

    private String backUp(FxRobot robot) {
        window.press(robot, KeyCode.ALT, KeyCode.DIGIT9);
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        window.settle();
        return window.notification(robot);
    }

    private static List<Path> backups(Path in) throws IOException {
        try (var all = Files.walk(in)) {
            return all.filter(it -> it.toString().endsWith(".framewright")).toList();
        }
    }

    @Test
    void outsideAProjectTheyAreThereToo(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.shell.go(new Route.Start());
                    return true;
                });
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(robot.lookup("#preferences").tryQuery()).isPresent();
    }

    private static String tooltip(FxRobot robot) {
        var tooltip = robot.lookup("#to-search").queryAs(ToggleButton.class).getTooltip();
        return tooltip == null ? "" : tooltip.getText();
    }
}
