package org.framewright.ui.team.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.model.ProgressListener;
import org.framewright.model.study.Assignment;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;
import org.framewright.ui.ChosenFiles;
import org.framewright.ui.controls.TimeFormatter;
import org.framewright.ui.controls.job.JobList;
import org.framewright.ui.controls.job.ScreenJobs;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.controls.table.TableArrangements;
import org.framewright.ui.shell.navigation.Route;
import org.framewright.ui.team.assignment.DrawViewModel.DrawOutcome;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

class AssignmentViewModelTest {

    private static final TaskRunner AT_ONCE = new TaskRunner(Runnable::run, Runnable::run);
    private static final int ARTICLES = 12;

    @TempDir Path folder;

    private Project project;
    private TeamViewModel team;
    private AssignmentViewModel assignments;
    private DrawViewModel draw;

    @BeforeEach
    void make() throws IOException {
        var texts = Files.createDirectory(folder.resolve("texts"));
        var metadata = new ArrayList<>(List.of("file,section"));
        for (int i = 10; i < 10 + ARTICLES; i++) {
            Files.writeString(texts.resolve(i + ".txt"), "The port closed on day " + i + ".\n");
            metadata.add(i + ".txt," + (i % 3 == 0 ? "Home" : "Business"));
        }
        var table = Files.write(folder.resolve("articles.csv"), metadata);
        project =
                ProjectOpener.create(
                        folder.resolve("study.framewright"),
                        CodebookSource.readJson(CodebookSource.SHIPPED.getFirst()),
                        TestProject.installation(folder));
        project.corpus().importFiles(List.of(texts), Optional.of(table), ProgressListener.NONE);
        List.of("Ada", "Ben", "Chidi", "Dora").forEach(it -> project.study().addCoder(it, Coder.Kind.CODER));
        assignments = open(project);
        draw = assignments.draw;
    }

    private AssignmentViewModel open(Project shown) {
        var texts = new Texts(Locale.UK);
        team = new TeamViewModel(shown, AT_ONCE, texts, Route.Team.TeamPage.ASSIGNMENT);
        var times = new TimeFormatter(texts, Locale.UK, Clock.systemUTC(), ZoneOffset.UTC);
        var opened =
                new AssignmentViewModel(
                        new TeamTools(
                                shown,
                                team,
                                AT_ONCE,
                                new ScreenJobs(new JobList(), AT_ONCE),
                                texts,
                                times,
                                new ChosenFiles(),
                                new TableArrangements(Map.of())),
                        AssignmentViewModel.AssignmentState.NEW);
        opened.load();
        return opened;
    }

    @AfterEach
    void close() {
        assertThat(project.check()).isEmpty();
        project.close();
    }

    @Test
    void theNextWeekIsProposedAsThisOneWas() {
        assertThat(draw.name.get()).isEqualTo("Week 1");
        assertThat(draw.isFirstBatch()).isTrue();
        draw.number.set("5");
        draw.overlap.set("40 %");
        draw.overlapping.set(new BatchRequest.OverlapChoice(3));
        draw.strata.set("section");
        draw.assign();

        var batch = assignments.overview.get().batches().getFirst();
        assertThat(batch.recipe().overlap()).isEqualTo(2);
        assertThat(batch.recipe().strata()).isEqualTo("section");
        assertThat(assignments.entry.get()).isInstanceOf(AssignmentViewModel.AssignmentEntry.BatchEntry.class);
        assertThat(draw.name.get()).isEqualTo("Week 2");
        assertThat(draw.number.get()).isEqualTo("5");
        assertThat(draw.overlap.get()).isEqualTo("2");
        assertThat(draw.overlapping.get()).isEqualTo(new BatchRequest.OverlapChoice(3));
        assertThat(draw.seed.get()).isNotEqualTo(Long.toString(batch.recipe().seed()));
        assertThat(draw.isFirstBatch()).isFalse();
    }

    @Test
    void theFormHearsOfARoundAndACoderThatWereAddedMeanwhile() {
        var rounds = new AtomicReference<List<String>>();
        draw.overview.subscribe(_ -> rounds.set(draw.openRounds().stream().map(Round::name).toList()));
        project.team().rounds().add("Second", Round.Purpose.MAIN, Optional.empty(), Round.Settings.PLAIN);
        project.study().addCoder("Eve", Coder.Kind.CODER);

        assignments.load();

        assertThat(rounds.get()).contains("Second");
        assertThat(draw.offeredCoders()).extracting(Coder::name).contains("Eve");
    }

