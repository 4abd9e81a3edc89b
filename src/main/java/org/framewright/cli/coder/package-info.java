/// The commands `coder …`: who takes part.
/// Begin with [CoderCommand].
@NullMarked
package org.framewright.cli.coder;

import org.jspecify.annotations.NullMarked;
