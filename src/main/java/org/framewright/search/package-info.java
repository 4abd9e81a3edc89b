/// Finding things again: keyword in context, and what a coder has coded, by tag, category and actor.
/// There is no index: a search reads what is in the project (decision 14).
@NullMarked
package org.framewright.search;

import org.jspecify.annotations.NullMarked;
