package org.framewright.coding.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.framewright.coding.actors.ActorEditor.CodingCoder;
import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.coding.actors.ActorService.ActorListReport;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.store.integrity.ProjectInspection;
import org.framewright.support.Samples;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class ActorServiceTest {

    private static final ActorEditor SUPERVISOR = new Supervisor();

    @TempDir Path folder;

    private TestProject project;
    private ActorService actors;
    private CodingKey ada;
    private CodingKey ben;
    private ActorEditor asAda;

    @BeforeEach
    void makeProject() {
        project = TestProject.create(folder);
        actors = project.actors;
        var article = project.add(Samples.article("a", "Mr Annan said so."));
        ada = project.seat("Ada").key(article.id());
        ben = project.seat("Ben").key(article.id());
        asAda = new CodingCoder(ada.coder());
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
    void whatACoderTypesIsTheActorThatIsCalledSoOrTheirsUnconfirmed() {
        var annan = annan();

        assertThat(project.coding.findOrAddActor(ada, "mr  ANNAN")).isEqualTo(new Value.Actor(annan.id()));
        assertThat(project.coding.findOrAddActor(ada, "Kofi Annan")).isEqualTo(new Value.Actor(annan.id()));
        var fresh = project.coding.findOrAddActor(ada, "K. Annan");

        assertThat(project.coding.findOrAddActor(ben, "k. annan")).isEqualTo(fresh);
        assertThat(actors.requireActor("K. Annan").owner()).isEqualTo(ada.coder().id());
        assertThat(annan.isUnconfirmed()).isFalse();
    }

    @Test
    void aCoderChangesOnlyTheirOwnAdditionsAndOnlyAsLongAsNobodyElseNamesThem() {
        var annan = annan();
        project.coding.findOrAddActor(ada, "The union");
        var union = actors.requireActor("The union");
        var better = ActorDetails.of(union).withKind(Actor.Kind.ORGANISATION).withAlias("LDU");

        refused(() -> actors.change(asAda, annan.id(), ActorDetails.of("X")), CodingProblem.ACTOR_NOT_YOURS);
        refused(() -> actors.change(new CodingCoder(ben.coder()), union.id(), better), CodingProblem.ACTOR_NOT_YOURS);
        assertThat(actors.change(asAda, union.id(), better)).isPresent();
        assertThat(actors.change(asAda, union.id(), better)).isEmpty();
        assertThat(actors.requireActor("ldu").kind()).isEqualTo(Actor.Kind.ORGANISATION);

        name(ben, "The union");
        refused(() -> actors.change(asAda, union.id(), ActorDetails.of("X")), CodingProblem.ACTOR_NAMED_BY_OTHERS);
        refused(() -> actors.adopt(asAda, union.id()), CodingProblem.ACTORS_ARE_THE_SUPERVISORS);
        refused(() -> actors.match(asAda, union.id(), annan.id()), CodingProblem.ACTORS_ARE_THE_SUPERVISORS);
    }

    @Test
    void theSupervisorTakesAnAdditionIntoTheRegisterAndBackOut() {
        project.coding.findOrAddActor(ada, "The union");
        var union = actors.requireActor("The union");

        long revision = actors.adopt(SUPERVISOR, union.id()).orElseThrow();

        assertThat(actors.requireActor("The union").isUnconfirmed()).isFalse();
        assertThat(actors.adopt(SUPERVISOR, union.id())).isEmpty();
        actors.undo(SUPERVISOR, revision);
        assertThat(actors.requireActor("The union")).isEqualTo(union);
    }

    @Test
    void noTwoActorsAreCalledTheSame() {
        annan();

        refused(() -> actors.add(SUPERVISOR, ActorDetails.of("MR ANNAN")), CodingProblem.ACTOR_NAME_IN_USE);
        refused(
                () -> actors.add(SUPERVISOR, ActorDetails.of("Other").withAlias("kofi annan")),
                CodingProblem.ACTOR_NAME_IN_USE);
        refused(() -> actors.add(SUPERVISOR, ActorDetails.of("Other").withAlias("a|b")), CodingProblem.ALIAS_WITH_BAR);
        refused(() -> actors.add(SUPERVISOR, ActorDetails.of("  ")), CodingProblem.NAME_BLANK);
        var kept =
                actors.add(SUPERVISOR, ActorDetails.of("Other").withAlias(" other ").withAlias("O.").withAlias("o."));
        assertThat(kept.actor().aliases()).containsExactly("O.");
    }

    @Test
    void sameAsIsFollowedToTheEndNeverGoesRoundAndRewritesNoCoding() {
        var annan = annan();
        name(ada, "K. Annan");
        name(ben, "The Secretary-General");
        var initial = actors.requireActor("K. Annan");
        var office = actors.requireActor("The Secretary-General");
        var coded = project.codings.annotations(project.codings.all().getFirst().id());

        actors.match(SUPERVISOR, initial.id(), office.id());
        long last = actors.match(SUPERVISOR, office.id(), annan.id());

        assertThat(actors.actors().resolved(initial.id())).isEqualTo(annan.id());
        assertThat(actors.actors().resolvedName(initial.id())).isEqualTo("Kofi Annan");
        refused(() -> actors.match(SUPERVISOR, annan.id(), initial.id()), CodingProblem.ACTORS_ARE_SAME);
        var union = actors.add(SUPERVISOR, ActorDetails.of("The union")).actor();
        refused(() -> actors.match(SUPERVISOR, initial.id(), union.id()), CodingProblem.ACTOR_IS_ANOTHER);
        refused(() -> actors.distinguish(SUPERVISOR, annan.id(), office.id()), CodingProblem.ACTORS_DECIDED);
        assertThat(project.codings.annotations(project.codings.all().getFirst().id())).isEqualTo(coded);

        actors.undo(SUPERVISOR, last);
        assertThat(actors.actors().resolved(initial.id())).isEqualTo(office.id());
        actors.separate(SUPERVISOR, initial.id());
        assertThat(actors.actors().resolved(initial.id())).isEqualTo(initial.id());
        refused(() -> actors.separate(SUPERVISOR, initial.id()), CodingProblem.ACTOR_IS_ITSELF);
    }

    @Test
    void aDecisionThatTwoDifferCanBecomeThatTheyAreTheSame() {
        var annan = annan();
        project.coding.findOrAddActor(ada, "K. Annan");
        var initial = actors.requireActor("K. Annan");
        assertThat(actors.proposals()).hasSize(1);

        actors.distinguish(SUPERVISOR, annan.id(), initial.id());
        assertThat(actors.proposals()).isEmpty();
        long joined = actors.match(SUPERVISOR, initial.id(), annan.id());
        assertThat(actors.actors().resolved(initial.id())).isEqualTo(annan.id());

        actors.undo(SUPERVISOR, joined);
        assertThat(actors.actors().matches()).singleElement().satisfies(it -> assertThat(it.same()).isFalse());
    }

    @Test
    void onlyAnActorWhomNothingNamesIsRemoved() {
        var annan = annan();
        name(ada, "The union");
        var union = actors.requireActor("The union");

        assertThatThrownBy(() -> actors.remove(SUPERVISOR, union.id())).isInstanceOf(Refusal.class);
        actors.match(SUPERVISOR, union.id(), annan.id());
        assertThatThrownBy(() -> actors.remove(SUPERVISOR, annan.id())).isInstanceOf(Refusal.class);
        actors.separate(SUPERVISOR, union.id());
        actors.remove(SUPERVISOR, annan.id());

        assertThat(actors.actors().all()).containsExactly(union);
    }

    @Test
    void aRegisterIsTakenInWholeOrNotAtAll() {
        annan();
        project.coding.findOrAddActor(ada, "the union");
        var before = actors.actors().state();
        var union = new ActorDetails("The Union", Actor.Kind.ORGANISATION, "", List.of("LDU"));

        refused(
                () ->
                        actors.importActorList(
                                SUPERVISOR, List.of(union, ActorDetails.of("ldu"), ActorDetails.of("Mr Annan"))),
                CodingProblem.ACTOR_NAME_IN_USE);
        assertThat(actors.actors().state()).isEqualTo(before);

        var list = List.of(union, ActorDetails.of(actors.requireActor("Mr Annan")), ActorDetails.of("Police"));
        assertThat(actors.importActorList(SUPERVISOR, list)).isEqualTo(new ActorListReport(1, 1, 0, 1));
        assertThat(actors.importActorList(SUPERVISOR, list)).isEqualTo(new ActorListReport(0, 0, 0, 3));
        assertThat(actors.actors().all())
                .extracting(Actor::name, Actor::isUnconfirmed)
                .containsExactly(tuple("Kofi Annan", false), tuple("The Union", false), tuple("Police", false));
        assertThat(actors.actors().state()).isNotEqualTo(before).hasSize(12);
    }

    @Test
    void theEffectOfADecisionIsKnownBeforeItIsMade() {
        var annan = annan();
        name(ada, "K. Annan");
        name(ben, "The Secretary-General");
        var initial = actors.requireActor("K. Annan");
        var office = actors.requireActor("The Secretary-General");
        actors.match(SUPERVISOR, initial.id(), office.id());

        var joined = actors.effectOfMatch(office.id(), annan.id());
        assertThat(joined.names())
                .extracting(it -> it.name() + ": " + it.before() + " > " + it.after())
                .containsExactly(
                        "K. Annan: The Secretary-General > Kofi Annan",
                        "The Secretary-General: The Secretary-General > Kofi Annan");
        assertThat(joined.codings())
                .extracting(it -> it.coder() + " " + it.codings())
                .containsExactly("Ada 1", "Ben 1");
        var parted = actors.effectOfSeparation(initial.id());
        assertThat(parted.names())
                .extracting(it -> it.before() + " > " + it.after())
                .containsExactly("The Secretary-General > K. Annan");
        assertThat(parted.codings()).extracting(it -> it.coder()).containsExactly("Ada");
        assertThat(actors.actors().resolvedName(office.id())).as("nothing is written").isEqualTo(office.name());
        refused(() -> actors.effectOfMatch(office.id(), initial.id()), CodingProblem.ACTORS_ARE_SAME);
        refused(() -> actors.effectOfSeparation(annan.id()), CodingProblem.ACTOR_IS_ITSELF);
    }

    @Test
    void aGroupHoldsOnlyActorsThatMayAllBeTheSame() {
        List.of("Kofi Annan", "Kojo Annan", "Mr Annan").forEach(it -> actors.add(SUPERVISOR, ActorDetails.of(it)));
        actors.add(asAda, ActorDetails.of("kofi annan!"));

        assertThat(actors.groups())
                .extracting(it -> it.actors().stream().map(Actor::name).toList())
                .containsExactly(List.of("Kofi Annan", "Mr Annan", "kofi annan!"));
    }

    @Test
    void aGroupIsJoinedOrToldApartAtOnceAndTakenBack() {
        List.of("Kofi Annan", "K. Annan", "Mr Annan").forEach(it -> actors.add(SUPERVISOR, ActorDetails.of(it)));
        var group = actors.groups().getFirst();

        long joined = actors.join(SUPERVISOR, group);
        assertThat(actors.actors().resolvedName(actors.requireActor("Mr Annan").id())).isEqualTo("Kofi Annan");
        assertThat(actors.groups()).isEmpty();
        assertThatThrownBy(() -> actors.join(SUPERVISOR, group)).isInstanceOf(Refusal.class);
        actors.undo(SUPERVISOR, joined);
        assertThat(actors.groups()).containsExactly(group);

        long apart = actors.distinguish(SUPERVISOR, group);
        assertThat(actors.groups()).isEmpty();
        actors.undo(SUPERVISOR, apart);
        assertThat(actors.groups()).containsExactly(group);
        assertThatThrownBy(() -> actors.join(asAda, group)).isInstanceOf(Refusal.class);
    }

    private Actor annan() {
        return actors.add(
                        SUPERVISOR,
                        new ActorDetails("Kofi Annan", Actor.Kind.PERSON, "United Nations", List.of("Mr Annan")))
                .actor();
    }

    private void name(CodingKey key, String actor) {
        var source = project.coding.code(key, "source", new Extent.Implied(), Optional.of(attribution(key))).id();
        project.coding.answer(key, source, "naming", Optional.of(new Value.Category("named")));
        project.coding.answer(key, source, "speaker", Optional.of(project.coding.findOrAddActor(key, actor)));
    }

    private AnnotationId attribution(CodingKey key) {
        var words = Samples.words(project.articles.article(key.article()), "said so");
        return project.coding.code(key, "attribution", new Extent.Passage(List.of(words)), Optional.empty()).id();
    }

    private static void refused(ThrowingCallable verb, ProblemCode code) {
        assertThatThrownBy(verb)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems()).extracting(Problem::code).contains(code));
    }
}
