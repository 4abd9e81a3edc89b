/// The register of actors: rules, proposals of equal actors, and import.
/// Begin with [ActorService].
///
/// `model.Actors` is the register, the coders' additions and the decisions about two of one name. `ActorProposals` finds actors that may be the same
/// and decides nothing. A coding keeps the actor that was coded; matches are resolved where codings are read for an export or for agreement.
@NullMarked
package org.framewright.coding.actors;

import org.jspecify.annotations.NullMarked;
