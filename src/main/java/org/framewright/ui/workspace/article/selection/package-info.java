/// Selecting in the text, by mouse and by keys.
/// Begin with [TextSelection].
@NullMarked
package org.framewright.ui.workspace.article.selection;

import org.jspecify.annotations.NullMarked;
