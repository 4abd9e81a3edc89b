/// Units and ratings: each coder's answer about each unit, in the form for measures. Begin with [RatingCell].
@NullMarked
package org.framewright.reliability.units;

import org.jspecify.annotations.NullMarked;
