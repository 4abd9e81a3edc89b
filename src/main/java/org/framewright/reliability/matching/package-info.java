/// The matching of several coders' annotations that count as the same. Begin with [AnnotationPairing].
@NullMarked
package org.framewright.reliability.matching;

import org.jspecify.annotations.NullMarked;
