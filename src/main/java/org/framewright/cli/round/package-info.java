/// The commands `round …` and `progress`: rounds, their training, their figures, and how far everybody is.
/// Begin with [RoundCommand].
@NullMarked
package org.framewright.cli.round;

import org.jspecify.annotations.NullMarked;
