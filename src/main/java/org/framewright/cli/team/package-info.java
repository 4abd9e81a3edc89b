/// The commands about people and their work: coders, rounds, what is given out, rulings, adjudication, packages and merging.
/// Begin with [RoundCommand].
@NullMarked
package org.framewright.cli.team;

import org.jspecify.annotations.NullMarked;
