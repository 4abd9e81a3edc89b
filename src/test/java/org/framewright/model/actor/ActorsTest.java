package org.framewright.model.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.stream.IntStream;

/// Which actor one is read as, in files of ours and of strangers.
final class ActorsTest {

    @Test
    void anActorIsReadAsTheOneAtTheEndOfAllThatIsSaidToBeTheSame() {
        var actors = new Actors(List.of(), List.of(same("b", "c"), same("a", "b"), same("c", "d")));

        assertThat(List.of("a", "b", "c", "d", "e"))
                .map(it -> resolved(actors, it))
                .containsExactly("d", "d", "d", "d", "e");
    }

    /// No decision of ours makes one; a file from a stranger may hold it.
    @Test
    void whoeverLeadsIntoACircleIsReadAsItsFirst() {
        var actors = new Actors(List.of(), List.of(same("x", "a"), same("a", "b"), same("b", "a"), same("y", "b")));

        assertThat(List.of("x", "y", "a", "b")).map(it -> resolved(actors, it)).containsExactly("a", "b", "a", "b");
    }

    /// Seen to fail, by its time, where each was followed from its beginning.
    @Test
    @Timeout(30)
    void aChainOfAHundredThousandIsReadLinkByLink() {
        int links = 100_000;
        var matches = IntStream.range(0, links).mapToObj(it -> same("a" + it, "a" + (it + 1))).toList();

        var actors = new Actors(List.of(), matches);

        assertThat(IntStream.range(0, links)).allMatch(it -> resolved(actors, "a" + it).equals("a" + links));
    }

    private static String resolved(Actors actors, String id) {
        return actors.resolved(new ActorId(id)).value();
    }

    private static ActorMatch same(String one, String other) {
        return new ActorMatch(new ActorId(one), new ActorId(other), true);
    }
}
