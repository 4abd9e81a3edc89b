/// The rounds of a study: begun, set up, closed, opened again.
@NullMarked
package org.framewright.ui.team.rounds;

import org.jspecify.annotations.NullMarked;
