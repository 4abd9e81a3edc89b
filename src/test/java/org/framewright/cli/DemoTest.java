package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.command.WindowLauncher;
import org.framewright.model.Problem;
import org.framewright.project.ProjectOpener;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.framewright.ui.DisplayCheck.DisplayProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class DemoTest {
    @TempDir Path folder;

    @Test
    void demoWritesProjectExportsAndPicturesAndSaysWhere() {
        var typed = demo("--headless");

        assertThat(typed.exit()).isZero();
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out().lines())
                .containsExactly(
                        "Project: " + project(),
                        "Exports: 46 files in " + folder.resolve("demo/exports"),
                        "Agreement: " + folder.resolve("demo/agreement.html"),
                        "Screenshots: 1 in " + folder.resolve("demo/pictures"),
                        "No window: --headless.");
        assertThat(folder.resolve("demo/exports/spans.csv")).isNotEmptyFile();
        assertThat(folder.resolve("demo/exports/annotations.jsonl")).isNotEmptyFile();
        assertThat(folder.resolve("demo/exports/adjudicated.csv"))
                .content()
                .contains("The strike is only mentioned in passing");
        assertThat(folder.resolve("demo/exports/rulings.csv"))
                .content()
                .contains("What only mentions the strike in passing");
        assertThat(folder.resolve("demo/agreement.html")).content().contains("<svg").contains("Ada").contains("Ben");
    }

    @Nightly
    @Test
    void laterDemoReplacesWhatAnEarlierOneWrote() throws IOException {
        demo("--headless");
        var before = listing();

        demo("--headless");

        assertThat(listing()).isEqualTo(before);
    }

    @Nightly
    @Test
    void projectInWhichSomebodyHasWorkedIsKept() {
        demo("--headless");
        Typed.in(folder, "coder", "add", project(), "Cem");

        var typed = demo("--headless");

        var kept = folder.resolve("demo/harbour-strike kept 1.framewright");
        assertThat(typed.out()).contains("kept as " + kept);
        assertThat(Typed.in(folder, "coder", "list", kept).out()).contains("Cem");
        assertThat(Typed.in(folder, "coder", "list", project()).out()).doesNotContain("Cem");
    }

    @Test
    void projectThatIsOpenElsewhereIsLeftAlone() throws IOException {
        demo("--headless");
        try (var open = ProjectOpener.open(project(), TestProject.installation(folder))) {
            open.study().coders();
            var before = listing();

            var typed = demo("--headless");

            assertThat(typed.exit()).isEqualTo(1);
            assertThat(typed.err()).contains("is in use in another window").containsOnlyOnce("\n");
            assertThat(listing()).isEqualTo(before);
        }
    }

    @Nightly
    @Test
    void windowShowsTheProjectWhereThereIsADisplay() {
        var screens = new Seen(Optional.empty());

        Typed.in(folder, screens, "demo", folder.resolve("demo"));

        assertThat(screens.opened()).containsExactly(Optional.of(project()));
    }

    @Test
    void noDisplayIsSaidAndNoFailure() {
        var screens = new Seen(Optional.of(Problem.of(DisplayProblem.NO_DISPLAY, "")));

        var typed = Typed.in(folder, screens, "demo", folder.resolve("demo"));

        assertThat(typed.exit()).isZero();
        assertThat(typed.out().lines()).last().asString().contains("DISPLAY");
        assertThat(screens.opened()).isEmpty();
    }

    @Test
    void folderThatCannotBeMadeIsASentence() throws IOException {
        Files.createFile(folder.resolve("a-file"));

        var typed = Typed.in(folder, "demo", folder.resolve("a-file/below"), "--headless");

        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("a-file").containsOnlyOnce("\n");
    }

    private Typed demo(String option) {
        return Typed.in(folder, new Seen(Optional.empty()), "demo", folder.resolve("demo"), option);
    }

    private Path project() {
        return folder.resolve("demo/harbour-strike.framewright");
    }

    private List<String> listing() throws IOException {
        try (var files = Files.walk(folder.resolve("demo"))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    /// Notes what it is asked to open, and draws nothing. As in earnest, who has drawn pictures without a display can't be
    /// asked about it any more.
    private static final class Seen implements WindowLauncher {
        private final Optional<Problem> obstacle;
        private final List<Optional<Path>> opened = new ArrayList<>();
        private boolean drawn;

        Seen(Optional<Problem> obstacle) {
            this.obstacle = obstacle;
        }

        List<Optional<Path>> opened() {
            return opened;
        }

        @Override
        public Optional<Problem> obstacle() {
            return obstacle.filter(_ -> !drawn);
        }

        @Override
        public boolean openInRunning(Optional<Path> project) {
            return false;
        }

        @Override
        public void open(Optional<Path> project, Optional<Locale> language) {
            opened.add(project);
        }

        @Override
        public List<Path> pictures(Path project, Path folder) {
            drawn = true;
            return List.of(folder.resolve("workspace.png"));
        }
    }
}
