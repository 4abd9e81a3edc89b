/// The command line: picocli, with one class for each command. The result is printed on stdout, sentences for the user
/// on stderr; exit code 0 done, 1 refused or failed, 2 wrong usage. Uses `project`; never the store. Begin with
/// [FramewrightCommand].
@NullMarked
package org.framewright.cli;

import org.jspecify.annotations.NullMarked;
