package org.framewright.search;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coding;
import org.framewright.model.Value;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that a coder has coded, where it is.
///
/// @param coding the coder's latest pass over the article
/// @param codebook the version under which the annotation is read, as its coder sees it
/// @param answers by variable: those that are asked for, as the panel shows them and exports have them
/// @param actors those that these name, and those of the annotations that fill its roles, each as the one that it is read as
public record CodedPassage(
        ArticleSummary article,
        Coding coding,
        Codebook codebook,
        Annotation annotation,
        Map<String, Value> answers,
        Set<ActorId> actors) {

    public CodedPassage {
        answers = Map.copyOf(answers);
        actors = Set.copyOf(actors);
    }

    /// What is answered to a question of its tag, where it is asked.
    public Optional<Value> answer(String variable) {
        return Optional.ofNullable(answers.get(variable));
    }

    public Tag tag() {
        return codebook.requireTag(annotation.tag());
    }
}
