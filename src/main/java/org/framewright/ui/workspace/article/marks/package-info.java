/// What is drawn of annotations: tints, underlines, stripes, brackets, labels.
/// Begin with [AnnotationMarks].
@NullMarked
package org.framewright.ui.workspace.article.marks;

import org.jspecify.annotations.NullMarked;
