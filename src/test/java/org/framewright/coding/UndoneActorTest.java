package org.framewright.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.actors.ActorDetails;
import org.framewright.coding.actors.ActorEditor;
import org.framewright.coding.actors.ActorEditor.CodingCoder;
import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.coding.actors.ActorService;
import org.framewright.coding.annotations.AnswerStorage.Answer;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.EntryStamp;
import org.framewright.coding.state.StudyService;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.store.StoreProblem;
import org.framewright.store.integrity.ProjectInspection;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// An actor that an answer added goes with the undone answer, where nothing else has used the actor.
final class UndoneActorTest {

    private static final Article FIRST = Samples.article("first", "The gates stay shut, Mara Quill said.");
    private static final Article SECOND = Samples.article("second", "Mara Quill left on Monday.");

    @TempDir Path folder;

    private TestProject project;
    private ActorService actors;
    private CodingService coding;
    private CodingKey first;
    private CodingKey second;
    private ActorEditor ada;

    /// The services of a project, by a clock that goes on.
    @BeforeEach
    void open() {
        project = TestProject.create(folder);
        project.add(FIRST);
        project.add(SECOND);
        first = project.seat("Ada").key(FIRST.id());
        second = new CoderRound(first.coder(), first.round()).key(SECOND.id());
        ada = new CodingCoder(first.coder());
        var seconds = new AtomicInteger();
        InstantSource time = () -> Instant.EPOCH.plus(Duration.ofDays(20_000)).plusSeconds(seconds.incrementAndGet());
        var clock = time.withZone(ZoneOffset.UTC);
        connect(clock);
    }

    private void connect(Clock clock) {
        var ids = new AtomicInteger();
        var ledger = new Ledger(project.database, clock);
        var author = new EntryAuthor("supervisor", "test");
        var store = new StudyStore(project.database);
        var study =
                new StudyService(
                        store, new TeamStore(project.database), ledger, author, () -> "s" + ids.incrementAndGet());
        actors = new ActorService(store, ledger, author, () -> "actor-" + ids.incrementAndGet());
        coding =
                new CodingService(
                        project.database,
                        project.articles,
                        project.codings,
                        study,
                        actors,
                        ledger,
                        new EntryStamp("test", clock, () -> "id-" + ids.incrementAndGet()));
    }

    /// Whatever was done, the ledger gives it again.
    @AfterEach
    void checkAndClose() {
        try (var inspection = ProjectInspection.of(project.database)) {
            var replayed = inspection.replay();
            assertThat(replayed.faults()).isEmpty();
            assertThat(replayed.differences()).isEmpty();
        }
        project.close();
    }

    @Test
    void anActorThatOnlyTheUndoneAnswerNamedGoesAndComesBackWithIt() {
        var source = source(first);
        answer(first, source, "Mara Quill");
        var added = actor();

        assertThat(coding.undo(first).annotation(source).orElseThrow().value("speaker")).isEmpty();
        assertThat(actors.actors().all()).isEmpty();

        var redone = coding.redo(first);
        assertThat(redone.annotation(source).orElseThrow().value("speaker")).contains(new Value.Actor(added.id()));
        assertThat(actors.actors().all()).containsExactly(added);

        coding.undo(first);
        assertThat(actors.actors().all()).isEmpty();
        assertThat(coding.undo(first).annotations()).isEmpty();
        assertThat(coding.redo(first).undo().canRedo()).isTrue();
        coding.redo(first);
        assertThat(actors.actors().all()).containsExactly(added);
    }

    @Test
    void anActorGoesThoughFurtherAnswersOfTheSameAnnotationWereUndoneBefore() {
        var source = source(first);
        answer(first, source, "Mara Quill");
        coding.setMemo(first, source, "who is that?");
        coding.undo(first);

        coding.undo(first);
        assertThat(actors.actors().all()).isEmpty();

        coding.redo(first);
        assertThat(coding.redo(first).annotation(source).orElseThrow().memo()).isEqualTo("who is that?");
        assertThat(actors.actors().all()).hasSize(1);
    }

    @Test
    void anActorThatAnotherCodingNamesStays() {
        var source = source(first);
        answer(first, source, "Mara Quill");
        var added = actor();
        answer(second, source(second), "Mara Quill");

        coding.undo(first);

        assertThat(actors.actors().all()).containsExactly(added);
        assertThat(actors.mentions()).containsEntry(added.id(), 1);
    }

