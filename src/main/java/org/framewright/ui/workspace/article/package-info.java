/// The article, read and selected: paragraphs, passages drawn as tints, underlines and stripes, the keyboard's
/// way through the text. It changes no data.
///
/// A `TextFlow` for each paragraph; tints below, lines above, stripes in the margin. Only what is in sight has shapes, so that a long article costs
/// no more to draw than a short one.
@NullMarked
package org.framewright.ui.workspace.article;

import org.jspecify.annotations.NullMarked;
