package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.framewright.coding.state.CoderRound;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.search.SearchHit;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.controls.form.PickerItem;
import org.framewright.ui.workspace.list.ArticleRow;
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

/// A coder finds articles, words in one and in all, and what they have coded; by keyboard.
@ExtendWith(QuickRobot.class)
class FindingJourneyTest {

    @TempDir Path folder;

    private TestWindow window;
    private Path file;

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        file = window.project("Harbour strike");
        code();
        window.shell.show(Optional.of(file));
    }

    /// Ada has coded three quotations in two articles, one of them submitted by now; Ben has coded one.
    private void code() {
        try (var project = ProjectOpener.open(file, window.installation)) {
            var round = project.study().rounds().getFirst();
            var ada = new CoderRound(project.study().coder("Ada").orElseThrow(), round);
            var ben = new CoderRound(project.study().coder("Ben").orElseThrow(), round);
            quote(project, ada, 0, 60, "direct");
            var memo = quote(project, ada, 0, 260, "direct");
            var key = ada.key(project.corpus().articles().get(0).id());
            project.coding().setMemo(key, memo, "Is this the union's own word?");
            project.coding().setUnsure(key, memo, true);
            quote(project, ada, 2, 60, "indirect");
            quote(project, ben, 3, 60, "direct");
        }
    }

    private static org.framewright.model.coding.AnnotationId quote(
            Project project, CoderRound coderRound, int article, int start, String form) {
        var key = coderRound.key(project.corpus().articles().get(article).id());
        var words = project.coding().article(key).fragment(start, start + 40);
        var coded = project.coding().code(key, "attribution", new Extent.Passage(List.of(words)), Optional.empty());
        project.coding().answer(key, coded.id(), "form", Optional.of(new Value.Category(form)));
        return coded.id();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theListIsFilteredAndSortedAndOneGoesOnInItsOrder(FxRobot robot) {
        begin(robot);
        Screenshots.save(window.scene(), "articles-light");
        window.press(robot, KeyCode.CONTROL, KeyCode.G);
        robot.write("2024 strike");
        window.settle();
        Screenshots.save(window.scene(), "articles-filtered-light");
        assertThat(articles()).isNotEmpty().hasSizeLessThan(9);
        robot.type(KeyCode.TAB, 4);
        robot.type(KeyCode.SPACE);
        window.settle();
        assertThat(articles()).as("none is done; the open one stays").hasSize(1);
        window.inTheDark(() -> Screenshots.save(window.scene(), "articles-filtered-dark"));
        robot.type(KeyCode.ESCAPE);
        window.settle();
        assertThat(articles()).hasSize(9);

        var filters = robot.lookup("#article-filters").queryAs(MenuButton.class);
        var order = (Menu) filters.getItems().getLast();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> order.getItems().get(1).fire());
        window.settle();
        var titles = articles().stream().map(it -> it.article().title()).toList();
        assertThat(titles).isSortedAccordingTo(java.text.Collator.getInstance()::compare);
        var here = current();
        window.press(robot, KeyCode.ALT, KeyCode.DOWN);
        assertThat(titles.indexOf(current())).isEqualTo(titles.indexOf(here) + 1);

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.press(robot, KeyCode.ESCAPE);
        assertThat(articles().stream().map(it -> it.article().title()).toList()).isEqualTo(titles);

        window.press(robot, KeyCode.CONTROL, KeyCode.G);
        robot.write(current()).type(KeyCode.ENTER);
        window.settle();
        assertThat(window.scene().getFocusOwner().getStyleClass())
                .as("the open article gets the keyboard")
                .contains("article-view");
    }

    @Test
    void thePaletteFindsActionsArticlesActorsAndHelpByName(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.P);
        Screenshots.save(window.scene(), "palette-light");
        robot.write("dockers");
        window.settle();
        assertThat(found()).anySatisfy(it -> assertThat(it).contains("Articles", "Dockers walk out"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("assign");
        window.settle();
        assertThat(found()).as("a page of *Team*").anySatisfy(it -> assertThat(it).startsWith("Places: Assign"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("undo");
        window.settle();
        Screenshots.save(window.scene(), "palette-typed-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "palette-typed-dark"));
        assertThat(found()).as("with the reason why it can't be done").first().asString().contains("Actions");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("kittiwakes");
        window.settle();
        window.press(robot, KeyCode.ENTER);
        assertThat(current()).as("the article that was found is open").startsWith("The kittiwakes");
    }

    /// The items of the palette, each with the head of its group.
    private List<String> found() {
        return ((ListView<?>) window.scene().lookup("#palette-list"))
                .getItems().stream()
                        .map(PickerItem.class::cast)
                        .map(it -> it.group().orElseThrow().head() + ": " + it.label() + " " + it.obstacle())
                        .toList();
    }

    @Nightly
    @Test
    void theOpenArticleIsNamedAndNotCountedWhereItDoesNotFit(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.G);
        robot.write("zzz");
        window.settle();
        assertThat(articles()).hasSize(1);
        assertThat(text(robot, "#articles-shown")).isEqualTo("0 of 9 articles, plus the open one · Esc to show all");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(articles().getFirst().article().title());
        window.settle();
        assertThat(text(robot, "#articles-shown")).isEqualTo("1 of 9 articles · Esc to show all");
    }

    @Test
    void wordsAreFoundInTheArticleAndCodedRightAway(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("the");
        window.settle();
        assertThat(text(robot, "#find-state")).startsWith("1 of ");
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ENTER);
        window.settle();
        assertThat(text(robot, "#find-state")).startsWith("3 of ");
        Screenshots.save(window.scene(), "find-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "find-dark"));
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        window.settle();
        assertThat(text(robot, "#find-state")).startsWith("2 of ");
        robot.type(KeyCode.ESCAPE);
        window.press(robot, KeyCode.C);
        assertThat(new StoredCodings(file, window.installation).annotations("cue"))
                .anyMatch(it -> it.extent().text().equalsIgnoreCase("the"));

        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.SPACE);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        robot.write("(st");
        window.settle();
        assertThat(text(robot, "#find-state")).contains("is not a valid regular expression");
        Screenshots.save(window.scene(), "find-bad-expression-light");
    }

    @Test
    void aHitThatIsInViewMovesNothingOfTheText(FxRobot robot) {
        begin(robot);
        var scroll = (ScrollPane) window.scene().lookup(".article-view .scroll-pane");
        robot.interact(() -> scroll.setVvalue(0.5));
        double top = top(scroll);
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("the");
        window.settle();
        assertThat(text(robot, "#find-state")).contains(" of ").doesNotStartWith("1 of ");
        assertThat(top(scroll)).isCloseTo(top, offset(1.0));
    }

    /// The height of the page above what is to be seen of it.
    private static double top(ScrollPane scroll) {
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        return scroll.getVvalue() * hidden;
    }

    @Test
    void whoFindsNothingIsBackWhereTheyWere(FxRobot robot) {
        begin(robot);
        var scroll = (ScrollPane) window.scene().lookup(".article-view .scroll-pane");
        double before = scroll.getVvalue();
        window.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("the");
        window.settle();
        window.press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(scroll.getVvalue()).isGreaterThan(before);
        robot.write("zzz");
        window.settle();
        window.press(robot, KeyCode.ESCAPE);
        assertThat(scroll.getVvalue()).isEqualTo(before);
    }

    @Test
    void wordsAreFoundInAllArticlesAndEachHitOpensItsArticleThere(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        Screenshots.save(window.scene(), "search-empty-light");
        robot.write("strik*").type(KeyCode.ENTER);
        window.settle();
        ListView<SearchHit> hits = robot.lookup("#hits").queryListView();
        assertThat(hits.getItems()).hasSizeGreaterThan(5);
        assertThat(hits.getItems()).allMatch(it -> it.words().toLowerCase(java.util.Locale.ROOT).startsWith("strik"));
        Screenshots.save(window.scene(), "search-texts-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "search-texts-dark"));
        robot.clickOn("#search-words");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("الإضراب").type(KeyCode.ENTER);
        window.settle();
        Screenshots.save(window.scene(), "search-arabic-light");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("strik*").type(KeyCode.ENTER);
        window.settle();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        var hit = hits.getSelectionModel().getSelectedItem();
        robot.type(KeyCode.ENTER);
        window.settle();
        assertThat(current()).isEqualTo(hit.article().title());
        Screenshots.save(window.scene(), "search-opened-light");
        window.press(robot, KeyCode.C);
        assertThat(new StoredCodings(file, window.installation).theOnly("cue").extent().fragments().getFirst().start())
                .isEqualTo(hit.start());

        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertThat(robot.lookup("#hits").<SearchHit>queryListView().getItems()).hasSizeGreaterThan(5);
        robot.type(KeyCode.ESCAPE);
        window.settle();
        assertThat(current()).isEqualTo(hit.article().title());
    }

    @Test
    void hitsAreNarrowedToATagToWhatIsNotCodedAndToAnOutlet(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("dockers").type(KeyCode.ENTER);
        window.settle();
        var hits = robot.lookup("#hits").<SearchHit>queryListView().getItems();
        int all = hits.size();
        robot.clickOn("#facet-attribution");
        window.settle();
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().start()).isBetween(60, 100);
        Screenshots.save(window.scene(), "search-facet-light");
        assertThat(window.text(robot, "#hit-coded .hit-quote")).contains("dockers");
        assertThat(robot.lookup("#hit-paragraphs .hit-words").queryAs(Text.class).getText())
                .as("the hit in its paragraph")
                .isEqualToIgnoringCase("dockers");
        robot.clickOn("#search-filter").write("no such article");
        window.settle();
        assertThat(hits).as("a filter that leaves nothing").isEmpty();
        assertThat(robot.lookup("#hit-pane").query().isVisible()).isFalse();
        focus(robot, "#facet-attribution");
        robot.type(KeyCode.SPACE);
        robot.clickOn("#search-filter").push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.BACK_SPACE);
        window.settle();
        assertThat(hits).hasSize(all);
        robot.clickOn("#facet-not-coded");
        window.settle();
        assertThat(hits).as("nobody has coded these").hasSize(all - 1);
        assertThat(robot.lookup("#hit-coded").query().isVisible()).isFalse();
        var outlet = hits.getLast().article().outlet();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () ->
                        robot.lookup(".facet").queryAllAs(ToggleButton.class).stream()
                                .filter(it -> it.getId().equals("facet-outlet-" + outlet))
                                .findFirst()
                                .orElseThrow()
                                .fire());
        window.settle();
        assertThat(hits).isNotEmpty().allMatch(it -> it.article().outlet().equals(outlet));
        robot.clickOn("#search-words").push(KeyCode.CONTROL, KeyCode.A);
        robot.write("strik*").type(KeyCode.ENTER);
        window.settle();
        assertThat(hits).as("a new search shows all").extracting(it -> it.article().outlet()).contains("Daily Lantern");
    }

    private void focus(FxRobot robot, String node) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> robot.lookup(node).query().requestFocus());
        window.settle();
    }

    @Test
    void hitsAreCopiedAsCellsWithHeadings(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.write("strik*").type(KeyCode.ENTER);
        window.settle();
        robot.type(KeyCode.DOWN);
        window.press(robot, KeyCode.CONTROL, KeyCode.C);
        var copied =
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString()).split("\n");
        var hits = robot.lookup("#hits").<SearchHit>queryListView().getItems();
        assertThat(window.notification(robot)).startsWith(hits.size() + " rows copied with column headings");
        assertThat(copied).hasSize(hits.size() + 1);
        assertThat(copied[0]).isEqualTo("Before\tMatch\tAfter\tArticle\tOutlet\tDate");
        assertThat(copied[1].split("\t", -1)).hasSize(6).contains(hits.getFirst().words());
    }

    @Test
    void ownCodingsAreFoundOpenedAndCodedOtherwiseAndThatIsUndone(FxRobot robot) {
        begin(robot);
        window.press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        TableView<?> table = robot.lookup("#coded").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(3);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        window.settle();
        Screenshots.save(window.scene(), "search-codings-light");
        window.inTheDark(() -> Screenshots.save(window.scene(), "search-codings-dark"));
        MenuButton recode = robot.lookup("#recode").queryAs(MenuButton.class);
        assertThat(recode.isDisabled()).isFalse();
        var forms = (javafx.scene.control.Menu) recode.getItems().getFirst();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> forms.getItems().get(2).fire());
        window.settle();
        assertThat(forms()).containsExactly("mixed", "mixed", "mixed");
        assertThat(window.notification(robot)).contains("3 answers changed");
        Screenshots.save(window.scene(), "search-recoded-light");
        robot.clickOn("#search-undo");
        window.settle();
        assertThat(forms()).containsExactly("direct", "direct", "indirect");

        robot.clickOn("#coded-filters").clickOn("#coded-memo");
        window.settle();
        assertThat(robot.lookup("#coded-filters").queryButton().getText()).contains("Memo");
        robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(table.getItems()).hasSize(1);
        WaitForAsyncUtils.waitForAsyncFx(5_000, table::requestFocus);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        window.settle();
        Screenshots.save(window.scene(), "search-opened-passage-light");
        assertThat(robot.lookup("#workspace").tryQuery()).isPresent();
        assertThat(text(robot, "#coder")).isEqualTo("Coder: Ada");
        var caret = robot.lookup(".article-caret").query();
        assertThat(caret.localToScene(caret.getBoundsInLocal()).getMinY()).as("not in the headline").isGreaterThan(200);
    }

    private List<String> forms() {
        return new StoredCodings(file, window.installation)
                .annotations("attribution").stream()
                        .map(it -> ((Value.Category) it.value("form").orElseThrow()).id())
                        .toList();
    }

    private void begin(FxRobot robot) {
        window.settle();
        window.sitDownAs(robot, "Ada");
    }

    private List<ArticleRow> articles() {
        ListView<?> list = (ListView<?>) window.scene().lookup("#articles");
        return list.getItems().stream().map(ArticleRow.class::cast).toList();
    }

    private String current() {
        ListView<?> list = (ListView<?>) window.scene().lookup("#articles");
        return ((ArticleRow) list.getSelectionModel().getSelectedItem()).article().title();
    }

    private static String text(FxRobot robot, String id) {
        return ((Labeled) robot.lookup(id).query()).getText();
    }
}
