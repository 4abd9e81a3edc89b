/// Agreement about passages: where coders marked something, whether they found the same, and which of their passages
/// belong together.
///
/// Positions are counted in one unit of the caller's choice (Framewright's files count in code points), half-open, from
/// the start of the article's continuum: its text without what is not coded ([ArticleContinuum]). Alpha is [AlphaU] for passages
/// and [TokenAlpha] for words.
@NullMarked
package org.framewright.agreement.passages;

import org.jspecify.annotations.NullMarked;
