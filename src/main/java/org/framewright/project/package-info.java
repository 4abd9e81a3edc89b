/// An open project: [ProjectOpener] opens the file, and [Project] has the services of the other packages, wired by hand. The
/// command line and the window are built on it. [RunningPrograms] asks the windows that are open, [ProgramListener] answers.
@NullMarked
package org.framewright.project;

import org.jspecify.annotations.NullMarked;
