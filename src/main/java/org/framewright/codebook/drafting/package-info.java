/// Changing a codebook: a draft of its next version, with every verb that a supervisor has for it. Drafts are values: each
/// verb returns another one, and undo is an earlier one. A draft knows where everything in it comes from, and makes the
/// mapping from the version before out of that.
@NullMarked
package org.framewright.codebook.drafting;

import org.jspecify.annotations.NullMarked;
