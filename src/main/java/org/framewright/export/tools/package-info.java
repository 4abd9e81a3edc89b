/// Ratings as programs take them that compute agreement: pure functions from units and coders to files. Each says which
/// units it had to leave out, and why. `docs/guide/export.md` has the formats.
@NullMarked
package org.framewright.export.tools;

import org.jspecify.annotations.NullMarked;
