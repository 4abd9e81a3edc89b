/// The commands about articles, people and their work: the sample, coders, rounds, assignments, rulings, adjudication, packages
/// and merging.
/// Begin with [RoundCommand].
@NullMarked
package org.framewright.cli.team;

import org.jspecify.annotations.NullMarked;
