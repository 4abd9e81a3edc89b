/// Agreement on screen: a table by variable, and the way from a number to the passages behind it.
///
/// Reading, figures, intervals and earlier figures are jobs one after the other; the next question stops them. The table and a line's page serve files
/// as well as projects.
@NullMarked
package org.framewright.ui.agreement;

import org.jspecify.annotations.NullMarked;
