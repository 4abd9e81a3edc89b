/// Disagreements between coders, and the reference coding that a supervisor makes out of them, through the
/// same door as every other coding.
@NullMarked
package org.framewright.adjudication;

import org.jspecify.annotations.NullMarked;
