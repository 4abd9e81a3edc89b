/// The codebook on screen: reading it beside the work, and editing it.
///
/// One view model has everything that is shown; the fields hold nothing of their own. `project.DraftFile` keeps the draft. The preview is the coding
/// panel's own form.
@NullMarked
package org.framewright.ui.codebook;

import org.jspecify.annotations.NullMarked;
