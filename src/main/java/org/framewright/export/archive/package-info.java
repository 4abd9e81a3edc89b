/// The archive that is deposited with a paper: codebooks, texts or only their hashes, codings and agreement, in one file with a
/// manifest of hashes and sizes; and the check of an archive against its manifest.
@NullMarked
package org.framewright.export.archive;

import org.jspecify.annotations.NullMarked;
