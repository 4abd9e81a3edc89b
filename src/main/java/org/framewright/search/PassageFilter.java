package org.framewright.search;

import org.framewright.model.actor.ActorId;
import org.framewright.model.coding.CodingFlag;
import org.framewright.model.coding.Value;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The filter for coded passages. An empty component selects all.
///
/// @param tag the id of a tag
/// @param answer a chosen category
/// @param actor an actor; other actors that are read as this actor count, too
public record PassageFilter(
        Optional<String> tag, Optional<AnswerFilter> answer, Optional<ActorId> actor, Set<CodingFlag> flags) {

    public static final PassageFilter ALL =
            new PassageFilter(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    /// A category of a variable, by their ids.
    public record AnswerFilter(String variable, String category) {}

    public PassageFilter {
        flags = Set.copyOf(flags);
    }

    public PassageFilter withTag(Optional<String> other) {
        return new PassageFilter(other, Optional.empty(), actor, flags);
    }

    public PassageFilter withAnswer(Optional<AnswerFilter> other) {
        return new PassageFilter(tag, other, actor, flags);
    }

    public PassageFilter withActor(Optional<ActorId> other) {
        return new PassageFilter(tag, answer, other, flags);
    }

    /// The filter with a flag added, or removed if it was there.
    public PassageFilter withFlagToggled(CodingFlag flag) {
        var others = new HashSet<>(flags);
        if (!others.remove(flag)) {
            others.add(flag);
        }
        return new PassageFilter(tag, answer, actor, others);
    }

    public boolean includes(CodedPassage passage) {
        var annotation = passage.annotation();
        return tag.filter(it -> !it.equals(annotation.tag())).isEmpty()
                && answer.filter(it -> !isGiven(passage, it)).isEmpty()
                && actor.filter(it -> !passage.actors().contains(it)).isEmpty()
                && annotation.flags().containsAll(flags);
    }

    private static boolean isGiven(CodedPassage passage, AnswerFilter answer) {
        return passage.answer(answer.variable())
                .filter(it ->
                        switch (it) {
                            case Value.Category(var id) -> id.equals(answer.category());
                            case Value.Categories(var ids) -> ids.contains(answer.category());
                            case Value.Numeric _,
                                    Value.Text _,
                                    Value.Actor _,
                                    Value.ActorSet _,
                                    Value.Day _,
                                    Value.NotCodable _ ->
                                    false;
                        })
                .isPresent();
    }
}
