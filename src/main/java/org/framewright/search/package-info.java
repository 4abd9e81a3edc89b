/// Finding things again: keyword in context, passages by tag, category and actor.
/// Its index is derived from the project and can be rebuilt at any time.
@NullMarked
package org.framewright.search;

import org.jspecify.annotations.NullMarked;
