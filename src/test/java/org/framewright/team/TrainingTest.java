package org.framewright.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.hub.CarrierResolver;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.DrawRecipe;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundTraining;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.support.Carrier;
import org.framewright.support.Nightly;
import org.framewright.team.assign.AssignmentService;
import org.framewright.team.packages.PackageStatus;
import org.framewright.team.training.TrainingResult;
import org.framewright.team.training.TrainingResult.TrainingScore;
import org.framewright.team.training.TrainingService;
import org.framewright.team.training.TrainingService.BeginPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Coders are trained against a reference: marks, what they open, and how it travels.
@ExtendWith(CarrierResolver.class)
final class TrainingTest {

    private static final String CODEBOOK =
            """
            {"format": 1, "id": "trained", "version": 1, "title": "Trained", "tags": [
              {"id": "frame", "label": "Frame", "unit": "article", "occurs": "once", "variables": [
                 {"id": "mood", "label": "Mood", "scale": "nominal", "categories": [
                   {"id": "calm", "code": 1, "label": "Calm"}, {"id": "angry", "code": 2, "label": "Angry"}]}]},
              {"id": "quote", "label": "Quote", "unit": "passage", "occurs": "many", "variables": [
                 {"id": "speaker", "label": "Speaker", "scale": "actor", "required": false}]}]}\
            """;

    private static final String REFERENCE = "Dr Rosalind Rowan";

    @TempDir private Path folder;
    private Carrier carrier;
    private Path study;

    @BeforeEach
    void make(Carrier carrier) throws IOException {
        this.carrier = carrier;
        study = folder.resolve("study.framewright");
        var texts =
                List.of(
                        text("one", "He said: “We stay.” Then he left."),
                        text("two", "“We go,” she said. Nobody stayed."));
        try (var project = ProjectOpener.create(study, CODEBOOK, installation())) {
            assertThat(project.corpus().importFiles(texts, Optional.empty(), ProgressListener.NONE).problems())
                    .isEmpty();
            project.study().addCoder("Ada", Coder.Kind.CODER);
            project.study().addCoder("Ben", Coder.Kind.CODER);
            project.study().addCoder(REFERENCE, Coder.Kind.REFERENCE);
            project.team().rounds().add("Training", Round.Purpose.TRAINING, Optional.empty(), Round.Settings.PLAIN);
            project.team().training().update("Training", it -> it.withMarks(80, List.of()));
            var training = project.study().round("Training").id();
            project.team().training().update("Main", it -> it.withPrerequisites(List.of(training)));
        }
    }

    @Nightly
    @Test
    void whoReachesEveryMarkHasPassedAndMayBegin() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        codeAll("Ada", "calm", "“We stay.”", "“We go,”");

