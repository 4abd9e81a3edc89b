/// The corpus on screen: importing texts and metadata, and the report of what was not understood.
@NullMarked
package org.framewright.ui.corpus;

import org.jspecify.annotations.NullMarked;
