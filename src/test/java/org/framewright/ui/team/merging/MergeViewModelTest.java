package org.framewright.ui.team.merging;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.support.Nightly;
import org.framewright.support.TestProject;
import org.framewright.ui.ChosenFiles;
import org.framewright.ui.controls.TimeFormatter;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.TableArrangements;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.merging.DetailList.FileDetail;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.part.TeamViewModel;
import org.framewright.wording.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class MergeViewModelTest {

    private static final TaskRunner AT_ONCE = new TaskRunner(Runnable::run, Runnable::run);

    @TempDir Path folder;

    private Project project;
    private Path ada;
    private MergeViewModel merging;

    @BeforeEach
    void make() throws IOException {
        var text = Files.writeString(folder.resolve("01.txt"), "Port closed\n\nThe port closed on Monday.\n");
        var other = Files.writeString(folder.resolve("02.txt"), "Port opened\n\nThe port opened on Tuesday.\n");
        project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"),
                        CodebookSource.readJson(CodebookSource.SHIPPED.getFirst()),
                        TestProject.installation(folder));
        project.corpus().importFiles(List.of(text, other), Optional.empty(), ProgressListener.NONE);
        ada = Files.createDirectory(folder.resolve("ada")).resolve("ada.framewright");
        project.team().packages().make(project.study().addCoder("Ada", Coder.Kind.CODER), ada);
        code(0);
        var texts = new Texts(Locale.UK);
        var team = new TeamViewModel(project, AT_ONCE, texts, Route.Team.TeamPage.MERGE);
        var times = new TimeFormatter(texts, Locale.UK, Clock.systemUTC(), ZoneOffset.UTC);
        merging =
                new MergeViewModel(
                        new TeamTools(
                                project,
                                team,
                                AT_ONCE,
                                new ScreenJobs(new JobList(), AT_ONCE),
                                texts,
                                times,
                                new ChosenFiles(),
                                new TableArrangements(Map.of())),
                        new MergeViewModel.Links(_ -> {}, () -> {}, () -> {}, () -> {}),
                        new MergeViewModel.MergeList());
        merging.add(List.of(ada));
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void filesThatAreAsTheyWereAreNotReadAgain() {
        var content = merging.contentProperty().get();
        assertThat(codings()).isEqualTo(1);

        merging.load();

        assertThat(merging.contentProperty().get()).isSameAs(content);
    }

    @Nightly
    @Test
    void aFileThatIsAnotherByNowIsReadAgain() {
        code(1);

        merging.load();

        assertThat(codings()).isEqualTo(2);
    }

    @Nightly
    @Test
    void filesAreReadAgainWhereTheProjectIsAnotherByNow() {
        project.team().merge().merge(List.of(ada));

        merging.load();

        assertThat(codings()).isZero();
    }

    @Test
    void whatComesIsNamedByHeadlines() {
        var line = merging.contentProperty().get().lines().getFirst();

        assertThat(merging.formatter().orElseThrow().details(line))
                .extracting(FileDetail::heading)
                .containsExactly("Port closed · Ada · Main");
    }

    @Test
    void strangeTimesAreToBeLookedAt() {
        code(1, Clock.offset(Clock.systemUTC(), Duration.ofDays(30)));
        merging.load();
        var line = merging.contentProperty().get().lines().getFirst();

        assertThat(line.needsAttention()).isTrue();
        assertThat(merging.formatter().orElseThrow().warnings(line)).isEqualTo("implausible timestamps");
        assertThat(merging.formatter().orElseThrow().details(line))
                .first()
                .satisfies(it -> assertThat(it.heading()).isEqualTo("ada.framewright"))
                .satisfies(it ->
                        assertThat(it.sentences())
                                .singleElement()
                                .asString()
                                .contains("entries dated in the future: "));
    }

    private int codings() {
        return merging.contentProperty().get().lines().getFirst().result().orElseThrow().codings().size();
    }

    private void code(int article) {
        code(article, Clock.systemUTC());
    }

    private void code(int article, Clock clock) {
        var laptop = new Installation("laptop", new SafekeepingContext(folder.resolve("ada").resolve("state"), clock));
        try (var own = ProjectOpener.open(ada, laptop)) {
            var coderRound = new CoderRound(own.study().coder("Ada").orElseThrow(), own.study().rounds().getFirst());
            CodingKey key = coderRound.key(own.corpus().articles().get(article).id());
            own.coding().answer(key, "sourcing", "origin", Optional.of(new Value.Category("own")));
        }
    }
}
