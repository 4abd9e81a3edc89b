package org.framewright.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.UndoAvailability;
import org.framewright.coding.state.UndoAvailability.Gesture;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
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
    private CodingKey key;

    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        project.add(ARTICLE);
        key = project.seat("Ada").key(ARTICLE.id());
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void memoAndUnsureAreGesturesOfTheirOwn() {
        var cue = code("cue", passage("said"), null);
        assertThat(gesture(project.coding.setUnsure(key, cue, true))).isEqualTo(Gesture.UNSURE);
        assertThat(gesture(project.coding.setMemo(key, cue, "twice?"))).isEqualTo(Gesture.MEMO);
    }

    private static Gesture gesture(CodingSnapshot snapshot) {
        return snapshot.undo().toUndo().orElseThrow().gesture();
    }

    @Test
    void aSourceMarkedForAnAttributionFillsItsRole() {
        var attribution = code("attribution", passage("“The gates stay shut,”", "“until there is an offer.”"), null);
        var source = code("source", passage("the union"), attribution);

        var snapshot = project.coding.snapshot(key);
        assertThat(snapshot.annotation(attribution).orElseThrow().fillersOf("source")).containsExactly(source);
        assertThat(snapshot.annotation(attribution).orElseThrow().extent().text())
                .isEqualTo("“The gates stay shut,” … “until there is an offer.”");
    }

    @Test
    void anAttributionMarkedForASourceTakesItUp() {
        var source = code("source", passage("the union"), null);
        var attribution = code("attribution", passage("“The gates stay shut,”"), source);

        assertThat(project.coding.snapshot(key).annotation(attribution).orElseThrow().fillersOf("source"))
                .containsExactly(source);
    }

    @Test
    void theSameWordsServeASecondAttributionInsteadOfBeingCodedTwice() {
        var first = code("attribution", passage("“The gates stay shut,”"), null);
        var source = code("source", passage("the union"), first);
        var second = code("attribution", passage("“until there is an offer.”"), null);
        var again = code("source", passage("the union"), second);

        assertThat(again).isEqualTo(source);
        assertThat(project.coding.snapshot(key).ownersOf(source)).hasSize(2);
    }

    @Test
    void aFullRoleRefusesAndNamesWhatFillsIt() {
        var attribution = code("attribution", passage("“The gates stay shut,”"), null);
        code("cue", passage("said"), attribution);

        assertThatThrownBy(() -> project.coding.codeFor(key, "cue", passage("walked"), attribution))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .containsExactly(
                                                Problem.of(CodingProblem.ROLE_FULL, "", "Cue", "said", "Attribution")));
        assertThat(project.coding.snapshot(key).annotations()).hasSize(2);
    }

    @Test
    void deletingAnAttributionTakesWhatBelongsToItAloneAndUndoBringsAllBack() {
        var first = code("attribution", passage("“The gates stay shut,”"), null);
        code("source", passage("the union"), first);
        var second = code("attribution", passage("“until there is an offer.”"), null);
        var shared = code("source", passage("the union"), second);
        code("cue", passage("said"), second);
        var previous = project.coding.snapshot(key).annotations();

        var after = project.coding.delete(key, second);
        assertThat(after.annotations()).extracting(it -> it.tag()).containsExactly("attribution", "source");
        assertThat(after.annotation(shared)).isPresent();

        var deleted = after.undo().toUndo().orElseThrow();
        assertThat(deleted.gesture()).isEqualTo(Gesture.DELETED);
        assertThat(deleted.annotation().orElseThrow().id()).as("not of what went with it").isEqualTo(second);

        var restored = project.coding.undo(key);
        assertThat(restored.annotations()).isEqualTo(previous);
        assertThat(restored.undo().toRedo()).contains(deleted);
        assertThat(restored.undo().toUndo().orElseThrow().gesture()).isEqualTo(Gesture.CODED);
        assertThat(project.coding.redo(key).annotations()).isEqualTo(after.annotations());
        project.close();
        project = TestProject.open(folder.resolve("test.framewright"));
        assertThat(project.coding.snapshot(key).undo().toUndo()).contains(deleted);
    }

    @Test
    void undoGoesBackStepByStepAlsoAfterTheProjectWasClosed() {
        var attribution = code("attribution", passage("“The gates stay shut,”"), null);
        project.coding.answer(key, attribution, "form", Optional.of(new Value.Category("direct")));
        project.close();
        project = TestProject.open(folder.resolve("test.framewright"));

        assertThat(project.coding.undo(key).annotation(attribution).orElseThrow().values()).isEmpty();
        assertThat(project.coding.undo(key).annotations()).isEmpty();
        var undo = project.coding.snapshot(key).undo();
        assertThat(undo.canUndo()).isFalse();
        assertThat(undo.toRedo().orElseThrow().gesture()).isEqualTo(Gesture.CODED);
        assertThat(undo.toRedo().orElseThrow().annotation().orElseThrow().id()).isEqualTo(attribution);
        project.coding.redo(key);
        assertThat(project.coding.redo(key).annotation(attribution).orElseThrow().values())
                .containsEntry("form", new Value.Category("direct"));
        assertThatThrownBy(() -> project.coding.redo(key)).isInstanceOf(Refusal.class);
    }

    @Test
    void anAnswerThatIsAlreadyThereIsNoStepToUndo() {
        project.coding.answer(key, "framing", "relevant", yes());
        project.coding.answer(key, "framing", "relevant", yes());

        assertThat(project.coding.undo(key).undo().canUndo()).isFalse();
    }

    @Test
    void aCoderSeesOnlyTheirOwnCodings() {
        code("attribution", passage("“The gates stay shut,”"), null);

        var other = project.coding.snapshot(project.seat("Ben").key(ARTICLE.id()));
        assertThat(other.coding()).isEmpty();
        assertThat(other.annotations()).isEmpty();
    }

    @Test
    void openQuestionsKeepACodingFromBeingSubmitted() {
        project.coding.answer(key, "framing", "relevant", yes());

        assertThatThrownBy(() -> project.coding.submit(key))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(CodingProblem.QUESTIONS_OPEN));
        assertThat(project.coding.snapshot(key).isSubmitted()).isFalse();
    }

    @Test
    void aSubmittedCodingIsFrozenAndACorrectionIsANewVersionWithItsOwnIds() {
        var attribution = code("attribution", passage("“The gates stay shut,”"), null);
        code("source", passage("the union"), attribution);
        answerEverything();
        var submitted = project.coding.submit(key);
        assertThat(submitted.coding().orElseThrow().status()).isEqualTo(Coding.Status.SUBMITTED);
        assertThatThrownBy(() -> project.coding.undo(key)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> code("cue", passage("said"), null)).isInstanceOf(Refusal.class);

        var correction = project.coding.correct(key);
        assertThat(correction.coding().orElseThrow().version()).isEqualTo(2);
        assertThat(correction.annotations()).hasSameSizeAs(submitted.annotations());
        assertThat(correction.annotations()).doesNotContainAnyElementsOf(submitted.annotations());
        var copied = correction.findFirst("attribution").orElseThrow();
        assertThat(correction.annotation(copied.fillersOf("source").getFirst()).orElseThrow().extent().text())
                .isEqualTo("the union");
        assertThat(correction.undo()).isEqualTo(UndoAvailability.NONE);
        assertThat(project.codings.annotations(submitted.coding().orElseThrow().id()))
                .containsExactlyInAnyOrderElementsOf(submitted.annotations());
    }

    @Test
    void aCorrectionThatWasBegunByMistakeIsDiscardedOnceItsChangesAreUndone() {
        var attribution = code("attribution", passage("“The gates stay shut,”"), null);
        code("source", passage("the union"), attribution);
        answerEverything();
        var submitted = project.coding.submit(key);
        var copied = project.coding.correct(key).findFirst("attribution").orElseThrow();
        project.coding.delete(key, copied.id());
        assertThatThrownBy(() -> project.coding.discardCorrection(key)).hasMessageContaining("NOT_DISCARDED");
        project.coding.undo(key);

        assertThat(project.coding.discardCorrection(key)).isEqualTo(submitted);

        assertThat(project.coding.correct(key).coding().orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void anAnswerOutsideTheCodebookIsRefusedAndNothingIsWritten() {
        assertThatThrownBy(() ->
                        project.coding.answer(key, "framing", "relevant", Optional.of(new Value.Category("perhaps"))))
                .isInstanceOf(Refusal.class);
        assertThat(project.coding.snapshot(key).coding()).isEmpty();
    }

    @Test
    void anActorIsFoundAgainInWhateverCaseItIsWritten() {
        var first = project.coding.findOrAddActor(key, "Kofi  Annan ");

        assertThat(project.coding.findOrAddActor(key, "kofi annan")).isEqualTo(first);
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
                                    window.coding.answer(key, "framing", "relevant", yes());
                                } catch (Refusal meanwhile) {
                                    // one of the two comes too late, and is told
                                }
                                return null;
                            }));
                }
                for (var each : both) {
                    each.get();
                }
                assertThat(project.coding.snapshot(key).annotations()).hasSize(1);
                project.coding.delete(key, project.coding.snapshot(key).annotations().getFirst().id());
            }
        }
    }

    @Test
    void takingAwayAnAnswerThatIsNotThereBeginsNoCoding() {
        project.coding.answer(key, "framing", "relevant", Optional.empty());

        assertThat(project.coding.snapshot(key).coding()).isEmpty();
    }

    private void answerEverything() {
        for (int guard = 0; guard < 50; guard++) {
            var open = project.coding.snapshot(key).openQuestions();
            if (open.isEmpty()) {
                return;
            }
            answer(open.getFirst());
        }
    }

    private void answer(CodingSnapshot.OpenQuestion open) {
        if (!(open.question()
                instanceof
                org.framewright.codebook.CodingQuestions.MissingAnswer.UnansweredVariable(var tag, var variable))) {
            throw new AssertionError("a role is open: " + open);
        }
        Value value =
                switch (variable.scale()) {
                    case NOMINAL, ORDINAL, BOOLEAN -> new Value.Category(variable.categories().getFirst().id());
                    case SET -> new Value.Categories(List.of());
                    case INTERVAL, RATIO -> new Value.Numeric(java.math.BigDecimal.ONE);
                    case ACTOR -> project.coding.findOrAddActor(key, "The union");
                    case ACTOR_SET -> new Value.ActorSet(project.coding.findOrAddActor(key, "The union").actors());
                    case TEXT -> new Value.Text("text");
                    case DATE -> new Value.Day(java.time.LocalDate.EPOCH);
                };
        open.annotation()
                .ifPresentOrElse(
                        id -> project.coding.answer(key, id, variable.id(), Optional.of(value)),
                        () -> project.coding.answer(key, tag.id(), variable.id(), Optional.of(value)));
    }

    private AnnotationId code(String tag, Extent extent, AnnotationId anchor) {
        return project.coding.code(key, tag, extent, Optional.ofNullable(anchor)).id();
    }

    private static Extent passage(String... words) {
        return new Extent.Passage(java.util.Arrays.stream(words).map(it -> Samples.words(ARTICLE, it)).toList());
    }

    private static Optional<Value> yes() {
        return Optional.of(new Value.Category("yes"));
    }
}
