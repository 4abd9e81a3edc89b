package org.framewright.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Coding;
import org.framewright.model.Extent;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Value;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class CodingServiceTest {

    private static final Article ARTICLE =
            Samples.article(
                    "strike",
                    "Dockers walked out.\n\n“The gates stay shut,” the union said, “until there is an offer.” Police said no.");

    @TempDir Path folder;

    private TestProject project;
    private CodingKey desk;

    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        project.add(ARTICLE);
        desk = project.seat("Ada").desk(ARTICLE.id());
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void aSourceMarkedForAnAttributionFillsItsRole() {
        var attribution = code("attribution", passage("“The gates stay shut,”", "“until there is an offer.”"), null);
        var source = code("source", passage("the union"), attribution);

        var view = project.coding.view(desk);
        assertThat(view.annotation(attribution).orElseThrow().linked("source")).containsExactly(source);
        assertThat(view.annotation(attribution).orElseThrow().extent().text())
                .isEqualTo("“The gates stay shut,” … “until there is an offer.”");
    }

    @Test
    void anAttributionMarkedForASourceTakesItUp() {
        var source = code("source", passage("the union"), null);
        var attribution = code("attribution", passage("“The gates stay shut,”"), source);

        assertThat(project.coding.view(desk).annotation(attribution).orElseThrow().linked("source"))
                .containsExactly(source);
    }

    @Test
    void theSameWordsServeASecondAttributionInsteadOfBeingCodedTwice() {
        var first = code("attribution", passage("“The gates stay shut,”"), null);
        var source = code("source", passage("the union"), first);
        var second = code("attribution", passage("“until there is an offer.”"), null);
        var again = code("source", passage("the union"), second);

        assertThat(again).isEqualTo(source);
        assertThat(project.coding.view(desk).ownersOf(source)).hasSize(2);
    }

    @Test
    void aFullRoleRefusesAndNamesWhatFillsIt() {
        var attribution = code("attribution", passage("“The gates stay shut,”"), null);
        code("cue", passage("said"), attribution);

        assertThatThrownBy(() -> code("cue", passage("walked"), attribution))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .containsExactly(
                                                Problem.of(CodingProblem.ROLE_FULL, "", "Cue", "said", "Attribution")));
        assertThat(project.coding.view(desk).annotations()).hasSize(2);
    }

    @Test
    void deletingAnAttributionTakesWhatBelongsToItAloneAndUndoBringsAllBack() {
        var first = code("attribution", passage("“The gates stay shut,”"), null);
        code("source", passage("the union"), first);
        var second = code("attribution", passage("“until there is an offer.”"), null);
        var shared = code("source", passage("the union"), second);
        code("cue", passage("said"), second);
        var before = project.coding.view(desk).annotations();

        var after = project.coding.delete(desk, second);
        assertThat(after.annotations()).extracting(it -> it.tag()).containsExactly("attribution", "source");
        assertThat(after.annotation(shared)).isPresent();

        assertThat(project.coding.undo(desk).annotations()).isEqualTo(before);
        assertThat(project.coding.redo(desk).annotations()).isEqualTo(after.annotations());
    }

    @Test
    void undoGoesBackStepByStepAlsoAfterTheProjectWasClosed() {
        var attribution = code("attribution", passage("“The gates stay shut,”"), null);
        project.coding.answer(desk, attribution, "form", Optional.of(new Value.Category("direct")));
        project.close();
        project = TestProject.open(folder.resolve("test.framewright"));

        assertThat(project.coding.undo(desk).annotation(attribution).orElseThrow().values()).isEmpty();
        assertThat(project.coding.undo(desk).annotations()).isEmpty();
        assertThat(project.coding.view(desk).undo())
                .isEqualTo(new UndoHistory.Can(Optional.empty(), Optional.of(UndoHistory.Gesture.CODED)));
        project.coding.redo(desk);
        assertThat(project.coding.redo(desk).annotation(attribution).orElseThrow().values())
                .containsEntry("form", new Value.Category("direct"));
        assertThatThrownBy(() -> project.coding.redo(desk)).isInstanceOf(Refusal.class);
    }

    @Test
    void anAnswerThatIsAlreadyThereIsNoStepToUndo() {
        project.coding.answer(desk, "framing", "relevant", yes());
        project.coding.answer(desk, "framing", "relevant", yes());

        assertThat(project.coding.undo(desk).undo().undo()).isFalse();
    }

    @Test
    void aCoderSeesOnlyTheirOwnCodings() {
        code("attribution", passage("“The gates stay shut,”"), null);

        var other = project.coding.view(project.seat("Ben").desk(ARTICLE.id()));
        assertThat(other.coding()).isEmpty();
        assertThat(other.annotations()).isEmpty();
    }

    @Test
    void openQuestionsKeepACodingFromBeingSubmitted() {
        project.coding.answer(desk, "framing", "relevant", yes());

        assertThatThrownBy(() -> project.coding.submit(desk))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(CodingProblem.QUESTIONS_OPEN));
        assertThat(project.coding.view(desk).isSubmitted()).isFalse();
    }

    @Test
    void aSubmittedCodingIsFrozenAndACorrectionIsANewPassWithItsOwnIds() {
        var attribution = code("attribution", passage("“The gates stay shut,”"), null);
        code("source", passage("the union"), attribution);
        answerEverything();
        var submitted = project.coding.submit(desk);
        assertThat(submitted.coding().orElseThrow().status()).isEqualTo(Coding.Status.SUBMITTED);
        assertThatThrownBy(() -> project.coding.undo(desk)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> code("cue", passage("said"), null)).isInstanceOf(Refusal.class);

        var correction = project.coding.correct(desk);
        assertThat(correction.coding().orElseThrow().pass()).isEqualTo(2);
        assertThat(correction.annotations()).hasSameSizeAs(submitted.annotations());
        assertThat(correction.annotations()).doesNotContainAnyElementsOf(submitted.annotations());
        var copied = correction.first("attribution").orElseThrow();
        assertThat(correction.annotation(copied.linked("source").getFirst()).orElseThrow().extent().text())
                .isEqualTo("the union");
        assertThat(correction.undo()).isEqualTo(UndoHistory.NONE.can());
        assertThat(project.codings.annotations(submitted.coding().orElseThrow().id()))
                .containsExactlyInAnyOrderElementsOf(submitted.annotations());
    }

    @Test
    void anAnswerOutsideTheCodebookIsRefusedAndNothingIsWritten() {
        assertThatThrownBy(() ->
                        project.coding.answer(desk, "framing", "relevant", Optional.of(new Value.Category("perhaps"))))
                .isInstanceOf(Refusal.class);
        assertThat(project.coding.view(desk).coding()).isEmpty();
    }

    @Test
    void anActorIsFoundAgainInWhateverCaseItIsWritten() {
        var first = project.coding.actor(desk, "Kofi  Annan ");

        assertThat(project.coding.actor(desk, "kofi annan")).isEqualTo(first);
        assertThat(project.study.actors().all()).extracting(it -> it.name()).containsExactly("Kofi Annan");
    }

    @Test
    void twoWindowsOfOneCoderNeverLeaveACodingThatNobodyCanGoOnWith() throws Exception {
        // no lock keeps them apart here: it is the last line that is tested
        project.close();
        project = TestProject.openUnguarded(folder.resolve("test.framewright"));
        try (var other = TestProject.openUnguarded(folder.resolve("test.framewright"));
                var pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                var start = new CyclicBarrier(2);
                var both = new ArrayList<Future<?>>();
                for (var window : List.of(project, other)) {
                    both.add(
                            pool.submit(() -> {
                                start.await();
                                try {
                                    window.coding.answer(desk, "framing", "relevant", yes());
                                } catch (Refusal meanwhile) {
                                    // one of the two comes too late, and is told
                                }
                                return null;
                            }));
                }
                for (var each : both) {
                    each.get();
                }
                assertThat(project.coding.view(desk).annotations()).hasSize(1);
                project.coding.delete(desk, project.coding.view(desk).annotations().getFirst().id());
            }
        }
    }

    @Test
    void takingAwayAnAnswerThatIsNotThereBeginsNoCoding() {
        project.coding.answer(desk, "framing", "relevant", Optional.empty());

        assertThat(project.coding.view(desk).coding()).isEmpty();
    }

    private void answerEverything() {
        for (int guard = 0; guard < 50; guard++) {
            var open = project.coding.view(desk).open();
            if (open.isEmpty()) {
                return;
            }
            answer(open.getFirst());
        }
    }

    private void answer(CodingSnapshot.OpenQuestion open) {
        if (!(open.question()
                instanceof
                org.framewright.codebook.evaluation.CodingQuestions.MissingAnswer.Unanswered(var tag, var variable))) {
            throw new AssertionError("a role is open: " + open);
        }
        Value value =
                switch (variable.scale()) {
                    case NOMINAL, ORDINAL, BOOLEAN -> new Value.Category(variable.categories().getFirst().id());
                    case SET -> new Value.Categories(List.of());
                    case INTERVAL, RATIO -> new Value.Numeric(java.math.BigDecimal.ONE);
                    case ACTOR -> project.coding.actor(desk, "The union");
                    case TEXT -> new Value.Text("text");
                    case DATE -> new Value.Day(java.time.LocalDate.EPOCH);
                };
        open.annotation()
                .ifPresentOrElse(
                        id -> project.coding.answer(desk, id, variable.id(), Optional.of(value)),
                        () -> project.coding.answer(desk, tag.id(), variable.id(), Optional.of(value)));
    }

    private AnnotationId code(String tag, Extent extent, AnnotationId anchor) {
        return project.coding.code(desk, tag, extent, Optional.ofNullable(anchor)).id();
    }

    private static Extent passage(String... words) {
        return new Extent.Passage(java.util.Arrays.stream(words).map(it -> Samples.words(ARTICLE, it)).toList());
    }

    private static Optional<Value> yes() {
        return Optional.of(new Value.Category("yes"));
    }
}
