/// Assignments: drawing a batch, the batches with their coders, and the excluded articles.
@NullMarked
package org.framewright.ui.team.assignment;

import org.jspecify.annotations.NullMarked;
