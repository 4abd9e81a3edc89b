package org.framewright.search;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coding;

import java.util.Set;

/// Something that a coder has coded, where it is.
///
/// @param coding the coder's latest pass over the article
/// @param codebook the version under which the annotation is read, as at the coder's desk
/// @param actors those that the annotation names, and those of the annotations that fill its roles, each as the one that
///     it is read as
public record Passage(
        ArticleSummary article, Coding coding, Codebook codebook, Annotation annotation, Set<ActorId> actors) {

    public Passage {
        actors = Set.copyOf(actors);
    }

    public Tag tag() {
        return codebook.required(annotation.tag());
    }
}
