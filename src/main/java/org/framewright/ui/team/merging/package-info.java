/// Bringing coders' files together: what each would bring, and then the merge.
@NullMarked
package org.framewright.ui.team.merging;

import org.jspecify.annotations.NullMarked;
