package org.framewright.ui.workspace.coding;

import org.framewright.model.AnnotationId;

/// What a form is about.
public sealed interface Target {

    /// An annotation with a passage, or an implied one.
    record Passage(AnnotationId id) implements Target {}

    /// The article as a whole, by the tag that asks about it; its annotation is made with the first answer.
    record Whole(String tag) implements Target {}
}
