/// The program's version and its places on this computer.
@NullMarked
package org.framewright.ui.about;

import org.jspecify.annotations.NullMarked;
