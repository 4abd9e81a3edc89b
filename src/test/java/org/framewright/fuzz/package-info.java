/// Readers of other people's files, on inputs that a seeded draw makes of good ones: [FuzzTest], [FuzzReader].
@NullMarked
package org.framewright.fuzz;

import org.jspecify.annotations.NullMarked;
