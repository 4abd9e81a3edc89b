/// An open project: [ProjectOpener] opens the file, and [Project] has the services of the other packages, wired by hand. The
/// command line and the window are built on it.
@NullMarked
package org.framewright.project;

import org.jspecify.annotations.NullMarked;
