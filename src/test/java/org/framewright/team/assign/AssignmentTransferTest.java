package org.framewright.team.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe.PairRule;
import org.framewright.model.study.Round;
import org.framewright.project.CodebookSource;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.support.TestProject;
import org.framewright.team.TeamProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was given out is taken back or given to somebody else, and what is coded of it stays.
final class AssignmentTransferTest {

    private static final Path SAMPLE = Path.of("src", "main", "resources", "org", "framewright", "sample");

    @TempDir private Path folder;
    private Project project;
    private Coder ada;
    private Coder ben;

    @BeforeEach
    void makeProject() throws IOException {
        var file = folder.resolve("study.framewright");
        project = ProjectOpener.create(file, CodebookSource.readJson("news-framing"), TestProject.installation(folder));
        var articles =
                Files.readAllLines(SAMPLE.resolve("index.txt")).stream()
                        .filter(it -> !it.isBlank())
                        .map(SAMPLE::resolve)
                        .toList();
        project.corpus().importFiles(articles, Optional.empty(), ProgressListener.NONE);
        ada = project.study().addCoder("Ada", Coder.Kind.CODER);
        ben = project.study().addCoder("Ben", Coder.Kind.CODER);
    }

    @AfterEach
    void close() {
        assertThat(project.check()).isEmpty();
        project.close();
    }

    @Test
    void whatIsTakenBackWithWorkInItIsKeptAndStaysInSight() {
        give("Week 1", 4, "0");
        var before = names(ada, main());
        var begun = begin(ada, before.getFirst());

        var kept = project.team().transfers().withdraw(wanted(false)).report();
        assertThat(kept.kept()).containsExactly(before.getFirst());
        assertThat(kept.moved()).containsExactly(before.getLast());
        assertThat(names(ada, main())).containsExactly(before.getFirst());

        var all = project.team().transfers().reassign(wanted(true), "Ben").report();
        assertThat(all.begun()).containsExactly(before.getFirst());
        assertThat(names(ada, main())).as("has work in it").containsExactly(before.getFirst());
        assertThat(names(ben, main())).contains(before.getFirst());
        assertThat(project.coding().snapshot(begun).annotations()).hasSize(1);
    }

    @Test
    void whatWasGivenOutInAClosedRoundStaysAsItWasWhenItWasClosed() {
        give("Week 1", 4, "0");
        var moved = project.team().transfers().reassign(wanted(false), "Ben").revision().getAsLong();
        var before = project.team().assignments().list();
        project.team().rounds().close("Main");

        assertRefused(() -> project.team().transfers().reassign(wanted(false), "Ben"), TeamProblem.ROUND_NOT_OPEN);
        assertRefused(() -> project.team().transfers().withdraw(wanted(false)), TeamProblem.ROUND_NOT_OPEN);
        assertRefused(() -> project.team().transfers().withdrawBatch("Main", "Week 1"), TeamProblem.ROUND_NOT_OPEN);
        assertRefused(() -> project.team().transfers().undo(moved), TeamProblem.ROUND_NOT_OPEN);
        assertThat(project.team().assignments().list()).isEqualTo(before);

        project.team().rounds().reopen("Main");
        project.team().transfers().undo(moved);
        assertThat(names(ada, main())).hasSize(2);
    }

    @Test
    void whatIsTakenBackAndStandsInAPackageIsSaid() {
        give("Week 1", 4, "0");
        project.team().packages().make(ada, folder.resolve("Ada.framewright"), ProgressListener.NONE);
        give("Week 2", 4, "0");
        var packed = project.team().assignments().list().stream().filter(it -> it.coder().equals(ada.id())).toList();
        assertThat(packed).hasSize(4);

        var report = project.team().transfers().reassign(wanted(false), "Ben").report();
        assertThat(report.moved()).hasSize(4);
        assertThat(report.packed()).isEqualTo(report.moved().subList(0, 2));
        assertThat(
                        project.team()
                                .transfers()
                                .withdraw(
                                        new AssignmentTransfer.TransferRequest(
                                                "Main", "Ben", Optional.empty(), List.of(), false))
                                .report()
                                .packed())
                .as("Ben has no package")
                .isEmpty();
    }

    @Test
    void batchIsTakenBackAsAWholeWhileNobodyHasBegunIt() {
        give("Week 1", 4, "2");
        project.team().transfers().withdrawBatch("Main", "Week 1");
        assertThat(project.team().assignments().list()).isEmpty();
        assertThat(project.team().assignments().batches()).isEmpty();
        assertRefused(() -> project.team().transfers().withdrawBatch("Main", "Week 1"), TeamProblem.NO_SUCH_BATCH);

        give("Week 1", 4, "2");
        begin(ada, names(ada, main()).getFirst());
        assertRefused(() -> project.team().transfers().withdrawBatch("Main", "Week 1"), TeamProblem.BATCH_BEGUN);
        assertThat(project.team().assignments().list()).hasSize(6);
    }

