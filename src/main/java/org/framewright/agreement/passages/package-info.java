/// Agreement about passages: the places of coders' marks, the agreement on found passages, and the matching of coders' passages.
///
/// Positions are counted in one unit of the caller's choice (Framewright's files count in code points), half-open, from the start
/// of the article's continuum: its text without the uncoded parts ([ArticleContinuum]). Alpha is [AlphaU] for passages and
/// [TokenAlpha] for words.
@NullMarked
package org.framewright.agreement.passages;

import org.jspecify.annotations.NullMarked;
