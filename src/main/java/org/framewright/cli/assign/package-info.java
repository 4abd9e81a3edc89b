/// The commands `assign …`: who codes which articles.
/// Begin with [AssignCommand].
@NullMarked
package org.framewright.cli.assign;

import org.jspecify.annotations.NullMarked;
