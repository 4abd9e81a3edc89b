/// Text that wraps, in whatever script people write.
/// Begin with [ParagraphLabel].
@NullMarked
package org.framewright.ui.controls.text;

import org.jspecify.annotations.NullMarked;
