/// Units and ratings: what each coder says of each unit, as measures take it.
/// Begin with [RatingCell].
@NullMarked
package org.framewright.reliability.units;

import org.jspecify.annotations.NullMarked;
