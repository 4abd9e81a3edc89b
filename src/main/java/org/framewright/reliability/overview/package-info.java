/// The overview of a report's figures: a line for each compared tag, variable and role, with the warnings on its figures and the
/// assessment of the thresholds. Records without project ids.
@NullMarked
package org.framewright.reliability.overview;

import org.jspecify.annotations.NullMarked;
