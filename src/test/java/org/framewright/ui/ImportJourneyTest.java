package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.framewright.corpus.item.ImportItem;
import org.framewright.corpus.item.ImportItem.ImportItemStatus;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.article.Segment;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Documents;
import org.framewright.support.Nightly;
import org.framewright.support.Pulse;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A supervisor imports a folder: looks over what was found, corrects it, leaves something out.
@ExtendWith(QuickRobot.class)
class ImportJourneyTest {

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");

    private static final Path DATABASES = Path.of("src/test/resources/org/framewright/files/database");

    @TempDir Path folder;

    private TestWindow window;
    private Path file;
    private Path found;

    @Start
    void show(Stage stage) throws IOException {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        found = makeFolder();
        window.recent.add(file);
        window.shell.show(Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path makeFolder() throws IOException {
        var made = Files.createDirectory(folder.resolve("downloads"));
        Documents.writeDocx(
                made.resolve("Ferry report.docx"),
                Documents.paragraph("Ferries stay in port")
                        + Documents.paragraph("No ferry left Lerwin on Monday, said Mara Quill of the harbour board.")
                        + Documents.paragraph("“We wait for the pilots,” she said."));
        Files.writeString(made.resolve("page.html"), Documents.PAGE);
        Files.writeString(made.resolve("note.txt"), "Pilots vote\n\nThe pilots vote on Friday, their union said.\n");
        Files.copy(SAMPLE.resolve("05-weekly.txt"), made.resolve("weekly again.txt"));
        Files.writeString(made.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
        return made;
    }

    @Test
    void folderIsLookedOverCorrectedAndImportedByKeyboard(FxRobot robot) {
        open(robot);
        window.chosen.choose(found);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertThat(statuses(robot)).containsExactlyInAnyOrder("NEW", "NEW", "NEW", "SAME", "UNREADABLE");
        assertThat(window.text(robot, "#imports-import")).isEqualTo("Import 3 articles");
        choose(robot, "Ferry report");
        Screenshots.save(window.scene(), "import-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "import-dark"));

        window.press(robot, KeyCode.F2);
        window.press(robot, KeyCode.CONTROL, KeyCode.A);
        robot.write("ferries");
        window.press(robot, KeyCode.ENTER);
        enter(robot, "#import-outlet", "Lerwin Courier");
        enter(robot, "#import-date", "03/04/2024");
        assertThat(window.notification(robot)).startsWith("“03/04/2024” is not a valid date.");
        enter(robot, "#import-date", "10 July 2024");
        choose(robot, "note");
        window.press(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(window.text(robot, "#imports-import")).isEqualTo("Import 2 articles");

        choose(robot, "ferries");
        type(robot, "#import-date", "9.7.");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).as("nothing is imported").startsWith("“9.7.” is not a valid date.");
        type(robot, "#import-date", "9 July 2024");
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("2 articles imported.");
        assertThat(robot.lookup("#workspace").tryQuery()).isPresent();
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        try (var project = ProjectOpener.open(file, window.another("later"))) {
            assertThat(project.corpus().articles()).hasSize(11);
            assertThat(project.corpus().findByName("ferries").orElseThrow().metadata())
                    .containsEntry(Article.OUTLET, "Lerwin Courier")
                    .containsEntry(Article.DATE, "2024-07-09");
            assertThat(project.corpus().findByName("note")).isEmpty();
        }
    }

    @Test
    void correctionCountsForAllWithTheSameValueAndNothingIsWrittenBeforeTheImport(FxRobot robot) {
        open(robot);
        window.chosen.choose(found);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        choose(robot, "note");
        robot.clickOn("#import-of-all");
        focus(robot, "#import-language");
        var all = robot.lookup("#import-of-all").queryAs(CheckBox.class);
        assertThat(all.getText()).isEqualTo("Language: apply to 2 other articles with this value");
        enter(robot, "#import-language", "en");
        assertThat(all.isSelected()).as("the next correction is of one article").isFalse();
        assertThat(items(robot).stream().filter(it -> "en".equals(it.metadata().get(Article.LANGUAGE))).count())
                .isGreaterThan(2);
        window.press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(robot.lookup("#workspace").tryQuery()).isPresent();
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        try (var project = ProjectOpener.open(file, window.another("later"))) {
            assertThat(project.corpus().articles()).hasSize(9);
        }
    }

    @Test
    void decisionsAreUndoneAndTheButtonSaysWhatItDoes(FxRobot robot) {
        open(robot);
        window.chosen.choose(found);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        choose(robot, "note");
        var button = robot.lookup("#import-leave-out").queryButton();
        assertThat(button.getText()).isEqualTo("Skip");
        robot.clickOn(button);
        window.settle();
        assertThat(button.getText()).isEqualTo("Include");
        assertThat(window.text(robot, "#imports-import")).isEqualTo("Import 2 articles");
        Screenshots.save(window.scene(), "import-left-out-light");
        robot.clickOn("#imports-undo");
        window.settle();
        assertThat(window.text(robot, "#imports-import")).isEqualTo("Import 3 articles");
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(window.text(robot, "#imports-import")).isEqualTo("Import 2 articles");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(button.getText()).isEqualTo("Skip");
        enter(robot, "#import-outlet", "Lerwin Courier");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(robot.lookup("#import-outlet").queryAs(TextField.class).getText()).isEmpty();
        choose(robot, "weekly again");
        window.press(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(window.notification(robot))
                .startsWith("This article can’t be imported, so there is nothing to include or skip.");

        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("no such words");
        window.settle();
        assertThat(items(robot)).isEmpty();
        Screenshots.save(window.scene(), "import-hidden-light");
        assertThat(robot.lookup("#import-text").tryQuery()).as("no text of a hidden article").isEmpty();
        robot.clickOn("#import-clear-filter");
        window.settle();
        assertThat(items(robot)).hasSize(5);
        robot.clickOn("#warning-unreadable");
        window.settle();
        assertThat(items(robot)).extracting(ImportItem::status).containsExactly(ImportItemStatus.UNREADABLE);
        robot.clickOn("#warning-unreadable");
        window.settle();
        assertThat(items(robot)).hasSize(5);
    }

    @Nightly
    @Test
    void articleOfTheProjectCantBeCorrectedHere(FxRobot robot) {
        open(robot);
        window.chosen.choose(found);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        robot.clickOn("#imports-import");
        window.settle();
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        choose(robot, "note");
        assertThat(robot.lookup("#import-name").queryAs(TextField.class).isEditable()).isFalse();
        assertThat(robot.lookup("#import-outlet").queryAs(TextField.class).isEditable()).isFalse();
    }

    @Test
    void fileIsShownInPlaceOfItsPreviewAndBesideItWhereThereIsRoom(FxRobot robot) {
        open(robot);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> window.shell.takeFiles(List.of(DATABASES.resolve("nexis-english.txt"))));
        window.settle();
        choose(robot, "nexis-english-1");
        assertThat(robot.lookup("#import-text").query().getParent().isVisible()).isTrue();
        assertThat(isShown(robot, "#import-original")).isFalse();
        robot.clickOn("#import-side-file");
        window.settle();
        assertThat(isShown(robot, "#import-original")).isTrue();
        assertThat(isShown(robot, "#import-text")).isFalse();
        assertThat(robot.lookup("#import-original .part-name").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Outlet", "Date", "Headline");
        Screenshots.save(window.scene(), "import-original-light");
        window.press(robot, KeyCode.SHIFT, KeyCode.F6);
        assertThat(isShown(robot, "#import-text")).isTrue();

        robot.interact(() -> window.scene().getRoot().resize(1920, 1080));
        Pulse.await();
        assertThat(isShown(robot, "#import-text") && isShown(robot, "#import-original")).isTrue();
    }

    private static boolean isShown(FxRobot robot, String node) {
        return Stream.<Node>iterate(robot.lookup(node).query(), Objects::nonNull, Node::getParent)
                .allMatch(Node::isVisible);
    }

    @Test
    void whatNeedsALookStandsFirstAndGroupsFilterTheList(FxRobot robot) {
        open(robot);
        window.chosen.choose(found);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertThat(items(robot).getFirst().status()).isEqualTo(ImportItemStatus.UNREADABLE);
        assertThat(items(robot).getLast().status()).isEqualTo(ImportItemStatus.SAME);
        assertThat(window.text(robot, "#import-group-all")).isEqualTo("All 5");
        assertThat(window.text(robot, "#import-group-taken")).isEqualTo("New 3");
        robot.clickOn("#import-group-skipped");
        window.settle();
        assertThat(statuses(robot)).containsExactly("UNREADABLE", "SAME");
        robot.clickOn("#import-group-warned");
        window.settle();
        assertThat(statuses(robot)).contains("UNREADABLE").doesNotContain("SAME");
    }

    @Nightly
    @Test
    void lineThatIsClickedIsMarkedAndItsMenuOffersTheParts(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.scene().getWindow().setX(0);
                    window.scene().getWindow().setY(0);
                });
        open(robot);
        window.chosen.choose(found);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        choose(robot, "Ferry report");
        assertThat(robot.lookup("#import-part").query().isDisabled()).as("no line is chosen yet").isTrue();
        var line = robot.lookup(".part-line").nth(1).query();
        robot.clickOn(line);
        assertThat(line.getPseudoClassStates()).extracting(Object::toString).contains("chosen");
        assertThat(robot.lookup("#import-part").query().isDisabled()).isFalse();
        Screenshots.save(window.scene(), "import-line-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "import-line-dark"));
        robot.clickOn(line, MouseButton.SECONDARY);
        window.settle();
        robot.clickOn("Caption");
        window.settle();
        assertThat(partNames(robot)).containsExactly("Headline", "Caption", "");
        window.press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(partNames(robot)).containsExactly("Headline", "", "");
    }

    @Nightly
    @Test
    void arrowKeysChooseLinesAgainOnceTheMenuOfPartsIsClosedWithoutAChoice(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    window.scene().getWindow().setX(0);
                    window.scene().getWindow().setY(0);
                });
        open(robot);
        window.chosen.choose(found);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        choose(robot, "Ferry report");
        window.press(robot, KeyCode.F6);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#import-part").queryAs(MenuButton.class).isShowing()).isTrue();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#import-part").queryAs(MenuButton.class).isShowing()).isFalse();
        window.press(robot, KeyCode.DOWN);

        part(robot, ArticlePart.Kind.CAPTION);
        assertThat(partNames(robot)).containsExactly("Headline", "", "Caption");
    }

    private static List<String> partNames(FxRobot robot) {
        return robot.lookup(".part-name").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void zipOfDownloadsBecomesArticlesThatAreCodedAndNearlySameOnesAreShownBesideTheEarlier(FxRobot robot)
            throws IOException {
        var wire = Files.readString(SAMPLE.resolve("01-wire-report.txt"));
        var zip = folder.resolve("Downloads.zip");
        Documents.writeZip(
                zip,
                Map.of(
                        "Nexis.txt",
                        Files.readString(DATABASES.resolve("nexis-english.txt")),
                        "wire again.txt",
                        wire.strip() + "\n\nThe strike goes on, the union said.\n",
                        "table.csv",
                        "text,title,date\n\""
                                + "The port of Lerwin reopens after three days, the harbour board said on Monday. "
                                        .repeat(4)
                                + "\",Port reopens,03/04/2024\n\""
                                + "The pilots sign a paper that ends the strike, their union said in the evening. "
                                        .repeat(4)
                                + "\",Pilots sign,04/05/2024\n"));
        open(robot);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.takeFiles(List.of(zip)));
        window.settle();
        choose(robot, "wire again");
        assertThat(statuses(robot)).contains("NEAR");
        Screenshots.save(window.scene(), "import-near-light");
        robot.clickOn("#import-day-first");
        window.settle();
        assertThat(items(robot).stream().map(it -> it.metadata().getOrDefault(Article.DATE, "")))
                .contains("2024-04-03", "2024-05-04");
        choose(robot, "Nexis-1");
        Screenshots.save(window.scene(), "import-nexis-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "import-nexis-dark"));
        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).contains("articles imported").doesNotContain("ambiguous");

        window.press(robot, KeyCode.CONTROL, KeyCode.G);
        robot.write("Ferries stop");
        window.press(robot, KeyCode.ENTER);
        window.press(robot, KeyCode.F6);
        window.codeSomething(robot);
        window.press(robot, KeyCode.DIGIT1);
        Screenshots.save(window.scene(), "import-coded-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "import-coded-dark"));
        assertThat(new StoredCodings(file, window.installation).theOnly("attribution").extent().text())
                .isEqualTo("\"We can't go on like this,\" said the mayor of");
    }

    @Test
    void partsAreCorrectedLineByLineBeforeTheImport(FxRobot robot) throws IOException {
        var wire =
                Files.writeString(
                        folder.resolve("wire.txt"),
                        """
                        Pilots vote on Friday

                        Fog, ferries and a long week

                        By Jane Doe

                        LERWIN, March 4 (HPA) - The pilots vote on Friday, their union said in the evening at the harbour.

                        What the crews want

                        No ferry leaves before that, said Mara Quill, who speaks for the harbour board in these weeks.

                        Read more: Dockers walk out at Lerwin

                        (Reporting by Jane Doe; editing by John Roe)
                        """);
        open(robot);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.takeFiles(List.of(wire)));
        window.settle();
        choose(robot, "wire");
        window.press(robot, KeyCode.F6);
        window.press(robot, KeyCode.DOWN);
        Screenshots.save(window.scene(), "import-parts-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "import-parts-dark"));
        part(robot, ArticlePart.Kind.HEADLINE);
        assertThat(items(robot)).extracting(ImportItem::title).containsExactly("Fog, ferries and a long week");
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.DOWN);
        window.press(robot, KeyCode.DOWN);
        part(robot, ArticlePart.Kind.CAPTION);

        window.press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.notification(robot)).startsWith("1 article imported.");
        window.press(robot, KeyCode.CONTROL, KeyCode.W);
        try (var project = ProjectOpener.open(file, window.another("later"))) {
            var article = project.corpus().findByName("wire").orElseThrow();
            assertThat(words(article))
                    .containsExactly(
                            "HEADLINE Fog, ferries and a long week",
                            "BYLINE By Jane Doe",
                            "DATELINE LERWIN, March 4 (HPA) -",
                            "CAPTION What the crews want",
                            "READ_MORE Read more: Dockers walk out at Lerwin",
                            "CREDIT (Reporting by Jane Doe; editing by John Roe)");
            assertThat(article.metadata())
                    .containsEntry(Article.BYLINE, "Jane Doe")
                    .containsEntry(Article.PART_RULES, "parts/8, corrected");
            var first = article.segment(Segment.Kind.PARAGRAPH, 1).orElseThrow();
            assertThat(article.text().substring(first.start(), first.end())).isEqualTo("Pilots vote on Friday");
        }
    }

    private static List<String> words(Article article) {
        return article.parts().stream()
                .map(it -> it.kind() + " " + article.text().substring(it.start(), it.end()))
                .toList();
    }

    private void part(FxRobot robot, ArticlePart.Kind kind) {
        window.press(robot, KeyCode.ENTER);
        for (int i = 0; i <= kind.ordinal(); i++) {
            window.press(robot, KeyCode.DOWN);
        }
        window.press(robot, KeyCode.ENTER);
    }

    @Test
    void columnsOfATableAreCorrectedWhereTheGuessWasWrong(FxRobot robot) throws IOException {
        var table =
                Files.writeString(
                        folder.resolve("posts.csv"), "nr,words,when\n1,Port shut,2024-03-04\n2,Port open,2024-03-05\n");
        open(robot);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.takeFiles(List.of(table)));
        window.settle();
        choose(robot, "posts");
        assertThat(statuses(robot)).containsExactly("UNREADABLE");
        map(robot, "#column-words", "text");
        choose(robot, "posts-1");
        map(robot, "#column-nr", "id");
        assertThat(statuses(robot)).containsExactly("NEW", "NEW");
        choose(robot, "posts-2");
        Screenshots.save(window.scene(), "import-table-light");
        assertThat(items(robot).getLast().metadata())
                .containsEntry("database_id", "2")
                .containsEntry(Article.DATE, "2024-03-05");
    }

