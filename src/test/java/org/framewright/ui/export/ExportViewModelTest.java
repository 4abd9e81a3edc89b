package org.framewright.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.export.archive.ArchiveCheck;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.model.ProgressListener;
import org.framewright.project.Preferences;
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
import java.util.Locale;
import java.util.Optional;

final class ExportViewModelTest {

    @TempDir Path folder;
    private final TaskRunner tasks = new TaskRunner(Runnable::run, Runnable::run);
    private final JobList jobList = new JobList();
    private Project project;
    private ExportViewModel viewModel;

    @BeforeEach
    void open() {
        var file = folder.resolve("study.framewright");
        SampleProject.make(file, TestProject.installation(folder));
        project = ProjectOpener.open(file, TestProject.installation(folder));
        viewModel = viewModel();
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void exportThatIsStoppedLeavesWhatWasThere() throws IOException {
        var out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("notes.txt"), "mine");
        viewModel.setFolder(out);
        jobList.shownProperty().subscribe(it -> it.filter(job -> job.share() > 0).ifPresent(job -> job.cancel().run()));

        viewModel.export();

        assertThat(viewModel.noticeProperty().get())
                .map(Notification::sentence)
                .contains("Export cancelled. Existing files are unchanged.");
        assertThat(viewModel.result.get()).isEmpty();
        assertThat(viewModel.ready.get()).isTrue();
        try (var files = Files.list(out)) {
            assertThat(files).containsExactly(out.resolve("notes.txt"));
        }
    }

    @Test
    void whatIsLeftOutIsRememberedAndWhatComesLaterIsNot() {
        viewModel.choose(viewModel.choices.get().withCoder("Ben", false).withLetters(true).withArticles("a+b & c:d\n"));

        var again = viewModel();

        assertThat(again.choices.get()).isEqualTo(viewModel.choices.get());
        assertThat(again.choices.get().unselectedCoders()).containsExactly("Ben");
    }

    @Test
    void archiveIsWrittenAndItsManifestIsNamed() {
        var file = folder.resolve("archive.zip");

        viewModel.archive(file, TextChoice.HASHES, Optional.empty());

        var checked = ArchiveCheck.check(file, ProgressListener.NONE);
        assertThat(checked.problems()).isEmpty();
        assertThat(viewModel.noticeProperty().get())
                .map(Notification::sentence)
                .hasValueSatisfying(it -> assertThat(it).contains(checked.manifestSha256(), file.toString()));
        assertThat(viewModel.ready.get()).isTrue();
    }

    @Test
    void archiveThatIsStoppedLeavesNothing() throws IOException {
        var empty = Files.createDirectory(folder.resolve("deposit"));
        jobList.shownProperty().subscribe(it -> it.filter(job -> job.share() > 0).ifPresent(job -> job.cancel().run()));

        viewModel.archive(empty.resolve("archive.zip"), TextChoice.TEXTS, Optional.empty());

        assertThat(viewModel.noticeProperty().get())
                .map(Notification::sentence)
                .contains("Cancelled. No archive was saved.");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void everyCodingAndAnnotationIsWrittenAsLinesBesideTheTables() throws IOException {
        var out = folder.resolve("out");
        viewModel.setFolder(out);
        viewModel.export();

        viewModel.exportLines();

        assertThat(out.resolve("analysis.csv")).isNotEmptyFile();
        long lines = Files.readAllLines(out.resolve("annotations.jsonl")).size();
        assertThat(viewModel.noticeProperty().get())
                .map(Notification::sentence)
                .hasValueSatisfying(it -> assertThat(it.replace(",", "")).contains(lines + " lines"));
    }

    private ExportViewModel viewModel() {
        var it =
                new ExportViewModel(
                        project,
                        tasks,
                        new ScreenJobs(jobList, tasks),
                        new Texts(Locale.UK),
                        new Preferences(folder.resolve("state"), Runnable::run),
                        new ExportViewModel.Links(_ -> {}, _ -> {}, () -> {}));
        it.load();
        return it;
    }
}
