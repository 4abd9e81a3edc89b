package org.framewright.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// Before, nobody could leave for another screen while articles were imported.
class ImportViewModelTest {

    @TempDir Path folder;

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final JobList jobList = new JobList();
    private final ScreenJobs jobs = new ScreenJobs(jobList, new TaskRunner(waiting::add, Runnable::run));
    private final List<String> said = new ArrayList<>();
    private Project project;
    private ImportViewModel imports;

    @BeforeEach
    void make() throws IOException {
        project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"),
                        CodebookSource.readJson(CodebookSource.SHIPPED.getFirst()),
                        TestProject.installation(folder));
        var file = Files.writeString(folder.resolve("a.txt"), "Port closed\n\nIt closed.\n");
        imports =
                new ImportViewModel(
                        project,
                        jobs,
                        new Texts(Locale.UK),
                        new ImportViewModel.Links(() -> said.add("back"), () -> said.add("articles"), this::say),
                        ImportState.of(List.of(file)));
        imports.load();
        waiting.poll().run();
        imports.importArticles();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private void say(Notification notification) {
        said.add(notification.sentence());
    }

    @Test
    void anImportGoesOnAndIsToldWhenItsScreenWasLeft() {
        imports.leave(() -> said.add("left"));
        waiting.poll().run();
        assertThat(said).containsExactly("left", "1 article imported.");
        assertThat(project.corpus().findByName("a")).isPresent();
    }

    @Test
    void fileThatIsNotThereIsSaidOnceAndForgotten() throws IOException {
        waiting.poll().run();
        imports.add(List.of(folder.resolve("no-such.txt")));
        waiting.poll().run();
        assertThat(imports.noticeProperty().get().map(Notification::sentence).orElse(""))
                .contains("no-such.txt doesn’t exist");
        imports.add(List.of(Files.writeString(folder.resolve("b.txt"), "Pilots vote\n\nThey voted.\n")));
        waiting.poll().run();
        assertThat(imports.noticeProperty().get()).isEmpty();
        assertThat(imports.items).hasSize(1);
    }

    @Test
    void importLeadsBackToTheScreenBefore() {
        waiting.poll().run();
        assertThat(said).containsExactly("back", "1 article imported.");
    }

    @Test
    void anImportThatIsCancelledImportsNothingAndSaysSo() {
        jobList.shownProperty().get().orElseThrow().cancel().run();
        waiting.poll().run();
        assertThat(said).containsExactly("Import cancelled. Nothing was imported.");
        assertThat(project.corpus().articles()).isEmpty();
    }
}