    @SuppressWarnings("unchecked") // the field's own type
    private void map(FxRobot robot, String column, String field) {
        ComboBox<Optional<String>> choice = robot.lookup(column).queryAs(ComboBox.class);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> choice.setValue(Optional.of(field)));
        window.settle();
    }

    @Nightly
    @Test
    void filesThatAreDroppedWithoutAProjectAreAnsweredWithWhatToDo(FxRobot robot) {
        window.settle();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.takeFiles(List.of(found)));
        window.settle();
        assertThat(window.notification(robot)).startsWith("Open or create a project");
        open(robot);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.shell.takeFiles(List.of(found)));
        window.settle();
        assertThat(statuses(robot)).hasSize(5);
    }

    private void open(FxRobot robot) {
        window.settle();
        robot.clickOn(".recent-project");
        window.settle();
        window.sitDownAs(robot, "Ada");
    }

    private static void focus(FxRobot robot, String field) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(field).queryAs(TextField.class).requestFocus());
    }

    private void enter(FxRobot robot, String field, String words) {
        type(robot, field, words);
        window.press(robot, KeyCode.ENTER);
    }

    private void type(FxRobot robot, String field, String words) {
        focus(robot, field);
        window.press(robot, KeyCode.CONTROL, KeyCode.A);
        robot.write(words);
    }

    private void choose(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    var table = table(robot);
                    table.requestFocus();
                    table.getSelectionModel().clearSelection();
                    table.getItems().stream()
                            .filter(it -> it.name().equals(name))
                            .findFirst()
                            .ifPresent(table.getSelectionModel()::select);
                });
        window.settle();
    }

    @SuppressWarnings("unchecked") // the table's own type
    private static TableView<ImportItem> table(FxRobot robot) {
        return robot.lookup("#import-table").queryAs(TableView.class);
    }

    private static List<ImportItem> items(FxRobot robot) {
        return List.copyOf(table(robot).getItems());
    }

    private static List<String> statuses(FxRobot robot) {
        return items(robot).stream().map(it -> it.status().name()).toList();
    }
}
