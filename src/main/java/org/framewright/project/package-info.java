/// An open project: the package opens the file, wires the services of the other packages by hand, and closes them in order.
/// The command line and the window are built on it.
@NullMarked
package org.framewright.project;

import org.jspecify.annotations.NullMarked;
