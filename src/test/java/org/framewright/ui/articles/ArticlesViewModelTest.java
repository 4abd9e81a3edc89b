package org.framewright.ui.articles;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.ProgressListener;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.project.sample.SampleProject;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class ArticlesViewModelTest {

    @TempDir Path folder;
    private final TaskRunner tasks = new TaskRunner(Runnable::run, Runnable::run);
    private final JobList jobList = new JobList();
    private Project project;
    private ArticlesViewModel viewModel;

    @BeforeEach
    void open() {
        var file = folder.resolve("study.framewright");
        SampleProject.make(file, TestProject.installation(folder));
        project = ProjectOpener.open(file, TestProject.installation(folder));
        viewModel =
                new ArticlesViewModel(
                        project, tasks, new ScreenJobs(jobList, tasks), new Texts(Locale.UK), ArticlesState.NEW);
        viewModel.load(Optional.empty());
        viewModel.choose(viewModel.lines);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void savingThatIsCancelledChangesNoArticleAndKeepsWhatWasTyped() {
        var before = project.metadata().articles();
        viewModel.type("outlet", Optional.of("The Island Post"));
        var cancelling =
                jobList.shownProperty()
                        .subscribe(it -> it.filter(job -> job.share() >= 0).ifPresent(job -> job.cancel().run()));

        viewModel.save();

        assertThat(project.metadata().articles()).isEqualTo(before);
        assertThat(notification()).contains("Saving cancelled. Nothing was changed.");
        assertThat(viewModel.draft("outlet")).contains("The Island Post");

        cancelling.unsubscribe();
        viewModel.save();
        assertThat(project.metadata().articles()).allMatch(it -> it.article().outlet().equals("The Island Post"));
    }

    @Test
    void takingBackThatIsCancelledCanBeRepeated() {
        var before = project.metadata().articles();
        viewModel.type("outlet", Optional.of("The Island Post"));
        viewModel.save();
        var cancelling =
                jobList.shownProperty()
                        .subscribe(it -> it.filter(job -> job.share() >= 0).ifPresent(job -> job.cancel().run()));

        viewModel.undo();
        assertThat(project.metadata().articles()).isNotEqualTo(before);
        assertThat(viewModel.undoable.get()).isNotEmpty();

        cancelling.unsubscribe();
        viewModel.undo();
        assertThat(project.metadata().articles()).isEqualTo(before);
        assertThat(viewModel.undoable.get()).isEmpty();
    }

    @Test
    void aHeadlineThatOnlyTheTextHasIsTheFieldsValueAndItsFirstWordsAreNone() throws IOException {
        Files.writeString(
                folder.resolve("headed.txt"),
                "Ferries stay in port\n\nThe ferries of Lerwin stayed in port on Monday, and the quay was silent.\n");
        Files.writeString(
                folder.resolve("unheaded.txt"),
                "The ferries of Lerwin stayed in port on Monday, and the quay was silent all day long, said the harbour.");
        project.corpus()
                .importFiles(
                        List.of(folder.resolve("headed.txt"), folder.resolve("unheaded.txt")),
                        Optional.empty(),
                        ProgressListener.NONE);
        viewModel.load(Optional.empty());

        assertThat(headline("headed")).contains("Ferries stay in port");
        assertThat(headline("unheaded")).contains("");
        viewModel.type("headline", Optional.of(""));
        assertThat(viewModel.changes.get()).as("the text keeps it").isZero();
    }

    private Optional<String> headline(String article) {
        viewModel.choose(viewModel.lines.filtered(it -> it.article().name().equals(article)));
        return viewModel.sharedValue("headline");
    }

    private Optional<String> notification() {
        return viewModel.noticeProperty().get().map(Notification::sentence);
    }
}
