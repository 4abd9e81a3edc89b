/// The export's screen: its choices and purpose, a preview, and the commands to read the files afterwards.
@NullMarked
package org.framewright.ui.export;

import org.jspecify.annotations.NullMarked;
