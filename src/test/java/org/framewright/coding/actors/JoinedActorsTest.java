package org.framewright.coding.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.coding.actors.ActorService.ActorListReport;
import org.framewright.coding.state.CodingProblem;
import org.framewright.interchange.ActorListCsv;
import org.framewright.model.Problem;
import org.framewright.model.ProblemCode;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.actor.Actors;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.Change;
import org.framewright.model.study.CoderId;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Actors that are read as one: their names are no clash. Each test but the last was seen to fail while they were.
final class JoinedActorsTest {

    private static final ActorEditor SUPERVISOR = new Supervisor();
    private static final int REGISTERS = 300;
    private static final List<String> NAMES = List.of("Sam Lee", "sam lee", "S. Lee", "Samuel Lee", "Lee", "The union");

    @TempDir Path folder;

    private TestProject project;
    private ActorService actors;

    @BeforeEach
    void makeProject() {
        project = TestProject.create(folder);
        actors = project.actors;
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void anActorWhomSeveralCodersHaveAddedIsDescribedOnceTheyAreJoined() {
        var lees = addTo("Ada", "Ben", "Cleo");
        var described = description("Sam Lee").withAlias("S. Lee").withWikidata("Q1254");
        var first = lees.getFirst();
        assertClash(() -> actors.change(SUPERVISOR, first.id(), described));

        assertThat(actors.joinNamesakes(SUPERVISOR).actors()).hasSize(2);
        for (var it : lees) {
            assertThat(actors.change(SUPERVISOR, it.id(), described)).isPresent();
        }
        assertThat(actors.adopt(SUPERVISOR, first.id())).isPresent();
        assertRefused(CodingProblem.ACTOR_NAME_TWICE, () -> actors.adopt(SUPERVISOR, lees.get(1).id()));

        assertThat(actors.actors().all()).allSatisfy(it -> assertThat(ActorDetails.of(it)).isEqualTo(described));
        assertThat(actors.requireActor("sam lee")).as("the one that the others are read as").isEqualTo(end(first));
        actors.separate(SUPERVISOR, lees.get(2).id());
        assertClash(() -> actors.change(SUPERVISOR, lees.get(2).id(), described.withAffiliation("")));
    }

    @Test
    void theEffectNamesJoinedNamesakesOnce() {
        var lees = addTo("Ada", "Ben", "Cleo");
        actors.joinNamesakes(SUPERVISOR);
        var union = actors.add(SUPERVISOR, ActorDetails.of("The union"));

        assertThat(actors.effectOfMatch(end(lees.getFirst()).id(), union.actor().id()).names()).hasSize(1);
    }

    @Test
    void aRegisterDescribesTheActorThatTheOthersOfItsNameAreReadAs() {
        var lees = addTo("Ada", "Ben", "Cleo");
        actors.match(SUPERVISOR, lees.get(0).id(), lees.get(2).id());
        var list = List.of(description("Sam Lee"));
        assertClash(() -> actors.importActorList(SUPERVISOR, list));
        actors.match(SUPERVISOR, lees.get(1).id(), lees.get(2).id());

        assertThat(actors.requireActor("Sam Lee")).isEqualTo(lees.get(2));
        assertThat(actors.importActorList(SUPERVISOR, list)).isEqualTo(new ActorListReport(0, 1, 0, 0));
        assertThat(actors.actors().all().subList(0, 2)).isEqualTo(lees.subList(0, 2));
        assertThat(ActorDetails.of(end(lees.getFirst()))).isEqualTo(list.getFirst());
        assertThat(actors.importActorList(SUPERVISOR, list)).isEqualTo(new ActorListReport(0, 0, 0, 1));
        assertClash(() -> actors.importActorList(SUPERVISOR, List.of(list.getFirst(), list.getFirst())));
        assertClash(
                () -> actors.importActorList(SUPERVISOR, List.of(ActorDetails.of("The union").withAlias("SAM LEE"))));
    }

    /// Any coders' additions, any decisions: see [#drawActors].
    @Test
    void joinedActorsCanAlwaysBeDescribed() {
        for (int seed = 0; seed < REGISTERS; seed++) {
            var random = new Random(seed);
            var drawn = drawActors(random);
            for (var it : drawn.all()) {
                var joined = drawn.all().get(random.nextInt(drawn.all().size()));
                boolean same = drawn.resolved(it.id()).equals(drawn.resolved(joined.id()));
                var alone =
                        drawn.all().stream()
                                .allMatch(other ->
                                        drawn.resolved(other.id()).equals(drawn.resolved(it.id()))
                                                || !other.isCalled(it.name()) && !other.isCalled(joined.name()));
                var described = it.withDetails(it.name(), Actor.Kind.PERSON, "x", List.of(joined.name()));
                var clashes = ActorRules.findClashes(drawn, described);
                assertThat(clashes.isEmpty()).as("seed %d, %s as %s", seed, it, joined).isEqualTo(alone);
                assertThat(same || !alone).as("another actor's name is a clash").isTrue();
            }
        }
    }

    /// Else a register with joined actors could be written, and not read.
    @Test
    void aRegisterWithJoinedActorsIsImportedIntoAnyProject() throws IOException {
        var csv = folder.resolve("register.csv");
        for (int seed = 0; seed < REGISTERS; seed++) {
            var drawn = drawActors(new Random(seed));
            boolean clash =
                    drawn.all().stream()
                            .filter(it -> !it.isUnconfirmed())
                            .anyMatch(it -> !ActorRules.findClashes(drawn, it).isEmpty());
            if (clash) {
                continue;
            }
            var text = new StringWriter();
            long rows = ActorListCsv.write(drawn, text);
            Files.writeString(csv, text.toString());
            var list = ActorListCsv.read(csv);
            assertThat(list).hasSize((int) rows);
            for (var there : List.of(new Actors(List.of(), List.of()), drawn)) {
                var ids = new ArrayList<>(List.of("x"));
                var changes = new ActorListImport(there, () -> "new-" + ids.size() + ids.add("x")).changes(list);
                assertThat(changes).as("seed %d", seed).hasSizeLessThanOrEqualTo(list.size());
                assertThat(after(there, changes))
                        .as("names of seed %d, as the project file takes them", seed)
                        .doesNotHaveDuplicates();
            }
        }
    }

    /// Each actor's name, and whose it is.
    private static List<String> after(Actors before, List<Change> changes) {
        var byId = new LinkedHashMap<ActorId, Actor>();
        before.all().forEach(it -> byId.put(it.id(), it));
        for (var change : changes) {
            var actor =
                    switch (change) {
                        case ActorAdded(var it) -> it;
                        case ActorChanged(_, var it) -> it;
                        default -> throw new AssertionError(change);
                    };
            byId.put(actor.id(), actor);
        }
        return byId.values().stream().map(it -> it.name() + " of " + it.owner()).toList();
    }

    /// Up to eight actors with few names and aliases, some of them in the register, a third of them joined with another.
    private static Actors drawActors(Random random) {
        var all = new ArrayList<Actor>();
        var matches = new ArrayList<ActorMatch>();
        for (int i = 0; i < 2 + random.nextInt(7); i++) {
            var aliases = random.nextInt(3) == 0 ? List.of(draw(random)) : List.<String>of();
            var actor = Actor.of(new ActorId("a" + i), draw(random));
            boolean twice = all.stream().anyMatch(it -> !it.isUnconfirmed() && it.name().equals(actor.name()));
            var owner = twice || random.nextBoolean() ? new CoderId("c" + i) : null;
            all.add(actor.withDetails(actor.name(), actor.kind(), "", aliases).withOwner(owner));
            if (i > 0 && random.nextInt(3) > 0) {
                var to = all.get(random.nextInt(i)).id();
                matches.add(new ActorMatch(actor.id(), to, random.nextInt(6) > 0));
            }
        }
        return new Actors(all, matches);
    }

    private static String draw(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    /// An actor of one name by each coder, as after a merge.
    private List<Actor> addTo(String... coders) {
        return IntStream.range(0, coders.length)
                .mapToObj(i -> {
                    var owner = project.seat(coders[i]).coder();
                    var actor = Actor.of(new ActorId("lee-" + i), "Sam Lee").withOwner(owner.id());
                    project.ledger.append(new EntryAuthor(owner.name(), "test"), new ActorAdded(actor));
                    return actor;
                })
                .toList();
    }

    private static ActorDetails description(String name) {
        return new ActorDetails(name, Actor.Kind.PERSON, "The union", List.of());
    }

    private Actor end(Actor actor) {
        return actors.actors().find(actors.actors().resolved(actor.id())).orElseThrow();
    }

    private static void assertClash(Runnable verb) {
        assertRefused(CodingProblem.ACTOR_NAME_IN_USE, verb);
    }

    private static void assertRefused(ProblemCode code, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems()).isNotEmpty().extracting(Problem::code).containsOnly(code));
    }
}
