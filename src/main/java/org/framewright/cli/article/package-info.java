/// The commands `article …`.
/// Begin with [ArticleCommand].
@NullMarked
package org.framewright.cli.article;

import org.jspecify.annotations.NullMarked;
