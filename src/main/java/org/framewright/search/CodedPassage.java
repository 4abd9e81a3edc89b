package org.framewright.search;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Value;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A coder's annotation, with its place in the text.
///
/// @param coding in its latest version
/// @param codebook the version of the coder's view, under which the annotation is read
/// @param answers by variable: only answers to questions that are asked, as in the coding panel and in exports
/// @param actors the actors in these answers, and in the answers of annotations that fill its roles; each replaced by the
///     actor that it is read as
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

    /// The answer to a question of the tag, if the question is asked.
    public Optional<Value> answer(String variable) {
        return Optional.ofNullable(answers.get(variable));
    }

    public Tag tag() {
        return codebook.requireTag(annotation.tag());
    }
}
