/// Text that wraps, in any script.
/// Begin with [ParagraphLabel].
///
/// Controls of JavaFX fail where right-to-left text wraps; `WordPieces` says why, and a rule keeps plain labels from wrapping.
@NullMarked
package org.framewright.ui.controls.text;

import org.jspecify.annotations.NullMarked;
