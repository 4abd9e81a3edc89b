/// Files from elsewhere: texts in whatever encoding, tables as CSV, JSON line by line. Read strictly, with
/// the place of whatever is wrong, and split into words; what they mean is the business of other packages.
@NullMarked
package org.framewright.files;

import org.jspecify.annotations.NullMarked;
