/// The register of actors: rules, proposals of who is the same, and import.
/// Begin with [ActorService].
@NullMarked
package org.framewright.coding.actors;

import org.jspecify.annotations.NullMarked;
