/// Files of ratings for programs that compute agreement: pure functions from units and coders to files. Each function reports the
/// units that it had to leave out, with the reason. `docs/guide/export.md` has the formats.
@NullMarked
package org.framewright.export.tools;

import org.jspecify.annotations.NullMarked;