    @Test
    void whatCodersAreTrainedWithIsProposedForAllOfThem() {
        project.team().rounds().add("Training", Round.Purpose.TRAINING, Optional.empty(), Round.Settings.PLAIN);
        assignments.load();
        draw.round.set(Optional.of(project.study().round("Training")));

        assertThat(draw.overlap.get()).isEqualTo("100 %");
        assertThat(draw.overlapping.get()).isEqualTo(BatchRequest.OverlapChoice.ALL);
    }

    @Test
    void whatIsShownIsWhatIsGivenOut() {
        draw.number.set("7");
        var shown = drawn();
        draw.assign();
        var given = project.team().assignments().list();
        assertThat(given).extracting(it -> it.article()).isEqualTo(shown.stream().map(it -> it.article()).toList());
        assertThat(given).extracting(it -> it.coder()).isEqualTo(shown.stream().map(it -> it.coder()).toList());
    }

    @Test
    void whatSomebodyHasBegunToDescribeIsStillThereWhenTheyComeBack() {
        draw.name.set("The strike");
        draw.number.set("3");
        draw.toggle(draw.offeredCoders().getFirst());
        assignments.load();
        assertThat(draw.name.get()).isEqualTo("The strike");
        assertThat(draw.coders).hasSize(3);
        project.team().members().markAsLeft("Dora");
        assignments.load();
        assertThat(draw.name.get()).as("somebody has left").isEqualTo("Week 1");
    }

    @Test
    void onlyArticlesWithAValueInAFieldAreDrawnFrom() {
        var pool = draw.pool;
        pool.setField(Optional.of("section"));
        assertThat(pool.content.get().offeredValues()).containsExactly("Business", "Home");
        pool.setValue(Optional.of("Home"));
        assertThat(pool.selectedArticles()).hasSize(4);
        assertThat(((DrawOutcome.DrawResult) draw.outcome.get()).assignments().batch().recipe().pool()).isEqualTo(4);
        pool.words.set("nowhere");
        assertThat(draw.outcome.get()).isEqualTo(new DrawOutcome.NotDrawable("No unassigned articles match."));
        pool.setField(Optional.empty());
        pool.words.set("");
        assertThat(pool.isEverythingSelected()).isTrue();
    }

    @Test
    void anotherRoundIsProposedForItself() {
        draw.number.set("5");
        draw.assign();
        var pilot = project.team().rounds().add("Pilot", Round.Purpose.PILOT, Optional.empty(), Round.Settings.PLAIN);
        assignments.load();
        draw.round.set(Optional.of(pilot));
        assertThat(draw.name.get()).isEqualTo("Week 1");
        assertThat(draw.number.get()).isEmpty();
        assertThat(draw.pool.available()).hasSize(ARTICLES);
        assertThat(draw.pool.content.get().otherRounds().values())
                .as("which articles are given out elsewhere")
                .containsExactly("Main", "Main", "Main", "Main", "Main");
    }

    @Test
    void aPackageGivesNothingOutAndDoesNotSayHowItsWorkWasDrawn() {
        draw.assign();
        var file = folder.resolve("ada.framewright");
        project.team().packages().make(project.study().coder("Ada").orElseThrow(), file);
        try (var ada = ProjectOpener.open(file, TestProject.installation(folder))) {
            var hers = open(ada);
            assertThat(hers.draw.outcome.get())
                    .isEqualTo(
                            new DrawOutcome.NotDrawable(
                                    "Articles can be assigned only if the project is open for editing."));
            hers.draw.assign();
            hers.choose(hers.overview.get().batches().getFirst());
            var batch = hers.batch.content.get().orElseThrow();
            assertThat(batch.batch().recipe().articles()).isZero();
            assertThat(batch.coders()).isEmpty();
            assertThat(batch.lines()).isNotEmpty().allMatch(it -> it.coder().name().equals("Ada"));
        }
    }

    private List<Assignment> drawn() {
        return ((DrawOutcome.DrawResult) draw.outcome.get()).assignments().assignments();
    }
}
