package org.framewright.coding.remarks;

import org.framewright.codebook.RemarkRules.RemarkKind;
import org.framewright.model.coding.AnnotationId;

import java.util.List;
import java.util.Optional;

/// A remark on an annotation.
///
/// @param other the annotation with the same words and tag, of one that is coded twice; else empty
/// @param details the words that the remark's sentence names: a role's label, an actor's name, a rule's own words
public record CodingRemark(
        RemarkKind kind, AnnotationId annotation, Optional<AnnotationId> other, List<String> details) {

    public CodingRemark {
        details = List.copyOf(details);
    }

    /// The key of the remark's sentence: actors of the same name need other words than actors of similar names.
    public String textKey() {
        boolean sameName = kind == RemarkKind.SIMILAR_ACTOR && details.stream().distinct().count() == 1;
        return "remarks." + (sameName ? "namesake" : kind.id());
    }
}
