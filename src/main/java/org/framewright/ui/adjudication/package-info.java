/// Disagreements side by side, and the reference coding made out of them.
@NullMarked
package org.framewright.ui.adjudication;

import org.jspecify.annotations.NullMarked;
