/// Actors: the supervisor's list, unconfirmed additions, and which of them are the same.
/// Begin with [Actor].
@NullMarked
package org.framewright.model.actor;

import org.jspecify.annotations.NullMarked;
