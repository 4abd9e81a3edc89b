/// Which annotations of several coders are the same one.
/// Begin with [AnnotationPairing].
@NullMarked
package org.framewright.reliability.matching;

import org.jspecify.annotations.NullMarked;
