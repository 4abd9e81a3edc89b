package org.framewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;

import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleAdjudication;
import org.framewright.project.sample.SampleProject;
import org.framewright.support.Nightly;
import org.framewright.support.QuickRobot;
import org.framewright.support.Screenshots;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.wording.Texts;
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
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// `docs/screens.md` says of every screen what it is for and what can be done there; what it says is what the window shows. With
/// `-Dgolden.renew=true` document and pictures are written.
@ExtendWith(QuickRobot.class)
class ScreensDocumentJourneyTest {

    private static final Path DOCUMENT = Path.of("docs/screens.md");
    private static final Path PICTURES = Path.of("docs/pictures");
    private static final int MOST_ACTIONS = 6;

    @TempDir Path folder;

    private TestWindow window;
    private Project project;

    /// @param name of its picture
    /// @param purpose a sentence
    private record Entry(String name, Route route, String purpose) {}

    @Start
    void show(Stage stage) {
        window = new TestWindow(stage, folder);
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, window.installation);
        project = ProjectOpener.open(file, window.installation);
        SampleAdjudication.decide(project);
        window.begin(project);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Entry> entries() {
        var coderRoundId =
                new CoderRoundId(project.study().coders().getFirst().id(), project.study().rounds().getLast().id());
        return List.of(
                new Entry(
                        "code",
                        new Route.Workspace(coderRoundId),
                        "A coder reads an article and codes it: articles on the left, the text, its questions on the right."),
                new Entry(
                        "search",
                        new Route.Search(coderRoundId),
                        "Search in all articles or in codings; open each match, or recode it."),
                new Entry(
                        "codebook",
                        new Route.Codebook(),
                        "Tags, variables and categories. Changes collect in a draft until they become the next version."),
                new Entry(
                        "team",
                        new Route.Team(),
                        "The supervisor assigns articles, follows progress, sends packages and merges returned work."),
                new Entry(
                        "actors",
                        new Route.Actors(Optional.of(coderRoundId)),
                        "Actors in the articles: names, aliases and possible duplicates."),
                new Entry(
                        "agreement",
                        new Route.Agreement(),
                        "Agreement between coders for each variable, their disagreements, and the sample size that a test needs."),
                new Entry(
                        "adjudicate",
                        new Route.Adjudication(),
                        "The adjudicator decides the disagreements; the decisions become the reference coding."),
                new Entry(
                        "import",
                        new Route.Import(
                                List.of(
                                        Path.of(
                                                "src/test/resources/org/framewright/files/database/nexis-english.txt"))),
                        "A preview of the articles found in files, before anything is imported."),
                new Entry(
                        "articles",
                        new Route.Articles(Optional.empty()),
                        "Metadata of the articles, to edit for one or many at once."),
                new Entry(
                        "export",
                        new Route.Export(),
                        "Data sets for R, SPSS, Stata and other programs, with a preview."),
                new Entry(
                        "backups",
                        new Route.Backups(project.file(), List.of()),
                        "Backups of the project: the contents of each, and a way to restore one."),
                new Entry("preferences", new Route.Preferences(), "Appearance, interface size and shortcuts."));
    }

    @Nightly
    @Test
    void theDocumentOfScreensSaysWhatTheWindowShows(FxRobot robot) throws IOException {
        var written = new StringBuilder(head());
        var drawn = new HashSet<Integer>();
        for (var entry : entries()) {
            WaitForAsyncUtils.waitForAsyncFx(
                    5_000,
                    () -> {
                        window.shell.go(entry.route());
                        return true;
                    });
            window.settle();
            var picture = Screenshots.save(window.scene(), "screen-" + entry.name());
            assertThat(drawn.add(middle(picture))).as("%s looks like no other", entry.name()).isTrue();
            if (Boolean.getBoolean("golden.renew")) {
                Files.copy(picture, picture(entry), StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(picture(entry)).exists();
            written.append(section(robot, entry));
        }
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(written).asString().isEqualTo(Files.readString(DOCUMENT));
    }

    /// What is seen of a screen beside the navigation, in one number.
    private static int middle(Path picture) {
        var image = new Image(picture.toUri().toString());
        var pixels = new int[600 * 500];
        image.getPixelReader().getPixels(400, 100, 600, 500, PixelFormat.getIntArgbInstance(), pixels, 0, 600);
        return Arrays.hashCode(pixels);
    }

    private static Path picture(Entry entry) {
        return PICTURES.resolve("screen-" + entry.name() + ".png");
    }

    private static String head() {
        return """
        # The screens

        All screens of an open project have the same parts. The navigation is on the left (<kbd>Alt</kbd> and a number;
        <kbd>Alt</kbd>+<kbd>0</kbd> makes it narrow), with the menu (<kbd>F10</kbd>) and the way back (<kbd>Alt</kbd>+<kbd>←</kbd>) above it.
        The header has the title, the selection and the main action. A short notification appears in the header, any other in a strip below it (<kbd>F9</kbd> goes to it).
        <kbd>F1</kbd> opens the guide at the page about the screen, <kbd>Ctrl</kbd>+<kbd>F1</kbd> lists the shortcuts,
        <kbd>Ctrl</kbd>+<kbd>P</kbd> finds a command by its name, <kbd>Alt</kbd>+<kbd>←</kbd> goes back. `ScreensDocumentJourneyTest` makes this page
        from the sample project.
        """;
    }

    private String section(FxRobot robot, Entry entry) {
        var texts = new Texts(Locale.ENGLISH);
        var title = robot.lookup(".screen-title").queryAs(Label.class).getText();
        var actions =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () ->
                                window.shell
                                        .actions()
                                        .filter(it -> !it.id().startsWith("common."))
                                        .filter(it -> !it.keys().isEmpty())
                                        .limit(MOST_ACTIONS)
                                        .map(it -> texts.get(it.id()) + " (" + it.formatKeys(texts) + ")")
                                        .collect(Collectors.joining(", ")));
        return """

        ## %s

        %s%s

        ![%s](pictures/screen-%s.png)
        """
                .formatted(
                        title,
                        entry.purpose(),
                        actions.isEmpty() ? "" : " Commands: " + actions + ".",
                        title,
                        entry.name());
    }
}
