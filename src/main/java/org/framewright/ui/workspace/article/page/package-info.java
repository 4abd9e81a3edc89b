/// The page: paragraphs, their layout, and where each character is.
/// Begin with [ArticlePage].
@NullMarked
package org.framewright.ui.workspace.article.page;

import org.jspecify.annotations.NullMarked;
