/// After a pilot: how many more articles have to be coded twice before alpha is known well enough. Pure functions of the pilot's
/// figures; `docs/methods/planning.md` says how, and what it can't tell.
@NullMarked
package org.framewright.reliability.planner;

import org.jspecify.annotations.NullMarked;
