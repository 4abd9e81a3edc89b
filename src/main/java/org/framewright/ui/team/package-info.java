/// Rounds, assignments, coder packages and merging on screen.
@NullMarked
package org.framewright.ui.team;

import org.jspecify.annotations.NullMarked;
