package org.framewright.coding.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.framewright.coding.actors.ActorProposal.MatchReason;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.ActorMatch;
import org.framewright.model.actor.Actors;
import org.framewright.model.study.CoderId;
import org.framewright.support.Nightly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;

final class ActorProposalsTest {

    @Nightly
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Kofi Annan            | kofi ANNAN               | SAME_NAME
                    José Ángel Núñez      | Jose Angel Nunez         | SAME_NAME
                    Bashar al-Assad       | Bashar al Assad          | SAME_NAME
                    Dockers’ Union        | Dockers' Union           | SAME_NAME
                    Annan, Kofi           | Kofi Annan               | SAME_NAME
                    Dr. Kofi Annan        | Mr Kofi Annan            | SAME_NAME
                    Mr Annan              | Kofi Annan               | SHORTER_NAME
                    K. Annan              | Kofi Annan               | SHORTER_NAME
                    Kofi A. Annan         | Kofi Annan               | SHORTER_NAME
                    K. A. Annan           | Kofi Atta Annan          | SHORTER_NAME
                    Graysound             | Graysound Ferries        | SHORTER_NAME
                    Graysound             | Graysound-run radio      |
                    Graysound             | Graysound ticket office  |
                    UN                    | United Nations           | INITIALS
                    IAEA                  | International Atomic Energy Agency | INITIALS
                    MoD                   | Ministry of Defence      |
                    Agnes Petrie          | Agnes Petrei             | SIMILAR_SPELLING
                    Agnes Petrie          | Agnes Pettrie            | SIMILAR_SPELLING
                    Graysound Ferries     | Graysond Ferries         | SIMILAR_SPELLING
                    residents             | resident                 | SIMILAR_SPELLING
                    Kofi Anan             | Kofi Annan               | SIMILAR_SPELLING
                    Benny Ganz            | Benny Gantz              | SIMILAR_SPELLING
                    Kofi Ann              | Kofi Anna                |
                    Palestinan Red Cresent | Palestinian Red Crescent | SIMILAR_SPELLING
                    Palestinan Rod Cresent | Palestinian Red Crescent |
                    Maren Holt            | Markus Holtz             |
                    Anan                  | Annan                    |
                    Marion Holt           | Karion Holt              |
                    Jon Holt              | Jan Holt                 |
                    Harbour 12345         | Harbour 12346            |
                    Kojo Annan            | Kofi Annan               |
                    Kofi Atta             | Atta Kofi Annan          |
                    Lerwin police         | Lerwin Port Authority    |
                    President             | President Annan          |
                    ***                   | Kofi Annan               |\
                    """)
    void namesThatMayBeTheSameOnesAreToldFromOthers(String one, String two, MatchReason reason) {
        var proposals = ActorProposals.find(new Actors(List.of(actor("1", two), actor("2", one)), List.of()));

        if (reason == null) {
            assertThat(proposals).isEmpty();
        } else {
            assertThat(proposals).singleElement().satisfies(it -> assertThat(it.reason()).isEqualTo(reason));
        }
    }

    @Test
    void thePairsAreThoseThatComparingEachWithEachFinds() {
        var random = new Random(20261123);
        var words =
                List.of(
                        "a", "an", "anna", "annan", "annann", "b", "bo", "holt", "of", "UN", "United", "Unitd",
                        "Nations");
        for (int round = 0; round < 200; round++) {
            var all = new ArrayList<Actor>();
            for (int i = 0; i < 20; i++) {
                var name = new StringJoiner(" ");
                for (int word = random.nextInt(1, 5); word > 0; word--) {
                    name.add(words.get(random.nextInt(words.size())));
                }
                all.add(actor("a" + i, name.toString()));
            }

            var pairs = new HashSet<Set<ActorId>>();
            for (var one : all) {
                for (var other : all) {
                    if (!one.equals(other) && ActorProposals.similarTo(one.name()).test(other.name())) {
                        pairs.add(Set.of(one.id(), other.id()));
                    }
                }
            }
            assertThat(ActorProposals.find(new Actors(all, List.of())))
                    .extracting(it -> Set.of(it.actor().id(), it.other().id()))
                    .containsExactlyInAnyOrderElementsOf(pairs);
        }
    }

    @Test
    void anAdditionIsProposedAsTheOneOfTheRegisterAndALaterOneAsAnEarlier() {
        var added = actor("1", "Mr Annan").withOwner(new CoderId("ada"));
        var registered = actor("2", "Kofi Annan");
        var later = actor("3", "K. Annan");

        assertThat(ActorProposals.find(new Actors(List.of(added, registered, later), List.of())))
                .extracting(it -> it.actor().name(), it -> it.other().name())
                .containsExactlyInAnyOrder(
                        tuple("K. Annan", "Kofi Annan"),
                        tuple("Mr Annan", "K. Annan"),
                        tuple("Mr Annan", "Kofi Annan"));
    }

    @Test
    void anAliasIsComparedToo() {
        var union =
                actor("1", "Lerwin Dockworkers' Union")
                        .withDetails(
                                "Lerwin Dockworkers' Union",
                                Actor.Kind.ORGANISATION,
                                "",
                                List.of("LDU", "the dockers"));

        assertThat(ActorProposals.find(new Actors(List.of(union, actor("2", "The Dockers")), List.of())))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.reason()).isEqualTo(MatchReason.SAME_NAME);
                    assertThat(it.otherName()).isEqualTo("the dockers");
                });
    }

    @Test
    void aPersonIsNeverProposedAsAnOrganisation() {
        var person = actor("1", "Ford").withDetails("Ford", Actor.Kind.PERSON, "", List.of());
        var company = actor("2", "ford").withDetails("ford", Actor.Kind.ORGANISATION, "", List.of());

        assertThat(ActorProposals.find(new Actors(List.of(person, company), List.of()))).isEmpty();
    }

    @Test
    void whatIsDecidedIsNotProposedAgainAndWhatIsReadAsAnotherIsProposedAsThat() {
        var one = actor("1", "Kofi Annan");
        var two = actor("2", "Mr Annan");
        var three = actor("3", "K. Annan");
        var all = List.of(one, two, three);
        var same = new ActorMatch(two.id(), one.id(), true);
        var different = new ActorMatch(three.id(), one.id(), false);

        assertThat(ActorProposals.find(new Actors(all, List.of(same))))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.actor()).isEqualTo(three);
                    assertThat(it.other()).isEqualTo(one);
                });
        assertThat(ActorProposals.find(new Actors(all, List.of(same, different)))).isEmpty();
    }

    @Test
    void aLargeRegisterIsLookedThroughAtOnce() {
        var all = new ArrayList<Actor>();
        for (int i = 0; i < 5000; i++) {
            all.add(actor("a" + i, "Given" + i + " Family" + i % 2500));
        }

        assertThat(ActorProposals.find(new Actors(all, List.of()))).isEmpty();
    }

    /// Each name is a letter apart from each other one: compared each with each they would be 200 million pairs.
    @Nightly
    @Test
    void namesThatManyAreSpeltLikeAreNoSlips() {
        var all = new ArrayList<Actor>();
        for (int i = 0; i < 20_000; i++) {
            all.add(actor("a" + i, "Minist" + Character.toString(0x4e00 + i)));
        }

        assertThat(ActorProposals.find(new Actors(all, List.of()))).isEmpty();
    }

    private static Actor actor(String id, String name) {
        return Actor.of(new ActorId(id), name);
    }
}
