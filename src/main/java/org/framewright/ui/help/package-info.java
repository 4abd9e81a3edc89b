/// The guide: its pages in the window, and as one document for a browser.
@NullMarked
package org.framewright.ui.help;

import org.jspecify.annotations.NullMarked;
