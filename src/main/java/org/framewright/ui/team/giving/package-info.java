/// Giving work out: drawing a batch, what was given out and to whom, and which articles are left out of the study.
@NullMarked
package org.framewright.ui.team.giving;

import org.jspecify.annotations.NullMarked;
