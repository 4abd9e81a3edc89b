package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Rigour;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.controls.text.WordFlow;
import org.framewright.ui.controls.text.WordPieces;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every screen shows headlines, outlets, coders, actors, categories, memos and questions that run from right to left, that
/// join letters or override their direction.
///
/// Seen to fail with plain labels: on the first screen with an Arabic headline.
@ExtendWith(QuickRobot.class)
class HostileTextsJourneyTest {

    /// A third of a small window.
    private static final double TALLEST = 240;

    @TempDir Path folder;

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private TestWindow window;
    private Path file;
    private Project project;
    private Thread.UncaughtExceptionHandler before;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(place(failure)));
        file = HostileTexts.make(window);
        window.recent.add(file);
        window.shell.show(Optional.empty());
    }

    private static String place(Throwable failure) {
        return failure
                + Stream.of(failure.getStackTrace())
                        .filter(it -> !it.getClassName().startsWith("com.sun."))
                        .limit(9)
                        .map(it -> "\n at " + it)
                        .collect(Collectors.joining());
    }

    @AfterEach
    void close() {
        window.close();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Thread.currentThread().setUncaughtExceptionHandler(before));
    }

    @Test
    void everyScreenShowsThem(FxRobot robot) {
        open();
        go("coders", new Route.Coders());
        var coderRound = seat("Ada");
        // the first one is Arabic
        int kinds = Rigour.draws(2, Integer.MAX_VALUE);
        for (var article : project.worklist().articles(coderRound).stream().limit(kinds).toList()) {
            go(
                    "article " + article.name(),
                    new Route.Workspace(CoderRoundId.of(coderRound), Optional.of(article.id()), Optional.empty()));
            window.press(robot, KeyCode.F12);
            if (article.name().equals("arabic")) {
                Screenshots.save(window.scene(), "right-to-left-workspace-light");
                window.inTheDark(() -> Screenshots.save(window.scene(), "right-to-left-workspace-dark"));
            }
            resize(robot);
            said("keys in " + article.name());
            window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
            said("passages of " + article.name());
            window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
            said("open questions of " + article.name());
            window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
            window.press(robot, KeyCode.SHIFT, KeyCode.SLASH);
            window.press(robot, KeyCode.PAGE_DOWN);
            window.press(robot, KeyCode.PAGE_DOWN);
            said("tags and categories in " + article.name());
            window.press(robot, KeyCode.ESCAPE);
        }
        go("search", new Route.Search(CoderRoundId.of(coderRound)));
        robot.write("الميناء");
        window.press(robot, KeyCode.ENTER);
        said("hits");
        go("actors", new Route.Actors(Optional.of(CoderRoundId.of(coderRound))));
        for (int i = 0; i < 4; i++) {
            window.press(robot, KeyCode.DOWN);
        }
        Screenshots.save(window.scene(), "right-to-left-actors-light");
        go("codebook", new Route.Codebook());
        for (int i = 0; i < 14; i++) {
            window.press(robot, KeyCode.DOWN);
        }
        said("parts of the codebook");
        for (var page : Route.Team.TeamPage.values()) {
            go("team " + page, new Route.Team(page));
            window.press(robot, KeyCode.DOWN);
        }
        Screenshots.save(window.scene(), "right-to-left-questions-light");
        go("agreement", new Route.Agreement());
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        said("a variable's agreement");
        go("adjudication", new Route.Adjudication());
        robot.write("Sara");
        window.press(robot, KeyCode.ENTER);
        for (int i = 0; i < 8; i++) {
            window.press(robot, KeyCode.DOWN);
        }
        Screenshots.save(window.scene(), "right-to-left-adjudication-light");
        window.press(robot, KeyCode.T);
        said("cases");
        go("export", new Route.Export());
        go("backups", new Route.Backups(file, List.of()));
        go("start", new Route.Start());
        assertThat(failures).isEmpty();
    }

    @Nightly
    @Test
    void arabicIsTypedIntoMemosAndAnswers(FxRobot robot) {
        open();
        var coderRound = seat("Ada");
        var article =
                project.worklist().articles(coderRound).stream()
                        .filter(it -> it.name().equals("letters"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        go("workspace", new Route.Workspace(CoderRoundId.of(coderRound), Optional.of(article), Optional.empty()));
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        type(robot, "#memo-article", "workspace");
        go("questions", new Route.Team(Route.Team.TeamPage.QUESTIONS));
        window.press(robot, KeyCode.DOWN);
        type(robot, "#answer", "questions");
        go("codebook", new Route.Codebook());
        window.press(robot, KeyCode.DOWN);
        for (var node : robot.lookup(".text-area").queryAll()) {
            typeInto((TextInputControl) node);
        }
        said("fields of the codebook");
        assertThat(failures).isEmpty();
    }

    @Test
    void arabicIsTypedWhereTheAdjudicationAsks(FxRobot robot) {
        open();
        go("adjudication", new Route.Adjudication());
        type(robot, "#ask-field", "who adjudicates");
        window.press(robot, KeyCode.ESCAPE);
        project.adjudication().adjudicator("Sara");
        go("cases", new Route.Adjudication());
        window.press(robot, KeyCode.R);
        type(robot, "#ask-field", "the reason");
        window.press(robot, KeyCode.ENTER);
        said("a reason in Arabic");
        window.press(robot, KeyCode.CONTROL, KeyCode.R);
        if (robot.lookup("#picker").query().isVisible()) {
            window.press(robot, KeyCode.ENTER);
        }
        type(robot, "#ask-lines", "the ruling");
        Screenshots.save(window.scene(), "right-to-left-ruling-light");
        window.press(robot, KeyCode.ENTER);
        said("a ruling in Arabic");
        assertThat(project.team().rulings().list())
                .singleElement()
                .satisfies(it -> assertThat(it.ruling().answer()).contains(HostileTexts.ARABIC));
        assertThat(failures).isEmpty();
    }

    private void type(FxRobot robot, String id, String where) {
        var field = robot.lookup(id).<TextInputControl>queryAs(TextInputControl.class);
        typeInto(field);
        said(id + " in " + where);
        assertThat(field.getText()).contains(HostileTexts.ARABIC);
    }

    /// Letter by letter, then all of it at once, and undone.
    private void typeInto(TextInputControl field) {
        if (field.isDisabled() || !field.isEditable()) {
            return;
        }
        WaitForAsyncUtils.waitForAsyncFx(5_000, field::requestFocus);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> field.setText("A note in English that is longer than a line of the field. ".repeat(3)));
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, field::end);
        for (var letter : HostileTexts.ARABIC.substring(0, 30).split("")) {
            WaitForAsyncUtils.waitForAsyncFx(5_000, () -> field.appendText(letter));
        }
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, field::undo);
        WaitForAsyncUtils.waitForAsyncFx(5_000, field::redo);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> field.setText("words"));
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> field.replaceText(0, 0, HostileTexts.ARABIC));
        WaitForAsyncUtils.waitForAsyncFx(5_000, field::selectAll);
        window.settle();
    }

    private void open() {
        window.settle();
        project = ProjectOpener.open(file, window.installation);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.begin(project));
        window.settle();
    }

    private CoderRound seat(String coder) {
        return new CoderRound(project.study().coder(coder).orElseThrow(), project.study().rounds().getFirst());
    }

    private void go(String name, Route route) {
        Platform.runLater(() -> window.shell.go(route));
        window.settle();
        said(name);
    }

    /// As wide as the screen allows it, and as narrow.
    private void resize(FxRobot robot) {
        for (double width : new double[] {1024, 1280}) {
            robot.interact(() -> window.scene().getWindow().setWidth(width));
            window.settle();
        }
    }

    private void said(String where) {
        assertThat(wrapping()).as("plain controls that wrap such texts: " + where).isEmpty();
        assertThat(beyond()).as("what goes beyond the line or the panel that it stands in: " + where).isEmpty();
        assertThat(
                        labels().filter(it -> !isOfFile(it))
                                .map(Labeled::getText)
                                .filter(it -> it != null && it.matches("(?s).*\\d{4}-\\d\\d-\\d\\d.*")))
                .as("dates as files have them: " + where)
                .isEmpty();
        assertThat(tall()).as("lines that leave no room for others: " + where).isEmpty();
        assertThat(turned()).as("labels that a name turns round: " + where).isEmpty();
        assertThat(List.copyOf(failures)).as(where).isEmpty();
    }

    /// The program's words beside a name that runs from right to left. Articles, what is typed, and what stands beside an
    /// article or was coded in it, have words of both kinds of their own; where the program joins two of them, they stay in order.
    private List<String> turned() {
        return shown().filter(it -> !isOfFile(it) && (!isWithin(it, "coding-panel") || isJoined(it)))
                .flatMap(HostileTextsJourneyTest::words)
                .filter(Objects::nonNull)
                .filter(it -> !it.contains("\u200e") && !it.contains("dockers") && !it.endsWith("words"))
                .filter(it -> WordPieces.isRightToLeft(it) && it.matches("(?s).*[A-Za-z0-9].*"))
                .distinct()
                .toList();
    }

    private static boolean isJoined(Node node) {
        return node instanceof Labeled label && label.getText() != null && label.getText().contains(" · ");
    }

    private static Stream<String> words(Node node) {
        return switch (node) {
            case ComboBox<?> box -> choices(box);
            case MenuButton button -> Stream.concat(Stream.of(button.getText()), menu(button.getItems()));
            case Labeled label -> Stream.ofNullable(label.getText());
            default -> Stream.empty();
        };
    }

    private static <T> Stream<String> choices(ComboBox<T> box) {
        return box.getItems().stream().map(it -> box.getConverter().toString(it));
    }

    private static Stream<String> menu(List<MenuItem> items) {
        return items.stream()
                .flatMap(it ->
                        Stream.concat(
                                Stream.ofNullable(it.getText()),
                                it instanceof Menu menu ? menu(menu.getItems()) : Stream.of()));
    }

    /// The preview of an export shows what will stand in its files.
    private static boolean isOfFile(Node node) {
        return isWithin(node, "export-rows");
    }

    private static boolean isWithin(Node node, String id) {
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    /// A line of a list, or what scrolls only up and down, is as wide as it is.
    private List<String> beyond() {
        return shown().filter(it -> it instanceof Labeled || it instanceof WordFlow)
                .filter(HostileTextsJourneyTest::isBeyond)
                .map(Object::toString)
                .toList();
    }

    private static boolean isBeyond(Node node) {
        double end = node.localToScene(node.getLayoutBounds()).getMaxX();
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            boolean sideways =
                    at instanceof TableView<?>
                            || (at instanceof ScrollPane pane
                                    && pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER);
            if (sideways) {
                return false;
            }
            boolean bounds = at instanceof ListCell<?> || at instanceof ScrollPane;
            if (bounds && end > at.localToScene(at.getLayoutBounds()).getMaxX() + 1) {
                return true;
            }
        }
        return false;
    }

    private List<String> tall() {
        return window.scene().getRoot().lookupAll(".list-cell").stream()
                .filter(it -> it.isVisible() && it.getLayoutBounds().getHeight() > TALLEST)
                .map(it -> it.getLayoutBounds().getHeight() + " " + it)
                .toList();
    }

    private Stream<Labeled> labels() {
        return shown().filter(Labeled.class::isInstance).map(Labeled.class::cast);
    }

    private Stream<Node> shown() {
        return window.scene().getRoot().lookupAll("*").stream().filter(it -> it.isVisible() && isShown(it));
    }

    private static boolean isShown(Node node) {
        return node.getParent() == null || (node.getParent().isVisible() && isShown(node.getParent()));
    }

    private List<String> wrapping() {
        return labels().filter(it -> it.isWrapText() && !(it instanceof ParagraphLabel))
                .filter(it -> WordPieces.isNeeded(Objects.requireNonNullElse(it.getText(), "")))
                .map(Object::toString)
                .toList();
    }
}
