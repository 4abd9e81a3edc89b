/// An open project: [ProjectOpener] opens the file, and [Project] has the services of the other packages. The command line and the
/// window are built on it. [RunningPrograms] sends requests to open windows, and [ProgramListener] answers them.
@NullMarked
package org.framewright.project;

import org.jspecify.annotations.NullMarked;
