/// The merge of coders' files, after a preview of each.
@NullMarked
package org.framewright.ui.team.merging;

import org.jspecify.annotations.NullMarked;
