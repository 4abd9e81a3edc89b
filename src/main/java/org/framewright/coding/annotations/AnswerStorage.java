package org.framewright.coding.annotations;

import org.framewright.coding.CodingKey;
import org.framewright.coding.CodingSnapshot;
import org.framewright.model.Actors;
import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;
import org.framewright.model.Value;

import java.util.Optional;

/// Where answers go, and what is made of them: a project, or a trial that nothing is left of.
public interface AnswerStorage {

    /// Answers a question of an annotation; an empty answer takes the answer away.
    CodingSnapshot answer(CodingKey key, AnnotationId id, String variable, Optional<Value> value);

    /// Answers a question of a tag that occurs once in a unit: the article, or a segment of it.
    CodingSnapshot answer(CodingKey key, String tag, Extent unit, String variable, Optional<Value> value);

    /// The value that stands for the actor that is called so, by name or alias; an unknown one is added provisionally, as
    /// the coder's own.
    Value findOrAddActor(CodingKey key, String name);

    /// The actors there are.
    Actors actors();
}
