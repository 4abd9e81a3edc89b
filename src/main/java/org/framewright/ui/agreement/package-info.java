/// Agreement on screen: a table by variable, and the way from a number to the passages behind it.
@NullMarked
package org.framewright.ui.agreement;

import org.jspecify.annotations.NullMarked;
