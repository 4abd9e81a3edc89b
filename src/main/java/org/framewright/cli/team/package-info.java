/// The commands about people and their work: coders, assignments, rulings, adjudication, packages, merging and hubs.
/// Begin with [AssignCommand].
@NullMarked
package org.framewright.cli.team;

import org.jspecify.annotations.NullMarked;
