/// Scripts that read an export into R, SPSS and Stata, with labels, scales and what is missing; written from what the files
/// were written from.
@NullMarked
package org.framewright.export.scripts;

import org.jspecify.annotations.NullMarked;
