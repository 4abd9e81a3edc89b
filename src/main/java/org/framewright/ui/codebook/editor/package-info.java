/// The editors of the codebook's parts, field by field.
/// Begin with [ItemEditor].
@NullMarked
package org.framewright.ui.codebook.editor;

import org.jspecify.annotations.NullMarked;
