/// Codebooks in other formats: a CSV table for spreadsheets, and REFI-QDA's `.qdc` for QDA programs. Both are read into the
/// JSON of the program's own format, so that the same rules hold for them, and mistakes are named with their place.
@NullMarked
package org.framewright.codebook.formats;

import org.jspecify.annotations.NullMarked;
