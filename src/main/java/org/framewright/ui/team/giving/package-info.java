/// Assignments: drawing a batch, the batches with their coders, and the excluded articles.
@NullMarked
package org.framewright.ui.team.giving;

import org.jspecify.annotations.NullMarked;
