/// The table of a project's articles, and the correction of their metadata. Begin with `ArticlesViewModel`.
@NullMarked
package org.framewright.ui.articles;

import org.jspecify.annotations.NullMarked;
