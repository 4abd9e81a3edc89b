/// Text that wraps, in any script: begin with [ParagraphLabel]. Empty states, and helpers of nodes.
///
/// Controls of JavaFX fail where right-to-left text wraps; `WordPieces` says why, and a rule keeps plain labels from wrapping.
@NullMarked
package org.framewright.ui.controls.text;

import org.jspecify.annotations.NullMarked;
