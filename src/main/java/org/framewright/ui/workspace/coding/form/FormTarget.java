package org.framewright.ui.workspace.coding.form;

import org.framewright.model.AnnotationId;
import org.framewright.model.Extent;

/// What a form is about.
public sealed interface FormTarget {

    /// An annotation that was made: a passage, an implied one, or a record.
    record AnnotationTarget(AnnotationId id) implements FormTarget {}

    /// The article or one of its segments, by the tag that asks about it once; the annotation is made with the first answer.
    record UnitTarget(String tag, Extent extent) implements FormTarget {}
}
