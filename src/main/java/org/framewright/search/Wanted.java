package org.framewright.search;

import org.framewright.model.ActorId;
import org.framewright.model.Flag;
import org.framewright.model.Value;

import java.util.Optional;
import java.util.Set;

/// Which of the coded passages somebody wants to see. What is empty is not asked for.
///
/// @param tag a tag's id
/// @param answer a category that was chosen
/// @param actor one that others may be read as
public record Wanted(Optional<String> tag, Optional<Answer> answer, Optional<ActorId> actor, Set<Flag> flags) {

    public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    /// A category of a variable, by their ids.
    public record Answer(String variable, String category) {}

    public Wanted {
        flags = Set.copyOf(flags);
    }

    public boolean includes(Passage passage) {
        var annotation = passage.annotation();
        return tag.filter(it -> !it.equals(annotation.tag())).isEmpty()
                && answer.filter(it -> !isGiven(passage, it)).isEmpty()
                && actor.filter(it -> !passage.actors().contains(it)).isEmpty()
                && annotation.flags().containsAll(flags);
    }

    private static boolean isGiven(Passage passage, Answer answer) {
        return passage.annotation()
                .value(answer.variable())
                .filter(it ->
                        switch (it) {
                            case Value.Category(var id) -> id.equals(answer.category());
                            case Value.Categories(var ids) -> ids.contains(answer.category());
                            case Value.Numeric _, Value.Text _, Value.Actor _, Value.Day _, Value.NotCodable _ -> false;
                        })
                .isPresent();
    }
}
