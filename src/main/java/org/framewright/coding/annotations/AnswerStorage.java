package org.framewright.coding.annotations;

import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.util.Optional;

/// The storage of answers: a project, or a trial that leaves nothing.
public interface AnswerStorage {

    /// An actor that an answer names.
    ///
    /// @param added the actor itself where it is new; it is written with the answer
    record NamedActor(ActorId id, Optional<Actor> added) {}

    /// An answer to be saved.
    ///
    /// @param value empty to remove the answer
    /// @param actor a new actor that the value names
    record Answer(Optional<Value> value, Optional<Actor> actor) {}

    /// Answers a question of an annotation.
    CodingSnapshot answer(CodingKey key, AnnotationId id, String variable, Answer answer);

    /// Answers a question of a tag that occurs once in a unit: the article, or a segment of it.
    CodingSnapshot answer(CodingKey key, String tag, Extent unit, String variable, Answer answer);

    /// Answers a question of an annotation; an empty answer removes the answer.
    default CodingSnapshot answer(CodingKey key, AnnotationId id, String variable, Optional<Value> value) {
        return answer(key, id, variable, new Answer(value, Optional.empty()));
    }

    /// Answers a question of a tag that occurs once in a unit: the article, or a segment of it.
    default CodingSnapshot answer(CodingKey key, String tag, Extent unit, String variable, Optional<Value> value) {
        return answer(key, tag, unit, variable, new Answer(value, Optional.empty()));
    }

    /// The actor with a name or alias; an unknown actor is new, unconfirmed and the coder's own, and undone with the answer that
    /// names it.
    NamedActor findActor(CodingKey key, String name);

    /// The existing actors.
    Actors actors();
}
