/// The guide: its pages in the window, as one document for a browser, and as the tour of the sample.
@NullMarked
package org.framewright.ui.help;

import org.jspecify.annotations.NullMarked;
