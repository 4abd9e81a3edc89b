/// The start of the program: [Main], the first lines of the window, the log and the cache of classes. Everything else is in one of the
/// packages below. The permitted dependencies are tested in `org.framewright.architecture`.
@NullMarked
package org.framewright;

import org.jspecify.annotations.NullMarked;
