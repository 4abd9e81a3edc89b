package org.framewright.ui.workspace.article;

import org.framewright.codebook.Tag;
import org.framewright.model.AnnotationId;
import org.framewright.model.Segment;

/// What the article pane draws of an annotation of a headline, a paragraph or a sentence as a whole: a sign beside its first line.
///
/// @param number the segment's
/// @param label the tag, and what was chosen
public record UnitMark(AnnotationId id, Segment.Kind kind, int number, Tag.Colour colour, String label) {}
