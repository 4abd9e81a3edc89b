/// The codebook on screen: reading it beside the work, and editing it.
///
/// One view model has the whole state; the fields hold none of their own. `project.DraftFile` keeps the draft. The preview is the coding
/// panel's own form.
@NullMarked
package org.framewright.ui.codebook;

import org.jspecify.annotations.NullMarked;
