/// The article, read and selected: paragraphs, passages drawn as tints, underlines and stripes, the keyboard's
/// way through the text. Shows and points; it changes nothing itself.
@NullMarked
package org.framewright.ui.workspace.article;

import org.jspecify.annotations.NullMarked;
