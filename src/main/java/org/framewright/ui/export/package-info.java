/// The export's screen: choosing what to export and what for, seeing beforehand what that would be, and what to do with
/// it afterwards.
@NullMarked
package org.framewright.ui.export;

import org.jspecify.annotations.NullMarked;
