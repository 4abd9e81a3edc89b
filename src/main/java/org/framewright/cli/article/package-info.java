/// The commands `article …` and `import`: the corpus, its sample, and what is excluded.
/// Begin with [ArticleCommand].
@NullMarked
package org.framewright.cli.article;

import org.jspecify.annotations.NullMarked;
