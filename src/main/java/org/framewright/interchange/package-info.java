/// Actors, codings and annotations as JSONL, in and out of the project, and the register of actors as CSV. Offsets are code points,
/// half-open. Begin with [JsonlService].
@NullMarked
package org.framewright.interchange;

import org.jspecify.annotations.NullMarked;
