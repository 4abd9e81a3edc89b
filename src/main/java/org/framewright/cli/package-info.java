/// The command line: picocli, one class a command. The result goes to stdout, sentences for the user to stderr;
/// exit code 0 done, 1 refused or failed, 2 wrong usage. Uses `project`; never the store.
@NullMarked
package org.framewright.cli;

import org.jspecify.annotations.NullMarked;
