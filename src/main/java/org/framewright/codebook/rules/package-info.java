/// Checks the rules between the parts of a codebook.
/// Begin with [CodebookRules].
@NullMarked
package org.framewright.codebook.rules;

import org.jspecify.annotations.NullMarked;
