/// The list of articles beside the article.
/// Begin with [ArticleListView].
@NullMarked
package org.framewright.ui.workspace.list;

import org.jspecify.annotations.NullMarked;
