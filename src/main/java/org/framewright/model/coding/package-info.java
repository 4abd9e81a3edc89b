/// Codings: annotations with their extents and values, notes, rulings and decisions.
/// Begin with [Coding] and [Annotation].
@NullMarked
package org.framewright.model.coding;

import org.jspecify.annotations.NullMarked;
