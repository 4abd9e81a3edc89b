/// Finding things again: keyword in context, and what a coder has coded, by tag, category and actor.
/// There is no index: a search reads what is in the project (decision 14).
///
/// Text is folded character by character (capitals, white space, quotation marks, hyphens), so that offsets stay those of the article.
@NullMarked
package org.framewright.search;

import org.jspecify.annotations.NullMarked;
