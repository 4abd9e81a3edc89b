/// Giving work out: drawing a batch, what was given out and to whom, and which articles are excluded.
@NullMarked
package org.framewright.ui.team.giving;

import org.jspecify.annotations.NullMarked;
