/// Coders beside the reference coding.
/// Begin with [ReferenceComparer].
@NullMarked
package org.framewright.reliability.reference;

import org.jspecify.annotations.NullMarked;
