/// The rules and steps of one change of annotations: linking, tags, answers, copies.
/// Begin with [AnnotationRules].
@NullMarked
package org.framewright.coding.annotations;

import org.jspecify.annotations.NullMarked;
