/// Disagreements side by side, and the reference coding from their decisions.
@NullMarked
package org.framewright.ui.adjudication;

import org.jspecify.annotations.NullMarked;
