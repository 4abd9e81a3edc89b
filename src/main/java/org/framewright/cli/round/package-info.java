/// The commands `round …`.
/// Begin with [RoundCommand].
@NullMarked
package org.framewright.cli.round;

import org.jspecify.annotations.NullMarked;
