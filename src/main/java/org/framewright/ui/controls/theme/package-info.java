/// The looks of the window: colours, typefaces, sizes and icons.
@NullMarked
package org.framewright.ui.controls.theme;

import org.jspecify.annotations.NullMarked;
