/// One open project: opens the file, wires the services of the other packages by hand, closes them in order.
/// What the command line and the window both stand on.
@NullMarked
package org.framewright.project;

import org.jspecify.annotations.NullMarked;
