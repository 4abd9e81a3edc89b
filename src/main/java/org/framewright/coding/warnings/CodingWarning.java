package org.framewright.coding.warnings;

import org.framewright.codebook.WarningRules.WarningKind;
import org.framewright.model.coding.AnnotationId;

import java.util.List;
import java.util.Optional;

/// A warning on an annotation.
///
/// @param other the annotation with the same words and tag, of one that is coded twice; else empty
/// @param details the words that the warning's sentence names: a role's label, an actor's name, a rule's own words
public record CodingWarning(
        WarningKind kind, AnnotationId annotation, Optional<AnnotationId> other, List<String> details) {

    public CodingWarning {
        details = List.copyOf(details);
    }

    /// The key of the warning's sentence: actors of the same name need other words than actors of similar names.
    public String textKey() {
        boolean sameName = kind == WarningKind.SIMILAR_ACTOR && details.stream().distinct().count() == 1;
        return "warnings." + (sameName ? "namesake" : kind.id());
    }
}
