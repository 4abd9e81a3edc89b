/// Krippendorff's alpha for passages and for words.
/// Begin with [AlphaU].
@NullMarked
package org.framewright.agreement.passages.alpha;

import org.jspecify.annotations.NullMarked;
