package org.framewright.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.ArticleNote.ArticleStatus;
import org.framewright.model.coding.Coding;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ArticleNotesTest {

    private static final Article ARTICLE = Samples.article("strike", "Dockers walked out.\n\nPolice said no.");

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
    void aNoteBeginsTheCodingAndIsThereAfterTheFileWasClosed() {
        project.coding.notes().setMemo(key, "  two events in one ");
        project.coding.notes().setUnsure(key, true);
        project.close();
        project = TestProject.open(folder.resolve("test.framewright"));

        assertThat(note()).isEqualTo(new ArticleNote("two events in one", true, ArticleStatus.DEFAULT, ""));
    }

    @Test
    void notesAreUndoneAndRedoneInOrder() {
        project.coding.notes().setMemo(key, "one");
        project.coding.notes().setAside(key, "waits for a ruling");

        project.coding.undo(key);
        assertThat(note()).isEqualTo(new ArticleNote("one", false, ArticleStatus.DEFAULT, ""));
        project.coding.undo(key);
        assertThat(note()).isEqualTo(ArticleNote.NONE);
        project.coding.redo(key);
        project.coding.redo(key);
        assertThat(note()).isEqualTo(new ArticleNote("one", false, ArticleStatus.SET_ASIDE, "waits for a ruling"));
    }

    @Test
    void timeIsAddedUpAndIsNoGestureToUndo() {
        project.coding.notes().setMemo(key, "one");
        project.coding.notes().addSeconds(key, 61);
        project.coding.notes().addSeconds(key, 9);

        project.coding.undo(key);

        assertThat(coding().seconds()).isEqualTo(70);
        assertThat(note()).isEqualTo(ArticleNote.NONE);
    }

    @Test
    void whatIsSubmittedWithQuestionsOpenKeepsTheReason() {
        assertThatThrownBy(() -> project.coding.submit(key, "  "))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(CodingProblem.QUESTIONS_OPEN));

        project.coding.submit(key, "only a headline");

        assertThat(coding().isSubmitted()).isTrue();
        assertThat(note().reason()).isEqualTo("only a headline");
    }

    @Test
    void anArticleThatWasSetAsideIsSubmittedInTheUsualWay() {
        project.coding.notes().setAside(key, "later");

        project.coding.submit(key, "can't be told");

        assertThat(note().standing()).isEqualTo(ArticleStatus.DEFAULT);
    }

    @Test
    void notRelevantNeedsAReasonAndNoAnswers() {
        assertThatThrownBy(() -> project.coding.submitNotRelevant(key, ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems())
                                        .extracting(Problem::code)
                                        .containsExactly(CodingProblem.REASON_MISSING));

        project.coding.submitNotRelevant(key, "about football");

        assertThat(coding().isSubmitted()).isTrue();
        assertThat(note()).isEqualTo(new ArticleNote("", false, ArticleStatus.NOT_RELEVANT, "about football"));
    }

    @Test
    void aCorrectionBeginsWithTheMemoAndWithoutTheReason() {
        project.coding.notes().setMemo(key, "two events");
        project.coding.submitNotRelevant(key, "about football");

        project.coding.correct(key);

        assertThat(note()).isEqualTo(new ArticleNote("two events", false, ArticleStatus.DEFAULT, ""));
    }

    private Coding coding() {
        return project.coding.snapshot(key).coding().orElseThrow();
    }

    private ArticleNote note() {
        return coding().note();
    }
}
