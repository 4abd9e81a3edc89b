/// How commands grow with their input: [GrowthTest], on the shapes of [GrowthCase].
@NullMarked
package org.framewright.growth;

import org.jspecify.annotations.NullMarked;
