/// What program this is, and where it keeps things.
@NullMarked
package org.framewright.ui.about;

import org.jspecify.annotations.NullMarked;
