/// What a coder does: each change is checked against the codebook before it is written, undo and redo, open
/// questions, finishing and submitting a coding; the register of actors.
@NullMarked
package org.framewright.coding;

import org.jspecify.annotations.NullMarked;
