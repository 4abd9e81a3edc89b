/// Codebooks: reading, validating, writing and documenting their JSON; conditions, questions and missing answers, and the
/// mapping between versions. Pure functions over `model`'s records; errors name the place in the file and come all at once.
@NullMarked
package org.framewright.codebook;

import org.jspecify.annotations.NullMarked;
