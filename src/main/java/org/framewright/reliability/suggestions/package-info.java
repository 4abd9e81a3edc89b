/// Comparison of suggestions with a coder's codings: the share of right suggestions, and the share of codings found.
@NullMarked
package org.framewright.reliability.suggestions;

import org.jspecify.annotations.NullMarked;
