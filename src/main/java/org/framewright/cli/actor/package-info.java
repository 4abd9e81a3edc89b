/// The commands `actor …`: the register of actors, and which of them are the same.
/// Begin with [ActorCommand].
@NullMarked
package org.framewright.cli.actor;

import org.jspecify.annotations.NullMarked;
