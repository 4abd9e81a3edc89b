/// What is deposited with a paper: codebooks, texts or only their hashes, what is coded, how far coders agree, in one
/// file that says of each of its files what it must be; and looking whether that still holds.
@NullMarked
package org.framewright.export.archive;

import org.jspecify.annotations.NullMarked;
