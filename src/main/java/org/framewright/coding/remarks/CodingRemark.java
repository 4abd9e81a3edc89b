package org.framewright.coding.remarks;

import org.framewright.codebook.RemarkRules.RemarkKind;
import org.framewright.model.AnnotationId;

import java.util.List;

/// A remark on an annotation.
///
/// @param details the words that the remark's sentence names: a role's label, an actor's name, a rule's own words
public record CodingRemark(RemarkKind kind, AnnotationId annotation, List<String> details) {

    public CodingRemark {
        details = List.copyOf(details);
    }
}
