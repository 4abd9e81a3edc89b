package org.framewright.coding.annotations;

import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.actor.Actors;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.util.Optional;

/// The storage of answers: a project, or a trial that leaves nothing.
public interface AnswerStorage {

    /// Answers a question of an annotation; an empty answer removes the answer.
    CodingSnapshot answer(CodingKey key, AnnotationId id, String variable, Optional<Value> value);

    /// Answers a question of a tag that occurs once in a unit: the article, or a segment of it.
    CodingSnapshot answer(CodingKey key, String tag, Extent unit, String variable, Optional<Value> value);

    /// The value for the actor with a name or alias; an unknown actor is added unconfirmed, as
    /// the coder's own.
    Value findOrAddActor(CodingKey key, String name);

    /// The existing actors.
    Actors actors();
}