        assertThat(standing("Ada").isPassed()).isTrue();
        assertThat(lacking("Ada")).isEmpty();
    }

    @Test
    void whatFallsShortIsSaid() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        codeAll("Ada", "angry", "“We stay.”", "she said");

        var standing = standing("Ada");

        assertThat(standing.isPassed()).isFalse();
        assertThat(standing.missedScores())
                .extracting(TrainingScore::at, TrainingScore::same, TrainingScore::units)
                .containsExactly(tuple("frame.mood", 0, 2), tuple("quote", 1, 3));
        assertThat(lacking("Ada")).singleElement().satisfies(it -> assertThat(it.training()).contains("Training"));
    }

    @Test
    void theWeeksOfATrainingHaveWhatWasSubmittedFirstInThem() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        codeAll("Ada", "angry", "“We stay.”", "she said");
        in(
                study,
                project -> {
                    var curves =
                            project.team()
                                    .training()
                                    .curves(project.study().round("Training"), ZoneOffset.UTC, ProgressListener.NONE);

                    assertThat(curves).extracting(it -> it.coder().name()).containsExactly("Ada", "Ben");
                    assertThat(curves.getLast().weeks()).isEmpty();
                    assertThat(curves.getFirst().weeks())
                            .singleElement()
                            .satisfies(it -> {
                                assertThat(it.monday().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                                assertThat(it.articles()).isEqualTo(2);
                                assertThat(it.same()).isEqualTo(1);
                                assertThat(it.units()).isEqualTo(5);
                                assertThat(it.share()).contains(0.2);
                            });
                    return true;
                });
    }

    @Test
    void aWeekWithoutAReferenceHasNoShare() {
        codeAll("Ada", "calm", "“We stay.”", "“We go,”");
        in(
                study,
                project -> {
                    var training = project.team().training();
                    var curves =
                            training.curves(project.study().round("Training"), ZoneOffset.UTC, ProgressListener.NONE);
                    assertThat(curves.getFirst().weeks())
                            .singleElement()
                            .satisfies(it -> {
                                assertThat(it.articles()).isZero();
                                assertThat(it.share()).isEmpty();
                            });
                    return true;
                });
    }

    @Test
    void aCorrectionAfterTheReferenceWasSeenDoesNotCount() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        codeAll("Ada", "angry", "“We stay.”", "“We go,”");
        in(
                study,
                project -> {
                    for (var article : project.corpus().articles()) {
                        var key = seat(project, "Ada", "Training").key(article.id());
                        project.coding().correct(key);
                        mood(project, key, "calm");
                        project.coding().submit(key);
                    }
                    return true;
                });

        assertThat(standing("Ada").missedScores()).extracting(TrainingScore::at).containsExactly("frame.mood");
    }

    @Test
    void nobodyHasPassedBeforeEverythingIsSubmittedOrWithoutAReference() {
        codeAll("Ada", "calm", "“We stay.”", "“We go,”");
        assertThat(standing("Ada"))
                .extracting(
                        TrainingResult::isPassed, TrainingResult::articles, TrainingResult::articlesWithoutReference)
                .containsExactly(false, 0, 2);

        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        assertThat(standing("Ada").isPassed()).isTrue();
        assertThat(standing("Ben"))
                .extracting(TrainingResult::isPassed, TrainingResult::toDo)
                .containsExactly(false, 2);
    }

    @Test
    void aMarkOfOneVariableGoesBeforeTheOneOfAll() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        codeAll("Ada", "angry", "“We stay.”", "“We go,”");
        in(
                study,
                project ->
                        project.team()
                                .training()
                                .update(
                                        "Training",
                                        it -> it.withMarks(80, List.of(new RoundTraining.PassMark("frame.mood", 0)))));

        assertThat(standing("Ada").isPassed()).isTrue();
    }

    @Test
    void whoIsLetInMayBeginNeverthelessAndThatCanBeTakenBack() {
        letIn(BeginPermission.IN);
        assertThat(lacking("Ada")).isEmpty();
        assertThat(lacking("Ben")).hasSize(1);

        letIn(BeginPermission.NOT_IN);
        assertThat(lacking("Ada")).hasSize(1);
    }

    @Test
    void whatCantBeIsRefused() {
        in(
                study,
                project -> {
                    var training = project.team().training();
                    var main = project.study().round("Main").id();
                    assertRefused(
                            TeamProblem.MARKS_NEED_TRAINING,
                            () -> training.update("Main", it -> it.withMarks(80, List.of())));
                    assertRefused(
                            TeamProblem.NO_SUCH_MARK,
                            () ->
                                    training.update(
                                            "Training",
                                            it -> it.withMarks(80, List.of(new RoundTraining.PassMark("tone", 80)))));
                    assertRefused(
                            TeamProblem.NOT_AFTER,
                            () -> training.update("Training", it -> it.withPrerequisites(List.of(main))));
                    return true;
                });
    }

    @Test
    void theReferenceHasWhatAnybodyIsGivenInTheRound() {
        give("one");

        List<String> reference = in(study, project -> names(project, REFERENCE));
        List<String> ben = in(study, project -> names(project, "Ben"));
        assertThat(reference).containsExactly("one");
        assertThat(ben).isEmpty();
    }

    @Test
    void theReferenceStandsBesideNobodyAndIsNoCoderOfTheRound() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        codeAll("Ada", "calm", "“We stay.”", "“We go,”");

        in(
                study,
                project -> {
                    var round = project.study().round("Training");
                    var article = project.corpus().articles().getFirst().id();
                    var training = project.team().training();
                    assertThat(training.compareWithReference(round, coder(project, REFERENCE), article)).isEmpty();
                    assertThat(training.compareWithReference(round, coder(project, "Ada"), article)).isPresent();
                    assertThat(project.team().rounds().state(round).coders()).isEqualTo(1);
                    return true;
                });
    }

    @Test
    void noNewArticleIsBegunBeforeTheTrainingIsPassed() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        in(
                study,
                project -> {
                    var first = desk(project, "Ada", 0);
                    assertRefused(TeamProblem.TRAINING_FIRST, () -> mood(project, first, "calm"));
                    project.team().training().update("Main", it -> it.withPrerequisites(List.of()));
                    mood(project, first, "calm");
                    var training = project.study().round("Training").id();
                    project.team().training().update("Main", it -> it.withPrerequisites(List.of(training)));

                    mood(project, first, "angry");
                    project.coding().submit(first);
                    assertThat(
                                    project.team()
                                            .training()
                                            .missingTrainings(coder(project, "Ada"), project.study().round("Main")))
                            .as("to sit down where work is")
                            .isEmpty();
                    assertRefused(TeamProblem.TRAINING_FIRST, () -> mood(project, desk(project, "Ada", 1), "calm"));
                    mood(project, desk(project, REFERENCE, 1), "calm");
                    project.team().training().permit("Main", coder(project, "Ben"), BeginPermission.IN);
                    mood(project, desk(project, "Ben", 1), "calm");
                    return true;
                });

        codeAll("Ada", "calm", "“We stay.”", "“We go,”");
        in(
                study,
                project -> {
                    mood(project, desk(project, "Ada", 1), "calm");
                    return true;
                });
    }

    private static CodingKey desk(Project project, String coder, int article) {
        return seat(project, coder, "Main").key(project.corpus().articles().get(article).id());
    }

    private static List<String> names(Project project, String coder) {
        return project.worklist().articles(seat(project, coder, "Training")).stream()
                .map(ArticleSummary::name)
                .toList();
    }

    @Test
    void thePackageHasTheReferenceWithoutItsNameAndNothingOfTheOthers() throws IOException {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        codeAll("Ben", "angry", "“We stay.”", "“We go,”");
        var ada = packageFor("Ada", 1);

        var bytes = new String(Files.readAllBytes(ada), StandardCharsets.UTF_8);
        assertThat(bytes).doesNotContain(REFERENCE).doesNotContain("Rosalind").doesNotContain("Ben");
        var ben = in(study, project -> coder(project, "Ben").id().value());
        assertThat(bytes).doesNotContain(ben);
        assertThat(bytes).doesNotContain("a memo");
        in(
                ada,
                project -> {
                    assertThat(project.study().coders())
                            .extracting(Coder::name)
                            .containsExactlyInAnyOrder("Ada", "Reference");
                    assertThat(project.check()).isEmpty();
                    return true;
                });
    }

    @Test
    void trainingGoesOnInTheCodersOwnFile() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        var ada = packageFor("Ada", 1);
        assertThat(lacking(ada, "Ada")).hasSize(1);

        codeAll(ada, "Ada", "calm", "“We stay.”", "“We go,”");
        assertThat(lacking(ada, "Ada")).isEmpty();

        var report = in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))));
        assertThat(report.files().getFirst().coders()).containsExactly("Ada");
        assertThat(report.files().getFirst().codings()).hasSize(2);
        assertThat(
                        in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))))
                                .files()
                                .getFirst()
                                .codings())
                .isEmpty();
        assertThat(standing("Ada").isPassed()).isTrue();
    }

    @Test
    void aNewerPackageBringsWhatTheReferenceHasSaidSince() {
        var ada = packageFor("Ada", 1);
        codeAll(ada, "Ada", "calm", "“We stay.”", "“We go,”");
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        assertThat(in(study, TrainingTest::ofAda).pending().references()).isEqualTo(2);
        letIn(BeginPermission.IN);

        var second = packageFor("Ada", 2);
        var report = in(ada, project -> project.team().packages().update(second));

        assertThat(report.references()).isEqualTo(2);
        assertThat(report.work().codings()).isEmpty();
        in(
                ada,
                project -> {
                    var training = project.team().training();
                    assertThat(training.training(project.study().round("Main")).exempt()).hasSize(1);
                    var round = project.study().round("Training");
                    assertThat(training.result(round, coder(project, "Ada")).isPassed()).isTrue();
                    assertThat(project.check()).isEmpty();
                    return true;
                });
        assertThat(in(study, TrainingTest::ofAda).pending().isEmpty()).isTrue();
    }

    /// What came once stays in the coder's file, and does not come again.
    @Test
    void anArticleThatIsWithdrawnAndGivenAgainBringsItsReferenceOnce() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        var ada = packageFor("Ada", 1);
        give("one");
        var second = packageFor("Ada", 2);
        in(ada, project -> project.team().packages().update(second));
        give("two");
        var third = packageFor("Ada", 3);

        var report = in(ada, project -> project.team().packages().update(third));

        assertThat(report.references()).isZero();
        in(
                ada,
                project -> {
                    assertThat(project.check()).isEmpty();
                    return true;
                });
    }

    @Test
    void ofTwoReferencesWhoWasAddedFirstCountsInEveryFile() {
        var second = "Professor Sorrel Second";
        in(study, project -> project.study().addCoder(second, Coder.Kind.REFERENCE));
        codeAll(second, "angry", "“We stay.”", "“We go,”");
        var ada = packageFor("Ada", 1);
        codeAll(ada, "Ada", "calm", "“We stay.”", "“We go,”");
        assertThat(lacking(ada, "Ada")).as("beside the only one").hasSize(1);

        code(study, REFERENCE, 0, "calm", "“We stay.”");
        var newer = packageFor("Ada", 2);
        in(ada, project -> project.team().packages().update(newer));
        in(study, project -> project.team().merge().merge(List.of(carrier.toSupervisor("Ada", ada))));

        for (var file : List.of(study, ada)) {
            List<TrainingScore> lines = in(file, project -> standing(project, "Ada").scores());
            assertThat(lines)
                    .as("the one article as the first says, the other as the second")
                    .extracting(TrainingScore::at, TrainingScore::same, TrainingScore::units)
                    .contains(tuple("frame.mood", 1, 2), tuple("quote", 2, 2));
        }
    }

    @Nightly
    @Test
    void aReferenceThatIsBeingCorrectedIsWhatItWasUntilThatIsSubmitted() {
        codeAll(REFERENCE, "calm", "“We stay.”", "“We go,”");
        in(
                study,
                project -> {
                    var first = project.corpus().articles().getFirst().id();
                    return project.coding().correct(seat(project, REFERENCE, "Training").key(first));
                });
        var ada = packageFor("Ada", 1);
        codeAll(ada, "Ada", "calm", "“We stay.”", "“We go,”");

        assertThat(lacking(ada, "Ada")).isEmpty();
    }

    private void give(String article) {
        in(
                study,
                project ->
                        project.team()
                                .assignments()
                                .assign(
                                        new AssignmentService.AssignmentRequest(
                                                "Training",
                                                "Batch " + article,
                                                List.of("Ada"),
                                                List.of(article),
                                                Optional.empty(),
                                                "0",
                                                1,
                                                DrawRecipe.PairRule.ALL,
                                                "",
                                                1)));
    }

    private static PackageStatus ofAda(Project project) {
        return project.team().packages().statuses().stream()
                .filter(it -> it.coder().name().equals("Ada"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(TeamProblem problem, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problems().getFirst().code()).isEqualTo(problem));
    }

    private void letIn(BeginPermission permission) {
        in(study, project -> project.team().training().permit("Main", coder(project, "Ada"), permission));
    }

    private TrainingResult standing(String coder) {
        return in(study, project -> standing(project, coder));
    }

    private static TrainingResult standing(Project project, String coder) {
        return project.team().training().result(project.study().round("Training"), coder(project, coder));
    }

    private List<TrainingService.MissingTraining> lacking(String coder) {
        return lacking(study, coder);
    }

    private List<TrainingService.MissingTraining> lacking(Path file, String coder) {
        return in(
                file,
                project ->
                        project.team()
                                .training()
                                .missingTrainings(coder(project, coder), project.study().round("Main")));
    }

    private static Coder coder(Project project, String name) {
        return project.study().coder(name).orElseThrow();
    }

    private Path packageFor(String coder, int number) {
        var file = folder.resolve(coder + "-" + number + ".framewright");
        in(study, project -> project.team().packages().make(coder(project, coder), file));
        carrier.toCoder(coder, file);
        return file;
    }

    private void codeAll(String coder, String mood, String... quotes) {
        codeAll(study, coder, mood, quotes);
    }

    private void codeAll(Path file, String coder, String mood, String... quotes) {
        in(
                file,
                project -> {
                    for (int number = 0; number < quotes.length; number++) {
                        code(project, coder, number, mood, quotes[number]);
                    }
                    return true;
                });
    }

    private void code(Path file, String coder, int number, String mood, String quote) {
        in(
                file,
                project -> {
                    code(project, coder, number, mood, quote);
                    return true;
                });
    }

    private static void code(Project project, String coder, int number, String mood, String quote) {
        var key = seat(project, coder, "Training").key(project.corpus().articles().get(number).id());
        mood(project, key, mood);
        var text = project.coding().article(key).text();
        int start = text.indexOf(quote);
        var words = new Fragment(start, start + quote.length(), quote);
        var id = project.coding().code(key, "quote", new Extent.Passage(List.of(words)), Optional.empty()).id();
        project.coding().setMemo(key, id, "a memo");
        project.coding().submit(key);
    }

    private static void mood(Project project, CodingKey key, String mood) {
        project.coding().answer(key, "frame", "mood", Optional.of(new Value.Category(mood)));
    }

    private static CoderRound seat(Project project, String coder, String round) {
        return new CoderRound(coder(project, coder), project.study().round(round));
    }

    private <T> T in(Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, installation())) {
            return work.apply(project);
        } catch (Refusal refused) {
            throw new AssertionError(refused.problems().toString(), refused);
        }
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".txt"), name + "\n\n" + text);
    }

    private Installation installation() {
        return new Installation("here", new SafekeepingContext(folder.resolve("state"), Clock.systemUTC()));
    }
}