    @Test
    void whatWasMovedIsAgainWhereItWas() {
        give("Week 1", 4, "0");
        var before = project.team().assignments().list();
        var done = project.team().transfers().reassign(wanted(false), "Ben");
        assertThat(project.team().assignments().list()).isNotEqualTo(before);

        project.team().transfers().undo(done.revision().orElseThrow());

        assertThat(project.team().assignments().list()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(project.team().transfers().withdraw(wantedOf("No such batch")).revision()).isEmpty();
    }

    @Test
    void whatIsLeftToOneCoderWhenSomebodyLeavesIsKnown() {
        give("Week 1", 6, "2");
        var shared = names(ada, main()).stream().filter(names(ben, main())::contains).toList();
        assertThat(project.team().transfers().articlesLeftToOne("Ada"))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(shared);

        project.coding().submit(begin(ada, shared.getFirst()), "the rest is open");
        assertThat(project.team().transfers().articlesLeftToOne("Ada")).containsExactly(shared.getLast());
        assertThat(project.team().transfers().articlesLeftToOne("Ben")).hasSize(2);
    }

    @Test
    void aLeaversArticlesAreSharedEvenlyAndNobodyGetsOneOfTheirs() {
        var cem = project.study().addCoder("Cem", Coder.Kind.CODER);
        var dee = project.study().addCoder("Dee", Coder.Kind.CODER);
        give("week 1", 6, "0");
        var before = names(ada, main());
        assertThat(before).isNotEmpty();
        var coded = before.getFirst();
        begin(dee, coded);

        var receivers = List.of("Ben", "Cem", "Dee");
        var plan = project.team().transfers().planShares(wanted(false), receivers, 7);
        assertThat(project.team().transfers().planShares(wanted(false), receivers, 7).shares())
                .as("the same seed")
                .isEqualTo(plan.shares());
        assertThat(names(ada, main())).as("nothing is written").isEqualTo(before);
        assertThat(plan.shares().stream().flatMap(it -> it.articles().stream()).sorted().toList())
                .isEqualTo(before.stream().sorted().toList());
        assertThat(plan.shares()).extracting(it -> it.articles().size()).allMatch(it -> it <= before.size() / 3 + 1);
        assertThat(plan.shares().getLast().articles()).doesNotContain(coded);

        long revision = project.team().transfers().share(plan).orElseThrow();
        assertThat(names(ada, main())).isEmpty();
        assertThat(names(cem, main())).containsAll(plan.shares().get(1).articles());
        assertThat(names(dee, main())).containsAll(plan.shares().get(2).articles());
        project.team().transfers().undo(revision);
        assertThat(names(ada, main())).isEqualTo(before);
    }

    private static AssignmentTransfer.TransferRequest wantedOf(String batch) {
        return new AssignmentTransfer.TransferRequest("Main", "Ada", Optional.of(batch), List.of(), false);
    }

    private AssignmentService.DrawnAssignments give(String batch, int number, String overlap) {
        return project.team()
                .assignments()
                .assign(
                        new AssignmentService.AssignmentRequest(
                                "Main",
                                batch,
                                List.of("Ada", "Ben"),
                                List.of(),
                                Optional.of(number),
                                overlap,
                                2,
                                PairRule.ROTATING,
                                "",
                                20260302));
    }

    private static AssignmentTransfer.TransferRequest wanted(boolean alsoBegun) {
        return new AssignmentTransfer.TransferRequest("Main", "Ada", Optional.empty(), List.of(), alsoBegun);
    }

    private Round main() {
        return project.study().rounds().getFirst();
    }

    private List<String> names(Coder coder, Round round) {
        return project.worklist().articles(new CoderRound(coder, round)).stream().map(ArticleSummary::name).toList();
    }

    private CodingKey begin(Coder coder, String article) {
        var id =
                project.corpus().articles().stream()
                        .filter(it -> it.name().equals(article))
                        .findFirst()
                        .orElseThrow()
                        .id();
        var key = new CoderRound(coder, main()).key(id);
        var words = project.coding().article(key).fragment(0, 6);
        project.coding().code(key, "source", new Extent.Passage(List.of(words)), Optional.empty());
        return key;
    }

    private static void assertRefused(ThrowingCallable verb, ProblemCode code) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems()).extracting(Problem::code).containsExactly(code));
    }
}
