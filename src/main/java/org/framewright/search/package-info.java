/// Searches of a project: keyword in context, and coded passages by tag, category and actor. There is no index: a search
/// reads the project itself (decision 14).
///
/// Text is folded character by character (capitals, white space, quotation marks, hyphens), so that indices stay those of
/// the article.
@NullMarked
package org.framewright.search;

import org.jspecify.annotations.NullMarked;
