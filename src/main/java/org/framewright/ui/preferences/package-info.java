/// What somebody chooses for the program, on this computer.
@NullMarked
package org.framewright.ui.preferences;

import org.jspecify.annotations.NullMarked;
