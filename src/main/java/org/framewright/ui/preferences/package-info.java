/// The program's preferences on this computer.
@NullMarked
package org.framewright.ui.preferences;

import org.jspecify.annotations.NullMarked;
