package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.model.actor.Actor;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.text.WordPieces;
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
import java.util.stream.Stream;

/// A coder, and then the supervisor, at the screen of actors.
@ExtendWith(QuickRobot.class)
class ActorsJourneyTest {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");

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
    void actorsAreAddedCorrectedAndJoinedByKeyboardAndTakenBack(FxRobot robot) {
        fill();
        open(robot);
        assertThat(window.text(robot, "#facts"))
                .startsWith("32 actors, 26 confirmed")
                .endsWith("1 group of possible duplicates");
        assertThat(robot.lookup("#actor-name").query().isDisabled()).as("an own addition").isFalse();
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.DOWN);
        assertThat(window.text(robot, "#actor-heading")).isEqualTo("Agnes Petrie");
        assertThat(robot.lookup("#actor-name").query().isDisabled()).as("one of the register").isTrue();
        Screenshots.save(window.scene(), "actors-coder-light");

        supervise();
        assertThat(robot.lookup("#actor-name").query().isDisabled()).isFalse();

        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        type(robot, "#actor-filter", "Harbour master");
        Screenshots.save(window.scene(), "actors-none-fits-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(window.text(robot, "#actor-heading")).isEqualTo("Harbour master");
        window.press(robot, KeyCode.F2);
        window.press(robot, KeyCode.TAB);
        window.press(robot, KeyCode.TAB);
        type(robot, "#actor-affiliation", "Lerwin Port Authority");
        window.press(robot, KeyCode.TAB);
        type(robot, "#actor-aliases", "Mr Graysound | the master");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).isEqualTo("Harbour master saved.");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(((TableView<?>) robot.lookup("#actor-table").query()).getSelectionModel().getSelectedIndex())
                .isEqualTo(32);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("actor-name");
        window.press(robot, KeyCode.ESCAPE);
        Screenshots.save(window.scene(), "actors-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "actors-dark"));

        window.press(robot, KeyCode.F2);
        type(robot, "#actor-name", "Maren Holt");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("“Maren Holt” is already a name of the actor “Maren Holt”");
        assertThat(text(robot, "#actor-name")).as("what is kept").isEqualTo("Harbour master");

        window.press(robot, KeyCode.ESCAPE);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.notification(robot)).as("what stays is taken away first").isEmpty();
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.text(robot, "#coder")).isEqualTo("Coder: Ada");
    }

    @Test
    void whomThreeCodersHaveAddedSaysWhoseItIsAndIsJoinedByOneKey(FxRobot robot) {
        mergeNamesakes();
        open(robot);
        supervise();
        assertThat(window.text(robot, "#facts")).endsWith("1 group of possible duplicates");
        robot.clickOn("#actors-review");
        window.settle();
        assertThat(robot.lookup("#review-mentions .review-name").queryAllAs(Labeled.class))
                .extracting(it -> it.getText().replaceAll("\\p{Cf}", ""))
                .containsExactlyInAnyOrder(
                        "residents (added by Ada)", "residents (added by Ben)", "residents (added by Cleo)");
        Screenshots.save(window.scene(), "actors-namesakes-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "actors-namesakes-dark"));

        window.press(robot, KeyCode.CONTROL, KeyCode.J);
        assertThat(window.notification(robot)).startsWith("Same-name actors merged.");
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#facts")).doesNotContain("duplicate");
        // also once another screen was looked at
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(window.text(robot, "#facts")).endsWith("1 group of possible duplicates");
    }

    /// Shown to fail when the form went on showing what was refused, and when a joined namesake was a clash.
    @Test
    void aRefusedFieldShowsWhatIsKeptAndJoinedNamesakesAreDescribed(FxRobot robot) {
        mergeNamesakes();
        open(robot);
        supervise();
        type(robot, "#actor-filter", "residents");
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        window.press(robot, KeyCode.DOWN);
        choose(Actor.Kind.GROUP);
        assertThat(window.notification(robot)).contains("“residents” is already a name of the actor “residents”");
        assertThat(kind(robot)).as("what is kept").isEqualTo(Actor.Kind.UNKNOWN);
        window.press(robot, KeyCode.F2);
        type(robot, "#actor-affiliation", "Lerwin");
        robot.interact(() -> robot.lookup("#actor-affiliation").query().requestFocus());
        window.press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#actor-affiliation")).as("what is kept").isEmpty();

        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        window.press(robot, KeyCode.CONTROL, KeyCode.J);
        assertThat(window.notification(robot)).startsWith("Same-name actors merged.");
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        choose(Actor.Kind.GROUP);
        assertThat(window.notification(robot)).isEqualTo("residents saved.");
        assertThat(kind(robot)).isEqualTo(Actor.Kind.GROUP);
        try (var project = ProjectOpener.view(file, window.installation)) {
            assertThat(project.actors().actors().all()).extracting(Actor::kind).containsOnlyOnce(Actor.Kind.GROUP);
        }
    }

    @Nightly
    @Test
    void theIdInWikidataIsTypedBesideTheName(FxRobot robot) {
        fill();
        open(robot);
        supervise();
        window.press(robot, KeyCode.F2);
        type(robot, "#actor-wikidata", "1254");
        window.press(robot, KeyCode.ENTER);
        robot.interact(() -> robot.lookup("#actor-wikidata").query().requestFocus());
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("“1254” is not a Wikidata ID");
        type(robot, "#actor-wikidata", "Q1254");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot)).endsWith("@kaiwall saved.");
        Screenshots.save(window.scene(), "actors-wikidata-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "actors-wikidata-dark"));
    }

    @Test
    void anyTwoActorsAreJoinedAndPartedWithTheEffectShownFirst(FxRobot robot) {
        fill();
        open(robot);
        supervise();
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        type(robot, "#actor-filter", "Agnes Petrie");
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        robot.write("Maren");
        Screenshots.save(window.scene(), "actors-join-pick-light");
        window.press(robot, KeyCode.ENTER);
        assertThat(window.notification(robot))
                .startsWith("In exports and agreement, Agnes Petrie will count as Maren Holt instead of Agnes Petrie.")
                .contains("Codings affected: Ada 1, Ben 1. The codings themselves are not changed.");
        Screenshots.save(window.scene(), "actors-join-effect-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "actors-join-effect-dark"));
        assertThat(robot.lookup("#part").query().isVisible()).as("not before it was agreed to").isFalse();
        robot.clickOn("Merge Agnes Petrie into Maren Holt");
        window.settle();
        assertThat(window.notification(robot)).isEqualTo("Agnes Petrie merged into Maren Holt.");

        robot.clickOn("#part");
        window.settle();
        assertThat(window.notification(robot))
                .startsWith("In exports and agreement, Agnes Petrie will count as Agnes Petrie instead of Maren Holt.");
        robot.clickOn("Unmerge Agnes Petrie");
        window.settle();
        assertThat(window.notification(robot)).isEqualTo("Agnes Petrie unmerged.");
    }

    /// Shown to fail where the whole sentence followed the direction of the name that it begins with.
    @Test
    void aSentenceThatBeginsWithAnArabicNameReadsFromTheLeft(FxRobot robot) {
        open(robot);
        supervise();
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        type(robot, "#actor-filter", "وزارة الصحة");
        window.press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(window.notification(robot)).contains("وزارة الصحة added.");
        assertThat(WordPieces.isRightToLeft(window.notification(robot))).isFalse();
        Screenshots.save(window.scene(), "actors-arabic-light");
    }

    /// Shown to fail when the form stayed with somebody who was filtered away, and Down stayed in the field.
    @Test
    void theFormShowsNobodyWhomTheFilterHidesAndDownGoesToTheList(FxRobot robot) {
        fill();
        open(robot);
        window.press(robot, KeyCode.DOWN);
        var chosen = window.text(robot, "#actor-heading");
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        type(robot, "#actor-filter", "nobody is called this");
        assertThat(robot.lookup("#actor-heading").query().getParent().isVisible()).isFalse();
        type(robot, "#actor-filter", "Graysound");
        assertThat(robot.lookup("#actor-heading").query().getParent().isVisible()).isFalse();
        window.press(robot, KeyCode.DOWN);
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("actor-table");
        assertThat(window.text(robot, "#actor-heading")).contains("Graysound");
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        type(robot, "#actor-filter", chosen);
        window.press(robot, KeyCode.ENTER);
        assertThat(window.text(robot, "#actor-heading")).isEqualTo(chosen);
    }

    @Test
    void aCoderFindsAnActorByAliasAndSeesTheAffiliation(FxRobot robot) {
        fill();
        sitDown(robot);
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        window.selectNext(robot, 5);
        window.press(robot, KeyCode.S);
        window.press(robot, KeyCode.DIGIT1);
        type(robot, "#answer-field", "mr a");
        var suggestions = robot.lookup(".suggestion").queryAll().stream().map(Node::getAccessibleText).toList();
        assertThat(suggestions)
                .containsExactly(
                        "Duncan Achterberg “Mr Achterberg” · Transport Ministry · coded in paragraph 3",
                        "Gideon Aldous “Mr Aldous” · Lerwin Port Authority · from another article",
                        "mr a new");
        window.press(robot, KeyCode.DOWN);
        Screenshots.save(window.scene(), "actors-desk-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "actors-desk-dark"));
        window.press(robot, KeyCode.ENTER);
        try (var project = ProjectOpener.view(file, window.installation)) {
            var actors = project.actors();
            assertThat(actors.mentions().get(actors.requireActor("Mr Achterberg").id())).isEqualTo(13);
            assertThat(actors.actors().all()).hasSize(32);
        }
    }

    @Nightly
    @Test
    void aProjectWithoutActorsSaysWhereTheyComeFrom(FxRobot robot) {
        open(robot);
        assertThat(window.text(robot, "#facts")).startsWith("No actors");
        Screenshots.save(window.scene(), "actors-empty-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "actors-empty-dark"));
    }

    private void fill() {
        try (var project = ProjectOpener.open(file, window.installation)) {
            project.jsonl().importFile(SAMPLE.resolve("codings.jsonl"));
        }
    }

    /// Three coders come back with an actor of the same name each.
    private void mergeNamesakes() {
        var files = new ReturnedFiles(window, file);
        var laptops = Stream.of("Ada", "Ben", "Cleo").map(files::laptop).toList();
        for (int i = 0; i < laptops.size(); i++) {
            var coder = List.of("Ada", "Ben", "Cleo").get(i);
            files.on(
                    laptops.get(i),
                    project -> {
                        var it = project.study().coder(coder).orElseThrow();
                        project.actors().findOrAdd(it, "residents");
                        project.actors().findOrAdd(it, "Crane drivers of " + coder);
                    });
        }
        files.on(file, project -> project.team().merge().merge(laptops));
    }

    private void choose(Actor.Kind kind) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> ((ComboBox<?>) window.scene().lookup("#actor-kind")).getSelectionModel().select(kind.ordinal()));
        window.settle();
    }

    private static Object kind(FxRobot robot) {
        return ((ComboBox<?>) robot.lookup("#actor-kind").query()).getValue();
    }

    private static String text(FxRobot robot, String field) {
        return ((TextField) robot.lookup(field).query()).getText();
    }

    private void open(FxRobot robot) {
        sitDown(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    }

    /// As somebody chooses it from the list.
    private void supervise() {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    ((ComboBox<?>) window.scene().lookup("#editor")).getSelectionModel().select(1);
                    window.scene().lookup("#actor-table").requestFocus();
                });
        window.settle();
    }

    private void sitDown(FxRobot robot) {
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(".recent-project").query().requestFocus());
        robot.type(KeyCode.SPACE);
        window.settle();
        window.sitDownAs(robot, "Ada");
    }

    private void type(FxRobot robot, String field, String words) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> ((TextField) robot.lookup(field).query()).setText(words));
        window.settle();
    }
}
