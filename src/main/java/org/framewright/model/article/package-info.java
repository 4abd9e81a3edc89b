/// Articles: text, parts, segments, metadata, and what an import left out.
/// Begin with [Article].
@NullMarked
package org.framewright.model.article;

import org.jspecify.annotations.NullMarked;
