/// Options and arguments that several commands share, with their converters.
/// Begin with [ProjectArgument].
@NullMarked
package org.framewright.cli.option;

import org.framewright.cli.command.ProjectArgument;
import org.jspecify.annotations.NullMarked;