    @Test
    void anActorThatAnotherCodingHasNamedStaysForItsUndoAndRedo() {
        answer(first, source(first), "Mara Quill");
        var other = source(second);
        answer(second, other, "Mara Quill");
        coding.undo(second);

        coding.undo(first);

        assertThat(actors.actors().all()).hasSize(1);
        assertThat(coding.redo(second).annotation(other).orElseThrow().value("speaker"))
                .contains(new Value.Actor(actor().id()));
    }

    @Test
    void anEditedActorStays() {
        answer(first, source(first), "Mara Quill");
        var details = new ActorDetails("Mara Quill", Actor.Kind.PERSON, "Harbour board", List.of());
        actors.change(ada, actor().id(), details);

        coding.undo(first);

        assertThat(actor().affiliation()).isEqualTo("Harbour board");
    }

    @Test
    void aConfirmedActorStays() {
        answer(first, source(first), "Mara Quill");
        actors.adopt(new Supervisor(), actor().id());

        coding.undo(first);

        assertThat(actor().isUnconfirmed()).isFalse();
    }

    @Test
    void anActorThatWasComparedWithAnotherStays() {
        answer(first, source(first), "Mara Quill");
        var other = actors.add(new Supervisor(), ActorDetails.of("M. Quill")).actor();
        actors.match(new Supervisor(), actor().id(), other.id());

        coding.undo(first);

        assertThat(actors.actors().all()).hasSize(2);
    }

    @Test
    void anActorThatACoderAddedByHandStays() {
        var source = source(first);
        actors.add(ada, ActorDetails.of("Mara Quill"));
        answer(first, source, "Mara Quill");

        coding.undo(first);

        assertThat(actors.actors().all()).hasSize(1);
    }

    @Test
    void oneOfSeveralActorsGoesAlone(@TempDir Path other) {
        project.close();
        project =
                TestProject.create(
                        other, Samples.newsFraming().replace("\"scale\": \"actor\"", "\"scale\": \"actor-set\""));
        project.add(FIRST);
        first = project.seat("Ada").key(FIRST.id());
        connect(TestProject.CLOCK);
        var source = source(first);
        var one = coding.findActor(first, "Mara Quill");
        coding.answer(first, source, "speaker", new Answer(Optional.of(set(one.id())), one.added()));
        var two = coding.findActor(first, "Ola Brandt");
        coding.answer(first, source, "speaker", new Answer(Optional.of(set(one.id(), two.id())), two.added()));

        coding.undo(first);

        assertThat(actors.actors().all()).extracting(Actor::name).containsExactly("Mara Quill");
    }

    @Test
    void aNameThatIsTypedAgainIsTheSameActorSoThatTheFirstAnswerCanStillBeRedone() {
        var source = source(first);
        answer(first, source, "Mara Quill");
        var added = actor();
        coding.undo(first);

        answer(second, source(second), "Mara Quill");
        coding.redo(first);

        assertThat(actors.actors().all()).containsExactly(added);
        assertThat(actors.mentions()).containsEntry(added.id(), 2);
    }

    @Test
    void aRedoneAnswerWhoseActorGotANamesakeIsRefusedAndNothingIsWritten() {
        answer(first, source(first), "Mara Quill");
        coding.undo(first);
        actors.add(ada, ActorDetails.of("Mara Quill"));

        assertThatThrownBy(() -> coding.redo(first))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it ->
                                assertThat(it.problems())
                                        .extracting("code")
                                        .containsExactly(StoreProblem.CHANGED_MEANWHILE));
        assertThat(actors.actors().all()).hasSize(1);
    }

    private static Value set(ActorId... ids) {
        return new Value.ActorSet(List.of(ids));
    }

    private AnnotationId source(CodingKey key) {
        var article = coding.article(key);
        var words = new Extent.Passage(List.of(Samples.words(article, "Mara Quill")));
        return coding.code(key, "source", words, Optional.empty()).id();
    }

    private void answer(CodingKey key, AnnotationId source, String name) {
        var actor = coding.findActor(key, name);
        coding.answer(key, source, "speaker", new Answer(Optional.of(new Value.Actor(actor.id())), actor.added()));
    }

    private Actor actor() {
        return actors.requireActor("Mara Quill");
    }
}
