/// What coders answered to one question, unit by unit, and what can be seen in it: which categories are taken for each other, who
/// differs from whom, how agreement goes over time, what if. Pure functions of records that hold no project's ids, so that
/// answers out of any file can be looked at in the same way.
@NullMarked
package org.framewright.reliability.rated;

import org.jspecify.annotations.NullMarked;
