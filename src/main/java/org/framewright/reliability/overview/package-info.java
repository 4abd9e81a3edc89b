/// A report's figures as one looks at them first: a line for each thing that is compared, what there is to know of it, and
/// what thresholds make of it. Records that hold no project's ids.
@NullMarked
package org.framewright.reliability.overview;

import org.jspecify.annotations.NullMarked;
